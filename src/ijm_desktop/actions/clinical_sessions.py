"""Who has clinical sessions, how many, and who is overdue: what a supervisor sees, and no word of
what was said. The notes themselves lie where only clinicians and headquarters hold them (ADR 96).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, present
from ijm_desktop.kernel import partial_dates
from ijm_desktop.vault import reading as stored

CONTACT: Final = "clinical_contact"
OPENING: Final = "note_opening"


@dataclass(frozen=True, slots=True)
class Sessions:
    """Of one person in one case. `last` and `next_on` are partial dates as they were written;
    `overdue`: the day of the next one passed, and none was held on it or later. `readings`: why
    others asked to read what was written, the newest first."""

    case: bytes
    person: bytes
    held: int
    last: str
    next_on: str | None
    overdue: bool
    readings: tuple[RecordShown, ...]


def everywhere(desk: Desk) -> tuple[Sessions, ...]:
    """Of all cases held here, those overdue first, then by the day of the last one."""
    found: dict[tuple[bytes, bytes], list[RecordShown]] = defaultdict(list)
    for row in stored.every(desk.vault, CONTACT):
        shown = present(desk, row)
        person = shown.value("person")
        if shown.voided is None and isinstance(person, bytes):
            found[shown.key.bucket.scope_id, person].append(shown)
    readings = _readings(desk)
    today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date()
    sessions = (_of(case, who, held, readings, today) for (case, who), held in found.items())
    return tuple(sorted(sessions, key=lambda each: (not each.overdue, _day(each.last))))


def _of(
    case: bytes,
    person: bytes,
    held: list[RecordShown],
    readings: Mapping[bytes, list[RecordShown]],
    today: date,
) -> Sessions:
    held.sort(key=lambda each: (_day(each.value("held_on")), each.created_ms))
    last = held[-1]
    due = partial_dates.known(last.value("next_on"))
    asked = [each for session in held for each in readings.get(session.key.record, ())]
    asked.sort(key=lambda each: -each.created_ms)
    return Sessions(
        case,
        person,
        len(held),
        str(last.value("held_on")),
        last.value("next_on"),
        due is not None and due.latest < today,
        tuple(asked),
    )


def _readings(desk: Desk) -> Mapping[bytes, list[RecordShown]]:
    """By the session that they are about."""
    found: dict[bytes, list[RecordShown]] = defaultdict(list)
    for row in stored.every(desk.vault, OPENING):
        shown = present(desk, row)
        session = shown.value("session")
        if shown.voided is None and isinstance(session, bytes):
            found[session].append(shown)
    return found


def _day(written: object) -> date:
    when = partial_dates.known(written)
    return date.min if when is None else when.earliest
