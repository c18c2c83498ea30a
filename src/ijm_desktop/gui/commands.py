"""What the command bar offers: every place and list, what can be done, what this role writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject

from ijm_desktop.gui import offered, places, words
from ijm_desktop.gui.offered import PART
from ijm_desktop.gui.places import Case, Listed, New, Person, Place
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType, Scope
from ijm_desktop.vault.folding import fold


class Deed(Enum):
    """What is done at once, wherever one is."""

    LOCK = auto()
    HIDE = auto()


@dataclass(frozen=True, slots=True)
class Write:
    """A record of this type; what it belongs to is asked for next."""

    type: str


Meaning = Place | Deed | Write


@dataclass(frozen=True, slots=True)
class Command:
    meaning: Meaning
    text: str
    second: str = ""
    icon: str = ""
    also: str = ""
    """By these words it is found too."""


class Commands(QObject):
    """`shown`: the words and the icon of each place that the navigation knows."""

    def __init__(self, work: Work, shown: dict[Place, tuple[str, str]]) -> None:
        super().__init__()
        self._work = work
        self._shown = shown

    def everywhere(self) -> list[Command]:
        """Every place of this role, then what can be done."""
        role = self._work.owner.role
        keys = places.first(role)
        listed = [
            Command(place, self._shown[place][0], self._key(place, keys), self._shown[place][1])
            for place in (*keys, *places.rest(role))
        ]
        return [
            *listed,
            Command(
                places.Account(), self.tr("Account and settings"), self._work.owner.name, "person"
            ),
            Command(New("case"), self.tr("Start a case"), "", "plus"),
            Command(Deed.LOCK, self.tr("Lock"), "Ctrl+L", "lock"),
            Command(Deed.HIDE, self.tr("Hide everything now"), "F12", "eye-off"),
        ]

    def lists(self) -> list[Command]:
        """People, and all of whatever this role writes; cases have their place. Names and papers
        are read on the page of their person and nowhere else."""
        scopes = (Scope.CASE, Scope.PERSON, Scope.OFFICE)
        types = [
            each
            for scope in scopes
            for each in offered.offered(self._work, scope)
            if each.compartment != "identity"
        ]
        return [
            Command(
                Listed(each.name),
                self.tr("List: {what}").format(what=words.say(each.plural)),
                "",
                icon_for(each.name),
            )
            for each in (self._work.registry.get("person"), *types)
        ]

    def writing(self, place: Place) -> list[Command]:
        """What this role adds; to the case or the person that is open, or to one asked for."""
        added = [*self._of(Scope.CASE, place), *self._of(Scope.PERSON, place)]
        office = [
            Command(New(each.name), self._words(each), "", icon_for(each.name), self._also(each))
            for each in offered.offered(self._work, Scope.OFFICE)
            if self._work.owner.office_id is not None
        ]
        return [*added, *office]

    def _of(self, scope: Scope, place: Place) -> Iterable[Command]:
        held = belongs_to(place)
        here = held[1] if held is not None and held[0] is scope else None
        for each in offered.offered(self._work, scope):
            meaning = Write(each.name) if here is None else offered.place_of(each, here)
            where = {
                (Scope.CASE, True): self.tr("In this case"),
                (Scope.CASE, False): self.tr("In a case"),
                (Scope.PERSON, True): self.tr("About this person"),
                (Scope.PERSON, False): self.tr("About a person"),
            }[scope, here is not None]
            yield Command(meaning, self._words(each), where, icon_for(each.name), self._also(each))

    def _words(self, each: RecordType) -> str:
        label = self.tr("Person") if each.name == PART else words.say(each.label)
        return self.tr("Write: {what}").format(what=label)

    def _also(self, each: RecordType) -> str:
        """What its buttons say of it, and what somebody may call it who is new here."""
        return f"{self.tr('Add new')} {words.say(each.label)}"

    def _key(self, place: Place, keys: Sequence[Place]) -> str:
        return f"Ctrl+{keys.index(place) + 1}" if place in keys else ""


def belongs_to(place: Place) -> tuple[Scope, bytes] | None:
    """The case or the person that is open there."""
    match place:
        case Case(case_id):
            return Scope.CASE, case_id
        case Person(person_id):
            return Scope.PERSON, person_id
    within = getattr(place, "case_id", None)
    return (Scope.CASE, within) if isinstance(within, bytes) else None


def matching(commands: Iterable[Command], text: str) -> tuple[list[Command], list[Command]]:
    """Those that are called so, as every word that was typed begins some word of it; and the others
    in whose second or further words it does."""
    wanted = fold(text).split()

    def holds(*texts: str) -> bool:
        there = fold(" ".join(texts)).split()
        return all(any(word.startswith(each) for word in there) for each in wanted)

    found = [each for each in commands if holds(each.text, each.second, each.also)]
    called = [each for each in found if holds(each.text)]
    return called, [each for each in found if each not in called]
