"""Several answers out of a short code list: each is pressed or not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field


class CodesEditor(Editor):
    wide = True

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self._list = where.codelists[field.codelist or ""]
        self._flow = Flow(self)
        self.buttons: dict[str, Button] = {}
        for code in self._list.offered():
            self._add(code.code)
        self.setFocusProxy(next(iter(self.buttons.values())))

    @property
    def control(self) -> QWidget:
        return self

    def value(self) -> Value:
        return [code for code, button in self.buttons.items() if button.isChecked()]

    def put(self, value: Value) -> None:
        held = value if isinstance(value, list | tuple) else []
        for code in held:
            if code not in self.buttons:
                self._add(str(code))
        for code, button in self.buttons.items():
            button.setChecked(code in held)

    def problem(self) -> str:
        return ""

    def _add(self, code: str) -> None:
        button = Button(self._list.label(code, self.where.language), "chip")
        button.setAccessibleDescription(self.field.label)
        button.clicked.connect(self.changed)
        self.buttons[code] = button
        self._flow.addWidget(button)
