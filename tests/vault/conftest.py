"""One vault made once and copied, because making one costs a key derivation."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, new_vault


@dataclass(frozen=True)
class Ready:
    folder: Path
    code: str


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    folder = tmp_path_factory.mktemp("ready") / "work"
    made, code = Vault.create(folder, PASSPHRASE, parameters=FLOOR, random=os.urandom, now_ms=NOW)
    made.close()
    return Ready(folder, code.text)


@pytest.fixture
def folder(ready: Ready, tmp_path: Path) -> Path:
    return Path(shutil.copytree(ready.folder, tmp_path / "work"))


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    with Vault.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Vault]:
    """Another seat's, with keys of its own."""
    with new_vault(tmp_path / "other") as opened:
        yield opened
