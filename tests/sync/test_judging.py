"""Authors hear what counts of their own work, and copies what the other one wrote (bundle §5.6)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.actions import held
from ijm_desktop.actions.desk import Desk
from ijm_desktop.headquarters import assigning, ruling
from ijm_desktop.sync import judging
from ijm_desktop.vault import chains, checking, reading, told
from tests.sync.world import Stick, World, content, shown_at, value_at, write


def agree(world: World, *desks: Desk) -> None:
    """In every bucket that these hold, they show what headquarters shows."""
    at_hq = content(world.hq)
    for desk in desks:
        here = content(desk)
        assert here == {bucket: at_hq[bucket] for bucket in here}
        assert checking.check(desk.vault) == []
        assert chains.outbox(desk.vault.database) == []
    assert checking.check(world.hq.vault) == []


def reasons(desk: Desk) -> list[str]:
    return [each.reason for each in held.without_effect(desk)]


class TestAuthors:
    def moved(self, world: World) -> bytes:
        """A case, given another office by who may not: it stays with its own."""
        case = world.case(world.ines)
        world.settle()
        write(world.ines, case.bucket, case.record, {"case.office": os.urandom(16)})
        return case.record

    def test_hear_that_a_save_was_withheld(self, world: World) -> None:
        record = self.moved(world)
        assert reasons(world.ines) == []
        world.settle()
        (kept,) = held.without_effect(world.ines)
        assert (kept.reason, kept.author, kept.records) == ("withheld", "Ines", (record,))
        agree(world, world.ines, world.ana)

    def test_hear_it_again_however_often_the_answer_is_lost(self, world: World) -> None:
        self.moved(world)
        world.exchange(world.ines)
        for _ in range(3):
            world.answer()
            world.stick.lose()
            world.exchange(world.otto)
        assert reasons(world.ines) == []
        world.settle()
        assert reasons(world.ines) == ["withheld"]

    def test_hear_it_of_what_is_no_longer_theirs_to_keep(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        write(world.otto, case.bucket, case.record, {"case.summary": "planted"})
        world.settle()
        assert reasons(world.otto) == []
        assert told.no_longer_here(world.otto.vault.database) == 1
        assert told.no_longer_here(world.ines.vault.database) == 0

    def test_hear_when_it_counts_after_all(self, world: World) -> None:
        case = world.case(world.ines)
        world.settle()
        write(world.otto, case.bucket, case.record, {"case.summary": "from Otto"})
        world.settle()
        assigning.assign(world.hq, case.record, world.otto.vault.seat)
        world.settle()
        assert told.no_longer_here(world.otto.vault.database) == 0
        assert value_at(world.otto, case, "summary") == "from Otto"
        agree(world, *world.seats)

    def test_hear_a_ruling_that_accepts_it(self, world: World) -> None:
        self.moved(world)
        world.settle()
        (entry,) = reading.held_changes(world.hq.vault)
        ruling.accept(world.hq, entry.change.id, "the office was closed")
        world.settle()
        assert reasons(world.ines) == []
        agree(world, world.ines)

    def test_a_rebuilt_vault_says_the_same(self, world: World) -> None:
        self.moved(world)
        world.settle()
        before = content(world.ines)
        checking.rebuild(world.ines.vault)
        assert content(world.ines) == before
        assert reasons(world.ines) == ["withheld"]

    def test_no_answer_is_made_twice_for_it(self, world: World) -> None:
        self.moved(world)
        world.settle()
        world.stick.lose()
        assert world.answer().answers == 0


class TestTwoCopies:
    """Two folders of one work, both written in, and headquarters that accepts either."""

    def copy(self, world: World, folder: Path) -> Desk:
        world.ines.close()
        copied = Path(shutil.copytree(world.folder / "ines", folder / "copied"))
        world.ines = world.open(world.folder / "ines", "ines")
        return world.open(copied, "ines")

    @pytest.mark.parametrize("sticks", [1, 2])
    @pytest.mark.parametrize(("mine", "theirs"), [(1, 1), (1, 3), (3, 1), (70, 66)])
    def test_nothing_is_offered_for_ever(
        self, world: World, tmp_path: Path, mine: int, theirs: int, sticks: int
    ) -> None:
        world.case(world.ines)
        world.settle()
        copied = self.copy(world, tmp_path)
        first = [world.case(world.ines, f"Mine {at}") for at in range(mine)]
        second = [world.case(copied, f"Theirs {at}") for at in range(theirs)]
        world.trip(world.ines)
        other = world.stick if sticks == 1 else Stick(tmp_path / "other")
        for _ in range(4):
            world.trip(copied, stick=other)
        world.settle(world.ines, world.ana)
        assert chains.outbox(copied.vault.database) == []
        assert judging.versions(copied.vault) == (
            judging.TwoVersions(copied.vault.epoch.id, second=True),
        )
        assert judging.versions(world.ines.vault) == (
            judging.TwoVersions(copied.vault.epoch.id, second=False),
        )
        assert reasons(copied) == ["fork"] * theirs
        assert reasons(world.ines) == []
        assert not any(shown_at(world.ines, key) for key in second)
        assert all(shown_at(world.ana, key) for key in first)
        agree(world, world.ines, world.ana)

    @pytest.mark.parametrize("which", ["second", "both", "first"])
    def test_all_show_what_headquarters_accepts(
        self, world: World, tmp_path: Path, which: str
    ) -> None:
        shared = world.case(world.ines)
        world.settle()
        copied = self.copy(world, tmp_path)
        mine, theirs = world.case(world.ines, "Mine"), world.case(copied, "Theirs")
        world.edit(world.ines, shared, summary="As one saw it")
        world.edit(copied, shared, summary="As the other saw it")
        everybody = (world.ines, copied, world.ana)
        world.trip(world.ines)
        world.settle(*everybody)
        if which in ("second", "both"):
            kept = reading.held_changes(world.hq.vault)
            assert ruling.accept_branch(world.hq, kept[0].change.id, "both are hers") == 2
        if which == "second":
            for key in (mine, shared):
                for entry in reading.history(world.hq.vault, key.bucket, key.record):
                    if any(op.value in ("Mine", "As one saw it") for op in entry.ops):
                        ruling.hold(world.hq, entry.change.id, "that copy was stolen")
        world.settle(*everybody)
        for desk in everybody:
            assert (value_at(desk, mine, "summary") == "Mine") is (which != "second")
            assert (value_at(desk, theirs, "summary") == "Theirs") is (which != "first")
        agree(world, *everybody)
        later = [world.case(world.ines, "Later"), world.case(copied, "Later still")]
        world.settle(*everybody)
        agree(world, *everybody)
        for desk in everybody:
            assert value_at(desk, later[0], "summary") == "Later"
            assert (value_at(desk, later[1], "summary") is not None) is (which != "first")

    def test_a_copy_that_begins_again_gets_what_the_other_wrote(
        self, world: World, tmp_path: Path
    ) -> None:
        world.case(world.ines)
        world.settle()
        copied = self.copy(world, tmp_path)
        mine, theirs = world.case(world.ines, "Mine"), world.case(copied, "Theirs")
        world.trip(world.ines)
        world.trip(copied)
        world.trip(copied)
        kept = reading.held_changes(world.hq.vault)
        ruling.accept_branch(world.hq, kept[0].change.id, "both are hers")
        world.settle(copied, world.ana)
        copied.vault.begin_next(now_ms=world.clock(), random=os.urandom)
        fresh = world.case(copied, "In the next epoch")
        world.settle(copied, world.ana)
        for key, said in ((mine, "Mine"), (theirs, "Theirs"), (fresh, "In the next epoch")):
            assert value_at(copied, key, "summary") == said
        assert checking.check(copied.vault) == []
