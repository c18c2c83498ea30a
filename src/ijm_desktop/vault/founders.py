"""Who opened a case or a person: they may write there, whatever was granted to them since.

By order of arrival: a stamp is only what its author claims.
"""

from __future__ import annotations

from collections.abc import Collection

from ijm_desktop.journal.change import PUT, Change
from ijm_desktop.vault.chains import CHANGE_COLUMNS, read_change
from ijm_desktop.vault.database import Database


def founder(
    database: Database, scope_kind: str, scope_id: bytes, naming: Collection[str]
) -> bytes | None:
    """The seat that made the scope; as long as that has not come, the one whose change with effect
    came first of all in it; None where nobody wrote yet. `naming`: see `names`."""
    made = maker(database, scope_kind, scope_id, naming)
    return _first(database, scope_kind, scope_id) if made is None else made


def maker(
    database: Database, scope_kind: str, scope_id: bytes, naming: Collection[str]
) -> bytes | None:
    """The seat that was the first to name what the scope is of, with effect."""
    for row in database.stream(
        f"SELECT {CHANGE_COLUMNS} WHERE change.held IS NULL AND change.sequence IN"  # noqa: S608
        " (SELECT touched.sequence FROM bucket JOIN touched ON touched.bucket_id = bucket.id"
        " WHERE touched.record = ?1 AND bucket.scope_id = ?1 AND bucket.scope_kind = ?2)"
        " ORDER BY change.sequence",
        (scope_id, scope_kind),
    ):
        change = read_change(row)
        if names(change, naming):
            return change.author
    return None


def names(change: Change, naming: Collection[str]) -> bool:
    """Whether it writes one of these fields (`case.number`) of what its scope is of, as whoever
    makes a case does: notes beside it make none, nor does an edit."""
    scope = change.bucket.scope_id
    naming_ops = [op for op in change.ops if op.field in naming]
    return any(op.record == scope and op.kind == PUT and not op.replaces for op in naming_ops)


def _first(database: Database, scope_kind: str, scope_id: bytes) -> bytes | None:
    """To rule there is not to write."""
    first: tuple[int, bytes] | None = None
    for (bucket_id,) in database.rows(
        "SELECT id FROM bucket WHERE scope_id = ? AND scope_kind = ?", (scope_id, scope_kind)
    ):
        found = database.row(
            "SELECT change.sequence, epoch.seat FROM change"
            " JOIN epoch ON epoch.id = change.epoch_id"
            " WHERE change.bucket_id = ?1 AND change.held IS NULL"
            " AND change.sequence NOT IN (SELECT touched.sequence FROM ruling JOIN touched"
            " ON touched.record = ruling.record AND touched.bucket_id = ruling.bucket_id"
            " WHERE ruling.bucket_id = ?1)"
            " ORDER BY change.sequence LIMIT 1",
            (bucket_id,),
        )
        if found is not None and (first is None or found[0] < first[0]):
            first = found[0], bytes(found[1])
    return None if first is None else first[1]
