"""A PostgreSQL of its own for tests, where its programs are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "postgres"


def programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`; None where there is none."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return installed[-1].parent if installed else None


@contextmanager
def running(where: Path) -> Iterator[str]:
    """The address of an empty database; it listens at a socket in a folder and nowhere else."""
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as short:
        folder = Path(short)  # a socket's path has at most 107 bytes
        as_user: list[str] = []
        if os.geteuid() == 0:
            as_user = ["runuser", "-u", USER, "--"]
            shutil.chown(folder, USER)
        data = folder / "data"
        _run(*as_user, where / "initdb", "-D", data, "-U", USER, "-A", "trust", "--no-sync")
        control: list[str | Path] = [*as_user, where / "pg_ctl", "-D", data, "-w"]
        _run(*control, "-l", folder / "log", "-o", _options(folder), "start")
        try:
            yield f"postgresql://{USER}@/postgres?host={folder}"
        finally:
            _run(*control, "-m", "immediate", "stop")


@contextmanager
def away(where: Path, url: str) -> Iterator[None]:
    """The server of that address is stopped as if it had crashed, and started afterwards."""
    folder = Path(url.partition("host=")[2])
    as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    control: list[str | Path] = [*as_user, where / "pg_ctl", "-D", folder / "data", "-w"]
    _run(*control, "-m", "immediate", "stop")
    yield
    _run(*control, "-l", folder / "log", "-o", _options(folder), "start")


def _options(folder: Path) -> str:
    return f"-c listen_addresses='' -k {folder} -c max_connections=300"


def _run(*command: str | Path) -> None:
    subprocess.run(
        [str(each) for each in command],
        check=True,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd="/",
        timeout=120,
    )
