"""What somebody copied out of the window does not stay in the clipboard.

A minute later, at the lock and at the end it is taken away again, unless something else has been
copied since. Programs that keep a history of the clipboard are asked not to, in their own ways.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

CLEAR_AFTER_MS: Final = 60_000
_OURS: Final = "application/x-here"
_NO: Final = bytes(4)
_HINTS: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', _NO),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', _NO),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', _NO),
)


class Clipboard(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CLEAR_AFTER_MS)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Takes away what is still ours; what another program put there is left alone."""
        self._timer.stop()
        if self._ours():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _changed(self) -> None:
        if not self._ours():
            self._timer.stop()
            return
        held = self._clipboard.mimeData()
        if held is None or not held.formats():
            return
        self._timer.start()
        if held.hasFormat(_OURS):
            return
        # Text alone: nothing is lost of what our fields give, and no format is left unmarked.
        marked = QMimeData()
        marked.setText(held.text())
        marked.setData(_OURS, b"1")
        for name, value in _HINTS:
            marked.setData(name, value)
        self._clipboard.setMimeData(marked, QClipboard.Mode.Clipboard)

    def _ours(self) -> bool:
        # Where there is no screen there is nobody else either, and Qt says nothing is ours.
        return self._clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen"
