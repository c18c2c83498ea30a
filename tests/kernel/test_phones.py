"""Telephone numbers: as typed, and as the world dials them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.phones import COUNTRIES, Phone, PhoneMalformed, parse


@pytest.mark.parametrize(
    ("typed", "world", "text"),
    [
        ("+85512345678", "+85512345678", "+85512345678"),
        ("+855 12 345 678", "+85512345678", "+85512345678 (+855 12 345 678)"),
        ("00855 12 345 678", "+85512345678", "+85512345678 (00855 12 345 678)"),
        ("+44 (0)20 7946 0018", "+442079460018", "+442079460018 (+44 (0)20 7946 0018)"),
        ("012 345 678", None, "012 345 678"),
        ("+85512345678 (012 345 678)", "+85512345678", "+85512345678 (012 345 678)"),
        ("1300", None, "1300"),
        ("+๘๕๕ 12 345 678", "+85512345678", "+85512345678 (+๘๕๕ 12 345 678)"),
        ("+1 202 555 0143 ext 12", "+12025550143", "+12025550143 (+1 202 555 0143 ext 12)"),
    ],
)
def test_what_is_read(typed: str, world: str | None, text: str) -> None:
    read = parse(typed)
    assert (read.world, read.text) == (world, text)
    assert parse(read.text) == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12",
        "call her",
        "012 345 678 (mother)",
        "+85512345678 (+85599999999)",
        "1" * 21,
        "+85512345678 (+85512345678)",
    ],
)
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(PhoneMalformed):
        parse(typed)


def test_a_number_of_the_country_is_completed_when_asked() -> None:
    phone = parse("012 345 678")
    assert phone.of("KH") == Phone("012 345 678", "+85512345678")
    assert phone.of("GT") == Phone("012 345 678", "+502012345678")
    assert phone.of("other") is None
    assert parse("+855 12 345 678").of("KH") is None
    assert parse("117").of("KH") is None


def test_a_search_finds_it_however_it_is_written() -> None:
    sought = parse("+85512345678 (012 345 678)").sought
    for typed in ("012 345 678", "012345678", "+85512345678", "12345678"):
        assert typed in sought


def test_what_people_read_names_the_world_only_where_it_tells_more() -> None:
    assert parse("+855 12 345 678").shown("en") == "+855 12 345 678"
    assert parse("+85512345678 (012 345 678)").shown("en") == "012 345 678 (+85512345678)"
    assert parse("012 345 678").shown("en") == "012 345 678"


@given(st.from_regex(r"[+0]?[\d ()./-]{3,20}", fullmatch=True), st.sampled_from(sorted(COUNTRIES)))
def test_anything_typed_is_read_or_refused_by_code(typed: str, country: str) -> None:
    with suppress(PhoneMalformed):
        read = parse(typed)
        assert read.typed == typed.strip() or read.text == typed.strip()
        assert parse(read.text) == read
        told = read.of(country)
        if told is not None:
            assert parse(told.text) == told
