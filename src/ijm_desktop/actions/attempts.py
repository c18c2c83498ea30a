"""The attempts to free people in a case, and who knew of each before it: where to seek a leak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import CASE, RecordShown, present
from ijm_desktop.vault import reading as stored

OPERATION: Final = "operation"
BRIEFING: Final = "briefing"


@dataclass(frozen=True, slots=True)
class Told:
    """`who`: a colleague by the 16 bytes of their identifier, or somebody else as it was written.
    `learned` and `channel` are codes; `by` is None where that was not written down."""

    who: bytes | str
    at: int
    by: bytes | None
    learned: tuple[str, ...]
    channel: str | None
    briefing: RecordKey


@dataclass(frozen=True, slots=True)
class Attempt:
    """`at`: milliseconds when it was carried out, else when it was to be; None where neither is
    known. `knew`: whoever was told of it before that, in the order of time."""

    operation: RecordShown
    number: int | None
    at: int | None
    knew: tuple[Told, ...]


def of_case(desk: Desk, case_id: bytes) -> tuple[Attempt, ...]:
    """In the order of their numbers; empty where the investigation is not held here."""
    held = [present(desk, row) for row in stored.in_scope(desk.vault, CASE, case_id)]
    held = [row for row in held if row.voided is None]
    briefings = [row for row in held if row.type == BRIEFING]
    found = (_attempt(row, briefings) for row in held if row.type == OPERATION)
    return tuple(sorted(found, key=lambda each: (each.number or 0, each.at or 0)))


def knew_of_all(attempts: Sequence[Attempt]) -> frozenset[bytes | str]:
    """Who was told of every one of them beforehand; with none to ask of, nobody."""
    told = [{each.who for each in attempt.knew} for attempt in attempts]
    return frozenset(set.intersection(*told)) if told else frozenset()


def _attempt(operation: RecordShown, briefings: Sequence[RecordShown]) -> Attempt:
    at = operation.value("carried_out_at") or operation.value("planned_for")
    told = [
        each
        for briefing in briefings
        if briefing.value("operation") == operation.key.record
        for each in _told(briefing)
        if at is None or each.at <= at
    ]
    told.sort(key=lambda each: (each.at, str(each.who)))
    return Attempt(operation, operation.value("attempt"), at, tuple(told))


def _told(briefing: RecordShown) -> Iterator[Told]:
    by = briefing.value("told_by")
    colleagues = [each for each in _elements(briefing, "colleagues") if isinstance(each, bytes)]
    others = [str(each) for each in _elements(briefing, "others")]
    everybody: list[bytes | str] = [*colleagues, *others]
    for who in everybody:
        yield Told(
            who,
            briefing.value("told_at") or 0,
            by if isinstance(by, bytes) else None,
            tuple(str(each) for each in _elements(briefing, "learned")),
            briefing.value("channel"),
            briefing.key,
        )


def _elements(row: RecordShown, name: str) -> tuple[object, ...]:
    return tuple(row.fields[name].elements) if name in row.fields else ()
