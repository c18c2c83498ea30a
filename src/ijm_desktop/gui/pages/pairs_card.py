"""People who may be entered twice: pairs to ask about, and pairs that a colleague asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from ijm_desktop.actions import reading
from ijm_desktop.actions.alike import Alike
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.freed import SAME_AS, Freed
from ijm_desktop.actions.reading import PERSON, RecordShown, present
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.vault import reading as stored

CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class Asked:
    """A link that waits for somebody to decide; `by` is who asked, by name."""

    link: RecordShown
    one: str
    other: str
    by: str


class PairsCard(ListCard):
    """Hidden while there is none. `ask` tells two people's ids, `decide` an `Asked`."""

    ask = Signal(object)
    decide = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Perhaps entered twice"))
        self._asked: dict[object, Asked] = {}
        self.pairs = EntryList(self.tr("Perhaps entered twice"), whole=True)
        self.pairs.opened.connect(self.ask)
        self.waiting = EntryList(self.tr("Waiting for a decision"), whole=True)
        self.waiting.opened.connect(self._decide)
        self._heading = Line(self.tr("Waiting for a decision"), "label")
        self.body.addWidget(self.pairs)
        self.add_words(self._heading)
        self.body.addWidget(self.waiting)
        self.hide()

    def put(self, pairs: Sequence[Alike], asked: Sequence[Asked]) -> None:
        self._asked = {each.link.key: each for each in asked}
        self.pairs.put([self._pair(each) for each in pairs])
        self.pairs.setVisible(bool(pairs))
        self.waiting.put([self._waits(each) for each in asked])
        for part in (self._heading, self.waiting):
            part.setVisible(bool(asked))
        self.setVisible(bool(pairs) or bool(asked))

    def _pair(self, pair: Alike) -> Entry:
        words = {
            "age": self.tr("like age"),
            "place": self.tr("same place of birth"),
            "parents": self.tr("parents alike"),
        }
        why = ", ".join((self.tr("names alike"), *(words[each] for each in pair.agree)))
        key = (pair.one.person, pair.other.person)
        return Entry(key, self._codes(pair.one.code, pair.other.code), why, "", "person")

    def _waits(self, each: Asked) -> Entry:
        asked = self.tr("{who} asks whether they are the same").format(who=each.by)
        return Entry(each.link.key, self._codes(each.one, each.other), asked, "", "people")

    def _codes(self, one: str, other: str) -> str:
        return self.tr("{one} and {other}").format(one=one, other=other)

    def _decide(self, key: object) -> None:
        if key in self._asked:
            self.decide.emit(self._asked[key])


def asked(desk: Desk, people: Sequence[Freed]) -> tuple[Asked, ...]:
    """The links among these people that nobody decided yet."""
    codes = {each.person: each.code for each in people}
    found = []
    for each in people:
        if CANDIDATE not in each.linked.values():
            continue
        for row in stored.in_scope(desk.vault, PERSON, each.person):
            link = present(desk, row)
            other = link.value("other")
            waits = link.type == SAME_AS and not row.void and link.value("status") == CANDIDATE
            if waits and isinstance(other, bytes):
                author = stored.author_of(desk.vault, row.bucket, row.record)
                by = reading.author_name(desk, author)
                found.append(Asked(link, each.code, codes.get(other, "?"), by))
    return tuple(found)
