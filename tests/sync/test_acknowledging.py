"""A seat says once that it erased, and only where it did."""

from __future__ import annotations

import os

from ijm_desktop.headquarters import ruling
from ijm_desktop.sync.acknowledging import acknowledge
from tests.sync.world import World


def said(world: World) -> int:
    return acknowledge(world.ines.vault, now_ms=world.clock(), random=os.urandom)


def test_each_erasure_is_acknowledged_once(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    assert said(world) == 0
    ruling.erase(world.hq, case.record, "summary", "asked for")
    ruling.erase(world.hq, case.record, "case_type", "asked for")
    size = world.ines.vault.own.tree(world.ines.vault.database).size
    world.settle()
    assert world.ines.vault.own.tree(world.ines.vault.database).size == size + 1
    assert said(world) == 0
    seats = {tuple(sorted(each.acknowledged)) for each in ruling.listed(world.hq)}
    assert seats == {tuple(sorted(each.vault.seat for each in (world.hq, world.ines, world.ana)))}


def test_other_rulings_are_not(world: World) -> None:
    world.case(world.ines)
    world.settle()
    epoch = ruling.chain_named(world.hq, world.ines.vault.seat)
    ruling.believe(world.hq, epoch, 0, "stolen")
    world.settle()
    assert said(world) == 0


def test_a_vault_without_a_signer_says_nothing(world: World) -> None:
    case = world.case(world.ines)
    world.settle()
    ruling.erase(world.hq, case.record, "summary", "asked for")
    world.answer()
    world.ines.vault.own.signer = None
    assert said(world) == 0
