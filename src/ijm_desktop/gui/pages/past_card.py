"""Who wrote what into a record: of every field who, when, from what to what. The way back is a save
like any other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal

from ijm_desktop.actions import records
from ijm_desktop.actions.errors import RuleAsks
from ijm_desktop.actions.reading import HistoryRow, RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import held_words
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.buttons import Button, Choice
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import ListCard, reveal
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.change import ADD, PUT, REMOVE
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError

Said = Callable[[str, Value], tuple[str, str]]
"""A field's label, and a value of it as text."""


class PastCard(ListCard):
    """The list is hidden until it is asked for."""

    failed = Signal(object)
    form_asked = Signal()
    """A rule wants a reason for going back; the form has room for it."""

    def __init__(self, work: Work, said: Said) -> None:
        button = Button(self.tr("Show"), "link")
        super().__init__(self.tr("Who wrote what"), button)
        self._work = work
        self._said = said
        self._declared: RecordType | None = None
        self._record: RecordShown | None = None
        self._writes = False
        self._rows: Sequence[HistoryRow] = ()
        self.button = button
        self.button.setAccessibleName(self.tr("Show who wrote what"))
        self.button.clicked.connect(self.press)
        self.field = Choice()
        self.field.setAccessibleName(self.tr("Which field"))
        self.field.currentIndexChanged.connect(self._narrow)
        self.list = EntryList(self.tr("Who wrote what"), whole=True)
        self.list.opened.connect(self._ask)
        self.back = Notice()
        self.add_words(self.field)
        self.add_words(self.back)
        self.body.addWidget(self.list)
        for part in (self.field, self.list):
            part.hide()

    def put(
        self,
        record_type: RecordType,
        record: RecordShown,
        rows: Sequence[HistoryRow],
        *,
        writes: bool,
    ) -> None:
        """`rows` oldest first, as read. `writes`: whether the reader may save this record."""
        self._declared, self._record, self._writes = record_type, record, writes
        self._rows = rows
        self._offer()
        self._show()

    def press(self) -> None:
        hidden = self.list.isHidden()
        self.list.setVisible(hidden)
        self.field.setVisible(hidden)
        self.back.clear()
        self.button.setText(self.tr("Hide") if hidden else self.tr("Show"))

    def look(self) -> None:
        """All of it, to where it is seen."""
        if self.list.isHidden():
            self.press()
        self.field.setCurrentIndex(0)
        self.list.setFocus()
        reveal(self.list)

    def _offer(self) -> None:
        """Only the fields somebody wrote; what is chosen stays chosen."""
        labels = {row.field: self._said(row.field, row.value)[0] for row in reversed(self._rows)}
        wanted = [("", self.tr("Every field")), *reversed(labels.items())]
        chosen = self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        for name, label in wanted:
            self.field.addItem(label, name)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
        self.field.blockSignals(False)

    def _narrow(self) -> None:
        self.back.clear()
        self._show()

    def _show(self) -> None:
        name = self.field.currentData()
        entries = [
            self._entry(at, row)
            for at, row in reversed(list(enumerate(self._rows)))
            if not name or row.field == name
        ]
        self.list.put(entries)

    def _entry(self, at: int, row: HistoryRow) -> Entry:
        lines = [f"{row.author}, {moment_shown(row.written_ms)}"]
        before = self._before(row)
        if before and row.kind == PUT:
            lines.insert(0, self.tr("before: {text}").format(text=before))
        aside = self.tr("replaced") if row.replaced else ""
        if row.held is not None:
            lines.append(held_words.why(row.held))
            aside = held_words.short()
        return Entry((at, row.field), self._what(row, before), "\n".join(lines), aside)

    def _what(self, row: HistoryRow, before: str) -> str:
        label, text = self._said(row.field, row.value)
        if row.erased:
            return self.tr("{field}: erased for good").format(field=label)
        if row.kind == REMOVE:
            return self.tr("{field}: {text} taken away").format(field=label, text=before)
        if row.kind == ADD:
            return self.tr("{field}: {text} added").format(field=label, text=text)
        if before and not text:
            return self.tr("{field}: emptied").format(field=label)
        return f"{label}: {text}" if text else label

    def _before(self, row: HistoryRow) -> str:
        """Nothing for what belongs to the format, such as that a record is back in use."""
        if self._declared is None or row.field not in self._declared:
            return ""
        texts = (self._said(row.field, was)[1] for was in row.before)
        return ", ".join(text for text in texts if text)

    def _ask(self, key: tuple[int, str]) -> None:
        """All of a text, and where it stands no more, to let it stand again."""
        row = self._rows[key[0]]
        self.back.clear()
        label, text = self._said(row.field, row.value)
        told = self.tr("{field} on {moment}: {text}").format(
            field=label, moment=moment_shown(row.written_ms), text=text or self.tr("(emptied)")
        )
        again = Button(self.tr("Let it be so again"))
        again.clicked.connect(partial(self._go_back, row))
        back = self._leads_back(row)
        if back or text:
            self.back.say(told, "info", (again,) if back else ())
            reveal(self.back)
        if back:
            again.setFocus()

    def _leads_back(self, row: HistoryRow) -> bool:
        """One value of a field that people write, which stands no more."""
        declared, record = self._declared, self._record
        if declared is None or record is None or not self._writes or record.voided is not None:
            return False
        if row.field not in declared or row.kind != PUT or row.held is not None or row.erased:
            return False
        field = declared.field(row.field)
        if field.many or field.hidden or row.field in record.in_conflict:
            return False
        return bool(row.value != record.value(row.field))

    def _go_back(self, row: HistoryRow) -> None:
        if self._record is not None:
            self._work.run(
                records.edit, self, self._gone, self._refused, self._record, {row.field: row.value}
            )

    def _gone(self, _saved: Saved) -> None:
        self.back.say(self.tr("It is so again. What stood until now is kept here."), "success")
        self.list.setFocus()

    def _refused(self, error: AppError) -> None:
        if isinstance(error, RuleAsks):
            self.form_asked.emit()
        else:
            self.failed.emit(error)
