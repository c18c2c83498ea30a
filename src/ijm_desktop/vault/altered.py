"""Every row that is not what was signed, or not what follows from it (docs/spec/vault.md §6.1).

A row may hold anything at all here, also what this program never wrote: each one that cannot be
read is a finding, and the others are looked at all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ijm_desktop.crypto.errors import BadSignature, WeakKey
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.errors import ChangeMalformed, EpochMalformed
from ijm_desktop.journal.merge import from_stored
from ijm_desktop.kernel.errors import NotCanonical
from ijm_desktop.vault import effect, erasing
from ijm_desktop.vault.arrivals import STAMP_CEILING
from ijm_desktop.vault.chains import (
    CHANGE_COLUMNS,
    EpochRow,
    epoch_by_row,
    linked_changes,
    read_change,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import ChainDamaged
from ijm_desktop.vault.projection import Line, rebuilt, referred
from ijm_desktop.vault.tree import has_beyond, made_again, nodes

UNREADABLE: Final = (
    BadSignature,
    ChainDamaged,
    ChangeMalformed,
    EpochMalformed,
    NotCanonical,
    WeakKey,
    AttributeError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,
)
"""What reading a row ends in that holds something else than what was written there."""


class Fault(StrEnum):
    """What a check can find. The file itself; a chain; a change; a record's shown state; the
    folder, which the anchor does not know or knows to be older; an attached file."""

    FILE = "file"
    CHAIN = "chain"
    CHANGE = "change"
    RECORD = "record"
    FOLDER = "folder"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up. `about` names it for a report and holds no case content:
    an epoch, a change's epoch and number, or a record's id, all in hexadecimal."""

    fault: Fault
    about: str


def findings(database: Database) -> Iterator[Finding]:
    """Raises VaultDamaged and StoreFailed where the file itself cannot be read."""
    for sql in ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check"):
        for row in database.rows(sql):
            if row[0] != "ok":
                yield Finding(Fault.FILE, str(row[0]))
    for row_id, name in database.rows("SELECT id, epoch FROM epoch ORDER BY id"):
        if not _chain_holds(database, row_id):
            yield Finding(Fault.CHAIN, _named(name))
    yield from _wrong_changes(database)
    for bucket_id, _ in buckets(database):
        yield from _wrong_records(database, bucket_id)
        try:
            for sequence in effect.wrongly_held(database, bucket_id):
                yield Finding(Fault.CHANGE, f"held {sequence}")
        except UNREADABLE:
            yield Finding(Fault.CHANGE, f"rulings of {bucket_id}")
    yield from _wrong_sums(database)


def buckets(database: Database) -> list[tuple[int, Bucket]]:
    """By row, those that hold a change."""
    rows = database.rows(
        "SELECT id, scope_kind, scope_id, compartment FROM bucket WHERE"
        " EXISTS (SELECT 1 FROM change WHERE bucket_id = bucket.id) ORDER BY id"
    )
    return [(row[0], Bucket(*row[1:])) for row in rows]


def _named(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else "unreadable"


def _chain_holds(database: Database, row_id: int) -> bool:
    """The statement and the columns made of it, and a head's signature, always; of a whole chain
    also that its leaves give that head and the nodes kept of it."""
    try:
        epoch = epoch_by_row(database, row_id)
        if not _as_stated(database, epoch):
            return False
        if epoch.head is None:
            return not (epoch.whole and has_beyond(database, row_id, 0))
        epoch.head.verify(epoch.statement.public)
        if not epoch.whole:
            return True
        tree, expected = made_again(database, row_id, epoch.size)
        return (
            tree.root() == epoch.head.root
            and not has_beyond(database, row_id, epoch.size)
            and nodes(database, row_id) == expected
        )
    except UNREADABLE:
        return False


def _as_stated(database: Database, epoch: EpochRow) -> bool:
    row = database.row(
        "SELECT epoch, seat, latest >= coalesce((SELECT max(stamp) FROM change"
        " WHERE epoch_id = epoch.id), 0) FROM epoch WHERE id = ?",
        (epoch.id,),
    )
    return row == (epoch.statement.id, epoch.statement.seat, 1)


def _wrong_changes(database: Database) -> Iterator[Finding]:
    erased = erasing.erased_by_change(database)
    for row in database.stream(
        f"SELECT change.change_id, change.stamp, {CHANGE_COLUMNS} ORDER BY change.sequence"
    ):
        try:
            change = read_change(row[2:])
            named = erased.get(row[0][:16], set())
            gone = {
                at for at, hash_ in enumerate(change.hashes) if hash_ is not None and at in named
            }
            right = change.id == row[0] and set(change.erased) == gone
            right = right and row[1] == min(change.stamp, STAMP_CEILING)
        except UNREADABLE:
            right = False
        if not right:
            yield Finding(Fault.CHANGE, f"{_named(row[3])} {row[4]}")


def _wrong_records(database: Database, bucket_id: int) -> Iterator[Finding]:
    touched: dict[bytes, list[int]] = {}
    made = rebuilt(_counting(database, bucket_id, touched))
    for row_id, record, *columns in database.stream(
        "SELECT id, record, type, created, updated, void, conflict, state FROM record"
        " WHERE bucket_id = ?",
        (bucket_id,),
    ):
        line = made.pop(record, None)
        wrong = line is None or tuple(columns) != line.columns()
        if wrong or not _are_found_by(database, row_id, line):
            yield Finding(Fault.RECORD, _named(record))
    for record in made:
        yield Finding(Fault.RECORD, record.hex())
    for record, expected in touched.items():
        rows = database.rows(
            "SELECT sequence FROM touched WHERE record = ? AND bucket_id = ? ORDER BY sequence",
            (record, bucket_id),
        )
        if [row[0] for row in rows] != expected:
            yield Finding(Fault.RECORD, record.hex())


def _are_found_by(database: Database, row_id: int, line: Line | None) -> bool:
    targets = frozenset[bytes]() if line is None else line.referred()
    one = "SELECT count(*) FROM reference WHERE target = ? AND id = ?"
    return all(database.number(one, (target, row_id)) for target in targets)


def _counting(
    database: Database, bucket_id: int, touched: dict[bytes, list[int]]
) -> Iterator[Change]:
    """The bucket's effective changes, noting on the way which changes touched which record. Ends
    at one that cannot be read, which is a finding of its own."""
    try:
        for sequence, held, change in linked_changes(database, bucket_id):
            for record in {op.record for op in change.ops}:
                touched.setdefault(record, []).append(sequence)
            if held is None:
                yield change
    except UNREADABLE:
        return


def _wrong_sums(database: Database) -> Iterator[Finding]:
    """Rows that belong to no record, and counts that are not those of the records."""
    counted = database.rows(
        "SELECT type, void, count(*) FROM record GROUP BY type, void ORDER BY type, void"
    )
    if counted != database.rows(
        "SELECT type, void, records FROM tally WHERE records <> 0 ORDER BY type, void"
    ):
        yield Finding(Fault.RECORD, "tally")
    found = database.number("SELECT count(*) FROM reference")
    if found != sum(len(each) for each in _all_referred(database)):
        yield Finding(Fault.RECORD, "reference")


def _all_referred(database: Database) -> Iterator[frozenset[bytes]]:
    """Nothing of a record that cannot be read, which is a finding of its own."""
    for (state,) in database.stream("SELECT state FROM record"):
        try:
            yield referred(from_stored(state))
        except UNREADABLE:
            continue
