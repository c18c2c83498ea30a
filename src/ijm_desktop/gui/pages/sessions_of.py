"""The clinical sessions of one person: their days, who asked to read them and why, and the way to
the text: open to who may read it, to others by a reason given first."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions import reading, session_texts
from ijm_desktop.actions.clinical_sessions import OPENING
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.session_texts import Session
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.sessions import asked_words, asker, day_of
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import New, Place, Record
from ijm_desktop.gui.work import Work

WIDTH = 760


@dataclass(frozen=True, slots=True)
class Loaded:
    """`asked`: who asked last to read each, by name, in the order of the sessions."""

    code: str
    sessions: tuple[Session, ...]
    asked: tuple[str, ...]


class SessionsOfPage(Page):
    def __init__(self, work: Work, case_id: bytes, person_id: bytes) -> None:
        super().__init__(work, width=WIDTH)
        self._case_id = case_id
        self._person_id = person_id
        card = ListCard(self.tr("The latest first"))
        self.list = EntryList(self.tr("Clinical sessions"), whole=True)
        self.list.opened.connect(self.go)
        card.body.addWidget(self.list)
        self.hint = Paragraph(
            self.tr(
                "Open one to read it. Where its text is not here, you write down why you must "
                "read it; its author is told, and headquarters decides."
            ),
            "small",
        )
        card.add_words(self.hint)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._case_id, self._person_id)

    def enter(self) -> None:
        self.list.setFocus()

    def _show(self, loaded: Loaded) -> None:
        self.title.setText(self.tr("Sessions of {who}").format(who=loaded.code))
        pairs = zip(loaded.sessions, loaded.asked, strict=True)
        self.list.put([self._entry(each, asked) for each, asked in pairs])

    def _entry(self, each: Session, asked: str) -> Entry:
        told = ""
        if each.readings:
            told = asked_words(each.readings[0], asked, self.work.codelists)
        here = "" if each.note is not None else self.tr("text not here")
        return Entry(self._place(each), day_of(each.contact.value("held_on")), told, here, "clock")

    def _place(self, each: Session) -> Place:
        if each.note is not None:
            return Record(each.note, self._case_id)
        given = {"session": each.contact.key.record}
        return New(OPENING, self._case_id, self._case_id, given)


def _load(desk: Desk, case_id: bytes, person_id: bytes) -> Loaded:
    sessions = session_texts.of_person(desk, case_id, person_id)
    code = reading.find_record(desk, person_id).code
    return Loaded(code, sessions, tuple(asker(desk, each.readings) for each in sessions))
