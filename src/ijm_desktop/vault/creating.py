"""Making a vault's folder, all or nothing, and what lies in one (docs/spec/vault.md §1).

A creation that fails takes everything away again: nobody saw the recovery code.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.vault import blobs, keyfile, own_chain
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, is_temporary, sync_folder
from ijm_desktop.vault.keyfile import Random, Unlocked
from ijm_desktop.vault.schema import migrate

DATABASE: Final = "store.db"
NEW_DATABASE: Final = "store.new"
LOCK: Final = "store.lock"
INCOMING: Final = "incoming"
SIDECARS: Final = ("", "-wal", "-shm", "-journal")
_DATABASE_INFO: Final = b"ijm/vault/database/1"


def holds_vault(folder: Path) -> bool:
    """Whether there is something here to open. Raises the disk errors of files.py."""
    with disk_errors(folder):
        return (folder / keyfile.NAME).is_file()


def database_key(unlocked: Unlocked) -> bytes:
    return hkdf(unlocked.vault_key, _DATABASE_INFO, 32)


def make_database(
    folder: Path,
    unlocked: Unlocked,
    settings: Mapping[str, Value],
    *,
    random: Random,
    now_ms: int,
) -> None:
    _remove_half_made(folder)
    database = Database(folder / NEW_DATABASE, database_key(unlocked), create=True)
    try:
        migrate(database)
        with database.transaction():
            own_chain.begin(database, unlocked, stamp=tick(now_ms, ()), random=random)
            database.many(
                "INSERT INTO setting (name, value) VALUES (?, ?)",
                [(name, encode(value)) for name, value in settings.items()],
            )
        database.scrub()
    finally:
        database.close()
    with disk_errors(folder):
        sync_folder(folder)


def _remove_half_made(folder: Path) -> None:
    with disk_errors(folder):
        for sidecar in SIDECARS:
            (folder / (NEW_DATABASE + sidecar)).unlink(missing_ok=True)


@contextlib.contextmanager
def made(folder: Path) -> Iterator[None]:
    """Makes the folder if it is not there, and takes it away again if nothing came of it."""
    with disk_errors(folder):
        was_there = folder.exists()
        folder.mkdir(mode=0o700, exist_ok=True)
        if not was_there:
            sync_folder(folder.parent)
    try:
        yield
    except BaseException:
        if not was_there and not holds_vault(folder):
            with contextlib.suppress(OSError):
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()
        raise


def discard(folder: Path) -> None:
    """Removes a closed vault that was made a moment ago, for whoever could not finish what it was
    made for; the key file first, so that what is left of a failure is no vault."""
    with disk_errors(folder):
        remove_pieces(folder)
        (folder / LOCK).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            folder.rmdir()


@contextlib.contextmanager
def undone(folder: Path) -> Iterator[None]:
    """A failed creation leaves no pieces, not even a vault that would open: nobody saw its recovery
    code, and nobody ever will."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            remove_pieces(folder)
        raise


def remove_pieces(folder: Path) -> None:
    """All that a vault is, but its lock; OSError. The key file first: without it the rest is no
    vault."""
    (folder / keyfile.NAME).unlink(missing_ok=True)
    for left in folder.iterdir() if folder.is_dir() else ():
        if is_temporary(left.name):
            left.unlink()
    for name in (NEW_DATABASE, DATABASE):
        for sidecar in SIDECARS:
            (folder / (name + sidecar)).unlink(missing_ok=True)
    for name in (INCOMING, blobs.FOLDER):
        shutil.rmtree(folder / name, ignore_errors=True)
