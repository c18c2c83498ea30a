"""Wrapping: the right key and purpose, or a refusal that tells a wrong key from damage."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey
from ijm_desktop.crypto.wrapping import OVERHEAD, unwrap, wrap

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
KEY = bytes(range(32))
COMMITMENT_ENDS = 56


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=30), st.binary(max_size=100))
def test_what_is_wrapped_unwraps(key: bytes, purpose: bytes, secret: bytes) -> None:
    wrapped = wrap(key, purpose, secret, os.urandom)
    assert len(wrapped) == len(secret) + OVERHEAD
    assert unwrap(key, purpose, wrapped) == secret


def test_another_key_or_purpose_does_not_unwrap() -> None:
    wrapped = wrap(KEY, b"vault key", bytes(32), os.urandom)
    for key, purpose in (
        (bytes(32), b"vault key"),
        (KEY, b"signing key"),
        (KEY, b"vault ke"),
        (KEY, b""),
    ):
        with pytest.raises(WrongKey) as refused:
            unwrap(key, purpose, wrapped)
        assert refused.value.code == "WRONG_KEY"


@given(st.integers(0, (OVERHEAD + 32) * 8 - 1))
def test_one_flipped_bit_and_it_does_not_unwrap(bit: int) -> None:
    altered = bytearray(wrap(KEY, b"purpose", bytes(32), os.urandom))
    altered[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WrongKey) as refused:
        unwrap(KEY, b"purpose", bytes(altered))
    expected = "WRONG_KEY" if bit // 8 < COMMITMENT_ENDS else "WRAPPING_DAMAGED"
    assert refused.value.code == expected


def test_with_the_right_key_a_cut_is_told_as_damage() -> None:
    wrapped = wrap(KEY, b"purpose", bytes(32), os.urandom)
    for length in (COMMITMENT_ENDS, COMMITMENT_ENDS + 15, len(wrapped) - 1):
        with pytest.raises(WrappingDamaged):
            unwrap(KEY, b"purpose", wrapped[:length])
    for length in (0, 23, COMMITMENT_ENDS - 1):
        with pytest.raises(WrongKey):
            unwrap(KEY, b"purpose", wrapped[:length])


def test_the_same_secret_never_looks_the_same() -> None:
    assert wrap(KEY, b"p", b"s", os.urandom) != wrap(KEY, b"p", b"s", os.urandom)


def test_randomness_comes_from_outside() -> None:
    assert wrap(KEY, b"p", b"s", bytes) == wrap(KEY, b"p", b"s", bytes)


def test_what_the_first_version_wrapped_unwraps() -> None:
    stored = GOLDEN["wrapped"]
    wrapped = wrap(KEY, b"golden", b"first version", bytes)
    assert wrapped.hex() == stored
    assert unwrap(KEY, b"golden", bytes.fromhex(stored)) == b"first version"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        wrap(bytes(length), b"purpose", b"secret", os.urandom)
