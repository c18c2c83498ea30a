import json

import pytest

from ijm_desktop.kernel import cover, resources

NEUTRAL = {
    "name": "Almanac",
    "program": "almanac",
    "identifier": "org.almanac.Almanac",
    "folder": "Almanac",
    "suffix": ".alm",
    "icon": "icons/cover.svg",
}


def test_the_build_has_a_cover_whose_icon_exists() -> None:
    assert resources.read(cover.current().icon).startswith(b"<svg")


def test_a_cover_is_read_field_for_field() -> None:
    assert cover.parse(json.dumps(NEUTRAL).encode()) == cover.Cover(**NEUTRAL)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "two\nlines"),
        ("program", "Not A File Name"),
        ("identifier", "almanac"),
        ("folder", "../elsewhere"),
        ("suffix", "alm"),
        ("icon", "../secret.svg"),
        ("icon", 3),
    ],
)
def test_a_field_that_would_not_work_is_named(field: str, value: object) -> None:
    with pytest.raises(cover.CoverMalformed, match=field):
        cover.parse(json.dumps({**NEUTRAL, field: value}).encode())


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"name": "Almanac"}', b"\xff"])
def test_what_is_no_cover_is_refused(raw: bytes) -> None:
    with pytest.raises(cover.CoverMalformed):
        cover.parse(raw)
