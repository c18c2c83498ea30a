"""Digits of other scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.digits import ascii_digits


@pytest.mark.parametrize("typed", ["2009", "២០០៩", "๒๐๐๙", "२००९", "২০০৯"])
def test_every_script_says_the_same_number(typed: str) -> None:
    assert ascii_digits(f"in {typed}!") == "in 2009!"


def test_what_only_looks_like_a_digit_stays() -> None:
    assert ascii_digits("m² ½ Ⅳ") == "m² ½ Ⅳ"


@given(st.text())
def test_its_length_stays(text: str) -> None:
    assert len(ascii_digits(text)) == len(text)
