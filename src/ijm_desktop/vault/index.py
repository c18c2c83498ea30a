"""The index of grams that search reads (vault.md §5).

A gram is taken out at once and for good (`secure-delete`), because what is purged must be gone from
the disk, not marked as gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from ijm_desktop.kernel.encoding import decode
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.folding import grams

_REBUILD_OVER: Final = 500
"""Forgetting more records than this empties the index, and it is made again behind saves."""
_INSERT: Final = "INSERT INTO gram (rowid, grams) VALUES (?, ?)"
_DELETE: Final = "INSERT INTO gram (gram, rowid, grams) VALUES ('delete', ?, ?)"


def queue_new(database: Database) -> None:
    """Queues the records of every change that came since the last time. A save writes nothing for
    search: its changes are recognised by their sequence."""
    marker = database.number("SELECT sequence FROM indexed")
    newest = database.number("SELECT max(sequence) FROM change")
    if newest <= marker:
        return
    touched: set[tuple[int, bytes]] = set()
    for bucket_id, skeleton in database.stream(
        "SELECT bucket_id, skeleton FROM change WHERE sequence > ? AND bucket_id IS NOT NULL",
        (marker,),
    ):
        _, ops, _ = decode(skeleton)
        touched.update((bucket_id, record) for _, record, _, _ in ops)
    queue(database, touched)
    database.run("UPDATE indexed SET sequence = ?", (newest,))


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
    if len(row_ids) > _REBUILD_OVER:
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


def empty(database: Database) -> None:
    """Throws the index away; every record waits to be indexed again."""
    database.run("INSERT INTO gram (gram) VALUES ('delete-all')")
    database.run("DELETE FROM searchable")
    database.run("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM record")
