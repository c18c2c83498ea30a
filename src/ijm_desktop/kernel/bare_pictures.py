"""Pictures without what cameras and programs write into them: place, day, maker, a small picture of
what was cut away (EXIF 2.32, XMP, ICC, MPF, comments, and whatever follows the picture's end).

The picture itself is not coded anew: every point stays as it was. Only what is known to be needed
to show it is taken over, so what nobody has heard of yet stays out too.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ijm_desktop.kernel import exif, media_types

_SCAN, _END, _JFIF, _ADOBE = 0xDA, 0xD9, 0xE0, 0xEE
_NEEDED: Final = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, _SCAN})
"""Frames, tables, restarts and scans."""
_MARK: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What ends the coded points of a scan: no stuffed byte, no restart, no filling."""
_JFIF_HEAD: Final = 12
_ADOBE_SIZE: Final = 12

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHUNKS: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"}
)
_WEBP_CHUNKS: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_WEBP_NOTES: Final = 0x20 | 0x08 | 0x04
"""That a colour profile, EXIF, XMP follow."""


class NotSound(ValueError):
    """The bytes are no whole picture of their kind, so nobody can say what else is in them."""


def bare(data: bytes) -> bytes | None:
    """The picture alone; None for what is no picture of a kind known here. Raises NotSound."""
    kind = _KINDS.get(media_types.of(data[: media_types.HEAD]))
    return None if kind is None else kind(data)


def _jpeg(data: bytes) -> bytes:
    head, rest = [b"\xff\xd8"], []
    for marker, segment in _segments(data):
        if marker == _JFIF and segment[4:9] == b"JFIF\0":
            head.append(_segment(_JFIF, segment[4 : 4 + _JFIF_HEAD] + b"\0\0"))
        elif marker == _ADOBE and segment[4:9] == b"Adobe":
            rest.append(_segment(_ADOBE, segment[4 : 4 + _ADOBE_SIZE]))
        elif marker in _NEEDED:
            rest.append(segment)
    turned = exif.turned(data)
    if turned != exif.UPRIGHT:
        head.append(_segment(exif.APP1, exif.turned_only(turned)))
    return b"".join([*head, *rest, b"\xff\xd9"])


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each with its marker and length before it; a scan with its coded points behind it."""
    at = 2
    while True:
        found = _MARK.match(data, at)
        if found is None:
            if data[at : at + 2] != b"\xff\xff":
                raise NotSound
            at += 1
            continue
        marker = data[at + 1]
        if marker == _END:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise NotSound
        if marker == _SCAN:
            after = _MARK.search(data, end)
            if after is None:
                raise NotSound
            end = after.start()
        yield marker, data[at:end]
        at = end


def _segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def _png(data: bytes) -> bytes:
    kept, at, kind = [_PNG], len(_PNG), b""
    while kind != b"IEND":
        if at + 12 > len(data):
            raise NotSound
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise NotSound
        if kind in _CHUNKS:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _webp(data: bytes) -> bytes:
    """Of one picture; those that move have parts of their own, which are not looked into."""
    kept: list[bytes] = []
    at, until = 12, 8 + struct.unpack_from("<I", data, 4)[0]
    while at + 8 <= until:
        if at + 8 > len(data):
            raise NotSound
        kind, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        if end > len(data) or kind in (b"ANIM", b"ANMF"):
            raise NotSound
        if kind == b"VP8X" and length:
            kept.append(
                data[at : at + 8] + bytes([data[at + 8] & ~_WEBP_NOTES]) + data[at + 9 : end]
            )
        elif kind in _WEBP_CHUNKS:
            kept.append(data[at:end])
        at = end
    if not kept:
        raise NotSound
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


_KINDS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    media_types.JPEG: _jpeg,
    media_types.PNG: _png,
    media_types.WEBP: _webp,
}
