"""A headmaster in Kenya, powerful in his district: one child, years of hearings, one conviction."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import finding, reading, records
from ijm_desktop.actions.errors import RuleAsks
from ijm_desktop.kernel.encoding import Value
from tests.office import Office
from tests.stories.telling import add, at, change, held, person, values

ADJOURNED = (
    ("2010-02-15", "accused_absent"),
    ("2010-05-10", "file_missing"),
    ("2010-09-06", "defence_request"),
    ("2011-01-24", "judge_absent"),
    ("2011-06-13", "witness_absent"),
    ("2011-11-07", "defence_request"),
)
HEARD = (("2012-03-19", "testimony"), ("2012-07-02", "testimony"), ("2012-10-15", "mention"))
JUDGED = "2013-02-04"
MEASURES = ["closed_court", "screen_video", "support_person", "pseudonym"]


@dataclass(frozen=True)
class Headmaster:
    case: bytes
    child: bytes
    man: bytes


@pytest.fixture(scope="module")
def headmaster(made: Office) -> Headmaster:
    ines = made["investigator"]
    case = add(ines, "case", case_type="child_sexual_abuse", opened_on="2009-10", source="family")
    child = person(ines, case, "survivor", age="12@2009-10")
    man = person(ines, case, "suspect", age="54@2009-10")
    add(ines, "interview", case, **_interview(child))
    made.round()
    matter = _charged(made, case, man)
    _protected(made, case, matter, child)
    _heard(made, case, matter, child)
    made.round()
    return Headmaster(case, child, man)


def _interview(child: bytes) -> dict[str, Value]:
    return {
        "person": child,
        "held_at": at("2009-10-20"),
        "under_age": True,
        "legal_basis": "Asked for by the prosecutor",
    }


def _charged(made: Office, case: bytes, man: bytes) -> bytes:
    attorney = made["attorney"]
    matter = add(attorney, "matter", case, track="criminal", stage="complaint_filed")
    for stage in ("prosecutor_review", "charged", "arraignment", "pre_trial"):
        change(attorney, matter, stage=stage)
    suspect = add(
        attorney, "suspect", case, matter=matter, person=man, part="official", relation="teacher"
    )
    add(
        attorney,
        "restraint",
        case,
        suspect=suspect,
        kind="bail_conditions",
        since="2009-11-16",
        until=JUDGED,
    )
    add(
        attorney,
        "charge",
        case,
        suspect=suspect,
        statute="Sexual offences, section 8",
        filed_on="2009-11-12",
        outcome="convicted",
        outcome_on=JUDGED,
    )
    for status in ("charged", "on_trial", "convicted"):
        change(attorney, suspect, status=status)
    add(
        attorney,
        "sentence",
        case,
        suspect=suspect,
        passed_on="2013-02-18",
        kinds=["imprisonment"],
        length="P20Y",
        words="A school is where a child must be safest.",
    )
    return matter


def _protected(made: Office, case: bytes, matter: bytes, child: bytes) -> None:
    attorney = made["attorney"]
    add(
        attorney,
        "court_order",
        case,
        kind="protection",
        person=child,
        matter=matter,
        from_day="2009-11-20",
        until="2013-12-31",
        terms="He comes no nearer to her than two hundred paces, nor do those he sends.",
    )
    plan = add(
        attorney,
        "witness_plan",
        case,
        matter=matter,
        person=child,
        readiness="willing",
        preparation=["2012-02-20", "2012-03-12"],
        measures=MEASURES,
    )
    for readiness in ("preparing", "ready", "testified"):
        change(attorney, plan, readiness=readiness)


def _heard(made: Office, case: bytes, matter: bytes, child: bytes) -> None:
    attorney = made["attorney"]
    days = [day for day, _ in (*ADJOURNED, *HEARD)]
    for (day, reason), following in zip(ADJOURNED, days[1:], strict=False):
        add(
            attorney,
            "hearing",
            case,
            matter=matter,
            held_on=day,
            kind="hearing",
            outcome="adjournment",
            adjourned_because=reason,
            next_on=following,
        )
    for day, kind in HEARD:
        add(
            attorney,
            "hearing",
            case,
            matter=matter,
            held_on=day,
            kind=kind,
            witnesses=[child] if kind == "testimony" else [],
            measures=MEASURES,
        )
    for stage in ("trial_prosecution", "trial_defence", "submissions", "judgment"):
        change(attorney, matter, stage=stage)
    add(
        attorney,
        "hearing",
        case,
        matter=matter,
        held_on=JUDGED,
        kind="judgment",
        outcome="judgement",
        order_made="Found guilty; the register of the school is kept as an exhibit.",
    )
    for stage in ("sentencing", "concluded"):
        change(attorney, matter, stage=stage)


def test_ten_days_in_court_over_three_years_six_of_them_for_nothing(
    made: Office, headmaster: Headmaster
) -> None:
    hearings = held(made.headquarters, headmaster.case, "hearing")
    days = sorted(str(day) for day in values(hearings, "held_on"))
    assert days == [*(day for day, _ in ADJOURNED), *(day for day, _ in HEARD), JUDGED]
    assert int(days[-1][:4]) - int(days[0][:4]) == 3
    adjourned = [each for each in hearings if each.value("outcome") == "adjournment"]
    because = {each.value("held_on"): each.value("adjourned_because") for each in adjourned}
    assert because == dict(ADJOURNED)


def test_one_man_accused_and_one_conviction(made: Office, headmaster: Headmaster) -> None:
    (suspect,) = held(made.headquarters, headmaster.case, "suspect")
    (charge,) = held(made.headquarters, headmaster.case, "charge")
    (sentence,) = held(made.headquarters, headmaster.case, "sentence")
    assert (suspect.value("person"), suspect.value("status")) == (headmaster.man, "convicted")
    assert (charge.value("outcome"), charge.value("outcome_on")) == ("convicted", JUDGED)
    assert (sentence.value("suspect"), sentence.value("length")) == (suspect.key.record, "P20Y")


def test_the_child_was_protected_before_she_testified(made: Office, headmaster: Headmaster) -> None:
    (order,) = held(made.headquarters, headmaster.case, "court_order")
    (plan,) = held(made.headquarters, headmaster.case, "witness_plan")
    hearings = held(made.headquarters, headmaster.case, "hearing")
    testified = [
        str(each.value("held_on"))
        for each in hearings
        if "witnesses" in each.fields and headmaster.child in each.fields["witnesses"].elements
    ]
    assert (
        str(order.value("from_day")) < min(testified) < max(testified) < str(order.value("until"))
    )
    assert plan.value("readiness") == "testified"
    assert set(plan.fields["measures"].elements) == set(MEASURES)


def test_she_is_asked_once_and_a_second_time_needs_a_reason(
    made: Office, headmaster: Headmaster
) -> None:
    again = {**_interview(headmaster.child), "held_at": at("2010-01-11"), "asked_before": True}
    with pytest.raises(RuleAsks, match="A child is asked once"):
        records.add(made["investigator"], "interview", again, scope_id=headmaster.case)
    assert len(held(made.headquarters, headmaster.case, "interview")) == 1


def test_it_is_found_again_by_those_who_may_read_it(made: Office, headmaster: Headmaster) -> None:
    hits = {hit.key for hit in finding.find(made["attorney"], "two hundred paces")}
    assert {each.key for each in held(made["attorney"], headmaster.case, "court_order")} == hits
    assert finding.find(made["investigator"], "two hundred paces") == ()
    assert reading.case(made["investigator"], headmaster.case).case.value("source") == "family"
