"""Rates and what is left, on a clock that only these tests turn."""

from __future__ import annotations

import pytest

from ijm_desktop.sync.pace import Pace
from ijm_desktop.sync.transports import Moved


class Line:
    def __init__(self) -> None:
        self.now = 100.0
        self.pace = Pace(lambda: self.now)

    def move(self, seconds: int, rate: int, *, total: int = 1_000_000, done: int = 0) -> int:
        for _ in range(seconds):
            self.pace.tell(Moved(True, done, total))
            self.now += 1
            done += rate
        self.pace.tell(Moved(True, done, total))
        return done


def test_at_first_nothing_is_said() -> None:
    line = Line()
    assert line.pace.rate is None
    line.move(2, 1_000)
    assert line.pace.rate is None
    assert line.pace.left_s is None


def test_the_rate_is_that_of_the_last_seconds() -> None:
    line = Line()
    done = line.move(60, 1_000)
    assert line.pace.rate == pytest.approx(1_000)
    line.move(40, 10_000, done=done)
    assert line.pace.rate == pytest.approx(10_000)
    assert line.pace.left_s == pytest.approx((1_000_000 - done - 400_000) / 10_000)


def test_a_line_that_stands_still_gets_slower_and_slower() -> None:
    line = Line()
    line.move(10, 1_000)
    line.now += 10
    assert line.pace.rate == pytest.approx(500)


def test_the_way_back_is_another_way() -> None:
    line = Line()
    line.move(10, 1_000)
    line.pace.tell(Moved(False, 0, 500))
    assert line.pace.rate is None


def test_what_stands_there_already_is_no_speed() -> None:
    line = Line()
    line.move(12, 100, done=900_000)
    assert line.pace.slow
    assert line.pace.rate == pytest.approx(100)


@pytest.mark.parametrize(
    ("seconds", "rate", "slow"), [(9, 10, False), (11, 3_900, True), (11, 4_100, False)]
)
def test_slow_is_under_four_thousand_bytes_a_second_for_ten_seconds(
    seconds: int, rate: int, slow: bool
) -> None:
    line = Line()
    line.move(seconds, rate)
    assert line.pace.slow is slow
