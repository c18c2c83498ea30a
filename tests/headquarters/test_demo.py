"""The training organisation: a living office on the first morning, made whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange, finding, reading, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import shown_values
from ijm_desktop.actions.strength import strength
from ijm_desktop.casework import instrument
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo, FolderNotEmpty, TrainingExists
from ijm_desktop.headquarters.steps import Calendar
from ijm_desktop.headquarters.story import Part
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.kernel.partial_dates import parse


def clock() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("training") / "not made yet" / "demo"
    return demo.build(folder, clock=clock, random=os.urandom, part=Part.TOLD)


def opened(folder: Path, built: Demo) -> Iterator[Desk]:
    with setting_up.unlock(folder, built.passphrase, clock=clock, random=os.urandom) as desk:
        yield desk


@pytest.fixture(scope="module")
def investigator(built: Demo) -> Iterator[Desk]:
    yield from opened(built.investigator, built)


@pytest.fixture(scope="module")
def aftercare(built: Demo) -> Iterator[Desk]:
    yield from opened(built.aftercare, built)


def names_held(desk: Desk) -> list[str]:
    everybody = reading.people(desk).rows
    held = (reading.person(desk, person.key.record).names for person in everybody)
    return [row.title for rows in held for row in rows if row.type == "person_name"]


def test_a_made_up_questionnaire_is_there_to_practise_with(aftercare: Desk) -> None:
    (row,) = reading.listed(aftercare, "instrument").rows
    found = instrument.read(shown_values(aftercare.registry.get("instrument"), row))
    assert found is not None
    assert set(found.domains) == {"home", "papers", "work"}
    assert "Made up" in str(row.value("licence"))


def test_both_seats_show_a_living_office(investigator: Desk, aftercare: Desk) -> None:
    for desk in (investigator, aftercare):
        cases = reading.cases(desk)
        pages = [reading.case(desk, case.key.record) for case in cases.rows]
        assert 15 <= cases.total <= 18
        assert reading.people(desk).total >= 25
        assert sum(len(page.timeline) for page in pages) >= 40
        assert all(page.people for page in pages)
        assert all(part.person is not None for page in pages for part in page.people)
        assert {row.value("status") for row in cases.rows} >= {"open", "follow_up", "on_hold"}


def test_next_steps_lie_in_the_coming_weeks(investigator: Desk) -> None:
    today = Calendar.at(clock()).today
    open_cases = [
        row for row in reading.cases(investigator).rows if row.value("status") in {"open", "intake"}
    ]
    for case in open_cases:
        when = parse(case.value("next_step_on")).earliest
        assert today <= when < today + timedelta(weeks=6), case.value("next_step")


def test_work_was_written_over_months_and_none_of_it_ahead_of_the_clock(aftercare: Desk) -> None:
    written = [row.created_ms for row in reading.cases(aftercare).rows]
    assert max(written) - min(written) > 60 * 24 * 3600 * 1000
    assert max(row.updated_ms for row in reading.cases(aftercare).rows) < clock()


def test_two_people_edited_one_field_apart_and_both_are_told(
    investigator: Desk, aftercare: Desk
) -> None:
    kept = []
    for desk in (investigator, aftercare):
        rows = [row for row in reading.cases(desk).rows if row.in_conflict]
        assert [row.in_conflict for row in rows] == [("next_step",)]
        field = rows[0].fields["next_step"]
        kept.append((text(rows[0].key.record), field.value, [each.value for each in field.kept]))
    assert kept[0] == kept[1]


def test_the_investigator_has_work_that_is_not_sent_and_a_name_that_is_not_confirmed(
    investigator: Desk, aftercare: Desk
) -> None:
    status = exchange.status(investigator)
    assert (status.unsent, status.unconfirmed) == (2, 2)
    assert status.enrolled
    assert not status.directory_expired
    assert names_held(investigator) == ["បងធំ"]
    assert exchange.status(aftercare).unconfirmed == 0


def test_each_seat_finds_what_its_role_may_know(investigator: Desk, aftercare: Desk) -> None:
    assert finding.find(investigator, "blue gate")
    assert not finding.find(investigator, "மாலா")
    assert not finding.find(investigator, "noodles")
    assert not finding.find(aftercare, "blue gate")
    assert [hit.type for hit in finding.find(aftercare, "மாலா")] == ["person_name"]
    assert [hit.type for hit in finding.find(aftercare, "noodles")] == ["session_note"]
    assert len(names_held(aftercare)) >= 25


def test_casework_sees_of_the_sessions_where_people_stand(investigator: Desk) -> None:
    found = finding.find(investigator, "blue gate")[0]
    assert found.case_id is not None
    (told,) = reading.case(investigator, found.case_id).progress
    assert {name for name in told.fields if told.value(name)} == {"person", "phase", "next_week"}
    assert told.value("phase") == "rehabilitation"


def test_it_goes_on_from_there(tmp_path: Path) -> None:
    world = demo.build(tmp_path / "demo", clock=clock, random=os.urandom, part=Part.TOLD)
    for desk in opened(world.investigator, world):
        assert exchange.exchange_folder(desk, world.stick).sent_changes == 2
        assert exchange.status(desk).unsent == 0


def test_a_second_time_opens_the_one_that_is_there(built: Demo) -> None:
    folder = built.stick.parent
    again = demo.build_or_open(folder, clock=clock, random=os.urandom)
    assert again == built
    with pytest.raises(TrainingExists, match="open that one"):
        demo.build(folder, clock=clock, random=os.urandom)


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("mine")
    with pytest.raises(FolderNotEmpty):
        demo.build_or_open(tmp_path, clock=clock, random=os.urandom)
    assert list(tmp_path.iterdir()) == [note]


def test_stopped_half_way_it_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        if done * 10 > of:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.build(tmp_path / "demo", clock=clock, random=os.urandom, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_its_passphrase_would_do_for_real_work(built: Demo) -> None:
    assert strength(built.passphrase, ("Daniel Okot", "Riverside")).enough
