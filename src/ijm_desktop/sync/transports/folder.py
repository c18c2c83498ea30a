"""A folder or a stick as courier.

Only files with the build's suffix are looked at, never links and never folders: a hostile stick
may name things as it likes. Names written are random, so a directory listing tells nothing.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from base64 import b32encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.kernel.errors import DiskFull, FolderMissing
from ijm_desktop.sync.outgoing import Ready, place
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

    def names(self) -> Iterator[str]:
        if not self.path.is_dir():
            raise FolderMissing(folder=self.path)
        with disk_errors(self.path), os.scandir(self.path) as entries:
            found = [
                entry.name
                for entry in entries
                if entry.name.endswith(self.suffix) and entry.is_file(follow_symlinks=False)
            ]
        yield from sorted(found)

    def fetch(self, name: str, to: Path, limit: int) -> bool:
        with disk_errors(self.path):
            try:
                return copy_private(self.path / name, to, limit)
            except FileNotFoundError:
                return False

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str:
        if not self.path.is_dir():
            raise FolderMissing(folder=self.path)
        assert ready.written is not None
        random = b32encode(secrets.token_bytes(_NAME_BYTES)).decode().rstrip("=").lower()
        with disk_errors(self.path):
            free = shutil.disk_usage(self.path).free
        if free < ready.written.size + _SPARE:
            raise DiskFull(folder=self.path)
        name = f"{random}{self.suffix}"
        place(ready, self.path / name, stop)
        return name

    def remove(self, name: str) -> None:
        with disk_errors(self.path):
            (self.path / name).unlink(missing_ok=True)


_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0)


def copy_private(source: Path, to: Path, limit: int) -> bool:
    """Copies a regular file, never what a link points to; False when it is over `limit` bytes or
    no regular file. Raises OSError."""
    descriptor = os.open(source, os.O_RDONLY | _NO_FOLLOW | _BINARY)
    with os.fdopen(descriptor, "rb") as reading:
        found = os.fstat(reading.fileno())
        if found.st_size > limit or not stat.S_ISREG(found.st_mode):
            return False
        copied = 0
        with to.open("xb") as writing:
            while copied <= limit and (chunk := reading.read(_CHUNK)):
                copied += len(chunk)
                writing.write(chunk)
            writing.flush()
            os.fsync(writing.fileno())
    return copied <= limit
