"""A record to read: its fields with their labels, empty ones left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType

_SHORT = 40
_LEAST = 200
"""A column is no narrower."""
Codes = Mapping[bytes, str]
"""The code of each record that is referred to."""


class Details(QWidget):
    """Short values stand side by side where there are `columns` for them, and room."""

    def __init__(self, *, columns: int = 1) -> None:
        super().__init__()
        self._most = self._columns = columns
        self._pairs: list[tuple[QWidget, bool]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(layout.WIDE)
        self._grid.setVerticalSpacing(layout.SNUG)

    def put(
        self,
        record_type: RecordType,
        record: RecordShown,
        codelists: CodeLists,
        codes: Codes,
        *,
        leave_out: frozenset[str] = frozenset(),
    ) -> None:
        for pair, _ in self._pairs:
            self._grid.removeWidget(pair)
            pair.hide()
            pair.deleteLater()
        self._pairs = []
        names = [name for section in record_type.form_sections for name in section.fields]
        if record_type.hidden:  # it has no form to take the order from
            names = [field.name for field in record_type.fields if not field.hidden]
        for field in (record_type.field(name) for name in names if name not in leave_out):
            text = field_text(field, record, codelists, codes)
            if text:
                self._pairs.append((_pair(words.say(field.label), text), len(text) > _SHORT))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._most if self.width() >= self._most * _LEAST else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        row = column = 0
        for pair, long in self._pairs:
            wide = long or self._columns == 1
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(pair, row, column, 1, self._columns if wide else 1)
            pair.show()  # at once: an empty card would be read aloud as it is
            column = 0 if wide or column + 1 == self._columns else column + 1
            row += column == 0

    @property
    def text(self) -> str:
        """All that stands here, for tests and for reading aloud."""
        parts = self.findChildren(QWidget)
        return "\n".join(each.accessibleName() for each in parts if each.accessibleName())


def field_text(field: Field, record: RecordShown, codelists: CodeLists, codes: Codes) -> str:
    held = record.fields.get(field.name, NOTHING)
    values = list(held.elements) if field.many else [held.value]
    return ", ".join(part for part in (_one(field, v, codelists, codes) for v in values) if part)


def _one(field: Field, value: Value, codelists: CodeLists, codes: Codes) -> str:
    if field.type is FieldType.REFERENCE:
        return codes.get(value, "") if isinstance(value, bytes) else ""
    return words.shown(field, value, codelists)


def _pair(label: str, text: str) -> QWidget:
    pair = QWidget()
    box = layout.column(pair, space=0)
    box.addWidget(Line(label, "small", wrap=True))
    box.addWidget(Paragraph(text))
    box.addStretch(1)  # beside a pair with more lines both would else drift apart
    return pair
