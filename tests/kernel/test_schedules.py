"""What is due when, by a declared schedule."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel import durations, partial_dates
from ijm_desktop.kernel.durations import Duration
from ijm_desktop.kernel.schedules import MOST, Pattern, Schedule, due, has_end

MONTH, YEAR = Duration(months=1), Duration(years=1)
VISITS = Pattern(at=(MONTH,), every=MONTH, lasts=Duration(months=24))
ASSESSMENTS = Pattern(at=(None, Duration(months=6), YEAR), every=YEAR)
WARNING = Pattern(at=(Duration(days=7),), before=True)


def days(pattern: Pattern, day: str, ends: str | None = None, most: int = MOST) -> list[str]:
    found = due(pattern, partial_dates.parse(day), partial_dates.known(ends))
    return [each.when.text for each in islice(found, most)]


def test_visits_every_month_for_24_months() -> None:
    visits = days(VISITS, "2011-04-27")
    assert len(visits) == 24
    assert (visits[0], visits[1], visits[-1]) == ("2011-05-27", "2011-06-27", "2013-04-27")


def test_a_31st_stays_a_31st_where_there_is_one() -> None:
    assert days(VISITS, "2026-01-31")[:3] == ["2026-02-28", "2026-03-31", "2026-04-30"]


def test_at_intake_after_six_months_then_yearly() -> None:
    assert days(ASSESSMENTS, "2026-11-02", most=5) == [
        "2026-11-02",
        "2027-05-02",
        "2027-11-02",
        "2028-11-02",
        "2029-11-02",
    ]


def test_a_warning_ahead_of_the_day() -> None:
    assert days(WARNING, "2026-11-02") == ["2026-10-26"]


def test_nothing_is_due_after_the_end() -> None:
    assert days(VISITS, "2026-01-15", ends="2026-03-20") == ["2026-02-15", "2026-03-15"]
    assert days(ASSESSMENTS, "2026-01-15", ends="2026-03-20") == ["2026-01-15"]


def test_what_is_due_is_no_more_exact_than_the_day_it_hangs_on() -> None:
    assert days(VISITS, "2026-03")[:2] == ["~2026-04", "~2026-05"]
    assert days(VISITS, "~2026-03-14")[:1] == ["~2026-04"]
    assert len(days(VISITS, "2026")) == 24


@pytest.mark.parametrize("day", ["2026/..", "../2026"])
def test_of_a_day_that_is_not_known_nothing_is_due(day: str) -> None:
    assert days(VISITS, day) == []
    assert list(due(VISITS, None, None)) == []


def test_a_schedule_chooses_by_a_code_and_headquarters_may_set_another() -> None:
    reviews = Schedule(
        code="reviews",
        title="Review the risk",
        kind="risk_review",
        hangs_on="assessed_on",
        by="level",
        patterns={"high": Pattern(at=(Duration(days=30),))},
        only={"state": frozenset({"open"})},
    )
    assert reviews.pattern({"level": "high"}, {}).at == (Duration(days=30),)
    assert reviews.pattern({"level": "high"}, {"high": WARNING}) is WARNING
    assert reviews.pattern({"level": "none"}, {}).at == ()
    assert reviews.pattern({}, {}).at == ()
    assert reviews.applies({"state": "open"})
    assert not reviews.applies({"state": "closed"})
    assert not reviews.applies({})


def test_only_what_repeats_for_ever_has_no_end() -> None:
    assert has_end(VISITS)
    assert has_end(WARNING)
    assert not has_end(ASSESSMENTS)


lengths = st.sampled_from(("P1D", "P1W", "P1M", "P30D", "P6M", "P1Y")).map(durations.parse)


@given(
    st.lists(lengths, max_size=1),
    lengths,
    st.none() | lengths,
    st.dates(partial_dates.FIRST, partial_dates.LAST),
)
def test_due_days_come_in_order_and_within_what_it_lasts(
    at: list[Duration], every: Duration, lasts: Duration | None, day: object
) -> None:
    start = partial_dates.parse(str(day))
    found = list(due(Pattern(tuple(at), every, lasts), start, None))
    assert len(found) <= MOST
    assert [each.number for each in found] == list(range(len(found)))
    for one, then in pairwise(found):
        assert one.when.earliest <= then.when.earliest
    assert all(each.when.earliest >= start.earliest for each in found)
    if lasts is not None:
        assert all(each.when.latest <= lasts.after(start.earliest) for each in found)
