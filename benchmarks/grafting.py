"""A headquarters that took in all a colleague wrote, and answered, without the exchanges.

With a million records those take hours. What they would leave in both vaults is put there instead:
the colleague's chain and records at headquarters, the grants at both, and how far each says it is.
The head is entered in headquarters' log, so that the next exchange confirms it in the usual way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks import large
from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.header import Position
from ijm_desktop.headquarters import log, seats
from ijm_desktop.headquarters.directory import issue, standing_of
from ijm_desktop.headquarters.entitled import PERSON_COMPARTMENTS, teams_of
from ijm_desktop.headquarters.seats import SeatState, Told
from ijm_desktop.headquarters.settled import Basis
from ijm_desktop.sync import standing as standings
from ijm_desktop.vault import chains, granting
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.creating import DATABASE, database_key
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

_COPIED: Final = (
    "CREATE TEMP TABLE place (theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL)",
    (
        "INSERT OR IGNORE INTO main.bucket (scope_id, scope_kind, compartment)"
        " SELECT scope_id, scope_kind, compartment FROM seat.bucket"
        " WHERE scope_kind IN ('case', 'person') ORDER BY id"
    ),
    (
        "INSERT INTO place SELECT theirs.id, ours.id FROM seat.bucket AS theirs"
        " CROSS JOIN main.bucket AS ours USING (scope_id, scope_kind, compartment)"
        " WHERE theirs.scope_kind IN ('case', 'person')"
    ),
    (
        "INSERT INTO main.change (sequence, epoch_id, number, change_id, bucket_id, stamp, held,"
        " base, skeleton, opening) SELECT sequence + {changes}, {epoch}, number, change_id, ours,"
        " stamp, held, base, skeleton, opening FROM seat.change CROSS JOIN place"
        " ON theirs = bucket_id WHERE epoch_id = {theirs} ORDER BY sequence"
    ),
    (
        "INSERT INTO main.node (epoch_id, level, position, hash)"
        " SELECT {epoch}, level, position, hash FROM seat.node WHERE epoch_id = {theirs}"
    ),
    (
        "INSERT INTO main.record (id, record, bucket_id, type, created, updated, void, conflict,"
        " state) SELECT id + {records}, record, ours, type, created, updated, void, conflict, state"
        " FROM seat.record CROSS JOIN place ON theirs = bucket_id ORDER BY id"
    ),
    (
        "INSERT INTO main.touched (record, bucket_id, sequence)"
        " SELECT record, ours, sequence + {changes} FROM seat.touched CROSS JOIN place"
        " ON theirs = bucket_id ORDER BY record"
    ),
    (
        "INSERT INTO main.reference (target, id) SELECT target, reference.id + {records}"
        " FROM seat.reference CROSS JOIN main.record ON record.id = reference.id + {records}"
    ),
    (
        "UPDATE main.epoch SET (size, root, head_signature, latest) = (SELECT size, root,"
        " head_signature, latest FROM seat.epoch WHERE id = {theirs}) WHERE id = {epoch}"
    ),
    "UPDATE main.indexed SET sequence = (SELECT max(sequence) FROM main.change)",
    "DROP TABLE place",
)


@dataclass(frozen=True, slots=True)
class _Seat:
    """The colleague, whose vault is closed again."""

    id: bytes
    epoch: EpochRow
    key: bytes


def graft(folder: Path) -> None:
    """`folder` as `large.made` leaves it: the colleague holds all, headquarters nothing. Does
    nothing where headquarters holds something of it."""
    with large.opened(folder / "one") as one:
        (row,) = chains.own_epochs(one.vault.database)
        seat = _Seat(one.vault.seat, row, database_key(one.vault.unlocked))
    with large.opened(folder / "headquarters") as office:
        if chains.epoch_named(office.vault.database, row.statement.id).size:
            return
        granted, position = _take_in(office, seat, folder / "one" / DATABASE)
    with large.opened(folder / "one") as one, one.vault.transaction() as work:
        _grant(work, seat.id, granted, position.grants)
        work.database.run("UPDATE epoch SET confirmed = size WHERE id = ?", (row.id,))
        standings.keep(work, replace(standings.load(one.vault), position=position))


def _take_in(
    office: Desk, seat: _Seat, database: Path
) -> tuple[list[tuple[bytes, str, str]], Position]:
    """What is granted to the seat after it, and how far it is."""
    ours = office.vault.database
    ours.run("ATTACH DATABASE ? AS seat KEY ?", (str(database), f"x'{seat.key.hex()}'"))
    directory = issue(office)
    standing = standing_of(office)
    assert standing.root is not None
    with office.vault.transaction() as work:
        _copy(ours, seat)
        assert seat.epoch.head is not None
        log.record(office, work, seat.epoch.head)
        granted = list(_granted(office, seat.id))
        version = granting.version(ours, seat.id) + 1
        _grant(work, seat.id, granted, version)
        newest = chains.newest_sequence(ours)
        position = Position(standing.root.hq_epoch, newest, version)
        told = Told(newest, version, directory.header.version)
        state = SeatState(position, told.directory, told, newest)
        seats.keep(work, seat.id, state)
        Basis.now(work, standing).keep(work)
    ours.run("DETACH DATABASE seat")
    return granted, position


def _copy(database: Database, seat: _Seat) -> None:
    numbers = {
        "changes": chains.newest_sequence(database),
        "records": database.number("SELECT max(id) FROM record"),
        "epoch": chains.epoch_named(database, seat.epoch.statement.id).id,
        "theirs": seat.epoch.id,
    }
    database.script(each.format_map(numbers) for each in _COPIED)


def _granted(office: Desk, seat: bytes) -> Iterator[tuple[bytes, str, str]]:
    """As (scope id, scope kind, compartment): of its office and of each case what its team has, of
    each person what a link gives."""
    held = {
        (place, part)
        for place, members in teams_of(standing_of(office)).items()
        for part, seats_in in members.items()
        if seat in seats_in
    }
    yield from ((place, "office", part) for place, part in sorted(held))
    parts = {part for _, part in held}
    given = {"case": parts, "person": parts & PERSON_COMPARTMENTS}
    for kind, compartments in given.items():
        for (scope,) in office.vault.database.rows(
            "SELECT DISTINCT scope_id FROM bucket WHERE scope_kind = ? ORDER BY scope_id", (kind,)
        ):
            yield from ((scope, kind, part) for part in sorted(compartments))


def _grant(work: Work, seat: bytes, granted: list[tuple[bytes, str, str]], version: int) -> None:
    work.database.many(
        "INSERT OR IGNORE INTO bucket (scope_id, scope_kind, compartment) VALUES (?, ?, ?)", granted
    )
    work.database.many(
        "INSERT INTO granted (seat, bucket_id, since) SELECT ?, id, ? FROM bucket"
        " WHERE scope_id = ? AND scope_kind = ? AND compartment = ?",
        ((seat, version, *each) for each in granted),
    )
    work.database.run("DELETE FROM granted_sum WHERE seat = ?", (seat,))
    granting.begin(work, seat, (), version)  # sums them up once
