"""A place in one line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.places import Place, PlaceMalformed, Point, PrecisionMissing, parse

GATE = "Blue gate, Toul Kork, Phnom Penh, Cambodia"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (GATE, GATE),
        (f" {GATE} ", GATE),
        ("ផ្ទះពណ៌ខៀវ ក្បែរផ្សារចាស់", "ផ្ទះពណ៌ខៀវ ក្បែរផ្សារចាស់"),
        (f"{GATE} <geo:11.5564,104.9282;u=50>", f"{GATE} <geo:11.5564,104.9282;u=50>"),
        (f"{GATE}, 11.5564, 104.9282 ±50 m", f"{GATE} <geo:11.5564,104.9282;u=50>"),
        (f"{GATE} @ 11.5564,104.9282 +/-50m", f"{GATE} <geo:11.5564,104.9282;u=50>"),
        ("14.6349 N, 90.5069 W within 2 km", "<geo:14.6349,-90.5069;u=2000>"),
        ("14.6349 N 90.5069 O a unos 20 m", "<geo:14.6349,-90.5069;u=20>"),
        ("-1.2921, 36.8219 ±5 m", "<geo:-1.2921,36.8219;u=5>"),
        ("११.५५६४, १०४.९२८२ ±५० m", "<geo:11.5564,104.9282;u=50>"),
        ("11.5564000, 104.92820049 ±50 m", "<geo:11.5564,104.9282;u=50>"),
        ("House 12, street 3.5", "House 12, street 3.5"),
    ],
)
def test_what_is_read(typed: str, text: str) -> None:
    assert parse(typed).text == text
    assert parse(text).text == text


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "two\nlines",
        "a" * 1001,
        "91.0, 10.0 ±5 m",
        "10.0, 181.0 ±5 m",
        "x <geo:1,2;u=0>",
        "x <geo:1,2;u=5> <geo:1,2;u=5>",
        "x <geo:a,b;u=5>",
        "10.0, 10.0 ±2000 km",
    ],
)
def test_what_is_no_place(typed: str) -> None:
    with pytest.raises(PlaceMalformed):
        parse(typed)


def test_coordinates_never_stand_without_how_exact_they_are() -> None:
    with pytest.raises(PrecisionMissing):
        parse(f"{GATE}, 11.5564, 104.9282")


def test_what_it_lies_in_the_smallest_first() -> None:
    assert parse(GATE).levels == ("Toul Kork", "Phnom Penh", "Cambodia")
    assert parse("ফুলবাড়ী").levels == ()


def test_what_people_read() -> None:
    place = parse("Old market, Battambang <geo:13.1027,103.1982;u=50>")
    assert place.shown("en") == "Old market, Battambang, 13.1027, 103.1982 ±50 m"
    assert parse(place.shown("es")) == place
    assert parse("<geo:13,-103;u=5>").shown("en") == "13.0, -103.0 ±5 m"


points = st.builds(
    Point,
    st.integers(-90_000_000, 90_000_000),
    st.integers(-180_000_000, 180_000_000),
    st.integers(1, 1_000_000),
)


@given(st.just("") | st.text("abក, .;()-12", min_size=1, max_size=20), points | st.none())
def test_written_is_read_back(words: str, point: Point | None) -> None:
    with suppress(PlaceMalformed, PrecisionMissing):
        place = Place(parse(words).words if words else "", point)
        if place != Place(""):
            assert parse(place.text) == place


@given(st.text(max_size=30) | st.from_regex(r"[a-z, ]{0,5}-?\d{1,3}\.\d{1,7}[, ]-?\d\.\d.{0,6}"))
def test_anything_typed_is_read_or_refused_by_code(typed: str) -> None:
    with suppress(PlaceMalformed, PrecisionMissing):
        read = parse(typed)
        assert parse(read.text) == read
