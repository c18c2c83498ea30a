"""That the machine slept, by its clocks: found everywhere, but only when it is awake again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_S: Final = 5.0
FAR_S: Final = 30.0
"""No machine that is awake keeps a timer waiting for so long."""


class Sleeping(QObject):
    """`wall` and `steady` are in seconds. On Linux and macOS the steady clock stands still while
    the machine sleeps and the wall clock does not; on Windows both go on, and the timer is late."""

    slept = Signal()

    def __init__(
        self,
        parent: QObject,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._seen = (wall(), steady())
        self._timer = QTimer(self)
        self._timer.setInterval(round(LOOK_EVERY_S * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """A clock put forward by hand looks the same, and costs one unlocking."""
        before, now = self._seen, (self._wall(), self._steady())
        self._seen = now
        if max(now[0] - before[0], now[1] - before[1]) > LOOK_EVERY_S + FAR_S:
            self.slept.emit()
