"""Taking in what others wrote, and giving up what is no longer granted (bundle §5.4, §10).

Everything here happens in the caller's transaction, after the caller verified it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.epoch import Head
from ijm_desktop.journal.errors import ChangeMalformed, TreeMismatch
from ijm_desktop.journal.ruling import BESIDE, FLAG, FORK
from ijm_desktop.vault import effect, ungranted
from ijm_desktop.vault.arrivals import Arrival, refill, store
from ijm_desktop.vault.chains import (
    EpochRow,
    changes_at,
    effective_changes,
    epoch_by_row,
    newest_sequence,
    set_head,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import OlderCopy
from ijm_desktop.vault.index import forget, queue
from ijm_desktop.vault.projection import load, rebuilt, remove_lines, save_lines, untouch
from ijm_desktop.vault.tree import frontier, grow
from ijm_desktop.vault.work import Work

_BATCH: Final = 1000


@dataclass(frozen=True, slots=True)
class Linked:
    """`linked` changes were new here; `known` were held already and changed nothing."""

    linked: int
    known: int


def link(
    work: Work, epoch: EpochRow, changes: Iterable[Change], held: Mapping[bytes, str]
) -> Linked:
    """Stores changes of one epoch that the caller proved. Those whose id is in `held` are kept
    with that reason and no effect, and so are all of an epoch with a mandatory flag that this
    version does not know (change §2.3). In any order, any number of times, to the same end.

    Raises ChangeMalformed for a change of another epoch, and OlderCopy for one's own that one has
    not, unless `held` says that another copy wrote it (FORK, BESIDE): saving on would put two
    changes under one number.
    """
    linked = known = 0
    batch: list[Change] = []
    for change in changes:
        batch.append(change)
        if len(batch) == _BATCH:
            new = _link_batch(work, epoch, batch, held)
            linked, known, batch = linked + new, known + len(batch) - new, []
    new = _link_batch(work, epoch, batch, held)
    return Linked(linked + new, known + len(batch) - new)


def _link_batch(
    work: Work, epoch: EpochRow, changes: Sequence[Change], held: Mapping[bytes, str]
) -> int:
    if not changes:
        return 0
    _check_epoch(epoch, changes)
    known = _known(work.database, epoch.id, changes)
    unread = _unread(epoch)
    free = newest_sequence(work.database) + 1
    new: list[Arrival] = []
    blanked: list[Arrival] = []
    for change in changes:
        at = known.get(change.id)
        theirs = held.get(change.id) in (FORK, BESIDE)
        if at is None and epoch.statement.seat == work.own.statement.seat and not theirs:
            raise OlderCopy
        if at is None:
            reason = held.get(change.id) or unread
            new.append(Arrival(free, work.bucket_id(change.bucket), change, base=reason))
            free += 1
        elif at.blank:
            was = None if at.base == FLAG else at.base  # flags are read anew
            reason = held.get(change.id) or unread or was
            bucket_id = work.bucket_id(change.bucket)
            blanked.append(Arrival(at.sequence, bucket_id, change, base=reason))
        else:
            continue
        known[change.id] = _Known(free, blank=False)
    new, blanked = effect.judged(work, new), effect.judged(work, blanked)
    store(work.database, epoch.id, new)
    refill(work.database, blanked)
    effect.settle(work, [*blanked, *new])
    queue(
        work.database, {(each.bucket_id, op.record) for each in blanked for op in each.change.ops}
    )
    return len(new) + len(blanked)


def _check_epoch(epoch: EpochRow, changes: Sequence[Change]) -> None:
    seat, name = epoch.statement.seat, epoch.statement.id
    if any(change.author != seat or change.epoch != name for change in changes):
        raise ChangeMalformed(part="author")


def _unread(epoch: EpochRow) -> str | None:
    return FLAG if epoch.statement.unknown_flags else None


def release(work: Work, sequences: Sequence[int]) -> None:
    """Nothing but a ruling holds these any more, or that only a newer version can read them. What
    gains effect comes anew in the order of arrival, so that whoever was sent what came since is
    sent it too; in the order given."""
    unread: dict[int, str | None] = {}
    bases: list[tuple[str | None, int]] = []
    for start in range(0, len(sequences), _BATCH):
        batch = sequences[start : start + _BATCH]
        for sequence, (row_id, _) in zip(batch, changes_at(work.database, batch), strict=True):
            if row_id not in unread:
                unread[row_id] = _unread(epoch_by_row(work.database, row_id))
            bases.append((unread[row_id], sequence))
    _rebase(work, bases)


def hold(work: Work, sequences: Iterable[int], reason: str) -> None:
    """Another reason for changes that had one already."""
    _rebase(work, [(reason, each) for each in sequences])


def rebase(work: Work, bases: Sequence[tuple[str | None, int]]) -> None:
    """Another base by sequence, None for none; of what a purge left of one's own too."""
    rows = work.database.rows(
        "SELECT sequence FROM change WHERE bucket_id IS NULL"
        " AND sequence IN (SELECT value FROM json_each(?))",
        (json.dumps([sequence for _, sequence in bases]),),
    )
    blank = {row[0] for row in rows}
    work.database.many(
        "UPDATE change SET base = ? WHERE sequence = ?",
        [each for each in bases if each[1] in blank],
    )
    _rebase(work, [each for each in bases if each[1] not in blank])


def _rebase(work: Work, bases: Sequence[tuple[str | None, int]]) -> None:
    work.database.many("UPDATE change SET base = ? WHERE sequence = ?", bases)
    sequences = [sequence for _, sequence in bases]
    buckets: dict[Bucket, None] = {}
    for start in range(0, len(sequences), _BATCH):
        batch = sequences[start : start + _BATCH]
        buckets.update((change.bucket, None) for _, change in changes_at(work.database, batch))
    for bucket in buckets:
        effect.judge_again(work, work.bucket_id(bucket), bucket)


@dataclass(frozen=True, slots=True)
class _Known:
    """A row that is there; `blank` when a purge left only its number and id, and why it would have
    no effect."""

    sequence: int
    blank: bool
    base: str | None = None


def _known(database: Database, epoch_id: int, changes: Sequence[Change]) -> dict[bytes, _Known]:
    rows = database.rows(
        "SELECT change_id, sequence, bucket_id IS NULL, base FROM change"
        " WHERE epoch_id = ? AND number IN (SELECT value FROM json_each(?))",
        (epoch_id, json.dumps([change.number for change in changes])),
    )
    return {row[0]: _Known(row[1], bool(row[2]), row[3]) for row in rows}


def extend_chain(work: Work, epoch: EpochRow, leaves: Sequence[bytes], head: Head) -> None:
    """Grows a whole chain by leaf hashes, which must give the author's signed head.

    `epoch` is the row as it is now; the changes of these leaves are linked before or after, in the
    same transaction. Raises TreeMismatch or BadSignature.
    """
    if head.epoch != epoch.statement.id or head.seat != epoch.statement.seat:
        raise TreeMismatch
    head.verify(epoch.statement.public)
    tree = frontier(work.database, epoch.id, epoch.size).extend(leaves)
    if (tree.size, tree.root()) != (head.size, head.root):
        raise TreeMismatch
    grow(work.database, epoch.id, epoch.size, leaves)
    set_head(work.database, epoch.id, head)


def purge(work: Work, keep: Collection[Bucket]) -> int:
    """Leaves here only what `keep` names, and own changes that no receipt covers (bundle §5.4).

    Of own changes that one covers, number and id stay, so that the tree stays whole. Returns how
    many records are gone from sight.
    """
    wanted = frozenset(keep)
    rows = work.database.rows("SELECT id, scope_kind, scope_id, compartment FROM bucket")
    buckets = {row[0]: Bucket(*row[1:]) for row in rows}
    given_up = {row: bucket for row, bucket in buckets.items() if bucket not in wanted}
    ungranted.forget(work)
    return _purge_buckets(work, given_up)


def purge_ungranted(work: Work, seat: bytes) -> int:
    """`purge` of all that is not granted to the seat; what is takes no time."""
    given_up = ungranted.found(work, seat)
    gone = _purge_buckets(work, given_up)
    ungranted.remember(work, seat, given_up)
    return gone


def _purge_buckets(work: Work, buckets: Mapping[int, Bucket]) -> int:
    gone: list[int] = []
    for bucket_id, bucket in buckets.items():
        gone.extend(_purge_bucket(work, bucket_id, bucket))
    forget(work.database, gone)
    work.forget_buckets()
    return len(gone)


_GIVEN_UP: Final = (
    " FROM change JOIN epoch ON epoch.id = change.epoch_id WHERE change.bucket_id = ?"
    " AND (change.base IN ('fork', 'beside')"
    " OR change.epoch_id NOT IN (SELECT epoch_id FROM own_epoch)"
    " OR change.number < epoch.confirmed AND (change.base IS NOT 'second'"
    " AND (epoch.certified OR epoch.id = (SELECT min(epoch_id) FROM own_epoch))"
    " OR EXISTS (SELECT 1 FROM granted WHERE bucket_id = change.bucket_id"
    " AND until IS NOT NULL)))"
)
"""What others wrote; and of what was written here what a receipt covers. That stays while it waits
for headquarters to compare a code or to accept a version, unless the bucket was taken away."""


def _purge_bucket(work: Work, bucket_id: int, bucket: Bucket) -> list[int]:
    """The rows of the records that are gone."""
    database = work.database
    rows = database.rows(f"SELECT change.sequence{_GIVEN_UP}", (bucket_id,))
    given_up = [row[0] for row in rows]
    if given_up:
        work.scrub = True
        untouch(work, given_up)
        sequences = [(sequence,) for sequence in given_up]
        database.many(
            "UPDATE change SET bucket_id = NULL, stamp = NULL, skeleton = NULL, opening = NULL"
            " WHERE sequence = ? AND epoch_id IN (SELECT epoch_id FROM own_epoch)"
            " AND base IS NOT 'fork' AND base IS NOT 'beside'",  # which another copy wrote
            sequences,
        )
        database.many("DELETE FROM change WHERE sequence = ? AND bucket_id IS NOT NULL", sequences)
    gone = _reproject(work, bucket_id, bucket) if given_up else []
    if given_up:
        effect.judge_again(work, bucket_id, bucket)  # the rulings on what stays are gone
    database.run(
        "DELETE FROM bucket WHERE id = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM change WHERE bucket_id = ?1) AND NOT EXISTS"
        " (SELECT 1 FROM granted WHERE bucket_id = ?1)",
        (bucket_id,),
    )
    return gone


def _reproject(work: Work, bucket_id: int, bucket: Bucket) -> list[int]:
    """Makes the bucket's records again from what is left of it; the rows that are gone."""
    database = work.database
    left = rebuilt(effective_changes(database, bucket_id))
    rows = database.rows("SELECT record, id FROM record WHERE bucket_id = ?", (bucket_id,))
    work.touched.update((bucket, record) for record, _ in rows)
    gone = [row_id for record, row_id in rows if record not in left]
    remove_lines(database, gone)
    for record, line in left.items():
        line.adopt(load(database, bucket_id, record))
    lines = {(bucket_id, record): line for record, line in left.items()}
    save_lines(database, lines)
    queue(database, lines)
    return gone
