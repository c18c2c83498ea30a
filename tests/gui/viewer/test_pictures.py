"""Pictures from anywhere: shown when they are sound, a sentence when they are not."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from ijm_desktop.gui.viewer.errors import NotShowable
from ijm_desktop.gui.viewer.pictures import SMALL, decoded, thumbnail

decoders_complain = pytest.mark.qt_log_ignore(
    "JPEG datastream",
    "marker type",
    "Corrupt JPEG",
    "Premature end",
    "libpng",
    "QImage",
    extend=True,
)
"""On standard error, of a broken file; never anything that is in it."""


def picture(kind: str, width: int = 40, height: int = 30, colour: str = "#c04020") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(data.data())


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be so large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1 << 20))
    parts = chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_each_kind_is_decoded(kind: str) -> None:
    found = decoded(picture(kind))
    assert (found.width, found.height, len(found.pixels)) == (40, 30, 40 * 30 * 4)
    red = found.image().pixelColor(20, 15).red()
    assert abs(red - 0xC0) < 16


def test_a_large_one_is_made_smaller_as_it_is_read() -> None:
    found = decoded(picture("jpeg", 4000, 1000), 2000)
    assert (found.width, found.height) == (2000, 500)


@decoders_complain
@pytest.mark.parametrize("size", [(60_000, 60_000), (2_000_000, 100)])
def test_one_that_claims_too_many_pixels_is_not_begun(size: tuple[int, int]) -> None:
    with pytest.raises(NotShowable):
        decoded(bomb(*size))


@decoders_complain
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBP",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b"GIF89a",
    ],
    ids=["empty", "jpeg head", "png head", "webp head", "svg", "gif"],
)
def test_what_is_broken_or_of_another_kind_is_said(data: bytes) -> None:
    with pytest.raises(NotShowable):
        decoded(data)


@decoders_complain
def test_a_picture_cut_off_anywhere_is_said_or_shown_and_never_worse() -> None:
    whole = picture("png", 64, 64)
    for end in range(0, len(whole), 7):
        try:
            assert decoded(whole[:end]).width <= 64
        except NotShowable:
            continue


def test_a_thumbnail_is_a_small_jpeg_without_the_originals_notes(tmp_path: Path) -> None:
    original = picture("jpeg", 3000, 2000)
    noted = original[:2] + b"\xff\xe1\x00\x12Exif\0\0canary-gps" + original[2:]
    source = tmp_path / "a.jpg"
    source.write_bytes(noted)
    found = thumbnail(source, 64 * 1024)
    assert found is not None
    assert found[:3] == b"\xff\xd8\xff"
    assert b"canary" not in found
    assert decoded(found).width == SMALL


@decoders_complain
def test_what_is_no_picture_has_no_thumbnail(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    assert thumbnail(source, 1000) is None
    source.write_bytes(b"\xff\xd8\xff nothing")
    assert thumbnail(source, 1000) is None
    source.write_bytes(picture("jpeg", 300, 300))
    assert thumbnail(source, 10) is None
