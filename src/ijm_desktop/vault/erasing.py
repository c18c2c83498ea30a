"""Erasing values for good (change §3.5, §7.7): the chain keeps its header, nothing keeps the value.

What was erased is remembered by op id, since the original may come again: from another seat, in an
old bundle, out of a backup.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from ijm_desktop.journal.change import Bucket, Change, opening
from ijm_desktop.journal.merge import RecordState, from_stored
from ijm_desktop.journal.ruling import RULED, Erase, read
from ijm_desktop.vault import index, unsaved
from ijm_desktop.vault.arrivals import Arrival
from ijm_desktop.vault.chains import changes_at
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.projection import remade
from ijm_desktop.vault.work import Work

_PREFIX: Final = 16
_BATCH: Final = 1000


def apply(work: Work, op_ids: Iterable[bytes], bucket_id: int | None = None) -> int:
    """Erases the values of these ops wherever they are held, and remembers them for when they come.
    How many values were here. Again changes nothing. `bucket_id`: where they are looked for first;
    only for those that are not there all ids are gone through."""
    named_ops = frozenset(op_ids)
    places = _by_change(named_ops)
    _remember(work.database, places)
    unsaved.forget(work, named_ops)
    sequences = _stored(work.database, places.keys(), bucket_id)
    records: dict[tuple[int, Bucket], set[bytes]] = {}
    count = 0
    for at in range(0, len(sequences), _BATCH):
        batch = sequences[at : at + _BATCH]
        for sequence, (_, change) in zip(batch, changes_at(work.database, batch), strict=True):
            here = places[change.id[:_PREFIX]]
            gone = {place for place in here if place < len(change.ops)}
            gone = {place for place in gone if change.ops[place].has_value}
            if not gone:
                continue
            count += len(gone)
            work.database.run(
                "UPDATE change SET opening = ? WHERE sequence = ?",
                (opening(change.without(gone)), sequence),
            )
            named = records.setdefault((work.bucket_id(change.bucket), change.bucket), set())
            named.update(change.ops[place].record for place in gone)
    for (bucket_id, bucket), named in records.items():
        _make_again(work, bucket_id, bucket, named)
    return count


def erased_list(database: Database) -> list[bytes]:
    """The ids of all ops whose value was ever erased, 18 bytes each, ascending."""
    rows = database.rows("SELECT change, op FROM erased ORDER BY change, op")
    return [change + place.to_bytes(2, "big") for change, place in rows]


def erased_count(database: Database) -> int:
    """How many values were ever erased; it never falls."""
    return database.number("SELECT count(*) FROM erased")


def erased_by_change(database: Database) -> dict[bytes, set[int]]:
    """By the first 16 bytes of the change's id, the places of its erased ops."""
    return _by_change(erased_list(database))


def erased_before(database: Database, arrivals: Sequence[Arrival]) -> Iterator[Arrival]:
    """The arrivals without what was erased before they came. What comes erased already is
    remembered, so that an original which comes later is not believed to be something new."""
    known = _known(database, [each.change.id[:_PREFIX] for each in arrivals])
    come: dict[bytes, set[int]] = {}
    for each in arrivals:
        change = each.change
        here = known.get(change.id[:_PREFIX], set())
        if change.erased:
            come[change.id[:_PREFIX]] = set(change.erased)
        gone = {at for at in here if at < len(change.ops) and change.ops[at].has_value}
        yield each._replace(change=change.without(gone)) if gone else each
    _remember(database, come)


def places(work: Work, change: Change) -> set[int]:
    """Of the change's ops, those known to be erased."""
    return _known(work.database, [change.id[:_PREFIX]]).get(change.id[:_PREFIX], set())


def ruled(work: Work, bucket: Bucket) -> frozenset[bytes]:
    """The ids of the ops that the bucket's rulings erase, as they stand."""
    shown = (
        read(record, state.shown(RULED).value)
        for record, state in ruling_states(work.database, work.bucket_id(bucket))
    )
    return frozenset(op for each in shown if isinstance(each, Erase) for op in each.ops)


def ruling_states(database: Database, bucket_id: int) -> list[tuple[bytes, RecordState]]:
    """(record, state) of the bucket's rulings, by them and never by its records, which are many."""
    rows = database.rows(
        "SELECT record.record, record.state FROM ruling CROSS JOIN record"
        " ON record.bucket_id = ruling.bucket_id AND record.record = ruling.record"
        " WHERE ruling.bucket_id = ?",
        (bucket_id,),
    )
    return [(record, from_stored(state)) for record, state in rows]


def ruled_buckets(database: Database, bucket_ids: Iterable[int]) -> list[int]:
    """Those of them in which anybody ever ruled."""
    rows = database.rows(
        "SELECT DISTINCT bucket_id FROM ruling WHERE bucket_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(bucket_ids)),),
    )
    return [row[0] for row in rows]


def _make_again(work: Work, bucket_id: int, bucket: Bucket, records: Collection[bytes]) -> None:
    """Records and search without the erased values, and no copy of them in the write-ahead log."""
    database = work.database
    work.scrub = True
    work.touched.update((bucket, record) for record in records)
    gone = remade(database, bucket_id, sorted(records))
    left = [
        row[0]
        for row in database.rows(
            "SELECT id FROM record WHERE bucket_id = ?"
            " AND record IN (SELECT unhex(value) FROM json_each(?))",
            (bucket_id, json.dumps([record.hex() for record in records])),
        )
    ]
    index.forget(database, [*gone, *left])
    index.queue(database, {(bucket_id, record) for record in records})


def _by_change(op_ids: Iterable[bytes]) -> dict[bytes, set[int]]:
    found: dict[bytes, set[int]] = {}
    for each in op_ids:
        found.setdefault(each[:_PREFIX], set()).add(int.from_bytes(each[_PREFIX:], "big"))
    return found


def _remember(database: Database, places: dict[bytes, set[int]]) -> None:
    if not places:
        return
    database.many(
        "INSERT OR IGNORE INTO erased (change, op) VALUES (?, ?)",
        [(change, place) for change, here in sorted(places.items()) for place in sorted(here)],
    )


def _known(database: Database, prefixes: Iterable[bytes]) -> dict[bytes, set[int]]:
    if not database.number("SELECT EXISTS (SELECT 1 FROM erased)"):
        return {}
    found: dict[bytes, set[int]] = {}
    for prefix in prefixes:
        rows = database.rows("SELECT op FROM erased WHERE change = ?", (prefix,))
        if rows:
            found[prefix] = {row[0] for row in rows}
    return found


def _stored(database: Database, prefixes: Collection[bytes], bucket_id: int | None) -> list[int]:
    """Sequences of the changes that are here whole, as they came."""
    found: dict[bytes, int] = {}
    for sequence, change_id in database.stream(
        "SELECT sequence, change_id FROM change WHERE bucket_id = ?", (bucket_id,)
    ):
        if change_id[:_PREFIX] in prefixes:
            found[change_id[:_PREFIX]] = sequence
    missing = [prefix.hex() for prefix in prefixes if prefix not in found]
    if not missing:
        return sorted(found.values())
    # The ids alone, which an index holds: the changes themselves are ten times as much to read.
    rows = database.rows(
        "SELECT sequence FROM change WHERE substr(change_id, 1, ?) IN"
        " (SELECT unhex(value) FROM json_each(?))",
        (_PREFIX, json.dumps(missing)),
    )
    whole = database.rows(
        "SELECT sequence FROM change WHERE bucket_id IS NOT NULL"
        " AND sequence IN (SELECT value FROM json_each(?))",
        (json.dumps([row[0] for row in rows]),),
    )
    return sorted({*found.values(), *(row[0] for row in whole)})
