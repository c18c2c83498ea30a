"""Founding an organisation: all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import founding
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
