"""A seat says that it erased what headquarters ruled to be erased (change §7.7)."""

from __future__ import annotations

from collections.abc import Iterator

from ijm_desktop.journal.change import ADD, Bucket, Op
from ijm_desktop.journal.ruling import ACKNOWLEDGED, RULED, Erase, read
from ijm_desktop.vault import erasing, saving
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.keyfile import Random
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault


def acknowledge(vault: Vault, *, now_ms: int, random: Random) -> int:
    """Once for each erasure, which was applied in the transaction that brought it; how many that
    were. Nothing from a vault that cannot sign."""
    if vault.signer is None:
        return 0
    drafts = [
        Draft(bucket, [Op(ADD, record, ACKNOWLEDGED, (), vault.seat) for record in records])
        for bucket, records in _unsaid(vault.database)
    ]
    if drafts:
        saving.save(vault, drafts, now_ms=now_ms, random=random)
    return sum(len(draft.ops) for draft in drafts)


def _unsaid(database: Database) -> Iterator[tuple[Bucket, list[bytes]]]:
    rows = database.rows(
        "SELECT DISTINCT bucket.id, bucket.scope_kind, bucket.scope_id, bucket.compartment"
        " FROM ruling CROSS JOIN bucket ON bucket.id = ruling.bucket_id ORDER BY bucket.id"
    )
    for row_id, *names in rows:
        records = [
            record
            for record, state in erasing.ruling_states(database, row_id)
            if isinstance(read(record, state.shown(RULED).value), Erase)
            and not _said(database, row_id, record)
        ]
        if records:
            yield Bucket(*names), records


def _said(database: Database, bucket_id: int, record: bytes) -> bool:
    """By what was saved here, whether headquarters let it count or not."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM touched"
            " JOIN change ON change.sequence = touched.sequence"
            " JOIN own_epoch ON own_epoch.epoch_id = change.epoch_id"
            " WHERE touched.record = ? AND touched.bucket_id = ?)",
            (record, bucket_id),
        )
    )
