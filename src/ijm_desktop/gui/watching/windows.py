"""What Windows tells a window: its session being locked, and the machine going to sleep."""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtGui import QWindow

_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCKED: Final = 7
_POWER: Final = 0x0218
_SUSPEND: Final = 4
_THIS_SESSION: Final = 0


class _Message(ctypes.Structure):
    """MSG, as far as it is read."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


class SessionMessages(QObject):
    """`window` must have been shown. `left` when nobody sits before it any more."""

    left = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._filter = _Filter(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        if sys.platform == "win32":
            # Power broadcasts come to every window unasked; a session's changes do not.
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                ctypes.c_void_p(int(window.winId())), _THIS_SESSION
            )


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, messages: SessionMessages) -> None:
        super().__init__()
        self._messages = messages

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> Any:
        if QByteArray(kind) == QByteArray(b"windows_generic_MSG") and means_leaving(int(message)):
            self._messages.left.emit()
        return False, 0


def means_leaving(address: int) -> bool:
    """Whether the MSG that lies there says so."""
    told = _Message.from_address(address)
    return (told.message, told.wparam) in (
        (_SESSION_CHANGE, _SESSION_LOCKED),
        (_POWER, _SUSPEND),
    )
