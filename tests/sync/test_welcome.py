"""Headquarters' answer: accepted once, from the right headquarters, or nothing at all changes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import AlreadyEnrolled
from ijm_desktop.bundle.errors import (
    BundleDamaged,
    NotABundle,
    NotForThisSeat,
    RootCodeMismatch,
    WrongOrganisation,
)
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import assigning, enrolling, founding
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import FileUnreadable
from ijm_desktop.sync.welcome import accept
from tests.sync.world import PASSPHRASE, World, content, shown_at, state, value_at


@pytest.fixture
def new(world: World, tmp_path: Path) -> Iterator[Desk]:
    """Ines's computer before the answer came, with work on it."""
    folder = Path(shutil.copytree(world.ready.before / "ines", tmp_path / "new"))
    with world.open(folder, "ines") as desk:
        world.case(desk, "Written before the answer")
        yield desk


@pytest.fixture
def welcome(world: World) -> Path:
    return world.folder / "ines.welcome"


def refused(desk: Desk, answer: Path, code: str | None, error: type[AppError]) -> None:
    before = state(desk)
    with pytest.raises(error):
        accept(desk.vault, answer, code)
    assert state(desk) == before
    assert list(desk.vault.incoming.iterdir()) == []


def unverify(desk: Desk) -> None:
    """As if nobody had compared the code when the answer came."""
    with desk.vault.transaction() as work:
        standings.keep(work, replace(standings.load(desk.vault), verified=False))
        desk.owner = replace(desk.owner, verified=False)
        setting_up.keep_owner(work, desk.owner)


def test_the_right_one(world: World, new: Desk, welcome: Path) -> None:
    tie = accept(new.vault, welcome, world.ready.root_code)
    assert (tie.organisation_name, tie.role, tie.office) == (
        "Freedom Works",
        "investigator",
        "Harbour",
    )
    assert tie.verified


def test_without_the_code_it_is_unverified(new: Desk, welcome: Path) -> None:
    assert not accept(new.vault, welcome, None).verified


def test_a_wrong_code_changes_nothing(world: World, new: Desk, welcome: Path) -> None:
    digits = [each for each in world.ready.root_code if each.isdigit()]
    digits[7] = str((int(digits[7]) + 1) % 10)
    refused(new, welcome, "".join(digits), RootCodeMismatch)
    refused(new, welcome, "1234", RootCodeMismatch)


def test_another_s_answer_changes_nothing(world: World, new: Desk) -> None:
    refused(new, world.folder / "ana.welcome", world.ready.root_code, NotForThisSeat)


def test_damage_changes_nothing(world: World, new: Desk, welcome: Path, tmp_path: Path) -> None:
    data = welcome.read_bytes()
    for name, bytes_, error in (
        ("cut", data[:-1], BundleDamaged),
        ("flipped", data[:-50] + bytes([data[-50] ^ 1]) + data[-49:], BundleDamaged),
        ("text", b"Dear colleague", NotABundle),
    ):
        (tmp_path / name).write_bytes(bytes_)
        refused(new, tmp_path / name, world.ready.root_code, error)
    refused(new, tmp_path / "missing", world.ready.root_code, FileUnreadable)
    refused(new, tmp_path, world.ready.root_code, NotABundle)


def test_twice_changes_nothing(world: World, new: Desk, welcome: Path) -> None:
    tie = accept(new.vault, welcome, world.ready.root_code)
    before = state(new)
    assert accept(new.vault, welcome, world.ready.root_code) == tie
    assert state(new) == before


def test_again_after_much_has_happened_takes_nothing_back(world: World, welcome: Path) -> None:
    case = world.case(world.ana)
    world.settle()
    assigning.withdraw(world.hq, case.record, world.ines.vault.seat)
    kept = world.case(world.ana, "Another")
    world.settle()
    before = state(world.ines)
    accept(world.ines.vault, welcome, world.ready.root_code)
    assert state(world.ines) == before
    assert shown_at(world.ines, case) is None
    assert value_at(world.ines, kept, "summary") == "Another"


def test_on_the_stick_it_is_an_old_feed(world: World, welcome: Path) -> None:
    world.case(world.ana)
    world.settle()
    before = content(world.ines)
    world.stick.replay({"welcome": welcome.read_bytes()})
    report = world.exchange(world.ines)
    assert report.kept_aside == ()
    assert content(world.ines) == before


class TestTheCodeComesLater:
    """The file was there before anybody reached headquarters by telephone."""

    def test_the_same_answer_with_the_code_verifies(
        self, world: World, new: Desk, welcome: Path
    ) -> None:
        setting_up.accept(new, welcome, None)
        assert not standings.load(new.vault).verified
        done = setting_up.accept(new, welcome, world.ready.root_code)
        assert (done.organisation, done.verified) == ("Freedom Works", True)
        assert new.owner.verified
        assert standings.load(new.vault).verified

    def test_after_exchanges_too(self, world: World, welcome: Path) -> None:
        world.case(world.ana)
        world.settle()
        before = standings.load(world.ines.vault)
        unverify(world.ines)
        assert setting_up.accept(world.ines, welcome, world.ready.root_code).verified
        assert standings.load(world.ines.vault) == before

    def test_a_wrong_code_leaves_it_unverified(
        self, world: World, new: Desk, welcome: Path
    ) -> None:
        setting_up.accept(new, welcome, None)
        other = "".join("3" if each == "4" else "4" for each in world.ready.root_code)
        refused(new, welcome, other, RootCodeMismatch)
        assert not standings.load(new.vault).verified

    def test_once_verified_no_answer_without_a_code_takes_it_back(
        self, world: World, new: Desk, welcome: Path
    ) -> None:
        accept(new.vault, welcome, world.ready.root_code)
        assert accept(new.vault, welcome, None).verified

    def test_again_without_the_code_is_told_that_nothing_changed(
        self, new: Desk, welcome: Path
    ) -> None:
        setting_up.accept(new, welcome, None)
        with pytest.raises(AlreadyEnrolled):
            setting_up.accept(new, welcome, None)


class TestAnotherHeadquarters:
    """Somebody who learnt the digits of the request founds an organisation of their own."""

    @pytest.fixture
    def theirs(self, world: World, tmp_path: Path) -> Iterator[tuple[Path, str]]:
        hq = founding.found(
            tmp_path / "theirs",
            PASSPHRASE,
            "Freedom Works",
            root_key=tmp_path / "their.key",
            clock=world.clock,
            random=os.urandom,
            parameters=FLOOR,
        )
        with hq.desk as desk:
            answer = tmp_path / "their.welcome"
            request = world.folder / "ines.request"
            enrolling.enrol(desk, request, answer, world.ready.digits["ines"])
            yield answer, hq.root_code

    def test_is_found_out_by_the_code(
        self, world: World, new: Desk, theirs: tuple[Path, str]
    ) -> None:
        refused(new, theirs[0], world.ready.root_code, RootCodeMismatch)

    def test_never_takes_the_place_of_the_first(
        self, world: World, theirs: tuple[Path, str]
    ) -> None:
        answer, code = theirs
        refused(world.ines, answer, code, WrongOrganisation)
        refused(world.ines, answer, None, WrongOrganisation)
        pinned = standings.load(world.ines.vault).organisation
        world.stick.replay({"theirs": answer.read_bytes()})
        report = world.exchange(world.ines)
        assert [each.code for each in report.kept_aside] == ["WRONG_ORGANISATION"]
        assert standings.load(world.ines.vault).organisation == pinned


def test_a_crash_between_the_answer_and_its_name_is_mended_by_accepting_again(
    world: World, new: Desk, welcome: Path
) -> None:
    accept(new.vault, welcome, world.ready.root_code)
    assert not new.owner.enrolled
    done = setting_up.accept(new, welcome, world.ready.root_code)
    assert (done.organisation, done.verified) == ("Freedom Works", True)
    assert new.owner.enrolled
