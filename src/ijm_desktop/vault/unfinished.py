"""Files on their way out in plain, so that what a crash leaves of one is taken away (vault §8.9).

Noted before the first byte is written. The names are random: nobody else has such a file.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import sync_folder

_NAME: Final = "handing_out"
_MOST: Final = 16
"""Notes of sticks that never came back are not kept for ever."""


def begun(database: Database, path: Path) -> None:
    """`path` is about to be written. Durable on return; not within a transaction."""
    with database.transaction():
        _keep(database, [*_noted(database), path.absolute()])


def take_away(database: Database, paths: Iterable[Path]) -> None:
    """Those of `paths` that are still there, and their notes. What cannot be taken away, or lies in
    a folder that is not there now, stays noted. Cheap when nothing is noted."""
    gone = {each for each in (path.absolute() for path in paths) if _removed(each)}
    noted = _noted(database)
    left = [each for each in noted if each not in gone]
    if left != noted:
        with database.transaction():
            _keep(database, left)


def sweep(database: Database) -> None:
    """At opening: what a crash left."""
    take_away(database, _noted(database))


def _removed(path: Path) -> bool:
    """Durably: a name that comes back after a power cut would have lost its note."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        sync_folder(path.parent)
        return True
    return False


def _noted(database: Database) -> list[Path]:
    row = database.row("SELECT value FROM setting WHERE name = ?", (_NAME,))
    held = [] if row is None else decode(row[0])
    return [Path(os.fsdecode(each)) for each in held]


def _keep(database: Database, paths: list[Path]) -> None:
    held = [os.fsencode(each) for each in paths[-_MOST:]]
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_NAME, encode(held)),
    )
