"""Text of one line, kept exactly as typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, Fresh


class TextEditor(Editor):
    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.edit = QLineEdit()
        if isinstance(field.default, Fresh):
            self.edit.setPlaceholderText(self.tr("Made by itself when you save"))
        layout.column(self, space=0).addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.changed)

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        typed = self.edit.text()
        return typed if typed.strip() else None

    def put(self, value: Value) -> None:
        self.edit.setText("" if value is None else str(value))
        self.edit.setCursorPosition(0)
