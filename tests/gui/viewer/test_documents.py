"""Pages of a PDF from anywhere: drawn, or a sentence; nothing in it runs."""

from __future__ import annotations

import pytest

from ijm_desktop.gui.viewer.documents import page
from ijm_desktop.gui.viewer.errors import NotShowable


def pdf(pages: int = 1, *, catalogue: bytes = b"", box: bytes = b"0 0 200 300") -> bytes:
    """Each page red at its left, white at its right."""
    kids = b" ".join(b"%d 0 R" % (3 + 2 * at) for at in range(pages))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R " + catalogue + b" >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
    ]
    drawn = b"1 0 0 rg 0 0 100 300 re f"
    for at in range(pages):
        content = 4 + 2 * at
        parts += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents %d 0 R >>" % (box, content),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    whole, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
    return whole + tail % (count, table, count) + b"startxref\n%d\n%%%%EOF\n" % len(whole)


def test_a_page_is_drawn_as_it_is() -> None:
    found = page(pdf(3), 1)
    assert (found.number, found.count) == (1, 3)
    image = found.picture.image()
    assert image.pixelColor(5, 5).getRgb() == (255, 0, 0, 255)
    assert image.pixelColor(image.width() - 5, 5).getRgb() == (255, 255, 255, 255)


@pytest.mark.parametrize(("asked", "given"), [(-1, 0), (0, 0), (2, 1), (10**9, 1)])
def test_a_page_that_is_not_there_is_the_nearest(asked: int, given: int) -> None:
    assert page(pdf(2), asked).number == given


def test_a_script_of_the_document_does_not_run() -> None:
    script = b"/OpenAction << /S /JavaScript /JS (while(true){}) >>"
    assert page(pdf(catalogue=script), 0).count == 1


@pytest.mark.parametrize("box", [b"0 0 1000000 1000000", b"0 0 0 0", b"0 0 1 100000"])
def test_a_page_of_any_size_is_drawn_small(box: bytes) -> None:
    try:
        found = page(pdf(box=box), 0).picture
    except NotShowable:
        return
    assert max(found.width, found.height) <= 2401 * 4


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(10_000)])
def test_what_is_damaged_is_said(data: bytes) -> None:
    with pytest.raises(NotShowable):
        page(data, 0)


def test_one_cut_off_anywhere_is_said_or_drawn_and_never_worse() -> None:
    whole = pdf(2)
    for end in range(0, len(whole), 23):
        try:
            assert page(whole[:end], 0).count >= 1
        except NotShowable:
            continue
