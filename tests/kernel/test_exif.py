"""The day in a camera's notes: read where it is one, and nothing else believed."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel import exif
from tests.camera_notes import noted

PLAIN = b"\xff\xd8\xff\xdb\x00\x04\x00\x00\xff\xda\x00\x02picture\xff\xd9"


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_day_the_camera_noted_is_found(order: str) -> None:
    assert exif.taken_on(noted(PLAIN, "2026:10:03 14:05:59", order=order)) == "2026-10-03"


@pytest.mark.parametrize("said", ["0000:00:00 00:00:00", "2026:02:30 10:00:00", "yesterday      "])
def test_what_is_no_day_of_the_calendar_is_not_offered(said: str) -> None:
    assert exif.taken_on(noted(PLAIN, said)) is None


def test_a_picture_without_notes_and_what_is_none_have_no_day() -> None:
    assert exif.taken_on(PLAIN) is None
    assert exif.taken_on(b"%PDF-1.7") is None
    assert exif.taken_on(b"") is None


def test_notes_cut_anywhere_are_no_more_than_no_day() -> None:
    whole = noted(PLAIN, "2026:10:03 14:05:59")
    found = {exif.taken_on(whole[:size]) for size in range(len(whole))}
    assert found <= {None, "2026-10-03"}


def test_notes_that_point_at_themselves_end() -> None:
    """Both directories at one place, and a place far outside."""
    whole = noted(PLAIN, "2026:10:03 14:05:59")
    for place in (b"\x08\0\0\0", b"\xff\xff\xff\x7f"):
        at = whole.index(b"\x69\x87") + 8
        assert exif.taken_on(whole[:at] + place + whole[at + 4 :]) is None


@pytest.mark.parametrize("order", ["<", ">"])
def test_how_the_camera_was_held_is_found_and_written(order: str) -> None:
    noted_so = noted(PLAIN, "2026:10:03 14:05:59", order=order, turned=8)
    assert exif.turned(noted_so) == 8
    assert exif.turned(noted(PLAIN, "2026:10:03 14:05:59", turned=9)) == exif.UPRIGHT
    assert exif.turned(PLAIN) == exif.UPRIGHT
    content = exif.turned_only(3)
    segment = b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content
    assert exif.turned(PLAIN[:2] + segment + PLAIN[2:]) == 3
