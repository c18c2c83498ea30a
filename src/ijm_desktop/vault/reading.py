"""Queries over the projection. Plain reads: none of them writes, all of them page."""

from __future__ import annotations

import heapq
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import Bucket, Change, Op
from ijm_desktop.journal.merge import RecordState, from_stored
from ijm_desktop.vault.chains import CHANGE_COLUMNS, read_change
from ijm_desktop.vault.database import Database, Row
from ijm_desktop.vault.store import Vault

COLUMNS: Final = (
    "record.id, bucket.scope_kind, bucket.scope_id, bucket.compartment, record.record,"
    " record.type, record.created, record.updated, record.void, record.conflict, record.state"
    " FROM record JOIN bucket ON bucket.id = record.bucket_id"
)


@dataclass(frozen=True, slots=True)
class Stored:
    """One record in one bucket. `created` and `updated` are stamps; `void` when a person voided it;
    `conflict` when a field of it holds several values."""

    bucket: Bucket
    record: bytes
    type: str
    created: int
    updated: int
    void: bool
    conflict: bool
    state: RecordState


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended. Worth nothing outside this opening of the vault."""

    updated: int
    row: int


@dataclass(frozen=True, slots=True)
class Page:
    """`next` is None on the last page."""

    rows: tuple[Stored, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A change that touched a record. `held` names why it has no effect, or is None; `own` is for
    what this seat wrote, `confirmed` for what a receipt covers."""

    change: Change
    held: str | None
    own: bool
    confirmed: bool

    @property
    def author(self) -> bytes:
        return self.change.author

    @property
    def stamp(self) -> int:
        return self.change.stamp

    @property
    def number(self) -> int:
        return self.change.number

    @property
    def ops(self) -> tuple[Op, ...]:
        return self.change.ops

    def op_id(self, index: int) -> bytes:
        return self.change.op_id(index)


_PREFIX: Final = 16
_PAGE: Final = 500
_FIRST: Final = Cursor((1 << 63) - 1, (1 << 63) - 1)


def record(vault: Vault, bucket: Bucket, identifier: bytes) -> Stored | None:
    """The record in this bucket, voided or not."""
    found = vault.database.row(
        f"SELECT {COLUMNS} WHERE bucket.scope_id = ? AND bucket.scope_kind = ?"
        " AND bucket.compartment = ? AND record.record = ?",
        (bucket.scope_id, bucket.scope_kind, bucket.compartment, identifier),
    )
    return None if found is None else stored_record(found)


def find(vault: Vault, identifier: bytes) -> list[Stored]:
    """The record in every bucket that holds something of it."""
    return _read(
        vault,
        f"SELECT {COLUMNS} WHERE record.record = ?1 AND record.bucket_id IN"  # noqa: S608
        " (SELECT bucket_id FROM touched WHERE record = ?1) ORDER BY record.id",
        (identifier,),
    )


def listed(
    vault: Vault,
    type_: str,
    *,
    before: Cursor | None = None,
    limit: int = 100,
    voided: bool = False,
) -> Page:
    """Records of a type, last updated first; only voided ones, or only the others."""
    at = before or _FIRST
    rows = vault.database.rows(
        f"SELECT {COLUMNS} WHERE record.type = ? AND record.void = ?"
        " AND (record.updated, record.id) < (?, ?)"
        " ORDER BY record.updated DESC, record.id DESC LIMIT ?",
        (type_, voided, at.updated, at.row, limit + 1),
    )
    page = rows[:limit]
    following = Cursor(page[-1][7], page[-1][0]) if len(rows) > limit and page else None
    return Page(tuple(map(stored_record, page)), following)


def row_ids(vault: Vault, type_: str) -> list[int]:
    """Of all records of a type that are not voided, last updated first: by the index alone. Worth
    nothing outside this opening of the vault."""
    rows = vault.database.rows(
        "SELECT id FROM record WHERE type = ? AND void = 0 ORDER BY updated DESC, id DESC", (type_,)
    )
    return [row[0] for row in rows]


def by_row(vault: Vault, ids: Collection[int]) -> dict[int, Stored]:
    """Records by their `row_ids`; without those that are gone or voided since."""
    rows = vault.database.rows(
        f"SELECT {COLUMNS} JOIN json_each(?) AS wanted ON wanted.value = record.id"
        " WHERE record.void = 0",
        (json.dumps(list(ids)),),
    )
    return {row[0]: stored_record(row) for row in rows}


def in_scope(vault: Vault, scope_kind: str, scope_id: bytes) -> list[Stored]:
    """Everything held about one case, person, office or the organisation, oldest first."""
    return _read(
        vault,
        f"SELECT {COLUMNS} WHERE bucket.scope_id = ? AND bucket.scope_kind = ?"
        " ORDER BY record.created, record.id",
        (scope_id, scope_kind),
    )


def of_type(vault: Vault, bucket: Bucket, type_: str) -> list[Stored]:
    """Records of a type in one bucket that are not voided, oldest first; by the bucket (`+` keeps
    the index of all records of the type out of it)."""
    return _read(
        vault,
        f"SELECT {COLUMNS} WHERE bucket.scope_id = ? AND bucket.scope_kind = ?"
        " AND bucket.compartment = ? AND +record.type = ? AND +record.void = 0"
        " ORDER BY record.created, record.id",
        (bucket.scope_id, bucket.scope_kind, bucket.compartment, type_),
    )


def every(vault: Vault, type_: str) -> Iterator[Stored]:
    """All records of a type that are not voided, a few hundred in memory at a time."""
    before: Cursor | None = None
    while True:
        page = listed(vault, type_, before=before, limit=_PAGE)
        yield from page.rows
        if page.next is None:
            return
        before = page.next


def types(database: Database, bucket: Bucket, records: Collection[bytes]) -> dict[bytes, str]:
    """By record, of those that are there in this bucket."""
    found: dict[bytes, str] = {}
    for identifier in records:
        row = database.row(
            "SELECT record.type FROM record JOIN bucket ON bucket.id = record.bucket_id"
            " WHERE record.record = ? AND bucket.scope_id = ? AND bucket.scope_kind = ?"
            " AND bucket.compartment = ?",
            (identifier, bucket.scope_id, bucket.scope_kind, bucket.compartment),
        )
        if row is not None:
            found[identifier] = row[0]
    return found


def referring(vault: Vault, identifier: bytes) -> list[Stored]:
    """Records of any bucket with a live value that is `identifier`, oldest first."""
    return _read(
        vault,
        f"SELECT {COLUMNS} WHERE record.id IN (SELECT id FROM reference WHERE target = ?)"  # noqa: S608
        " ORDER BY record.created, record.id",
        (identifier,),
    )


def author_of(vault: Vault, bucket: Bucket, identifier: bytes) -> bytes:
    """The seat whose effective change made the record; empty where there is none."""
    found = vault.database.row(
        "SELECT epoch.seat FROM touched JOIN change ON change.sequence = touched.sequence"
        " JOIN epoch ON epoch.id = change.epoch_id"
        " JOIN bucket ON bucket.id = touched.bucket_id"
        " WHERE touched.record = ? AND bucket.scope_id = ? AND bucket.scope_kind = ?"
        " AND bucket.compartment = ? AND change.held IS NULL"
        " ORDER BY change.stamp, change.change_id LIMIT 1",
        (identifier, bucket.scope_id, bucket.scope_kind, bucket.compartment),
    )
    return b"" if found is None else bytes(found[0])


def count(vault: Vault, type_: str) -> int:
    """Records of a type that are not voided."""
    return vault.database.number("SELECT records FROM tally WHERE type = ? AND void = 0", (type_,))


def conflicts(vault: Vault, *, limit: int = 1000) -> list[Stored]:
    """Records in which a field holds several values, newest first."""
    return _read(
        vault,
        f"SELECT {COLUMNS} WHERE record.conflict = 1"
        " ORDER BY record.updated DESC, record.id DESC LIMIT ?",
        (limit,),
    )


def buckets(vault: Vault) -> list[Bucket]:
    """Every bucket in which something is held."""
    rows = vault.database.stream(
        "SELECT scope_kind, scope_id, compartment FROM bucket WHERE"
        " EXISTS (SELECT 1 FROM change WHERE bucket_id = bucket.id) ORDER BY id"
    )
    return [Bucket(*row) for row in rows]


def history(vault: Vault, bucket: Bucket, identifier: bytes) -> list[HistoryEntry]:
    """The changes that touched a record: causes first, then by stamp, then by id (change §6.2).

    Each is whole: its ops on other records are there too.
    """
    rows = vault.database.rows(
        "SELECT change.held, own_epoch.epoch_id IS NOT NULL,"
        f" change.number < epoch.confirmed, {CHANGE_COLUMNS}"
        " LEFT JOIN own_epoch ON own_epoch.epoch_id = epoch.id"
        " JOIN touched ON touched.sequence = change.sequence AND touched.bucket_id = bucket.id"
        " WHERE touched.record = ? AND bucket.scope_id = ? AND bucket.scope_kind = ?"
        " AND bucket.compartment = ?",
        (identifier, bucket.scope_id, bucket.scope_kind, bucket.compartment),
    )
    entries = [
        HistoryEntry(read_change(row[3:]), row[0], bool(row[1]), bool(row[2])) for row in rows
    ]
    return list(causes_first(entries))


def held_changes(vault: Vault, *, limit: int = 1000) -> list[HistoryEntry]:
    """Changes that are kept without effect, with their reasons; those that came last first."""
    rows = vault.database.rows(
        "SELECT change.held, own_epoch.epoch_id IS NOT NULL,"  # noqa: S608
        f" change.number < epoch.confirmed, {CHANGE_COLUMNS}"
        " LEFT JOIN own_epoch ON own_epoch.epoch_id = epoch.id WHERE change.sequence IN"
        # By the index of these few alone: else every change there is would be read for the order.
        " (SELECT sequence FROM change INDEXED BY change_held WHERE held IS NOT NULL"
        " ORDER BY sequence DESC LIMIT ?) ORDER BY change.sequence DESC",
        (limit,),
    )
    return [_entry(row) for row in rows]


def _entry(row: Row) -> HistoryEntry:
    """From held, own, confirmed, and the columns of a change."""
    return HistoryEntry(read_change(row[3:]), row[0], bool(row[1]), bool(row[2]))


def causes_first(entries: list[HistoryEntry]) -> Iterator[HistoryEntry]:
    """Always goes on with the earliest entry that waits for nothing. Hostile authors can make
    entries wait for each other in a ring: then with the earliest of all."""
    waiting = {each.change.id: each for each in sorted(entries, key=_rank)}
    causes = _causes(entries, waiting)
    effects: dict[bytes, list[bytes]] = {}
    for effect, those in causes.items():
        for cause in those:
            effects.setdefault(cause, []).append(effect)
    ready = [_rank(each) for one, each in waiting.items() if not causes[one]]  # in order: a heap
    earliest = iter(tuple(waiting))
    while waiting:
        one = heapq.heappop(ready)[1] if ready else next(earliest)
        if one not in waiting:
            continue  # gone on with before there was a ring
        yield waiting.pop(one)
        for effect in effects.get(one, ()):
            causes[effect].discard(one)
            if not causes[effect] and effect in waiting:
                heapq.heappush(ready, _rank(waiting[effect]))


def _causes(
    entries: list[HistoryEntry], waiting: Mapping[bytes, HistoryEntry]
) -> dict[bytes, set[bytes]]:
    """What must come before each entry: what it replaces, and what its author wrote before."""
    named = {identifier[:_PREFIX]: identifier for identifier in waiting}
    causes = {identifier: _named_causes(each, named) for identifier, each in waiting.items()}
    last: dict[bytes, tuple[int, bytes]] = {}
    for each in sorted(entries, key=lambda one: (one.change.epoch, one.change.number)):
        before = last.get(each.change.epoch)
        if before is not None and before[0] < each.change.number:
            causes[each.change.id].add(before[1])
        last[each.change.epoch] = each.change.number, each.change.id
    return causes


def _rank(entry: HistoryEntry) -> tuple[int, bytes]:
    return entry.change.stamp, entry.change.id


def _named_causes(entry: HistoryEntry, named: dict[bytes, bytes]) -> set[bytes]:
    replaced = (named.get(each[:_PREFIX]) for op in entry.change.ops for each in op.replaces)
    return {each for each in replaced if each is not None and each != entry.change.id}


def _read(vault: Vault, sql: str, parameters: tuple[object, ...]) -> list[Stored]:
    return [stored_record(row) for row in vault.database.rows(sql, parameters)]


def stored_record(row: Row) -> Stored:
    """From the columns that `COLUMNS` names."""
    _, kind, scope, compartment, identifier, type_, created, updated, void, conflict, state = row
    return Stored(
        Bucket(kind, scope, compartment),
        identifier,
        type_,
        created,
        updated,
        bool(void),
        bool(conflict),
        from_stored(state),
    )
