"""A date as exactly as it is known, typed as people say it; below it stands what was understood."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields import spoken_dates
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.partial_dates import PartialDate, YearOutOfReach


class DateEditor(Editor):
    """A Buddhist-era year is offered as the year it is, never taken unasked."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("14 March 2009, 2009-03, about 2009, today"))
        self.echo = Line("", "small")
        self.buddhist = Button("", "link")
        self.buddhist.hide()
        self.buddhist.clicked.connect(self._take_buddhist)
        box = layout.column(self, space=layout.HAIR)
        for part in (self.edit, self.echo, self.buddhist):
            box.addWidget(part)
        self.echo.hide()
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._typed)

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        found = self._read()
        return found.text if isinstance(found, PartialDate) else None

    def problem(self) -> str:
        found = self._read()
        return problem_sentence(found.code) if isinstance(found, AppError) else ""

    def put(self, value: Value) -> None:
        try:
            shown = partial_dates.parse(str(value)).shown(self.where.language) if value else ""
        except AppError:
            shown = str(value)
        self.edit.setText(shown)
        self._held = (shown, value if isinstance(value, str) else None)
        self._explain()

    _held: tuple[str, str | None] = ("", None)

    def _read(self, *, buddhist: bool = False) -> PartialDate | AppError | None:
        typed = self.edit.text().strip()
        if not typed:
            return None
        if typed == self._held[0] and self._held[1] is not None:
            return partial_dates.parse(self._held[1])
        try:
            return spoken_dates.read(typed, _today(), buddhist=buddhist)
        except AppError as error:
            return error

    def _typed(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        found = self._read()
        words = found.shown(self.where.language) if isinstance(found, PartialDate) else ""
        self.echo.setText(words)
        self.echo.setVisible(bool(words) and words != self.edit.text().strip())
        meant = self._read(buddhist=True) if isinstance(found, YearOutOfReach) else None
        self.buddhist.setVisible(isinstance(meant, PartialDate))
        if isinstance(meant, PartialDate):
            self.buddhist.setText(
                self.tr("A year of the Buddhist era? Take it as {date}").format(
                    date=meant.shown(self.where.language)
                )
            )

    def _take_buddhist(self) -> None:
        meant = self._read(buddhist=True)
        if isinstance(meant, PartialDate):
            self.put(meant.text)
            self.edit.setFocus()
            self.changed.emit()


def _today() -> date:
    return datetime.now().astimezone().date()
