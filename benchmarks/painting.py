"""When a window stands painted with what somebody waits for, and the hands of that somebody.

Keys and mouse reach the window as the platform would give them: as events to its handle. A paint
has ended when Qt has drawn all that was to be drawn anew, into memory; what a screen takes to show
it (up to 17 ms at sixty pictures a second) comes on top.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from benchmarks.scrolling import Clocks, now

LOOK_MS: Final = 4
"""Where nothing had to be painted anew, a time is this much too long at most."""
_AT_REST: Final = 3
_PATIENCE: Final = 60_000 // LOOK_MS
_NONE: Final = Qt.KeyboardModifier.NoModifier
_LEFT: Final = Qt.MouseButton.LeftButton
Done = Callable[[], bool]


class Screen(QObject):
    """Of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._done: Done | None = None
        self._begun: Done | None = None
        self._first: Clocks | None = None
        self._last: Clocks | None = None
        self._settled: Clocks | None = None
        self._holds = False, False
        self._still = self._looked = 0
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        window.installEventFilter(self)

    def painted(self, done: Done, begun: Done | None = None) -> tuple[Clocks, Clocks]:
        """When the first painting ended for which `begun` was so (else `done`), and the last one
        for which `done` was so, after which nothing was left to paint. Raises TimeoutError."""
        self._begin(done, begun or done)
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        self._done = None
        if self._settled is None:
            raise TimeoutError
        last = self._last or self._settled
        return self._first or last, last

    def _begin(self, done: Done, begun: Done) -> None:
        self._done, self._begun = done, begun
        self._first = self._last = self._settled = None
        self._still = self._looked = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        if event.type() is QEvent.Type.UpdateRequest and self._done is not None:
            assert self._begun is not None
            self._holds = self._begun(), self._done()
            QTimer.singleShot(0, self, self._ended)  # when this round of painting has ended
        return False

    def _ended(self) -> None:
        begun, done = self._holds
        if begun:
            self._first = self._first or now()
        if done:
            self._last, self._still = now(), 0

    def _look(self) -> None:
        assert self._done is not None
        self._looked += 1
        if self._done():
            self._settled = self._settled or now()
            self._still += 1
        else:
            self._settled, self._still = None, 0
        if self._still >= _AT_REST or self._looked > _PATIENCE:
            self._loop.quit()


class Hands:
    """On the keyboard and the mouse of one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def types(self, letter: str) -> None:
        """Whatever script the letter is of; no key has its name."""
        self._key(Qt.Key.Key_unknown, _NONE, letter)

    def presses(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Not a shortcut: the platform looks for those before the window has the key."""
        self._key(key, held, "")

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._post(QKeyEvent(kind, key, held, text))

    def double_clicks(self, widget: QWidget, at: QPoint) -> None:
        kinds = QEvent.Type
        for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease):
            self.mouse(kind, widget, at)
        for kind in (kinds.MouseButtonDblClick, kinds.MouseButtonRelease):
            self.mouse(kind, widget, at)

    def mouse(self, kind: QEvent.Type, widget: QWidget, at: QPoint) -> None:
        """With the left button; `at` is of the widget."""
        here = QPointF(widget.mapTo(self._window, at))
        there = QPointF(widget.mapToGlobal(at))
        moves, ends = kind is QEvent.Type.MouseMove, kind is QEvent.Type.MouseButtonRelease
        which = Qt.MouseButton.NoButton if moves else _LEFT
        down = Qt.MouseButton.NoButton if ends else _LEFT
        self._post(QMouseEvent(kind, here, here, there, which, down, _NONE))

    def _post(self, event: QEvent) -> None:
        QCoreApplication.postEvent(self._window.windowHandle(), event)
