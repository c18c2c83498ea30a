"""A seat's exchange with headquarters, over couriers that do their worst."""

from __future__ import annotations

from tests.sync.world import World, content, value_at


def test_a_case_reaches_headquarters_and_the_office_and_stays_there(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assert value_at(world.hq, case, "summary") == "A brothel behind the market"
    assert value_at(world.ana, case, "summary") == "A brothel behind the market"
    assert value_at(world.otto, case, "summary") is None
    shared = content(world.ana)
    assert {bucket: content(world.hq)[bucket] for bucket in shared} == shared
