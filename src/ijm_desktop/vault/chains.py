"""Chains as stored: epochs, heads, what is not confirmed yet, and changes read back in order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import Bucket, Change, from_store
from ijm_desktop.journal.epoch import EpochStatement, Head, read_epoch
from ijm_desktop.kernel.encoding import decode_own
from ijm_desktop.vault.database import Database, Row
from ijm_desktop.vault.errors import UnknownEpoch

_EPOCH_COLUMNS: Final = (
    "SELECT id, statement, signature, certified, whole, confirmed, size, root, head_signature"
    " FROM epoch"
)
CHANGE_COLUMNS: Final = (
    "epoch.seat, epoch.epoch, change.number, bucket.scope_kind, bucket.scope_id,"
    " bucket.compartment, change.skeleton, change.opening"
    " FROM change JOIN epoch ON epoch.id = change.epoch_id"
    " JOIN bucket ON bucket.id = change.bucket_id"
)


@dataclass(frozen=True, slots=True)
class EpochRow:
    """One chain known. `size` and `head` are the newest proven; `confirmed` is the size that a
    believed receipt covers; `whole` says that every change below `size` is stored here."""

    id: int
    statement: EpochStatement
    certified: bool
    whole: bool
    confirmed: int
    size: int
    head: Head | None


@dataclass(frozen=True, slots=True)
class Unsent:
    """Own changes numbered from `start` up to the head's size that no receipt covers."""

    epoch: EpochRow
    start: int
    head: Head


def add_epoch(
    database: Database,
    statement: EpochStatement,
    *,
    whole: bool = False,
    certified: bool = False,
) -> EpochRow:
    """Remembers an epoch; the same again changes nothing, save that it may become certified."""
    encoded, signature = statement.encoded()
    database.run(
        "INSERT INTO epoch (epoch, seat, statement, signature, certified, whole)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (epoch) DO UPDATE SET certified = max(certified, excluded.certified)",
        (statement.id, statement.seat, encoded, signature, certified, whole),
    )
    return epoch_named(database, statement.id)


def epoch_named(database: Database, epoch: bytes) -> EpochRow:
    """Raises UnknownEpoch."""
    found = database.row(f"{_EPOCH_COLUMNS} WHERE epoch = ?", (epoch,))
    if found is None:
        raise UnknownEpoch
    return _epoch_row(found)


def epoch_by_row(database: Database, row_id: int) -> EpochRow:
    found = database.row(f"{_EPOCH_COLUMNS} WHERE id = ?", (row_id,))
    if found is None:
        raise UnknownEpoch
    return _epoch_row(found)


def epochs(database: Database, seat: bytes | None = None) -> list[EpochRow]:
    """Every epoch known, or those of one seat, in the order they became known."""
    if seat is None:
        rows = database.rows(f"{_EPOCH_COLUMNS} ORDER BY id")
    else:
        rows = database.rows(f"{_EPOCH_COLUMNS} WHERE seat = ? ORDER BY id", (seat,))
    return [_epoch_row(row) for row in rows]


def own_epochs(database: Database) -> list[EpochRow]:
    """This seat's, oldest first; the last one signs."""
    rows = database.rows(
        f"{_EPOCH_COLUMNS} WHERE id IN (SELECT epoch_id FROM own_epoch) ORDER BY id"  # noqa: S608
    )
    return [_epoch_row(row) for row in rows]


def _epoch_row(row: Row) -> EpochRow:
    row_id, encoded, signature, certified, whole, confirmed, size, root, head_signature = row
    statement = read_epoch([encoded, signature])
    head = None
    if head_signature is not None:
        head = Head(statement.seat, statement.id, size, root, head_signature)
    return EpochRow(row_id, statement, bool(certified), bool(whole), confirmed, size, head)


def set_head(database: Database, row_id: int, head: Head) -> None:
    """Remembers a head that the caller proved; a smaller one than is known changes nothing."""
    database.run(
        "UPDATE epoch SET size = ?, root = ?, head_signature = ? WHERE id = ? AND size <= ?",
        (head.size, head.root, head.signature, row_id, head.size),
    )


def confirm(database: Database, row_id: int, size: int, receipt: bytes) -> None:
    """A receipt the caller believes: what it covers leaves the outbox. Within a transaction."""
    database.run(
        "INSERT OR REPLACE INTO receipt (epoch_id, size, encoded) VALUES (?, ?, ?)",
        (row_id, size, receipt),
    )
    database.run(
        "UPDATE epoch SET confirmed = max(confirmed, min(?, size)) WHERE id = ?", (size, row_id)
    )


def unconfirm(database: Database, row_id: int, size: int) -> None:
    """Puts what lies beyond `size` back into the outbox. Within a transaction."""
    database.run("UPDATE epoch SET confirmed = min(confirmed, ?) WHERE id = ?", (size, row_id))


def newest_receipt(database: Database, row_id: int) -> bytes | None:
    """As `confirm` was given it; the one of the largest size."""
    found = database.row(
        "SELECT encoded FROM receipt WHERE epoch_id = ? ORDER BY size DESC LIMIT 1", (row_id,)
    )
    return None if found is None else bytes(found[0])


def outbox(database: Database) -> list[Unsent]:
    """What no receipt covers, per own epoch, oldest epoch first; nothing for what is confirmed."""
    return [
        Unsent(row, row.confirmed, row.head)
        for row in own_epochs(database)
        if row.head is not None and row.confirmed < row.size
    ]


def changes_between(database: Database, row_id: int, start: int, stop: int) -> Iterator[Change]:
    """The changes numbered start to stop, without other branches of a fork and without what was
    purged; a few hundred in memory at a time."""
    for row in database.stream(
        f"SELECT {CHANGE_COLUMNS} WHERE change.epoch_id = ? AND change.number >= ?"
        " AND change.number < ? AND change.base IS NOT 'fork' AND change.base IS NOT 'beside'"
        " ORDER BY change.number",
        (row_id, start, stop),
    ):
        yield read_change(row)


def weight(database: Database, row_id: int, start: int, stop: int) -> int:
    """Bytes before compression of the changes numbered from `start` below `stop`."""
    return database.number(
        "SELECT sum(length(skeleton) + length(opening) + 64) FROM change"
        " WHERE epoch_id = ? AND number >= ? AND number < ?"
        " AND base IS NOT 'fork' AND base IS NOT 'beside'",
        (row_id, start, stop),
    )


def fitting(database: Database, row_id: int, start: int, stop: int, budget: int) -> int:
    """How far from `start` the changes stay within `budget` bytes before compression; at least one
    change, at most up to `stop`."""
    size = 0
    for number, length in database.stream(
        "SELECT number, length(skeleton) + length(opening) + 64 FROM change"
        " WHERE epoch_id = ? AND number >= ? AND number < ?"
        " AND base IS NOT 'fork' AND base IS NOT 'beside' ORDER BY number",
        (row_id, start, stop),
    ):
        size += length or 0
        if size > budget and number > start:
            return int(number)
    return stop


def newest_sequence(database: Database) -> int:
    """The sequence of the change that came last; 0 for none."""
    return database.number("SELECT max(sequence) FROM change")


def effective_changes(database: Database, bucket_id: int) -> Iterator[Change]:
    """The bucket's changes that count, as they came; a few hundred in memory at a time."""
    for row in database.stream(
        f"SELECT {CHANGE_COLUMNS} WHERE change.bucket_id = ? AND change.held IS NULL"
        " ORDER BY change.sequence",
        (bucket_id,),
    ):
        yield read_change(row)


def linked_changes(database: Database, bucket_id: int) -> Iterator[tuple[int, str | None, Change]]:
    """(sequence, why it is held, change) of the bucket; a few hundred in memory at a time."""
    for row in database.stream(
        f"SELECT change.sequence, change.held, {CHANGE_COLUMNS} WHERE change.bucket_id = ?"
        " ORDER BY change.sequence",
        (bucket_id,),
    ):
        yield row[0], row[1], read_change(row[2:])


def held_for(
    database: Database, reason: str, seat: bytes | None = None, *, hidden: bool = False
) -> list[tuple[int, Change]]:
    """(sequence, change) of those that nothing but a ruling gives effect to, for this reason, as
    they came; of one author where a seat is named. `hidden`: those too that had another reason,
    until a ruling lifted that."""
    rows = database.rows(
        f"SELECT change.sequence, {CHANGE_COLUMNS} WHERE (change.base = ?1"
        f"{' OR change.held = ?1' if hidden else ''})"
        " AND (?2 IS NULL OR epoch.seat = ?2) ORDER BY change.sequence",
        (reason, seat),
    )
    return [(row[0], read_change(row[1:])) for row in rows]


def counting(database: Database, sequences: Iterable[int]) -> set[int]:
    """Those of them that have effect."""
    return {
        row[0]
        for row in database.rows(
            "SELECT sequence FROM change WHERE held IS NULL"
            " AND sequence IN (SELECT value FROM json_each(?))",
            (json.dumps(list(sequences)),),
        )
    }


def changes_at(database: Database, sequences: Sequence[int]) -> Iterator[tuple[int, Change]]:
    rows = database.rows(
        f"SELECT change.sequence, change.epoch_id, {CHANGE_COLUMNS}"  # noqa: S608
        " WHERE change.sequence IN (SELECT value FROM json_each(?))",
        (json.dumps(list(sequences)),),
    )
    found = {row[0]: row for row in rows}
    for sequence in sequences:
        row = found[sequence]
        yield row[1], read_change(row[2:])


def find_bucket(database: Database, bucket: Bucket) -> int | None:
    """The bucket's row, if there is one."""
    found = database.row(
        "SELECT id FROM bucket WHERE scope_id = ? AND scope_kind = ? AND compartment = ?",
        (bucket.scope_id, bucket.scope_kind, bucket.compartment),
    )
    return None if found is None else int(found[0])


def read_change(row: Row) -> Change:
    """A change from the columns that `CHANGE_COLUMNS` names, its hashes to be recomputed.

    Raises ChangeMalformed or NotCanonical for what this program never stored.
    """
    seat, epoch, number, scope_kind, scope_id, compartment, skeleton, opening = row
    return from_store(
        author=seat,
        epoch=epoch,
        number=number,
        bucket=Bucket(scope_kind, scope_id, compartment),
        skeleton=decode_own(skeleton),
        opening=decode_own(opening),
    )
