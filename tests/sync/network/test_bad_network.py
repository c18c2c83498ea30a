"""Files that go from end to end over a bad line come once and whole, whatever it does."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue

import pytest

from ijm_desktop.sync.transports import mailbox
from ijm_desktop.sync.transports.wire import Key, Wire
from tests.sync.network import pages
from tests.sync.network.fates import PASSES, Again, Asked, Fate
from tests.sync.network.post import End, Office
from tests.sync.network.proxy import Line, bad_line

SIZE = 2_000
ASKED_AGAIN = 1_700
"""Bytes of asking for one thing once more, where the upload has to be found again first."""
AT_ONCE = 16
CHANCE = random.Random(20261121)  # noqa: S311 - to be the same again
Bend = Callable[[Line], None]
"""Makes a good line a bad one."""


@dataclass(frozen=True, slots=True)
class Went:
    """How one file each way went: the codes met, bytes over the line, cuts, and what was asked."""

    met: tuple[str, ...]
    total: int
    cuts: int
    asked: tuple[Asked, ...]


def conveyed(line: Line, seat: End, hq: End, bend: Bend) -> Went:
    """A file each way, and nothing of it is left anywhere."""
    line.count_anew()
    line.cut_at, line.fate = None, lambda _asked: PASSES
    bend(line)
    up, down = os.urandom(SIZE), os.urandom(SIZE)
    seat.writes(up)
    met = seat.until_well() + hq.until_well()
    assert hq.takes_in() == [up]
    hq.writes(down)
    met += hq.until_well() + seat.until_well()
    assert seat.takes_in() == [down]
    met += seat.until_well()
    assert (seat.lying(), hq.lying()) == (0, 0)
    for end in (seat, hq):
        assert [*end.coming.iterdir()] == []
    return Went(tuple(met), line.total, line.cuts, tuple(line.asked))


@contextmanager
def conveying(office: Office) -> Iterator[Callable[[Sequence[Bend]], list[Went]]]:
    """Over many lines at once: most of the time goes by waiting for a line to come back."""
    with ExitStack() as open_now:
        lines = [open_now.enter_context(bad_line(Line(office.to))) for _ in range(AT_ONCE)]
        pairs = office.pairs(lines)
        for pair in pairs:
            for end in pair:
                open_now.callback(end.client.session.close)
        free: SimpleQueue[tuple[Line, End, End]] = SimpleQueue()
        for line, (seat, hq) in zip(lines, pairs, strict=True):
            free.put((line, seat, hq))

        def once(bend: Bend) -> Went:
            line, seat, hq = free.get()
            try:
                return conveyed(line, seat, hq, bend)
            finally:
                free.put((line, seat, hq))

        pool = open_now.enter_context(ThreadPoolExecutor(AT_ONCE))
        yield lambda bends: list(pool.map(once, bends))


def stay(_line: Line) -> None:
    """A good line."""


def cut(line: Line, at: int) -> None:
    line.cut_at = at


def befall(line: Line, number: int, fate: Fate) -> None:
    line.fate = lambda asked: fate if asked.number == number else PASSES


def all_cut(office: Office, places: Callable[[int], Sequence[int]]) -> str:
    """Cuts at each of the `places`, given the bytes of it all over a good line. What a busy hub had
    not stored yet when it was asked again may go once more; seldom."""
    with conveying(office) as convey:
        (good,) = convey([stay])
        chosen = places(good.total)
        bends = [partial(cut, at=at) for at in chosen]
        again: list[int] = []
        for at, went in zip(chosen, convey(bends), strict=True):
            assert (went.met, went.cuts) == ((), 1), at
            assert went.total <= good.total + ASKED_AGAIN + SIZE, at
            if went.total > good.total + ASKED_AGAIN:
                again.append(at)
    assert len(again) <= 1 + len(chosen) // 250, again
    return f"cut at {len(chosen)} of {good.total} bytes; more went again at {again}"


def test_cut_at_some_bytes_it_comes_once_and_goes_on_where_it_was(office: Office) -> None:
    print(all_cut(office, lambda whole: CHANCE.sample(range(whole), 60)))


@pytest.mark.deep
def test_cut_at_every_byte_it_comes_once_and_goes_on_where_it_was(office: Office) -> None:
    print(all_cut(office, range))


def each_request(office: Office, fate: Fate) -> Iterator[tuple[Asked, tuple[str, ...], int]]:
    """`fate` for one request after the other: which, the codes met, and the bytes it cost more than
    without."""
    with conveying(office) as convey:
        (good,) = convey([stay])
        bends = [partial(befall, number=asked.number, fate=fate) for asked in good.asked]
        for asked, went in zip(good.asked, convey(bends), strict=True):
            yield asked, went.met, went.total - good.total


LITTLE = {"late": Fate(delay_s=0.3), "twice, the second at once": Fate(again=Again.AFTER)}
LOST = {
    "its answer lost": Fate(answered=0),
    "a status and no more": Fate(answered=30),
    "the first half of its answer": Fate(answered=90),
    "heard before it was said": Fate(again=Again.BEFORE),
}


@pytest.mark.parametrize("fate", [*LITTLE, *LOST])
def test_any_request_may_be_late_lost_or_said_twice(office: Office, fate: str) -> None:
    """An answer lost after the deed is one of these: the last 204 of an upload, of a removal."""
    for asked, met, more in each_request(office, {**LITTLE, **LOST}[fate]):
        assert met == (), asked
        assert more <= (ASKED_AGAIN if fate in LOST else 200), asked


@pytest.mark.parametrize("page", pages.PORTALS)
def test_a_page_in_place_of_any_answer_is_called_by_its_name(office: Office, page: str) -> None:
    for asked, met, more in each_request(office, Fate(instead=pages.PORTALS[page])):
        assert met == ("PORTAL_IN_THE_WAY",), (asked, met)
        assert more <= 2 * ASKED_AGAIN, asked


def test_what_a_hub_could_have_said_and_did_not_is_believed_by_nobody(office: Office) -> None:
    for asked, met, _ in each_request(office, Fate(instead=pages.SOMEBODY_S_JSON)):
        assert met in {("PORTAL_IN_THE_WAY",), ("HUB_MISBEHAVES",)}, (asked, met)


@pytest.mark.parametrize("noise", pages.NO_ANSWERS)
def test_what_is_no_answer_is_asked_for_again(office: Office, noise: str) -> None:
    for asked, met, _ in each_request(office, Fate(instead=pages.NO_ANSWERS[noise])):
        assert met == (), (asked, met)


@pytest.mark.parametrize("gateway", pages.GATEWAYS)
def test_a_gateway_without_its_hub_is_a_line_that_broke(office: Office, gateway: str) -> None:
    for asked, met, _ in each_request(office, Fate(instead=pages.GATEWAYS[gateway])):
        assert met == (), (asked, met)


def test_a_proxy_that_lets_nothing_through_is_named(office: Office) -> None:
    for asked, met, _ in each_request(office, Fate(instead=pages.A_PROXY_S)):
        assert met == ("PROXY_IN_THE_WAY",), (asked, met)


@pytest.mark.parametrize("years", [-30, -3, 3, 30])
def test_clocks_may_be_years_apart(office: Office, years: int) -> None:
    """One more request to learn what the hour is there, and no more."""
    with office.pair() as (line, seat, hq):
        seat.writes(os.urandom(SIZE))
        key = Key(seat.client.key_id, seat.client.key.seed)
        wrong = years * 365 * 86_400
        with Wire(seat.url, key, lambda: False, clock=lambda: time.time() + wrong) as wire:
            mailbox.deliver(wire, seat.waiting[0], lambda _at: None)
            assert list(mailbox.listed(wire, seat.own)) == []
        assert [each.method for each in line.asked] == ["POST", "POST", "PATCH", "GET"]
        assert hq.lying() == 1
