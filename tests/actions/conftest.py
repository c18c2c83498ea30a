"""A desk of one's own: a real vault at the floor of its key derivation, copied ready-made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.passphrase import FLOOR

PASSPHRASE = "lantern orchid gravel seventeen"
START_MS = 1_795_000_000_000


class Clock:
    """A virtual clock that moves a second with every look."""

    def __init__(self, now_ms: int = START_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        self.now_ms += 1000
        return self.now_ms


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ready") / "work"
    who = Who("Inez Fuentes", "investigator", "Harbour")
    setting_up.create(
        folder, PASSPHRASE, who, clock=Clock(), random=os.urandom, parameters=FLOOR
    ).desk.close()
    return folder


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(ready, tmp_path / "work"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as opened:
        yield opened
