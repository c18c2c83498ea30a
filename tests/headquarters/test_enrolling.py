"""Taking in a colleague's request."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import enrolling
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.enrolling import UnknownRole
from tests.sync.world import PASSPHRASE, World


@pytest.mark.parametrize("role", ["headquarters", "Headquarters", "Sede central"])
def test_nobody_becomes_headquarters_by_asking(world: World, tmp_path: Path, role: str) -> None:
    """A program of their own writes what it likes; whoever answers hears digits, and no role."""
    made = setting_up.create(
        tmp_path / "new",
        PASSPHRASE,
        Who("Mallory", role, "Harbour"),
        clock=world.clock,
        random=os.urandom,
        parameters=FLOOR,
    )
    with made.desk as desk:
        asked = setting_up.write_request(desk, tmp_path / "request")
    before = standing_of(world.hq).people
    with pytest.raises(UnknownRole) as refused:
        enrolling.enrol(world.hq, asked.path, tmp_path / "welcome", asked.code)
    assert "headquarters" not in str(refused.value.details["known"])
    assert standing_of(world.hq).people == before
    assert not (tmp_path / "welcome").exists()
