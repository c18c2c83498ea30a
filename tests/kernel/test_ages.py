"""Ages stated on a day, and whether somebody is a minor on another."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.ages import Age, AgeDayMissing, AgeMalformed, Minor, minor_on, parse
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.partial_dates import DateMalformed


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("16@2026-11-02", "16@2026-11-02"),
        ("16 on 2026-11-02", "16@2026-11-02"),
        ("about 16 @ 2026-11", "~16@2026-11"),
        ("unos 16 años el 2026-11", "~16@2026-11"),
        ("14-16@2026", "14-16@2026"),
        ("14 or 15 on 2026-11-02 estimated", "14-15@2026-11-02 estimated"),
        ("~16@~2026-11 estimated", "~16@~2026-11 estimated"),
        ("16-16@2026", "16@2026"),
        ("១៦@2026-11-02", "16@2026-11-02"),
        ("ប្រហែល 14 ដល់ 16 ឆ្នាំ@2026", "~14-16@2026"),
        ("0@2026", "0@2026"),
    ],
)
def test_what_is_read(typed: str, text: str) -> None:
    assert parse(typed).text == text


@pytest.mark.parametrize("typed", ["", "young", "16-14@2026", "126@2026", "16 estimated", "@2026"])
def test_what_is_no_age(typed: str) -> None:
    with pytest.raises(AgeMalformed):
        parse(typed)


@pytest.mark.parametrize("typed", ["16", "about 16", "14-16 years old", "16@2026/.."])
def test_an_age_without_its_day_is_asked_for_it(typed: str) -> None:
    with pytest.raises((AgeDayMissing, AgeMalformed)):
        parse(typed)


def test_a_wrong_day_is_said_to_be_wrong() -> None:
    with pytest.raises(DateMalformed):
        parse("16@2026-13")


def test_what_people_read() -> None:
    age = parse("~14-16@2026-11-02 estimated")
    assert age.shown("en") == "about 14 to 16 on 2 Nov 2026"
    assert age.shown("km") == "ប្រហែល 14 ដល់ 16 នៅថ្ងៃ 2 វិច្ឆិកា 2026"
    assert age.shown("es") == "unos 14 a 16 el 2 nov 2026"
    assert age.basis == "estimated"


@pytest.mark.parametrize(
    ("age", "event", "answer"),
    [
        ("16@2026-11-02", "2026-11-02", Minor.YES),
        ("16@2026-11-02", "2027-11-02", Minor.YES),
        ("16@2026-11-02", "2027-11-03", Minor.UNCERTAIN),
        ("16@2026-11-02", "2028-11-01", Minor.UNCERTAIN),
        ("16@2026-11-02", "2028-11-02", Minor.NO),
        ("16@2026-11-02", "2009", Minor.YES),
        ("18@2026-11-02", "2026-11-02", Minor.NO),
        ("17@2026-11-02", "2026-11-02", Minor.YES),
        ("17@2026-11", "2026-11-15", Minor.UNCERTAIN),
        ("14-16@2026", "2028-06", Minor.UNCERTAIN),
        ("~19@2026-11-02", "2026-11-02", Minor.UNCERTAIN),
        ("~20@2026-11-02", "2026-11-02", Minor.NO),
        ("~15@2026-11-02", "2026-11-02", Minor.YES),
        ("~16@2026-11-02", "2026-11-03", Minor.UNCERTAIN),
        ("16@2026-11-02", "2026/..", Minor.UNCERTAIN),
    ],
)
def test_whether_a_minor_on_the_day_of_an_event(age: str, event: str, answer: Minor) -> None:
    assert minor_on(partial_dates.parse(event), None, parse(age)) is answer


@pytest.mark.parametrize(
    ("birth", "event", "answer"),
    [
        ("2010-02-28", "2028-02-28", Minor.NO),
        ("2010-02-28", "2028-02-27", Minor.YES),
        ("2008-02-29", "2026-02-28", Minor.YES),
        ("2008-02-29", "2026-03-01", Minor.NO),
        ("2010", "2028", Minor.UNCERTAIN),
        ("2010", "2027", Minor.YES),
        ("~2010", "2027", Minor.UNCERTAIN),
        ("~2010", "2031", Minor.NO),
        ("../2000", "2018-12-31", Minor.NO),
        ("2010/..", "2027", Minor.YES),
    ],
)
def test_by_the_date_of_birth(birth: str, event: str, answer: Minor) -> None:
    assert minor_on(partial_dates.parse(event), partial_dates.parse(birth), None) is answer


def test_what_is_certain_wins_and_what_contradicts_is_a_doubt() -> None:
    event = partial_dates.parse("2026-11-02")
    assert minor_on(event, partial_dates.parse("2008"), parse("16@2026")) is Minor.YES
    assert minor_on(event, partial_dates.parse("2000"), parse("16@2026")) is Minor.UNCERTAIN
    assert minor_on(event, None, None) is Minor.UNKNOWN
    assert minor_on(None, None, parse("16@2026")) is Minor.UNKNOWN


days = st.dates(date(1930, 1, 1), date(2080, 12, 31))


@given(days, st.integers(0, 40_000), days)
def test_what_is_said_for_certain_is_so(birth: date, lived: int, event: date) -> None:
    """Somebody with a known birthday states an age; no event is judged against the birthday."""
    stated = min(birth + timedelta(days=lived), date(2150, 1, 1))
    years = stated.year - birth.year - ((stated.month, stated.day) < (birth.month, birth.day))
    age = parse(f"{years}@{stated.isoformat()}")
    turned = (event.year - birth.year) - ((event.month, event.day) < (birth.month, birth.day))
    when = partial_dates.parse(event.isoformat())
    answer = minor_on(when, None, age)
    assert answer is not (Minor.YES if turned >= 18 else Minor.NO)
    known = minor_on(when, partial_dates.parse(birth.isoformat()), None)
    assert known is (Minor.NO if turned >= 18 else Minor.YES)


@given(
    st.integers(0, 125),
    st.integers(0, 20),
    st.booleans(),
    days,
    st.sampled_from((4, 7, 10)),
    st.sampled_from((None, "estimated", "said by an aunt")),
)
def test_written_is_read_back(
    low: int, more: int, about: bool, day: date, length: int, basis: str | None
) -> None:
    on = partial_dates.parse(day.isoformat()[:length])
    age = Age(low, min(125, low + more), about, on, basis)
    assert parse(age.text) == age


@given(st.text(max_size=20) | st.from_regex(r"~?\d{1,3}(-\d{1,2})?@[\d-]{4,10} ?[a-z]{0,5}"))
def test_anything_typed_is_read_or_refused_by_code(typed: str) -> None:
    with suppress(AppError):
        read = parse(typed)
        assert parse(read.text) == read
