"""The people of a case who were freed together: counted against head counts, and compared.

Somebody held to be the same as somebody else (a confirmed `same_as`) counts once. Names are
compared only where the reader holds them: elsewhere they lie on no disk.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON, RecordShown, present
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import ages
from ijm_desktop.kernel.ages import Age
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import reading as stored

FREED: Final = ("survivor", "dependant", "uncertain")
"""Parts in a case of people who were freed, or came with those who were."""
BANDS: Final = ("women", "men", "girls", "boys", "unclear")
UNCERTAIN: Final = "role_uncertain"
HEAD_COUNT, SAME_AS = "head_count", "same_as"
_FEMALE, _MALE = ("Feminine", "TransgenderFeminine"), ("Masculine", "TransgenderMasculine")


@dataclass(frozen=True, slots=True)
class Freed:
    """One person as held here. `names` in their own script, `romanised` in Latin letters, `age`:
    empty where the reader holds none. `linked`: status of each link, by the other's id."""

    person: bytes
    code: str
    gender: str
    age: int | None
    guessed: bool
    minor: bool | None
    uncertain: bool
    names: tuple[str, ...]
    romanised: tuple[str, ...]
    birthplaces: tuple[str, ...]
    parents: tuple[bytes, ...]
    household: bytes | None
    linked: Mapping[bytes, str]

    @property
    def band(self) -> str:
        if self.minor is None or self.gender not in (*_FEMALE, *_MALE):
            return "unclear"
        if self.gender in _FEMALE:
            return "girls" if self.minor else "women"
        return "boys" if self.minor else "men"


@dataclass(frozen=True, slots=True)
class Line:
    """`band` is one of BANDS or UNCERTAIN, who are among the others. `counted` is None where no
    count says a number."""

    band: str
    counted: int | None
    entered: int

    @property
    def missing(self) -> int:
        """Below 0 where more were entered than counted."""
        return (self.counted or 0) - self.entered


@dataclass(frozen=True, slots=True)
class Agreement:
    """The head counts of one stage (a code of `count_stage`) against the people entered.
    `not_held`: parts in the case of people who are not shared with the reader (yet)."""

    stage: str
    lines: tuple[Line, ...]
    counted: int
    entered: int
    not_held: int


def people(desk: Desk, case_id: bytes) -> tuple[tuple[Freed, ...], int]:
    """Those who were freed, everybody once for each record in use; and how many of those who have a
    part are not held here."""
    bucket = Bucket(CASE, case_id, desk.registry.get(CASE_PERSON).compartment)
    parts: dict[bytes, RecordShown] = {}
    for part in _shown(desk, stored.of_type(desk.vault, bucket, CASE_PERSON)):
        person = part.value(PERSON)
        if isinstance(person, bytes) and part.value("role") in FREED:
            parts[person] = part
    households = {
        member.value(PERSON): member.value("household")
        for member in _shown(desk, stored.of_type(desk.vault, bucket, "household_member"))
    }
    found: list[Freed] = []
    not_held = 0
    for person, part in parts.items():
        records = _shown(desk, stored.in_scope(desk.vault, PERSON, person))
        top = next((each for each in records if each.type == PERSON), None)
        if top is None:
            not_held += 1
        elif top.voided is None:
            rest = [each for each in records if each.voided is None]
            found.append(_freed(top, rest, part, households.get(person)))
    return tuple(found), not_held


def once(found: Sequence[Freed]) -> tuple[Freed, ...]:
    """Each human once, as the first of their records says."""
    first: dict[bytes, bytes] = {each.person: each.person for each in found}

    def root(person: bytes) -> bytes:
        while first[person] != person:
            person = first[person]
        return person

    for each in found:
        for other, status in each.linked.items():
            if status == "confirmed_same" and other in first:
                first[root(other)] = root(each.person)
    seen: dict[bytes, Freed] = {}
    for each in found:
        seen.setdefault(root(each.person), each)
    return tuple(seen.values())


def agreements(desk: Desk, case_id: bytes) -> tuple[Agreement, ...]:
    """One for each stage at which somebody counted, in the order of their first count. Several
    groups of a stage are added up; of one group the latest count stands."""
    found, not_held = people(desk, case_id)
    entered = once(found)
    bucket = Bucket(CASE, case_id, desk.registry.get(HEAD_COUNT).compartment)
    stages: dict[str, dict[object, RecordShown]] = {}
    counts = _shown(desk, stored.of_type(desk.vault, bucket, HEAD_COUNT))
    for count in sorted(counts, key=_counted_at):
        stages.setdefault(str(count.value("stage")), {})[count.value("group")] = count
    return tuple(
        _agreement(stage, tuple(groups.values()), entered, not_held)
        for stage, groups in stages.items()
    )


def _agreement(
    stage: str, counts: Sequence[RecordShown], entered: Sequence[Freed], not_held: int
) -> Agreement:
    lines = []
    for band in (*BANDS, UNCERTAIN):
        numbers = [each.value(band) for each in counts]
        said = [number for number in numbers if isinstance(number, int)]
        mine = [each for each in entered if _is_in(each, band)]
        lines.append(Line(band, sum(said) if said else None, len(mine)))
    counted = sum(line.counted or 0 for line in lines if line.band != UNCERTAIN)
    return Agreement(stage, tuple(lines), counted, len(entered), not_held)


def _is_in(each: Freed, band: str) -> bool:
    return each.uncertain if band == UNCERTAIN else each.band == band


def _counted_at(count: RecordShown) -> int:
    at = count.value("counted_at")
    return at if isinstance(at, int) else count.created_ms


def _shown(desk: Desk, rows: Iterable[stored.Stored]) -> list[RecordShown]:
    return [present(desk, row) for row in rows]


def _freed(
    top: RecordShown, held: Sequence[RecordShown], part: RecordShown, household: object
) -> Freed:
    """`held`: what is in use of the person, `top` among it."""
    age, minor = _age(held), top.value("presumed_minor")
    links = [each for each in held if each.type == SAME_AS]
    return Freed(
        person=top.key.record,
        code=top.code,
        gender=str(top.value("gender") or ""),
        age=age.low if age else None,
        guessed=age is not None and age.about,
        minor=minor if isinstance(minor, bool) else None,
        uncertain=part.value("role") == "uncertain",
        names=_texts(held, "person_name", "text"),
        romanised=_texts(held, "person_name", "romanised"),
        birthplaces=_texts(held, "person_identity", "birthplace"),
        parents=_parents(held),
        household=household if isinstance(household, bytes) else None,
        linked={_id(each, "other"): str(each.value("status")) for each in links},
    )


def _age(held: Iterable[RecordShown]) -> Age | None:
    """As stated first; None too where the reader holds none that this version can read."""
    for each in held:
        stated = each.value("age") if each.type == "person_identity" else None
        if isinstance(stated, str):
            with contextlib.suppress(AppError):
                return ages.parse(stated)
    return None


def _texts(held: Iterable[RecordShown], type_name: str, field: str) -> tuple[str, ...]:
    values = (each.value(field) for each in held if each.type == type_name)
    return tuple(value for value in values if isinstance(value, str) and value)


def _parents(held: Iterable[RecordShown]) -> tuple[bytes, ...]:
    """Of links that say: the other is this person's mother or father."""
    return tuple(
        _id(each, "other")
        for each in held
        if each.type == "person_link" and each.value("relation") in ("mother", "father")
    )


def _id(shown: RecordShown, field: str) -> bytes:
    value = shown.value(field)
    return value if isinstance(value, bytes) else b""
