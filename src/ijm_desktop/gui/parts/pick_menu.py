"""A menu in which several things are ticked: it stays open until one is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class PickMenu(QMenu):
    """`picked` gives the keys that are ticked, in the order of the menu."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.triggered.connect(self._changed)

    def offer(self, options: list[tuple[object, str, bool]]) -> None:
        """(key, what is shown, whether it is ticked)."""
        self.clear()
        for key, label, ticked in options:
            action = QAction(label.replace("&", "&&"), self)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(ticked)
            self.addAction(action)

    @property
    def keys(self) -> tuple[object, ...]:
        return tuple(each.data() for each in self.actions() if each.isChecked())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action: QAction | None = self.activeAction()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if action is not None and event.key() in keys:
            action.trigger()
            return
        super().keyPressEvent(event)

    def _changed(self, _action: QAction) -> None:
        self.picked.emit(self.keys)
