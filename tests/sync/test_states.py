"""The table of docs/spec/sync.md, and what must hold whatever happens in whatever order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.sync.states import (
    AGAIN_S,
    BASE_S,
    ENDS,
    FAILURES,
    REST_S,
    SELDOM_S,
    TABLE,
    Begun,
    Event,
    Row,
    Standing,
    State,
    When,
    backoff,
    step,
)

SPECIFICATION = Path(__file__).parents[2] / "docs" / "spec" / "sync.md"


def rows() -> Iterator[tuple[State, Event, Row]]:
    """Every cell that §3 names."""
    text = SPECIFICATION.read_text("utf-8")
    table = re.split(r"^## ", text, flags=re.MULTILINE)[3]
    for line in re.findall(r"^\|(.+)\|$", table, flags=re.MULTILINE)[2:]:
        states, events, following, begun, when = (each.strip() for each in line.split("|"))
        for state in states.split(", "):
            for event in events.split(", "):
                stays = following == "same" or following == state
                target = None if stays else State(following)
                yield State(state), Event(event), Row(target, Begun(begun), When(when))


def test_the_specification_is_the_table() -> None:
    told = list(rows())
    assert len(told) == len({(state, event) for state, event, _ in told}) == len(TABLE)
    for state, event, row in told:
        held = TABLE[state, event]
        held = replace(held, next=None) if held.next is state else held
        assert held == row, (state, event)


def test_every_event_has_a_row_in_every_state() -> None:
    assert set(TABLE) == {(state, event) for state in State for event in Event}


def at_rest(now: float = 0.0) -> Standing:
    """Unlocked and once through an exchange that left nothing to do."""
    standing, _ = step(Standing(), Event.UNLOCKED, now, 0)
    standing, begun = step(standing, Event.DUE, now, 0)
    assert begun is Begun.EXCHANGE
    return step(standing, Event.DONE, now, 0)[0]


def after(standing: Standing, end: Event, now: float, chance: float = 1.0) -> Standing:
    """When one more exchange ended like this at this moment."""
    standing, begun = step(standing, Event.DUE, now, chance)
    assert begun is Begun.EXCHANGE
    return step(standing, end, now, chance)[0]


def test_unlocking_exchanges_at_once() -> None:
    standing, begun = step(Standing(), Event.UNLOCKED, 7, 0)
    assert begun is Begun.NOTHING
    assert standing.next_at == 7


def test_with_nothing_to_do_it_rests() -> None:
    assert at_rest(100).next_at == 100 + REST_S


def test_a_save_goes_twenty_seconds_after_the_last_and_two_minutes_after_the_first() -> None:
    standing = at_rest()
    for now in range(1000 - 900, 1000 - 900 + 110, 10):
        standing, _ = step(standing, Event.SAVED, now, 0)
        assert standing.next_at == min(now + 20, 100 + 120)


def test_a_save_is_never_a_reason_to_come_later() -> None:
    standing = at_rest()
    standing, _ = step(standing, Event.SAVED, REST_S - 3, 0)
    assert standing.next_at == REST_S


def test_a_save_while_it_fetches_goes_along_and_one_while_it_sends_does_not() -> None:
    for saved_in, saved_anew in ((Event.FETCHES, False), (Event.SENDS, True)):
        standing, _ = step(at_rest(), Event.DUE, REST_S, 0)
        standing, _ = step(standing, saved_in, REST_S, 0)
        standing, _ = step(standing, Event.SAVED, REST_S, 0)
        standing, _ = step(standing, Event.SENDS if not saved_anew else Event.DUE, REST_S, 0)
        standing, _ = step(standing, Event.DONE, REST_S, 0)
        assert standing.next_at == REST_S + (20 if saved_anew else REST_S)


def test_it_looks_again_more_and_more_seldom_until_all_is_confirmed() -> None:
    standing, now, waits = at_rest(), REST_S, []
    for _ in range(6):
        standing = after(standing, Event.UNCONFIRMED, now)
        assert standing.next_at is not None
        waits.append(standing.next_at - now)
        now = standing.next_at
    assert waits == [60, 120, 240, 480, 900, 900]
    standing = after(after(standing, Event.DONE, now), Event.UNCONFIRMED, now + 2000)
    assert standing.next_at == now + 2000 + AGAIN_S


def test_more_goes_on_soon() -> None:
    assert after(at_rest(), Event.MORE, 1000).next_at == 1005


def test_failures_on_end_wait_longer_and_one_success_begins_anew() -> None:
    standing, now, waits = at_rest(), 1000.0, []
    for _ in range(9):
        standing = after(standing, Event.UNREACHABLE, now)
        assert standing.next_at is not None
        waits.append(standing.next_at - now)
        now = standing.next_at
    assert waits == [10, 20, 40, 80, 160, 320, 640, 900, 900]
    standing = after(after(standing, Event.DONE, now), Event.UNREACHABLE, now + 2000)
    assert standing.next_at == now + 2010


def test_by_chance_they_wait_less_but_never_under_five_seconds() -> None:
    assert backoff(4, 0) == BASE_S
    assert backoff(4, 0.5) == pytest.approx(5 + 37.5)
    assert backoff(400, 1) == REST_S


def test_a_save_does_not_hurry_what_just_failed() -> None:
    standing = at_rest()
    for now in (1000, 1010, 1030, 1070):
        standing = after(standing, Event.UNREACHABLE, now)
    standing, _ = step(standing, Event.SAVED, 1071, 0)
    assert standing.next_at == 1070 + 80


@pytest.mark.parametrize(
    ("told", "waits"), [(None, 10), (3.0, 10), (200.0, 200), (1e12, SELDOM_S), (-5.0, 10)]
)
def test_a_busy_other_end_is_left_alone_as_long_as_it_asks(
    told: float | None, waits: float
) -> None:
    standing, _ = step(at_rest(), Event.DUE, 1000, 1)
    standing, _ = step(standing, Event.BUSY, 1000, 1, told)
    assert standing.next_at == 1000 + waits
    standing, _ = step(standing, Event.UP, 1001, 1)
    assert standing.next_at == 1000 + waits  # another network is no reason


def test_another_network_is_tried_at_once_and_after_five_seconds_where_it_comes_and_goes() -> None:
    blocked = after(at_rest(), Event.PORTAL, 1000)
    assert blocked.state is State.BLOCKED
    assert blocked.next_at == 1000 + SELDOM_S
    assert step(blocked, Event.UP, 1300, 0)[0].next_at == 1300
    assert step(blocked, Event.UP, 1002, 0)[0].next_at == 1005


def test_asking_waits_for_nothing() -> None:
    for end in ENDS:
        _, begun = step(after(at_rest(), end, 1000), Event.ASKED, 1000, 0)
        assert begun is Begun.EXCHANGE


def test_a_network_that_goes_stops_it_and_then_it_is_offline() -> None:
    standing, _ = step(at_rest(), Event.DUE, 1000, 0)
    standing, begun = step(standing, Event.DOWN, 1001, 0)
    assert (standing.state, begun) == (State.LOOKING, Begun.STOP)
    standing, _ = step(standing, Event.STOPPED, 1002, 0)
    assert standing.state is State.OFFLINE
    assert standing.next_at == 1002 + SELDOM_S  # what the computer says may be wrong
    assert step(standing, Event.UP, 1010, 0)[0].next_at == 1010


def test_locked_nothing_begins_until_it_is_unlocked() -> None:
    standing, _ = step(at_rest(), Event.DUE, 1000, 0)
    standing, begun = step(standing, Event.LOCKED, 1001, 0)
    assert begun is Begun.STOP
    standing, _ = step(standing, Event.STOPPED, 1002, 0)
    for event in Event:
        if event is not Event.UNLOCKED:
            standing, begun = step(standing, event, 1003, 0)
            assert (begun, standing.next_at) == (Begun.NOTHING, None)
    assert step(standing, Event.UNLOCKED, 1004, 0)[0].next_at == 1007


HURRIES = (Event.ASKED, Event.UP, Event.UNLOCKED)
LATER = st.one_of(st.just(0.0), st.floats(0, 40), st.floats(0, 4000))
HAPPENINGS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from([each for each in Event if each is not Event.DUE]),
            st.sampled_from([Event.UNREACHABLE, Event.SAVED]),
        ),
        LATER,
        st.floats(0, 1),
        st.one_of(st.none(), st.floats(-1, 1e9)),
    ),
    max_size=80,
)


@dataclass
class Watched:
    """A standing whose driver does what it is told, and what was seen of it. `allowed`: after a
    failure nothing may begin before, unless something hurries it."""

    now: float = 0.0
    standing: Standing = field(default_factory=Standing)
    going: bool = False
    ended: float | None = None
    allowed: float | None = None

    def tell(self, event: Event, chance: float, wait: float | None = None) -> None:
        was_going = self.going
        if event in HURRIES:
            self.allowed = None
        self.standing, begun = step(self.standing, event, self.now, chance, wait)
        if begun is Begun.EXCHANGE:
            assert not was_going
            self._may_begin(asked=event is Event.ASKED)
            self.going, self.allowed = True, None
        assert was_going or begun is not Begun.STOP
        if was_going and event in ENDS:
            self.going, self.ended = False, self.now
            self.allowed = self.standing.next_at if event in FAILURES else None
        assert self.standing.under_way == self.going

    def _may_begin(self, *, asked: bool) -> None:
        assert asked or self.ended is None or self.now >= self.ended + BASE_S
        assert asked or self.allowed is None or self.now >= self.allowed

    def wait(self, seconds: float, chance: float) -> None:
        """What falls due in them begins, and goes on until told otherwise."""
        until = self.now + seconds
        while (at := self.standing.next_at) is not None and at <= until:
            self.now = max(self.now, at)
            self.tell(Event.DUE, chance)
        self.now = until


@given(HAPPENINGS)
def test_never_two_never_stuck_never_busier_than_allowed(
    happenings: list[tuple[Event, float, float, float | None]],
) -> None:
    seen = Watched()
    seen.tell(Event.UNLOCKED, 0)
    for event, later, chance, wait in happenings:
        seen.wait(later, chance)
        seen.tell(event, chance, wait)
        if not seen.going and seen.standing.unlocked:
            assert seen.standing.next_at is not None
            assert seen.standing.next_at <= seen.now + SELDOM_S
    seen.tell(Event.UNLOCKED, 0)
    seen.tell(Event.UP, 0)
    if not seen.going:
        seen.wait(SELDOM_S, 0)
    assert seen.going
