"""Where a person writes in a form: when they pause in a field, and when they leave one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

PAUSE_MS = 1_200
"""Longer than between two keys of somebody who looks for each of them."""


class Attention(QObject):
    """`fields` by name, as they are made. Both signals give the name of a field that was written
    in."""

    paused = Signal(str)
    left = Signal(str)

    def __init__(self, fields: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self.written: list[str] = []
        """What was written in, the last one last."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def write(self, name: str) -> None:
        if name in self.written:
            self.written.remove(name)
        self.written.append(name)
        self._pause.start()

    def _paused(self) -> None:
        self.paused.emit(self.written[-1])

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Another window, or the list below a field, takes the focus only for a while."""
        if new is None or not self.written:
            return
        if new.window().windowType() == Qt.WindowType.Popup:
            return
        name = self.written[-1]
        field = self._fields[name]
        if field is not new and not field.isAncestorOf(new) and field.window() is new.window():
            self._pause.stop()
            self.left.emit(name)
