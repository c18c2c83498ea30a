"""What a Linux desktop says on its buses: going to sleep, and the screen being locked.

One thing is asked: that sleep waits, some seconds at most, until the lock is finished. Where a bus
or a sender is missing, nothing is heard and nothing waits.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from shiboken6 import delete

# A slot's name as QtDBus takes it, after the 1 that says that it is one.
_SYSTEM: Final = (
    ("org.freedesktop.login1.Manager", "PrepareForSleep", "1sleeps(bool)"),
    # Of any session: who shares the machine may cost us an unlocking, and no more.
    ("org.freedesktop.login1.Session", "Lock", "1locked()"),
)
_SESSION: Final = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.gnome.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.mate.ScreenSaver", "ActiveChanged", "1began(bool)"),
)
_LOGIND: Final = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "Inhibit",
)


class DesktopBuses(QObject):
    """`name` and `reason` can be read by everybody at the machine (`systemd-inhibit --list`)."""

    left = Signal()

    def __init__(self, parent: QObject, name: str, reason: str) -> None:
        super().__init__(parent)
        for bus, wanted in (
            (QDBusConnection.systemBus(), _SYSTEM),
            (QDBusConnection.sessionBus(), _SESSION),
        ):
            if bus.isConnected():
                for interface, signal, slot in wanted:
                    # Its stubs ask for bytes; PySide itself takes only text.
                    bus.connect("", "", interface, signal, self, slot)  # type: ignore[call-overload]
        self._said = ["sleep", name, reason, "delay"]
        self._falling_asleep = False
        self._asking: QDBusPendingCallWatcher | None = None
        self._held: QDBusMessage | None = None
        self._ask_for_time()

    @Slot()
    def finished(self) -> None:
        """A lock is done: if it was for sleep, the machine may sleep now. logind sees it when the
        last that refers to its answer is gone, and with it the file in it."""
        if not self._falling_asleep:
            return
        self._held = None
        asking, self._asking = self._asking, None
        if asking is not None:
            delete(asking)

    @Slot(bool)
    def sleeps(self, active: bool) -> None:
        self._falling_asleep = active
        if active:
            self.left.emit()
        else:
            self._ask_for_time()

    @Slot(bool)
    def began(self, active: bool) -> None:
        if active:
            self.left.emit()

    @Slot()
    def locked(self) -> None:
        self.left.emit()

    def _ask_for_time(self) -> None:
        bus = QDBusConnection.systemBus()
        if not bus.isConnected() or self._asking is not None or self._held is not None:
            return
        call = QDBusMessage.createMethodCall(*_LOGIND)
        call.setArguments(self._said)
        self._asking = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        self._asking.finished.connect(self._given)

    def _given(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            self._held = answer
        self._asking = None
        watcher.deleteLater()
