"""Narrowing a list by the values of one column: the values that are there, with their number, or
from which day to which."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ijm_desktop.actions.arranging import Among, Between, Narrowing
from ijm_desktop.actions.listing import Choice
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.fields import spoken_dates
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field, FieldType

MOST = 40
"""So many values are offered; typing narrows to any of the others."""


class NarrowPanel(QFrame):
    """In place above the list. `chosen`: the narrowing of `field`, None for all."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.field: Field | None = None
        self.labels: dict[Value, str] = {}
        self.chips: list[Button] = []
        self._chip_values: list[Value] = []
        self.title = Line("", "label")
        self.done = Button(self.tr("Done"), "link")
        self.done.clicked.connect(self.closed)
        self.first, self.last = QLineEdit(), QLineEdit()
        for edit in (self.first, self.last):
            edit.setPlaceholderText(self.tr("14 March 2009, 2009-03"))
            edit.textChanged.connect(self._dated)
        self._values = QWidget()
        self._flow = Flow(self._values)
        self._days = QWidget()
        days = layout.row(self._days)
        days.addWidget(Labelled(self.tr("From"), self.first))
        days.addWidget(Labelled(self.tr("To"), self.last))
        box = layout.column(self, space=layout.TIGHT, margins=(layout.STEP, layout.SNUG))
        top = layout.row()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.done)
        box.addLayout(top)
        box.addWidget(self._values)
        box.addWidget(self._days)
        self.hide()

    def open_dates(self, field: Field, held: Narrowing | None) -> None:
        self._open(field)
        between = held if isinstance(held, Between) else Between(field.name)
        for edit, day in ((self.first, between.first), (self.last, between.last)):
            was = edit.blockSignals(True)
            edit.setText(day)
            edit.blockSignals(was)
        self.first.setFocus()

    def open_values(
        self, field: Field, choices: tuple[Choice, ...], held: Narrowing | None
    ) -> None:
        self._open(field)
        values = held.values if isinstance(held, Among) else frozenset()
        often = sorted(choices, key=_how_many, reverse=True)[:MOST]
        for each in choices:
            if each not in often and each.value not in values:
                continue
            label = each.label if each.value is not None else self.tr("Not said")
            self.labels[each.value] = label
            chip = Button(unmarked(f"{label} · {each.count:n}"), "chip")
            chip.setChecked(each.value in values)
            chip.toggled.connect(self._ticked)
            self.chips.append(chip)
            self._chip_values.append(each.value)
            self._flow.addWidget(chip)
            chip.show()
        if self.chips:
            self.chips[0].setFocus()

    def _open(self, field: Field) -> None:
        self.field = field
        self.title.setText(words.say(field.label))
        dated = field.type is FieldType.DATE
        self._days.setVisible(dated)
        self._values.setVisible(not dated)
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips, self._chip_values, self.labels = [], [], {}
        self.show()

    def _ticked(self) -> None:
        if self.field is not None:
            pairs = zip(self.chips, self._chip_values, strict=True)
            values = frozenset(value for chip, value in pairs if chip.isChecked())
            self.chosen.emit(Among(self.field.name, values) if values else None)

    def _dated(self) -> None:
        """What is not a date yet leaves its side open."""
        if self.field is not None:
            first, last = _day(self.first.text(), 0), _day(self.last.text(), 1)
            between = Between(self.field.name, first, last)
            self.chosen.emit(between if first or last else None)


def _how_many(choice: Choice) -> int:
    return choice.count


def _day(typed: str, end: int) -> str:
    try:
        found = spoken_dates.read(typed.strip(), datetime.now().astimezone().date())
    except AppError:
        return ""
    return str((found.earliest, found.latest)[end])
