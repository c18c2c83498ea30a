"""A camera's own notes in a JPEG, as a phone writes them: day, maker, place, a small picture."""

from __future__ import annotations

import struct

MAKER = b"Phone of Sokha\0"
LATITUDE = b"11.5564N"
INNER = b"\xff\xd8\xff\xdbsmall picture within\xff\xd9"


def noted(jpeg: bytes, taken: str, *, order: str = "<", turned: int = 6) -> bytes:
    """`jpeg` with notes right after its first two bytes. `taken` is `2026:10:03 14:05:59`;
    `turned` is EXIF's number for how the camera was held."""
    day = taken.encode().ljust(20, b"\0")[:20]
    main, inner, place = 8, 8 + 2 + 4 * 12 + 4, 8 + 2 + 4 * 12 + 4 + 2 + 12 + 4
    texts = place + 2 + 12 + 4
    tiff = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", main)
    tiff += struct.pack(order + "H", 4)
    tiff += _entry(order, 0x010F, 2, len(MAKER), texts)
    tiff += struct.pack(order + "HHIHH", 0x0112, 3, 1, turned, 0)
    tiff += _entry(order, 0x8769, 4, 1, inner)
    tiff += _entry(order, 0x8825, 4, 1, place)
    tiff += struct.pack(order + "I", 0)
    tiff += struct.pack(order + "H", 1)
    tiff += _entry(order, 0x9003, 2, 20, texts + len(MAKER)) + bytes(4)
    tiff += struct.pack(order + "H", 1)
    tiff += _entry(order, 0x0002, 2, len(LATITUDE), texts + len(MAKER) + 20) + bytes(4)
    tiff += MAKER + day + LATITUDE + INNER
    content = b"Exif\0\0" + tiff
    segment = b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content
    return jpeg[:2] + segment + jpeg[2:]


def _entry(order: str, tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack(order + "HHII", tag, kind, count, value)
