"""Identifiers of records, seats and scopes: 16 bytes, written as 26 Crockford base32 characters."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.errors import IdentifierMalformed

LENGTH = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_CHARACTERS = 26
_TIME_BYTES = 6


def new(now_ms: int, random: Callable[[int], bytes]) -> bytes:
    """An identifier that sorts by its time of making (a ULID), so that inserts stay ordered."""
    return now_ms.to_bytes(_TIME_BYTES, "big") + random(LENGTH - _TIME_BYTES)


def derived(kind: str, *parts: bytes) -> bytes:
    """The identifier of the one record of `kind` that belongs to `parts`, alike on every seat."""
    return hashlib.sha256(b"ijm/derived/1" + encode([kind, *parts])).digest()[:LENGTH]


def text(identifier: bytes) -> str:
    """26 characters; the reverse of `parse`."""
    number = int.from_bytes(identifier, "big")
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def parse(written: str) -> bytes:
    """Accepts either case and the usual misreadings (O, I, L); raises IdentifierMalformed."""
    letters = written.strip().upper()
    number = 0
    for letter in letters:
        if letter not in _VALUES:
            raise IdentifierMalformed(text=written)
        number = number << 5 | _VALUES[letter]
    if len(letters) != _CHARACTERS or number >> 128:
        raise IdentifierMalformed(text=written)
    return number.to_bytes(LENGTH, "big")
