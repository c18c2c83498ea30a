"""From a save to headquarters, to a colleague, and back as a receipt, over a hub of its own process
and a line that breaks: it is there once, whole, and all agree."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.headquarters import by_hub
from tests.sync.network import pages
from tests.sync.network.fates import PASSES, Again, Asked, Fate
from tests.sync.network.proxy import Line
from tests.sync.network.wide import Round, Wide, at_a_hub
from tests.sync.world import World

ASKED_AGAIN = 1_700
"""Bytes of asking for one thing once more, where the upload has to be found again first."""
PADDING = 1_000
"""What it may make of a few bytes, in all bundles of a round."""


@pytest.fixture
def wide(world: World, tmp_path: Path) -> Iterator[Wide]:
    with at_a_hub(world, tmp_path, Line(("127.0.0.1", 1))) as made:
        yield made


def begun(wide: Wide) -> tuple[RecordKey, Round]:
    """A case that both know, and a round over a good line, to compare with."""
    case = wide.world.case(wide.world.ines)
    wide.good()
    wide.round(case, words())
    wide.good()
    good = wide.round(case, words())
    assert (good.met, good.cuts) == ((), 0)
    return case, good


def words() -> str:
    """As many each time, and never the same."""
    return os.urandom(900).hex()


def each_cut(wide: Wide, places: Callable[[int], Sequence[int]]) -> str:
    """A round cut at each of the `places`, given the bytes of a good one."""
    case, good = begun(wide)
    chosen = places(good.total - PADDING)
    for tried, at in enumerate(chosen):
        if tried % 25 == 24:  # what others still have to hear grows meanwhile
            wide.good()
            wide.exchange(wide.world.otto)
            good = wide.round(case, words())
        wide.good()
        wide.line.cut_at = at
        went = wide.round(case, words())
        assert (went.met, went.cuts) == ((), 1), at
        assert went.total <= good.total + ASKED_AGAIN + PADDING, at
    wide.settles()
    return f"cut {len(chosen)} times in {good.total} bytes of {len(good.asked)} requests"


def test_cut_at_some_bytes_nothing_is_lost_or_doubled(wide: Wide) -> None:
    chosen = random.Random(20261121)  # noqa: S311 - to be the same again
    print(each_cut(wide, lambda whole: chosen.sample(range(whole), 12)))


@pytest.mark.deep
def test_cut_at_very_many_bytes_nothing_is_lost_or_doubled(wide: Wide) -> None:
    most = int(os.environ.get("IJM_DEEP_STEPS", "400"))
    print(each_cut(wide, lambda whole: range(0, whole, max(1, whole // most))))


def test_each_kind_of_request_may_be_lost_or_doubled_after_its_deed(wide: Wide) -> None:
    case, good = begun(wide)
    first = {asked.method: asked.number for asked in reversed(good.asked)}
    assert set(first) == {"POST", "PATCH", "GET", "DELETE"}
    for number in first.values():
        for fate in (Fate(answered=0), Fate(again=Again.BEFORE), Fate(again=Again.AFTER)):
            wide.good()
            wide.line.fate = befalling(number, fate)
            assert wide.round(case, words()).met == (), (number, fate)
    wide.settles()


def befalling(number: int, fate: Fate) -> Callable[[Asked], Fate]:
    return lambda asked: fate if asked.number == number else PASSES


def test_an_access_list_whose_answer_was_lost_is_there(wide: Wide) -> None:
    case, _ = begun(wide)
    wide.good()
    lost = Fate(answered=0)
    met: list[str] = []

    def fate(method: str) -> Fate:
        if method == "PUT" and not met:
            met.append(method)
            return lost
        return PASSES

    wide.line.fate = lambda asked: fate(asked.method)
    by_hub.name_hub(wide.world.hq, wide.line.address, renew=True)
    assert wide.answer() == []
    assert met == ["PUT"]
    wide.good()
    assert wide.round(case, words()).met == ()
    wide.settles()


def test_a_sign_in_page_stops_the_exchange_and_the_next_one_heals(wide: Wide) -> None:
    case, good = begun(wide)
    wide.good()
    sign_in = Fate(instead=pages.PORTALS["a login as if all were well"])
    wide.line.fate = befalling(len(good.asked) // 2, sign_in)
    assert wide.round(case, words()).met == ("PORTAL_IN_THE_WAY",)
    wide.settles()
