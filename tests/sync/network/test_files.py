"""Attached files over a line that breaks: there once, whole, and little more than their bytes."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.exchange import Files
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.vault import blobs
from tests.sync.network.fates import PASSES, Again, Asked, Fate
from tests.sync.network.proxy import Line
from tests.sync.network.wide import Wide, at_a_hub
from tests.sync.test_parts import SMALL, attach, blob_of, content
from tests.sync.world import World

LONG = 9 << 20
MOST = 1.3
"""Bytes over the line for each of the files' own, which cross it four times: to the hub and from
there, for headquarters and for a colleague."""
QUICK = 8 << 20
"""Bytes a second."""
ROUNDS = 12


@pytest.fixture
def wide(world: World, tmp_path: Path) -> Iterator[Wide]:
    with at_a_hub(world, tmp_path, Line(("127.0.0.1", 1))) as made:
        yield made


def attached(wide: Wide) -> dict[bytes, Blob]:
    """A photo and a long file of Ines', in a case that all know."""
    world = wide.world
    case = world.case(world.ines)
    wide.exchange(world.ines)
    wide.answer()
    wide.exchange(world.ana)
    found = {}
    for data in (SMALL, os.urandom(LONG)):
        found[data] = blob_of(world.ines, attach(world, world.ines, case, data))
    wide.good()
    return found


def everywhere(wide: Wide, files: dict[bytes, Blob]) -> bool:
    desks = (wide.world.hq, wide.world.ana)
    return all(blobs.is_here(desk.vault.blobs, each) for desk in desks for each in files.values())


def carried(wide: Wide, files: dict[bytes, Blob]) -> float:
    """Rounds until they are everywhere; bytes over the line for each of theirs."""
    world, rounds = wide.world, 0
    while not everywhere(wide, files):
        rounds += 1
        assert rounds <= ROUNDS
        for step in (world.ines, None, world.ana):
            wide.answer() if step is None else wide.exchange(step)
    ratio = wide.line.total / (4 * sum(map(len, files)))
    print(f"{rounds} rounds, {wide.line.cuts} cuts, {wide.line.total} bytes, ratio {ratio:.3f}")
    for data, blob in files.items():
        for desk in (world.hq, world.ana):
            assert content(desk, blob) == data
    wide.settles()
    for desk in (world.ines, world.ana):
        assert seat_exchange.status(desk).files == Files()
        assert len(list(desk.vault.blobs.iterdir())) == len(files)
    return ratio


def test_cut_again_and_again_each_goes_on_at_its_byte(wide: Wide) -> None:
    files = attached(wide)
    chance = random.Random(20261121)  # noqa: S311 - to be the same again
    places = iter(sorted(chance.sample(range(30 << 20), 9)))
    line = wide.line

    def fate(_asked: Asked) -> Fate:
        if line.cut_at is None or line.total > line.cut_at:
            line.cut_at = next(places, None)
        return PASSES

    line.fate = fate
    assert carried(wide, files) <= MOST


def test_slowed_and_dropped_they_come_all_the_same(wide: Wide) -> None:
    files = attached(wide)
    wide.line.rate, wide.line.drops_every_s, wide.line.away_s = QUICK, 2.0, 0.1
    assert carried(wide, files) <= MOST


def test_said_twice_they_are_there_once(wide: Wide) -> None:
    """A line that repeats what is asked repeats the bytes too; nothing comes of them."""
    files = attached(wide)

    def fate(asked: Asked) -> Fate:
        return Fate(again=Again.AFTER) if asked.method in ("POST", "DELETE") else PASSES

    wide.line.fate = fate
    assert carried(wide, files) <= MOST
