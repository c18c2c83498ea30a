"""A section of a form: its heading, and its fields in two columns or, without the room, in one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line

COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Placed:
    labelled: Labelled
    wide: bool


class FormSection(Card):
    """The order of the fields is that in which they are added, for the eyes and for the Tab key."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.body.addWidget(Line(title, "heading", wrap=True))
        self._fields: list[_Placed] = []
        self.columns = COLUMNS
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(layout.WIDE)
        self._grid.setVerticalSpacing(layout.STEP)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def add(self, labelled: Labelled, *, wide: bool) -> None:
        """`wide`: it takes all columns."""
        self._fields.append(_Placed(labelled, wide))

    def place(self) -> None:
        """Where each stands; to be called when all are added."""
        for each in self._fields:
            # Not `takeAt`: what that gives back lives on, and Qt goes on telling it, and not the
            # one that follows it, that the field has grown.
            self._grid.removeWidget(each.labelled)
        self._grid.setColumnStretch(1, self.columns - 1)
        row = column = 0
        for each in self._fields:
            if each.wide and column:
                row, column = row + 1, 0
            span = self.columns if each.wide else 1
            self._grid.addWidget(each.labelled, row, column, 1, span)
            column = (column + span) % self.columns
            row += column == 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        columns = COLUMNS if room >= COLUMNS * layout.FIELD + layout.WIDE else 1
        if columns != self.columns:
            self.columns = columns
            self.place()
