"""A folder copied, and the copy copied again: three that write under one name."""

from __future__ import annotations

import shutil
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import ruling
from ijm_desktop.vault import chains, checking, reading
from tests.sync.world import World, value_at


def copy_of(world: World, desk: Desk, folder: Path) -> tuple[Desk, Desk]:
    """The folder itself, opened again, and a copy of it."""
    place = desk.vault.folder
    desk.close()
    copied = Path(shutil.copytree(place, folder))
    return world.open(place, "ines"), world.open(copied, "ines")


def test_all_work_of_three_copies_is_kept_and_confirmed(world: World, tmp_path: Path) -> None:
    world.case(world.ines)
    world.settle()
    world.ines, second = copy_of(world, world.ines, tmp_path / "second")
    shared = world.case(second, "By the second, before it was copied")
    second, third = copy_of(world, second, tmp_path / "third")
    made = [
        world.case(world.ines, "By the first"),
        world.case(second, "By the second"),
        world.case(third, "By the third"),
    ]
    for _ in range(4):
        for desk in (world.ines, second, third):
            world.trip(desk)
    for desk in (world.ines, second, third):
        assert chains.outbox(desk.vault.database) == []
    held = reading.held_changes(world.hq.vault)
    assert len(held) == 3
    for entry in held:
        ruling.accept(world.hq, entry.change.id, "All are hers.")
    world.settle(world.ana)
    for case in (shared, *made):
        assert value_at(world.ana, case, "summary") is not None
    assert checking.check(world.hq.vault) == []
