"""Record states kept in step with changes: what screens show, inside the transaction of a save.

Every column is a function of the set of effective changes (docs/spec/vault.md §4), so that what is
kept here can be thrown away and made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ijm_desktop.journal.change import Change
from ijm_desktop.journal.merge import (
    VOID,
    RecordState,
    from_stored,
    shown,
    stored,
    stored_alone,
)
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import LENGTH as IDENTIFIER_BYTES
from ijm_desktop.vault.arrivals import STAMP_CEILING, Arrival
from ijm_desktop.vault.chains import changes_at
from ijm_desktop.vault.database import Database, Row
from ijm_desktop.vault.work import Work

_VOID_SUFFIX: Final = f".{VOID}"
_BATCH: Final = 1000


@dataclass(slots=True)
class Line:
    """A row of `record` in the making. `id` is None until it is stored."""

    id: int | None = None
    type: str = ""
    created: int = STAMP_CEILING
    updated: int = 0
    merged: RecordState | None = None
    references: frozenset[bytes] = frozenset()
    """As stored; what it refers to now may differ."""
    alone: tuple[Change, Sequence[int]] | None = None
    """The only change of which anything was taken, and the places of the ops, not merged yet: of a
    record that came in one change nothing ever has to be."""

    @property
    def state(self) -> RecordState:
        if self.merged is None:
            self.merged = RecordState()
            if self.alone is not None:
                _apply(self.merged, *self.alone)
                self.alone = None
        return self.merged

    def take(self, change: Change, places: Sequence[int]) -> None:
        """All ops of this record in the change; again changes nothing."""
        stamp = min(change.stamp, STAMP_CEILING)
        name = min([type_of(change.ops[at].field) for at in places])
        if not self.type or name < self.type:
            self.type = name
        if stamp < self.created:
            self.created = stamp
        if stamp > self.updated:
            self.updated = stamp
        if self.merged is None and self.alone is None:
            self.alone = change, places
        else:
            _apply(self.state, change, places)

    def adopt(self, stored: Line) -> None:
        """Takes the place of the row that `stored` was read from, if it was."""
        self.id = stored.id
        self.references = stored.references

    def referred(self) -> frozenset[bytes]:
        if self.alone is None:
            return referred(self.state)
        change, places = self.alone
        return _identifiers([change.ops[at].value for at in places])

    def columns(self) -> tuple[str, int, int, bool, bool, bytes]:
        """type, created, updated, void, conflict, state."""
        encoded = None if self.alone is None else stored_alone(*self.alone)
        if encoded is not None:
            return self.type, self.created, self.updated, False, False, encoded
        void = conflict = False
        for name, ops in self.state.live.items():
            if name.endswith(_VOID_SUFFIX):
                void = void or shown(ops.values()).value is not None
            if len(ops) > 1 and not conflict:
                conflict = shown(ops.values()).in_conflict
        return self.type, self.created, self.updated, void, conflict, stored(self.state)


def _apply(state: RecordState, change: Change, places: Sequence[int]) -> None:
    for at in places:
        state.apply(change.op_id(at), change.stamp, change.ops[at])


@lru_cache(maxsize=4096)
def type_of(field_name: str) -> str:
    """Of a qualified field name, `type.name`."""
    return field_name.partition(".")[0]


def referred(state: RecordState) -> frozenset[bytes]:
    """Live values of 16 bytes: that is how records name each other, whatever their types."""
    return _identifiers([live.value for ops in state.live.values() for live in ops.values()])


def _identifiers(values: Iterable[Value]) -> frozenset[bytes]:
    return frozenset(
        [each for each in values if type(each) is bytes and len(each) == IDENTIFIER_BYTES]
    )


def places_of(change: Change) -> dict[bytes, list[int]]:
    """By record, the places of its ops."""
    places: dict[bytes, list[int]] = {}
    for at, op in enumerate(change.ops):
        places.setdefault(op.record, []).append(at)
    return places


def project(work: Work, arrivals: Iterable[Arrival]) -> None:
    """Brings touched records up to date with changes that were just stored."""
    lines: dict[tuple[int, bytes], Line] = {}
    touched: list[tuple[bytes, int, int]] = []
    for each in arrivals:
        for record, places in places_of(each.change).items():
            touched.append((record, each.bucket_id, each.sequence))
            if each.held is None:
                _line(work, lines, each, record).take(each.change, places)
    touch(work.database, sorted(touched))
    save_lines(work.database, lines)


def _line(
    work: Work, lines: dict[tuple[int, bytes], Line], arrival: Arrival, record: bytes
) -> Line:
    """The record as it is before the arrival, remembered in `lines`."""
    key = arrival.bucket_id, record
    line = lines.get(key)
    if line is None:
        # A fresh bucket holds nothing yet of a record that this transaction did not touch.
        named = arrival.change.bucket, record
        unseen = work.is_fresh(arrival.bucket_id) and named not in work.touched
        line = lines[key] = Line() if unseen else load(work.database, *key)
        work.touched.add(named)
    return line


def touch(database: Database, touched: Iterable[tuple[bytes, int, int]]) -> None:
    """Remembers (record, bucket row, sequence); again changes nothing."""
    database.many(
        "INSERT OR IGNORE INTO touched (record, bucket_id, sequence) VALUES (?, ?, ?)", touched
    )


def untouch(work: Work, sequences: Sequence[int]) -> None:
    """Forgets what these changes touched, before they go or get another sequence."""
    for at in range(0, len(sequences), _BATCH):
        batch = sequences[at : at + _BATCH]
        gone = [
            (op.record, work.bucket_id(change.bucket), sequence)
            for sequence, (_, change) in zip(batch, changes_at(work.database, batch), strict=True)
            for op in change.ops
        ]
        work.database.many(
            "DELETE FROM touched WHERE record = ? AND bucket_id = ? AND sequence = ?", gone
        )


def remade(database: Database, bucket_id: int, records: Iterable[bytes]) -> list[int]:
    """Makes these records again from the changes that count; the rows that are gone because none of
    them does, of which the caller tells the index."""
    lines: dict[tuple[int, bytes], Line] = {}
    gone: list[int] = []
    for record in records:
        stored = load(database, bucket_id, record)
        line = _made(database, bucket_id, record)
        if line is not None:
            line.adopt(stored)
            lines[bucket_id, record] = line
        elif stored.id is not None:
            gone.append(stored.id)
    remove_lines(database, gone)
    save_lines(database, lines)
    return gone


def _made(database: Database, bucket_id: int, record: bytes) -> Line | None:
    rows = database.rows(
        "SELECT change.sequence FROM touched JOIN change ON change.sequence = touched.sequence"
        " WHERE touched.record = ? AND touched.bucket_id = ? AND change.held IS NULL",
        (record, bucket_id),
    )
    line: Line | None = None
    for at in range(0, len(rows), _BATCH):
        for _, change in changes_at(database, [row[0] for row in rows[at : at + _BATCH]]):
            places = places_of(change).get(record)
            if places:  # a row that says otherwise was altered, which checking finds
                line = line or Line()
                line.take(change, places)
    return line


def load(database: Database, bucket_id: int, record: bytes) -> Line:
    """The record as stored, or an empty one."""
    row = database.row(
        "SELECT id, type, created, updated, state FROM record WHERE bucket_id = ? AND record = ?",
        (bucket_id, record),
    )
    if row is None:
        return Line()
    state = from_stored(row[4])
    return Line(row[0], row[1], row[2], row[3], state, referred(state))


def save_lines(database: Database, lines: dict[tuple[int, bytes], Line]) -> None:
    """Writes rows by (bucket row, record)."""
    free = database.number("SELECT max(id) FROM record") + 1
    inserts: list[Row] = []
    updates: list[Row] = []
    for (bucket_id, record), line in lines.items():
        if line.id is None:
            line.id = free + len(inserts)
            inserts.append((line.id, record, bucket_id, *line.columns()))
        else:
            updates.append((*line.columns(), line.id))
    if inserts:
        database.many(
            "INSERT INTO record"
            " (id, record, bucket_id, type, created, updated, void, conflict, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            inserts,
        )
    if updates:
        database.many(
            "UPDATE record SET type = ?, created = ?, updated = ?, void = ?, conflict = ?,"
            " state = ? WHERE id = ?",
            updates,
        )
    _save_references(database, lines.values())


def remove_lines(database: Database, row_ids: Sequence[int]) -> None:
    """Deletes records with all that is derived from them but the index, which the caller tells to
    `forget` all of them at once."""
    for row_id in row_ids:
        row = database.row("SELECT state FROM record WHERE id = ?", (row_id,))
        if row is not None:
            targets = referred(from_stored(row[0]))
            database.many(
                "DELETE FROM reference WHERE target = ? AND id = ?",
                [(target, row_id) for target in targets],
            )
    database.many("DELETE FROM record WHERE id = ?", [(row_id,) for row_id in row_ids])


def _save_references(database: Database, lines: Iterable[Line]) -> None:
    gone: list[Row] = []
    come: list[Row] = []
    for line in lines:
        now = line.referred()
        gone.extend((target, line.id) for target in line.references - now)
        come.extend((target, line.id) for target in now - line.references)
    if gone:
        database.many("DELETE FROM reference WHERE target = ? AND id = ?", gone)
    if come:
        database.many("INSERT INTO reference (target, id) VALUES (?, ?)", sorted(come))


def rebuilt(changes: Iterable[Change]) -> dict[bytes, Line]:
    """The lines of one bucket made from its effective changes alone."""
    lines: dict[bytes, Line] = {}
    for change in changes:
        for record, places in places_of(change).items():
            line = lines.get(record)
            if line is None:
                line = lines[record] = Line()
            line.take(change, places)
    return lines
