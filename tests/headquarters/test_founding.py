"""Founding an organisation: all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import setting_up
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import founding, rootkey
from ijm_desktop.headquarters.rootkey import RootKeyExists
from ijm_desktop.vault import checking
from ijm_desktop.vault.errors import VaultExists
from tests.actions.conftest import PASSPHRASE, Clock


def found(folder: Path, root_key: Path, **more: object) -> founding.Founded:
    settings = {"clock": Clock(), "random": os.urandom, **more}
    return founding.found(
        folder,
        PASSPHRASE,
        "Harbour Justice",
        root_key=root_key,
        parameters=FLOOR,
        **settings,  # type: ignore[arg-type]
    )


def test_headquarters_knows_itself_and_keeps_the_root_key_apart(tmp_path: Path) -> None:
    made = found(tmp_path / "hq", tmp_path / "root.key")
    with made.desk as desk:
        assert desk.owner.is_headquarters
        assert desk.owner.organisation == "Harbour Justice"
        seed_file = made.root_key.read_bytes()
    everything = b"".join(
        path.read_bytes() for path in (tmp_path / "hq").rglob("*") if path.is_file()
    )
    assert len(made.root_code.replace(" ", "")) == 30
    assert seed_file not in everything


def test_a_founding_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    asked, limit = 0, 0

    class Interrupted(Exception):
        pass

    def random(length: int) -> bytes:
        nonlocal asked
        asked += 1
        if asked == limit:
            raise Interrupted
        return os.urandom(length)

    found(tmp_path / "whole", tmp_path / "whole.key", random=random).desk.close()
    needed = asked
    for limit in range(1, needed + 1, 5):
        asked = 0
        with pytest.raises(Interrupted):
            found(tmp_path / "hq", tmp_path / "root.key", random=random)
        left = {path.name for path in tmp_path.iterdir()} - {"whole", "whole.key"}
        assert left == set(), limit


def test_an_organisation_is_not_founded_over_somebodys_work(tmp_path: Path) -> None:
    found(tmp_path / "hq", tmp_path / "root.key").desk.close()
    with pytest.raises(VaultExists):
        found(tmp_path / "hq", tmp_path / "other.key")
    assert not (tmp_path / "other.key").exists()


def stopped(folder: Path, root_key: Path | None) -> None:
    """What is there when a founding is stopped before its organisation comes to be."""
    who = setting_up.Who(founding.OFFICE_NAME, HEADQUARTERS, "Harbour")
    settings = {"clock": Clock(), "random": os.urandom, "parameters": FLOOR}
    setting_up.create(folder, PASSPHRASE, who, **settings).desk.close()  # type: ignore[arg-type]
    if root_key is not None:
        rootkey.write(root_key, SigningKey.from_seed(bytes(32)), PASSPHRASE, FLOOR, os.urandom)


@pytest.mark.parametrize("with_key", [False, True])
def test_what_a_founding_that_was_stopped_left_is_gone_on_with(
    tmp_path: Path, with_key: bool
) -> None:
    stopped(tmp_path / "hq", tmp_path / "root.key" if with_key else None)
    made = found(tmp_path / "hq", tmp_path / "root.key")
    assert made.desk.owner.is_headquarters
    made.desk.close()
    assert (rootkey.read(made.root_key, PASSPHRASE).seed == bytes(32)) == with_key
    clock = Clock()
    again = setting_up.unlock_with_code(
        tmp_path / "hq", made.recovery_code, clock=clock, random=os.urandom
    )
    with again as desk:
        assert (desk.owner.organisation, desk.owner.office) == (
            "Harbour Justice",
            "Harbour Justice",
        )
        assert checking.check(desk.vault) == []


def test_with_another_passphrase_it_is_somebodys_work(
    tmp_path: Path,
) -> None:
    stopped(tmp_path / "hq", tmp_path / "root.key")
    settings = {"clock": Clock(), "random": os.urandom, "parameters": FLOOR}
    with pytest.raises(VaultExists):
        founding.found(
            tmp_path / "hq",
            "anvil marigold ferry eleven",
            "Another",
            root_key=tmp_path / "other.key",
            **settings,  # type: ignore[arg-type]
        )
    assert not (tmp_path / "other.key").exists()


def test_a_root_key_of_another_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "root.key").write_bytes(b"somebody's")
    with pytest.raises(RootKeyExists):
        found(tmp_path / "hq", tmp_path / "root.key")
    assert not (tmp_path / "hq").exists()
    assert (tmp_path / "root.key").read_bytes() == b"somebody's"
