"""Copies without what was written into the original."""

from __future__ import annotations

import pypdfium2
import pytest

from ijm_desktop.actions.bare_copies import bare
from ijm_desktop.actions.errors import NotesStay

JPEG = b"\xff\xd8\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02picture\xff\xd9"
HIDDEN = b"Sokha of the shelter"


def pdf(*pages: bytes, tail: bytes = b"") -> bytes:
    """Pages with what is drawn on each; an author, notes of a program, and a file within."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Author (%s) /Producer (Scanner 7) /CreationDate (D:20261003) >>" % HIDDEN,
        b"<< /Type /Metadata /Length %d >>\nstream\n%s\nendstream" % (len(HIDDEN), HIDDEN),
    ]
    for at, drawn in enumerate(pages):
        parts += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /Contents %d 0 R >>"
            % (6 + 2 * at),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    whole, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info 3 0 R >>\n"
    return whole + end % (count, table, count) + b"startxref\n%d\n%%%%EOF\n" % len(whole) + tail


RED = b"1 0 0 rg 0 0 72 72 re f"
GREY = b"0.5 g 0 0 72 72 re f %" + HIDDEN


def dots(data: bytes, page: int, *places: tuple[int, int]) -> list[tuple[int, ...]]:
    """Of a page drawn at 72 dots an inch."""
    document = pypdfium2.PdfDocument(data)
    bitmap = document[page].render(scale=1, rev_byteorder=True, prefer_bgrx=True)
    held, stride = bytes(bitmap.buffer), bitmap.stride
    found = [tuple(held[y * stride + 4 * x : y * stride + 4 * x + 3]) for x, y in places]
    bitmap.close()
    document.close()
    return found


def test_pages_of_a_document_become_pictures_of_them_and_nothing_else_goes_along() -> None:
    original = pdf(RED, GREY, tail=b"% an older version by " + HIDDEN)
    copy = b"".join(bare(original))
    assert original.count(HIDDEN) == 4
    assert HIDDEN not in copy
    assert b"Scanner" not in copy
    assert b"/Info" not in copy
    document = pypdfium2.PdfDocument(copy)
    assert len(document) == 2
    assert document[1].get_size() == (144.0, 72.0)
    assert document.get_metadata_dict(skip_empty=True) == {}
    assert document[1].get_textpage().get_text_bounded() == ""
    document.close()
    assert dots(copy, 0, (20, 20), (120, 20)) == [(255, 0, 0), (255, 255, 255)]
    (grey, white) = dots(copy, 1, (20, 20), (120, 20))
    assert len(set(grey)) == 1
    assert abs(grey[0] - 127) <= 1
    assert white == (255, 255, 255)
    assert copy.count(b"/DeviceGray") == copy.count(b"/DeviceRGB") == 1


def test_pages_are_made_one_at_a_time() -> None:
    pieces = bare(pdf(*[RED] * 30))
    largest = max(len(piece) for piece in pieces)
    assert largest < 10_000


def test_a_text_has_nothing_to_lose() -> None:
    assert b"".join(bare(b"the gate has two locks")) == b"the gate has two locks"


@pytest.mark.parametrize(
    "data",
    [
        b"\0\0\0\x18ftypmp42 with its place",
        b"\0\0\0\x18ftypheic with its place",
        b"PK\x03\x04 with its author",
        b"%PDF-1.7 and no more",
        JPEG[:-2],
        b"",
    ],
)
def test_what_cannot_lose_its_notes_is_refused_at_once(data: bytes) -> None:
    with pytest.raises(NotesStay):
        bare(data)
