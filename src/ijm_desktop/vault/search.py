"""Search behind saves: an index of grams that catches up before it answers (vault.md §5).

It knows text only as the caller makes it from a state, so it never names a record type.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from ijm_desktop.journal.merge import RecordState, from_stored
from ijm_desktop.vault import index
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.folding import fold, holds, sought
from ijm_desktop.vault.reading import COLUMNS, Stored, stored_record
from ijm_desktop.vault.store import Vault

TextOf: TypeAlias = Callable[[str, RecordState], str]
"""The searchable text of a record of this type and state, values as typed, one a line."""

CATCH_UP: Final = 2000
"""Records that a search indexes before it answers; the rest it looks through one by one."""


def search(vault: Vault, text: str, limit: int, text_of: TextOf) -> list[Stored]:
    """Records that hold every word of `text`, the latest made first, voided ones last."""
    words = fold(text).split()
    if not words or limit <= 0:
        return []
    index_pending(vault, text_of, CATCH_UP)
    found: list[Stored] = []
    voided: list[Stored] = []
    for stored in _matching(vault.database, words, text_of, limit):
        (voided if stored.void else found).append(stored)
        if len(found) == limit:
            break
    return [*found, *voided][:limit]


def index_pending(vault: Vault, text_of: TextOf, limit: int) -> int:
    """Indexes up to `limit` records that saves left behind, the latest first; how many it did."""
    if not index.is_behind(vault.database):
        return 0
    with vault.transaction() as work:
        index.queue_new(work.database)
        waiting = work.database.rows(
            "SELECT unindexed.id, record.type, record.state FROM unindexed"
            " LEFT JOIN record ON record.id = unindexed.id ORDER BY unindexed.id DESC LIMIT ?",
            (limit,),
        )
        index.write(
            work.database,
            [
                (row_id, fold(text_of(type_, from_stored(state))))
                for row_id, type_, state in waiting
                if state is not None
            ],
        )
        work.database.many("DELETE FROM unindexed WHERE id = ?", [(row[0],) for row in waiting])
    return len(waiting)


def _matching(
    database: Database, words: Sequence[str], text_of: TextOf, page: int
) -> Iterator[Stored]:
    behind = database.number("SELECT EXISTS (SELECT 1 FROM unindexed)")
    if behind:
        yield from _looked_through(database, words, text_of)
    wanted = sorted(set().union(*map(sought, words)))
    hits = (
        row_id
        for row_id, folded in database.stream(
            "SELECT gram.rowid, searchable.folded FROM gram"
            " JOIN searchable ON searchable.id = gram.rowid WHERE gram MATCH ?"
            " AND (? OR gram.rowid NOT IN (SELECT id FROM unindexed)) ORDER BY gram.rowid DESC",
            (" ".join(f'"{each}"' for each in wanted), not behind),
            chunk=page,
        )
        if all(holds(folded, word) for word in words)
    )
    yield from _in_pages(database, hits, page)


def _looked_through(database: Database, words: Sequence[str], text_of: TextOf) -> Iterator[Stored]:
    """Of what is not indexed yet, or was before it changed."""
    for row in database.stream(
        f"SELECT {COLUMNS} JOIN unindexed ON unindexed.id = record.id ORDER BY record.id DESC"
    ):
        stored = stored_record(row)
        folded = fold(text_of(stored.type, stored.state))
        if all(holds(folded, word) for word in words):
            yield stored


def _in_pages(database: Database, row_ids: Iterable[int], page: int) -> Iterator[Stored]:
    waiting: list[int] = []
    for row_id in row_ids:
        waiting.append(row_id)
        if len(waiting) == page:
            yield from _stored(database, waiting)
            waiting = []
    yield from _stored(database, waiting)


def _stored(database: Database, row_ids: Sequence[int]) -> Iterator[Stored]:
    rows = database.rows(
        f"SELECT {COLUMNS} WHERE record.id IN (SELECT value FROM json_each(?))"  # noqa: S608
        " ORDER BY record.id DESC",
        (json.dumps(row_ids),),
    )
    return map(stored_record, rows)
