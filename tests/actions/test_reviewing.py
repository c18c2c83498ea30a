"""A reason given makes a task in the same save, for those who may read the record, and no other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import RuleAsks
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework.task import OF_COMPARTMENT
from tests.office import saved

SKIPPED = {"STAGE_SKIPPED": "Written down a year later, from the file of the partner"}
LATE = {"CLOSED_WITHOUT_REASON": "The file is lost", "CLOSED_WITHOUT_APPROVAL": "By telephone"}


def tasks(desk: Desk) -> list[RecordShown]:
    kinds = OF_COMPARTMENT.values()
    return [row for kind in kinds for row in reading.listed(desk, kind.name).rows]


def a_case(desk: Desk, values: Mapping[str, str]) -> RecordShown:
    return saved(desk, "case", {"case_type": "property_grabbing", **values})


def test_a_step_skipped_with_a_reason_is_looked_at_later(desk: Desk) -> None:
    case = a_case(desk, {})
    with pytest.raises(RuleAsks):
        records.edit(desk, case, {"status": "follow_up"})
    assert tasks(desk) == []
    done = records.edit(desk, case, {"status": "follow_up"}, reasons=SKIPPED)
    (task,) = tasks(desk)
    assert task.value("about") == case.key.record
    assert task.value("kind") == "reason_review"
    assert task.key.bucket.scope_id == case.key.record
    assert "does not usually follow" in str(task.value("note"))
    assert task.key in done.changed.keys
    assert "task" in done.changed.types


def test_several_reasons_of_one_save_are_one_task(desk: Desk) -> None:
    case = a_case(desk, {})
    records.edit(desk, case, {"status": "closed"}, reasons=LATE)
    (task,) = tasks(desk)
    assert len(str(task.value("note")).splitlines()) == 2


def test_the_task_lies_where_the_record_lies(desk: Desk) -> None:
    case = a_case(desk, {}).key.record
    person = saved(desk, "person", {}).key.record
    session = {"person": person, "held_on": "2090", "note": "To come"}
    records.add(desk, "session_note", session, scope_id=case, reasons={"HELD_AHEAD": "Planned"})
    (task,) = tasks(desk)
    assert task.type == "care_task"
    assert task.key.bucket.compartment == "aftercare"


def test_what_belongs_to_no_case_and_what_breaks_nothing_makes_none(desk: Desk) -> None:
    a_case(desk, {})
    person = saved(desk, "person", {}).key.record
    born = {"birth": "2090"}
    records.add(
        desk, "person_identity", born, scope_id=person, reasons={"BORN_AHEAD": "The paper says so"}
    )
    assert tasks(desk) == []
