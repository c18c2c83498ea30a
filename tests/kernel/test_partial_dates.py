"""Partial dates: what is read, what it can mean, and that one meaning has one written form."""

from __future__ import annotations

import itertools
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.partial_dates import (
    DateMalformed,
    PartialDate,
    YearOutOfReach,
    known,
    parse,
)


@pytest.mark.parametrize(
    ("written", "text", "earliest", "latest"),
    [
        ("2009", "2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("2009-02", "2009-02", date(2009, 2, 1), date(2009, 2, 28)),
        ("2008-02", "2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2009-03-14", "2009-03-14", date(2009, 3, 14), date(2009, 3, 14)),
        ("~2009-03", "~2009-03", date(2009, 3, 1), date(2009, 3, 31)),
        ("2009-03~", "~2009-03", date(2009, 3, 1), date(2009, 3, 31)),
        ("2009?", "2009?", date(2009, 1, 1), date(2009, 12, 31)),
        ("2009~?", "~2009?", date(2009, 1, 1), date(2009, 12, 31)),
        ("2009/2010-06", "2009/2010-06", date(2009, 1, 1), date(2010, 6, 30)),
        ("~2009/2010?", "~2009/2010?", date(2009, 1, 1), date(2010, 12, 31)),
        ("2009-03/..", "2009-03/..", date(2009, 3, 1), date(2199, 12, 31)),
        ("../~2009", "../~2009", date(1800, 1, 1), date(2009, 12, 31)),
        ("2009/2009", "2009", date(2009, 1, 1), date(2009, 12, 31)),
        (" 2009 ", "2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("២០០៩-០៣", "2009-03", date(2009, 3, 1), date(2009, 3, 31)),
        ("๒๐๐๙", "2009", date(2009, 1, 1), date(2009, 12, 31)),
    ],
)
def test_what_is_read(written: str, text: str, earliest: date, latest: date) -> None:
    read = parse(written)
    assert (read.text, read.earliest, read.latest) == (text, earliest, latest)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "09-03",
        "2009-13",
        "2009-00",
        "2009-02-29",
        "2009-3-1",
        "14/03/2009",
        "2010/2009",
        "2009/2010/2011",
        "2009/",
        "/2009",
        "../..",
        "..",
        "2009/...",
        "~~2009",
        "~2009~",
        "2009??",
        "2009-03-14T10:00",
        "20090314",
    ],
)
def test_what_is_no_date(written: str) -> None:
    with pytest.raises(DateMalformed):
        parse(written)


@pytest.mark.parametrize("written", ["0000", "1799", "2200", "2552", "2009/2552"])
def test_a_year_out_of_reach(written: str) -> None:
    with pytest.raises(YearOutOfReach):
        parse(written)


def test_a_buddhist_era_year_only_when_asked_for_and_echoed_as_common_era() -> None:
    assert parse("2552-03-14", buddhist=True).text == "2009-03-14"
    assert parse("๒๕๕๒", buddhist=True).text == "2009"
    assert parse("~2552/2553", buddhist=True).text == "~2009/2010"
    assert parse("2009", buddhist=True).text == "2009"


def test_the_leap_day_is_that_of_the_common_era_year() -> None:
    assert parse("2551-02-29", buddhist=True).text == "2008-02-29"
    with pytest.raises(DateMalformed):
        parse("2552-02-29", buddhist=True)


@pytest.mark.parametrize(
    ("written", "week"),
    [
        ("2026-11-25", "2026-W48"),
        ("2026-11-23/2026-11-29", "2026-W48"),
        ("2026-11-29/2026-11-30", None),
        ("2027-01-01", "2026-W53"),
        ("2026-11", None),
        ("~2026-11-25", "2026-W48"),
    ],
)
def test_the_week_where_there_is_one(written: str, week: str | None) -> None:
    assert parse(written).week == week


@pytest.mark.parametrize(
    ("written", "english", "spanish", "khmer"),
    [
        ("2009", "2009", "2009", "2009"),
        ("2009-03-04", "4 Mar 2009", "4 mar 2009", "4 មីនា 2009"),
        ("~2009-08", "about Aug 2009", "hacia ago 2009", "ប្រហែល សីហា 2009"),
        ("2009?", "2009 (uncertain)", "2009 (incierto)", "2009 (មិនប្រាកដ)"),
        (
            *("~2009?", "about 2009 (uncertain)"),
            *("hacia 2009 (incierto)", "ប្រហែល 2009 (មិនប្រាកដ)"),
        ),
        ("2009/2010-06", "2009 to Jun 2010", "de 2009 a jun 2010", "2009 ដល់ មិថុនា 2010"),
        ("2009-03/..", "since Mar 2009", "desde mar 2009", "តាំងពី មីនា 2009"),
        ("../~2009", "up to about 2009", "hasta hacia 2009", "រហូតដល់ ប្រហែល 2009"),
    ],
)
def test_what_people_read(written: str, english: str, spanish: str, khmer: str) -> None:
    read = parse(written)
    assert (read.shown("en"), read.shown("es"), read.shown("km")) == (english, spanish, khmer)
    assert read.shown("th") == english


@pytest.mark.parametrize("stored", [None, 2009, b"2009", "once"])
def test_what_cannot_be_read_is_unknown(stored: object) -> None:
    assert known(stored) is None


days = st.dates(date(1800, 1, 1), date(2199, 12, 31))
ends = st.builds(
    lambda day, length, about, doubt: f"{about}{day.isoformat()[:length]}{doubt}",
    days,
    st.sampled_from((4, 7, 10)),
    st.sampled_from(("", "~")),
    st.sampled_from(("", "?")),
)


@given(ends)
def test_a_written_form_is_its_own_reading(written: str) -> None:
    read = parse(written)
    assert read.text == written
    assert parse(read.text) == read
    assert read.earliest <= read.latest


spans = st.one_of(
    ends,
    ends.map(lambda end: f"../{end}"),
    ends.map(lambda end: f"{end}/.."),
    st.tuples(ends, ends).map(
        lambda pair: "/".join(sorted(pair, key=lambda end: parse(end).earliest))
    ),
).filter(lambda written: known(written) is not None)
dates = spans.map(parse)


@given(dates)
def test_every_span_is_read_back(when: PartialDate) -> None:
    assert parse(when.text) == when
    assert when.open == (".." in when.text)


@given(st.lists(dates, max_size=8))
def test_dates_have_one_order(some: list[PartialDate]) -> None:
    ordered = sorted(some, key=lambda when: when.order)
    assert sorted(some, key=lambda when: when.order) == ordered
    for one, then in itertools.pairwise(ordered):
        assert not then.precedes(one)


@given(dates, dates, days)
def test_what_contains_another_holds_each_of_its_days(
    one: PartialDate, other: PartialDate, day: date
) -> None:
    assert one.contains(one)
    within = other.earliest <= day <= other.latest
    if one.contains(other) and within:
        assert one.contains(parse(day.isoformat()))
    assert not (one.contains(other) and one.precedes(other))
    if one.precedes(other):
        assert not other.precedes(one)


@given(st.text(max_size=25) | ends.flatmap(lambda one: ends.map(lambda other: f"{one}/{other}")))
def test_anything_typed_is_read_or_refused_by_code(written: str) -> None:
    read: PartialDate | None = None
    with suppress(DateMalformed, YearOutOfReach):
        read = parse(written)
    assert read == known(written)
    if read is not None:
        assert known(read.text) == read
        assert read.earliest <= read.latest
