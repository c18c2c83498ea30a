"""Two years of visits from a release, assessments for as long as care lasts, reviews by risk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from ijm_desktop.actions import reading, records, tasks
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.kernel.encoding import Value
from tests.office import Office, office, saved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("office"), "aftercare", "investigator") as found:
        yield found


@pytest.fixture
def desk(made: Office) -> Desk:
    return made["aftercare"]


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "forced_labour_bonded"}).key.record


@pytest.fixture
def kutty(desk: Desk, case: bytes) -> bytes:
    person = saved(desk, "person", {}).key.record
    saved(desk, "case_person", {"person": person, "role": "survivor"}, case)
    return person


def due(desk: Desk, case: bytes, schedule: str) -> list[str]:
    shown = (each for each in tasks.of_case(desk, case) if each.task.value("schedule") == schedule)
    return [each.due.text if each.due else "" for each in shown]


def close(desk: Desk, case: bytes, schedule: str) -> RecordShown:
    """The first of them is done."""
    first = next(
        each for each in tasks.of_case(desk, case) if each.task.value("schedule") == schedule
    )
    records.edit(desk, first.task, {"status": "done", "note": "Visited."})
    return reading.record(desk, first.task.key)


def change(desk: Desk, shown: RecordShown, values: Mapping[str, Value]) -> None:
    records.edit(desk, reading.record(desk, shown.key), values)


def episode(desk: Desk, case: bytes, person: bytes, **more: Value) -> RecordShown:
    whole = {"person": person, "programme": "fixed_24_months", "started_on": "2011-04-28", **more}
    return saved(desk, "aftercare_episode", whole, case)


def test_kutty_is_visited_every_month_for_24_months_from_his_release(
    desk: Desk, case: bytes, kutty: bytes
) -> None:
    shown = episode(desk, case, kutty, released_on="2011-04-27")
    visits = due(desk, case, "freedom_training_visit")
    assert len(visits) == 24
    assert (visits[0], visits[-1]) == ("2011-05-27", "2013-04-27")
    first = tasks.of_case(desk, case)[1].task
    assert first.value("person") == kutty
    assert first.value("owner") == shown.value("manager")


def test_the_visits_move_with_the_release_and_those_made_stay(
    desk: Desk, case: bytes, kutty: bytes
) -> None:
    shown = episode(desk, case, kutty, released_on="2011-04")
    assert due(desk, case, "freedom_training_visit")[0] == "~2011-05"
    done = close(desk, case, "freedom_training_visit")
    change(desk, shown, {"released_on": "2011-03-20"})
    visits = due(desk, case, "freedom_training_visit")
    assert len(visits) == 23
    assert (visits[0], visits[-1]) == ("2011-05-20", "2013-03-20")
    assert reading.record(desk, done.key).value("due") == "~2011-05"


def test_visits_end_with_the_care(desk: Desk, case: bytes, kutty: bytes) -> None:
    shown = episode(desk, case, kutty, released_on="2011-04-27")
    change(desk, shown, {"ended_on": "2011-07-01"})
    assert due(desk, case, "freedom_training_visit") == ["2011-05-27", "2011-06-27"]
    change(desk, shown, {"ended_on": None})
    assert len(due(desk, case, "freedom_training_visit")) == 24


def test_assessed_at_intake_after_six_months_and_then_every_year(
    desk: Desk, case: bytes, kutty: bytes
) -> None:
    episode(desk, case, kutty, programme="until_restored")
    assert due(desk, case, "freedom_training_visit") == []
    seen = []
    for _ in range(5):
        seen += due(desk, case, "aso_assessment")
        close(desk, case, "aso_assessment")
    assert seen == ["2011-04-28", "2011-10-28", "2012-04-28", "2013-04-28", "2014-04-28"]
    assert len(due(desk, case, "aso_assessment")) == 1


@pytest.mark.parametrize(
    ("risk", "day"), [("high", "2026-12-10"), ("medium", "2027-01-09"), ("low", "2027-02-08")]
)
def test_a_risk_is_looked_at_again_by_its_level(
    desk: Desk, case: bytes, kutty: bytes, risk: str, day: str
) -> None:
    values = {"person": kutty, "assessed_on": "2026-11-10", "level": "individual", "risk": risk}
    shown = saved(desk, "risk_assessment", values, case)
    assert due(desk, case, "risk_review") == [day]
    change(desk, shown, {"review_on": "2026-11-20"})
    assert due(desk, case, "risk_review") == ["2026-11-20"]


def test_an_investigator_sees_none_of_it(
    made: Office, desk: Desk, case: bytes, kutty: bytes
) -> None:
    episode(desk, case, kutty, released_on="2011-04-27")
    made.round()
    assert reading.case(made["investigator"], case)
    assert tasks.of_case(made["investigator"], case) == ()


def test_headquarters_sets_other_days_for_a_level(
    made: Office, desk: Desk, case: bytes, kutty: bytes
) -> None:
    administration = made.headquarters
    organisation = reading.listed(administration, "office").rows[0].key.bucket.scope_id
    setting = {"schedule": "risk_review", "answer": "high", "first": "P14D"}
    saved(administration, "schedule_setting", setting, organisation)
    made.round()
    values = {"person": kutty, "assessed_on": "2026-11-10", "level": "individual", "risk": "high"}
    saved(desk, "risk_assessment", values, case)
    assert due(desk, case, "risk_review") == ["2026-11-24"]


def test_the_timeline_shows_of_two_years_of_visits_those_of_the_coming_month(
    desk: Desk, case: bytes, kutty: bytes
) -> None:
    episode(desk, case, kutty, released_on="2026-11-01", started_on="2026-11-02")
    shown = [each for each in reading.case(desk, case).timeline if each.type == "care_task"]
    assert [each.record.value("due") for each in shown] == ["2026-12-01", "2026-11-02"]
    assert len(tasks.of_case(desk, case)) == 24 + 1
