"""Changes on their way into the store: their rows, before their effect (projection.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ijm_desktop.journal.change import Change, opening, skeleton
from ijm_desktop.vault import blob_names
from ijm_desktop.vault.database import Database

STAMP_CEILING: Final = (1 << 63) - 1
"""SQLite's largest integer. A stamp beyond it claims a year past 6000: it sorts as that."""


class Arrival(NamedTuple):
    """A change and its place in the store; `held` is why it has no effect, or None, and `base` why
    it would have none if headquarters had not ruled on it. A tuple, as `Op` is."""

    sequence: int
    bucket_id: int
    change: Change
    held: str | None = None
    base: str | None = None


def store(database: Database, epoch_id: int, arrivals: Sequence[Arrival]) -> None:
    """Writes the rows of changes that are not there yet, and the latest stamp among them."""
    database.many(
        "INSERT INTO change (sequence, epoch_id, number, change_id, bucket_id, stamp, held,"
        " base, skeleton, opening) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                each.sequence,
                epoch_id,
                each.change.number,
                each.change.id,
                each.bucket_id,
                min(each.change.stamp, STAMP_CEILING),
                each.held,
                each.base,
                skeleton(each.change),
                opening(each.change),
            )
            for each in arrivals
        ),
    )
    blob_names.remember(database, ((each.sequence, each.change) for each in arrivals))
    latest = max((each.change.stamp for each in arrivals), default=0)
    database.run(
        "UPDATE epoch SET latest = ? WHERE id = ? AND latest < ?",
        (min(latest, STAMP_CEILING), epoch_id, min(latest, STAMP_CEILING)),
    )


def refill(database: Database, arrivals: Sequence[Arrival]) -> None:
    """Gives back to own changes what a purge took from them; only number and id had stayed. A copy
    put back may never have heard of their stamps."""
    database.many(
        "UPDATE change SET bucket_id = ?, stamp = ?, held = ?, base = ?, skeleton = ?, opening = ?"
        " WHERE sequence = ?",
        (
            (
                each.bucket_id,
                min(each.change.stamp, STAMP_CEILING),
                each.held,
                each.base,
                skeleton(each.change),
                opening(each.change),
                each.sequence,
            )
            for each in arrivals
        ),
    )
    blob_names.remember(database, ((each.sequence, each.change) for each in arrivals))
    database.many(
        "UPDATE epoch SET latest = max(latest, ?)"
        " WHERE id = (SELECT epoch_id FROM change WHERE sequence = ?)",
        [(min(each.change.stamp, STAMP_CEILING), each.sequence) for each in arrivals],
    )
