"""What is to be done: the open tasks that are held here. The day of each follows from what it hangs
on as that stands now, whatever a merge moved since (ADR 91)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ijm_desktop.actions import due_days, scheduling
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import CASE, RecordShown, present
from ijm_desktop.casework.task import OF_COMPARTMENT
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.partial_dates import PartialDate
from ijm_desktop.vault import reading as stored


@dataclass(frozen=True, slots=True)
class TaskShown:
    """`due`: None where no day is known. `moved`: it is not the day that is stored. `overdue`: the
    last day it can mean has passed."""

    task: RecordShown
    due: PartialDate | None
    moved: bool
    overdue: bool


def of_case(desk: Desk, case_id: bytes) -> tuple[TaskShown, ...]:
    """The open tasks of a case, the first due first, those without a day last."""
    return _in_order(desk, (row for row in stored.in_scope(desk.vault, CASE, case_id)))


def everywhere(desk: Desk) -> tuple[TaskShown, ...]:
    """The open tasks of all cases that are held here, in the same order."""
    types = (each.name for each in OF_COMPARTMENT.values())
    return _in_order(desk, (row for name in types for row in stored.every(desk.vault, name)))


def _in_order(desk: Desk, rows: Iterable[stored.Stored]) -> tuple[TaskShown, ...]:
    names = {each.name: each for each in OF_COMPARTMENT.values()}
    held = (present(desk, row) for row in rows if row.type in names)
    waiting = (
        each
        for each in held
        if each.voided is None and not scheduling.closed(names[each.type], each)
    )
    return tuple(sorted(_shown(desk, waiting), key=_order))


def _shown(desk: Desk, tasks: Iterable[RecordShown]) -> Iterator[TaskShown]:
    today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date()
    for task in tasks:
        kept = partial_dates.known(task.value("due"))
        by_hand = task.value("due") != task.value("due_set")
        found = None if by_hand else _worked_out(desk, task)
        due = found or kept
        yield TaskShown(task, due, due != kept, due is not None and due.latest < today)


def _worked_out(desk: Desk, task: RecordShown) -> PartialDate | None:
    """None where what it hangs on is not held, or no longer makes it due: a save tells that."""
    hangs_on = due_days.base_of(desk, task)
    if hangs_on is None:
        return None
    base, schedule = hangs_on
    for each in due_days.days(desk, base, schedule):
        if scheduling.is_of(task, base, schedule, each.number):
            return each.when
    return None


def _order(shown: TaskShown) -> tuple[date, date, bytes]:
    due = shown.due
    first, last = (due.latest, due.earliest) if due else (partial_dates.LAST, partial_dates.LAST)
    return first, last, shown.task.key.record
