"""Reading what a stranger wrote: one value at a time, its type and limit, or BLOCK_MALFORMED.

Python takes True for an integer and a decoder builds whatever it is told to; so types are compared
exactly, and large data is counted before it is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from ijm_desktop.bundle.errors import BlockMalformed, BundleBomb, BundleTooNew
from ijm_desktop.crypto.errors import WeakKey
from ijm_desktop.journal.errors import ChangeMalformed, ChangeTooLarge, EpochMalformed
from ijm_desktop.kernel.encoding import Value, decode
from ijm_desktop.kernel.errors import NotCanonical

VERSION: Final = 1
ID: Final = 16
HASH: Final = 32
SIGNATURE: Final = 64
MAX_TEXT_BYTES: Final = 1000
MAX_FLAGS: Final = 64
MAX_ITEMS: Final = 1 << 19
UNCOUNTED_BYTES: Final = 1 << 20
"""Data up to this size cannot hold enough items to matter (72 bytes of memory for one of data)."""
_INTEGER_LIMIT: Final = 1 << 63  # what the database behind can store


@contextmanager
def well_formed(part: str) -> Iterator[None]:
    """Turns every way of being malformed that other rooms know into BLOCK_MALFORMED."""
    try:
        yield
    except (NotCanonical, ChangeMalformed, ChangeTooLarge, EpochMalformed, WeakKey) as error:
        raise BlockMalformed(part=part) from error


def bounded_decode(data: bytes, part: str) -> Value:
    """Deterministic CBOR; raises BlockMalformed, or BundleBomb if it holds too many items."""
    if len(data) > UNCOUNTED_BYTES:
        _count_items(data)
    with well_formed(part):
        return decode(data)


def _count_items(data: bytes) -> None:
    """Walks the heads of definite-length CBOR without building it. What is malformed is left for
    the decoder to refuse; only too many items are refused here."""
    place, items, end = 0, 0, len(data)
    while place < end:
        items += 1
        if items > MAX_ITEMS:
            raise BundleBomb
        major, argument = data[place] >> 5, data[place] & 31
        place += 1
        if 24 <= argument < 28:
            width = 1 << argument - 24
            argument = int.from_bytes(data[place : place + width], "big")
            place += width
        if major in (2, 3):
            place += argument


def whole(value: Value, part: str, limit: int = _INTEGER_LIMIT) -> int:
    """An integer in 0…limit−1."""
    if type(value) is not int or not 0 <= value < limit:
        raise BlockMalformed(part=part)
    return value


def exact(value: Value, length: int, part: str) -> bytes:
    if type(value) is not bytes or len(value) != length:
        raise BlockMalformed(part=part)
    return value


def text(value: Value, part: str) -> str:
    if type(value) is not str or len(value.encode()) > MAX_TEXT_BYTES:
        raise BlockMalformed(part=part)
    return value


def boolean(value: Value, part: str) -> bool:
    if type(value) is not bool:
        raise BlockMalformed(part=part)
    return value


def array(value: Value, part: str) -> list[Value]:
    if type(value) is not list:
        raise BlockMalformed(part=part)
    return value


def row(value: Value, size: int, part: str) -> list[Value]:
    """An array of exactly `size` elements."""
    if type(value) is not list or len(value) != size:
        raise BlockMalformed(part=part)
    return value


def versioned(value: Value, part: str) -> list[Value]:
    """A non-empty array that begins with 1, the only version there is. Raises BundleTooNew for
    another, before anything else in it is looked at."""
    fields = array(value, part)
    if not fields:
        raise BlockMalformed(part=part)
    if whole(fields[0], part) != VERSION:
        raise BundleTooNew(part=part)
    return fields


def flags(value: Value, part: str) -> tuple[str, ...]:
    """Text, sorted, without duplicates."""
    read = tuple(text(each, part) for each in array(value, part))
    if len(read) > MAX_FLAGS or list(read) != sorted(set(read)):
        raise BlockMalformed(part=part)
    return read


def hashes(value: Value, part: str) -> tuple[bytes, ...]:
    return tuple(exact(each, HASH, part) for each in array(value, part))


def identifiers(value: Value, part: str) -> tuple[bytes, ...]:
    return tuple(exact(each, ID, part) for each in array(value, part))
