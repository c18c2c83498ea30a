"""The index of grams that search reads (vault.md §5).

A gram is taken out at once and for good (`secure-delete`), because what is purged must be gone from
the disk, not marked as gone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from ijm_desktop.vault.database import Database
from ijm_desktop.vault.folding import grams

_REBUILD_OVER: Final = 500
"""Forgetting more records than this empties the index, and it is made again behind saves."""
_INSERT: Final = "INSERT INTO gram (rowid, grams) VALUES (?, ?)"
_DELETE: Final = "INSERT INTO gram (gram, rowid, grams) VALUES ('delete', ?, ?)"


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
    """Takes records out of the index, in the caller's transaction."""
    if len(row_ids) > _REBUILD_OVER:
        empty(database)
    ids = [(row_id,) for row_id in row_ids]
    for (row_id,) in ids:
        held = database.row("SELECT folded FROM searchable WHERE id = ?", (row_id,))
        if held is not None:
            database.run(_DELETE, (row_id, " ".join(grams(held[0]))))
    database.many("DELETE FROM searchable WHERE id = ?", ids)
    database.many("DELETE FROM unindexed WHERE id = ?", ids)


def empty(database: Database) -> None:
    """Throws the index away; every record waits to be indexed again."""
    database.run("INSERT INTO gram (gram) VALUES ('delete-all')")
    database.run("DELETE FROM searchable")
    database.run("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM record")
