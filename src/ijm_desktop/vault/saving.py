"""Saving: what a person wrote becomes signed changes and what screens show, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from ijm_desktop.journal.change import (
    MAX_OPS,
    SEED_LENGTH,
    Bucket,
    Change,
    Op,
    make,
)
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.stamps import AHEAD_MS, COUNTER_BITS, tick
from ijm_desktop.vault import effect
from ijm_desktop.vault.arrivals import STAMP_CEILING, Arrival, store
from ijm_desktop.vault.chains import newest_sequence, set_head
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import SignerMissing
from ijm_desktop.vault.keyfile import Random
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.tree import grow
from ijm_desktop.vault.work import Work


@dataclass(frozen=True, slots=True)
class Draft:
    """The ops of one save in one bucket, at least one; over 500 become several changes."""

    bucket: Bucket
    ops: Sequence[Op]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save made, in the order of its drafts, and the head it signed."""

    changes: tuple[Change, ...]
    head: Head


def save(vault: Vault, drafts: Sequence[Draft], *, now_ms: int, random: Random) -> Saved:
    """Saves all of `drafts` or none. Durable on return.

    Raises SignerMissing, ChainDamaged, ChangeTooLarge, ChangeMalformed, and the disk errors of
    files.py; then nothing was changed.
    """
    with vault.transaction() as work:
        return save_within(work, drafts, now_ms=now_ms, random=random)


def save_within(work: Work, drafts: Sequence[Draft], *, now_ms: int, random: Random) -> Saved:
    """As `save`, as part of a larger transaction; durable when that commits."""
    if work.own.signer is None:
        raise SignerMissing
    tree = work.own.tree(work.database)
    stamps = count(next_stamp(work.database, now_ms))
    changes = tuple(
        make(
            author=work.own.statement.seat,
            epoch=work.own.epoch,
            number=number,
            stamp=next(stamps),
            bucket=bucket,
            ops=ops,
            seed=random(SEED_LENGTH),
        )
        for number, (bucket, ops) in enumerate(_pieces(drafts), tree.size)
    )
    leaves = [change.id for change in changes]
    grow(work.database, work.own.row_id, tree.size, leaves)
    head = work.own.sign(tree.extend(leaves))
    first = newest_sequence(work.database) + 1
    arrivals = effect.judged(
        work,
        (
            Arrival(sequence, work.bucket_id(change.bucket), change)
            for sequence, change in enumerate(changes, first)
        ),
    )
    store(work.database, work.own.row_id, arrivals)
    effect.settle(work, arrivals)
    set_head(work.database, work.own.row_id, head)
    return Saved(changes, head)


def next_stamp(database: Database, now_ms: int) -> int:
    """Above every believable stamp held, and never behind the clock (change §6.1).

    An epoch whose latest stamp is beyond belief had a broken clock: only then are its changes
    looked through for what it wrote before.
    """
    horizon = min((now_ms + AHEAD_MS) << COUNTER_BITS, STAMP_CEILING)
    row = database.row(
        "SELECT max(latest) FILTER (WHERE latest < ?1), max(latest) >= ?1 FROM epoch", (horizon,)
    )
    believed, beyond = (0, 0) if row is None else (row[0] or 0, row[1])
    return tick(now_ms, [believed, *(_written_below(database, horizon) if beyond else ())])


def _written_below(database: Database, horizon: int) -> list[int]:
    return [
        database.number(
            "SELECT max(stamp) FROM change WHERE epoch_id = ? AND stamp < ?", (row[0], horizon)
        )
        for row in database.rows("SELECT id FROM epoch WHERE latest >= ?", (horizon,))
    ]


def _pieces(drafts: Sequence[Draft]) -> Iterator[tuple[Bucket, Sequence[Op]]]:
    for draft in drafts:
        for start in range(0, len(draft.ops), MAX_OPS):
            yield draft.bucket, draft.ops[start : start + MAX_OPS]
