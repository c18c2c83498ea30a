"""Grants are settled anew only for what bears on them, and never too seldom."""

from __future__ import annotations

from ijm_desktop.actions import reading, records
from ijm_desktop.headquarters import grants
from ijm_desktop.headquarters.bearing import Bearing
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.settled import Basis
from ijm_desktop.vault import granting, settings
from tests.sync.world import World


def bearing(world: World) -> Bearing | None:
    standing = standing_of(world.hq)
    with world.hq.vault.transaction() as work:
        return Basis.now(work, standing).bearing(world.hq, work)


def stands(world: World) -> bool:
    return bearing(world) == Bearing()


def is_right(world: World) -> bool:
    """Whether everybody holds what looking at every case gives them."""
    wanted = grants.holdings(world.hq, standing_of(world.hq))
    database = world.hq.vault.database
    return all(granting.held(database, seat) == held for seat, held in wanted.items())


def test_a_note_gives_nobody_anything(world: World) -> None:
    case = world.case(world.ines)
    world.person(world.ines, case)
    world.settle()
    assert stands(world)
    before = settings.get(world.hq.vault, "settled")
    world.observe(world.ines, case, "A van")
    world.settle()
    assert stands(world)
    assert is_right(world)
    after = settings.get(world.hq.vault, "settled")
    assert isinstance(before, list)
    assert isinstance(after, list)
    assert after[:4] == before[:4]
    assert after[4] == before[4] + 1


def test_what_cannot_be_told_from_a_change_counts_as_one(world: World) -> None:
    world.settle()
    with world.hq.vault.transaction() as work:
        settings.put(work, "settled", None)
    assert not stands(world)
    world.settle()
    assert stands(world)
    records.add(
        world.hq,
        "team",
        {"office": world.otto.owner.office_id, "compartment": "legal"},
        scope_id=reading.find_record(world.hq, world.otto.vault.seat).key.bucket.scope_id,
    )
    assert not stands(world)
