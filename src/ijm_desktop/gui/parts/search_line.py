"""A line to type a few letters into, above the list of what they find."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui.parts.entries import EntryList


class SearchLine(QLineEdit):
    """Down goes into the list below."""

    def __init__(self, below: EntryList) -> None:
        super().__init__()
        self._below = below
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._below.entries.rowCount():
            self._below.setFocus()
            return
        super().keyPressEvent(event)
