"""Installs the peers: into the user's cache folder, never beside what the app needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import platformdirs

from benchmarks.measuring import StepFailed

ANKI: Final = "26.9.3"
POUCHDB: Final = "9.0.0"
POUCHDB_SERVER: Final = "4.2.0"


def _cache() -> Path:
    return platformdirs.user_cache_path("ijm-benchmarks") / "peers"


def anki() -> Path:
    """The Python of an environment that has Anki. The first call needs the network."""
    folder = _cache() / f"anki-{ANKI}"
    python = folder / "bin" / "python"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        _call((str(python), "-m", "pip", "install", "--quiet", f"anki=={ANKI}"), folder)
        (folder / "whole").touch()
    return python


def pouchdb() -> Path:
    """A folder whose `node_modules` has PouchDB and its server. The first call needs the network.
    No package's own install step runs: LevelDB comes ready for Linux."""
    folder = _cache() / f"pouchdb-{POUCHDB}-{POUCHDB_SERVER}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        wanted = (f"pouchdb@{POUCHDB}", f"pouchdb-server@{POUCHDB_SERVER}")
        words = ("install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        _call((needed("npm"), *words, *wanted), folder)
        (folder / "whole").touch()
    return folder


def needed(program: str) -> str:
    """Raises StepFailed where this machine does not have it."""
    found = shutil.which(program)
    if found is None:
        raise StepFailed(
            f"{program} is not installed: install it, or leave that peer out by --only"
        )
    return found


def _call(command: Sequence[str], folder: Path) -> None:
    print(f"installing into {folder}", file=sys.stderr, flush=True)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise StepFailed(f"{' '.join(command)}\n{done.stderr}")
