"""What is typed as people say it and stored in one form: money, durations, places, telephone
numbers, hours. Below the line stands what was understood, or what is wrong, as it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.values import ValueMalformed, display, parse


class SaidEditor(Editor):
    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self._example())
        self.echo = Line("", "small", wrap=True)
        self.echo.hide()
        box = layout.column(self, space=layout.HAIR)
        box.addWidget(self.edit)
        box.addWidget(self.echo)
        self.setFocusProxy(self.edit)
        self._held: tuple[str, Value] = ("", None)
        self.edit.textEdited.connect(self._typed)

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        value, _problem = self._read()
        return value

    def problem(self) -> str:
        _value, problem = self._read()
        return problem_sentence(problem, self.field) if problem else ""

    def put(self, value: Value) -> None:
        shown = self._as_typed(value) if isinstance(value, str) else ""
        self.edit.setText(shown)
        self._held = (shown, value)
        self.explain()

    def explain(self) -> None:
        """Says below the line what was understood, where it tells more than what was typed."""
        value = self.value()
        said = self.understood(value) if isinstance(value, str) else ""
        self.echo.setText(said)
        self.echo.setVisible(bool(said) and said != self.edit.text().strip())

    def understood(self, value: str) -> str:
        return display(self.field, value, self.where.codelists, self.where.language)

    def _typed(self) -> None:
        self.explain()
        self.changed.emit()

    def _read(self) -> tuple[Value, str]:
        typed = self.edit.text().strip()
        if not typed:
            return None, ""
        if typed == self._held[0].strip():
            return self._held[1], ""
        try:
            return parse(self.field, typed, self.where.codelists), ""
        except ValueMalformed as error:
            return None, error.problem

    def _as_typed(self, value: str) -> str:
        """As people read it, where that can be typed again and means the same."""
        shown = self.understood(value)
        try:
            again = parse(self.field, shown, self.where.codelists)
        except ValueMalformed:
            return value
        return shown if again == value else value

    def _example(self) -> str:
        return {
            FieldType.MONEY: self.tr("30,000 INR"),
            FieldType.DURATION: self.tr("2 years 6 months, 1 h 30 min"),
            FieldType.HOURS: self.tr("Mon-Fri 18:00-20:30"),
            FieldType.PLACE: self.tr("House, village, district, country"),
            FieldType.PHONE: self.tr("+855 12 345 678"),
        }.get(self.field.type, "")
