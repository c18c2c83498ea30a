"""The day a picture was taken, as the camera noted it (EXIF 2.32 §4.6.5, DateTimeOriginal), and
how the camera was held.

The day is only offered: a camera's clock can be wrong, and anybody can write these notes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import date
from typing import Final

MARK: Final = b"Exif\0\0"
_POINTER: Final = 0x8769
_TAKEN: Final = 0x9003
_CHANGED: Final = 0x0132
_ENTRY: Final = 12
_MOST_ENTRIES: Final = 500
_NO_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN: Final = 0xDA
APP1: Final = 0xE1
_TURNED: Final = 0x0112
UPRIGHT: Final = 1
_WAYS: Final = 8
"""In how many ways a camera can be held, counted from UPRIGHT (EXIF 2.32 §4.6.4, Orientation)."""


def taken_on(head: bytes) -> str | None:
    """The ISO day in the notes of a JPEG that begins with `head`; None where there is none that is
    a day of the calendar."""
    tiff = _notes(head)
    return None if tiff is None else _day(tiff)


def turned(head: bytes) -> int:
    """How the camera was held: UPRIGHT to 8; UPRIGHT too where nothing is said of it."""
    tiff = _notes(head)
    order = None if tiff is None else _order(tiff)
    if tiff is None or order is None:
        return UPRIGHT
    try:
        main = dict(_entries(tiff, order, struct.unpack_from(order + "I", tiff, 4)[0]))
    except struct.error:
        return UPRIGHT
    value = main.get(_TURNED, 0)
    held = value & 0xFFFF if order == "<" else value >> 16
    return held if UPRIGHT <= held <= _WAYS else UPRIGHT


def turned_only(way: int) -> bytes:
    """Notes of how the camera was held and of nothing else."""
    entry = struct.pack(">HHIHH", _TURNED, 3, 1, way, 0)
    return MARK + b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


def _notes(head: bytes) -> bytes | None:
    for marker, segment in segments(head):
        if marker == APP1 and segment.startswith(MARK):
            return segment[len(MARK) :]
    return None


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment of a JPEG before its picture begins."""
    at = 2 if data.startswith(b"\xff\xd8") else len(data)
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _NO_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == _SCAN:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _day(tiff: bytes) -> str | None:
    order = _order(tiff)
    if order is None:
        return None
    try:
        main = dict(_entries(tiff, order, struct.unpack_from(order + "I", tiff, 4)[0]))
        inner = dict(_entries(tiff, order, main[_POINTER])) if _POINTER in main else {}
    except struct.error:
        return None
    for place in (inner.get(_TAKEN), main.get(_CHANGED)):
        found = None if place is None else _date(tiff[place : place + 10])
        if found is not None:
            return found
    return None


def _order(tiff: bytes) -> str | None:
    return {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])


def _entries(tiff: bytes, order: str, at: int) -> Iterator[tuple[int, int]]:
    """Tag and value, or place of the value, of each entry of one directory."""
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for number in range(min(count, _MOST_ENTRIES)):
        tag, _type, _count, value = struct.unpack_from(
            order + "HHII", tiff, at + 2 + number * _ENTRY
        )
        yield tag, value


def _date(text: bytes) -> str | None:
    """Of `2026:10:03`."""
    try:
        year, month, day = (int(part) for part in text.decode("ascii").split(":"))
        return date(year, month, day).isoformat()
    except ValueError:
        return None
