"""A folder or a stick as courier.

Only files with the build's suffix are looked at, never links and never folders: a hostile stick
may name things as it likes. Names written are random, so a directory listing tells nothing.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from base64 import b32encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.bundle.errors import BundleTooLarge, NotABundle
from ijm_desktop.kernel.errors import DiskFull, FolderMissing
from ijm_desktop.sync.errors import FileUnreadable
from ijm_desktop.sync.outgoing import Ready, place, take_away_left
from ijm_desktop.vault.files import disk_errors

_CHUNK: Final = 1 << 20
_SPARE: Final = 1 << 20
"""Bytes left free beside a bundle, for the file system's own needs."""
_NAME_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Folder:
    """`suffix` with its dot, from the build's cover."""

    path: Path
    suffix: str

    @property
    def route(self) -> str:
        return "folder"

    @property
    def beginning(self) -> str:
        return ""

    @property
    def most_parts(self) -> int | None:
        return None

    def names(self) -> Iterator[str]:
        if not self.path.is_dir():
            raise FolderMissing(folder=self.path)
        with disk_errors(self.path), os.scandir(self.path) as entries:
            found = [
                entry.name
                for entry in entries
                if entry.name.endswith(self.suffix) and _may_be_file(entry)
            ]
        yield from sorted(found)

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        return copy_private(self.path / name, to, limit)

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        if not self.path.is_dir():
            raise FolderMissing(folder=self.path)
        assert ready.written is not None
        random = b32encode(secrets.token_bytes(_NAME_BYTES)).decode().rstrip("=").lower()
        take_away_left(ready, self.path)  # first: it may have the room that is needed
        with disk_errors(self.path):
            free = shutil.disk_usage(self.path).free
        if free < ready.written.size + max(_SPARE, ready.spare):
            raise DiskFull(folder=self.path)
        name = f"{random}{self.suffix}"
        place(ready, self.path / name, stop)
        return name

    def remove(self, name: str) -> None:
        with disk_errors(self.path):
            (self.path / name).unlink(missing_ok=True)

    def taken(self, name: str) -> None:
        """It stays: it may be for others too."""

    def toward(self, _seat: bytes) -> Folder:
        return self

    def posted(self) -> Mapping[str, bytes]:
        return {}

    def half_way(self, _name: str) -> bool:
        return False


_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0)
"""A pipe with our suffix must not make us wait for somebody to write into it."""
_BINARY: Final = getattr(os, "O_BINARY", 0)
_LINK: Final = (errno.ELOOP, errno.EMLINK)


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """What cannot even be asked is listed, so that reading it fails and a person is told."""
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return True


def copy_private(source: Path, to: Path, limit: int) -> bool:
    """Copies a regular file, never what a link points to; as `Transport.fetch`. Nothing stays at
    `to` unless all of it is there."""
    try:
        descriptor = os.open(source, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise (NotABundle if error.errno in _LINK else FileUnreadable) from error
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise NotABundle
    with os.fdopen(descriptor, "rb") as reading:
        if found.st_size > limit:
            raise BundleTooLarge
        with disk_errors(to.parent):
            try:
                _copy(reading, to, limit)
            except BaseException:
                to.unlink(missing_ok=True)
                raise
    return True


def _copy(reading: BinaryIO, to: Path, limit: int) -> None:
    copied = 0
    with to.open("xb") as writing:
        while chunk := _read(reading):
            copied += len(chunk)
            if copied > limit:
                raise BundleTooLarge  # it grew since it was measured
            writing.write(chunk)


def _read(reading: BinaryIO) -> bytes:
    try:
        return reading.read(_CHUNK)
    except OSError as error:
        raise FileUnreadable from error
