"""The index of grams that search reads (vault.md §5).

A gram is taken out at once and for good (`secure-delete`), because what is purged must be gone from
the disk, not marked as gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from ijm_desktop.kernel.encoding import decode
from ijm_desktop.vault.database import Database, Row
from ijm_desktop.vault.folding import grams

_REBUILD_OVER: Final = 500
_REBUILD_SHARE: Final = 10
"""Forgetting more records than this, and than a tenth of all, empties the index, and it is made
again behind saves: taking a record out costs ten times putting it in."""
_INSERT: Final = "INSERT INTO gram (rowid, grams) VALUES (?, ?)"
_DELETE: Final = "INSERT INTO gram (gram, rowid, grams) VALUES ('delete', ?, ?)"


def queue_new(database: Database, limit: int) -> int:
    """Queues the records of up to `limit` changes that came since the last time, those that came
    first first; how many changes it read. A save writes nothing for search: its changes are
    recognised by their sequence."""
    marker = database.number("SELECT sequence FROM indexed")
    rows = database.rows(
        "SELECT sequence, bucket_id, skeleton FROM change WHERE sequence > ?"
        " ORDER BY sequence LIMIT ?",
        (marker, limit),
    )
    if rows:
        queue(database, _touched(rows))
        database.run("UPDATE indexed SET sequence = ?", (rows[-1][0],))
    return len(rows)


def _touched(rows: Iterable[Row]) -> set[tuple[int, bytes]]:
    """(bucket row, record) of changes by (sequence, bucket row, skeleton); none of what a purge
    blanked."""
    touched: set[tuple[int, bytes]] = set()
    for _, bucket_id, skeleton in rows:
        if bucket_id is not None:
            _, ops, _ = decode(skeleton)
            touched.update((bucket_id, record) for _, record, _, _ in ops)
    return touched


def tail(database: Database, limit: int) -> list[int]:
    """Rows of records that the index does not know as they are now: those that came last, and no
    more than `limit` by what few changes make of them, the latest made first."""
    newest = database.rows(
        "SELECT sequence, bucket_id, skeleton FROM change"
        " WHERE sequence > (SELECT sequence FROM indexed) ORDER BY sequence DESC LIMIT ?",
        (limit,),
    )
    found: set[int] = set()
    for key in sorted(_touched(newest))[:limit]:
        row = database.row("SELECT id FROM record WHERE bucket_id = ? AND record = ?", key)
        if row is not None:
            found.add(row[0])
    queued = database.rows(
        "SELECT id FROM unindexed ORDER BY id DESC LIMIT ?", (max(0, limit - len(newest)),)
    )
    return sorted(found.union(row[0] for row in queued), reverse=True)


def waiting(database: Database) -> int:
    """How much the index has yet to read: at most so many changes and records."""
    newest = database.number("SELECT max(sequence) FROM change")
    changes = newest - database.number("SELECT sequence FROM indexed")
    return max(0, changes) + database.number("SELECT count(*) FROM unindexed")


def queue(database: Database, touched: Iterable[tuple[int, bytes]]) -> None:
    """Queues records by (bucket row, record), in the caller's transaction."""
    database.many(
        "INSERT OR IGNORE INTO unindexed (id)"
        " SELECT id FROM record WHERE bucket_id = ? AND record = ?",
        sorted(touched),
    )


def is_behind(database: Database) -> bool:
    """Whether anything was saved or taken in that the index does not know."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM unindexed)"
            " OR (SELECT max(sequence) FROM change) > (SELECT sequence FROM indexed)"
        )
    )


def write(database: Database, records: Sequence[tuple[int, str]]) -> None:
    """Indexes (record row, folded text). Only grams that changed are written: taking one out costs
    ten times putting one in."""
    rows = database.rows(
        "SELECT id, folded FROM searchable WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([row_id for row_id, _ in records]),),
    )
    held: dict[int, str] = dict(rows)
    gone: list[tuple[int, str]] = []
    come: list[tuple[int, str]] = []
    for row_id, folded in records:
        if held.get(row_id) == folded:
            continue
        now = grams(folded)
        before = grams(held[row_id]) if row_id in held else None
        if before is not None:
            gone.append((row_id, " ".join(before - now)))
        come.append((row_id, " ".join(now - (before or set()))))
    database.many(_DELETE, gone)
    database.many(_INSERT, come)
    database.many("INSERT OR REPLACE INTO searchable (id, folded) VALUES (?, ?)", records)


def forget(database: Database, row_ids: Sequence[int]) -> None:
    """Takes records out of the index whose rows and changes are gone, in the same transaction."""
    if len(row_ids) > _REBUILD_OVER and len(row_ids) > _indexed(database) // _REBUILD_SHARE:
        empty(database)
    ids = [(row_id,) for row_id in row_ids]
    for (row_id,) in ids:
        held = database.row("SELECT folded FROM searchable WHERE id = ?", (row_id,))
        if held is not None:
            database.run(_DELETE, (row_id, " ".join(grams(held[0]))))
    database.many("DELETE FROM searchable WHERE id = ?", ids)
    database.many("DELETE FROM unindexed WHERE id = ?", ids)
    # Sequences of deleted changes are given out again, and what comes then must not look indexed.
    database.run(
        "UPDATE indexed SET sequence"
        " = min(sequence, (SELECT coalesce(max(sequence), 0) FROM change))"
    )


def _indexed(database: Database) -> int:
    return database.number("SELECT count(*) FROM searchable")


def empty(database: Database) -> None:
    """Throws the index away; every record waits to be indexed again."""
    database.run("INSERT INTO gram (gram) VALUES ('delete-all')")
    database.run("DELETE FROM searchable")
    database.run("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM record")
