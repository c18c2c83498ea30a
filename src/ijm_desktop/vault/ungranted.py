"""Which buckets hold something that is not granted, found without looking through those that are.

A seat gives up after each feed what it holds no longer (bundle §5.4). Next to nothing of what it
holds is that: buckets that ended, those made since the last time, and the few that were left
then because headquarters did not have all of what was written there.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final

from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import settings
from ijm_desktop.vault.work import Work

_NAME: Final = "purged"
_MOST_LEFT: Final = 1000
"""More than this are not remembered: then all buckets are looked through."""
_UNGRANTED: Final = (
    "SELECT id, scope_kind, scope_id, compartment FROM bucket WHERE NOT EXISTS (SELECT 1"
    " FROM granted WHERE seat = ?1 AND bucket_id = bucket.id AND until IS NULL)"
)
_ENDED: Final = (
    " AND EXISTS (SELECT 1 FROM change WHERE bucket_id = bucket.id)"
    " AND id IN (SELECT bucket_id FROM granted WHERE seat = ?1 AND until IS NOT NULL)"
)
_MADE: Final = " AND id > ?2"
_LEFT: Final = " AND id IN (SELECT value FROM json_each(?2))"


def found(work: Work, seat: bytes) -> dict[int, Bucket]:
    """By row, every bucket that the seat does not hold now and that may hold something."""
    database = work.database
    kept = settings.get(work, _NAME)
    if kept is None:
        rows = database.rows(_UNGRANTED, (seat,))
    else:
        newest, left = kept
        rows = [
            *database.rows(_UNGRANTED + _ENDED, (seat,)),
            *database.rows(_UNGRANTED + _MADE, (seat, newest)),
            *database.rows(_UNGRANTED + _LEFT, (seat, json.dumps(left))),
        ]
    return {row[0]: Bucket(*row[1:]) for row in rows}


def remember(work: Work, seat: bytes, looked_through: Collection[int]) -> None:
    """After all of `found` were given up as far as may be: what is left of them and never was
    granted. A bucket row made later has a higher number than any there is now."""
    rows = work.database.rows(
        "SELECT id FROM bucket WHERE id IN (SELECT value FROM json_each(?2)) AND NOT EXISTS"
        " (SELECT 1 FROM granted WHERE seat = ?1 AND bucket_id = bucket.id)",
        (seat, json.dumps(sorted(looked_through))),
    )
    left = [row[0] for row in rows]
    if len(left) > _MOST_LEFT:
        forget(work)
    else:
        newest = work.database.number("SELECT max(id) FROM bucket")
        settings.put(work, _NAME, [newest, left])


def forget(work: Work) -> None:
    """The next time all are looked through."""
    settings.put(work, _NAME, None)
