"""Who works on a case, and what part each has in it."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.actions.case_team import Member, Part
from ijm_desktop.gui import language
from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.work import Work


class TeamCard(ListCard):
    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Team"))
        self._work = work
        self.list = EntryList(self.tr("Who works on this case"), whole=True)
        self.body.addWidget(self.list)
        self.hide()

    def put(self, members: Sequence[Member]) -> None:
        self.list.put([self._entry(each) for each in members])
        self.setVisible(bool(members))

    def _entry(self, each: Member) -> Entry:
        roles = self._work.codelists["user_role"]
        role = roles.label(each.role, language.current()) if each.role else ""
        second = " · ".join(part for part in (self._part(each.part), role) if part)
        last = day_shown(each.last_ms) if each.wrote else ""
        return Entry(each.seat, each.name, second, last, "people")

    def _part(self, part: Part) -> str:
        match part:
            case Part.RESPONSIBLE:
                return self.tr("Responsible")
            case Part.TEAM:
                return self.tr("In the team")
            case Part.WROTE:
                return self.tr("Wrote here")
