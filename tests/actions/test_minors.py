"""Whether somebody was a minor when it happened, worked out anew from what is known now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import minors, reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Minor
from tests.office import office, saved


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with office(tmp_path_factory.mktemp("office"), "aftercare") as made:
        yield made["aftercare"]


def session(desk: Desk, person: bytes, day: str) -> RecordShown:
    case = saved(desk, "case", {"case_type": "other"}).key.record
    whole = {"person": person, "held_on": day, "kind": "individual", "note": "She sewed."}
    return saved(desk, "session_note", whole, case)


def test_what_is_learnt_of_an_age_later_is_true_of_what_happened_before(desk: Desk) -> None:
    person = saved(desk, "person", {})
    saved(desk, "person_identity", {"age": "17@2026-01-10"}, person.key.record)
    shown = session(desk, person.key.record, "2026-11-18")
    assert minors.of_record(desk, shown) == {person.key.record: Minor.UNCERTAIN}
    birth = saved(desk, "person_identity", {"birth": "2008-12-01"}, person.key.record)
    assert minors.of_record(desk, shown) == {person.key.record: Minor.YES}
    records.edit(desk, birth, {"birth": "2008-10-01"})
    assert minors.of_record(desk, shown) == {person.key.record: Minor.NO}
    records.void(desk, reading.record(desk, birth.key), "another person's")
    assert minors.of_record(desk, shown) == {person.key.record: Minor.UNCERTAIN}


def test_of_whom_nothing_is_known_nothing_is_said(desk: Desk) -> None:
    person = saved(desk, "person", {}).key.record
    assert minors.minor_on(desk, person, partial_dates.parse("2026")) is Minor.UNKNOWN
    assert minors.of_record(desk, reading.find_record(desk, person)) == {}


@pytest.mark.parametrize(
    ("taken", "day", "answer"),
    [
        (True, "2026-11-18", Minor.UNCERTAIN),
        (True, "2020", Minor.UNCERTAIN),
        (False, "2030", Minor.NO),
        (False, "2020", Minor.UNKNOWN),
        (None, "2030", Minor.UNKNOWN),
    ],
)
def test_without_an_age_it_is_what_the_person_was_taken_for(
    desk: Desk, taken: bool | None, day: str, answer: Minor
) -> None:
    person = saved(desk, "person", {"presumed_minor": taken}).key.record
    assert minors.minor_on(desk, person, partial_dates.parse(day)) is answer


def test_a_moment_is_a_day_too(desk: Desk) -> None:
    person = saved(desk, "person", {}).key.record
    saved(desk, "person_identity", {"age": "12@2026-11-01"}, person)
    case = saved(desk, "case", {"case_type": "other"}).key.record
    values = {"happened_at": desk.clock(), "seen": "By the gate.", "people": [person]}
    shown = saved(desk, "observation", values, case)
    assert minors.of_record(desk, shown) == {person: Minor.YES}
