"""Mien: missed at the first operation, found at the second, three years later in another city.

Published account under her published pseudonym. Two years of evidence, 37 children freed, she among
those who hid; then 28 freed, she among them. Nine witnesses, five convictions.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import finding, reading
from ijm_desktop.actions.desk import Desk
from tests.office import Office
from tests.stories.telling import add, at, change, held, person, values


@dataclass(frozen=True)
class Mien:
    """Two cases, one girl."""

    street: bytes
    city: bytes
    girl: bytes


@pytest.fixture(scope="module")
def mien(made: Office) -> Mien:
    told = _two_operations(made["investigator"])
    made.round()
    _the_trial(made["attorney"], told)
    _her_care(made["aftercare"], told)
    made.round()
    return told


def _two_operations(ines: Desk) -> Mien:
    street = add(ines, "case", case_type="sex_trafficking_minor", opened_on="2001-02")
    girl = person(ines, street, "survivor", age="13@~2001", gender="Feminine")
    add(ines, "investigation", street, stage="active", opened_on="2001-02")
    for day in ("2001-06-11", "2002-01-20", "2002-11-02"):
        add(ines, "observation", street, happened_at=at(day), seen="Girls behind the curtain")
    first = add(
        ines,
        "operation",
        street,
        attempt=1,
        target="The street of the brothels",
        status="executed",
        approved_by="Office director",
        child_plan="A social worker speaks first",
        carried_out_at=at("2003-03-29"),
        outcome="victims_relieved",
        people_freed=37,
        minors_freed=37,
    )
    add(
        ines,
        "debrief",
        street,
        operation=first,
        held_on="2003-03-31",
        happened="One girl hid: the keeper had told her that the police would jail her.",
        missed=1,
        missed_who=[girl],
    )
    city = add(ines, "case", case_type="sex_trafficking_minor", opened_on="2006-01")
    add(ines, "case_person", city, person=girl, role="survivor")
    add(ines, "trafficking_event", city, event_type="Exploitation", person=girl)
    add(
        ines,
        "operation",
        city,
        attempt=1,
        target="A house behind the station",
        status="executed",
        approved_by="Office director",
        child_plan="A social worker speaks first",
        carried_out_at=at("2006-05-04"),
        outcome="victims_relieved",
        people_freed=28,
    )
    add(
        ines,
        "relief_event",
        city,
        relief_type="rescued_operation",
        person=girl,
        relieved_on="2006-05-04",
        attribution="joint",
        operation="House behind the station",
    )
    return Mien(street, city, girl)


def _the_trial(attorney: Desk, told: Mien) -> None:
    matter = add(attorney, "matter", told.city, track="criminal", stage="trial_prosecution")
    for _ in range(5):
        accused = person(attorney, told.city, "suspect")
        suspect = add(
            attorney, "suspect", told.city, matter=matter, person=accused, status="on_trial"
        )
        charge = add(
            attorney, "charge", told.city, suspect=suspect, statute="§ 15", filed_on="2006-07-01"
        )
        change(attorney, charge, outcome="convicted", outcome_on="2007-03-02")
        change(attorney, suspect, status="convicted")
        add(
            attorney,
            "sentence",
            told.city,
            suspect=suspect,
            passed_on="2007-03-02",
            kinds=["imprisonment"],
            length="P15Y",
        )
    witnesses = [told.girl, *(person(attorney, told.city, "witness") for _ in range(8))]
    for each in witnesses:
        plan = add(
            attorney, "witness_plan", told.city, matter=matter, person=each, readiness="ready"
        )
        change(attorney, plan, readiness="testified", measures=["screen_video"])


def _her_care(aftercare: Desk, told: Mien) -> None:
    episode = add(
        aftercare,
        "aftercare_episode",
        told.city,
        person=told.girl,
        programme="until_restored",
        phase="crisis",
        started_on="2006-05-04",
    )
    for phase in ("assessment_planning", "rehabilitation", "reintegration", "follow_up"):
        change(aftercare, episode, phase=phase)
    plan = add(aftercare, "care_plan", told.city, person=told.girl, made_on="2006-06")
    add(
        aftercare,
        "goal",
        told.city,
        person=told.girl,
        plan=plan,
        objective="Finishes the tailoring course",
        state="reached",
    )
    change(
        aftercare,
        episode,
        phase="restored_exit",
        outcome="restored",
        ended_on="2009",
        beyond="Volunteers in the community centre that was a brothel.",
    )


def test_two_operations_years_apart_freed_65(made: Office, mien: Mien) -> None:
    operations = [
        each
        for case in (mien.street, mien.city)
        for each in held(made.headquarters, case, "operation")
    ]
    assert values(operations, "people_freed") == [37, 28]
    first, second = (each.value("carried_out_at") for each in operations)
    assert second - first > 3 * 365 * 86_400_000


def test_she_was_missed_once_and_freed_once(made: Office, mien: Mien) -> None:
    (debrief,) = held(made.headquarters, mien.street, "debrief")
    assert debrief.fields["missed_who"].elements == (mien.girl,)
    reliefs = [
        each
        for case in (mien.street, mien.city)
        for each in held(made.headquarters, case, "relief_event")
        if each.value("person") == mien.girl
    ]
    assert values(reliefs, "relieved_on") == ["2006-05-04"]


def test_she_is_one_person_in_two_cases(made: Office, mien: Mien) -> None:
    page = reading.person(made.headquarters, mien.girl)
    assert {each.key.record for each in page.cases} == {mien.street, mien.city}


def test_nine_witnesses_and_five_convictions_one_outcome_each(made: Office, mien: Mien) -> None:
    plans = held(made.headquarters, mien.city, "witness_plan")
    assert values(plans, "readiness") == ["testified"] * 9
    assert len(set(values(plans, "person"))) == 9
    suspects = held(made.headquarters, mien.city, "suspect")
    convicted = {each.value("person") for each in suspects if each.value("status") == "convicted"}
    assert len(convicted) == 5
    charges = held(made.headquarters, mien.city, "charge")
    assert sorted(values(charges, "suspect")) == sorted(each.key.record for each in suspects)
    assert values(charges, "outcome") == ["convicted"] * 5


def test_casework_sees_that_she_is_restored_and_not_how(made: Office, mien: Mien) -> None:
    (progress,) = held(made["investigator"], mien.city, "aftercare_progress")
    assert progress.value("phase") == "restored_exit"
    assert held(made["investigator"], mien.city, "aftercare_episode") == []
    assert held(made["investigator"], mien.city, "suspect") == []


def test_she_is_found_again_by_what_was_written(made: Office, mien: Mien) -> None:
    (goal,) = held(made["aftercare"], mien.city, "goal")
    assert goal.key in {hit.key for hit in finding.find(made["aftercare"], "tailoring course")}
    assert finding.find(made["investigator"], "tailoring course") == ()
