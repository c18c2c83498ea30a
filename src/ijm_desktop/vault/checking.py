"""Whether what is stored still is what was signed, and digests for comparing with others (§6).

SQLCipher does not notice an old page put back. The signed heads do: every leaf, every header and
every record state is recomputed here from what the database says.
"""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.digest import content_digest, set_digest
from ijm_desktop.journal.merge import from_stored
from ijm_desktop.vault import effect, erasing, index
from ijm_desktop.vault.altered import UNREADABLE, Fault, Finding, buckets, findings
from ijm_desktop.vault.anchor import Here
from ijm_desktop.vault.chains import (
    changes_at,
    effective_changes,
    epoch_by_row,
    linked_changes,
)
from ijm_desktop.vault.errors import StoreFailed, VaultDamaged
from ijm_desktop.vault.projection import rebuilt, save_lines, touch
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.tree import keep_nodes, made_again
from ijm_desktop.vault.work import Work

_LATEST = (
    "UPDATE epoch SET latest = max(latest, coalesce("
    "(SELECT max(stamp) FROM change WHERE epoch_id = epoch.id), 0))"
)
_DERIVED = (
    _LATEST,
    "DELETE FROM record",
    "DELETE FROM tally",
    "DELETE FROM reference",
    "DELETE FROM touched",
    "DELETE FROM ruling",
)


@dataclass(frozen=True, slots=True)
class BucketDigests:
    """32 bytes each (change §8): over linked changes, and over what is live."""

    changes: bytes
    content: bytes


def digests(vault: Vault) -> dict[Bucket, BucketDigests]:
    """By bucket, for every bucket that holds a change."""
    found: dict[Bucket, BucketDigests] = {}
    named = erasing.erased_by_change(vault.database)
    for bucket_id, bucket in buckets(vault.database):
        erased: list[int] = []
        linked: list[bytes] = []
        for sequence, change_id in vault.database.stream(
            "SELECT sequence, change_id FROM change WHERE bucket_id = ?", (bucket_id,)
        ):
            linked.append(change_id)
            if change_id[:16] in named:
                erased.append(sequence)
        gone = (
            change.op_id(at)
            for _, change in changes_at(vault.database, erased)
            for at in change.erased
        )
        changes = set_digest(linked, gone)
        states = vault.database.stream(
            "SELECT record, state FROM record WHERE bucket_id = ?", (bucket_id,)
        )
        content = content_digest({record: from_stored(state) for record, state in states})
        found[bucket] = BucketDigests(changes, content)
    return found


def check(vault: Vault) -> list[Finding]:
    """Everything that does not add up; empty when all is well. Takes a while, changes nothing.
    Raises DiskFull and StoreFailed where the disk refuses: that is no finding."""
    found: list[Finding] = []
    if vault.here not in (None, Here.KNOWN):
        found.append(Finding(Fault.FOLDER, str(vault.here)))
    try:
        # A power cut may leave a torn page whose whole self is in the write-ahead log; the cipher's
        # own check looks past that log.
        vault.database.scrub()
    except VaultDamaged as error:
        return [*found, Finding(Fault.FILE, error.code)]
    try:
        found.extend(findings(vault.database))
    except (VaultDamaged, StoreFailed) as error:
        found.append(Finding(Fault.FILE, error.code))
    return found


def rebuild(vault: Vault) -> int:
    """Makes every record again from the changes, and the nodes of whole trees from their leaves, in
    one transaction; how many records there are. Search catches up behind."""
    with vault.transaction() as work:
        for (row_id,) in work.database.rows("SELECT id FROM epoch ORDER BY id"):
            _mend_nodes(work, row_id)
        work.database.script(_DERIVED)
        made = sum(
            _rebuild_bucket(work, bucket_id, bucket) for bucket_id, bucket in buckets(work.database)
        )
        index.empty(work.database)
        return made


def _mend_nodes(work: Work, row_id: int) -> None:
    """Only where the leaves are those that were signed: else nothing here is worth keeping."""
    try:
        epoch = epoch_by_row(work.database, row_id)
        if not epoch.whole or epoch.head is None:
            return
        tree, made = made_again(work.database, row_id, epoch.size)
    except UNREADABLE:
        return
    if tree.root() == epoch.head.root:
        keep_nodes(work.database, row_id, made)


def _rebuild_bucket(work: Work, bucket_id: int, bucket: Bucket) -> int:
    lines = rebuilt(effective_changes(work.database, bucket_id))
    save_lines(work.database, {(bucket_id, record): line for record, line in lines.items()})
    work.touched.update((bucket, record) for record in lines)
    for sequence, held, change in linked_changes(work.database, bucket_id):
        touch(work.database, [(op.record, bucket_id, sequence) for op in change.ops])
        if held is None:
            effect.note_ruling(work.database, bucket_id, change)
    effect.judge_again(work, bucket_id, bucket)
    return len(lines)
