"""An age, the day it was stated on, and how it is known; below it whether that is a minor today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.code import CodeEditor
from ijm_desktop.gui.fields.date import DateEditor
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel import ages, partial_dates
from ijm_desktop.kernel.ages import AgeDayMissing, Minor
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.values import ValueMalformed, parse

_YEARS_WIDTH = 110


class AgeEditor(Editor):
    wide = True

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.years = QLineEdit()
        self.years.setPlaceholderText(self.tr("16, about 16, 14-16"))
        self.years.setMaximumWidth(_YEARS_WIDTH)
        self.day = DateEditor(replace(field, type=FieldType.DATE, codelist=None), where)
        self.basis = CodeEditor(replace(field, type=FieldType.CODE), where)
        self.day.control.setAccessibleName(self.tr("On which day"))
        self.basis.control.setAccessibleName(self.tr("How it is known"))
        for part in (self.day, self.basis):
            part.control.setAccessibleDescription(field.label)
        self.echo = Line("", "small", wrap=True)
        line = layout.row()
        line.addWidget(self.years)
        line.addWidget(self.day, 1)
        line.addWidget(self.basis, 1)
        box = layout.column(self, space=layout.HAIR)
        box.addLayout(line)
        box.addWidget(self.echo)
        self.setFocusProxy(self.years)
        self._held: Value = None
        self.years.textEdited.connect(self._typed)
        self.day.changed.connect(self._typed)
        self.basis.changed.connect(self._typed)
        self.put(None)

    @property
    def control(self) -> QWidget:
        return self.years

    def value(self) -> Value:
        value, _problem = self._read()
        return value

    def problem(self) -> str:
        if self.day.problem() and self.years.text().strip():
            return self.day.problem()
        _value, problem = self._read()
        return problem_sentence(problem, self.field) if problem else ""

    def put(self, value: Value) -> None:
        """What cannot be read is kept until something is typed over it."""
        self._held = value
        self._explain()
        try:
            age = ages.parse(value) if isinstance(value, str) else None
        except AppError:
            age = None
        years = ages.years_of(age, self.where.language) if age else ""
        self.years.setText(years)
        today = datetime.now().astimezone().date().isoformat()
        self.day.put(age.on.text if age else today)
        self.basis.put(age.basis if age else None)
        self._explain()

    def _typed(self) -> None:
        self._held = None
        self._explain()
        self.changed.emit()

    def _read(self) -> tuple[Value, str]:
        if self._held is not None:
            return self._held, ""
        years, day, basis = self.years.text().strip(), self.day.value(), self.basis.value()
        if not years:
            return None, ""
        if day is None:
            return None, AgeDayMissing.code
        try:
            typed = f"{years}@{day} {basis or ''}".strip()
            return parse(self.field, typed, self.where.codelists), ""
        except ValueMalformed as error:
            return None, error.problem

    def _explain(self) -> None:
        value, _problem = self._read()
        said = self._minor_today(value) if isinstance(value, str) else ""
        self.echo.setText(said)
        self.echo.setVisible(bool(said))

    def _minor_today(self, value: str) -> str:
        try:
            age = ages.parse(value)
        except AppError:
            return ""
        today = partial_dates.parse(datetime.now().astimezone().date().isoformat())
        return {
            Minor.YES: self.tr("Under 18 today."),
            Minor.NO: self.tr("18 or older today."),
        }.get(ages.minor_on(today, None, age), self.tr("In doubt, so presumed under 18 today."))
