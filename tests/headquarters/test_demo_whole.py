"""All of the training world: the stories counted as their accounts say, 500 cases, 500 people."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ijm_desktop.actions import attempts, exchange, finding, freed, reading, setting_up, tasks
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.headquarters import demo, story
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.headquarters.steps import Calendar
from ijm_desktop.headquarters.story import Part
from ijm_desktop.kernel.partial_dates import parse
from ijm_desktop.vault import reading as stored

CASES = 500
FREED = 512
SCRIPTS = {
    "Khmer": "មៀន",
    "Tamil": "முருகன்",
    "Devanagari": "राजू",
    "Bengali": "নিতাই",
    "Odia": "ସାବିତ୍ରୀ",
    "Thai": "น้อย",
    "Lao": "ຄຳ",
    "Burmese": "ခင်မြ",
}


def clock() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture(scope="module")
def told() -> list[tuple[int, int]]:
    """What the progress of the build said."""
    return []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, told: list[tuple[int, int]]) -> Demo:
    folder = tmp_path_factory.mktemp("whole") / "demo"
    return demo.build(
        folder,
        clock=clock,
        random=os.urandom,
        progress=lambda done, of: told.append((done, of)),
    )


@pytest.fixture(scope="module")
def headquarters(built: Demo) -> Iterator[Desk]:
    yield from opened(built.headquarters, built)


@pytest.fixture(scope="module")
def aftercare(built: Demo) -> Iterator[Desk]:
    yield from opened(built.aftercare, built)


def opened(folder: Path, built: Demo) -> Iterator[Desk]:
    with setting_up.unlock(folder, built.passphrase, clock=clock, random=os.urandom) as desk:
        yield desk


def case_of(desk: Desk, words: str) -> bytes:
    """The case that one of its records tells of in these words."""
    found = {hit.case_id for hit in finding.find(desk, words)} - {None}
    (case,) = found
    assert case is not None
    return case


def held(desk: Desk, case: bytes, type_name: str) -> list[RecordShown]:
    rows = stored.in_scope(desk.vault, "case", case)
    return [reading.present(desk, row) for row in rows if row.type == type_name]


def everything(desk: Desk, type_name: str) -> Iterator[RecordShown]:
    page = reading.listed(desk, type_name)
    yield from page.rows
    while page.next is not None:
        page = reading.listed(desk, type_name, before=page.next)
        yield from page.rows


def test_mien_two_operations_nine_witnesses_five_convictions(headquarters: Desk) -> None:
    first = case_of(headquarters, "the keeper had told her that the police would jail her")
    second = case_of(headquarters, "Upper floor over a karaoke bar")
    operations = [*held(headquarters, first, "operation"), *held(headquarters, second, "operation")]
    assert [each.value("people_freed") for each in operations] == [37, 28]
    (girl,) = held(headquarters, first, "debrief")[0].fields["missed_who"].elements
    assert [each.value("person") for each in held(headquarters, second, "relief_event")] == [girl]
    plans = held(headquarters, second, "witness_plan")
    assert [each.value("readiness") for each in plans] == ["testified"] * 9
    assert len({each.value("person") for each in plans}) == 9
    accused = held(headquarters, second, "suspect")
    charges = held(headquarters, second, "charge")
    assert [each.value("status") for each in accused] == ["convicted"] * 5
    assert {each.value("suspect") for each in charges} == {each.key.record for each in accused}
    assert [each.value("outcome") for each in charges] == ["convicted"] * 5
    assert len(held(headquarters, second, "sentence")) == 5


def test_mala_seven_attempts_and_one_who_knew_of_six(headquarters: Desk) -> None:
    case = case_of(headquarters, "Turn left at the temple tank")
    found = attempts.of_case(headquarters, case)
    assert [each.number for each in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [each.operation.value("people_freed") for each in found] == [0] * 6 + [3]
    assert all(each.knew for each in found)
    of_six = attempts.knew_of_all(found[:6])
    assert of_six - {told.who for told in found[6].knew} == {"provincial unit, captain"}
    assert len(held(headquarters, case, "debrief")) == 7


def test_the_kiln_is_counted_as_it_was_entered_once_each(headquarters: Desk) -> None:
    case = case_of(headquarters, "account book was found under the rice")
    found, not_held = freed.people(headquarters, case)
    assert not_held == 0
    assert len({each.person for each in freed.once(found)}) == FREED
    assert len({each.code for each in found}) == FREED
    agreed = {each.stage: each for each in freed.agreements(headquarters, case)}["registered"]
    assert (agreed.counted, agreed.entered) == (FREED, FREED)
    assert {line.missing for line in agreed.lines} == {0}
    assert len(held(headquarters, case, "household")) > 90
    reliefs = held(headquarters, case, "relief_event")
    certain = {each.person for each in found if not each.uncertain}
    assert len(reliefs) == len(certain) < FREED
    assert {each.value("person") for each in reliefs} == certain


def test_kutty_was_visited_in_24_months_and_no_visit_waits(aftercare: Desk) -> None:
    case = case_of(aftercare, "214 votes of 380")
    visits = held(aftercare, case, "home_visit")
    assert sorted(each.value("month") for each in visits) == list(range(1, 25))
    waiting = {each.task.value("schedule") for each in tasks.of_case(aftercare, case)}
    assert "freedom_training_visit" not in waiting


def test_the_land_came_back_by_mediation(headquarters: Desk) -> None:
    case = case_of(headquarters, "House and three acres below the church")
    (matter,) = held(headquarters, case, "matter")
    assert (matter.value("track"), matter.value("stage")) == ("mediation", "concluded")
    assert held(headquarters, case, "charge") == []
    assert len(held(headquarters, case, "relief_event")) == 2


def test_a_headmaster_years_of_hearings_one_conviction(headquarters: Desk) -> None:
    case = case_of(headquarters, "Its window is painted over")
    days = sorted(str(each.value("held_on")) for each in held(headquarters, case, "hearing"))
    assert int(days[-1][:4]) - int(days[0][:4]) >= 3
    (charge,) = held(headquarters, case, "charge")
    assert charge.value("outcome") == "convicted"


def test_one_conviction_in_three_of_the_country_is_from_the_docket(headquarters: Desk) -> None:
    child_abuse = {
        each.key.bucket.scope_id
        for each in everything(headquarters, "case")
        if each.value("case_type") == "child_sexual_abuse" and each.value("source") != "family"
    }
    here = [
        each
        for each in everything(headquarters, "charge")
        if each.value("outcome") == "convicted" and each.value("statute").startswith(("Cód", "Ley"))
    ]
    (country,) = [
        each
        for each in everything(headquarters, "prevalence_study")
        if each.value("place") == "The whole country"
    ]
    assert len(child_abuse) > 400
    assert 3 * len(here) == int(str(country.value("found")).split()[0])


def test_somebody_goes_to_court_on_every_weekday_around_now(headquarters: Desk) -> None:
    today = Calendar.at(clock()).today
    days = {today + timedelta(days=each) for each in range(-60, 30)}
    sat = {each.value("held_on") for each in everything(headquarters, "hearing")}
    empty = {day for day in days if day.weekday() < 5 and day.isoformat() not in sat}
    # The docket was written down three days ago, and of the days since only what was ahead.
    assert empty <= {today + timedelta(days=each) for each in range(-3, 1)}


def test_the_studies_are_stored_and_the_officials_counted_as_stated(headquarters: Desk) -> None:
    stated = {
        each.value("change_stated") for each in everything(headquarters, "prevalence_study")
    } - {None}
    assert stated == {"79 % fewer children available"}
    held_trainings = list(everything(headquarters, "training"))
    assert len(held_trainings) == 18
    assert sum(each.value("participants") for each in held_trainings) > 500


def test_the_partner_who_referred_children_hears_of_them(aftercare: Desk) -> None:
    referrals = list(everything(aftercare, "referral"))
    came = [each for each in referrals if each.value("direction") == "incoming"]
    answered = [each for each in came if each.value("status") == "done"]
    assert len(came) == 3
    assert len(answered) == 2
    assert all(each.value("consent") and each.value("answer") for each in answered)


def test_about_500_cases_and_every_child_of_the_docket_apart(headquarters: Desk) -> None:
    assert abs(reading.cases(headquarters).total - CASES) < 25
    told = {each.value("summary") for each in everything(headquarters, "case")}
    assert len(told) > 350
    codes = [each.value("code") for each in everything(headquarters, "person")]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", SCRIPTS.values(), ids=SCRIPTS)
def test_people_are_found_in_their_own_script(headquarters: Desk, name: str) -> None:
    assert "person_name" in {hit.type for hit in finding.find(headquarters, name)}


def test_an_office_sees_its_own_work_and_nobody_elses_docket(built: Demo, aftercare: Desk) -> None:
    assert reading.cases(aftercare).total < 20
    for docket in opened(built.colleagues["docket"], built):
        assert reading.cases(docket).total > 400
        assert not finding.find(docket, "temple tank")
        assert exchange.status(docket).unconfirmed == 0


def test_everybody_is_seen_working(headquarters: Desk) -> None:
    types = ("case", "matter", "session_note", "case_note", "debrief")
    rows = [row for name in types for row in stored.every(headquarters.vault, name)]
    authors = {stored.author_of(headquarters.vault, row.bucket, row.record) for row in rows}
    names = {reading.author_name(headquarters, author) for author in authors}
    assert names == {each.name for each in story.read(clock(), Part.TOLD).people.values()}


def test_its_progress_goes_forward_to_the_end(built: Demo, told: list[tuple[int, int]]) -> None:
    assert built.stick.is_dir()
    done = [each for each, _ in told]
    assert done == sorted(done)
    assert told[-1][0] == told[-1][1]
    steps = [later - sooner for sooner, later in itertools.pairwise(done)]
    assert max(steps) < told[-1][1] // 2


def test_next_steps_of_the_docket_lie_ahead(built: Demo) -> None:
    today = Calendar.at(clock()).today
    for docket in opened(built.colleagues["docket"], built):
        steps = [each.value("next_step_on") for each in everything(docket, "case")]
        days = [parse(each).earliest for each in steps if each is not None]
        assert len(days) > 200
        assert min(days) > today
