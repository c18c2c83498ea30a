"""Change blocks: changes of one epoch by columns, so that like lies beside like (bundle §4).

Nothing that a reader can compute is sent: hashes come from seeds and values, change ids from
headers. A block that is not exactly what its own changes would encode to is refused, so there is
one set of bytes for one set of changes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, TypeVar

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
    first = changes[0]
    if any(each.author != first.author or each.epoch != first.epoch for each in changes):
        raise BlockMalformed(part=_PART)
    ops = [op for change in changes for op in change.ops]
    kinds, records, fields, replaces, _values, _has_values = zip(*ops, strict=True)
    buckets = [change.bucket for change in changes]
    bucket_table, kind_table = _in_order(buckets), _in_order(kinds)
    record_table, field_table = _in_order(records), _in_order(fields)
    return encode_in_steps(
        {
            0: first.author,
            1: first.epoch,
            2: _steps([change.number for change in changes]),
            3: _differences([change.stamp for change in changes]),
            4: [bucket.encoded() for bucket in bucket_table],
            5: [bucket_table[each] for each in buckets],
            6: b"".join(record_table),
            7: list(field_table),
            8: list(kind_table),
            9: [len(change.ops) for change in changes],
            10: [kind_table[each] for each in kinds],
            11: [record_table[each] for each in records],
            12: [field_table[each] for each in fields],
            13: {at: list(ids) for at, ids in enumerate(replaces) if ids},
            14: b"".join(change.seed or _NO_SEED for change in changes),
            15: _values_by_field(changes, field_table),
            16: {at: salted_opening(each) for at, each in enumerate(changes) if each.seed is None},
            17: {at: list(each.flags) for at, each in enumerate(changes) if each.flags},
        }
    )


_Entry = TypeVar("_Entry", bound=Hashable)


def _in_order(column: Iterable[_Entry]) -> dict[_Entry, int]:
    """A table: its entries in the order of first use, with their places in it."""
    return {entry: at for at, entry in enumerate(dict.fromkeys(column))}


def _values_by_field(changes: Iterable[Change], fields: Iterable[str]) -> list[list[Value]]:
    """Those of changes that are sealed by their seed."""
    values: dict[str, list[Value]] = {field: [] for field in fields}
    for change in changes:
        if change.seed is None:
            continue
        for kind, _record, field, _replaces, value, has_value in change.ops:
            if has_value:
                values[field].append(value)
            elif kind != REMOVE:
                raise BlockMalformed(part=_PART)
    return list(values.values())


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
        ops = self._ops()
        numbers = accumulate(self.steps, lambda before, step: before + step + 1)
        stamps = accumulate(self.stamps)
        return [
            self._change(place, number, stamp, ops[at])
            for place, (number, stamp, at) in enumerate(
                zip(numbers, stamps, self._spans(), strict=True)
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

    def _spans(self) -> Iterator[slice]:
        """Where each change's ops lie."""
        for size, end in zip(self.sizes, accumulate(self.sizes), strict=True):
            yield slice(end - size, end)

    def _ops(self) -> list[Op]:
        kinds = [self.kinds[at] for at in self.kind_of]
        has_values = [kind != REMOVE for kind in kinds]
        for place, at in enumerate(self._spans()):
            if place in self.salted:  # they have theirs elsewhere
                has_values[at] = [False] * self.sizes[place]
        replaces: list[tuple[bytes, ...]] = [()] * len(kinds)
        for place, ids in self.replaces.items():
            if place < len(kinds):
                replaces[place] = ids
        try:
            values = [
                next(self.values[field]) if has_value else None
                for field, has_value in zip(self.field_of, has_values, strict=True)
            ]
        except StopIteration as error:
            raise BlockMalformed(part=_PART) from error
        records = [self.records[at] for at in self.record_of]
        fields = [self.fields[at] for at in self.field_of]
        rows = zip(kinds, records, fields, replaces, values, has_values, strict=True)
        return list(map(Op._make, rows))

    def _change(self, place: int, number: int, stamp: int, ops: list[Op]) -> Change:
        sealed = place not in self.salted
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
