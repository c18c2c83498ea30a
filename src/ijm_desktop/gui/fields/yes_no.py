"""Yes, no, or not said: pressing the chosen one again takes the answer back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field


class YesNoEditor(Editor):
    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.yes = Button(self.tr("Yes"), "chip")
        self.no = Button(self.tr("No"), "chip")
        for button in (self.yes, self.no):
            button.setAccessibleDescription(field.label)
        box = layout.row(self)
        box.addWidget(self.yes)
        box.addWidget(self.no)
        box.addStretch(1)
        self.setFocusProxy(self.yes)
        self.yes.clicked.connect(self._pressed_yes)
        self.no.clicked.connect(self._pressed_no)

    @property
    def control(self) -> QWidget:
        return self

    def value(self) -> Value:
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    def put(self, value: Value) -> None:
        self.yes.setChecked(value is True)
        self.no.setChecked(value is False)

    def _pressed_yes(self) -> None:
        self.no.setChecked(False)
        self.changed.emit()

    def _pressed_no(self) -> None:
        self.yes.setChecked(False)
        self.changed.emit()
