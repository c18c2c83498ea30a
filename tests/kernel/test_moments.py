"""Moments: there and back, and an end to what the calendar cannot hold."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.moments import FIRST_MS, LAST_MS, moment, since_1970


@given(st.integers(FIRST_MS, LAST_MS))
def test_every_millisecond_of_the_calendar_comes_back(milliseconds: int) -> None:
    assert since_1970(moment(milliseconds)) == milliseconds


def test_before_1970_there_were_moments_too() -> None:
    assert moment(-1) == datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("claimed", "taken"), [(1 << 64, LAST_MS), (-(1 << 64), FIRST_MS), (LAST_MS + 1, LAST_MS)]
)
def test_a_year_beyond_all_calendars_is_their_end(claimed: int, taken: int) -> None:
    assert moment(claimed) == moment(taken)
