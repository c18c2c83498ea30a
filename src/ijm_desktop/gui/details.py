"""A record to read: its fields with their labels, empty ones left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType

Codes = Mapping[bytes, str]
"""The code of each record that is referred to."""


class Details(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._box = layout.column(self, space=layout.SNUG)

    def put(
        self,
        record_type: RecordType,
        record: RecordShown,
        codelists: CodeLists,
        codes: Codes,
        *,
        leave_out: frozenset[str] = frozenset(),
    ) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for section in record_type.form_sections:
            for name in section.fields:
                text = (
                    ""
                    if name in leave_out
                    else field_text(record_type.field(name), record, codelists, codes)
                )
                if text:
                    self._box.addWidget(_pair(words.say(record_type.field(name).label), text))

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
    return pair
