"""Which 32 bytes are a sound public key: every treacherous encoding is named here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.edwards import P, is_sound
from ijm_desktop.crypto.signing import SigningKey

# The eight points of small order by their y, in both signs; then y + p where that fits 255 bits.
ORDER_EIGHT = [
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]
SMALL_ORDER = [0, 1, P - 1, *(int.from_bytes(bytes.fromhex(y), "little") for y in ORDER_EIGHT)]
SMALL_ORDER_ENCODINGS = [
    (y | sign << 255).to_bytes(32, "little") for y in (*SMALL_ORDER, P, P + 1) for sign in (0, 1)
]


@pytest.mark.parametrize("encoded", SMALL_ORDER_ENCODINGS, ids=bytes.hex)
def test_keys_of_small_order_are_refused_in_every_encoding(encoded: bytes) -> None:
    assert not is_sound(encoded)


@pytest.mark.parametrize("above", range(19))
@pytest.mark.parametrize("sign", [0, 1])
def test_no_key_has_a_y_of_p_or_more(above: int, sign: int) -> None:
    assert not is_sound((P + above | sign << 255).to_bytes(32, "little"))


@given(st.integers(2, P - 2), st.integers(0, 1))
def test_what_is_not_on_the_curve_is_refused(y: int, sign: int) -> None:
    """Euler's criterion on x² = (y² - 1) / (dy² + 1), with d as RFC 8032 prints it."""
    d = 37095705934669439343138083508754565189542113879843219016388785533085940283555
    square = (y * y - 1) * pow(d * y * y + 1, P - 2, P) % P
    on_curve = pow(square, (P - 1) // 2, P) == 1
    encoded = (y | sign << 255).to_bytes(32, "little")
    assert is_sound(encoded) == (on_curve and y not in SMALL_ORDER)


@given(st.binary(min_size=32, max_size=32))
def test_honest_keys_are_sound(seed: bytes) -> None:
    assert is_sound(SigningKey.from_seed(seed).public)
