"""Whom a person is related to, by code, told from both sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.about_person import LINK, Relation
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.pages.adding_button import adding_button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Person, Place, Record
from ijm_desktop.gui.work import Work


class RelationsCard(ListCard):
    """`go` tells the place of the other person, or of the relation where they are not held."""

    go = Signal(object)

    def __init__(self, work: Work) -> None:
        add = adding_button(work, LINK)
        super().__init__(self.tr("Relations"), add)
        self.add = add
        self._work = work
        self.list = EntryList(self.tr("Related to"), whole=True)
        self.list.opened.connect(self.go)
        self.none = Paragraph(self.tr("No relation is written down."), "small")
        self.body.addWidget(self.list)
        self.add_words(self.none)

    def put(self, relations: Sequence[Relation]) -> None:
        self.list.put([self._entry(each) for each in relations])
        self.list.setVisible(bool(relations))
        self.none.setVisible(not relations)

    def _entry(self, each: Relation) -> Entry:
        declared, lists = self._work.registry.get(LINK), self._work.codelists
        relation, sure, until = (
            field_text(declared.field(name), each.link, lists, {})
            for name in ("relation", "confidence", "until")
        )
        if each.said_here:
            told = self.tr("To this person: {relation}").format(relation=relation)
        else:
            told = self.tr("This person is to them: {relation}").format(relation=relation)
        ended = self.tr("until {day}").format(day=until) if until else ""
        second = " · ".join(part for part in (told, sure, ended) if part)
        held: Place = Person(each.other) if each.code else Record(each.link.key)
        return Entry(held, each.code or self.tr("Not shared with you"), second, "", "people")
