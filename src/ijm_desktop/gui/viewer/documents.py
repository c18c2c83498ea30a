"""Pages of a PDF, drawn by PDFium from memory, one at a time.

Only what lies on the page is drawn: no forms are set up, so no script of the document runs, and no
link is followed. A document that PDFium gives up on is a sentence and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ijm_desktop.gui.viewer.errors import NotShowable
from ijm_desktop.gui.viewer.pictures import SHOWN, Picture

MOST_PAGES: Final = 10_000
_LARGEST_SCALE: Final = 4.0
_BYTES_A_PIXEL: Final = 4


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 0."""

    picture: Picture
    number: int
    count: int


def page(data: bytes, number: int) -> Page:
    """The page of that number, or the nearest there is. Raises NotShowable: damaged, locked with a
    password, or without pages."""
    import pypdfium2  # 4 MiB that only whoever opens a document needs

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise NotShowable from error
    try:
        count = min(len(document), MOST_PAGES)
        if count < 1:
            raise NotShowable
        at = min(max(number, 0), count - 1)
        return Page(_drawn(document[at]), at, count)
    except pypdfium2.PdfiumError as error:
        raise NotShowable from error
    finally:
        document.close()


def _drawn(drawn: Any) -> Picture:
    longest = max(*drawn.get_size(), 1.0)
    bitmap = drawn.render(
        scale=min(SHOWN / longest, _LARGEST_SCALE),
        may_draw_forms=False,
        rev_byteorder=True,
        prefer_bgrx=True,
    )
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        if bitmap.n_channels != _BYTES_A_PIXEL:
            raise NotShowable
        held = bytes(bitmap.buffer)
    finally:
        bitmap.close()
    row = width * _BYTES_A_PIXEL
    rows = (held[at * stride : at * stride + row] for at in range(height))
    return Picture(width, height, held if stride == row else b"".join(rows))
