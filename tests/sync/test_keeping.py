"""Days of exchanges by themselves, on a clock that only these tests turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle

import pytest

from ijm_desktop.kernel.errors import AppError, DiskFull
from ijm_desktop.sync.errors import (
    ExchangeStopped,
    HubBusy,
    HubMisbehaves,
    HubNotProved,
    HubRefused,
    HubUnreachable,
    NotEnrolled,
    PortalInTheWay,
    ProxyInTheWay,
)
from ijm_desktop.sync.keeping import Keeping, Left
from ijm_desktop.sync.states import REST_OF_HEADQUARTERS_S, Event, State

MINUTE = 60.0
HOUR = 60 * MINUTE
NOTHING_LEFT = Left()


@dataclass
class Office:
    """A seat whose exchanges take `takes` seconds and end as `way` says at that moment."""

    takes: float = 3.0
    now: float = 0.0
    way: Left | AppError = NOTHING_LEFT
    began: list[float] = field(default_factory=list)
    halted: bool = False
    ends_at: float | None = None

    def __post_init__(self) -> None:
        chances = cycle((0.1, 0.9, 0.5))
        self.keeping = Keeping(lambda: self.now, lambda: next(chances), self._begin, self._halt)

    def _begin(self) -> None:
        assert self.ends_at is None
        self.began.append(self.now)
        self.halted, self.ends_at = False, self.now + self.takes

    def _halt(self) -> None:
        self.halted, self.ends_at = True, self.now + 0.1

    def pass_by(self, seconds: float) -> None:
        until = self.now + seconds
        while True:
            waits = self.keeping.next_in_s
            at = self.ends_at if waits is None else self.now + waits
            if at is None or at > until:
                break
            self.now = at
            if self.ends_at is None:
                self.keeping.look()
            else:
                self.ends_at = None
                self.keeping.ended(ExchangeStopped() if self.halted else self.way)
        self.now = until

    def since(self, moment: float) -> list[float]:
        return [each - moment for each in self.began if each >= moment]


@pytest.fixture
def office() -> Office:
    made = Office()
    made.keeping.tell(Event.UNLOCKED)
    made.pass_by(10)
    return made


def test_a_quiet_day_costs_four_exchanges_an_hour(office: Office) -> None:
    office.pass_by(8 * HOUR)
    assert office.began[0] == 0
    assert len(office.began) == pytest.approx(1 + 32, abs=1)


def test_headquarters_rests_a_minute(office: Office) -> None:
    office.keeping.rest(REST_OF_HEADQUARTERS_S)
    office.keeping.tell(Event.ASKED)
    began = office.now
    office.pass_by(10 * MINUTE)
    assert len(office.since(began)) == pytest.approx(10, abs=1)


def test_an_hour_of_writing_goes_out_every_two_minutes_at_most(office: Office) -> None:
    office.pass_by(5 * MINUTE)
    begun = office.now
    for _ in range(360):
        office.keeping.tell(Event.SAVED)
        office.pass_by(10)
    gaps = [b - a for a, b in zip(office.since(begun), office.since(begun)[1:], strict=False)]
    assert len(gaps) > 20
    assert min(gaps) >= 100
    assert max(gaps) <= 140


def test_forty_seconds_of_network_are_used(office: Office) -> None:
    office.keeping.tell(Event.DOWN)
    office.pass_by(2 * HOUR + 7)
    office.keeping.tell(Event.SAVED)
    office.pass_by(MINUTE)
    came = office.now
    office.keeping.tell(Event.UP)
    office.pass_by(40)
    assert office.since(came)[0] == 0


def test_a_network_that_goes_in_the_middle_stops_what_is_under_way(office: Office) -> None:
    office.takes = 60
    office.keeping.tell(Event.ASKED)
    office.pass_by(5)
    office.keeping.tell(Event.DOWN)
    assert office.halted
    office.pass_by(1)
    assert office.keeping.state is State.OFFLINE


def test_a_server_that_is_down_for_a_day_is_asked_seldom_and_found_soon_after(
    office: Office,
) -> None:
    office.way = HubUnreachable()
    office.keeping.tell(Event.ASKED)
    office.pass_by(24 * HOUR)
    assert office.keeping.failing
    tries = len(office.began)
    assert 80 < tries < 24 * 60  # the mean of the longest wait is half a quarter of an hour
    office.way = NOTHING_LEFT
    office.pass_by(15 * MINUTE + 5)
    assert not office.keeping.failing


def test_it_looks_for_the_confirmation_and_then_rests(office: Office) -> None:
    office.way = Left(unconfirmed=3)
    office.keeping.tell(Event.SAVED)
    began = office.now
    office.pass_by(20)
    office.pass_by(4 * MINUTE)
    assert [round(each) for each in office.since(began)] == [20, 20 + 63, 20 + 63 + 123]
    office.way = NOTHING_LEFT
    office.pass_by(5 * MINUTE)
    assert office.keeping.next_in_s is not None
    assert office.keeping.next_in_s > 5 * MINUTE


def test_what_did_not_fit_goes_on_at_once(office: Office) -> None:
    office.pass_by(MINUTE)
    office.way = Left(more=True, unconfirmed=1500)
    began = office.now
    office.keeping.tell(Event.ASKED)
    office.pass_by(20)
    assert office.since(began) == [0, 8, 16]
    office.way = Left(unconfirmed=500)
    office.pass_by(40)
    assert office.since(began) == [0, 8, 16, 24]


def test_a_busy_server_is_heard(office: Office) -> None:
    office.way = HubBusy(300)
    office.keeping.tell(Event.ASKED)
    began = office.now
    office.pass_by(299)
    assert office.since(began) == [0]
    office.pass_by(10)
    assert office.since(began) == [0, 303]


@pytest.mark.parametrize(
    "error",
    [PortalInTheWay(), ProxyInTheWay(), HubNotProved(), HubRefused(why="NOT_YOURS")],
    ids=lambda error: error.code,
)
def test_what_is_in_the_way_is_tried_again_by_another_network_or_when_asked(
    office: Office, error: AppError
) -> None:
    office.way = error
    office.keeping.tell(Event.ASKED)
    office.pass_by(29 * MINUTE)
    assert office.keeping.state is State.BLOCKED
    began = office.now
    office.keeping.tell(Event.UP)
    office.pass_by(10)
    assert office.since(began) == [0]
    office.keeping.tell(Event.ASKED)
    office.pass_by(10)
    assert office.since(began) == [0, 10]
    office.pass_by(HOUR)
    assert len(office.since(began)) in {3, 4}


@pytest.mark.parametrize(
    "error",
    [DiskFull(), NotEnrolled(), HubMisbehaves(why="x"), HubUnreachable()],
    ids=lambda error: error.code,
)
def test_other_failures_are_tried_again_by_themselves(office: Office, error: AppError) -> None:
    office.way = error
    office.keeping.tell(Event.ASKED)
    office.pass_by(HOUR)
    assert office.keeping.state in {State.WAITING, State.LOOKING}
    assert len(office.began) > 6


def test_a_lock_stops_it_for_good(office: Office) -> None:
    office.takes = 60
    office.keeping.tell(Event.ASKED)
    office.pass_by(2)
    office.keeping.tell(Event.LOCKED)
    assert office.halted
    tried = len(office.began)
    office.pass_by(24 * HOUR)
    assert len(office.began) == tried
    office.keeping.tell(Event.UNLOCKED)
    office.pass_by(1)
    assert len(office.began) == tried + 1
