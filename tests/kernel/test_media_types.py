"""A file's kind by its first bytes, never by its name."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.media_types import HEAD, UNKNOWN, of


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\0", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"RIFF\0\0\0\0AVI LIST", UNKNOWN),
        (b"II*\0", "image/tiff"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\0\0\0\x20ftypisom", "video/mp4"),
        (b"\0\0\0\x20ftypheic", "image/heic"),
        ("நேற்று\n".encode(), "text/plain"),
        (b"MZ\x90\0\3", UNKNOWN),
        (b"\xff\xfeh\0i\0", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_each_kind_is_known_by_its_beginning(head: bytes, media_type: str) -> None:
    assert of(head) == media_type


@pytest.mark.parametrize("cut", range(4))
def test_a_character_cut_where_the_head_ends_is_still_text(cut: int) -> None:
    assert of(("a" * cut + "ក" * HEAD).encode()[:HEAD]) == "text/plain"


def test_a_broken_character_in_a_short_file_is_not_text() -> None:
    assert of("ក".encode()[:2]) == UNKNOWN
