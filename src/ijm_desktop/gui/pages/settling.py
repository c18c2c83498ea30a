"""What two people wrote apart, side by side, and one press that says which is to stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ijm_desktop.actions import records
from ijm_desktop.actions.authors import Wrote, authors
from ijm_desktop.actions.errors import RuleAsks
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.merge import Live
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field, FieldType

LETTERS = 240
"""A text longer than this is decided upon in the form, where all of it is read."""
ABREAST, SHORT = 3, 48
ROOM = 360
"""So many pixels for a text and a button beside it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values, as text."""

    live: Live
    text: str


class Settling(QWidget):
    """Hidden where nothing can be settled here."""

    failed = Signal(object)
    form_asked = Signal()
    """A rule wants a reason for what was chosen; the form has room for it."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._record: RecordShown | None = None
        self.done = Notice()
        self._fields = QWidget()
        self._rows = layout.column(self._fields, space=layout.TIGHT)
        box = layout.column(self, space=layout.TIGHT)
        box.addWidget(self.done)
        box.addWidget(self._fields)
        self.hide()

    def put(self, record_type: RecordType, record: RecordShown, *, writes: bool) -> None:
        """`writes`: whether the reader may settle it."""
        self._record = record
        if not record.in_conflict:
            self._show(record_type, {}, writes=writes)
            return
        self._work.run(
            authors,
            self,
            partial(self._show, record_type, writes=writes),
            self.failed.emit,
            record.key,
        )

    def _show(self, record_type: RecordType, wrote: Mapping[bytes, Wrote], *, writes: bool) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for field, sides in self._settled_here(record_type):
            self._rows.addWidget(self._row(field, sides, wrote, writes=writes))
        self._fields.setVisible(self._rows.count() > 0)
        self.setVisible(self._rows.count() > 0 or not self.done.isHidden())

    def _settled_here(self, record_type: RecordType) -> Iterator[tuple[Field, list[Side]]]:
        """Fields whose values can all be read whole on this page."""
        if self._record is None:
            return
        for name in self._record.in_conflict:
            if name not in record_type:
                continue
            field, held = record_type.field(name), self._record.fields[name]
            if field.many or field.hidden or field.type is FieldType.REFERENCE or held.top is None:
                continue
            sides = [
                Side(live, words.shown(field, live.value, self._work.codelists))
                for live in (held.top, *held.kept)
            ]
            if len(sides) <= ABREAST and all(len(each.text) <= LETTERS for each in sides):
                yield field, sides

    def _row(
        self, field: Field, sides: list[Side], wrote: Mapping[bytes, Wrote], *, writes: bool
    ) -> QWidget:
        card = Card(space=layout.HAIR, margin=layout.SNUG)
        label = words.say(field.label)
        card.body.addWidget(Line(label, "label"))
        across = layout.row(space=layout.WIDE)
        for side in sides:
            text = side.text or self.tr("(emptied)")
            by = wrote.get(side.live.op_id)
            told = f"{by.author}, {moment_shown(by.written_ms)}" if by is not None else ""
            stand: Button | None = None
            if writes:
                stand = Button(self.tr("Let this stand"))
                name = self.tr("{field}: let this stand: {text}").format(field=label, text=text)
                stand.setAccessibleName(name)
                others = [each for each in sides if each is not side]
                stand.clicked.connect(partial(self._settle, field.name, side, others))
            across.addWidget(_Beside(text, told, stand), 1)
        card.body.addLayout(across)
        return card

    def _settle(self, name: str, side: Side, others: list[Side]) -> None:
        if self._record is None:
            return
        self._fields.setEnabled(False)
        self._work.run(
            records.edit,
            self,
            partial(self._settled, name, side.text, others),
            self._refused,
            self._record,
            {name: side.live.value},
            settled=frozenset({name}),
        )

    def _settled(self, name: str, text: str, others: list[Side], _saved: Saved) -> None:
        self._fields.setEnabled(True)
        buttons = []
        for other in others:
            told = self.tr("Rather: {text}").format(text=_short(other.text) or self.tr("(emptied)"))
            button = Button(told)
            button.clicked.connect(partial(self._rather, name, other.live.value, other.text))
            buttons.append(button)
        told = self.tr("It stands now: {text}").format(text=_short(text) or self.tr("(emptied)"))
        self.done.say(told, "success", tuple(buttons))
        self.show()
        if buttons:
            buttons[0].setFocus()

    def _rather(self, name: str, value: Value, text: str) -> None:
        """A save like any other: what stood stays in the history."""
        if self._record is not None:
            self._work.run(
                records.edit,
                self,
                partial(self._settled, name, text, []),
                self._refused,
                self._record,
                {name: value},
            )

    def _refused(self, error: AppError) -> None:
        self._fields.setEnabled(True)
        if isinstance(error, RuleAsks):
            self.form_asked.emit()
        else:
            self.failed.emit(error)


class _Beside(QWidget):
    """What one of them wrote, by whom, and the press that lets it stand: below where there is no
    room at its side."""

    def __init__(self, text: str, by: str, stand: Button | None) -> None:
        super().__init__()
        self._box: QBoxLayout = layout.row(self, space=layout.SNUG)
        said = layout.column(space=0)
        said.addWidget(Paragraph(text))
        if by:
            said.addWidget(Paragraph(by, "small"))
        said.addStretch(1)
        self._box.addLayout(said, 1)
        if stand is not None:
            self._box.addWidget(stand, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= ROOM
        self._box.setDirection(directions.LeftToRight if wide else directions.TopToBottom)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1]}…"
