"""The cases a person is in, as what, and whether a child came into each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.about_person import Part
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.offered import PART
from ijm_desktop.gui.pages.person_alerts import minor_then
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Case, Place, Record
from ijm_desktop.gui.work import Work


class InCasesCard(ListCard):
    """`go` tells the place of the case, or of the part where the case is not held."""

    go = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Cases"))
        self._work = work
        self.list = EntryList(self.tr("Cases of this person"), whole=True)
        self.list.opened.connect(self.go)
        self.none = Paragraph(self.tr("In no case that you hold."), "small")
        self.body.addWidget(self.list)
        self.add_words(self.none)

    def put(self, parts: Sequence[Part]) -> None:
        self.list.put([self._entry(each) for each in parts])
        self.list.setVisible(bool(parts))
        self.none.setVisible(not parts)

    def _entry(self, each: Part) -> Entry:
        declared, lists = self._work.registry.get(PART), self._work.codelists
        role, since, until = (
            field_text(declared.field(name), each.part, lists, {})
            for name in ("role", "since", "until")
        )
        began = self.tr("since {day}").format(day=since) if since else ""
        ended = self.tr("until {day}").format(day=until) if until else ""
        lines = [" · ".join(part for part in (role, began, ended) if part), minor_then(each.minor)]
        second = "\n".join(line for line in lines if line)
        if each.case is None:
            place: Place = Record(each.part.key)
            return Entry(place, self.tr("Not shared with you"), second, "", "cases")
        status = field_text(self._work.registry.get("case").field("status"), each.case, lists, {})
        return Entry(Case(each.case.key.record), each.case.code, second, status, "cases")
