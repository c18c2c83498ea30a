"""The embedded database's files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ijm_desktop.hub.database import Database


def test_other_users_of_the_machine_cannot_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        database = Database(f"sqlite:///{tmp_path}/hub.sqlite")
        database.migrate()
        files = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
        database.close()
    finally:
        os.umask(before)
    assert set(files) >= {"hub.sqlite", "hub.sqlite-wal"}
    assert set(files.values()) == {0o600}
