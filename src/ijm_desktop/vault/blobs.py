"""Files attached to records, as they lie in the vault's folder (docs/spec/vault.md §8).

Rules kept here: the original's bytes are never altered and never lie on the disk in plain; nothing
that comes out may be believed before it is authentic; memory does not grow with the file; what is
stopped half-way leaves nothing. Nothing here touches the database.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Generator, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import StreamDamaged
from ijm_desktop.crypto.streams import sealed_size
from ijm_desktop.kernel import media_types, merkle
from ijm_desktop.kernel.blobs import KEY_SIZE, NAME_LIMIT, PART, SIZE_LIMIT, Blob, parts_of
from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.vault.blob_errors import (
    AttachmentAltered,
    AttachmentCutShort,
    AttachmentMissing,
    AttachmentNotAsSigned,
    AttachmentPartsSwapped,
    SourceChanged,
    SourceNotAFile,
)
from ijm_desktop.vault.blob_parts import leaf_of, sealed_part, unsealed
from ijm_desktop.vault.files import disk_errors, rename_durably, sync_folder

FOLDER: Final = "blobs"
UNSAVED: Final = ".tmp"
"""Ends the name of a file whose record is not saved yet."""
RESERVE: Final = 64 << 20
"""Bytes that stay free on the disk for the database itself."""
_NAME_INFO: Final = b"ijm/blob/name/1"


def file_name(key: bytes) -> str:
    """32 hexadecimal digits that tell nothing without the key (vault §8.2)."""
    return hkdf(key, _NAME_INFO, 16).hex()


def whole(folder: Path, name: str) -> Path | None:
    """Where all of a file lies, by the name that `file_name` gave."""
    return next((p for p in (folder / name, folder / (name + UNSAVED)) if p.is_file()), None)


def room_needed(size: int) -> int:
    """Bytes that sealing a file of `size` takes."""
    full, rest = divmod(size, PART)
    last = sealed_size(rest) if rest or not full else 0
    return full * sealed_size(PART) + last


def taking_in(
    folder: Path, source: Path, *, random: Callable[[int], bytes]
) -> Generator[int, None, Blob]:
    """Seals `source` into `folder`, the vault's own; yields the bytes read so far after each part.

    Durable on return, but under the name of an unsaved file: save the record, then `keep`.
    Closing the generator, or any error, leaves nothing. Raises SourceNotAFile, SourceChanged,
    DiskFull before anything is written where there is no room, and the disk errors of files.py.
    """
    with disk_errors(source.parent):
        _require_file(source)
        file = source.open("rb", buffering=0)
    with file:
        began = os.fstat(file.fileno())
        if not stat.S_ISREG(began.st_mode) or began.st_size > SIZE_LIMIT:
            raise SourceNotAFile(file=source.name or source)
        _require_room(folder, room_needed(began.st_size))
        key = random(KEY_SIZE)
        target = folder / (file_name(key) + UNSAVED)
        with _written(target) as sealed:
            digest, leaves = sha256(), []
            head, total = b"", began.st_size
            for index in range(parts_of(total)):
                data = _read_part(file, source, min(PART, total - index * PART))
                head = head or bytes(data[: media_types.HEAD])
                digest.update(data)
                part = sealed_part(key, index, parts_of(total), data)
                leaves.append(leaf_of(part))
                with disk_errors(folder):
                    sealed.write(part)
                yield min((index + 1) * PART, total)
            _require_unchanged(file, source, began)
    return Blob(
        key=key,
        size=total,
        sha256=digest.digest(),
        parts=len(leaves),
        root=merkle.root(leaves),
        name=_name(source),
        media_type=media_types.of(head),
    )


def keep(folder: Path, blob: Blob) -> None:
    """Gives the file its lasting name, its record being saved. Opening does it too (vault §8.4), so
    a disk that refuses is no reason to call a save that stands undone."""
    name = file_name(blob.key)
    with contextlib.suppress(OSError):
        (folder / (name + UNSAVED)).replace(folder / name)
        sync_folder(folder)


def discard(folder: Path, blob: Blob) -> None:
    """Takes away the file of a record whose save failed."""
    with contextlib.suppress(OSError):
        (folder / (file_name(blob.key) + UNSAVED)).unlink()


def is_here(folder: Path, blob: Blob) -> bool:
    return whole(folder, file_name(blob.key)) is not None


def require_here(folder: Path, blob: Blob) -> Path:
    """Where the file lies; raises AttachmentMissing."""
    found = whole(folder, file_name(blob.key))
    if found is None:
        raise AttachmentMissing
    return found


def parts(folder: Path, blob: Blob) -> Iterator[bytes]:
    """The original, a part at a time, each authentic in itself; whole only once it has ended.

    Raises AttachmentMissing, AttachmentCutShort, AttachmentPartsSwapped, AttachmentAltered,
    AttachmentNotAsSigned, and the disk errors of files.py.
    """
    found = require_here(folder, blob)
    with disk_errors(folder):
        file = found.open("rb", buffering=0)
    with file:
        digest, leaves, left = sha256(), [], blob.size
        _require_length(os.fstat(file.fileno()).st_size, blob)
        for index in range(blob.parts):
            with disk_errors(folder):
                sealed = file.read(sealed_size(min(PART, left)))
            leaves.append(leaf_of(sealed))
            data = _opened(sealed, blob, index)
            digest.update(data)
            left -= len(data)
            yield data
    if merkle.root(leaves) != blob.root or digest.digest() != blob.sha256:
        raise AttachmentNotAsSigned


def unfinished_beside(target: Path) -> Path:
    """A new name for `target` while it is being written."""
    return target.with_name(os.urandom(8).hex() + UNSAVED)


def writing_out(
    folder: Path, blob: Blob, target: Path, unfinished: Path
) -> Generator[int, None, None]:
    """Writes the original to `target`, as `writing` does."""
    return writing(parts(folder, blob), target, unfinished, room=blob.size)


def writing(
    pieces: Iterator[bytes], target: Path, unfinished: Path, *, room: int
) -> Generator[int, None, None]:
    """Writes `pieces` to `target`, which appears only when all of them proved authentic and is
    `unfinished` until then; yields the bytes written so far. `room` is what it needs at least.
    Closing the generator, or any error, leaves nothing."""
    _require_room(target.parent, room, reserve=0)
    with _written(unfinished) as file:
        done = 0
        for data in pieces:
            with disk_errors(target.parent):
                file.write(data)
            done += len(data)
            yield done
    with disk_errors(target.parent):
        try:
            rename_durably(unfinished, target)
        except OSError:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def _written(path: Path) -> Iterator[BinaryIO]:
    """A new file, durable with its name when the body ends well, and gone when it does not."""
    with disk_errors(path.parent):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            yield file
            with disk_errors(path.parent):
                os.fsync(descriptor)
        with disk_errors(path.parent):
            sync_folder(path.parent)
    except BaseException:  # a person stopping it included
        with contextlib.suppress(OSError):
            path.unlink()
        raise


_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


def _require_file(source: Path) -> None:
    """A pipe or a device would never end, and a folder has no bytes; a link is followed."""
    try:
        mode = source.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceNotAFile(file=source.name or source) from error
    if not stat.S_ISREG(mode):
        raise SourceNotAFile(file=source.name or source)


def has_room(folder: Path, size: int, *, reserve: int = RESERVE) -> bool:
    with disk_errors(folder):
        return shutil.disk_usage(folder).free >= size + reserve


def _require_room(folder: Path, size: int, *, reserve: int = RESERVE) -> None:
    if not has_room(folder, size, reserve=reserve):
        raise DiskFull(folder=folder)


def _read_part(file: BinaryIO, source: Path, size: int) -> bytes:
    """Exactly `size` bytes; fewer are there only when the file was cut meanwhile."""
    read: list[bytes] = []
    left = size
    while left:
        with disk_errors(source.parent):
            data = file.read(left)
        if not data:
            raise SourceChanged(file=source.name)
        read.append(data)
        left -= len(data)
    return read[0] if len(read) == 1 else b"".join(read)


def _require_unchanged(file: BinaryIO, source: Path, began: os.stat_result) -> None:
    with disk_errors(source.parent):
        ended = os.fstat(file.fileno())
    same = ("st_size", "st_mtime_ns", "st_ino")
    if any(getattr(began, name) != getattr(ended, name) for name in same):
        raise SourceChanged(file=source.name)


def _name(source: Path) -> str:
    """As given; what is not text in a name cannot be stored, and is marked."""
    return os.fsencode(source.name).decode("utf-8", "replace")[:NAME_LIMIT] or "?"


def _require_length(length: int, blob: Blob) -> None:
    wanted = room_needed(blob.size)
    if length < wanted:
        raise AttachmentCutShort
    if length > wanted:
        raise AttachmentAltered


def _opened(sealed: bytes, blob: Blob, index: int) -> bytes:
    try:
        return unsealed(sealed, blob.key, index, blob.parts)
    except StreamDamaged as error:
        for other in range(blob.parts):
            with contextlib.suppress(StreamDamaged):
                unsealed(sealed, blob.key, other, blob.parts)
                raise AttachmentPartsSwapped from error
        raise AttachmentAltered from error
