"""Which stored changes take effect, kept in step with headquarters' rulings (change §7.5).

`base` is what would hold a change if nobody had ruled on it, `held` what comes of that and of the
rulings of its bucket. Whatever arrives first, the same changes and rulings lead to the same `held`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ijm_desktop.journal.change import KNOWN_FLAGS, Bucket, Change
from ijm_desktop.journal.ruling import FLAG, RULED, Rulings, effect, erasures, rules
from ijm_desktop.kernel.encoding import decode_own, encode
from ijm_desktop.vault import erasing, index
from ijm_desktop.vault.arrivals import Arrival
from ijm_desktop.vault.chains import (
    EpochRow,
    changes_at,
    epoch_named,
    held_for,
    newest_sequence,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.projection import project, remade, touch, untouch
from ijm_desktop.vault.work import Work

_BATCH: Final = 1000
_FLAGS_READ: Final = "flags_read"
_NO_FLAGS: Final = encode([])
_NO_RULINGS: Final = Rulings()


def rulings_in(database: Database, bucket_id: int) -> Rulings:
    """What the bucket's rulings show now."""
    return Rulings.of(
        (record, state.shown(RULED).value)
        for record, state in erasing.ruling_states(database, bucket_id)
    )


def judged(work: Work, arrivals: Iterable[Arrival]) -> list[Arrival]:
    """As they are to be stored, by what is known so far: `held` from `base` and the rulings that
    are here, and without the values that were erased before they came."""
    come = list(arrivals)
    ruled = erasing.ruled_buckets(work.database, {each.bucket_id for each in come})
    found = {bucket_id: rulings_in(work.database, bucket_id) for bucket_id in ruled}
    ready: list[Arrival] = []
    for each in erasing.erased_before(work.database, come):
        rulings = found.get(each.bucket_id, _NO_RULINGS)
        held = reason(each.change, each.base, rulings)
        if held is None and each.base is not None:
            epoch = epoch_named(work.database, each.change.epoch)
            held = _unread(epoch, each.change.unknown_flags)
        ready.append(each if held is each.held else each._replace(held=held))
    return ready


def reason(change: Change, base: str | None, rulings: Rulings) -> str | None:
    """Why it has no effect, or None, but for flags that another reason hides."""
    if base is None and rulings is _NO_RULINGS:
        return None
    if rules(change):
        return base
    return effect(base, change.id, change.epoch, change.number, rulings)


def settle(work: Work, arrivals: Sequence[Arrival]) -> None:
    """Brings records up to date with changes just stored, and then with the rulings among them."""
    project(work, arrivals)
    ruled = {
        (each.bucket_id, each.change.bucket): None
        for each in arrivals
        if each.held is None and rules(each.change)
    }
    if not ruled:
        return
    for each in arrivals:
        if each.held is None:
            note_ruling(work.database, each.bucket_id, each.change)
    for bucket_id, bucket in ruled:
        judge_again(work, bucket_id, bucket)
        here = [each for each in arrivals if each.bucket_id == bucket_id and each.held is None]
        gone = frozenset().union(*(erasures(each.change) for each in here))
        if gone:
            erasing.apply(work, gone, bucket_id)


def note_ruling(database: Database, bucket_id: int, change: Change) -> None:
    """Where the rulings of an effective change lie, if it has any."""
    records = {op.record for op in change.ops if op.field == RULED}
    database.many(
        "INSERT OR IGNORE INTO ruling (bucket_id, record) VALUES (?, ?)",
        [(bucket_id, record) for record in sorted(records)],
    )


def judge_again(work: Work, bucket_id: int, bucket: Bucket) -> None:
    """Gives and takes effect as the bucket's rulings say now. What gains it comes anew in the order
    of arrival, so that whoever was sent what came since is sent this too."""
    differ = _differing(work.database, bucket_id, rulings_in(work.database, bucket_id))
    if not differ:
        return
    sequences = sorted(differ)
    records = {op.record for _, change in _changes(work.database, sequences) for op in change.ops}
    set_reasons(work, [(each, differ[each]) for each in sequences])
    remake(work, bucket_id, bucket, records)


def _differing(database: Database, bucket_id: int, rulings: Rulings) -> dict[int, str | None]:
    """By sequence, what is to hold the changes of the bucket that something else holds now."""
    differ: dict[int, str | None] = {}
    for sequence, change_id, epoch, number, base, held, skeleton in database.stream(
        "SELECT change.sequence, change.change_id, epoch.epoch, change.number, change.base,"
        " change.held, change.skeleton FROM change JOIN epoch ON epoch.id = change.epoch_id"
        " WHERE change.bucket_id = ? ORDER BY change.sequence",
        (bucket_id,),
    ):
        now = effect(base, change_id, epoch, number, rulings)
        if now is None and base is not None:
            flags = frozenset(decode_own(skeleton)[2]) - KNOWN_FLAGS
            now = _unread(epoch_named(database, epoch), flags)
        if now != held and any(field == RULED for _, _, field, _ in decode_own(skeleton)[1]):
            now = base
        if now != held:
            differ[sequence] = now
    return differ


def wrongly_held(database: Database, bucket_id: int) -> list[int]:
    """Sequences of changes that are held, or not, against what the rulings say (vault §6.1)."""
    return sorted(_differing(database, bucket_id, rulings_in(database, bucket_id)))


def set_reasons(work: Work, reasons: Sequence[tuple[int, str | None]]) -> None:
    """`held` by sequence, for changes of which each is held otherwise now. The caller makes their
    records anew. A change that gains effect gets a new sequence."""
    database = work.database
    free = newest_sequence(database) + 1
    database.many(
        "UPDATE change SET held = ? WHERE sequence = ?",
        [(held, sequence) for sequence, held in reasons if held is not None],
    )
    gaining = [sequence for sequence, held in reasons if held is None]
    for at in range(0, len(gaining), _BATCH):
        batch = gaining[at : at + _BATCH]
        untouch(work, batch)
        moved = list(zip(range(free + at, free + at + len(batch)), batch, strict=True))
        database.many("UPDATE change SET sequence = ?, held = NULL WHERE sequence = ?", moved)
        touch(
            database,
            sorted(
                {
                    (op.record, work.bucket_id(change.bucket), sequence)
                    for (sequence, _), (_, change) in zip(
                        moved, changes_at(database, [new for new, _ in moved]), strict=True
                    )
                    for op in change.ops
                }
            ),
        )


def remake(work: Work, bucket_id: int, bucket: Bucket, records: Iterable[bytes]) -> None:
    """Makes these records again from the changes that count, and search forgets what it knew."""
    named = sorted(set(records))
    work.touched.update((bucket, record) for record in named)
    gone = remade(work.database, bucket_id, named)
    index.forget(work.database, gone)
    index.queue(work.database, {(bucket_id, record) for record in named})


def _changes(database: Database, sequences: Sequence[int]) -> Iterable[tuple[int, Change]]:
    for at in range(0, len(sequences), _BATCH):
        yield from changes_at(database, sequences[at : at + _BATCH])


def read_flags(work: Work) -> int:
    """Judges again what an older version could not read; how many changes that were. Does nothing
    while this version reads the same flags as the one that was here last (change §7.4)."""
    known = encode(sorted(KNOWN_FLAGS))
    row = work.database.row("SELECT value FROM setting WHERE name = ?", (_FLAGS_READ,))
    if known == (_NO_FLAGS if row is None else row[0]):
        return 0
    work.database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_FLAGS_READ, known),
    )
    readable = [
        (sequence, change.bucket)
        for sequence, change in held_for(work.database, FLAG, hidden=True)
        if _unread(epoch_named(work.database, change.epoch), change.unknown_flags) is None
    ]
    work.database.many(
        "UPDATE change SET base = NULL WHERE base = ? AND sequence = ?",
        [(FLAG, each) for each, _ in readable],
    )
    for bucket in sorted({bucket for _, bucket in readable}):
        judge_again(work, work.bucket_id(bucket), bucket)
    return len(readable)


def _unread(epoch: EpochRow, flags: frozenset[str]) -> str | None:
    """What no ruling makes readable waits on, whatever else held it before."""
    return FLAG if flags or epoch.statement.unknown_flags else None
