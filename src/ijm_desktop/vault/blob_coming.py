"""Attached files of which only a part is here (docs/spec/parts.md §3).

Parts are written in their places in a file of their own, made durable, and noted after that: what
is not noted does not count and is written over. Nobody believes a part that does not open under the
key that a change gave.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ijm_desktop.bundle.parts import Spans, spans_of
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault import blob_names
from ijm_desktop.vault.blob_errors import AttachmentMissing
from ijm_desktop.vault.blob_parts import PARTLY, STRIDE, checked
from ijm_desktop.vault.blobs import file_name, whole
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, rename_durably, sync_folder

_SETTING: Final = "fetching/"
_AFTER: Final = "fetching0"


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


def of(blob: Blob, *, asked: bool = False) -> Fetching:
    return Fetching(file_name(blob.key), blob.size, blob.parts, asked)


def load(database: Database, folder: Path, name: str) -> Fetching | None:
    """Without its parts where somebody took them away."""
    row = database.row("SELECT value FROM setting WHERE name = ?", (_SETTING + name,))
    return None if row is None else _read(folder, name, row[0])


def every(database: Database, folder: Path) -> list[Fetching]:
    rows = database.rows(
        "SELECT name, value FROM setting WHERE name >= ? AND name < ?", (_SETTING, _AFTER)
    )
    return [_read(folder, name.removeprefix(_SETTING), value) for name, value in rows]


def _read(folder: Path, name: str, value: bytes) -> Fetching:
    size, parts, asked, leaves = decode(value)
    there = (folder / (name + PARTLY)).is_file()
    return Fetching(name, size, parts, asked, dict(leaves) if there else {})


def keep(database: Database, fetching: Fetching) -> None:
    leaves = [list(each) for each in sorted(fetching.leaves.items())]
    database.run(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (
            _SETTING + fetching.name,
            encode([fetching.size, fetching.parts, fetching.asked, leaves]),
        ),
    )


def forget(database: Database, name: str) -> None:
    database.run("DELETE FROM setting WHERE name = ?", (_SETTING + name,))


class Coming:
    """Writes parts of one file. Close it; nothing of it counts before it was noted with `keep`."""

    def __init__(self, folder: Path, blob: Blob) -> None:
        self.blob, self.name = blob, file_name(blob.key)
        self.leaves: dict[int, bytes] = {}
        self._folder = folder
        path = folder / (self.name + PARTLY)
        with disk_errors(folder):
            flags = os.O_RDWR | os.O_CREAT | _BINARY
            self._file = os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0)

    def take(self, index: int, sealed: bytes) -> None:
        """Raises AttachmentAltered for what is not this part, and the disk's errors."""
        leaf = checked(self.blob, index, sealed)
        with disk_errors(self._folder):
            self._file.seek(index * STRIDE)
            self._file.write(sealed)
        self.leaves[index] = leaf

    def durable(self) -> None:
        with disk_errors(self._folder):
            os.fsync(self._file.fileno())
            sync_folder(self._folder)

    def close(self) -> None:
        self._file.close()


_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


def is_whole(blob: Blob, leaves: dict[int, bytes]) -> bool:
    return len(leaves) == blob.parts


def is_as_signed(blob: Blob, leaves: dict[int, bytes]) -> bool:
    """Of all parts: whether their root is the one that the value names."""
    return merkle.root([leaves[at] for at in range(blob.parts)]) == blob.root


def name_whole(folder: Path, name: str) -> None:
    """All parts are here and right: it is a file like any other."""
    with disk_errors(folder):
        rename_durably(folder / (name + PARTLY), folder / name)


def drop(folder: Path, name: str) -> None:
    with contextlib.suppress(OSError):
        (folder / (name + PARTLY)).unlink(missing_ok=True)


def sweep(database: Database, folder: Path) -> None:
    """At opening: forgets what no change names any more, and removes what nothing notes."""
    noted = set()
    for each in every(database, folder):
        if blob_names.is_named(database, each.name):
            noted.add(each.name)
        else:
            forget(database, each.name)
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
