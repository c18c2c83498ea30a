"""HKDF against RFC 5869's own answers, and the salts cut from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.derive import hkdf, salts

# RFC 5869, appendix A.1 to A.3: secret, salt, info, output.
RFC_5869 = [
    (
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ),
    (
        bytes(range(0x50)).hex(),
        bytes(range(0x60, 0xB0)).hex(),
        bytes(range(0xB0, 0x100)).hex(),
        (
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb"
            "41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ),
    ),
    (
        "0b" * 22,
        "",
        "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    ),
]


@pytest.mark.parametrize(("secret", "salt", "info", "output"), RFC_5869)
def test_rfc_5869_answers(secret: str, salt: str, info: str, output: str) -> None:
    expected = bytes.fromhex(output)
    parts = [bytes.fromhex(each) for each in (secret, info, salt)]
    assert hkdf(parts[0], parts[1], len(expected), parts[2]) == expected


@given(st.binary(min_size=1), st.binary(), st.integers(0, 8160))
def test_a_shorter_output_is_the_start_of_a_longer_one(
    secret: bytes, info: bytes, length: int
) -> None:
    whole = hkdf(secret, info, 8160)
    assert len(whole) == 8160
    assert hkdf(secret, info, length) == whole[:length]


def test_info_and_salt_separate() -> None:
    assert len({hkdf(b"s", b"a", 32), hkdf(b"s", b"b", 32), hkdf(b"s", b"a", 32, b"salt")}) == 3


@pytest.mark.parametrize("length", [-1, 8161])
def test_an_impossible_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="8160"):
        hkdf(b"secret", b"info", length)


SALTS_OF_THE_FIRST_VERSION = [
    "9a6b2c5ed0d83ecebe0a7f0ab2de65e0",
    "f8e587ff7a3628d2a5c91cd3278b34fb",
]


@given(st.binary(min_size=16, max_size=16), st.integers(0, 500))
def test_salts_are_pieces_of_one_output(seed: bytes, count: int) -> None:
    made = salts(seed, count)
    assert b"".join(made) == hkdf(seed, b"ijm/change/salt/1", 16 * count)
    assert [len(each) for each in made] == [16] * count


def test_salts_stay_what_they_were() -> None:
    """Stored changes are checked with these for ever."""
    assert [each.hex() for each in salts(bytes(range(16)), 2)] == SALTS_OF_THE_FIRST_VERSION


@pytest.mark.parametrize("count", [-1, 501])
def test_an_impossible_number_of_salts_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="500"):
        salts(bytes(16), count)
