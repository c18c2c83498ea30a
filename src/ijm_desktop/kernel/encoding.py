"""Deterministic CBOR (RFC 8949 §4.2), and refusal of every other form.

Map keys are all unsigned integers or all text within one map, so the length-first order of
RFC 7049 and the bytewise order of RFC 8949 are the same order. Allowed values: null, booleans,
integers of 64 bits, byte strings, text, arrays, maps. No floats, no tags, nothing indefinite.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any, TypeAlias

import cbor2

from ijm_desktop.kernel.errors import NotCanonical

Value: TypeAlias = Any
"""What the encoding can carry: None, bool, int, bytes, str, list and dict of these."""

MAX_DEPTH = 16
_LONG, _LIMIT = 1 << 32, 1 << 64


def encode(value: Value) -> bytes:
    """The one encoding of `value`."""
    # Text and stamps are most of what there is; the library takes twice as long for them.
    if type(value) is str:
        letters = value.encode()
        return _head(_TEXT, len(letters)) + letters
    if type(value) is int and _LONG <= value < _LIMIT:
        return b"\x1b" + value.to_bytes(8, "big")
    return cbor2.dumps(value, canonical=True)


def encode_in_steps(value: Value, depth: int = 2) -> bytes:
    """As `encode`, with maps and arrays of arrays down to `depth` put together here: the library
    holds Python from every other thread until it is done, a tenth of a second for a block."""
    if depth and isinstance(value, dict):
        pairs = [(encode(key), encode_in_steps(each, depth - 1)) for key, each in value.items()]
        return map_of(pairs)
    if depth and isinstance(value, list) and value and isinstance(value[0], list):
        return array_of([encode_in_steps(each, depth - 1) for each in value])
    return encode(value)


def array_of(parts: Collection[bytes]) -> bytes:
    """The array whose elements are encoded already. With `map_of`, for what is encoded for every
    change: the library asks Python what each nested array is, which costs twice the encoding."""
    return _head(_ARRAY, len(parts)) + b"".join(parts)


def map_of(pairs: Collection[tuple[bytes, bytes]]) -> bytes:
    """The map whose keys and values are encoded already."""
    return _head(_MAP, len(pairs)) + b"".join(part for pair in sorted(pairs) for part in pair)


@lru_cache(maxsize=4096)
def word(value: str) -> bytes:
    """As `encode`, of text that comes again and again, such as a field's name."""
    return encode(value)


def string(value: bytes) -> bytes:
    """As `encode`, of a byte string."""
    return _head(_BYTES, len(value)) + value


_BYTES, _TEXT, _ARRAY, _MAP = 0x40, 0x60, 0x80, 0xA0


@lru_cache(maxsize=1024)
def _head(kind: int, length: int) -> bytes:
    """Of bytes, text, an array or a map (RFC 8949 §3): the shortest that holds the length."""
    if length < _IN_ITSELF:
        return bytes((kind | length,))
    size = next(size for size in (1, 2, 4, 8) if length < 1 << 8 * size)
    return bytes((kind | _IN_ITSELF - 1 + size.bit_length(),)) + length.to_bytes(size, "big")


_IN_ITSELF = 24


def _no_tag(_decoder: object, _tag: object) -> None:
    raise NotCanonical


_TAGS = (*range(1, 6), *range(25, 31), 35, 36, 37, 100, 256, 258, 260, 261, 1004, 43000, 55799)
_REFUSED = dict.fromkeys((0, *_TAGS), _no_tag)
"""The library's own meanings of tags, switched off before they can build a regex or an address."""
_MALFORMED = (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError)


def decode(data: bytes) -> Value:
    """The value that encodes to exactly `data`; raises NotCanonical for anything else."""
    try:
        value = _loaded(data)
        if not _allowed(value) or encode(value) != data:
            raise NotCanonical
    except _MALFORMED as error:
        raise NotCanonical from error
    return value


def decode_own(data: bytes) -> Value:
    """As `decode`, for what `encode` made and an authenticated store gave back: the form is not
    checked again, which is five sixths of the cost. Never for bytes that came from elsewhere."""
    try:
        return _loaded(data)
    except _MALFORMED as error:
        raise NotCanonical from error


def _loaded(data: bytes) -> Value:
    return cbor2.loads(
        data,
        max_depth=MAX_DEPTH,
        allow_indefinite=False,
        allow_duplicate_keys=False,
        tag_hook=_no_tag,
        semantic_decoders=_REFUSED,
    )


_PLAIN = frozenset((bytes, str, bool, type(None)))


def _allowed(value: Value) -> bool:
    kind = type(value)
    if kind in _PLAIN:
        return True
    if kind is int:
        return bool(-_LIMIT <= value < _LIMIT)
    if kind is list:
        kinds = set(map(type, value))
        if kinds == {int}:
            return bool(-_LIMIT <= min(value) <= max(value) < _LIMIT)
        return kinds <= _PLAIN or all(map(_allowed, value))
    if kind is dict:
        names = {type(key) for key in value}
        ordered = names in (set(), {str}) or (names == {int} and min(value) >= 0)
        return ordered and all(map(_allowed, value.values()))
    return False
