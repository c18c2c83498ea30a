"""Python's garbage collection, on the main thread only.

Left alone, it runs on whatever thread happens to allocate. On the worker it would then take down
widgets that lie in a cycle, and Qt does not survive that.
"""

from __future__ import annotations

import gc
import linecache
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 250


def settle() -> None:
    """To be called by the program once, when all of it is loaded and nothing is open yet.

    What is there by now is there to stay, so that no collection looks through it again: a full one
    holds the window up for 1 ms instead of 30. And Qt's bindings have had the source of every
    module read, where there is one, to look whether it speaks of them; nobody needs those lines.
    """
    linecache.clearcache()
    gc.collect()
    gc.freeze()


class Collector(QObject):
    """While one of these is at work nobody else collects; afterwards Python does again."""

    _at_work: ClassVar[int] = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        Collector._at_work += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects what Python would have collected by now."""
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if not threshold or count <= threshold:
                return
            gc.collect(generation)

    def all(self) -> None:
        """Everything at once, so that nothing of what was locked away lies about until chance
        takes it."""
        gc.collect()

    def end(self) -> None:
        """Once no other thread runs Python any more."""
        self._timer.stop()
        Collector._at_work -= 1
        if not Collector._at_work:
            gc.enable()
