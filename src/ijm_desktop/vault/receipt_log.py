"""Headquarters' log as stored: its leaves in order, and where each chain's newest entry lies."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from ijm_desktop.kernel.merkle import HeldNodes
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

_TREES: Final[WeakKeyDictionary[Database, HeldNodes]] = WeakKeyDictionary()
"""Of each open database as it was last asked for. A log only grows, and every answer of every seat
needs its root: made anew each time, that took longer the more exchanges there ever were."""


def append(work: Work, epoch: bytes, leaf: bytes, encoded: bytes) -> int:
    """Adds an entry about `epoch`, which is its newest from now on; its index in the log."""
    position = _size(work.database)
    work.database.run(
        "INSERT INTO log_leaf (position, hash, encoded) VALUES (?, ?, ?)", (position, leaf, encoded)
    )
    work.database.run(
        "INSERT OR REPLACE INTO log_newest (epoch, position) VALUES (?, ?)", (epoch, position)
    )
    return position


def tree(database: Database) -> HeldNodes:
    """Over all its leaves. Not to be kept: the next call may grow it."""
    held = _TREES.get(database)
    if held is None or not _continues(database, held):
        held = _TREES[database] = HeldNodes()
    held.grow(
        [
            row[0]
            for row in database.rows(
                "SELECT hash FROM log_leaf WHERE position >= ? ORDER BY position", (held.size,)
            )
        ]
    )
    return held


def _continues(database: Database, held: HeldNodes) -> bool:
    """Not so after a transaction that failed: what it had entered is not there, or something else
    is, and no two leaves are alike."""
    if held.size == 0:
        return True
    at = held.size - 1
    found = database.row("SELECT hash FROM log_leaf WHERE position = ?", (at,))
    return found is not None and found[0] == held.node(0, at)


def _size(database: Database) -> int:
    return database.number("SELECT coalesce(max(position) + 1, 0) FROM log_leaf")


def newest(database: Database, epoch: bytes) -> tuple[int, bytes] | None:
    """Index and encoded entry of the newest about `epoch`."""
    found = database.row(
        "SELECT log_leaf.position, encoded FROM log_newest"
        " JOIN log_leaf ON log_leaf.position = log_newest.position WHERE epoch = ?",
        (epoch,),
    )
    return None if found is None else (found[0], bytes(found[1]))
