"""What headquarters says of this computer's own changes, as it is stored (bundle §5.6).

The base reason (change §7.6) of an own change is headquarters' word, so that who wrote it and
everybody else come to the same `held`. What another copy of this computer's work wrote lies beside
the own tree: `FORK` where it waits for a ruling, `BESIDE` where it has the first branch's place.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Final

from ijm_desktop.journal.ruling import BESIDE, FLAG, FORK, SECOND
from ijm_desktop.vault import taking_in
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work

OTHERS: Final = (FORK, BESIDE)
"""Bases of what another copy wrote."""
Place = tuple[int, bytes]
"""Number and id of a change within its epoch."""


def in_own_tree(database: Database, epoch_id: int, places: Collection[Place]) -> set[bytes]:
    """The ids of those that this computer itself wrote."""
    rows = _rows(database, epoch_id, places)
    return {change_id for _, change_id, base in rows if base not in OTHERS}


def differs(database: Database, epoch_id: int, number: int, change: bytes) -> bool:
    """Whether the own tree has another change at this number."""
    row = database.row(
        "SELECT change_id FROM change WHERE epoch_id = ? AND number = ?"
        " AND base IS NOT 'fork' AND base IS NOT 'beside'",
        (epoch_id, number),
    )
    return row is not None and row[0] != change


def apply(work: Work, epoch_id: int, told: Mapping[Place, str]) -> None:
    """Of one own epoch: those named have this reason, all others none. Within the transaction that
    brought the word, after everything that came with it is stored."""
    reasons = {change_id: reason for (_, change_id), reason in told.items()}
    rows = {*_rows(work.database, epoch_id, told.keys()), *_judged(work.database, epoch_id)}
    wanted = [
        (_base(base, reasons.get(change_id)), sequence, base)
        for sequence, change_id, base in sorted(rows)
        if base != FLAG  # this version cannot read it, whatever headquarters can
    ]
    differ = [(now, sequence) for now, sequence, base in wanted if now != base]
    if differ:
        taking_in.rebase(work, differ)


def _base(was: str | None, reason: str | None) -> str | None:
    if was in OTHERS:
        return BESIDE if reason is None else FORK
    return SECOND if reason == FORK else reason


def no_longer_here(database: Database) -> int:
    """How many own changes have no effect and are not kept here any more either."""
    return database.number(
        "SELECT count(*) FROM change INDEXED BY change_base"
        " WHERE base IS NOT NULL AND bucket_id IS NULL"
    )


def _judged(database: Database, epoch_id: int) -> list[tuple[int, bytes, str | None]]:
    return [
        (row[0], row[1], row[2])
        for row in database.rows(
            "SELECT sequence, change_id, base FROM change INDEXED BY change_base"
            " WHERE base IS NOT NULL AND epoch_id = ?",
            (epoch_id,),
        )
    ]


def _rows(
    database: Database, epoch_id: int, places: Collection[Place]
) -> list[tuple[int, bytes, str | None]]:
    ids = {change_id for _, change_id in places}
    rows = database.rows(
        "SELECT sequence, change_id, base FROM change"
        " WHERE epoch_id = ? AND number IN (SELECT value FROM json_each(?))",
        (epoch_id, json.dumps([number for number, _ in places])),
    )
    return [(row[0], row[1], row[2]) for row in rows if row[1] in ids]
