"""Where a case stands on the way from relief to restoration, by what its reader holds.

Worked out from records of each stage and never stored: a stage that somebody forgot to write down
is not passed by a later one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON, RecordShown, present
from ijm_desktop.casework.roles import compartments
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import partial_dates
from ijm_desktop.vault import reading as stored

FREED = ("survivor", "dependant")
"""Parts in a case of those whom the way is for."""
RESTORED = "restored_exit"
CONCLUDED = "concluded"
PROGRESS = "aftercare_progress"


class StageName(Enum):
    """The first three outcomes in their order (domain §0), and what begins and ends them."""

    REPORTED = "reported"
    RELIEF = "relief"
    JUSTICE = "justice"
    AFTERCARE = "aftercare"
    RESTORED = "restored"


class Standing(Enum):
    REACHED = "reached"
    UNDER_WAY = "under_way"
    AHEAD = "ahead"
    NOT_SHARED = "not_shared"
    """Its records are not for this reader's role, and none of them is held."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`on`: the first day of it that is known, a partial date. `done` of `whole` people or matters;
    `whole` is 0 where there is nothing to count."""

    name: StageName
    standing: Standing
    on: str | None = None
    done: int = 0
    whole: int = 0


def of_case(desk: Desk, case: RecordShown) -> tuple[Stage, ...]:
    """All of StageName, in their order."""
    case_id = case.key.bucket.scope_id
    people = _people(desk, case_id)
    return (
        _reported(case),
        _relief(desk, case_id, people),
        _justice(desk, case_id),
        *_care(desk, case_id, people),
    )


def _reported(case: RecordShown) -> Stage:
    on = case.value("reported_on") or case.value("opened_on")
    return Stage(StageName.REPORTED, Standing.REACHED, on if isinstance(on, str) else None)


def _people(desk: Desk, case_id: bytes) -> frozenset[bytes]:
    parts = _held(desk, case_id, CASE_PERSON)
    found = (each.value(PERSON) for each in parts if each.value("role") in FREED)
    return frozenset(each for each in found if isinstance(each, bytes))


def _relief(desk: Desk, case_id: bytes, people: frozenset[bytes]) -> Stage:
    events = _held(desk, case_id, "relief_event")
    freed = {each.value(PERSON) for each in events}
    done = len(freed & people) if people else len(freed)
    whole = len(people)
    on = _first(each.value("relieved_on") for each in events)
    if not events:
        return Stage(StageName.RELIEF, Standing.AHEAD, None, 0, whole)
    standing = Standing.REACHED if done >= whole else Standing.UNDER_WAY
    return Stage(StageName.RELIEF, standing, on, done, whole)


def _justice(desk: Desk, case_id: bytes) -> Stage:
    """By its matters; a case that brings nobody to justice never gets there."""
    matters = _held(desk, case_id, "matter")
    if not matters:
        told = desk.registry.get("matter").compartment in compartments(desk.owner.role)
        return Stage(StageName.JUSTICE, Standing.AHEAD if told else Standing.NOT_SHARED)
    done = sum(each.value("stage") == CONCLUDED for each in matters)
    on = _first(each.value("filed_on") for each in matters)
    standing = Standing.REACHED if done == len(matters) else Standing.UNDER_WAY
    return Stage(StageName.JUSTICE, standing, on, done, len(matters))


def _care(desk: Desk, case_id: bytes, people: frozenset[bytes]) -> tuple[Stage, Stage]:
    """By what aftercare lets the whole case know: the phase of each person and no day."""
    phases = {each.value(PERSON): each.value("phase") for each in _held(desk, case_id, PROGRESS)}
    phases = {person: phase for person, phase in phases.items() if phase is not None}
    whole = len(people) or len(phases)
    restored = sum(phase == RESTORED for phase in phases.values())
    episodes = _held(desk, case_id, "aftercare_episode")
    on = _first(each.value("started_on") for each in episodes)
    out = _first(each.value("ended_on") for each in episodes if each.value("phase") == RESTORED)
    care = Standing.AHEAD
    if phases:
        care = Standing.REACHED if restored and restored >= whole else Standing.UNDER_WAY
    end = Standing.AHEAD
    if restored:
        end = Standing.REACHED if restored >= whole else Standing.UNDER_WAY
    return (
        Stage(StageName.AFTERCARE, care, on, min(len(phases), whole), whole),
        Stage(StageName.RESTORED, end, out, min(restored, whole), whole),
    )


def _held(desk: Desk, case_id: bytes, type_name: str) -> list[RecordShown]:
    bucket = Bucket(CASE, case_id, desk.registry.get(type_name).compartment)
    return [present(desk, row) for row in stored.of_type(desk.vault, bucket, type_name)]


def _first(days: Iterable[object]) -> str | None:
    """The earliest of partial dates, as it is written."""
    known = [(when.earliest, str(day)) for day in days if (when := partial_dates.known(day))]
    return min(known)[1] if known else None
