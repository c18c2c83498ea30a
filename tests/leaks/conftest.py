"""A home of its own for whoever is watched: no file of it may hold what is looked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import disk
from tests.leaks import canaries, day

if not sys.platform.startswith("linux"):
    collect_ignore_glob = ["test_*.py"]  # strace is Linux's alone


@dataclass(frozen=True, slots=True)
class Home:
    """`work` is in `folder`, and so is everything else that belongs to a person."""

    folder: Path

    @property
    def work(self) -> Path:
        return self.folder / "documents" / "work"

    @property
    def environment(self) -> Mapping[str, str]:
        """Settings, caches, run-time files and temporary ones all lie in the home."""
        places = {
            "HOME": "",
            "XDG_CONFIG_HOME": "config",
            "XDG_CACHE_HOME": "cache",
            "XDG_DATA_HOME": "data",
            "XDG_STATE_HOME": "state",
            "XDG_RUNTIME_DIR": "run",
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"), "temporary"),
        }
        given = {name: str(self.folder / place) for name, place in places.items()}
        return {
            **os.environ,
            **given,
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def harvest(self) -> dict[str, set[str]]:
        """The files, by name, that hold a canary in their name or in what is in them."""
        found = {str(path): canaries.found_in(data) for path, data in disk.raw(self.folder)}
        return {path: whose for path, whose in found.items() if whose}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    for place in ("documents", "config", "cache", "data", "state", "run", "temporary"):
        (made.folder / place).mkdir(parents=True, mode=0o700)
    day.make(made.work)
    return made
