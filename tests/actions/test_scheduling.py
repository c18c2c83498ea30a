"""Tasks that schedules make: made, moved, taken back and made again by saves, never by merges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from ijm_desktop.actions import due_days, reading, records
from ijm_desktop.actions import tasks as tasks_actions
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework.task import SCHEDULE_OVER
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading as stored
from tests.office import Office, office, saved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("office"), "attorney", "paralegal") as found:
        yield found


@pytest.fixture
def desk(made: Office) -> Desk:
    return made["attorney"]


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "property_grabbing"}).key.record


def deadline(desk: Desk, case: bytes, **values: Value) -> RecordShown:
    matter = saved(desk, "matter", {"court": "District Court", "track": "civil"}, case)
    whole = {"matter": matter.key.record, "what": "Written statement", **values}
    return saved(desk, "deadline", whole, case)


def tasks(desk: Desk, case: bytes, type_name: str = "legal_task") -> list[RecordShown]:
    """Those in use, by their due day."""
    held = (reading.present(desk, row) for row in stored.in_scope(desk.vault, "case", case))
    rows = [
        each
        for each in held
        if each.type == type_name and each.voided is None and is_scheduled(each)
    ]
    return sorted(rows, key=lambda each: str(each.value("due")))


def is_scheduled(task: RecordShown) -> bool:
    """A reason that was given, or a consent withdrawn, makes tasks too."""
    return task.value("due_set") is not None


def due(desk: Desk, case: bytes, type_name: str = "legal_task") -> list[Value]:
    return [each.value("due") for each in tasks(desk, case, type_name)]


def edit(desk: Desk, shown: RecordShown, values: Mapping[str, Value]) -> RecordShown:
    current = reading.record(desk, shown.key)
    records.edit(desk, current, values, reasons=dict.fromkeys(("STAGE_SKIPPED",), "as told"))
    return reading.record(desk, shown.key)


def test_a_record_makes_its_tasks_in_the_same_save(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    assert due(desk, case) == ["2027-03-03", "2027-03-10"]
    first = tasks(desk, case)[0]
    assert first.value("kind") == "court_deadline"
    assert first.value("about") == shown.key.record
    assert first.value("status") == "open"


def test_no_day_no_task(desk: Desk, case: bytes) -> None:
    consent = saved(desk, "hearing", hearing(desk, case), case)
    assert due(desk, case) == []
    edit(desk, consent, {"next_on": "2027-05-31"})
    assert due(desk, case) == ["2027-05-24"]


def hearing(desk: Desk, case: bytes) -> dict[str, Value]:
    matter = saved(desk, "matter", {"court": "District Court", "track": "civil"}, case)
    return {"matter": matter.key.record, "held_on": "2027-04-01", "kind": "mention"}


def test_tasks_move_with_the_day_they_hang_on_and_those_done_stay(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    ahead, _on_the_day = tasks(desk, case)
    edit(desk, ahead, {"status": "done"})
    edit(desk, shown, {"due_on": "2027-04-10"})
    assert due(desk, case) == ["2027-03-03", "2027-04-10"]


def test_a_day_that_a_person_set_by_hand_stays(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    edit(desk, tasks(desk, case)[0], {"due": "2027-03-01"})
    edit(desk, shown, {"due_on": "2027-04-10"})
    assert due(desk, case) == ["2027-03-01", "2027-04-10"]


def test_what_is_no_longer_due_goes_out_of_use_and_comes_back(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    dropped, taken_back = tasks(desk, case)
    edit(desk, dropped, {"status": "done"})
    edit(desk, shown, {"state": "met", "met_on": "2027-03-01"})
    assert [each.key for each in tasks(desk, case)] == [dropped.key]
    assert reading.record(desk, taken_back.key).voided == SCHEDULE_OVER
    edit(desk, shown, {"state": "extended", "due_on": "2027-05-10"})
    assert due(desk, case) == ["2027-03-03", "2027-05-10"]


def test_tasks_go_out_of_use_with_what_they_hang_on_and_come_back_with_it(
    desk: Desk, case: bytes
) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    records.void(desk, shown, "entered twice")
    assert due(desk, case) == []
    records.restore(desk, reading.record(desk, shown.key))
    assert due(desk, case) == ["2027-03-03", "2027-03-10"]


def test_what_a_person_took_out_of_use_does_not_come_back(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    records.void(desk, tasks(desk, case)[0], "done by telephone")
    edit(desk, shown, {"due_on": "2027-04-10"})
    assert due(desk, case) == ["2027-04-10"]


def test_a_save_that_changes_nothing_of_it_writes_no_task(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    before = [each.updated_ms for each in tasks(desk, case)]
    edit(desk, shown, {"what": "The same, in other words"})
    assert [each.updated_ms for each in tasks(desk, case)] == before


def test_two_computers_that_make_the_same_tasks_apart_make_one_each(
    made: Office, desk: Desk, case: bytes
) -> None:
    """The same deadline, set on two computers apart: the tasks merge, and only the days differ."""
    shown = saved(desk, "hearing", hearing(desk, case), case)
    made.round()
    other = made["paralegal"]
    edit(desk, shown, {"next_on": "2027-05-31"})
    edit(other, reading.record(other, shown.key), {"next_on": "2027-05-31"})
    made.round()
    for each in (desk, other):
        assert due(each, case) == ["2027-05-24"]
        assert tasks(each, case)[0].in_conflict == ()


def test_consent_is_asked_for_again_at_the_eighteenth_birthday(desk: Desk, case: bytes) -> None:
    person = saved(desk, "person", {}).key.record
    saved(desk, "case_person", {"person": person}, case)
    consent = saved(
        desk,
        "consent",
        {"purposes": ["services"], "status": "given", "given_by": "caregiver"}
        | {"given_on": "2026-11-01"},
        person,
    )
    assert due(desk, case, "task") == []
    birth = saved(desk, "person_identity", {"birth": "2010-02-28"}, person)
    assert due(desk, case, "task") == ["~2028-02"]
    assert tasks(desk, case, "task")[0].value("person") == person
    edit(desk, birth, {"birth": "2011"})
    assert due(desk, case, "task") == ["~2029-01"]
    edit(desk, consent, {"status": "withdrawn", "withdrawn_on": "2026-11-10"})
    assert due(desk, case, "task") == []


def test_who_comes_into_a_case_later_brings_it_along(desk: Desk, case: bytes) -> None:
    person = saved(desk, "person", {}).key.record
    saved(desk, "person_identity", {"birth": "2010-02-28"}, person)
    given = {"purposes": ["services"], "status": "given", "given_by": "caregiver"}
    saved(desk, "consent", given | {"given_on": "2026-11-01"}, person)
    assert due(desk, case, "task") == []
    part = saved(desk, "case_person", {"person": person}, case)
    assert due(desk, case, "task") == ["~2028-02"]
    edit(desk, reading.record(desk, part.key), {"note": "At the shelter"})
    assert due(desk, case, "task") == ["~2028-02"]


def test_who_is_of_age_already_is_not_asked_again(desk: Desk, case: bytes) -> None:
    person = saved(desk, "person", {}).key.record
    saved(desk, "person_identity", {"age": "30@2026-11-01"}, person)
    saved(desk, "case_person", {"person": person}, case)
    given = {"purposes": ["services"], "status": "given", "given_on": "2026-11-01"}
    saved(desk, "consent", given, person)
    assert due(desk, case, "task") == []


def test_headquarters_sets_another_interval(made: Office, case: bytes, desk: Desk) -> None:
    administration = made.headquarters
    organisation = next(iter(reading.listed(administration, "office").rows)).key.bucket.scope_id
    setting = {"schedule": "hearing_preparation", "none": True}
    saved(administration, "schedule_setting", setting, organisation)
    made.round()
    values = {**hearing(desk, case), "next_on": "2027-05-31"}
    saved(desk, "hearing", values, case)
    assert due(desk, case) == []


def test_a_task_knows_what_it_hangs_on(desk: Desk, case: bytes) -> None:
    shown = deadline(desk, case, due_on="2027-03-10")
    found = due_days.base_of(desk, tasks(desk, case)[0])
    assert found is not None
    base, schedule = found
    assert (base.record, schedule.code) == (shown.key.record, "court_deadline")
    by_hand = saved(desk, "task", {"title": "Call the clerk"}, case)
    assert due_days.base_of(desk, by_hand) is None


def test_a_day_that_a_merge_moved_is_told_before_anybody_saves_it(
    made: Office, desk: Desk, case: bytes
) -> None:
    """Two people move the same deadline apart: the later word is shown, and its days with it."""
    shown = deadline(desk, case, due_on="2027-03-10")
    made.round()
    other = made["paralegal"]
    edit(desk, shown, {"due_on": "2027-04-10"})
    edit(other, shown, {"due_on": "2027-05-10"})
    made.round()
    assert reading.record(desk, shown.key).value("due_on") == "2027-05-10"
    for each in (desk, other):
        told = tasks_actions.of_case(each, case)
        assert [task.due and task.due.text for task in told] == ["2027-05-03", "2027-05-10"]
    edit(desk, shown, {"what": "Saved again"})
    assert due(desk, case) == ["2027-05-03", "2027-05-10"]
    assert not any(task.moved for task in tasks_actions.of_case(desk, case))


def test_open_tasks_come_by_their_day_and_say_when_it_has_passed(desk: Desk, case: bytes) -> None:
    deadline(desk, case, due_on="2026-11-20")
    by_hand = saved(desk, "task", {"title": "Call the clerk", "due": "2026-12"}, case)
    saved(desk, "task", {"title": "Some day"}, case)
    done = saved(desk, "task", {"title": "Done", "due": "2026-01"}, case)
    edit(desk, done, {"status": "done"})
    told = tasks_actions.of_case(desk, case)
    assert [task.overdue for task in told] == [True, False, False, False]
    assert told[2].task.key == by_hand.key
    assert told[3].due is None
    everywhere = [task.task.key for task in tasks_actions.everywhere(desk)]
    assert [key for key in everywhere if key.bucket.scope_id == case] == [t.task.key for t in told]
