"""What headquarters knows of everybody's computers."""

from __future__ import annotations

import pytest

from ijm_desktop.headquarters import overview
from ijm_desktop.sync.errors import NotHeadquarters
from tests.sync.world import World


def test_everybody_is_listed_by_name_with_how_far_they_are(world: World) -> None:
    world.case(world.ines)
    world.settle(world.ines)
    seen = overview.seats(world.hq)
    assert [each.name for each in seen] == ["Ana", "Headquarters", "Ines", "Otto"]
    ines, ana = seen[2], seen[0]
    assert (ines.role, ines.office, ines.state, ines.verified) == (
        "investigator",
        "Harbour",
        "active",
        True,
    )
    assert ines.newest_receipt_ms is not None
    assert ines.acknowledged is not None
    assert (ana.newest_receipt_ms, ana.acknowledged) == (None, None)


def test_the_log_says_how_much_of_each_chain_is_held(world: World) -> None:
    world.case(world.ines)
    world.trip(world.ines, world.ana)
    world.case(world.ana)
    world.case(world.ines)
    world.trip(world.ines, world.ana)
    log = overview.log(world.hq)
    assert log.size == 3
    assert {each.name: each.changes for each in log.receipts} == {"Ines": 2, "Ana": 1}
    assert all(each.held_since_ms > 0 for each in log.receipts)
    assert [each.index for each in log.receipts] == sorted(each.index for each in log.receipts)


def test_only_headquarters_knows(world: World) -> None:
    with pytest.raises(NotHeadquarters):
        overview.seats(world.ines)
    with pytest.raises(NotHeadquarters):
        overview.log(world.ines)
