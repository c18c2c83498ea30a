"""A household being entered: a row for each person, keys alone from cell to cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from ijm_desktop.actions.errors import RuleBlocks
from ijm_desktop.actions.intake_errors import Cell
from ijm_desktop.actions.mass_intake import COLUMNS, Member
from ijm_desktop.gui import appearance, language, layout, words
from ijm_desktop.gui.drafts import FieldDraft, FormDraft
from ijm_desktop.gui.fields.editor import problem_sentence
from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.values import ValueMalformed

ROWS = 5
NARROW = 820
"""Below so many pixels a person takes two lines, each under headings of its own."""
_ONE_LINE: Mapping[str, tuple[int, int, int]] = {
    "tag": (0, 0, 3),
    "name": (0, 3, 5),
    "romanised": (0, 8, 4),
    "sex": (0, 12, 3),
    "age": (0, 15, 2),
    "role": (0, 17, 4),
    "part": (0, 21, 4),
}
"""Line, first column and how many of the 25 columns, all of one width."""
_TWO_LINES: Mapping[str, tuple[int, int, int]] = {
    "tag": (0, 0, 6),
    "name": (0, 6, 10),
    "romanised": (0, 16, 9),
    "sex": (1, 0, 6),
    "age": (1, 6, 4),
    "role": (1, 10, 7),
    "part": (1, 17, 8),
}
_COLUMNS = 25
_LINES = 5
"""A person's two, the headings over each, and the one that says what is wrong."""
_OFFERED: Mapping[str, tuple[str, ...]] = {"part": ("survivor", "dependant", "uncertain")}
"""Of the parts in a case, those of people who are freed."""


@dataclass(frozen=True, slots=True)
class _Row:
    """`headings` are seen where there is no room for one line over all of them."""

    headings: Mapping[str, Line]
    cells: Mapping[str, QLineEdit | Choice]
    wrong: Line


class HouseholdGrid(QWidget):
    changed = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._rows: list[_Row] = []
        self._filled: list[str] = []
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(layout.TIGHT)
        self._box.setVerticalSpacing(layout.TIGHT)
        self._labels = {
            "tag": self.tr("Tag"),
            "name": self.tr("Name as given"),
            "romanised": self.tr("In Latin letters"),
            "sex": self.tr("Sex"),
            "age": self.tr("Age"),
            "role": self.tr("In the household"),
            "part": self.tr("In the case"),
        }
        self._headings = self._named()
        self._places = _ONE_LINE
        self._put_in_place(self._headings, 0)
        for at in range(_COLUMNS):
            self._box.setColumnStretch(at, 1)
        for _ in range(ROWS):
            self.add_row()

    @property
    def count(self) -> int:
        return len(self._rows)

    @property
    def dirty(self) -> bool:
        """Tags that the program filled in are nothing that anybody typed."""
        return any(not each.blank for each in self._typed())

    @property
    def _narrow(self) -> bool:
        return self._places is _TWO_LINES

    def _named(self) -> dict[str, Line]:
        return {name: Line(label, "label") for name, label in self._labels.items()}

    def cell(self, row: int, column: str) -> QLineEdit | Choice:
        return self._rows[row].cells[column]

    def problem(self, row: int) -> str:
        return self._rows[row].wrong.text()

    def add_row(self) -> None:
        number = self.count + 1
        headings = self._named()
        cells: dict[str, QLineEdit | Choice] = {}
        for column, label in self._labels.items():
            cell = self._choice(column) if column in ("sex", "role", "part") else QLineEdit()
            cell.setAccessibleName(
                self.tr("{column}, row {number}").format(column=label, number=number)
            )
            if isinstance(cell, QLineEdit):
                cell.setFixedHeight(layout.CONTROL)
                cell.textEdited.connect(self.changed)
            else:
                cell.activated.connect(self.changed)
            cells[column] = cell
        wrong = Line("", "wrong", wrap=True)
        wrong.hide()
        self._rows.append(_Row(headings, cells, wrong))
        self._put_row(self._rows[-1], number)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        places = _ONE_LINE if self.width() >= NARROW else _TWO_LINES
        if places is not self._places:
            self._places = places
            for heading in self._headings.values():
                heading.setVisible(not self._narrow)
            for number, row in enumerate(self._rows, start=1):
                self._put_row(row, number)

    def members(self) -> tuple[Member, ...]:
        """Rows in which nothing but the tag stands, filled in by the program, are blank."""
        return tuple(
            typed if typed.blank else Member(**self._texts(row))
            for typed, row in zip(self._typed(), self._rows, strict=True)
        )

    def offer_tags(self, tags: Sequence[str]) -> None:
        """The next free ones, put where nobody typed another."""
        shown = dict(zip(self._filled, self._rows, strict=False))
        for tag, row in shown.items():
            if _text(row.cells["tag"]) == tag:
                _put(row.cells["tag"], "")
        self._filled = list(tags)
        self._fill()

    def clear(self) -> None:
        """Ready for the next household."""
        self.show_problems(())
        for row in self._rows:
            for cell in row.cells.values():
                _put(cell, "")

    def show_problems(self, cells: Iterable[Cell]) -> None:
        """Beside their rows; the first is given the focus."""
        told: dict[int, list[str]] = {}
        marked = {(cell.row, cell.column) for cell in cells}
        for cell in cells:
            told.setdefault(cell.row, []).append(_sentence(cell, self._work))
        for at, row in enumerate(self._rows):
            row.wrong.setText(" ".join(told.get(at, [])))
            row.wrong.setVisible(at in told)
            for column, control in row.cells.items():
                control.setProperty("wrong", "true" if (at, column) in marked else "false")
                appearance.restyle(control)
        if marked:
            at, column = min(marked)
            self._rows[at].cells[column].setFocus()

    def focus_first(self) -> None:
        self._rows[0].cells["name"].setFocus()

    def drafts(self) -> tuple[FormDraft, ...]:
        return tuple(
            FormDraft({name: FieldDraft(text) for name, text in self._texts(row).items() if text})
            for row in self._rows
        )

    def take_back(self, drafts: Sequence[FormDraft]) -> None:
        while self.count < len(drafts):
            self.add_row()
        for row, draft in zip(self._rows, drafts, strict=False):
            for name, each in draft.fields.items():
                if name in row.cells and isinstance(each.value, str):
                    _put(row.cells[name], each.value)

    def _put_row(self, row: _Row, number: int) -> None:
        first = number * _LINES
        self._put_in_place(row.headings, first)
        self._put_in_place(row.cells, first + 1)
        for heading in row.headings.values():
            heading.setVisible(self._narrow)
        self._box.removeWidget(row.wrong)
        self._box.addWidget(row.wrong, first + _LINES - 1, 0, 1, _COLUMNS)

    def _put_in_place(self, parts: Mapping[str, QWidget], first: int) -> None:
        """From this line of the grid on, in columns whose width is not what they hold."""
        for name, part in parts.items():
            line, column, span = self._places[name]
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            part.setMinimumWidth(1)
            self._box.removeWidget(part)
            self._box.addWidget(part, first + 2 * line, column, 1, span)

    def _choice(self, column: str) -> Choice:
        type_name, name = COLUMNS[column]
        codes = self._work.codelists[self._work.registry.get(type_name).field(name).codelist or ""]
        choice = Choice()
        if column != "part":
            choice.addItem("", "")
        for code in codes.offered():
            if code.code in _OFFERED.get(column, (code.code,)):
                choice.addItem(code.label(language.current()), code.code)
        return choice

    def _typed(self) -> list[Member]:
        found = []
        for at, row in enumerate(self._rows):
            texts = self._texts(row)
            if at < len(self._filled) and texts["tag"] == self._filled[at]:
                texts["tag"] = ""
            if texts["part"] == _OFFERED["part"][0]:
                texts["part"] = ""
            found.append(Member(**texts))
        return found

    def _texts(self, row: _Row) -> dict[str, str]:
        return {name: _text(cell) for name, cell in row.cells.items()}

    def _fill(self) -> None:
        for tag, row in zip(self._filled, self._rows, strict=False):
            if not _text(row.cells["tag"]):
                _put(row.cells["tag"], tag)


def _text(cell: QLineEdit | Choice) -> str:
    return cell.text() if isinstance(cell, QLineEdit) else str(cell.currentData() or "")


def _put(cell: QLineEdit | Choice, text: str) -> None:
    if isinstance(cell, QLineEdit):
        cell.setText(text)
    else:
        cell.setCurrentIndex(max(0, cell.findData(text)))


def _sentence(cell: Cell, work: Work) -> str:
    """In the window's language."""
    match cell.error:
        case ValueMalformed():
            type_name, name = COLUMNS[cell.column]
            field = work.registry.get(type_name).field(name)
            return problem_sentence(cell.error.problem, field)
        case RuleBlocks():
            return " ".join(words.say(rule.sentence) for rule in cell.error.rules)
    return language.sentence(cell.error)
