"""Kutty: two years of freedom training after bonded labour, then further than restoration."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import tasks
from tests.office import Office
from tests.stories.telling import add, change, held, person, values


@dataclass(frozen=True)
class Kutty:
    case: bytes
    man: bytes


RELEASED = "2011-04-27"
MONTHS = [f"{2011 + (3 + n) // 12}-{(3 + n) % 12 + 1:02}-27" for n in range(1, 25)]
STEPS = {
    "release_certificate": "2011-05-02",
    "bank_account": "2011-07-11",
    "school_enrolment": "2011-06-20",
    "business_loan": "2012-01-16",
    "leadership_training": "2013-02-04",
    "graduation": "2013-04-27",
}


@pytest.fixture(scope="module")
def kutty(made: Office) -> Kutty:
    ines, aftercare = made["investigator"], made["aftercare"]
    case = add(ines, "case", case_type="forced_labour_bonded", opened_on="2011-03")
    man = person(ines, case, "survivor", age="31@2011-04")
    made.round()
    episode = add(
        aftercare,
        "aftercare_episode",
        case,
        person=man,
        programme="fixed_24_months",
        phase="rehabilitation",
        started_on=RELEASED,
        released_on=RELEASED,
    )
    for number, day in enumerate(MONTHS, start=1):
        finding = "not_met" if number == 9 else "safe"
        add(
            aftercare,
            "home_visit",
            case,
            person=man,
            visited_on=day,
            month=number,
            finding=finding,
            income="6500.00 INR",
        )
        _visited(made, case)
    for kind, day in STEPS.items():
        add(aftercare, "programme_step", case, person=man, kind=kind, done_on=day)
    change(aftercare, episode, phase="follow_up")
    change(
        aftercare,
        episode,
        phase="restored_exit",
        outcome="completed_programme",
        ended_on="2013-04-27",
        beyond="Stood for the village council and won.",
    )
    made.round()
    return Kutty(case, man)


def _visited(made: Office, case: bytes) -> None:
    first = _visits(made, case)[0]
    change(made["aftercare"], first.task.key.record, status="done")


def _visits(made: Office, case: bytes) -> list[tasks.TaskShown]:
    due = tasks.of_case(made["aftercare"], case)
    return [each for each in due if each.task.value("schedule") == "freedom_training_visit"]


def test_a_visit_each_month_for_24_months_one_of_them_missed(made: Office, kutty: Kutty) -> None:
    visits = held(made.headquarters, kutty.case, "home_visit")
    assert sorted(values(visits, "month")) == list(range(1, 25))
    assert sorted(values(visits, "visited_on")) == MONTHS
    assert [each.value("month") for each in visits if each.value("finding") == "not_met"] == [9]
    assert _visits(made, kutty.case) == []


def test_the_days_on_which_the_visits_were_due_are_those_of_the_24_months(
    made: Office, kutty: Kutty
) -> None:
    due = [
        each.value("due")
        for each in held(made["aftercare"], kutty.case, "care_task")
        if each.value("schedule") == "freedom_training_visit"
    ]
    assert sorted(due) == MONTHS


def test_each_milestone_once(made: Office, kutty: Kutty) -> None:
    steps = held(made.headquarters, kutty.case, "programme_step")
    assert {each.value("kind"): each.value("done_on") for each in steps} == STEPS


def test_the_outcome_goes_beyond_restoration(made: Office, kutty: Kutty) -> None:
    (episode,) = held(made.headquarters, kutty.case, "aftercare_episode")
    assert episode.value("outcome") == "completed_programme"
    assert "won" in episode.value("beyond")
