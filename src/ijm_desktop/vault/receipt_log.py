"""Headquarters' log as stored: its leaves in order, and where each chain's newest entry lies."""

from __future__ import annotations

from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work


def append(work: Work, epoch: bytes, leaf: bytes, encoded: bytes) -> int:
    """Adds an entry about `epoch`, which is its newest from now on; its index in the log."""
    position = work.database.number("SELECT count(*) FROM log_leaf")
    work.database.run(
        "INSERT INTO log_leaf (position, hash, encoded) VALUES (?, ?, ?)", (position, leaf, encoded)
    )
    work.database.run(
        "INSERT OR REPLACE INTO log_newest (epoch, position) VALUES (?, ?)", (epoch, position)
    )
    return position


def leaves(database: Database) -> list[bytes]:
    return [row[0] for row in database.rows("SELECT hash FROM log_leaf ORDER BY position")]


def newest(database: Database, epoch: bytes) -> tuple[int, bytes] | None:
    """Index and encoded entry of the newest about `epoch`."""
    found = database.row(
        "SELECT log_leaf.position, encoded FROM log_newest"
        " JOIN log_leaf ON log_leaf.position = log_newest.position WHERE epoch = ?",
        (epoch,),
    )
    return None if found is None else (found[0], bytes(found[1]))
