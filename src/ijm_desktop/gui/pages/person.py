"""A person, by code: how they may be reached, what they agreed to, what to look out for, the cases
they are in. Names, and what else identifies or finds somebody, are shown by a press, and hidden
again on leaving."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from ijm_desktop.actions import about_person, own_file, reading
from ijm_desktop.actions import held as withholding
from ijm_desktop.actions.about_person import CONSENT, CONTACT, LINK, About
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.held import WithoutEffect
from ijm_desktop.actions.own_file import HandedOut
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout, offered, words
from ijm_desktop.gui.apart import Apart
from ijm_desktop.gui.details import Details
from ijm_desktop.gui.pages.consents_card import ConsentsCard
from ijm_desktop.gui.pages.contact_card import ContactCard
from ijm_desktop.gui.pages.hidden_card import HiddenCard
from ijm_desktop.gui.pages.in_cases_card import InCasesCard
from ijm_desktop.gui.pages.lived_card import LivedCard
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.person_alerts import PersonAlerts, minor_now
from ijm_desktop.gui.pages.relations_card import RelationsCard
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.columns import Columns
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.handing_out import HandingOut
from ijm_desktop.gui.parts.surfaces import Card, ListCard, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph, Tag
from ijm_desktop.gui.places import Adding, Change, Held, New, Record
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.kernel.errors import AppError

WIDTH, ABREAST = 1080, 760


@dataclass(frozen=True, slots=True)
class Loaded:
    """`withheld`: saves about this person that do not count."""

    person: RecordShown
    about: About
    withheld: tuple[WithoutEffect, ...]


class PersonPage(Page):
    def __init__(self, work: Work, person_id: bytes) -> None:
        super().__init__(work, width=WIDTH)
        self._person_id = person_id
        self._declared = work.registry.get("person")
        self.held: Loaded | None = None
        self.age = Tag()
        self.age.hide()
        self.tags.addWidget(self.age, 0, Qt.AlignmentFlag.AlignVCenter)
        change = Button(self.tr("Edit"), icon="edit")
        change.clicked.connect(self._change)
        for each in offered.at_hand(work, Scope.PERSON):
            label = words.say(each.label)
            button = Button(label, icon="plus")
            button.setAccessibleName(self.tr("Add: {what}").format(what=label))
            button.clicked.connect(partial(self.go.emit, offered.place_of(each, person_id)))
            self.buttons.addWidget(button)
        more = Button(self.tr("More…"))
        more.setAccessibleName(self.tr("Add something else…"))
        more.clicked.connect(partial(self.go.emit, Adding(Scope.PERSON.value, person_id)))
        self.buttons.addWidget(more)
        self.buttons.addWidget(change)
        self.own = Button(self.tr("Own file…"))
        self.own.setAccessibleName(self.tr("Hand out what is held about this person to them"))
        self.own.clicked.connect(self._press_own)
        self.buttons.addWidget(self.own)
        self._build()

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._person_id)

    def concerned(self, changed: Changed) -> bool:
        """What happens in a case is told here too."""
        return changed.everything or bool(changed.keys)

    def enter(self) -> None:
        self.show_names.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        for card in (self.hidden_names, self.hidden_where):
            card.close_again()
        super().hideEvent(event)

    def _build(self) -> None:
        self.apart = Apart(self.work)
        self.apart.failed.connect(self.failed)
        self.apart.settle.connect(self._change)
        self.apart.look.connect(partial(self.go.emit, Held()))
        self.outside = HandingOut(
            self.tr("Such as: they asked to see it. It is kept as their request, and answered.")
        )
        self.outside.asked.clicked.connect(self._hand_out)
        self.outside.cancel.clicked.connect(self._keep_in)
        self.alerts = PersonAlerts()
        self.contact = ContactCard(self.work)
        self.contact.opened.connect(self._open_record)
        self.contact.add.clicked.connect(partial(self._add, CONTACT))
        self.consents = ConsentsCard(self.work)
        self.consents.opened.connect(self._open_record)
        self.consents.add.clicked.connect(partial(self._add, CONSENT))
        columns = Columns(
            (self.contact, *self._hidden(), self._details(), self._related()),
            (self.consents, *self._lived()),
            ABREAST,
        )
        for part in (self.outside, self.apart, self.alerts, columns):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _hidden(self) -> tuple[HiddenCard, HiddenCard]:
        none = self.tr("No name is held here. It may not be shared with you.")
        self.hidden_names = HiddenCard(
            self.work, self.tr("Names"), self.tr("Show names"), self.tr("Hide names"), none
        )
        self.show_names, self.names = self.hidden_names.button, self.hidden_names.list
        self.hidden_where = HiddenCard(
            self.work, self.tr("Whereabouts"), self.tr("Show places"), self.tr("Hide places"), ""
        )
        self.hidden_where.hide()
        for card in (self.hidden_names, self.hidden_where):
            card.opened.connect(self._open_record)
            card.emptied.connect(self.back_button.setFocus)
        return self.hidden_names, self.hidden_where

    def _details(self) -> Card:
        about = Card()
        self.past = Button(self.tr("Who wrote what"), "link")
        self.past.clicked.connect(self._open_past)
        head = layout.row()
        head.addWidget(Line(self.tr("About this person"), "heading"))
        head.addStretch(1)
        head.addWidget(self.past)
        about.body.addLayout(head)
        self.details = Details(columns=2)
        about.body.addWidget(self.details)
        self.nothing = Paragraph(self.tr("Nothing is written yet. Edit adds it."), "small")
        about.body.addWidget(self.nothing)
        return about

    def _related(self) -> Card:
        self.relations = RelationsCard(self.work)
        self.relations.add.clicked.connect(partial(self._add, LINK))
        self.relations.go.connect(self.go)
        return self.relations

    def _lived(self) -> tuple[Card, ...]:
        self.cases = InCasesCard(self.work)
        self.lived = LivedCard(self.work)
        for card in (self.cases, self.lived):
            card.go.connect(self.go)
        self.kept_card = ListCard(self.tr("Also written about this person"))
        self.kept = EntryList(self.tr("Also written about this person"), whole=True)
        self.kept.opened.connect(self._open_record)
        self.kept_card.body.addWidget(self.kept)
        self.kept_card.hide()
        return self.cases, self.lived, self.kept_card

    def _show(self, loaded: Loaded) -> None:
        self.held = loaded
        person, about = loaded.person, loaded.about
        self.apart.put(self._declared, person, [each.reason for each in loaded.withheld])
        self.title.setText(person.code)
        self.age.put(minor_now(about.minor))
        self.age.show()
        self.alerts.put(about.alerts)
        self.contact.put(about.contacts, reads=about.reads_contacts)
        self.consents.put(about.purposes)
        self.hidden_names.put(about.identity)
        self.hidden_where.put(about.where)
        self.hidden_where.setVisible(bool(about.where))
        lists = self.work.codelists
        self.details.put(self._declared, person, lists, {}, leave_out=frozenset({"code"}))
        self.nothing.setVisible(not self.details.text)
        self.cases.put(about.parts)
        self.relations.put(about.relations)
        # Behind it: of somebody who has been with us for years it takes longer than a page may.
        self.work.run(about_person.events, self, self.lived.put, self.failed, self._person_id)
        self.kept.put([self._entry(each) for each in about.kept])
        self.kept_card.setVisible(bool(about.kept))

    def _entry(self, each: RecordShown) -> Entry:
        known = each.type in self.work.registry
        declared = self.work.registry.get(each.type) if known else None
        if declared is None:  # of a newer version
            return Entry(each.key, each.type, "", "", icon_for(each.type))
        title = words.title(declared, each, self.work.codelists)
        return Entry(each.key, words.say(declared.label), title, "", icon_for(each.type))

    def _add(self, type_name: str) -> None:
        self.go.emit(New(type_name, self._person_id))

    def _open_past(self) -> None:
        if self.held is not None:
            self._open_record(self.held.person.key)

    def _change(self) -> None:
        if self.held is not None:
            self.go.emit(Change(self.held.person.key))

    def _press_own(self) -> None:
        if self.held is not None:
            self.outside.begin(f"{self.held.person.code}.txt", self.work.machine.documents)
            reveal(self.outside)

    def _keep_in(self) -> None:
        self.outside.end()
        self.own.setFocus()

    def _hand_out(self) -> None:
        to, purpose = self.outside.to.path, self.outside.purpose.text()
        if self.outside.complete() and to is not None:
            self.outside.asked.setEnabled(False)
            self.work.run(
                own_file.hand_out,
                self,
                self._handed,
                self._not_handed,
                self._person_id,
                to,
                purpose,
            )

    def _handed(self, _out: HandedOut) -> None:
        self.outside.asked.setEnabled(True)
        self._keep_in()
        told = self.tr(
            "Written, and recorded. Others are called by their part in it, as far as a record of "
            "them is held. Read it before you hand it over: a name that nobody recorded still "
            "stands there."
        )
        self.notice.say(told, "success")
        reveal(self.notice)

    def _not_handed(self, error: AppError) -> None:
        self.outside.asked.setEnabled(True)
        self.failed(error)

    def _open_record(self, key: RecordKey) -> None:
        self.go.emit(Record(key))


def _load(desk: Desk, person_id: bytes) -> Loaded:
    person = reading.person(desk, person_id).person
    about = about_person.of_person(desk, person)
    return Loaded(person, about, withholding.in_scope(desk, person_id))
