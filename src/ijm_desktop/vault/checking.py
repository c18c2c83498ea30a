"""Whether what is stored still is what was signed, and digests for comparing with others (§6).

SQLCipher does not notice an old page put back. The signed heads do: every leaf, every header and
every record state is recomputed here from what the database says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.digest import content_digest, set_digest
from ijm_desktop.journal.errors import ChangeMalformed
from ijm_desktop.journal.merge import from_stored
from ijm_desktop.kernel.errors import NotCanonical
from ijm_desktop.kernel.merkle import Frontier
from ijm_desktop.vault import effect, erasing, index
from ijm_desktop.vault.anchor import Here
from ijm_desktop.vault.chains import (
    CHANGE_COLUMNS,
    EpochRow,
    changes_at,
    effective_changes,
    epochs,
    linked_changes,
    read_change,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import ChainDamaged, StoreFailed, VaultDamaged
from ijm_desktop.vault.projection import rebuilt, save_lines, touch
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.tree import has_beyond, leaves
from ijm_desktop.vault.work import Work

_GROUP = 4096
_DERIVED = (
    "DELETE FROM record",
    "DELETE FROM reference",
    "DELETE FROM touched",
    "DELETE FROM ruling",
)


class Fault(StrEnum):
    """What a check can find. The file itself; a chain; a change; a record's shown state; the
    folder, which the anchor does not know or knows to be older; an attached file."""

    FILE = "file"
    CHAIN = "chain"
    CHANGE = "change"
    RECORD = "record"
    FOLDER = "folder"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up. `about` names it for a report and holds no case content:
    an epoch, a change's epoch and number, or a record's id, all in hexadecimal."""

    fault: Fault
    about: str


@dataclass(frozen=True, slots=True)
class BucketDigests:
    """32 bytes each (change §8): over linked changes, and over what is live."""

    changes: bytes
    content: bytes


def digests(vault: Vault) -> dict[Bucket, BucketDigests]:
    """By bucket, for every bucket that holds a change."""
    found: dict[Bucket, BucketDigests] = {}
    named = erasing.erased_by_change(vault.database)
    for bucket_id, bucket in _buckets(vault.database):
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
        found.extend(_findings(vault.database))
    except (VaultDamaged, StoreFailed) as error:
        found.append(Finding(Fault.FILE, error.code))
    return found


def rebuild(vault: Vault) -> int:
    """Makes every record again from the changes, in one transaction; how many there are. Search
    catches up behind."""
    with vault.transaction() as work:
        work.database.script(_DERIVED)
        made = sum(
            _rebuild_bucket(work, bucket_id, bucket)
            for bucket_id, bucket in _buckets(work.database)
        )
        index.empty(work.database)
        return made


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


def _buckets(database: Database) -> list[tuple[int, Bucket]]:
    rows = database.rows(
        "SELECT id, scope_kind, scope_id, compartment FROM bucket WHERE"
        " EXISTS (SELECT 1 FROM change WHERE bucket_id = bucket.id) ORDER BY id"
    )
    return [(row[0], Bucket(*row[1:])) for row in rows]


def _findings(database: Database) -> Iterator[Finding]:
    for sql in ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check"):
        for row in database.rows(sql):
            if row[0] != "ok":
                yield Finding(Fault.FILE, str(row[0]))
    for epoch in epochs(database):
        if not _chain_holds(database, epoch):
            yield Finding(Fault.CHAIN, epoch.statement.id.hex())
    yield from _wrong_changes(database)
    for bucket_id, _ in _buckets(database):
        yield from _wrong_records(database, bucket_id)
        for sequence in effect.wrongly_held(database, bucket_id):
            yield Finding(Fault.CHANGE, f"held {sequence}")


def _chain_holds(database: Database, epoch: EpochRow) -> bool:
    """A head's signature always; of a whole chain also that its leaves give that head."""
    if epoch.head is None:
        return not (epoch.whole and has_beyond(database, epoch.id, 0))
    try:
        epoch.head.verify(epoch.statement.public)
        if not epoch.whole:
            return True
        tree = Frontier()
        for start in range(0, epoch.size, _GROUP):
            tree = tree.extend(leaves(database, epoch.id, start, min(start + _GROUP, epoch.size)))
    except (BadSignature, ChainDamaged):
        return False
    return tree.root() == epoch.head.root and not has_beyond(database, epoch.id, epoch.size)


def _wrong_changes(database: Database) -> Iterator[Finding]:
    erased = erasing.erased_by_change(database)
    for row in database.stream(
        f"SELECT change.change_id, {CHANGE_COLUMNS} ORDER BY change.sequence"
    ):
        try:
            change = read_change(row[1:])
            named = erased.get(row[0][:16], set())
            gone = {
                at for at, hash_ in enumerate(change.hashes) if hash_ is not None and at in named
            }
            right = change.id == row[0] and set(change.erased) == gone
        except (ChangeMalformed, NotCanonical):
            right = False
        if not right:
            yield Finding(Fault.CHANGE, f"{row[2].hex()} {row[3]}")


def _wrong_records(database: Database, bucket_id: int) -> Iterator[Finding]:
    touched: dict[bytes, list[int]] = {}
    made = rebuilt(_counting(database, bucket_id, touched))
    for record, *columns in database.stream(
        "SELECT record, type, created, updated, void, conflict, state FROM record"
        " WHERE bucket_id = ?",
        (bucket_id,),
    ):
        line = made.pop(record, None)
        if line is None or tuple(columns) != line.columns():
            yield Finding(Fault.RECORD, record.hex())
    for record in made:
        yield Finding(Fault.RECORD, record.hex())
    for record, expected in touched.items():
        rows = database.rows(
            "SELECT sequence FROM touched WHERE record = ? AND bucket_id = ? ORDER BY sequence",
            (record, bucket_id),
        )
        if [row[0] for row in rows] != expected:
            yield Finding(Fault.RECORD, record.hex())


def _counting(
    database: Database, bucket_id: int, touched: dict[bytes, list[int]]
) -> Iterator[Change]:
    """The bucket's effective changes, noting on the way which changes touched which record. Ends
    at one that cannot be read, which is a finding of its own."""
    try:
        for sequence, held, change in linked_changes(database, bucket_id):
            for record in {op.record for op in change.ops}:
                touched.setdefault(record, []).append(sequence)
            if held is None:
                yield change
    except (ChangeMalformed, NotCanonical):
        return
