"""How fast bytes go, and how long the rest may take."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from ijm_desktop.sync.transports import Moved

_OVER_S: Final = 20.0
"""The rate is that of so many seconds."""
_AT_LEAST_S: Final = 3.0
"""Before that nothing is said."""
SLOW: Final = 4_000.0
"""Bytes a second (sync §5.1)."""
_SLOW_OVER_S: Final = 10.0


class Pace:
    """One exchange's. `clock`: seconds that never go back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._last: Moved | None = None
        self._whole_s = self._whole = 0.0

    def tell(self, moved: Moved) -> None:
        now = self._clock()
        last = self._last
        if last is None or _other(last, moved):
            self._seen.clear()
        else:
            self._whole += moved.done - last.done
            self._whole_s += now - self._seen[-1][0]
        self._last = moved
        self._seen.append((now, moved.done))
        while len(self._seen) > 1 and now - self._seen[1][0] > _OVER_S:
            self._seen.popleft()

    @property
    def rate(self) -> float | None:
        """Bytes a second, None while there is too little to tell."""
        if not self._seen:
            return None
        began, had = self._seen[0]
        seconds = self._clock() - began
        return (self._seen[-1][1] - had) / seconds if seconds >= _AT_LEAST_S else None

    @property
    def left_s(self) -> float | None:
        """Until all of it is there, if it goes on like this."""
        rate, last = self.rate, self._last
        return (last.total - last.done) / rate if rate and last is not None else None

    @property
    def slow(self) -> bool:
        return self._whole_s >= _SLOW_OVER_S and self._whole / self._whole_s < SLOW


def _other(last: Moved, moved: Moved) -> bool:
    """Whether it is about something else than the last."""
    return last.sending is not moved.sending or last.total != moved.total or moved.done < last.done
