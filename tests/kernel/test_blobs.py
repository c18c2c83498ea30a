"""What a record says of an attached file: written, read back, and refused when it is not sound."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.blobs import NAME_LIMIT, PART, Blob, from_value, is_blob, parts_of
from ijm_desktop.kernel.encoding import decode, encode

BLOB = Blob(bytes(32), PART + 1, b"\1" * 32, 2, b"\2" * 32, "gate.jpg", "image/jpeg")


def test_a_value_is_read_back_through_the_encoding() -> None:
    assert from_value(decode(encode(BLOB.value()))) == BLOB


@pytest.mark.parametrize("size", [0, 1, PART - 1, PART, PART + 1, 4 << 30])
def test_parts_cover_the_size_and_an_empty_file_has_one(size: int) -> None:
    count = parts_of(size)
    assert (count - 1) * PART < max(size, 1) <= count * PART


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": bytes(31)},
        {"key": "0" * 32},
        {"sha256": b""},
        {"root": bytes(33)},
        {"size": -1},
        {"size": True},
        {"parts": 1},
        {"parts": 3},
        {"name": ""},
        {"name": "a\0b"},
        {"name": "a" * (NAME_LIMIT + 1)},
        {"type": 7},
        {"blob": 2},
        {"more": 1},
    ],
)
def test_a_value_that_is_not_sound_is_no_blob(wrong: dict[str, object]) -> None:
    assert from_value({**BLOB.value(), **wrong}) is None


@pytest.mark.parametrize("other", [None, 1, "blob", b"", [], {}, {"blob": 1}])
def test_other_values_are_none(other: object) -> None:
    assert not is_blob(other)
    assert from_value(other) is None


def test_what_is_printed_of_it_holds_neither_key_nor_name() -> None:
    assert repr(BLOB) == f"Blob({PART + 1} bytes)"
