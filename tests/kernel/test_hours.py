"""Hours of the week."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.hours import Hours, HoursMalformed, parse

ALL = frozenset(range(7))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("18:00-20:30", "18:00-20:30"),
        ("18-20", "18:00-20:00"),
        ("6pm to 8.30pm", "18:00-20:30"),
        ("from 6 pm until 8 pm", "18:00-20:00"),
        ("entre las 18 y las 20", "18:00-20:00"),
        ("de 18:00 a 20:00", "18:00-20:00"),
        ("12am-12pm", "00:00-12:00"),
        ("0:00-24:00", "00:00-24:00"),
        ("22:00-02:00", "22:00-02:00"),
        ("Mo Tu 18:00-20:30", "Mo Tu 18:00-20:30"),
        ("Mon-Fri, 18:00 - 20:30", "Mo Tu We Th Fr 18:00-20:30"),
        ("fri-mon 9-10", "Mo Fr Sa Su 09:00-10:00"),
        ("lunes y miércoles 9-10", "Mo We 09:00-10:00"),
        ("weekends 9-10", "Sa Su 09:00-10:00"),
        ("every day 9-10", "09:00-10:00"),
        ("ច័ន្ទ-សុក្រ 9-10", "Mo Tu We Th Fr 09:00-10:00"),
        ("ថ្ងៃច័ន្ទ និងថ្ងៃពុធ ពី ១៨:០០ ដល់ ២០:០០", "Mo We 18:00-20:00"),
        ("Sundays ១៨:០០-២០:០០", "Su 18:00-20:00"),
    ],
)
def test_what_is_read(typed: str, text: str) -> None:
    assert parse(typed).text == text


@pytest.mark.parametrize(
    "typed",
    ["", "evenings", "18:00", "25-26", "18:00-18:00", "18:75-19", "13pm-14pm", "someday 9-10"],
)
def test_what_are_no_hours(typed: str) -> None:
    with pytest.raises(HoursMalformed):
        parse(typed)


def test_hours_past_midnight_belong_to_the_day_they_begin() -> None:
    night = parse("Fr 22:00-02:00")
    assert night.holds(4, 23 * 60)
    assert night.holds(5, 60)
    assert not night.holds(4, 60)
    assert not night.holds(5, 2 * 60)


def test_the_end_is_left_out() -> None:
    day = parse("9-17")
    assert day.holds(6, 9 * 60)
    assert not day.holds(6, 17 * 60)


def test_what_people_read() -> None:
    assert parse("Mo Tu 18:00-20:30").shown("en") == "Mon, Tue, 18:00 to 20:30"
    assert parse("Mo Tu 18:00-20:30").shown("es") == "lun, mar, de 18:00 a 20:30"
    assert parse("Mo Tu 18:00-20:30").shown("km") == "ច័ន្ទ, អង្គារ, 18:00 ដល់ 20:30"
    assert parse("18:00-20:30").shown("th") == "18:00 to 20:30"


minutes = st.integers(0, 24 * 60 - 1)


@given(st.frozensets(st.sampled_from(range(7)), min_size=1), minutes, st.integers(0, 24 * 60))
def test_written_and_shown_are_read_back(days: frozenset[int], start: int, end: int) -> None:
    if start != end:
        hours = Hours(days, start, end)
        assert parse(hours.text) == hours
        assert parse(hours.shown("en")) == hours
        assert parse(hours.shown("es")) == hours
        assert parse(hours.shown("km")) == hours


@given(st.text(max_size=20) | st.from_regex(r"[a-z ]{0,6}\d{1,2}[:.]?\d{0,2}-\d{1,2}(am|pm)?"))
def test_anything_typed_is_read_or_refused_by_code(typed: str) -> None:
    with suppress(HoursMalformed):
        read = parse(typed)
        assert parse(read.text) == read
