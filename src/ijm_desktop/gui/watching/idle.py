"""No key and no movement for some minutes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

_MINUTE_MS: Final = 60_000
LOOKS_AWAY_MS: Final = 1_000
"""After each sign. A page that comes up is thousands of events, and to see each of them here took
a quarter of its time. So the minutes may seem as much shorter."""
_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)
"""That there was one of these is all that is looked at: never which key."""


class Idle(QObject):
    """Sees the events of every window of the program, its dialogs too."""

    expired = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.expired)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(LOOKS_AWAY_MS)
        self._away.timeout.connect(self._watch)

    def begin(self, minutes: int) -> None:
        """From now on; again with another number changes it."""
        self._timer.start(minutes * _MINUTE_MS)
        self._watch()

    def end(self) -> None:
        self._timer.stop()
        self._away.stop()
        self._look_away()

    @property
    def left_ms(self) -> int:
        """Until `expired`; negative when nobody is watched for."""
        return self._timer.remainingTime()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS and self._timer.isActive():
            self._timer.start()
            self._away.start()
            self._look_away()
        return False

    def _watch(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _look_away(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
