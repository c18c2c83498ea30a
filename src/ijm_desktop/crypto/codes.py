"""Codes that people print, read out and type: the recovery code, and thirty digits by telephone."""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from ijm_desktop.crypto.errors import CodeMistyped

SECRET_SIZE: Final = 18
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {letter: value for value, letter in enumerate(_ALPHABET)} | {
    "O": 0,
    "I": 1,
    "L": 1,
}
_GROUP: Final = 5
_RANDOM_LETTERS: Final = 28
_LETTERS: Final = 30
_SECRET_BITS: Final = 5 * _RANDOM_LETTERS

_DIGITS: Final = 30
_DIGIT_SOURCE: Final = 16

# GF(32) as powers of 2 modulo x^5 + x^2 + 1, twice over so that sums of logarithms need no modulo.
_POWERS: Final[list[int]] = [1]
while len(_POWERS) < 62:
    _doubled = _POWERS[-1] << 1
    _POWERS.append(_doubled ^ 0b100101 if _doubled & 32 else _doubled)
_LOGARITHMS: Final = {power: log for log, power in enumerate(_POWERS[:31])}


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """140 random bits, as 28 letters of Crockford's base32 and 2 that check them.

    The check is a Reed-Solomon code over GF(32) with roots 2 and 4: it finds every code with
    one or two wrong letters, so every swap of two, and all but 1 in 1024 of the others.
    """

    secret: bytes = field(repr=False)
    """18 bytes, the upper four bits zero. Uniform enough to be a key without stretching."""

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_SIZE or self.secret[0] >> 4:
            raise ValueError("the secret of a recovery code has 140 bits")

    @classmethod
    def make(cls, random: Callable[[int], bytes]) -> RecoveryCode:
        number = int.from_bytes(random(SECRET_SIZE), "big") & (1 << _SECRET_BITS) - 1
        return cls(number.to_bytes(SECRET_SIZE, "big"))

    @property
    def text(self) -> str:
        """Six groups of five: what is printed."""
        number = int.from_bytes(self.secret, "big")
        values = [number >> shift & 31 for shift in range(_SECRET_BITS - 5, -1, -5)]
        return _grouped("".join(_ALPHABET[each] for each in values + _check_letters(values)), "-")

    @classmethod
    def parse(cls, text: str) -> RecoveryCode:
        """Whatever the case, spaces and dashes; O is 0, I and L are 1. Raises CodeMistyped."""
        values = [_VALUES.get(letter) for letter in _bare(text).upper()]
        known = [value for value in values if value is not None]
        if len(values) != _LETTERS or known != values:
            raise CodeMistyped
        if _check_letters(known[:_RANDOM_LETTERS]) != known[_RANDOM_LETTERS:]:
            raise CodeMistyped
        number = 0
        for value in known[:_RANDOM_LETTERS]:
            number = number << 5 | value
        return cls(number.to_bytes(SECRET_SIZE, "big"))


def thirty_digits(commitment: bytes) -> str:
    """Six groups of five digits that stand for `commitment`, to be read out and compared.

    The first 128 bits of its SHA-256, modulo 10^30. Some digits come up more often than others by
    one part in 340 million: of 99.7 bits, that costs an attacker nothing and gives them nothing.
    """
    number = int.from_bytes(sha256(commitment).digest()[:_DIGIT_SOURCE], "big") % 10**_DIGITS
    return _grouped(f"{number:0{_DIGITS}}", " ")


def same_digits(a: str, b: str) -> bool:
    """Whether both are the same thirty digits, in any script, whatever blanks and dashes there are.

    Takes the same time wherever they differ. Anything but thirty digits is the same as nothing.
    """
    first, second = _ascii_digits(a), _ascii_digits(b)
    return len(first) == _DIGITS and hmac.compare_digest(first, second)


def _ascii_digits(text: str) -> bytes:
    """Empty when there is anything but decimal digits."""
    digits = [unicodedata.decimal(each, None) for each in _bare(text)]
    return (
        b"" if None in digits else b"".join(b"%d" % digit for digit in digits if digit is not None)
    )


def _bare(text: str) -> str:
    """Without blanks, dashes and the invisible marks that come along when pasting."""
    return "".join(
        each
        for each in unicodedata.normalize("NFKC", text)
        if not each.isspace()
        and each != "\u2212"
        and unicodedata.category(each) not in {"Pd", "Cf"}
    )


def _grouped(text: str, between: str) -> str:
    return between.join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _check_letters(values: Sequence[int]) -> list[int]:
    """The remainder of values·x² by (x + 2)(x + 4) = x² + 6x + 8 over GF(32)."""
    high = low = 0
    for value in values:
        carry = high ^ value
        high, low = low ^ _times(carry, 6), _times(carry, 8)
    return [high, low]


def _times(a: int, b: int) -> int:
    return _POWERS[_LOGARITHMS[a] + _LOGARITHMS[b]] if a and b else 0
