from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.bundle import block
from ijm_desktop.bundle.errors import BlockMalformed, BundleBomb
from ijm_desktop.journal.change import (
    ADD,
    PUT,
    REMOVE,
    Bucket,
    Change,
    Op,
    make,
    make_salted,
    salted_opening,
)
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.forging import zstd
from tests.bundle.world import chain

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(1 << 64), (1 << 64) - 1)
    | st.binary(max_size=20)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
IDS = st.binary(min_size=16, max_size=16)
OP_IDS = st.lists(st.binary(min_size=18, max_size=18), max_size=3, unique=True).map(
    lambda ids: tuple(sorted(ids))
)
FIELDS = st.sampled_from(["case.title", "case.état", "person.name", "a._void"])


@st.composite
def ops(draw: st.DrawFn) -> Op:
    kind = draw(st.sampled_from([PUT, ADD, REMOVE, "later"]))
    record, field, replaces = draw(IDS), draw(FIELDS), draw(OP_IDS)
    if kind == REMOVE:
        return Op(kind, record, field, replaces, None, has_value=False)
    return Op(kind, record, field, replaces, draw(VALUES))


@st.composite
def blocks(draw: st.DrawFn) -> list[Change]:
    author, epoch = draw(IDS), draw(IDS)
    buckets = draw(
        st.lists(st.builds(Bucket, st.text(max_size=5), IDS, st.text(max_size=20)), min_size=1)
    )
    made: list[Change] = []
    number = draw(st.integers(0, 1 << 40))
    for _ in range(draw(st.integers(1, 6))):
        what: dict[str, Any] = {
            "author": author,
            "epoch": epoch,
            "number": number,
            "stamp": draw(st.integers(0, (1 << 63) - 1)),
            "bucket": draw(st.sampled_from(buckets)),
            "ops": draw(st.lists(ops(), min_size=1, max_size=5)),
            "flags": draw(st.sampled_from([(), ("one",), ("one", "two")])),
        }
        change = make(**what, seed=draw(IDS))
        if draw(st.booleans()):
            openings = salted_opening(change)
            openings = [
                [hash_] if hash_ is not None and draw(st.booleans()) else opening
                for opening, hash_ in zip(
                    openings, (each for each in change.hashes if each is not None), strict=True
                )
            ]
            change = make_salted(**what, openings=openings)
        made.append(change)
        number += draw(st.integers(1, 1000))
    return made


@settings(max_examples=60, deadline=None)
@given(blocks())
def test_what_is_read_is_what_was_written(changes: list[Change]) -> None:
    read = block.decode_block(block.encode_block(changes))
    assert read == changes
    assert [each.id for each in read] == [each.id for each in changes]


def test_a_full_block_and_no_more() -> None:
    changes = chain(1001)
    assert block.decode_block(block.encode_block(changes[:1000])) == changes[:1000]
    with pytest.raises(BlockMalformed):
        block.encode_block(changes)
    with pytest.raises(BlockMalformed):
        block.encode_block([])


def test_only_ascending_changes_of_one_epoch_make_a_block() -> None:
    first, second, *_ = chain(2)
    for wrong in ([second, first], [first, first]):
        with pytest.raises(BlockMalformed):
            block.encode_block(wrong)


def _fields(changes: list[Change]) -> dict[int, Any]:
    read: dict[int, Any] = decode(block.columns(changes))
    return read


def _wrong(key: int, value: object) -> bytes:
    fields = _fields(chain(8))
    return encode({**fields, key: value})


def _swapped_table(key: int, *columns: int) -> bytes:
    """The same changes with a table's first two entries exchanged: another form of one block."""
    fields = _fields(chain(8))
    fields[key][0], fields[key][1] = fields[key][1], fields[key][0]
    for column in columns:
        fields[column] = [{0: 1, 1: 0}.get(place, place) for place in fields[column]]
    if key == 7:
        fields[15][0], fields[15][1] = fields[15][1], fields[15][0]
    return encode(fields)


FIELDS_OF_8 = _fields(chain(8))
WRONG_FORMS = {
    "not a map": encode([1, 2]),
    "a key too many": encode({**FIELDS_OF_8, 18: None}),
    "a key too few": encode({key: FIELDS_OF_8[key] for key in range(17)}),
    "text for keys": encode({str(key): value for key, value in FIELDS_OF_8.items()}),
    "a short author": _wrong(0, bytes(15)),
    "an author that is no bytes": _wrong(0, 16),
    "no changes": _wrong(2, []),
    "a negative step": _wrong(2, [0, -1, *[0] * 6]),
    "a number beyond 48 bits": _wrong(2, [1 << 48, *[0] * 7]),
    "numbers that add up beyond": _wrong(2, [0, (1 << 64) - 1, *[0] * 6]),
    "true for a number": _wrong(2, [True, *[0] * 7]),
    "a stamp below zero": _wrong(3, [-1, *[0] * 7]),
    "too few stamps": _wrong(3, [1]),
    "an odd bucket": _wrong(4, [["case", bytes(15), "x"]]),
    "a bucket that nobody uses": _wrong(4, [*FIELDS_OF_8[4], ["case", bytes(16), "x"]]),
    "a bucket index beyond": _wrong(5, [2, *FIELDS_OF_8[5][1:]]),
    "an index from the end": _wrong(5, [-1, *FIELDS_OF_8[5][1:]]),
    "half a record": _wrong(6, FIELDS_OF_8[6][:-1]),
    "records not in order of use": _wrong(6, FIELDS_OF_8[6][16:32] + FIELDS_OF_8[6][:16]),
    "a field that is no text": _wrong(7, [1, 2, 3, 4]),
    "a field without a type": _wrong(7, ["note", *FIELDS_OF_8[7][1:]]),
    "fields in another order": _swapped_table(7, 12),
    "kinds in another order": _swapped_table(8, 10),
    "a kind twice": _wrong(8, [*FIELDS_OF_8[8], "put"]),
    "a change without ops": _wrong(9, [0, *FIELDS_OF_8[9][1:]]),
    "too many ops": _wrong(9, [501, *FIELDS_OF_8[9][1:]]),
    "ops beyond the columns": _wrong(9, [4, *FIELDS_OF_8[9][1:]]),
    "true for an index": _wrong(10, [False, *FIELDS_OF_8[10][1:]]),
    "replaces of no op": _wrong(13, {10_000: [bytes(18)]}),
    "empty replaces": _wrong(13, {**FIELDS_OF_8[13], 0: []}),
    "unsorted replaces": _wrong(13, {0: [b"b" * 18, b"a" * 18]}),
    "replaces that are no op ids": _wrong(13, {0: [17]}),
    "a seed too few": _wrong(14, FIELDS_OF_8[14][16:]),
    "a seed where salts are": _wrong(14, b"x" * 16 * 8),
    "a value too many": _wrong(15, [[*FIELDS_OF_8[15][0], "more"], *FIELDS_OF_8[15][1:]]),
    "a value too few": _wrong(15, [FIELDS_OF_8[15][0][1:], *FIELDS_OF_8[15][1:]]),
    "a column too many": _wrong(15, [*FIELDS_OF_8[15], []]),
    "values that are no array": _wrong(15, [1] * len(FIELDS_OF_8[15])),
    "a value over the limit": _wrong(15, [["x" * ((1 << 20) + 1)] * 7, *FIELDS_OF_8[15][1:]]),
    "an odd opening": _wrong(16, {4: [[b"short", 1]] * 3}),
    "an opening of nothing": _wrong(16, {4: 3}),
    "salts for a change that is not there": _wrong(16, {**FIELDS_OF_8[16], 8: []}),
    "empty flags": _wrong(17, {**FIELDS_OF_8[17], 0: []}),
    "flags that are no text": _wrong(17, {0: [1]}),
    "not canonical": b"\xb8\x12" + block.columns(chain(8))[1:],
    "cut": block.columns(chain(8))[:-1],
    "more behind": block.columns(chain(8)) + b"\x00",
}


@pytest.mark.parametrize("name", WRONG_FORMS)
def test_a_block_has_one_form(name: str) -> None:
    with pytest.raises(BlockMalformed):
        block.decode_block(zstd(WRONG_FORMS[name]))


def test_what_is_no_zstd_frame_of_a_stated_size_is_refused() -> None:
    good = block.encode_block(chain(3))
    skippable = b"\x50\x2a\x4d\x18\x04\x00\x00\x00abcd"
    wrongs = (b"", b"plain", good[:-1], good + good, good + b"\0", skippable, skippable + good)
    for wrong in wrongs:
        with pytest.raises(BlockMalformed):
            block.decode_block(wrong)
    unstated = zstandard.ZstdCompressor(write_content_size=False).compress(block.columns(chain(3)))
    with pytest.raises(BundleBomb):
        block.decode_block(unstated)


def _zeros(size: int) -> bytes:
    return zstd(bytes(size))


def test_a_bomb_is_refused_by_what_it_says_and_by_what_it_does() -> None:
    honest = _zeros(block.MAX_EXPANDED + 1)
    lying = bytearray(zstandard.ZstdCompressor(level=9).compress(bytes(64 << 20)))
    at = lying.index((64 << 20).to_bytes(4, "little"))
    lying[at : at + 4] = (1000).to_bytes(4, "little")
    tracemalloc.start()
    try:
        with pytest.raises(BundleBomb):
            block.decode_block(honest)
        with pytest.raises((BlockMalformed, BundleBomb)):
            block.decode_block(bytes(lying))
        with pytest.raises(BundleBomb):
            block.decode_block(_zeros(block.MAX_EXPANDED))
        assert tracemalloc.get_traced_memory()[1] < 24 << 20
    finally:
        tracemalloc.stop()


def test_a_huge_window_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    compressor = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    data = compressor.compress(block.columns(chain(3))) + compressor.flush()
    with pytest.raises(BundleBomb):
        block.decode_block(data)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_altered_columns_never_pass_for_others(data: st.DataObject) -> None:
    """Bytes altered before compression, by a writer who can sign: refused, or the one form of
    other changes."""
    good = block.columns(chain(5))
    at = data.draw(st.integers(0, len(good) - 1))
    other = bytearray(good)
    other[at] ^= data.draw(st.integers(1, 255))
    try:
        read = block.read_columns(bytes(other))
    except (BlockMalformed, BundleBomb):
        return
    assert block.columns(read) == bytes(other)
    assert read != chain(5)


@st.composite
def other_columns(draw: st.DrawFn) -> dict[int, Any]:
    """A block's columns with something in them exchanged, doubled, left out or made up."""
    fields = _fields(chain(draw(st.integers(2, 8))))
    for _ in range(draw(st.integers(1, 3))):
        column = fields[draw(st.sampled_from([2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17]))]
        if isinstance(column, dict):
            place = draw(st.integers(0, 12))
            column[place] = draw(st.sampled_from([[], ["one"], [bytes(18)], *column.values()]))
            continue
        at = draw(st.integers(0, len(column) - 1))
        other = draw(st.integers(0, len(column) - 1))
        match draw(st.sampled_from(["exchange", "double", "leave out", "number"])):
            case "exchange":
                column[at], column[other] = column[other], column[at]
            case "double":
                column.append(column[at])
            case "leave out" if len(column) > 1:
                del column[at]
            case _ if isinstance(column[at], int):
                column[at] = draw(st.integers(-1, 9))
    return fields


@settings(max_examples=400, deadline=None)
@given(other_columns())
def test_rearranged_columns_never_pass_for_others(fields: dict[int, Any]) -> None:
    """By a writer who can sign: what is read would be written as just these bytes."""
    forged = encode(fields)
    try:
        read = block.read_columns(forged)
    except (BlockMalformed, BundleBomb):
        return
    assert block.columns(read) == forged
