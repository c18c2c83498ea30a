"""What is kept here and does not count, with the reason, for whoever looks after it."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions import held, reading
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.held import WithoutEffect
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import held_words, words
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Record
from ijm_desktop.gui.work import Work

WIDTH = 760
CASE = "case"


@dataclass(frozen=True, slots=True)
class Row:
    """`record` is what it is about, None where nothing else is held of that."""

    change: WithoutEffect
    record: RecordShown | None


class HeldPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Not counted"), width=WIDTH)
        self.about = Paragraph(
            self.tr(
                "These were saved by somebody, and are kept as they are. They change nothing here "
                "until headquarters has decided, or until this program is newer."
            ),
            "soft",
        )
        self.body.addWidget(self.about)
        self.listed = ListCard(self.tr("Latest first"))
        self.rows = EntryList(self.tr("Not counted"), whole=True)
        self.rows.opened.connect(self._open)
        self.nothing = Paragraph(self.tr("Everything that is here counts."), "soft")
        self.listed.body.addWidget(self.rows)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.listed)
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed)

    def concerned(self, changed: Changed) -> bool:
        return changed.exchange or changed.everything

    def enter(self) -> None:
        self.rows.setFocus()

    def _show(self, rows: tuple[Row, ...]) -> None:
        self.rows.put([self._entry(at, row) for at, row in enumerate(rows)])
        if not rows and self.rows.hasFocus():
            self.back_button.setFocus()
        for part in (self.about, self.listed):
            part.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _entry(self, at: int, row: Row) -> Entry:
        record, change = row.record, row.change
        if record is None:
            what: str = self.tr("Something that is not held here")
            key: object = (at, change.written_ms)
        else:
            declared = self.work.registry.get(record.type)
            label = words.say(declared.label)
            what = f"{label} {record.code}" if declared.code_field else label
            in_case = record.key.bucket.scope_kind == CASE
            key = Record(record.key, record.key.bucket.scope_id if in_case else None)
        when = self.tr("{who}, {when}").format(
            who=change.author, when=moment_shown(change.written_ms)
        )
        why = held_words.why(change.reason)
        return Entry(key, what, f"{why}\n{when}", "", "alert", "warning", why)

    def _open(self, key: object) -> None:
        if isinstance(key, Record):
            self.go.emit(key)


def _load(desk: Desk) -> tuple[Row, ...]:
    return tuple(Row(each, _about(desk, each)) for each in held.without_effect(desk))


def _about(desk: Desk, change: WithoutEffect) -> RecordShown | None:
    for record in change.records:
        try:
            return reading.find_record(desk, record)
        except NoSuchRecord:
            continue
    return None
