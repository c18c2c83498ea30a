"""What kind of file some bytes are, by their beginning alone: names and labels can lie."""

from __future__ import annotations

from typing import Final

HEAD: Final = 4096
"""Bytes that a guess wants to see."""
UNKNOWN: Final = "application/octet-stream"
TEXT: Final = "text/plain"
PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
WEBP: Final = "image/webp"
IMAGES: Final = frozenset({JPEG, PNG, WEBP})
"""Those that the app itself shows: what its image decoders of this build read."""

_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"%PDF-", PDF),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (b"PK\x03\x04", "application/zip"),
)
_BRANDS: Final = {b"M4A ": "audio/mp4", b"heic": "image/heic", b"mif1": "image/heif"}
_CONTROLS: Final = frozenset(range(32)) - set(b"\t\n\r\f")


def of(head: bytes) -> str:
    """The media type of a file that begins with `head`, its first HEAD bytes or all of it."""
    for beginning, media_type in _BEGINNINGS:
        if head.startswith(beginning):
            return media_type
    if head[:4] == b"RIFF":
        return {b"WEBP": WEBP, b"WAVE": "audio/wav"}.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    return TEXT if _is_text(head) else UNKNOWN


def _is_text(head: bytes) -> bool:
    if not head or not _CONTROLS.isdisjoint(head):
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        # A character may be cut where the head ends.
        return len(head) >= HEAD and error.start > len(head) - 4
    return True
