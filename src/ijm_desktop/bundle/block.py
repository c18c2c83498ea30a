"""Change blocks: changes of one epoch by columns, so that like lies beside like (bundle §4).

Nothing that a reader can compute is sent: hashes come from seeds and values, change ids from
headers. A block that is not exactly what its own changes would encode to is refused, so there is
one set of bytes for one set of changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

import zstandard

from ijm_desktop.bundle.errors import BlockMalformed, BundleBomb
from ijm_desktop.bundle.forms import (
    ID,
    array,
    bounded_decode,
    exact,
    flags,
    text,
    well_formed,
    whole,
)
from ijm_desktop.bundle.header import read_bucket
from ijm_desktop.journal.change import (
    MAX_OPS,
    OP_ID_LENGTH,
    REMOVE,
    SEED_LENGTH,
    Bucket,
    Change,
    Op,
    make,
    make_salted,
    salted_opening,
)
from ijm_desktop.kernel.encoding import Value, encode_in_steps

MAX_CHANGES: Final = 1000
MAX_EXPANDED: Final = 8 << 20
LEVEL: Final = 9
_PART = "changes"
_NO_VALUE = object()
_NO_SEED = bytes(SEED_LENGTH)
_KEYS = frozenset(range(18))


def encode_block(changes: Sequence[Change]) -> bytes:
    """1 to 1,000 changes of one epoch, ascending by number. Raises BlockMalformed otherwise."""
    return compress(columns(changes))


def decode_block(payload: bytes) -> list[Change]:
    """Raises BlockMalformed or BundleBomb."""
    return read_columns(expand(payload))


def compress(encoded: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=LEVEL).compress(encoded)


def expanded_size(payload: bytes) -> int:
    """What a block says it expands to, which `expand` holds it to. Raises as `expand` does."""
    try:
        stated = zstandard.get_frame_parameters(payload)
    except zstandard.ZstdError as error:
        raise BlockMalformed(part=_PART) from error
    if stated.content_size > MAX_EXPANDED or stated.window_size > MAX_EXPANDED:
        raise BundleBomb
    return stated.content_size


def expand(payload: bytes) -> bytes:
    """One zstd frame that states its size. Sizes are checked before anything is allocated."""
    expanded_size(payload)
    try:
        decompressor = zstandard.ZstdDecompressor(max_window_size=MAX_EXPANDED)
        return decompressor.decompress(
            payload, max_output_size=MAX_EXPANDED, allow_extra_data=False
        )
    except zstandard.ZstdError as error:
        raise BlockMalformed(part=_PART) from error


def columns(changes: Sequence[Change]) -> bytes:
    """A block before compression. Raises BlockMalformed."""
    if not 1 <= len(changes) <= MAX_CHANGES:
        raise BlockMalformed(part=_PART)
    written = _Columns()
    for place, change in enumerate(changes):
        written.add(place, change)
    first = changes[0]
    if any(each.author != first.author or each.epoch != first.epoch for each in changes):
        raise BlockMalformed(part=_PART)
    return encode_in_steps(
        {
            0: first.author,
            1: first.epoch,
            2: _steps([change.number for change in changes]),
            3: _differences([change.stamp for change in changes]),
            4: [bucket.encoded() for bucket in written.buckets],
            5: written.bucket_of,
            6: b"".join(written.records),
            7: list(written.fields),
            8: list(written.kinds),
            9: [len(change.ops) for change in changes],
            10: written.kind_of,
            11: written.record_of,
            12: written.field_of,
            13: written.replaces,
            14: b"".join(change.seed or _NO_SEED for change in changes),
            15: written.values,
            16: written.salted,
            17: written.flags,
        }
    )


class _Columns:
    """Tables, which are dictionaries from entry to place in order of first use, and columns."""

    def __init__(self) -> None:
        self.buckets: dict[Bucket, int] = {}
        self.records: dict[bytes, int] = {}
        self.fields: dict[str, int] = {}
        self.kinds: dict[str, int] = {}
        self.bucket_of: list[int] = []
        self.kind_of: list[int] = []
        self.record_of: list[int] = []
        self.field_of: list[int] = []
        self.replaces: dict[int, list[bytes]] = {}
        self.values: list[list[Value]] = []
        self.salted: dict[int, list[Value]] = {}
        self.flags: dict[int, list[str]] = {}

    def add(self, place: int, change: Change) -> None:
        self.bucket_of.append(self.buckets.setdefault(change.bucket, len(self.buckets)))
        if change.flags:
            self.flags[place] = list(change.flags)
        if change.seed is None:
            self.salted[place] = salted_opening(change)
        for op in change.ops:
            field = self.fields.setdefault(op.field, len(self.fields))
            if field == len(self.values):
                self.values.append([])
            if op.replaces:
                self.replaces[len(self.kind_of)] = list(op.replaces)
            self.kind_of.append(self.kinds.setdefault(op.kind, len(self.kinds)))
            self.record_of.append(self.records.setdefault(op.record, len(self.records)))
            self.field_of.append(field)
            if change.seed is None:
                continue
            if op.has_value:
                self.values[field].append(op.value)
            elif op.kind != REMOVE:
                raise BlockMalformed(part=_PART)


def _differences(numbers: list[int]) -> list[int]:
    return [numbers[0], *(after - before for before, after in pairwise(numbers))]


def _steps(numbers: list[int]) -> list[int]:
    first, *rest = _differences(numbers)
    if any(step < 1 for step in rest):
        raise BlockMalformed(part=_PART)
    return [first, *(step - 1 for step in rest)]


def read_columns(expanded: bytes) -> list[Change]:
    """The reverse of `columns`. Raises BlockMalformed or BundleBomb."""
    fields = bounded_decode(expanded, _PART)
    if type(fields) is not dict or fields.keys() != _KEYS:
        raise BlockMalformed(part=_PART)
    with well_formed(_PART):
        reading = _Reading(fields)
        changes = reading.changes()
    if not reading.is_the_one_form():
        raise BlockMalformed(part=_PART)
    return changes


class _Reading:
    """A block's columns, checked as far as indexing them needs."""

    def __init__(self, fields: dict[int, Value]) -> None:
        self.author = exact(fields[0], ID, _PART)
        self.epoch = exact(fields[1], ID, _PART)
        self.steps = _integers(fields[2])
        count = len(self.steps)
        if not 1 <= count <= MAX_CHANGES:
            raise BlockMalformed(part=_PART)
        self.stamps = _integers(fields[3], count)
        self.buckets = [read_bucket(each) for each in array(fields[4], _PART)]
        self.bucket_of = _indices(fields[5], count, len(self.buckets))
        self.records = _pieces(fields[6], ID)
        self.fields = [text(each, _PART) for each in array(fields[7], _PART)]
        self.kinds = [text(each, _PART) for each in array(fields[8], _PART)]
        self.sizes = [whole(each, _PART, MAX_OPS + 1) for each in _integers(fields[9], count)]
        ops = sum(self.sizes)
        self.kind_of = _indices(fields[10], ops, len(self.kinds))
        self.record_of = _indices(fields[11], ops, len(self.records))
        self.field_of = _indices(fields[12], ops, len(self.fields))
        self.replaces = {place: _op_ids(ids) for place, ids in _mapping(fields[13]).items()}
        self.seeds = _pieces(fields[14], SEED_LENGTH, count)
        columns_ = [array(each, _PART) for each in array(fields[15], _PART)]
        if len(columns_) != len(self.fields):
            raise BlockMalformed(part=_PART)
        self.values = [iter(each) for each in columns_]
        self.salted = {key: array(each, _PART) for key, each in _mapping(fields[16]).items()}
        self.flags = {key: flags(each, _PART) for key, each in _mapping(fields[17]).items()}

    def changes(self) -> list[Change]:
        """Each op's columns are read once, in order."""
        numbers = accumulate(self.steps, lambda before, step: before + step + 1)
        stamps = accumulate(self.stamps)
        ends = accumulate(self.sizes)
        return [
            self._change(place, number, stamp, range(end - size, end))
            for place, (number, stamp, end, size) in enumerate(
                zip(numbers, stamps, ends, self.sizes, strict=True)
            )
        ]

    def is_the_one_form(self) -> bool:
        """Whether the changes, which were read, would be written as just these columns. Whatever a
        clever writer did to tables, order or left-overs shows here; to write them again and compare
        would take twice as long."""
        changes, ops = range(len(self.sizes)), range(len(self.kind_of))
        return (
            min(self.steps[1:], default=0) >= 0
            and _in_order_of_use(self.buckets, self.bucket_of)
            and _in_order_of_use(self.records, self.record_of)
            and _in_order_of_use(self.fields, self.field_of)
            and _in_order_of_use(self.kinds, self.kind_of)
            and all(place in ops and ids for place, ids in self.replaces.items())
            and all(place in changes and marks for place, marks in self.flags.items())
            and all(place in changes for place in self.salted)
            and all(self.seeds[place] == _NO_SEED for place in self.salted)
            and all(next(each, _NO_VALUE) is _NO_VALUE for each in self.values)
        )

    def _change(self, place: int, number: int, stamp: int, at: range) -> Change:
        sealed = place not in self.salted
        ops = [self._op(each, sealed) for each in at]
        bucket, marks = self.buckets[self.bucket_of[place]], self.flags.get(place, ())
        if sealed:
            return make(
                author=self.author,
                epoch=self.epoch,
                number=number,
                stamp=stamp,
                bucket=bucket,
                ops=ops,
                seed=self.seeds[place],
                flags=marks,
            )
        return make_salted(
            author=self.author,
            epoch=self.epoch,
            number=number,
            stamp=stamp,
            bucket=bucket,
            ops=ops,
            openings=self.salted[place],
            flags=marks,
        )

    def _op(self, at: int, sealed: bool) -> Op:
        kind, field = self.kinds[self.kind_of[at]], self.field_of[at]
        record, name = self.records[self.record_of[at]], self.fields[field]
        replaces = self.replaces.get(at, ())
        if not sealed or kind == REMOVE:
            return Op(kind, record, name, replaces, None, False)
        value = next(self.values[field], _NO_VALUE)
        if value is _NO_VALUE:
            raise BlockMalformed(part=_PART)
        return Op(kind, record, name, replaces, value)


def _in_order_of_use(table: Sequence[object], column: Sequence[int]) -> bool:
    """Whether each entry of the table is there once and is used, the first used first."""
    return len(set(table)) == len(table) and list(dict.fromkeys(column)) == list(range(len(table)))


def _integers(value: Value, count: int | None = None) -> list[int]:
    read: list[int] = array(value, _PART)
    if (count is not None and len(read) != count) or not set(map(type, read)) <= {int}:
        raise BlockMalformed(part=_PART)
    return read


def _indices(value: Value, count: int, limit: int) -> list[int]:
    """`count` places in a table of `limit` entries."""
    read = _integers(value, count)
    if read and not 0 <= min(read) <= max(read) < limit:
        raise BlockMalformed(part=_PART)
    return read


def _pieces(value: Value, size: int, count: int | None = None) -> list[bytes]:
    if type(value) is not bytes or len(value) % size or count not in (None, len(value) // size):
        raise BlockMalformed(part=_PART)
    return [value[at : at + size] for at in range(0, len(value), size)]


def _op_ids(value: Value) -> tuple[bytes, ...]:
    return tuple(exact(each, OP_ID_LENGTH, _PART) for each in array(value, _PART))


def _mapping(value: Value) -> dict[int, Value]:
    if type(value) is not dict:
        raise BlockMalformed(part=_PART)
    return value
