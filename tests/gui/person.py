"""Somebody before a window: sees what is named there, types, presses, clicks, and waits by looking.

What to do is told once in these terms (`tests/gui/chores.py`), and done in a window of this process
(`tests/gui/in_process.py`) as well as on a real screen (`tests/screen/at_a_screen.py`).
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

T = TypeVar("T")

STEPS: Final = 120
"""So many presses of Tab come round in any page."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing in the window as assistive tools are told of it. `label` is what it is called, and
    the same as `name` but where that tells what is chosen; `x`, `y` its middle on the screen."""

    name: str
    label: str
    focused: bool
    x: int
    y: int


class Person(ABC):
    """`window` is everything that is there now, hidden parts left out, in its order."""

    @abstractmethod
    def window(self) -> list[Seen]: ...

    @abstractmethod
    def press(self, keys: str) -> None:
        """A key or several at once, as `Ctrl+S`, `Tab`, `Return`."""

    @abstractmethod
    def type(self, text: str) -> None: ...

    @abstractmethod
    def click(self, thing: Seen, times: int = 1) -> None: ...

    @abstractmethod
    def until(self, look: Callable[[], T | None], missing: str) -> T:
        """Looks again and again; fails with `missing` and what stands there instead."""

    @property
    def text(self) -> str:
        return "\n".join(thing.name for thing in self.window())

    def sees(self, *texts: str) -> None:
        for text in texts:
            self.until(partial(self._shows, text), f"{text!r} is not there")

    def misses(self, text: str) -> None:
        self.until(lambda: None if self._shows(text) else True, f"{text!r} is still there")

    def reads(self, pattern: str) -> str:
        """The first group of what stands there somewhere."""

        def find() -> str | None:
            found = re.search(pattern, self.text, re.MULTILINE)
            return found[1] if found else None

        return self.until(find, f"{pattern!r} is not there")

    def sees_thing(self, text: str) -> Seen:
        """The first whose name holds the text."""
        return self.until(
            lambda: next((thing for thing in self.window() if text in thing.name), None),
            f"{text!r} is not there",
        )

    def go_to(self, name: str) -> None:
        """Tab until what has this name has the focus."""
        self.until(lambda: name in _labels(self.window()) or None, f"{name!r} is not there")
        for _ in range(STEPS):
            before = _focused(self.window())
            if name in _labels(before):
                return
            self.press("Tab")
            self.until(partial(self._left, before), f"Tab does not leave {_labels(before)}")
        raise AssertionError(f"Tab never comes to {name!r}")

    def _shows(self, text: str) -> bool | None:
        return text in self.text or None

    def _left(self, before: list[Seen]) -> bool | None:
        return _focused(self.window()) != before or None

    def push(self, name: str) -> None:
        """The button of this name, by keyboard."""
        self.go_to(name)
        self.press("Return")

    def fill(self, name: str, text: str) -> None:
        """Write into an empty field."""
        self.go_to(name)
        self.type(text)

    def refill(self, name: str, text: str) -> None:
        self.go_to(name)
        self.press("Ctrl+A")
        self.type(text)


def _focused(things: Iterable[Seen]) -> list[Seen]:
    return [thing for thing in things if thing.focused]


def _labels(things: Iterable[Seen]) -> list[str]:
    return [thing.label for thing in things]
