"""Everything that can be added to a case or a person, to be found by a few letters."""

from __future__ import annotations

from ijm_desktop.actions.desk import Changed
from ijm_desktop.gui import language, offered, words
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.search_line import SearchLine
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Adding
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope
from ijm_desktop.vault.folding import fold

WIDTH = 760


class AddingPage(Page):
    def __init__(self, work: Work, place: Adding) -> None:
        in_case = place.scope == Scope.CASE.value
        super().__init__(work, self.tr("Add to the case") if in_case else self.tr("Add"))
        self._scope = Scope(place.scope)
        self._scope_id = place.scope_id
        self._types = {each.name: each for each in offered.offered(work, self._scope)}
        self.list = EntryList(self.tr("What can be added"), whole=True)
        self.letters = SearchLine(self.list)
        self.letters.setPlaceholderText(self.tr("A few letters of what you look for…"))
        self.letters.setAccessibleName(self.tr("What to look for"))
        self.nothing = Paragraph(self.tr("Nothing is called so. Try fewer letters."), "soft")
        card = ListCard(self.tr("What can be added"))
        card.body.addWidget(self.list)
        card.add_words(self.nothing)
        self.body.addWidget(self.letters)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.letters.textChanged.connect(self._show)
        self.letters.returnPressed.connect(self._choose_first)
        self.list.opened.connect(self._choose)
        self._show()

    def concerned(self, _changed: Changed) -> bool:
        return False

    def enter(self) -> None:
        self.letters.setFocus()

    def _show(self) -> None:
        sought = fold(self.letters.text()).split()
        entries = [self._entry(each) for each in self._types.values()]
        entries = [each for each in entries if _holds(each.spoken, sought)]
        # What is called so comes before what only belongs to an area that is.
        entries.sort(key=lambda each: not _holds(each.primary, sought))
        self.list.put(entries)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)

    def _entry(self, each: RecordType) -> Entry:
        area = self.work.codelists["compartment"].label(each.compartment, language.current())
        return Entry(each.name, words.say(each.label), "", area, icon_for(each.name))

    def _choose_first(self) -> None:
        if self.list.entries.rowCount():
            self._choose(self.list.entries.entry(0).key)

    def _choose(self, name: object) -> None:
        """This page is left for the form, so that a save leads back to the case."""
        if isinstance(name, str):
            self.done.emit("", offered.place_of(self._types[name], self._scope_id))


def _holds(text: str, sought: list[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in sought)
