"""The hybrid logical clock, among clocks that are years wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.stamps import AHEAD_MS, COUNTER_BITS, milliseconds, tick

NOW = 1_795_000_000_000
times = st.integers(0, 1 << 47)


@given(times, st.lists(st.integers(0, (1 << 64) - 1), max_size=5))
def test_a_stamp_is_above_all_that_is_believable_and_not_behind_the_clock(
    now: int, seen: list[int]
) -> None:
    stamp = tick(now, seen)
    horizon = (now + AHEAD_MS) << COUNTER_BITS
    assert milliseconds(stamp) >= now
    assert all(stamp > each for each in seen if each < horizon)


@given(times, st.lists(st.integers(0, (1 << 64) - 1), max_size=5))
def test_no_clock_ahead_of_us_carries_ours_more_than_a_day_away(now: int, seen: list[int]) -> None:
    assert milliseconds(tick(now, seen)) <= now + AHEAD_MS


def test_ones_own_stamps_of_a_wrong_clock_are_left_behind() -> None:
    in_ten_years = (NOW + 10 * 365 * 24 * 3600 * 1000) << COUNTER_BITS
    assert milliseconds(tick(NOW, [in_ten_years])) == NOW


def test_many_saves_within_a_millisecond_stay_in_order() -> None:
    stamps = [tick(NOW, [])]
    for _ in range(1000):
        stamps.append(tick(NOW, [stamps[-1]]))
    assert stamps == sorted(set(stamps))
