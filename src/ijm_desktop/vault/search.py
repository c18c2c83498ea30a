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
from ijm_desktop.vault.folding import alike, fold, holds, indexed, sought, spellings
from ijm_desktop.vault.reading import COLUMNS, Stored, stored_record
from ijm_desktop.vault.store import Vault

TextOf: TypeAlias = Callable[[str, RecordState], str]
"""The searchable text of a record of this type and state, values as typed, one a line."""

_SLICE: Final = 2000
LOOKED_THROUGH: Final = 200
"""Of what is not indexed yet, so many changes and records are read by every search; what waits
beyond them is counted by `unread`, and found when `index_pending` has come to it."""


def search(vault: Vault, text: str, limit: int, text_of: TextOf) -> list[Stored]:
    """Records that hold every word of `text`, the latest made first, voided ones last. Writes
    nothing, and takes no longer the more there is."""
    words = indexed(text).split()
    if not words or limit <= 0:
        return []
    found: list[Stored] = []
    voided: list[Stored] = []
    for stored in _matching(vault.database, words, text_of, limit):
        (voided if stored.void else found).append(stored)
        if len(found) == limit:
            break
    return [*found, *voided][:limit]


def unread(vault: Vault) -> int:
    """How much a search does not know of yet: at most so many changes and records. Not 0 only
    after much came at once."""
    return max(0, index.waiting(vault.database) - LOOKED_THROUGH)


def index_pending(vault: Vault, text_of: TextOf, limit: int) -> int:
    """Reads up to `limit` changes that saves left behind, and indexes up to `limit` records, the
    latest first; how many it did, 0 when nothing is left."""
    if not index.is_behind(vault.database):
        return 0
    with vault.transaction() as work:
        queued = index.queue_new(work.database, limit)
        waiting = work.database.rows(
            "SELECT unindexed.id, record.type, record.state FROM unindexed"
            " LEFT JOIN record ON record.id = unindexed.id ORDER BY unindexed.id DESC LIMIT ?",
            (limit,),
        )
        index.write(
            work.database,
            [
                (row_id, indexed(text_of(type_, from_stored(state))))
                for row_id, type_, state in waiting
                if state is not None
            ],
        )
        work.database.many("DELETE FROM unindexed WHERE id = ?", [(row[0],) for row in waiting])
    return max(queued, len(waiting))


def catch_up(vault: Vault, text_of: TextOf) -> None:
    """Indexes all that waits, for whoever asks once and can wait."""
    while index_pending(vault, text_of, _SLICE):
        pass


def _matching(
    database: Database, words: Sequence[str], text_of: TextOf, page: int
) -> Iterator[Stored]:
    behind = index.is_behind(database)
    tail = index.tail(database, LOOKED_THROUGH) if behind else []

    as_seen = [alike(word) for word in words]

    def answers(stored: Stored) -> bool:
        folded = fold(text_of(stored.type, stored.state))
        return all(holds(folded, word) for word in as_seen)

    yield from filter(answers, _stored(database, tail))
    looked = frozenset(tail)
    hits = (
        row_id
        for row_id, folded in database.stream(
            "SELECT gram.rowid, searchable.folded FROM gram"
            " JOIN searchable ON searchable.id = gram.rowid WHERE gram MATCH ?"
            " ORDER BY gram.rowid DESC",
            (" AND ".join(map(_wanted, words)),),
            chunk=page,
        )
        if row_id not in looked and all(holds(alike(folded), word) for word in as_seen)
    )
    found = _in_pages(database, hits, page)
    # What the index says may have been replaced by a change that it has not read.
    yield from filter(answers, found) if behind else found


def _wanted(word: str) -> str:
    """The index's question for a word: the grams of any of its spellings."""
    asked = (" AND ".join(f'"{gram}"' for gram in sorted(sought(each))) for each in spellings(word))
    return f"({' OR '.join(asked)})"


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
