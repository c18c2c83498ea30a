"""Who may be entered twice: offered as a question, decided by two people, undone at any time.

Nothing is ever merged: the link `same_as` says that two records are of one human (DESIGN §5).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from typing import Final

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.freed import SAME_AS, Freed, people
from ijm_desktop.actions.intake_errors import OneRecord
from ijm_desktop.actions.reading import PERSON, RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.kernel.similarity import jaro_winkler
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.folding import fold

OFFERED: Final = 0.86
"""From how alike on a pair is shown: Lakshmi and Laxmi (0.83) only where something else agrees."""
SUPPORT: Final = 0.03
IN_ONE_HOUSEHOLD: Final = 0.97
"""Brothers are called alike; people of one household are a question only if nearly the same."""
_YEARS: Final = 3
_GUESSED_YEARS: Final = 8
MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Alike:
    """`score` from 0 to 1 and more; `agree` names what speaks for it besides the name: age, place,
    parents."""

    one: Freed
    other: Freed
    score: float
    agree: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Folded:
    freed: Freed
    names: tuple[str, ...]
    latin: tuple[str, ...]
    places: frozenset[str]


def offered(desk: Desk, case_id: bytes, limit: int = MOST) -> tuple[Alike, ...]:
    """The likeliest first. Pairs somebody linked or decided about are not offered again, nor
    people whose names the reader does not hold."""
    found, _ = people(desk, case_id)
    folded = [_folded(each) for each in found if each.names or each.romanised]
    by_person = {each.freed.person: each for each in folded}
    pairs = [
        pair
        for one, other in combinations(folded, 2)
        if (pair := _compared(one, other, by_person)) is not None
    ]
    return tuple(sorted(pairs, key=lambda pair: -pair.score)[:limit])


def propose(desk: Desk, one: bytes, other: bytes, grounds: str = "") -> Saved:
    """One person asks whether the two are the same; a colleague decides. Raises NoSuchRecord where
    one of them is no person held here, OneRecord where they are not two."""
    if one == other:
        raise OneRecord
    for each in (one, other):
        if not any(row.type == PERSON for row in stored.find(desk.vault, each)):
            raise NoSuchRecord
    return records.add(desk, SAME_AS, {"other": other, "grounds": grounds}, scope_id=one)


def decide(desk: Desk, link: RecordShown, *, same: bool) -> Saved:
    """Raises RuleBlocks for whoever proposed it."""
    status = "confirmed_same" if same else "confirmed_different"
    today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date().isoformat()
    decided = {"status": status, "decided_on": today, "decided_by": desk.vault.seat}
    return records.edit(desk, link, decided)


def undo(desk: Desk, link: RecordShown) -> Saved:
    """They count as two people again."""
    return records.edit(desk, link, {"status": "unmerged"})


def _folded(each: Freed) -> _Folded:
    return _Folded(
        each,
        tuple(fold(name) for name in each.names),
        tuple(fold(name) for name in each.romanised),
        frozenset(fold(place) for place in each.birthplaces),
    )


def _compared(one: _Folded, other: _Folded, by_person: Mapping[bytes, _Folded]) -> Alike | None:
    first, second = one.freed, other.freed
    if second.person in first.linked or first.person in second.linked:
        return None
    if first.gender and second.gender and first.gender != second.gender:
        return None
    near = _ages_near(first, second)
    if near is False:
        return None
    agree = ["age"] if near else []
    if one.places & other.places:
        agree.append("place")
    score = _names_alike(one, other)
    if score + 3 * SUPPORT < OFFERED:
        return None
    if _parents_alike(first, second, by_person):
        agree.append("parents")
    least = OFFERED
    if first.household is not None and first.household == second.household:
        least = IN_ONE_HOUSEHOLD
    whole = score + SUPPORT * len(agree)
    return Alike(first, second, whole, tuple(agree)) if whole >= least else None


def _ages_near(one: Freed, other: Freed) -> bool | None:
    """None where an age is not known."""
    if one.age is None or other.age is None:
        return None
    apart = _GUESSED_YEARS if one.guessed or other.guessed else _YEARS
    return abs(one.age - other.age) <= apart


def _names_alike(one: _Folded, other: _Folded) -> float:
    """Each script with itself; a name written in Latin letters is compared with romanised ones."""
    mine, theirs = (*one.names, *one.latin), (*other.names, *other.latin)
    return max((_alike(a, b) for a in mine for b in theirs), default=0.0)


def _alike(one: str, other: str) -> float:
    if one.isascii() != other.isascii():
        return 0.0
    straight = jaro_winkler(one, other)
    if " " not in one and " " not in other:
        return straight
    # The family name first or last.
    return max(straight, jaro_winkler(_in_order(one), _in_order(other)))


def _in_order(name: str) -> str:
    return " ".join(sorted(name.split()))


def _parents_alike(one: Freed, other: Freed, by_person: Mapping[bytes, _Folded]) -> bool:
    if set(one.parents) & set(other.parents):
        return True
    mine = _known(one.parents, by_person)
    theirs = _known(other.parents, by_person)
    return any(_names_alike(a, b) >= OFFERED for a in mine for b in theirs)


def _known(ids: Sequence[bytes], by_person: Mapping[bytes, _Folded]) -> list[_Folded]:
    return [by_person[each] for each in ids if each in by_person]
