"""A seat's and headquarters' exchange by a hub (exchange §8)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.sync.errors import NoHub
from tests.sync.hubs import Wired, wired
from tests.sync.world import World, content, value_at


@pytest.fixture
def hub(world: World, tmp_path: Path) -> Iterator[Wired]:
    with wired(world, tmp_path) as made:
        yield made


def test_a_seat_that_was_told_of_none_says_so(world: World) -> None:
    with pytest.raises(NoHub):
        seat_exchange.exchange_hub(world.ines)


def test_what_one_writes_the_other_has(hub: Wired) -> None:
    world = hub.world
    case = world.case(world.ines, "Two girls in a house by the river")
    assert hub.exchange(world.ines).sent_changes == 1
    assert hub.answer().received == 1
    hub.exchange(world.ana)
    assert value_at(world.ana, case, "summary") == "Two girls in a house by the river"
    assert hub.exchange(world.ines).confirmed_changes == 1
    hub.settle()
    assert content(world.ana) == {
        bucket: digest
        for bucket, digest in content(world.hq).items()
        if bucket in content(world.ana)
    }
