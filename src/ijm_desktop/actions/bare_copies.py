"""A copy without what cameras and programs wrote into the original: pictures keep every point and
lose all notes; pages of a PDF become pictures of those pages; a plain text has nothing to lose.

Whatever else a PDF holds stays behind: who wrote it, with what, and when, older versions of it,
files in it, words under a black bar, the notes in its pictures (ADR 128).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, Final

from ijm_desktop.actions.errors import NotesStay
from ijm_desktop.kernel import bare_pictures, media_types
from ijm_desktop.kernel.bare_pictures import NotSound

MOST_BYTES: Final = 48 << 20
"""Of an original that is read whole."""
KINDS: Final = media_types.IMAGES | {media_types.PDF, media_types.TEXT}
"""What a copy without notes can be made of."""
MOST_PAGES: Final = 2_000
_DOTS_AN_INCH, _POINTS_AN_INCH = 200, 72
_MOST_DOTS: Final = 20_000_000
_BYTES_A_DOT: Final = 4
_FIRST: Final = 3
_OBJECTS_A_PAGE: Final = 3


def bare(data: bytes) -> Iterator[bytes]:
    """The copy in pieces. Raises NotesStay, at once where that can be known."""
    kind = media_types.of(data[: media_types.HEAD])
    if kind == media_types.TEXT:
        return iter((data,))
    if kind == media_types.PDF:
        return _document(_opened(data))
    try:
        picture = bare_pictures.bare(data)
    except NotSound as error:
        raise NotesStay from error
    if picture is None:
        raise NotesStay
    return iter((picture,))


def _opened(data: bytes) -> Any:
    import pypdfium2  # 4 MiB that only whoever hands a document out needs

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise NotesStay from error
    if not 1 <= len(document) <= MOST_PAGES:
        document.close()
        raise NotesStay
    return document


def _document(document: Any) -> Iterator[bytes]:
    """A PDF of one picture a page, a page at a time (ISO 32000-1 §7.5)."""
    from pypdfium2 import PdfiumError

    try:
        count = len(document)
        places: list[int] = []
        at = 0
        for number, piece in _pieces(document, count):
            if number:
                places.append(at)
            at += len(piece)
            yield piece
        rows = "".join(f"{place:010} 00000 n \n" for place in places)
        size = len(places) + 1
        yield (
            f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
            f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"
        ).encode()
    except PdfiumError as error:
        raise NotesStay from error
    finally:
        document.close()


def _pieces(document: Any, count: int) -> Iterator[tuple[int, bytes]]:
    """Each with the number of the object that begins with it, or 0."""
    yield 0, b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    kids = " ".join(f"{_FIRST + each * _OBJECTS_A_PAGE} 0 R" for each in range(count))
    yield _object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    yield _object(2, f"<< /Type /Pages /Count {count} /Kids [{kids}] >>")
    for each in range(count):
        number = _FIRST + each * _OBJECTS_A_PAGE
        page = document[each]
        try:
            wide, high = page.get_size()
            picture = _picture(page, wide, high)
        finally:
            page.close()
        yield _object(
            number,
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.2f} {high:.2f}] /Contents "
            f"{number + 1} 0 R /Resources << /XObject << /P {number + 2} 0 R >> >> >>",
        )
        yield _stream(number + 1, "", f"{wide:.2f} 0 0 {high:.2f} 0 0 cm /P Do".encode())
        yield _stream(number + 2, *picture)


def _picture(page: Any, wide: float, high: float) -> tuple[str, bytes]:
    """Its dictionary and its dots, grey where nothing on the page has a colour."""
    scale = _DOTS_AN_INCH / _POINTS_AN_INCH
    scale = min(scale, (_MOST_DOTS / max(wide * high, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True, prefer_bgrx=True)
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        if bitmap.n_channels != _BYTES_A_DOT or stride != width * _BYTES_A_DOT:
            raise NotesStay
        held = bytes(bitmap.buffer)
    finally:
        bitmap.close()
    red, green, blue = (held[channel::_BYTES_A_DOT] for channel in range(3))
    if red == green == blue:
        colours, dots = "DeviceGray", red
    else:
        colours, mixed = "DeviceRGB", bytearray(3 * len(red))
        mixed[0::3], mixed[1::3], mixed[2::3] = red, green, blue
        dots = bytes(mixed)
    said = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 "
        f"/ColorSpace /{colours} /Filter /FlateDecode "
    )
    return said, zlib.compress(dots)


def _object(number: int, text: str) -> tuple[int, bytes]:
    return number, f"{number} 0 obj\n{text}\nendobj\n".encode()


def _stream(number: int, said: str, data: bytes) -> tuple[int, bytes]:
    head = f"{number} 0 obj\n<< {said}/Length {len(data)} >>\nstream\n".encode()
    return number, head + data + b"\nendstream\nendobj\n"
