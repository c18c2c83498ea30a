"""Every schedule, and what headquarters may set instead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.casework import schedule_setting
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.task import OF_COMPARTMENT
from ijm_desktop.kernel.declarations import Pattern, RecordType, Schedule
from ijm_desktop.kernel.durations import Duration

CODES = REGISTRY.codelists


def hung() -> Iterator[tuple[RecordType, Schedule]]:
    for record_type in REGISTRY.all():
        for schedule in record_type.schedules:
            yield record_type, schedule


@pytest.mark.parametrize(
    ("record_type", "schedule"), tuple(hung()), ids=lambda each: each.__class__.__name__
)
def test_a_schedule_makes_tasks_that_there_are(record_type: RecordType, schedule: Schedule) -> None:
    task = OF_COMPARTMENT[record_type.compartment]
    assert schedule.kind in CODES["task_kind"]
    assert schedule.code in CODES["schedule"]
    assert {"due", "due_set", "about", "about_type", "schedule"} <= {f.name for f in task.fields}
    person = schedule.person
    assert person is None or record_type.field(person).target == "person"


def test_each_schedule_has_one_name() -> None:
    codes = [schedule.code for _, schedule in hung()]
    assert len(set(codes)) == len(codes)


def test_what_headquarters_sets_takes_the_place_of_the_default() -> None:
    settings: list[dict[str, object]] = [
        {"schedule": "risk_review", "answer": "high", "first": "P14D", "every": "P1M"},
        {"schedule": "risk_review", "answer": "low", "none": True},
        {"schedule": "aso_assessment", "second": "P6M", "lasts": "P2Y"},
        {"schedule": "aso_assessment", "answer": "x", "first": "of a newer form"},
    ]
    assert schedule_setting.patterns("risk_review", settings) == {
        "high": Pattern(at=(Duration(days=14),), every=Duration(months=1)),
        "low": Pattern(at=()),
    }
    assert schedule_setting.patterns("aso_assessment", settings) == {
        "": Pattern(at=(Duration(months=6),), lasts=Duration(years=2)),
        "x": Pattern(),
    }
    assert schedule_setting.patterns("consent_renewal", settings) == {}
