"""On which days something is due, by a record as it stands and what headquarters set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import PERSON, RecordShown, present, shown_values
from ijm_desktop.casework import coming_of_age, schedule_setting
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.partial_dates import PartialDate
from ijm_desktop.kernel.schedules import Due, Pattern, Schedule, due
from ijm_desktop.vault import reading as stored

AS_HELD: Mapping[bytes, Mapping[str, Value]] = {}


@dataclass(frozen=True, slots=True)
class Base:
    """A record that schedules hang on, as it stands or would stand."""

    record_type: RecordType
    scope_id: bytes
    record: bytes
    values: Mapping[str, Value]


def base_of(desk: Desk, task: RecordShown) -> tuple[Base, Schedule] | None:
    """What a task hangs on, when that is held here and this version knows its schedule."""
    about, type_name = task.value("about"), task.value("about_type")
    if type(about) is not bytes or type_name not in desk.registry:
        return None
    record_type = desk.registry.get(str(type_name))
    code = task.value("schedule")
    schedule = next((each for each in record_type.schedules if each.code == code), None)
    for row in stored.find(desk.vault, about) if schedule is not None else ():
        if row.type == record_type.name and schedule is not None:
            shown = present(desk, row)
            values = {} if shown.voided is not None else shown_values(record_type, shown)
            return Base(record_type, row.bucket.scope_id, about, values), schedule
    return None


def days(
    desk: Desk,
    base: Base,
    schedule: Schedule,
    given: Mapping[bytes, Mapping[str, Value]] = AS_HELD,
) -> Iterator[Due]:
    """In order, without end where there is none. `given`: values of other records as they would
    stand after a save."""
    if not schedule.applies(base.values):
        return iter(())
    if schedule.of_age:
        day = coming_of_age.month(_of_person(desk, base.scope_id, given))
    else:
        day = partial_dates.known(base.values.get(schedule.hangs_on or ""))
    if schedule.of_age and not _ahead_of(day, base):
        return iter(())
    instead = partial_dates.known(base.values.get(schedule.instead or ""))
    if instead is not None:
        return due(Pattern(), instead, None)
    ends = partial_dates.known(base.values.get(schedule.ends or ""))
    return due(pattern(desk, base, schedule), day, ends)


def pattern(desk: Desk, base: Base, schedule: Schedule) -> Pattern:
    rows = (present(desk, row) for row in stored.every(desk.vault, schedule_setting.NAME))
    settings = [shown_values(desk.registry.get(row.type), row) for row in rows]
    return schedule.pattern(base.values, schedule_setting.patterns(schedule.code, settings))


def _ahead_of(day: PartialDate | None, base: Base) -> bool:
    """A consent that somebody gave when of age already is not asked for again."""
    timeline = base.record_type.timeline_at
    given_on = partial_dates.known(base.values.get(timeline)) if timeline else None
    return day is not None and (given_on is None or not day.precedes(given_on))


def _of_person(
    desk: Desk, person_id: bytes, given: Mapping[bytes, Mapping[str, Value]]
) -> list[Mapping[str, Value]]:
    """What is held of the person that says how old: as it would stand after the save."""
    held = (
        present(desk, row)
        for row in stored.in_scope(desk.vault, PERSON, person_id)
        if row.type in coming_of_age.TYPES and not row.void and row.record not in given
    )
    return [
        *given.values(),
        *(shown_values(desk.registry.get(each.type), each) for each in held),
    ]
