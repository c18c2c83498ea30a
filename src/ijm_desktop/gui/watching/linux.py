"""What a Linux desktop says on its buses: going to sleep, and the screen being locked.

Nothing is asked and nothing is sent. Where a bus or a sender is missing, nothing is heard.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

# A slot's name as QtDBus takes it, after the 1 that says that it is one.
_SYSTEM: Final = (
    ("org.freedesktop.login1.Manager", "PrepareForSleep", "1began(bool)"),
    # Of any session: who shares the machine may cost us an unlocking, and no more.
    ("org.freedesktop.login1.Session", "Lock", "1locked()"),
)
_SESSION: Final = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.gnome.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged", "1began(bool)"),
    ("org.mate.ScreenSaver", "ActiveChanged", "1began(bool)"),
)


class DesktopBuses(QObject):
    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        for bus, wanted in (
            (QDBusConnection.systemBus(), _SYSTEM),
            (QDBusConnection.sessionBus(), _SESSION),
        ):
            if bus.isConnected():
                for interface, name, slot in wanted:
                    # Its stubs ask for bytes; PySide itself takes only text.
                    bus.connect("", "", interface, name, self, slot)  # type: ignore[call-overload]

    @Slot(bool)
    def began(self, active: bool) -> None:
        if active:
            self.left.emit()

    @Slot()
    def locked(self) -> None:
        self.left.emit()
