"""What headquarters knows of everybody's computers, for those who look after them."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import log as receipt_log
from ijm_desktop.headquarters import seats as states
from ijm_desktop.headquarters.directory import standing_of


@dataclass(frozen=True, slots=True)
class SeatSeen:
    """`newest_receipt_ms`: when headquarters last took work of this computer in, None for never;
    `acknowledged`: up to which of headquarters' sequences the computer has everything."""

    seat: bytes
    name: str
    role: str
    office: str
    state: str
    verified: bool
    newest_receipt_ms: int | None
    acknowledged: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """One line of the log: `changes` of an epoch are held since then; `index` is its place."""

    seat: bytes
    name: str
    epoch: bytes
    changes: int
    held_since_ms: int
    index: int


@dataclass(frozen=True, slots=True)
class LogSeen:
    """`size` is the number of lines; `receipts` the newest of each epoch."""

    size: int
    receipts: tuple[Held, ...]


def seats(desk: Desk) -> tuple[SeatSeen, ...]:
    """By name. Raises NotHeadquarters."""
    standing = standing_of(desk)
    newest: dict[bytes, int] = {}
    for each in log(desk).receipts:
        newest[each.seat] = max(each.held_since_ms, newest.get(each.seat, 0))
    found = []
    for person in sorted(standing.people, key=lambda one: (one.name.casefold(), one.id)):
        office = standing.office(person.office)
        acknowledged = states.load(desk.vault, person.id).acknowledged
        found.append(
            SeatSeen(
                person.id,
                person.name,
                person.role,
                "" if office is None else office.name,
                person.state,
                person.verified,
                newest.get(person.id),
                None if acknowledged is None else acknowledged.sequence,
            )
        )
    return tuple(found)


def log(desk: Desk) -> LogSeen:
    """The newest receipt of every computer's epochs, in the log's order. Raises NotHeadquarters."""
    standing = standing_of(desk)
    root = standing.root
    assert root is not None
    names = {epoch.id: each.name for each in standing.people for epoch in each.epochs}
    made = receipt_log.receipts(desk, root, list(names))
    held = [
        Held(
            each.entry.seat,
            names[each.entry.epoch],
            each.entry.epoch,
            each.entry.size,
            each.entry.time,
            each.index,
        )
        for each in made
    ]
    size = receipt_log.log_head(desk, root).size
    return LogSeen(size, tuple(sorted(held, key=lambda one: one.index)))
