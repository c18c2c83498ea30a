"""Headquarters put back from a copy that is older than everybody's keys at the hub (bundle §7.5,
exchange §8.2): they meet there again without a stick."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.actions import moving
from ijm_desktop.headquarters import by_hub, promoting, routes
from tests.headquarters.test_promoting import put_away, put_back, root_key
from tests.sync.hubs import wired
from tests.sync.world import World, value_at


def test_an_older_copy_made_headquarters_is_met_at_the_hub(world: World, tmp_path: Path) -> None:
    state = tmp_path / "state"
    with wired(world, tmp_path) as hub:
        moving.require_known(world.hq, state)
        hub.settle()
        older = put_away(world)
        by_hub.name_hub(world.hq, hub.address, renew=True)
        hub.answer()
        case = world.case(world.ines, "Written under the newer keys")
        hub.settle()
        newest = routes.required(world.hq.vault).current.number
        hq = put_back(world, older)
        assert routes.required(hq.vault).current.number < newest
        promoting.promote(hq, root_key(world), state)
        hub.answer()
        hub.settle()
        assert value_at(hq, case, "summary") == "Written under the newer keys"
        again = world.case(world.ana, "And afterwards")
        hub.settle()
        assert value_at(world.ines, again, "summary") == "And afterwards"
