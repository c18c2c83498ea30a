"""Pictures decoded on the worker, within limits, from memory.

Only the decoder that the first bytes call for is tried, at the size that will be shown; a picture
that claims more pixels than the limit, or whose decoder gives up, is a sentence and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from ijm_desktop.gui.viewer.errors import NotShowable
from ijm_desktop.kernel import media_types

MOST_PIXELS: Final = 120_000_000
MOST_BYTES: Final = 48 << 20
"""Of a file from which a small picture is made as it is added."""
SHOWN: Final = 2400
"""Pixels on the longer side of what is shown."""
SMALL: Final = 320
_DECODER_MIB: Final = 512
_FORMATS: Final = {
    media_types.JPEG: b"jpeg",
    media_types.PNG: b"png",
    media_types.WEBP: b"webp",
}
_QUALITY: Final = (70, 45, 25)


@dataclass(frozen=True, slots=True)
class Picture:
    """`pixels` are rows of 4 bytes each, red, green, blue, opacity, from the top left. Plain bytes,
    so that nothing of Qt passes between threads."""

    width: int
    height: int
    pixels: bytes

    def image(self) -> QImage:
        made = QImage(
            self.pixels, self.width, self.height, 4 * self.width, QImage.Format.Format_RGBA8888
        )
        return made.copy()


def decoded(data: bytes, longest: int = SHOWN) -> Picture:
    """The picture, no larger than `longest`. Raises NotShowable."""
    image = _image(data, longest).convertToFormat(QImage.Format.Format_RGBA8888)
    return Picture(image.width(), image.height(), bytes(image.constBits()))


def thumbnail(source: Path, limit: int) -> bytes | None:
    """A JPEG of at most `limit` bytes, without any of the original's own notes such as a place;
    None for what is no picture, or none that is shown here."""
    try:
        if source.stat().st_size > MOST_BYTES:
            return None
        data = source.read_bytes()
    except OSError:
        return None
    return small(data, limit)


def small(data: bytes, limit: int) -> bytes | None:
    """The same of a file's bytes."""
    try:
        image = _image(data, SMALL)
    except NotShowable:
        return None
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    for quality in _QUALITY:
        written = QByteArray()
        buffer = QBuffer(written)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(quality)
        if writer.write(plain) and written.size() <= limit:
            return bytes(written.data())
    return None


def _image(data: bytes, longest: int) -> QImage:
    kind = _FORMATS.get(media_types.of(data[: media_types.HEAD]))
    if kind is None:
        raise NotShowable
    QImageReader.setAllocationLimit(_DECODER_MIB)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise NotShowable
    if max(size.width(), size.height()) > longest:
        fitted = size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NotShowable
    return image
