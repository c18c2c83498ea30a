"""Nothing that a camera wrote goes out with a picture, and not a point of it is altered."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel import exif
from ijm_desktop.kernel.bare_pictures import NotSound, bare
from tests.camera_notes import INNER, LATITUDE, MAKER, noted

TABLE = b"\xff\xdb\x00\x04\x00\x00"
FRAME = b"\xff\xc2\x00\x04\x01\x01"
SCAN = b"\xff\xda\x00\x02first \xff\x00 \xff\xd0 points"
AGAIN = b"\xff\xc4\x00\x03\x07\xff\xda\x00\x02second points"
JPEG = b"\xff\xd8" + TABLE + FRAME + SCAN + AGAIN + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n"


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def part(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def riff(*parts: bytes) -> bytes:
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_a_jpeg_loses_place_maker_day_and_the_picture_within() -> None:
    whole = noted(JPEG, "2026:10:03 14:05:59", turned=1)
    assert all(each in whole for each in (LATITUDE, MAKER, INNER))
    assert bare(whole) == JPEG


@pytest.mark.parametrize("order", ["<", ">"])
def test_how_the_camera_was_held_is_all_that_stays(order: str) -> None:
    """Else the picture would lie on its side."""
    copy = bare(noted(JPEG, "2026:10:03 14:05:59", order=order, turned=6))
    assert copy is not None
    assert exif.turned(copy) == 6
    assert exif.taken_on(copy) is None
    assert not any(each in copy for each in (LATITUDE, MAKER, INNER))
    assert len(copy) == len(JPEG) + 36


def test_no_other_segment_of_a_jpeg_stays_nor_what_follows_its_end() -> None:
    others = [
        segment(0xE1, b"adobe xap 1.0\0<exif:GPSLatitude>"),
        segment(0xE2, b"ICC_PROFILE\0\1\1maker"),
        segment(0xED, b"Photoshop 3.0\0byline"),
        segment(0xEC, b"of nobody knows whom"),
        segment(0xFE, b"taken at the shelter"),
        segment(0xE0, b"JFXX\0\x10 a small picture"),
    ]
    between = JPEG.replace(AGAIN, segment(0xFE, b"and between two scans") + AGAIN)
    whole = between[:2] + b"".join(others) + between[2:] + b"a film with its place" + JPEG
    assert bare(whole) == JPEG


def test_what_shows_the_colours_rightly_stays_without_the_small_picture_in_it() -> None:
    jfif = b"JFIF\0\x01\x02\x01\x00\x48\x00\x48"
    adobe = b"Adobe\0\x64\0\0\0\0\x01"
    whole = JPEG[:2] + segment(0xE0, jfif + b"\x01\x01RGB") + segment(0xEE, adobe) + JPEG[2:]
    kept = JPEG[:2] + segment(0xE0, jfif + b"\0\0") + segment(0xEE, adobe) + JPEG[2:]
    assert bare(whole) == kept


def test_a_jpeg_that_has_no_end_is_refused() -> None:
    for cut in range(3, len(JPEG)):
        with pytest.raises(NotSound):
            bare(JPEG[:cut])


def test_a_png_keeps_its_picture_alone() -> None:
    head, points, end = chunk(b"IHDR", bytes(13)), chunk(b"IDAT", b"points"), chunk(b"IEND", b"")
    notes = [chunk(b"tEXt", b"Author\0Sokha"), chunk(b"eXIf", LATITUDE), chunk(b"tIME", bytes(7))]
    notes += [chunk(b"iTXt", b"XML:com.adobe.xmp"), chunk(b"zzZz", b"unheard of")]
    whole = PNG + head + b"".join(notes) + points + end + b"what follows"
    assert bare(whole) == PNG + head + points + end
    with pytest.raises(NotSound):
        bare(PNG + head + points)


def test_a_webp_keeps_its_picture_alone() -> None:
    canvas, points = bytes([0x2C | 0x10, 0, 0, 0]) + bytes(6), part(b"VP8 ", b"points!")
    notes = [part(b"EXIF", LATITUDE), part(b"XMP ", b"<x>"), part(b"ICCP", b"maker")]
    whole = riff(part(b"VP8X", canvas), points, *notes) + b"what follows"
    plain = riff(part(b"VP8X", bytes([0x10]) + canvas[1:]), points)
    assert bare(whole) == plain
    with pytest.raises(NotSound):
        bare(riff(part(b"ANIM", bytes(6)), points))
    with pytest.raises(NotSound):
        bare(whole[:40])


def test_what_is_no_picture_of_these_kinds_is_none() -> None:
    assert bare(b"%PDF-1.7") is None
    assert bare(b"") is None


@given(st.sampled_from([b"\xff\xd8\xff", PNG, b"RIFF\x20\0\0\0WEBP"]), st.binary(max_size=200))
def test_whatever_comes_it_ends(begin: bytes, rest: bytes) -> None:
    try:
        copy = bare(begin + rest)
    except NotSound:
        return
    assert copy is not None
    assert copy == bare(copy)
