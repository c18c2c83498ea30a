"""Giving a colleague a case by name, and taking it away, whatever the teams say (DESIGN §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import CASE, RecordShown, find_record, present
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.casework.roles import HEADQUARTERS, compartments
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import reading, saving
from ijm_desktop.vault.saving import Draft

GRANT: Final = "grant"
GRANTED: Final = "granted"
WITHDRAWN: Final = "withdrawn"


class NoSuchSeat(AppError):
    code = "NO_SUCH_SEAT"
    sentence = (
        "Nobody is enrolled under this identifier. Nothing was changed; copy it again from the "
        "list of colleagues."
    )


class SeatNotAssignable(AppError):
    code = "SEAT_NOT_ASSIGNABLE"
    sentence = (
        "{name} cannot be given a case or lose one by name: {why}. Nothing was changed; choose "
        "somebody else."
    )


class CompartmentNeeded(AppError):
    code = "COMPARTMENT_NEEDED"
    sentence = (
        "The role of {name} is given no kind of notes by itself. Nothing was changed; say which "
        "kinds they may read."
    )


@dataclass(frozen=True, slots=True)
class Assigned:
    """What the colleague may now read of the case by name; `state` is `granted` or `withdrawn`."""

    case: bytes
    seat: bytes
    name: str
    compartments: tuple[str, ...]
    state: str


def assign(desk: Desk, case: bytes, seat: bytes, wanted: Sequence[str] = ()) -> Assigned:
    """Gives `wanted` compartments of the case, those of the colleague's role if none are named,
    beside what was given by name before. It travels with the next exchange. Raises
    NotHeadquarters, NoSuchRecord, NoSuchSeat, SeatNotAssignable, CompartmentNeeded."""
    person = colleague(desk, seat)
    given = tuple(sorted(set(wanted or compartments(person.role))))
    if not given:
        raise CompartmentNeeded(name=person.name)
    held = _write(desk, case, person, given, GRANTED)
    return Assigned(case, seat, person.name, held, GRANTED)


def withdraw(desk: Desk, case: bytes, seat: bytes) -> Assigned:
    """Ends all that the colleague has of the case, also what their team gives them. Their unsent
    work on it still comes in. Raises as `assign`."""
    person = colleague(desk, seat)
    # Every kind there is, not only those of today's role: a later role must not bring it back.
    every = tuple(sorted(desk.codelists["compartment"].codes))
    _write(desk, case, person, every, WITHDRAWN)
    return Assigned(case, seat, person.name, (), WITHDRAWN)


def colleague(desk: Desk, seat: bytes) -> Seat:
    """Of whom something can be said by name. Raises NotHeadquarters, NoSuchSeat,
    SeatNotAssignable."""
    person = standing_of(desk).seat(seat)
    if person is None:
        raise NoSuchSeat
    if person.role == HEADQUARTERS:
        raise SeatNotAssignable(name=person.name, why="headquarters holds every case")
    if person.state != "active":
        raise SeatNotAssignable(name=person.name, why=f"their computer is {person.state}")
    return person


def _write(
    desk: Desk, case: bytes, person: Seat, parts: Sequence[str], state: str
) -> tuple[str, ...]:
    """One record for each colleague and case, so that the newest word is the only one; what is
    given is added to what was, and a withdrawal ends it all."""
    opened = desk.registry.get(find_record(desk, case).type)
    if opened.name != CASE and not opened.stands_alone:
        raise NoSuchRecord
    standing = standing_of(desk)
    assert standing.organisation is not None
    grant = desk.registry.get(GRANT)
    bucket = desk.bucket(grant, scope_of(standing.organisation))
    record = identifiers.derived(GRANT, person.id, CASE.encode(), case)
    row = reading.record(desk.vault, bucket, record)
    shown: RecordShown | None = None if row is None else present(desk, row)
    if shown is not None and state == GRANTED and shown.value("state") == GRANTED:
        before = shown.fields.get("compartments", NOTHING).elements
        parts = sorted({*parts, *(each for each in before if isinstance(each, str))})
    values: dict[str, Value] = {
        "seat": person.id,
        "scope_kind": CASE,
        "scope_id": case,
        "compartments": list(parts),
        "state": state,
    }
    ops = ops_for(grant, record, {} if shown is None else shown.fields, values)
    if ops:
        saving.save(desk.vault, [Draft(bucket, ops)], now_ms=desk.clock(), random=desk.random)
    return tuple(parts)
