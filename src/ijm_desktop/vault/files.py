"""Files written whole or not at all, and the words for what a disk can do to us."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ijm_desktop.kernel.errors import (
    AppError,
    DiskFailed,
    DiskFull,
    FolderMissing,
    FolderReadOnly,
    IsFolder,
)

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_TEMPORARY: Final = re.compile(r"[0-9a-f]{16}\.tmp")
_LITTLE: Final = 1 << 16
_MISSING: Final = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}


def disk_error(error: OSError, folder: Path) -> AppError:
    """The error a person may see for `error`, met while working in `folder`."""
    if error.errno in _FULL:
        return DiskFull(folder=folder)
    if error.errno in _READ_ONLY:
        return FolderReadOnly(folder=folder)
    if error.errno in _MISSING:
        return FolderMissing(folder=folder)
    return DiskFailed(folder=folder, reason=error.strerror or type(error).__name__)


@contextlib.contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Translates every OSError of its body into a person's words."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, folder) from error


def refusal(folder: Path) -> AppError | None:
    """What the disk says to a little file, None where it takes one: the library says of a disk that
    is full where its log's index should go no more than that something failed."""
    path = folder / f"{secrets.token_hex(8)}.tmp"
    try:
        _write_durably(path, bytes(_LITTLE))
    except OSError as error:
        return disk_error(error, folder)
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
    return None


def write_atomically(path: Path, data: bytes) -> None:
    """`path` holds either its old bytes or `data`, whatever happens; durable on return.

    The temporary name is random and tells nothing. Raises IsFolder, FolderMissing, FolderReadOnly,
    DiskFull, DiskFailed; then nothing of `data` stays behind.
    """
    with disk_errors(path.parent):
        if path.is_dir():
            raise IsFolder(path=path)
        temporary = path.with_name(f"{secrets.token_hex(8)}.tmp")
        try:
            _write_durably(temporary, data)
            temporary.replace(path)
        except BaseException:  # a person stopping the program included
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


def rename_durably(temporary: Path, path: Path) -> None:
    """Raises OSError, and then there is no `path`: a name that was not made to last would stand in
    the way of another try."""
    temporary.replace(path)
    try:
        sync_folder(path.parent)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def is_temporary(name: str) -> bool:
    """Whether `write_atomically` gives files such names while it writes them."""
    return _TEMPORARY.fullmatch(name) is not None


def remove_temporaries(folder: Path) -> None:
    """What `write_atomically` left in a folder of ours when it was stopped half-way. Of a key file
    it may be whole, and must not outlast a passphrase that was changed or a wipe."""
    with disk_errors(folder):
        for left in folder.iterdir():
            if is_temporary(left.name):
                left.unlink()


def _write_durably(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the names in `folder` durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
