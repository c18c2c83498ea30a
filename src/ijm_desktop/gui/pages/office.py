"""What belongs to an office and to no single case: trainings, reforms, studies, plans, breaches;
and the duties that stand apart, each with a way to write a new one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.reading import Page as Newest
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import leading, offered, words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Listed, New, Place
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope
from ijm_desktop.kernel.fields import FieldType

WIDTH = 960
FEW = 3
APART = ("safeguarding_concern", "handover", "data_request")
"""Not of an office by what they are about, but looked after by it."""


@dataclass(frozen=True, slots=True)
class Row:
    """`place` is where it opens."""

    record: RecordShown
    place: Place


class TypeCard(ListCard):
    """One kind of record: the newest of them, and a way to write one."""

    def __init__(self, work: Work, declared: RecordType) -> None:
        label = words.say(declared.plural)
        self.new = Button(self.tr("New"), "link", icon="plus")
        self.new.setAccessibleName(self.tr("New: {what}").format(what=words.say(declared.label)))
        self.all = Button("", "link")
        super().__init__(label, self.all, self.new)
        self.declared = declared
        self._work = work
        self.list = EntryList(label, whole=True)
        self.hint = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.hint)

    def put(self, page: Newest) -> None:
        self.list.put([self._entry(each) for each in page.rows])
        self.list.setVisible(bool(page.rows))
        self.all.setText(self.tr("Show all %n", "", page.total))
        self.all.setVisible(page.total > len(page.rows))
        self.hint.setVisible(not page.rows)

    def _entry(self, each: RecordShown) -> Entry:
        """At the end stands the day that its title names, or else when it was last written."""
        lists, day, but = self._work.codelists, "", ""
        for name in self.declared.title:
            field = self.declared.field(name)
            if field.type in (FieldType.DATE, FieldType.INSTANT) and not but:
                day, but = field_text(field, each, lists, {}), name
        title = words.title(self.declared, each, lists, but)
        written = self.tr("written {day}").format(day=day_shown(each.updated_ms))
        first = title or words.say(self.declared.label)
        place = leading.place_of(each.key, each.type)
        return Entry(place, first, "", day or written, icon_for(each.type))


class OfficePage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Office"), width=WIDTH)
        self.waiting = Paragraph(
            self.tr(
                "Headquarters has not answered yet, so this computer belongs to no office. What "
                "belongs to an office can be written once it has."
            ),
            "soft",
        )
        self.body.addWidget(self.waiting)
        self.cards = {each.name: self._card(each) for each in self._types()}
        self.body.addStretch(1)

    def _types(self) -> list[RecordType]:
        apart = [self.work.registry.get(name) for name in APART if name in self.work.registry]
        return [*offered.offered(self.work, Scope.OFFICE), *apart]

    def _card(self, declared: RecordType) -> TypeCard:
        card = TypeCard(self.work, declared)
        card.list.opened.connect(self.go)
        card.new.clicked.connect(partial(self.go.emit, New(declared.name)))
        card.all.clicked.connect(partial(self.go.emit, Listed(declared.name)))
        self.body.addWidget(card)
        return card

    def fetch(self) -> None:
        placed = self.work.owner.office_id is not None
        self.waiting.setVisible(not placed)
        for card in self.cards.values():
            self._about(card, placed=placed)
            name = card.declared.name
            self.work.run(reading.listed, self, card.put, self.failed, name, limit=FEW)

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or bool(changed.types & self.cards.keys())

    def enter(self) -> None:
        shown = [card.new for card in self.cards.values() if not card.new.isHidden()]
        if shown:
            shown[0].setFocus()

    def _about(self, card: TypeCard, *, placed: bool) -> None:
        declared = card.declared
        of_office = declared.scope is Scope.OFFICE
        card.new.setVisible(declared.stands_alone or (of_office and placed))
        if declared.stands_alone:
            hint = self.tr("None that you hold. Only those whom headquarters names can read one.")
        elif of_office:
            hint = self.tr("None yet.")
        elif declared.scope is Scope.PERSON:
            hint = self.tr("None yet. Write one from the page of the person, by More…")
        else:
            hint = self.tr("None yet. Write one from the page of the case, by More…")
        card.hint.put(hint)
