"""The first page: what needs doing, and the way back to what one worked on."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions import moving, overview, session_texts
from ijm_desktop.actions.clinical_sessions import OPENING
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.exchange import ExchangeStatus
from ijm_desktop.actions.overview import Home as HomeHeld
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.session_texts import Reader
from ijm_desktop.gui import words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import (
    Account,
    Case,
    Certifying,
    Change,
    Exchange,
    Held,
    New,
    Place,
    Record,
)
from ijm_desktop.gui.unfinished import Unfinished
from ijm_desktop.gui.work import Work
from ijm_desktop.headquarters import certifying
from ijm_desktop.journal.signing_off import SIGNED
from ijm_desktop.sync.states import State

WIDTH = 960
CASE = "case"


@dataclass(frozen=True, slots=True)
class Loaded:
    """`to_call`: at headquarters, how many wait for their digits to be compared;
    elsewhere `uncompared`, one's own digits wait for it. `readers` gave a reason to read what one
    wrote in a clinical session."""

    home: HomeHeld
    to_call: int
    uncompared: bool
    readers: tuple[Reader, ...]


class HomePage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Home"), width=WIDTH)
        self.new = Button(self.tr("Start a case"), "primary", icon="plus")
        self.new.clicked.connect(self._new)
        self.buttons.addWidget(self.new)
        todo = ListCard(self.tr("To do"))
        self.todo = EntryList(self.tr("To do"), whole=True)
        self.todo.opened.connect(self.go)
        self.nothing = Paragraph(self.tr("Nothing waits for you."), "soft")
        todo.body.addWidget(self.todo)
        todo.add_words(self.nothing)
        recent = ListCard(self.tr("Recent cases"))
        self.recent = EntryList(self.tr("Recent cases"), whole=True)
        self.recent.opened.connect(self.go)
        self.none = Paragraph(
            self.tr(
                "No cases yet. Start one, or exchange with headquarters to receive those shared "
                "with you."
            ),
            "soft",
        )
        recent.body.addWidget(self.recent)
        recent.add_words(self.none)
        self.unfinished = Unfinished(work)
        for card in (self.unfinished, todo, recent):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed)

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or changed.exchange or bool(changed.keys)

    def enter(self) -> None:
        self.new.setFocus()

    def _show(self, loaded: Loaded) -> None:
        home = loaded.home
        todo = [*self._calls(loaded), *self._todo(home), *map(self._reader, loaded.readers)]
        self.todo.put(todo)
        self.todo.setVisible(bool(todo))
        self.nothing.setVisible(not todo)
        declared, lists = self.work.registry.get(CASE), self.work.codelists
        recent = []
        for row in home.recent_cases:
            names = ("case_type", "status", "next_step")
            texts = (field_text(declared.field(name), row, lists, {}) for name in names)
            second = " · ".join(text for text in texts if text)
            entry = Entry(
                Case(row.key.record), row.code, second, day_shown(row.updated_ms), "cases"
            )
            recent.append(entry)
        self.recent.put(recent)
        self.recent.setVisible(bool(recent))
        self.none.setVisible(not recent)

    def _calls(self, loaded: Loaded) -> list[Entry]:
        if loaded.uncompared:
            words = self.tr("Headquarters has not compared your digits yet")
            second = self.tr("Telephone them. Until then what you write here does not count.")
            return [Entry(Account(), words, second, "", "key", "warning", words)]
        if not loaded.to_call:
            return []
        words = self.tr("%n colleague(s) wait for your call", "", loaded.to_call)
        second = self.tr("What they write counts once you have compared their thirty digits.")
        return [Entry(Certifying(), words, second, "", "key", "warning", words)]

    def _todo(self, home: HomeHeld) -> list[Entry]:
        entries = []
        if not home.exchange.enrolled:
            words = self.tr("Headquarters has not answered yet")
            second = self.tr(
                "Send the request, or enter their answer. Your work is kept meanwhile."
            )
            entries.append(Entry(Account(), words, second, "", "key", "warning", words))
        entries += self._exchanging(home.exchange)
        if home.without_effect:
            words = self.tr("%n save(s) kept that do not count", "", home.without_effect)
            second = self.tr("See whose they are, and why.")
            entries.append(Entry(Held(), words, second, "", "alert", "warning", words))
        return [*entries, *(self._conflict(row) for row in home.conflicts)]

    def _exchanging(self, status: ExchangeStatus) -> list[Entry]:
        """What goes by itself is nobody's to do."""
        line, icon, tone = self.work.exchanging, "alert", "warning"
        if status.kept_aside:
            words = self.tr("%n file(s) could not be taken in", "", len(status.kept_aside))
            second = self.tr("See why, and what to do.")
        elif line.there and line.seen.state is State.BLOCKED:
            words = self.tr("Something is in the way of exchanging")
            second = self.tr("See what it is, and what to do.")
        elif status.files.no_room:
            words = self.tr("No room here for %n attached file(s)", "", status.files.no_room)
            second = self.tr("Make room on the disk, then exchange.")
        elif status.unsent and not line.there and not self.work.owner.is_headquarters:
            words = self.tr("%n change(s) not sent yet", "", status.unsent)
            second = self.tr("Exchange when a stick or folder is at hand.")
            icon, tone = "exchange", ""
        else:
            return []
        return [Entry(Exchange(), words, second, "", icon, tone, words)]

    def _reader(self, each: Reader) -> Entry:
        """A clinician hears of it whether they look for it or not."""
        told = self.tr("{who} may read a session's text until {day}")
        reason = field_text(
            self.work.registry.get(OPENING).field("reason"),
            each.opening,
            self.work.codelists,
            {},
        )
        place = Record(each.opening.key, each.opening.key.bucket.scope_id)
        return Entry(
            place,
            told.format(who=each.name, day=day_shown(each.until_ms)),
            self.tr("The reason they gave: {reason}").format(reason=reason),
            "",
            "eye",
        )

    def _conflict(self, row: RecordShown) -> Entry:
        declared = self.work.registry.get(row.type)
        what = row.code if declared.code_field else words.say(declared.label)
        case_id = row.key.bucket.scope_id if row.key.bucket.scope_kind == CASE else None
        place: Place = Change(row.key, case_id)
        said = self.tr("Two people wrote apart: {what}").format(what=what)
        second = self.tr("Both texts are kept. Open it to choose what is to stand.")
        if row.in_conflict == (SIGNED,):
            place = Record(row.key, case_id)
            said = self.tr("Different texts were signed: {what}").format(what=what)
            second = self.tr("Both are kept. Open it to read them and settle it.")
        return Entry(place, said, second, "", "people", "warning", said)

    def _new(self) -> None:
        self.go.emit(New(CASE))


def _load(desk: Desk) -> Loaded:
    to_call = len(certifying.waiting(desk)) if desk.owner.is_headquarters else 0
    uncompared = moving.uncompared_code(desk) is not None
    return Loaded(overview.home(desk), to_call, uncompared, session_texts.readers(desk))
