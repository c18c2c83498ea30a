"""A whole number, typed in the digits of any script."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.values import ValueMalformed, parse

WIDTH = 140


class NumberEditor(Editor):
    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.edit = QLineEdit()
        self.edit.setMaximumWidth(WIDTH)
        layout.column(self, space=0).addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.changed)

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        value, _problem = self._read()
        return value

    def problem(self) -> str:
        _value, problem = self._read()
        return problem_sentence(problem, self.field) if problem else super().problem()

    def put(self, value: Value) -> None:
        self.edit.setText("" if value is None else str(value))

    def _read(self) -> tuple[Value, str]:
        typed = self.edit.text().strip()
        if not typed:
            return None, ""
        try:
            return parse(self.field, typed, self.where.codelists), ""
        except ValueMalformed as error:
            return None, error.problem
