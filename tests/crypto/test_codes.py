"""Codes as people handle them: misread, mistyped, dictated, in whatever script the keyboard has."""

from __future__ import annotations

import hashlib
import itertools
import os
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.codes import RecoveryCode, same_digits, thirty_digits
from ijm_desktop.crypto.errors import CodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.binary(min_size=18, max_size=18).map(lambda some: RecoveryCode.make(lambda _: some))
GIVEN = RecoveryCode.make(lambda length: bytes(range(length)))
TEXT_OF_THE_FIRST_VERSION = "00820-C20A1-G7104-GM2RC-1M70Y-40HXD"
DIGITS = thirty_digits(b"headquarters")
KHMER, DEVANAGARI, THAI, ARABIC = 0x17E0, 0x0966, 0x0E50, 0x0660


def in_script(zero: int, text: str) -> str:
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)})


@given(CODES)
def test_what_is_printed_can_be_typed_back(code: RecoveryCode) -> None:
    assert re.fullmatch(rf"[{ALPHABET}]{{5}}(-[{ALPHABET}]{{5}}){{5}}", code.text)
    assert RecoveryCode.parse(code.text) == code


def test_a_code_stays_what_it_was() -> None:
    """A printed code must open its vault in ten years."""
    assert GIVEN.secret.hex() == "000102030405060708090a0b0c0d0e0f1011"
    assert RecoveryCode.parse(GIVEN.text).secret == GIVEN.secret
    assert GIVEN.text == TEXT_OF_THE_FIRST_VERSION


def test_all_randomness_is_used_and_no_more() -> None:
    full = RecoveryCode.make(lambda length: b"\xff" * length)
    assert full.secret == b"\x0f" + b"\xff" * 17
    with pytest.raises(ValueError, match="140 bits"):
        RecoveryCode(b"\xff" * 18)
    with pytest.raises(ValueError, match="140 bits"):
        RecoveryCode(bytes(17))


@pytest.mark.parametrize(
    "change",
    [
        str.lower,
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", "\u2013"),
        lambda text: text.replace("-", " \u2011 "),
        lambda text: text.replace("-", "\u2212"),
        lambda text: f"  {text}\r\n",
        lambda text: "\u200e" + text + "\u200f",
        lambda text: text.replace("0", "O"),
        lambda text: text.replace("0", "o").replace("1", "l"),
        lambda text: text.replace("1", "I"),
        "-".join,
        lambda text: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in text),
    ],
)
def test_the_ways_people_type_a_code(change: Callable[[str], str]) -> None:
    assert RecoveryCode.parse(change(GIVEN.text)) == GIVEN


@given(CODES, st.data())
def test_one_or_two_wrong_letters_are_always_found(code: RecoveryCode, data: st.DataObject) -> None:
    letters = list(code.text.replace("-", ""))
    places = data.draw(st.sets(st.integers(0, 29), min_size=1, max_size=2))
    for place in places:
        others = [letter for letter in ALPHABET if letter != letters[place]]
        letters[place] = data.draw(st.sampled_from(others))
    with pytest.raises(CodeMistyped) as refused:
        RecoveryCode.parse("".join(letters))
    assert refused.value.code == "CODE_MISTYPED"


def test_every_swap_of_two_letters_is_found() -> None:
    letters = GIVEN.text.replace("-", "")
    for one, other in itertools.combinations(range(30), 2):
        swapped = list(letters)
        swapped[one], swapped[other] = letters[other], letters[one]
        if swapped != list(letters):
            with pytest.raises(CodeMistyped):
                RecoveryCode.parse("".join(swapped))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-----",
        GIVEN.text[:-1],
        GIVEN.text + "0",
        GIVEN.text.replace("0", "U", 1),
        GIVEN.text.replace("0", "*", 1),
        GIVEN.text.replace("0", "\u03b1", 1),
    ],
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(CodeMistyped):
        RecoveryCode.parse(text)


@given(st.text(max_size=60))
def test_anything_typed_gets_an_answer(text: str) -> None:
    try:
        code = RecoveryCode.parse(text)
    except CodeMistyped:
        return
    assert len(code.secret) == 18


def test_nothing_shown_of_a_code_is_secret() -> None:
    code = RecoveryCode.make(os.urandom)
    assert repr(code.secret) not in repr(code)
    assert code.text not in repr(code)


@given(st.binary())
def test_thirty_digits_stand_for_the_hash(commitment: bytes) -> None:
    digits = thirty_digits(commitment)
    assert re.fullmatch(r"[0-9]{5}( [0-9]{5}){5}", digits)
    first = hashlib.sha256(commitment).digest()[:16]
    assert int(digits.replace(" ", "")) == int.from_bytes(first, "big") % 10**30


def test_leading_zeros_are_read_out() -> None:
    found = (thirty_digits(b"%d" % number) for number in range(1000))
    assert any(digits.startswith("00") for digits in found)


@pytest.mark.parametrize("zero", [KHMER, DEVANAGARI, THAI, ARABIC, 0xFF10, ord("0")])
def test_digits_are_the_same_in_any_script(zero: int) -> None:
    assert same_digits(in_script(zero, DIGITS), DIGITS)
    assert same_digits(DIGITS, in_script(zero, DIGITS))


@pytest.mark.parametrize("between", ["", "-", " - ", "\u2013", "\u00a0", "\t\n", "\u200b"])
def test_blanks_and_dashes_do_not_matter(between: str) -> None:
    assert same_digits(f" {DIGITS.replace(' ', between)} ", DIGITS)


@given(st.integers(0, 29), st.integers(1, 9))
def test_one_other_digit_is_another_code(place: int, by: int) -> None:
    digits = DIGITS.replace(" ", "")
    changed = str((int(digits[place]) + by) % 10)
    assert not same_digits(digits[:place] + changed + digits[place + 1 :], digits)


@pytest.mark.parametrize(
    "typed", ["", " ", DIGITS[:-1], DIGITS + "1", DIGITS.replace(DIGITS[0], "x"), "+" + DIGITS]
)
def test_anything_but_thirty_digits_is_no_code(typed: str) -> None:
    assert not same_digits(typed, DIGITS)
    assert not same_digits(typed, typed)


@given(st.text(max_size=60))
def test_any_text_can_be_compared(text: str) -> None:
    assert not same_digits(text, DIGITS) or same_digits(DIGITS, text)
