"""Headquarters put back from an older copy: it says so, and goes on only by the root key."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.actions import backup, moving
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.moving import FolderNotKnown, OlderHeadquarters
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import assigning, promoting, rootkey
from ijm_desktop.headquarters.recovery import Holder, RootKeyForeign
from ijm_desktop.sync import standing as standings
from ijm_desktop.vault import chains, checking, reading
from tests.sync.world import PASSPHRASE, World, content, value_at


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def root_key(world: World) -> Holder:
    return Holder(world.folder / "root.key", PASSPHRASE)


def put_back(world: World, older: Path) -> Desk:
    """The copy takes the place of the folder in use."""
    folder = world.hq.vault.folder
    world.hq.close()
    shutil.rmtree(folder)
    older.rename(folder)
    world.hq = world.open(folder, "hq")
    return world.hq


def put_away(world: World) -> Path:
    world.hq.vault.database.scrub()
    ignored = shutil.ignore_patterns("*.lock")
    return Path(shutil.copytree(world.hq.vault.folder, world.folder / "older", ignore=ignored))


def test_an_older_copy_is_said_and_gives_no_answers(world: World, state: Path) -> None:
    """Nothing was written at headquarters itself: only its log grew."""
    moving.require_known(world.hq, state)
    older = put_away(world)
    world.case(world.ines)
    world.settle()
    hq = put_back(world, older)
    with pytest.raises(OlderHeadquarters):
        moving.require_known(hq, state)
    with pytest.raises(OlderHeadquarters):
        moving.moved(hq, state)
    with pytest.raises(OlderHeadquarters):
        moving.begin_again(hq, state)
    assert hq.vault.signer is None


def test_a_moved_headquarters_goes_on_when_it_was_said(
    world: World, state: Path, tmp_path: Path
) -> None:
    moving.require_known(world.hq, state)
    folder = world.hq.vault.folder
    world.hq.close()
    world.hq = world.open(folder.rename(tmp_path / "elsewhere"), "hq")
    with pytest.raises(FolderNotKnown):
        moving.require_known(world.hq, state)
    moving.moved(world.hq, state)
    world.case(world.ines)
    world.settle()


def test_the_root_key_makes_an_older_copy_headquarters(world: World, state: Path) -> None:
    moving.require_known(world.hq, state)
    case = world.case(world.ines)
    world.settle()
    older = put_away(world)
    world.edit(world.ines, case, summary="Confirmed by the one that was lost")
    later = world.case(world.ana, "So was this")
    world.settle()
    old_answers = world.stick.files()
    hq = put_back(world, older)
    moving.look(hq, state)
    done = promoting.promote(hq, root_key(world), state)
    assert done.hq_epoch == 2
    moving.require_known(hq, state)
    world.stick.lose()
    world.settle()
    for desk in (hq, *world.seats[:2]):
        assert value_at(desk, case, "summary") == "Confirmed by the one that was lost"
        assert checking.check(desk.vault) == []
    assert value_at(hq, later, "summary") == "So was this"
    assert content(world.ines)[case.bucket] == content(hq)[case.bucket]
    for desk in world.seats:
        root = standings.load(desk.vault).root
        assert root is not None
        assert root.hq_epoch == 2
        assert chains.outbox(desk.vault.database) == []
    before = content(world.ines)
    world.stick.replay(old_answers)
    world.exchange(world.ines)
    assert content(world.ines) == before
    world.edit(world.hq, case, summary="Written by headquarters since")
    world.settle()
    assert value_at(world.ana, case, "summary") == "Written by headquarters since"


def test_a_colleague_who_is_the_first_to_offer_again_takes_the_case_from_nobody(
    world: World, state: Path
) -> None:
    """Of another office even: who was given the case by name is to be told anew."""
    moving.require_known(world.hq, state)
    older = put_away(world)
    case = world.case(world.ines)
    world.settle()
    assigning.assign(world.hq, case.record, world.otto.vault.seat)
    world.settle()
    world.edit(world.otto, case, next_step="Ring the school")
    world.settle()
    hq = put_back(world, older)
    moving.look(hq, state)
    promoting.promote(hq, root_key(world), state)
    world.stick.lose()
    world.settle(world.otto)
    world.settle()
    assert reading.held_changes(hq.vault) == []
    for desk in (hq, world.ines, world.ana):
        assert value_at(desk, case, "summary") == "A brothel behind the market"
        assert value_at(desk, case, "next_step") == "Ring the school"
        assert checking.check(desk.vault) == []


def test_a_restored_backup_of_headquarters_has_to_be_promoted(
    world: World, state: Path, tmp_path: Path
) -> None:
    case = world.case(world.ines)
    world.settle()
    backup.backup(world.hq, tmp_path / "file")
    world.hq.close()
    world.hq = backup.restore(
        tmp_path / "file",
        tmp_path / "restored",
        PASSPHRASE,
        clock=world.clock,
        random=os.urandom,
        state=state,
    )
    world.copies.append(world.hq)
    with pytest.raises(OlderHeadquarters):
        moving.require_known(world.hq, state)
    promoting.promote(world.hq, root_key(world), state)
    moving.require_known(world.hq, state)
    world.edit(world.ines, case, summary="After the restoration")
    world.settle()
    assert value_at(world.ana, case, "summary") == "After the restoration"


def test_another_root_key_makes_nobody_headquarters(
    world: World, state: Path, tmp_path: Path
) -> None:
    key = SigningKey.from_seed(os.urandom(32))
    rootkey.write(tmp_path / "key", key, PASSPHRASE, world.hq.vault.parameters, os.urandom)
    before = world.hq.vault.epoch
    with pytest.raises(RootKeyForeign):
        promoting.promote(world.hq, Holder(tmp_path / "key", PASSPHRASE), state)
    assert world.hq.vault.epoch == before
