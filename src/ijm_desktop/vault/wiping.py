"""Panic wipe: the slots first, in milliseconds, then everything else in the folder.

Rules kept here: no passphrase is needed; an open and busy vault is wiped under the feet of whoever
writes; without its slots nothing that is left can be opened, so a wipe that is stopped half-way is
done where it counts. What lies beside the folder, sealed to headquarters, stays.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.creating import DATABASE, INCOMING, LOCK, NEW_DATABASE, SIDECARS
from ijm_desktop.vault.errors import NoVaultHere
from ijm_desktop.vault.files import disk_errors, remove_temporaries, sync_folder, write_atomically

BLOBS: Final = "blobs"
STAGING: Final = "staging"
RECOVERY: Final = "recovery.bin"
"""What waits for headquarters' answer after a lost passphrase (§2.8)."""
WINDOW: Final = "window.ini"
_FOLDERS: Final = (BLOBS, STAGING, INCOMING)
_TRIES: Final = 5

_WRITING: Final = threading.Lock()


class SlotsLeft(AppError):
    code = "SLOTS_LEFT"
    sentence = (
        "The disk that holds '{folder}' did not let the keys be destroyed ({reason}), so the work "
        "may still open. Try again; if that fails too, destroy the disk itself."
    )


@dataclass(frozen=True, slots=True)
class Wiped:
    """`slots_ms`: until nothing could be opened any more. `left`: names of files that the system
    would not let go of, useless without the slots; closing the program and wiping again takes
    them."""

    slots_ms: float
    left: tuple[str, ...]


class KeysUnsure(AppError):
    code = "KEYS_UNSURE"
    sentence = (
        "The disk that holds '{folder}' took a change of what opens this work, then neither "
        "confirmed it nor let it be undone. Keep the old and the new passphrase or code, since "
        "either may open it; make a safety copy on another disk before you go on."
    )


def replace_keys(folder: Path, data: bytes) -> None:
    """The only way in which an open vault's key file is written. Raises NoVaultHere where there is
    none any more: a change of passphrase that was under way must not bring wiped keys back. On any
    error the file is as it was; raises KeysUnsure where not even that could be had."""
    path = folder / keyfile.NAME
    with _WRITING:
        if not path.is_file():
            raise NoVaultHere(folder=folder)
        with disk_errors(folder):
            before = path.read_bytes()
        try:
            write_atomically(path, data)
        except AppError:
            _put_back(path, before)
            raise


def _put_back(path: Path, before: bytes) -> None:
    """A disk may take the new file under its name and then not confirm it: whoever is told that
    nothing was changed must not find that only what they were never shown opens their work."""
    with contextlib.suppress(AppError, OSError):
        if path.read_bytes() != before:
            write_atomically(path, before)
    with contextlib.suppress(OSError):
        if path.read_bytes() == before:
            return
    raise KeysUnsure(folder=path.parent)


def is_ours(folder: Path) -> bool:
    """Whether anything lies there that a wipe takes, if only what an earlier one had to leave."""
    stored = (name + sidecar for name in (DATABASE, NEW_DATABASE) for sidecar in SIDECARS)
    names = (keyfile.NAME, RECOVERY, LOCK, *_FOLDERS, *stored)
    return any((folder / name).exists() for name in names)


def wipe(
    folder: Path, also: Iterable[Path] = (), *, clock: Callable[[], float] = time.perf_counter
) -> Wiped:
    """`also`: files outside the folder that know of it. `clock` in seconds. Again takes what was
    left. Raises SlotsLeft when not even the slots could be destroyed; all the rest was tried by
    then."""
    began = clock()
    try:
        with _WRITING:
            _destroy(folder, folder / keyfile.NAME)
    except OSError as error:
        _rest(folder, also)
        raise SlotsLeft(folder=folder, reason=error.strerror or type(error).__name__) from error
    took = (clock() - began) * 1000
    return Wiped(took, _rest(folder, also))


def _rest(folder: Path, also: Iterable[Path]) -> tuple[str, ...]:
    for name in (keyfile.NAME, RECOVERY):
        with contextlib.suppress(OSError):
            _destroy(folder, folder / name)
    return _remove_rest(folder, also)


def _destroy(folder: Path, path: Path) -> None:
    """Overwritten where it lies, then unlinked. Flash memory may keep the old page all the same
    (docs/guide/wiping.md), and so may a disk that is so full that nothing can be overwritten."""
    if not path.is_file():
        return
    with contextlib.suppress(OSError), path.open("r+b", buffering=0) as file:
        file.write(os.urandom(path.stat().st_size))
        os.fsync(file.fileno())
    path.unlink()
    sync_folder(folder)


def _remove_rest(folder: Path, also: Iterable[Path]) -> tuple[str, ...]:
    """Several times over: a busy writer may put a file back until its next step fails."""
    files = [
        *(folder / (name + sidecar) for name in (DATABASE, NEW_DATABASE) for sidecar in SIDECARS),
        folder / WINDOW,
        *also,
        folder / LOCK,
    ]
    for _ in range(_TRIES):
        with contextlib.suppress(AppError):
            remove_temporaries(folder)
        for each in files:
            with contextlib.suppress(OSError):
                each.unlink(missing_ok=True)
        for name in _FOLDERS:
            shutil.rmtree(folder / name, ignore_errors=True)
        left = [each.name for each in files if each.exists()]
        left += [name for name in _FOLDERS if (folder / name).exists()]
        if not left:
            break
    with contextlib.suppress(OSError):
        sync_folder(folder)
        folder.rmdir()
    return tuple(left)
