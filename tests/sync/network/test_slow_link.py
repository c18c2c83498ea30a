"""Over a slow line that drops again and again little more goes than over a good one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.sync.network.fates import Way
from tests.sync.network.post import End, Office
from tests.sync.network.proxy import Line
from tests.sync.network.wide import at_a_hub
from tests.sync.world import World

MOST = 1.3
"""Bytes over a line that drops, for each over one that does not."""
SLOW = 1_200
"""9.6 kbit/s, in bytes a second."""
DROPS_S = 40.0


def sent_and_fetched(seat: End, hq: End, size: int, trips: int) -> tuple[list[str], list[str]]:
    """The codes that were met, by whoever sent and by whoever fetched."""
    data = os.urandom(size)
    seat.writes(data)
    sending = seat.until_well(trips)
    fetching = hq.until_well(trips)
    assert hq.takes_in() == [data]
    return sending, fetching


def ratio(office: Office, bad: Line, size: int, trips: int = 40) -> float:
    with office.pair() as (line, seat, hq):
        assert sent_and_fetched(seat, hq, size, 1) == ([], [])
        good = dict(line.crossed)
    with office.pair(bad) as (line, seat, hq):
        codes = sent_and_fetched(seat, hq, size, trips)
        told = [each.done for each in seat.moved if each.sending]
        assert told == sorted(told)
        assert told[-1] == size
        print(
            f"{size} bytes each way: {sum(good.values())} over a good line "
            f"({good[Way.UP]} up), {line.total} over the bad one ({line.crossed[Way.UP]} up), "
            f"ratio {line.total / sum(good.values()):.3f}; {line.cuts} drops, codes met {codes}"
        )
        assert line.cuts >= 2
        return line.total / sum(good.values())


def test_ten_times_as_quick_and_dropped_ten_times_as_often(office: Office) -> None:
    bad = Line(office.to, rate=10 * SLOW, drops_every_s=DROPS_S / 10, away_s=0.2)
    assert ratio(office, bad, 60_000) <= MOST


@pytest.mark.deep
@pytest.mark.parametrize("silently", [False, True], ids=["closed", "silent"])
def test_nine_thousand_six_hundred_bits_a_second_dropped_every_forty_seconds(
    office: Office, silently: bool
) -> None:
    bad = Line(office.to, rate=SLOW, drops_every_s=DROPS_S, away_s=2, silently=silently)
    assert ratio(office, bad, 50_000 if silently else 150_000) <= MOST


def whole_round(world: World, folder: Path, quicker: float) -> None:
    """A long text from a colleague to headquarters and on to everybody, over a good line and over
    the bad one, so many times as quick and as short of breath."""
    line = Line(("127.0.0.1", 1), rate=1e9)
    with at_a_hub(world, folder, line) as wide:
        case = world.case(world.ines)
        wide.round(case, os.urandom(20_000).hex())
        wide.good()
        good = wide.round(case, os.urandom(20_000).hex())
        wide.good()
        line.rate, line.drops_every_s, line.away_s = quicker * SLOW, DROPS_S / quicker, 0.1
        bad = wide.round(case, os.urandom(20_000).hex())
        print(
            f"a round of {good.total} bytes in {len(good.asked)} requests took {bad.total} in "
            f"{len(bad.asked)} over the bad line, ratio {bad.total / good.total:.3f}; "
            f"{bad.cuts} drops, codes met {bad.met}"
        )
        assert bad.cuts >= 2
        assert bad.total <= MOST * good.total
        line.rate, line.drops_every_s = 1e9, None
        wide.settles()


def test_a_whole_exchange_twenty_times_as_quick(world: World, tmp_path: Path) -> None:
    whole_round(world, tmp_path, 20)


@pytest.mark.deep
def test_a_whole_exchange_at_nine_thousand_six_hundred_bits(world: World, tmp_path: Path) -> None:
    whole_round(world, tmp_path, 1)
