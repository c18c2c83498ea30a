"""A person, by code. Names and what else identifies somebody are shown by a press, and hidden
again on leaving."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QHideEvent

from ijm_desktop.actions import held as withholding
from ijm_desktop.actions import own_file, reading
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.held import WithoutEffect
from ijm_desktop.actions.own_file import HandedOut
from ijm_desktop.actions.reading import PersonPage as PersonHeld
from ijm_desktop.gui import offered, words
from ijm_desktop.gui.apart import Apart
from ijm_desktop.gui.details import Details, field_text
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.handing_out import HandingOut
from ijm_desktop.gui.parts.surfaces import Card, ListCard, reveal
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.places import Adding, Case, Change, Held, Record
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope
from ijm_desktop.kernel.errors import AppError

WIDTH = 760


@dataclass(frozen=True, slots=True)
class Loaded:
    """`withheld`: saves about this person that do not count."""

    person: PersonHeld
    withheld: tuple[WithoutEffect, ...]


class PersonPage(Page):
    def __init__(self, work: Work, person_id: bytes) -> None:
        super().__init__(work, width=WIDTH)
        self._person_id = person_id
        self._declared = work.registry.get("person")
        self.held: PersonHeld | None = None
        self._open = False
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
        mine = any(key.bucket.scope_id == self._person_id for key in changed.keys)
        return changed.everything or mine or "case_person" in changed.types

    def enter(self) -> None:
        self.show_names.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._open = False
        self._show_names()
        super().hideEvent(event)

    def _build(self) -> None:
        self.show_names = Button(self.tr("Show names"), "link", icon="eye")
        self.show_names.clicked.connect(self._press)
        names = ListCard(self.tr("Names"), self.show_names)
        self.names_hint = Paragraph("", "small")
        self.names = EntryList(self.tr("Names"), whole=True)
        self.names.opened.connect(self._open_record)
        names.add_words(self.names_hint)
        names.body.addWidget(self.names)
        about = Card()
        about.body.addWidget(Line(self.tr("About this person"), "heading"))
        self.details = Details(columns=2)
        about.body.addWidget(self.details)
        cases = ListCard(self.tr("Cases"))
        self.cases = EntryList(self.tr("Cases of this person"), whole=True)
        self.cases.opened.connect(self._open_case)
        self.no_case = Paragraph(self.tr("In no case that you hold."), "small")
        cases.body.addWidget(self.cases)
        cases.add_words(self.no_case)
        self.apart = Apart(self.work)
        self.apart.failed.connect(self.failed)
        self.apart.settle.connect(self._change)
        self.apart.look.connect(partial(self.go.emit, Held()))
        self.outside = HandingOut(
            self.tr("Such as: they asked to see it. It is kept as their request, and answered.")
        )
        self.outside.asked.clicked.connect(self._hand_out)
        self.outside.cancel.clicked.connect(self._keep_in)
        for card in (self.outside, self.apart, names, about, cases):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _show(self, loaded: Loaded) -> None:
        self.held = held = loaded.person
        reasons = [each.reason for each in loaded.withheld]
        self.apart.put(self._declared, held.person, reasons)
        self.title.setText(held.person.code)
        leave_out = frozenset({"code"})
        lists = self.work.codelists
        self.details.put(self._declared, held.person, lists, {}, leave_out=leave_out)
        of_case = self.work.registry.get("case")
        entries = [
            Entry(
                row.key.record,
                row.code,
                field_text(of_case.field("case_type"), row, lists, {}),
                field_text(of_case.field("status"), row, lists, {}),
                "cases",
            )
            for row in held.cases
        ]
        self.cases.put(entries)
        self.cases.setVisible(bool(entries))
        self.no_case.setVisible(not entries)
        self._show_names()

    def _press(self) -> None:
        self._open = not self._open
        self._show_names()

    def _show_names(self) -> None:
        held = self.held.names if self.held is not None else ()
        rows = [row for row in held if row.voided is None]
        entries = []
        for row in rows if self._open else []:
            label = words.say(self.work.registry.get(row.type).label)
            entries.append(Entry(row.key, row.title or label, label, "", icon_for(row.type)))
        self.names.put(entries)
        self.names.setVisible(bool(entries))
        if not rows and self.show_names.hasFocus():
            self.back_button.setFocus()
        self.show_names.setVisible(bool(rows))
        self.show_names.setText(self.tr("Hide names") if self._open else self.tr("Show names"))
        self.show_names.put_icon("eye-off" if self._open else "eye")
        hint = (
            self.tr("Hidden until you show them.")
            if rows
            else self.tr("No name is held here. It may not be shared with you.")
        )
        self.names_hint.put("" if entries else hint)
        self.names_hint.setVisible(not entries)

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

    def _open_case(self, case_id: bytes) -> None:
        self.go.emit(Case(case_id))

    def _open_record(self, key: RecordKey) -> None:
        self.go.emit(Record(key))


def _load(desk: Desk, person_id: bytes) -> Loaded:
    return Loaded(reading.person(desk, person_id), withholding.in_scope(desk, person_id))
