"""Streams: the exact size, the same bytes back, and nothing believed that isn't whole."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.crypto.errors import StreamDamaged
from ijm_desktop.crypto.streams import OpeningStream, SealingStream, sealed_size

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
KEY = bytes(range(32))
CONTEXT = b"magic and slots"
CHUNK = 16384


def sealed(plain: bytes, pieces: int = 1 << 20) -> bytes:
    stream = SealingStream(KEY, CONTEXT)
    parts = [stream.update(plain[at : at + pieces]) for at in range(0, len(plain), pieces)]
    return b"".join([*parts, stream.finalize()])


def opened(data: bytes, pieces: int = 1 << 20, context: bytes = CONTEXT, key: bytes = KEY) -> bytes:
    stream = OpeningStream(key, context)
    parts = [stream.update(data[at : at + pieces]) for at in range(0, len(data), pieces)]
    return b"".join([*parts, stream.finalize()])


def around(*sizes: int) -> list[int]:
    return sorted({size + by for size, by in itertools.product(sizes, range(-17, 18))} | {0, 1})


@pytest.mark.parametrize("plain", [n for n in around(0, CHUNK, 2 * CHUNK, 5 * CHUNK) if n >= 0])
def test_the_size_is_exact(plain: int) -> None:
    data = sealed(bytes(plain))
    assert len(data) == sealed_size(plain)
    assert opened(data) == bytes(plain)


@given(st.integers(0, 300_000))
@settings(max_examples=60)
def test_the_size_is_exact_anywhere(plain: int) -> None:
    assert len(sealed(bytes(plain))) == sealed_size(plain)


@given(st.binary(max_size=200), st.integers(0, 3), st.integers(1, 40_000), st.integers(1, 40_000))
def test_whatever_the_pieces_the_same_comes_back(
    tail: bytes, chunks: int, writing: int, reading: int
) -> None:
    plain = bytes(range(256)) * (CHUNK // 256) * chunks + tail
    assert opened(sealed(plain, writing), reading) == plain


def test_a_key_and_context_open_only_their_own_stream() -> None:
    data = sealed(b"notes")
    for key, context in ((KEY, b""), (KEY, CONTEXT + b"\x00"), (bytes(32), CONTEXT)):
        with pytest.raises(StreamDamaged) as refused:
            opened(data, context=context, key=key)
        assert refused.value.code == "STREAM_DAMAGED"


@pytest.mark.parametrize("plain", [0, 100, CHUNK, 2 * CHUNK, 2 * CHUNK + 5])
def test_cut_short_anywhere_is_damage(plain: int) -> None:
    data = sealed(bytes(plain))
    bounds = {56 + n * (CHUNK + 16) for n in range(3)}
    places = {0, 1, 24, 55, 56, 57, 71, len(data) - 17, len(data) - 16, len(data) - 1} | bounds
    for place in sorted(each for each in places if 0 <= each < len(data)):
        with pytest.raises(StreamDamaged):
            opened(data[:place])


@pytest.mark.parametrize("plain", [0, 100, CHUNK - 1, CHUNK, 2 * CHUNK + 5])
@pytest.mark.parametrize("extra", [1, 16, CHUNK, CHUNK + 16, 3 * CHUNK])
@pytest.mark.parametrize("pieces", [1000, 1 << 20])
def test_trailing_bytes_are_damage(plain: int, extra: int, pieces: int) -> None:
    with pytest.raises(StreamDamaged):
        opened(sealed(bytes(plain)) + bytes(extra), pieces)


@given(st.sampled_from([0, 100, CHUNK, CHUNK + 100]), st.data())
def test_one_flipped_bit_is_damage(plain: int, data: st.DataObject) -> None:
    stream = bytearray(sealed(bytes(plain)))
    bit = data.draw(st.integers(0, len(stream) * 8 - 1))
    stream[bit // 8] ^= 1 << bit % 8
    with pytest.raises(StreamDamaged):
        opened(bytes(stream))


def test_chunks_cannot_change_places() -> None:
    data = sealed(bytes(3 * CHUNK))
    step = CHUNK + 16
    first, second = data[56 : 56 + step], data[56 + step : 56 + 2 * step]
    with pytest.raises(StreamDamaged):
        opened(data[:56] + second + first + data[56 + 2 * step :])


def test_once_damaged_it_stays_damaged() -> None:
    stream = OpeningStream(KEY, CONTEXT)
    with pytest.raises(StreamDamaged):
        stream.update(bytes(100_000))
    with pytest.raises(StreamDamaged):
        stream.update(sealed(b"notes"))
    with pytest.raises(StreamDamaged):
        stream.finalize()


def test_nothing_comes_after_the_end() -> None:
    stream = OpeningStream(KEY, CONTEXT)
    assert stream.update(sealed(b"notes")) + stream.finalize() == b"notes"
    with pytest.raises(StreamDamaged):
        stream.update(b"more")


def test_two_streams_of_the_same_are_not_the_same() -> None:
    assert sealed(b"notes") != sealed(b"notes")


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SealingStream(bytes(length), CONTEXT)


def test_a_stream_of_the_first_version_opens() -> None:
    stored = GOLDEN["stream"]
    data, context = bytes.fromhex(stored["sealed"]), stored["context"].encode()
    assert opened(data, context=context, key=bytes.fromhex(stored["key"])) == b"first version"
