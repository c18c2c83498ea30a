"""How often Python looks for cycles among what it holds.

It does so whenever seven hundred more objects were made than let go, and goes through all of them:
a sixth of the time of an exchange, where nothing waits for a cycle to be found.
"""

from __future__ import annotations

import gc
from threading import Lock
from typing import Final

_SELDOM: Final = 50_000
"""Objects: those of one block of changes come and go below it. Not at all would be no faster, and
memory would grow with what other threads leave behind."""


class _Seldom:
    """Entered any number of times by any thread; as it was found once the last of them left."""

    def __init__(self) -> None:
        self._alone = Lock()
        self._inside = 0
        self._usual = gc.get_threshold()

    def __enter__(self) -> None:
        with self._alone:
            if not self._inside:
                self._usual = gc.get_threshold()
                gc.set_threshold(_SELDOM, *self._usual[1:])
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._alone:
            self._inside -= 1
            if not self._inside:
                gc.set_threshold(*self._usual)


seldom: Final = _Seldom()
"""For the length of work that makes very many objects."""
