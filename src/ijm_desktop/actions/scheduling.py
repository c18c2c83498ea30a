"""Tasks that a record's schedules make: made and moved by the save of what they hang on.

Rules act when a person saves, never when changes merge (invariant 13), and an id is derived from
what a task hangs on, so two computers that make the same task make one. What a merge moved without
a save is told by `tasks.of_case`, which works the day out anew (ADR 91).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ijm_desktop.actions import due_days
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.due_days import Base
from ijm_desktop.actions.reading import (
    CASE,
    CASE_PERSON,
    PERSON,
    RecordShown,
    present,
    shown_values,
)
from ijm_desktop.casework import coming_of_age
from ijm_desktop.casework.task import OF_COMPARTMENT, SCHEDULE_OVER
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import VOID, Shown
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.schedules import MOST, Due, Schedule, has_end
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.saving import Draft


@dataclass(frozen=True, slots=True)
class _Task:
    """Where a task lies, and what is held of it: None when it was never made."""

    record_type: RecordType
    key: RecordKey
    due: Due
    held: RecordShown | None

    @property
    def closed(self) -> bool:
        return self.held is not None and closed(self.record_type, self.held)


def closed(task_type: RecordType, task: RecordShown) -> bool:
    """Done, dropped, or taken out of use by a person: nobody waits for it."""
    by_hand = task.voided is not None and task.voided != SCHEDULE_OVER
    cycle = task_type.lifecycle
    return by_hand or (cycle is not None and task.value(cycle.field) in cycle.final)


def of_save(
    desk: Desk,
    record_type: RecordType,
    key: RecordKey,
    values: Mapping[str, Value],
    touched: Mapping[str, Value],
) -> list[tuple[RecordKey, Draft]]:
    """The drafts that belong into the same save. `values`: the whole record as it would be, nothing
    of one that goes out of use."""
    base = Base(record_type, key.bucket.scope_id, key.record, values)
    drafts: list[tuple[RecordKey, Draft]] = []
    drafts += _tasks_of(desk, base, {})
    if record_type in OF_COMPARTMENT.values() and "status" in touched:
        drafts += _next_after(desk, key, values)
    if record_type.name in coming_of_age.TYPES:
        for other in _hanging_on_age(desk, base.scope_id):
            drafts += _tasks_of(desk, other, {key.record: values})
    person = values.get(PERSON)
    if record_type.name == CASE_PERSON and isinstance(person, bytes):
        # Who comes into a case later brings along what hangs on their age.
        for other in _hanging_on_age(desk, person):
            drafts += _tasks_of(desk, other, {}, [base.scope_id])
    return drafts


def types_written(record_type: RecordType) -> list[str]:
    """The types of task that a save of this type may make or move."""
    if record_type.name in (*coming_of_age.TYPES, CASE_PERSON):
        return [each.name for each in OF_COMPARTMENT.values()]
    task_type = OF_COMPARTMENT.get(record_type.compartment)
    hung = record_type.schedules or record_type in OF_COMPARTMENT.values()
    return [task_type.name] if task_type is not None and hung else []


def is_of(task: RecordShown, base: Base, schedule: Schedule, number: int) -> bool:
    """Whether the task is the `number`th of this schedule of what it hangs on."""
    task_type = OF_COMPARTMENT[base.record_type.compartment]
    case_id = task.key.bucket.scope_id
    return task.key.record == task_id(task_type, case_id, base.record, schedule.code, number)


def task_id(task_type: RecordType, case_id: bytes, record: bytes, code: str, number: int) -> bytes:
    """The same on every computer, whoever makes it first."""
    return identifiers.derived(
        task_type.name, case_id, record, code.encode(), number.to_bytes(2, "big")
    )


def _tasks_of(
    desk: Desk,
    base: Base,
    given: Mapping[bytes, Mapping[str, Value]],
    cases: Sequence[bytes] | None = None,
) -> Iterator[tuple[RecordKey, Draft]]:
    """`given`: values of other records as they would stand after this save. `cases`: only in these,
    else in all where they lie."""
    task_type = OF_COMPARTMENT.get(base.record_type.compartment)
    if task_type is None or not base.record_type.schedules:
        return
    for schedule in base.record_type.schedules:
        for case_id in _cases(desk, base) if cases is None else cases:
            wanted = set()
            for task in _wanted(desk, base, schedule, case_id, given):
                wanted.add(task.due.number)
                yield from _made_or_moved(base, schedule, task)
            yield from _taken_back(desk, base, schedule, case_id, wanted)


def _wanted(
    desk: Desk,
    base: Base,
    schedule: Schedule,
    case_id: bytes,
    given: Mapping[bytes, Mapping[str, Value]],
) -> Iterator[_Task]:
    """Of what has no end, the first ones that nobody has closed."""
    bounded = has_end(due_days.pattern(desk, base, schedule))
    waiting = 0
    for each in due_days.days(desk, base, schedule, given):
        task = _task(desk, base, schedule, case_id, each)
        yield task
        values = given.get(task.key.record)
        open_still = not task.closed if values is None else values.get("status") == "open"
        waiting += open_still
        if not bounded and waiting >= schedule.ahead:
            return


def _task(desk: Desk, base: Base, schedule: Schedule, case_id: bytes, when: Due) -> _Task:
    task_type = OF_COMPARTMENT[base.record_type.compartment]
    bucket = Bucket(CASE, case_id, task_type.compartment)
    record = task_id(task_type, case_id, base.record, schedule.code, when.number)
    row = stored.record(desk.vault, bucket, record)
    held = present(desk, row) if row is not None else None
    return _Task(task_type, RecordKey(bucket, record), when, held)


def _made_or_moved(
    base: Base, schedule: Schedule, task: _Task
) -> Iterator[tuple[RecordKey, Draft]]:
    before: Mapping[str, Shown] = task.held.fields if task.held else {}
    day = task.due.when.text
    if task.held is None:
        values = _new(base, schedule, day)
    elif task.closed:
        return
    else:
        values = {"due_set": day}
        if task.held.value("due") == task.held.value("due_set"):
            values["due"] = day
        if task.held.voided is not None:
            values[VOID] = None
    ops = ops_for(task.record_type, task.key.record, before, values)
    if ops:
        yield task.key, Draft(task.key.bucket, ops)


def _new(base: Base, schedule: Schedule, day: str) -> dict[str, Value]:
    """Nothing of who makes it: two computers that make it apart write the same."""
    person = base.values.get(schedule.person) if schedule.person else None
    if person is None and base.record_type.scope.value == PERSON:
        person = base.scope_id
    values: dict[str, Value] = {
        "title": schedule.title,
        "kind": schedule.kind,
        "due": day,
        "due_set": day,
        "priority": "normal",
        "status": "open",
        "person": person,
        "owner": base.values.get(schedule.owner) if schedule.owner else None,
        "about": base.record,
        "about_type": base.record_type.name,
        "schedule": schedule.code,
    }
    return {name: value for name, value in values.items() if value is not None}


def _taken_back(
    desk: Desk, base: Base, schedule: Schedule, case_id: bytes, wanted: set[int]
) -> Iterator[tuple[RecordKey, Draft]]:
    """What is no longer due and nobody has closed goes out of use; it comes back if it is again."""
    task_type = OF_COMPARTMENT[base.record_type.compartment]
    bucket = Bucket(CASE, case_id, task_type.compartment)
    rows = {row.record: row for row in stored.referring(desk.vault, base.record)}
    for number in range(MOST) if rows else ():
        record = task_id(task_type, case_id, base.record, schedule.code, number)
        if number in wanted or record not in rows:
            continue
        task = present(desk, rows[record])
        if closed(task_type, task) or task.voided is not None:
            continue
        ops = ops_for(task_type, record, task.fields, {VOID: SCHEDULE_OVER})
        yield RecordKey(bucket, record), Draft(bucket, ops)


def _next_after(
    desk: Desk, key: RecordKey, values: Mapping[str, Value]
) -> Iterator[tuple[RecordKey, Draft]]:
    """Of what has no end: the one after the task that this save closes."""
    row = stored.record(desk.vault, key.bucket, key.record)
    found = due_days.base_of(desk, present(desk, row)) if row is not None else None
    if found is None or has_end(due_days.pattern(desk, *found)):
        return
    base, schedule = found
    for task in _wanted(desk, base, schedule, key.bucket.scope_id, {key.record: values}):
        if task.held is None:
            yield from _made_or_moved(base, schedule, task)


def _cases(desk: Desk, base: Base) -> list[bytes]:
    """Where the tasks lie: the record's own case, or each that its person belongs to."""
    if base.record_type.scope.value == CASE:
        return [base.scope_id]
    if base.record_type.scope.value != PERSON:
        return []
    links = stored.referring(desk.vault, base.scope_id)
    return sorted({each.bucket.scope_id for each in links if each.type == CASE_PERSON})


def _hanging_on_age(desk: Desk, person_id: bytes) -> Iterator[Base]:
    for row in stored.in_scope(desk.vault, PERSON, person_id):
        record_type = desk.registry.get(row.type) if row.type in desk.registry else None
        if record_type is None or not any(each.of_age for each in record_type.schedules):
            continue
        shown = present(desk, row)
        if shown.voided is None:
            yield Base(record_type, person_id, row.record, shown_values(record_type, shown))
