"""The people of a case by code, who is whose, and how many of them are minors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import Signal

from ijm_desktop.actions import about_person, minors
from ijm_desktop.actions.about_person import LINK, Relation
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CasePage as CaseHeld
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import language, layout, words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.names import Names
from ijm_desktop.gui.offered import PART
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Minor
from ijm_desktop.kernel.fields import Field, FieldType

HEALTH_NEED = "health_need"
_WEEK = re.compile(r"(\d{4})-W(\d\d)")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is read behind the page: of how many people how old they are, and who is whose."""

    minors: Counter[Minor]
    related: Mapping[bytes, Sequence[Relation]]


class PeopleCard(ListCard):
    """`opened` tells a person's id."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, names: Names) -> None:
        super().__init__(self.tr("People"), names.button)
        self._work = work
        self._names = names
        self._held: CaseHeld | None = None
        self._related: Mapping[bytes, Sequence[Relation]] = {}
        names.changed.connect(self._show)
        self.list = EntryList(self.tr("People in this case"), whole=True)
        self.list.opened.connect(self._open)
        self.nobody = Paragraph(self.tr("Nobody yet. Add the first person above."), "small")
        self.minors = Paragraph("", "small")
        self.minors.hide()
        self.together = Button(self.tr("Freed together…"), "link")
        self.together.setAccessibleName(self.tr("Take in people freed together"))
        self.body.addWidget(self.list)
        self.add_words(self.nobody)
        self.add_words(self.minors)
        line = layout.row(margins=(layout.STEP, layout.HAIR))
        line.addWidget(self.together)
        line.addStretch(1)
        self.body.addLayout(line)

    def put(self, held: CaseHeld) -> None:
        self._held = held
        people = [each.person.key.record for each in held.people if each.person is not None]
        self._names.of(people)
        self._show()
        self._work.run(_told_of, self, self._learn, self.failed.emit, people)

    def _learn(self, told: _Told) -> None:
        self._related = told.related
        self._show_minors(told.minors)
        self._show()

    def _show_minors(self, count: Counter[Minor]) -> None:
        sure, perhaps = count[Minor.YES], count[Minor.UNCERTAIN]
        unknown = count[Minor.UNKNOWN]
        parts = [
            self.tr("%n minor(s) today", "", sure) if sure else "",
            self.tr("%n presumed to be", "", perhaps) if perhaps else "",
            self.tr("%n of unknown age", "", unknown) if unknown else "",
        ]
        words = ", ".join(part for part in parts if part)
        self.minors.put(words)
        self.minors.setVisible(bool(words))

    def _show(self) -> None:
        if self._held is None:
            return
        part_of = self._work.registry.get(PART)
        entries = []
        for each in self._held.people:
            role = field_text(part_of.field("role"), each.part, self._work.codelists, {})
            if each.person is None:
                code, name = self.tr("Not shared with you"), ""
            else:
                code, name = each.person.code, self._names.name(each.person.key.record)
            parts = (role, self._relations(each.person), self._progress(each.part))
            second = "\n".join(part for part in parts if part)
            key = each.person.key.record if each.person else each.part.key
            entries.append(Entry(key, f"{code}  {name}".strip(), second, "", "person"))
        self.list.put(entries)
        self.list.setVisible(bool(entries))
        self.nobody.setVisible(not entries)

    def _relations(self, person: RecordShown | None) -> str:
        """Such as who the mother is, by code."""
        declared, lists = self._work.registry.get(LINK), self._work.codelists
        held = self._related.get(person.key.record, ()) if person is not None else ()
        return "\n".join(
            self.tr("{relation}: {code}").format(
                relation=field_text(declared.field("relation"), each.link, lists, {}),
                code=each.code,
            )
            for each in held
        )

    def _progress(self, part: RecordShown) -> str:
        """What aftercare lets the whole case know of somebody: the phase, a week, and each need of
        health care that was not met yet."""
        lines: list[str] = []
        for each in self._held.progress if self._held is not None else ():
            if each.value("person") == part.value("person") and each.voided is None:
                lines += self._told(each)
        return "\n".join(lines)

    def _told(self, shown: RecordShown) -> list[str]:
        declared = self._work.registry.get(shown.type)
        if declared.name == HEALTH_NEED:
            if shown.value("needs_care") is not True:
                return []
            label = words.say(declared.label)
            text = field_text(declared.field("urgency"), shown, self._work.codelists, {})
            return [f"{label}: {text}" if text else label]
        fields = [field for field in declared.fields if field.name != "person"]
        return [
            self._said(field, text)
            for field in fields
            if (text := field_text(field, shown, self._work.codelists, {}))
        ]

    def _said(self, field: Field, text: str) -> str:
        """An answer such as "medium" says nothing without what it answers."""
        if field.type is FieldType.CODE:
            return f"{words.say(field.label)}: {text}"
        return self._week(text)

    def _week(self, text: str) -> str:
        """A week as people say it; other text as it is."""
        match = _WEEK.fullmatch(text)
        if match is None:
            return text
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        shown = partial_dates.parse(monday.isoformat()).shown(language.current())
        return self.tr("Next step: week of {day}").format(day=shown)

    def _open(self, key: object) -> None:
        if isinstance(key, bytes):
            self.opened.emit(key)


def _told_of(desk: Desk, people: Sequence[bytes]) -> _Told:
    today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date()
    when = partial_dates.known(today.isoformat())
    found = list(dict.fromkeys(people))
    young = Counter(minors.minor_on(desk, each, when) for each in found)
    return _Told(young, about_person.related(desk, found))
