"""How long something lasts."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.durations import Duration, DurationMalformed, in_month, parse


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("P2Y6M", "P2Y6M"),
        ("p2y6m", "P2Y6M"),
        ("2 years 6 months", "P2Y6M"),
        ("2 años y 6 meses", "P2Y6M"),
        ("2.5 years", "P2Y6M"),
        ("18 months", "P18M"),
        ("3 weeks", "P3W"),
        ("10 days", "P10D"),
        ("1:30", "PT1H30M"),
        ("1 h 30 min", "PT1H30M"),
        ("1h30min", "PT1H30M"),
        ("1,5 horas", "PT1H30M"),
        ("90 minutes", "PT90M"),
        ("២ years", "P2Y"),
        ("1 year, 2 days and 3 hours", "P1Y2DT3H"),
        ("P0Y6M", "P6M"),
        ("២ឆ្នាំ ៦ខែ", "P2Y6M"),
        ("1 ម៉ោង និង 30 នាទី", "PT1H30M"),
        ("3 អាទិត្យ", "P3W"),
    ],
)
def test_what_is_read(typed: str, text: str) -> None:
    assert parse(typed).text == text


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "P",
        "PT",
        "P1YT",
        "0 days",
        "P0D",
        "long",
        "2",
        "2 moons",
        "2 years 3 years",
        "life",
        "1.3 days",
        "6 months of 2 years",
        "1:75",
        "-2 years",
        "100000 days",
        "2 years!",
    ],
)
def test_what_is_no_length_of_time(typed: str) -> None:
    with pytest.raises(DurationMalformed):
        parse(typed)


@pytest.mark.parametrize(
    ("text", "english", "spanish", "khmer"),
    [
        ("P2Y6M", "2 years, 6 months", "2 años, 6 meses", "2 ឆ្នាំ, 6 ខែ"),
        ("P1D", "1 day", "1 día", "1 ថ្ងៃ"),
        ("PT1H30M", "1 hour, 30 minutes", "1 hora, 30 minutos", "1 ម៉ោង, 30 នាទី"),
    ],
)
def test_what_people_read(text: str, english: str, spanish: str, khmer: str) -> None:
    read = parse(text)
    assert (read.shown("en"), read.shown("es"), read.shown("km")) == (english, spanish, khmer)
    assert read.shown("th") == english
    assert parse(read.shown("km")) == read


@pytest.mark.parametrize(
    ("day", "lasts", "end"),
    [
        (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
        (date(2028, 1, 31), "P1M", date(2028, 2, 29)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2026, 11, 30), "P24M", date(2028, 11, 30)),
        (date(2026, 12, 31), "P2M1D", date(2027, 3, 1)),
        (date(2026, 11, 21), "P3W", date(2026, 12, 12)),
        (date(2026, 11, 21), "PT49H", date(2026, 11, 23)),
        (date(2026, 11, 21), "P300Y", date(2199, 12, 31)),
    ],
)
def test_the_day_so_long_after(day: date, lasts: str, end: date) -> None:
    assert parse(lasts).after(day) == end


def test_backwards_by_the_same_rule() -> None:
    assert parse("P1M").before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert parse("P7D").before(date(2026, 1, 3)) == date(2025, 12, 27)
    assert parse("P999Y").before(date(2026, 1, 3)) == date(1800, 1, 1)


def test_durations_add_up_unit_by_unit() -> None:
    assert parse("P6M").plus(parse("P1Y").times(2)) == parse("P2Y6M")


def test_hours_add_up_and_months_do_not() -> None:
    assert parse("1 day 2 h 3 min").in_minutes == 26 * 60 + 3
    assert parse("P1M").in_minutes is None


counts = st.integers(0, 999)
durations = st.builds(Duration, counts, counts, counts, counts, counts, counts).filter(
    lambda each: each != Duration()
)


@given(durations)
def test_written_and_shown_are_read_back(lasts: Duration) -> None:
    assert parse(lasts.text) == lasts
    assert parse(lasts.shown("en")) == lasts
    assert parse(lasts.shown("es")) == lasts


@given(durations, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_time_goes_forward(lasts: Duration, day: date) -> None:
    assert lasts.before(day) <= day <= lasts.after(day)


@given(st.text(max_size=20))
def test_anything_typed_is_read_or_refused_by_code(typed: str) -> None:
    with suppress(DurationMalformed):
        read = parse(typed)
        assert parse(read.text) == read


def test_the_last_day_of_a_month() -> None:
    assert in_month(2026, 12, 31) == date(2026, 12, 31)
    assert in_month(2026, 4, 31) == date(2026, 4, 30)
