"""Mala: six operations fail because the owner is told beforehand; the seventh succeeds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import attempts
from ijm_desktop.actions.desk import Desk
from tests.office import Office
from tests.stories.telling import add, at, held, person, values

CAPTAIN = "provincial unit, captain"
PROSECUTOR = "prosecutor"
DAYS = tuple(f"2011-0{month}-14" for month in range(1, 8))


@dataclass(frozen=True)
class Mala:
    case: bytes
    girl: bytes


@pytest.fixture(scope="module")
def mala(made: Office) -> Mala:
    ines = made["investigator"]
    case = add(ines, "case", case_type="sex_trafficking_minor", opened_on="2010-11")
    girl = person(ines, case, "survivor", age="16@2010-11")
    for number, day in enumerate(DAYS[:6], start=1):
        _failed(ines, case, number, day)
    _succeeds(ines, case, girl)
    made.round()
    return Mala(case, girl)


def _failed(ines: Desk, case: bytes, number: int, day: str) -> None:
    operation = _planned(ines, case, number, day, status="failed", outcome="no_victims_found")
    _told(ines, case, operation, day, "08:00", [CAPTAIN], ["day", "place"], "telephone")
    if number % 2:
        _told(ines, case, operation, day, "07:00", [PROSECUTOR], ["day"], "in_person")
    _told(ines, case, operation, day, "21:00", [f"press office {number}"], ["all"], "telephone")
    add(
        ines,
        "debrief",
        case,
        operation=operation,
        held_on=day,
        happened="The rooms were empty and the tea was warm.",
        leak_suspected=True,
    )


def _succeeds(ines: Desk, case: bytes, girl: bytes) -> None:
    day = DAYS[6]
    operation = _planned(
        ines, case, 7, day, status="executed", outcome="victims_relieved", people_freed=1
    )
    _told(ines, case, operation, day, "08:30", [PROSECUTOR], ["readiness"], "in_person")
    add(
        ines,
        "relief_event",
        case,
        relief_type="rescued_operation",
        person=girl,
        relieved_on=day,
        attribution="joint",
        operation="Seventh attempt",
    )


def _planned(ines: Desk, case: bytes, number: int, day: str, **more: object) -> bytes:
    whole = {
        "attempt": number,
        "target": "Blue house at the old market",
        "approved_by": "Office director",
        "child_plan": "A social worker speaks first",
        "carried_out_at": at(day, "10:00"),
        **more,
    }
    return add(ines, "operation", case, **whole)


def _told(
    ines: Desk,
    case: bytes,
    operation: bytes,
    day: str,
    clock: str,
    others: list[str],
    learned: list[str],
    channel: str,
) -> None:
    add(
        ines,
        "briefing",
        case,
        operation=operation,
        told_at=at(day, clock),
        others=others,
        learned=learned,
        channel=channel,
    )


def test_seven_attempts_on_one_target_each_with_its_outcome(made: Office, mala: Mala) -> None:
    found = attempts.of_case(made.headquarters, mala.case)
    assert [each.number for each in found] == [1, 2, 3, 4, 5, 6, 7]
    outcomes = [each.operation.value("outcome") for each in found]
    assert outcomes == ["no_victims_found"] * 6 + ["victims_relieved"]
    assert len(held(made.headquarters, mala.case, "debrief")) == 6


def test_of_each_attempt_it_is_known_who_knew_before_it(made: Office, mala: Mala) -> None:
    found = attempts.of_case(made["investigator"], mala.case)
    knew = [[each.who for each in attempt.knew] for attempt in found]
    assert knew == [
        [PROSECUTOR, CAPTAIN],
        [CAPTAIN],
        [PROSECUTOR, CAPTAIN],
        [CAPTAIN],
        [PROSECUTOR, CAPTAIN],
        [CAPTAIN],
        [PROSECUTOR],
    ]
    last = found[5].knew[0]
    assert (last.at, last.learned, last.channel) == (
        at(DAYS[5], "08:00"),
        ("day", "place"),
        "telephone",
    )
    assert last.by == made["investigator"].vault.seat


def test_who_knew_of_all_that_failed_and_not_of_the_one_that_did_not(
    made: Office, mala: Mala
) -> None:
    found = attempts.of_case(made["investigator"], mala.case)
    failed = attempts.knew_of_all(found[:6])
    assert failed - {each.who for each in found[6].knew} == {CAPTAIN}


def test_she_is_counted_once(made: Office, mala: Mala) -> None:
    reliefs = held(made.headquarters, mala.case, "relief_event")
    assert values(reliefs, "person") == [mala.girl]


def test_who_is_told_of_an_operation_is_not_on_an_attorneys_disk(made: Office, mala: Mala) -> None:
    assert attempts.of_case(made["attorney"], mala.case) == ()
    assert held(made["attorney"], mala.case, "case") != []
