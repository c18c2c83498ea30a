"""Attached files of which only a part is here (docs/spec/parts.md §3).

Parts are written in their places in a file of their own, made durable, and noted after that: what
is not noted does not count and is written over. Nobody believes a part that does not open under the
key that a change gave.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.bundle.parts import Spans, spans_of
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.blobs import PART, Blob
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault import blob_names, exchanges
from ijm_desktop.vault.blob_errors import AttachmentMissing
from ijm_desktop.vault.blob_parts import FETCHING, PARTLY, STRIDE, checked, leaf_of
from ijm_desktop.vault.blobs import file_name, room_needed, whole
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, sync_folder

_AFTER: Final = "fetching0"
_ALL: Final = "SELECT name, value FROM setting WHERE name >= ? AND name < ?"


@dataclass(frozen=True, slots=True)
class Fetching:
    """A file that is not whole here: `size` of the original in bytes, how many `parts`, whether a
    person `asked` for it, and the leaf of each part that is here, by number."""

    name: str
    size: int
    parts: int
    asked: bool = False
    leaves: dict[int, bytes] = field(default_factory=dict)

    @property
    def here(self) -> Spans:
        return spans_of(self.leaves)

    @property
    def arrived(self) -> int:
        """Of the original, the bytes that are here."""
        return sum(min(PART, self.size - at * PART) for at in self.leaves)


def of(blob: Blob, *, asked: bool = False) -> Fetching:
    return Fetching(file_name(blob.key), blob.size, blob.parts, asked)


def load(database: Database, folder: Path, name: str) -> Fetching | None:
    """Without its parts where somebody took them away."""
    row = database.row("SELECT value FROM setting WHERE name = ?", (FETCHING + name,))
    return None if row is None else _read(folder, FETCHING + name, row[0])


def every(database: Database, folder: Path) -> list[Fetching]:
    rows = database.rows(_ALL, (FETCHING, _AFTER))
    return [_read(folder, name, value) for name, value in rows]


def _read(folder: Path, setting: str, value: bytes) -> Fetching:
    read = _decoded(setting, value)
    return read if _partly(folder, read.name).is_file() else replace(read, leaves={})


def _decoded(setting: str, value: bytes) -> Fetching:
    size, parts, asked, leaves = decode(value)
    return Fetching(setting.removeprefix(FETCHING), size, parts, asked, dict(leaves))


def keep(database: Database, fetching: Fetching) -> None:
    leaves = [list(each) for each in sorted(fetching.leaves.items())]
    database.run(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (
            FETCHING + fetching.name,
            encode([fetching.size, fetching.parts, fetching.asked, leaves]),
        ),
    )


def forget(database: Database, name: str) -> None:
    database.run("DELETE FROM setting WHERE name = ?", (FETCHING + name,))


class Coming:
    """Writes parts of one file, which is opened with the first that is right. Close it; nothing of
    it counts before it was made durable and noted with `keep`."""

    def __init__(self, folder: Path, blob: Blob) -> None:
        self.blob, self.name = blob, file_name(blob.key)
        self._folder = folder
        self._file: BinaryIO | None = None

    def take(self, index: int, sealed: bytes) -> bytes:
        """Its leaf. Raises AttachmentAltered for what is not this part, and the disk's errors."""
        leaf = checked(self.blob, index, sealed)
        with disk_errors(self._folder):
            if self._file is None:
                self._file = _writing(_partly(self._folder, self.name))
            self._file.seek(index * STRIDE)
            self._file.write(sealed)
        return leaf

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _writing(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600), "r+b", buffering=0)


_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


def _partly(folder: Path, name: str) -> Path:
    return folder / (name + PARTLY)


def bytes_to_come(blob: Blob, held: Fetching) -> int:
    """At least what the rest of it takes on the disk."""
    return max(0, room_needed(blob.size) - len(held.leaves) * STRIDE)


def make_durable(folder: Path, names: Sequence[str]) -> None:
    """What was written of these files, and that they are there."""
    with disk_errors(folder):
        for name in names:
            with _partly(folder, name).open("r+b", buffering=0) as file:
                os.fsync(file.fileno())
        if names:
            sync_folder(folder)


def is_as_signed(blob: Blob, leaves: Mapping[int, bytes]) -> bool:
    """Of all parts: whether their root is the one that the value names."""
    return merkle.root([leaves[at] for at in range(blob.parts)]) == blob.root


def not_as_noted(folder: Path, blob: Blob, leaves: Mapping[int, bytes]) -> set[int]:
    """Parts that do not lie on the disk as they were when they were noted; all of them read again.
    What lies behind the last is cut off."""
    lost = set()
    with disk_errors(folder), _writing(_partly(folder, file_name(blob.key))) as file:
        for index in range(blob.parts):
            size = min(STRIDE, room_needed(blob.size) - index * STRIDE)
            if leaf_of(file.read(size)) != leaves[index]:
                lost.add(index)
            file.seek((index + 1) * STRIDE)
        if file.seek(0, os.SEEK_END) > room_needed(blob.size):
            file.truncate(room_needed(blob.size))
            os.fsync(file.fileno())
    return lost


def name_whole(folder: Path, names: Sequence[str]) -> None:
    """All parts are here and right: they are files like any other."""
    with disk_errors(folder):
        for name in names:
            _partly(folder, name).replace(folder / name)
        if names:
            sync_folder(folder)


def drop(folder: Path, name: str) -> None:
    with contextlib.suppress(OSError):
        _partly(folder, name).unlink(missing_ok=True)


def sweep(database: Database, folder: Path) -> None:
    """At opening: forgets what is whole by now or no change names any more, and removes what
    nothing notes. Parts that somebody took away are asked for anew, and so is taken in again what
    brought them."""
    noted = set()
    rows = database.rows(_ALL, (FETCHING, _AFTER))
    for each in [_decoded(name, value) for name, value in rows]:
        if whole(folder, each.name) or not blob_names.is_named(database, each.name):
            forget(database, each.name)
            continue
        noted.add(each.name)
        if each.leaves and not _partly(folder, each.name).is_file():
            keep(database, replace(each, leaves={}))
            exchanges.forget_applied(database)
    with disk_errors(folder):
        for left in [each for each in folder.iterdir() if each.name.endswith(PARTLY)]:
            if left.name.removesuffix(PARTLY) not in noted:
                left.unlink()


def sealed_part(folder: Path, name: str, index: int) -> bytes:
    """A part of a file that is whole here. Raises AttachmentMissing, the disk's errors."""
    found = whole(folder, name)
    if found is None:
        raise AttachmentMissing
    with disk_errors(folder), found.open("rb", buffering=0) as file:
        file.seek(index * STRIDE)
        part = file.read(STRIDE)
    if not part:
        raise AttachmentMissing
    return part


def length(folder: Path, name: str) -> int | None:
    """Sealed bytes of a file that is whole here."""
    found = whole(folder, name)
    with disk_errors(folder):
        return None if found is None else found.stat().st_size
