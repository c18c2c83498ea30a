"""Certifying a seat's next epoch: the person reads out its code, and its work counts (change §2.4).

The epoch before is closed where headquarters then holds it: whoever has an older copy of the
folder can go on signing with its key, and nothing says which of the two is the person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.crypto.codes import same_digits
from ijm_desktop.headquarters import admission, directory, seats
from ijm_desktop.headquarters.certificates import Certificate, read_certificate
from ijm_desktop.headquarters.directory import administered, standing_of
from ijm_desktop.journal.epoch import EpochStatement, epoch_code
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import chains, saving, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import UnknownEpoch
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.work import Work


class SeatUnknown(AppError):
    code = "SEAT_UNKNOWN"
    sentence = (
        "No computer with this identifier is enrolled here. Nothing was changed; list the "
        "computers and choose one of them."
    )


class NoNewEpoch(AppError):
    code = "NO_NEW_EPOCH"
    sentence = (
        "Nothing from this computer waits to be confirmed. Nothing was changed; exchange with it "
        "first, then try again."
    )


class EpochCodeMismatch(AppError):
    code = "EPOCH_CODE_MISMATCH"
    sentence = (
        "This code is not the one of the work that came from this computer. Nothing was changed; "
        "ask your colleague to read it out again, and if it still differs, find out who sent it."
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A next epoch that nobody certified. `continues`: whether the head it names as its parent is
    part of what headquarters holds of the epoch before; None where headquarters has not that much
    yet. False means that two copies wrote under one key."""

    seat: bytes
    name: str
    epoch: bytes
    parent_size: int
    changes: int
    continues: bool | None


@dataclass(frozen=True, slots=True)
class Certified:
    """`released`: held changes that count now."""

    seat: bytes
    name: str
    epoch: bytes
    released: int


def waiting(desk: Desk) -> list[Waiting]:
    """Next epochs to be certified, as they came. Raises NotHeadquarters."""
    standing = standing_of(desk)
    database = desk.vault.database
    return [
        Waiting(
            row.statement.seat,
            person.name,
            row.statement.id,
            row.statement.parent[1],
            row.size,
            _continues(database, row.statement),
        )
        for row in chains.epochs(database)
        if not row.certified
        and row.statement.parent is not None
        and not _is_after_another_s(database, row.statement)
        and (person := standing.seat(row.statement.seat)) is not None
    ]


def certify(desk: Desk, seat: bytes, digits: str) -> Certified:
    """`digits` are the thirty that the person reads out of their own program. For an epoch that is
    certified already: what came since under the older ones counts too. Raises NotHeadquarters,
    SeatUnknown, NoNewEpoch, EpochCodeMismatch."""
    standing = standing_of(desk)
    record = next(
        (
            each
            for each in administered(desk, standing)
            if each.type == "seat" and each.key.record == seat
        ),
        None,
    )
    if record is None:
        raise SeatUnknown
    row = _named_by(desk.vault.database, seat, digits)
    with desk.vault.transaction() as work:
        if not row.certified:
            _enter(desk, work, record, row)
            # Its own clock counts from here: that of the copy it came after may have been ahead.
            seats.keep(work, seat, replace(seats.load(work, seat), stamp=-1))
        _close_before(work, row.statement)
        seats.keep_released(work, seat, chains.newest_sequence(work.database))
    directory.issue(desk)
    released = admission.readmit(desk, standing_of(desk))
    return Certified(seat, str(record.value("display_name")), row.statement.id, released)


def _named_by(database: Database, seat: bytes, digits: str) -> EpochRow:
    """The newest of the seat's next epochs whose code this is."""
    rows = [
        row
        for row in chains.epochs(database, seat)
        if row.statement.parent is not None and not _is_after_another_s(database, row.statement)
    ]
    if not rows:
        raise NoNewEpoch
    for row in reversed(rows):
        if same_digits(epoch_code(row.statement), digits):
            return row
    raise EpochCodeMismatch


def _enter(desk: Desk, work: Work, record: RecordShown, row: EpochRow) -> None:
    held = read_certificate(record.value("certificate"))
    sealing = seats.sealing_of(work, row.statement.id) or held.sealing
    certificate = Certificate((*held.epochs, row.statement), sealing)
    values = {"certificate": certificate.encoded()}
    ops = ops_for(desk.registry.get("seat"), record.key.record, record.fields, values)
    chains.add_epoch(work.database, row.statement, whole=True, certified=True)
    drafts = [Draft(record.key.bucket, ops)]
    saving.save_within(work, drafts, now_ms=desk.clock(), random=desk.random)


def _close_before(work: Work, statement: EpochStatement) -> None:
    """Every epoch it comes after counts as far as it is held, or as its successor knew it; and the
    seat, which may be a copy put back, is told again of what lies beyond that."""
    seat = statement.seat
    state = seats.load(work, seat)
    confirmed = dict(state.confirmed)
    after: EpochStatement | None = statement
    while after is not None and after.parent is not None:
        epoch, size, _ = after.parent
        try:
            before = chains.epoch_named(work.database, epoch)
        except UnknownEpoch:
            break
        if before.statement.seat != seat:
            break
        seats.close(work, epoch, max(size, before.size))
        confirmed[epoch] = min(size, confirmed.get(epoch, 0))
        after = before.statement
    seats.keep(work, seat, replace(state, confirmed=confirmed))


def _is_after_another_s(database: Database, statement: EpochStatement) -> bool:
    """An older version let a seat name a colleague's epoch as its parent."""
    assert statement.parent is not None
    try:
        before = chains.epoch_named(database, statement.parent[0])
    except UnknownEpoch:
        return False
    return before.statement.seat != statement.seat


def _continues(database: Database, statement: EpochStatement) -> bool | None:
    if statement.parent is None:
        return None
    epoch, size, root = statement.parent
    try:
        row = chains.epoch_named(database, epoch)
    except UnknownEpoch:
        return None
    if size > row.size:
        return None
    return tree.frontier(database, row.id, size).root() == root
