"""Files of a phone, a card or a folder: listed, marked, then copied here sealed, at once, so that
the card can be pulled. What becomes of each is decided afterwards (`staged.py`).

Rules kept here: what is marked is never opened; nothing is ever written to or deleted from the
source; what was copied stays whatever happens next; memory does not grow with the files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NothingListed, StillUndecided, TooManyListed
from ijm_desktop.kernel import exif, media_types
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.errors import AppError, FolderMissing
from ijm_desktop.vault import blobs, staged
from ijm_desktop.vault.blob_errors import SourceChanged, SourceNotAFile
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.staged import Batch, StagedFile, State

MOST_LISTED: Final = 20_000
PICTURE_LIMIT: Final = 48 << 20
"""Bytes of a file from which a small picture is made; it is held in memory for that."""
_TOLD_EVERY: Final = 200

MakePicture = Callable[[bytes], bytes | None]
"""From a file's bytes a small JPEG without any notes, or None."""


@dataclass(frozen=True, slots=True)
class Listed:
    """`path` from the folder; `size` in bytes; `changed_ns` since 1970."""

    path: Path
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Listing:
    """By path. `left_out`: names that begin with a dot, links and devices."""

    folder: Path
    files: tuple[Listed, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Copied:
    """`refused`: what stayed where it is, and why; it can be tried again."""

    count: int
    refused: tuple[tuple[StagedFile, AppError], ...]


@dataclass(frozen=True, slots=True)
class OnSource:
    """A file that still lies there as it was listed. `removable`: it was copied and the copy read
    back, so whoever owns the phone may remove it there."""

    file: StagedFile
    removable: bool


def listing(folder: Path) -> Generator[int, None, Listing]:
    """Names, sizes and times alone: not a byte of any file is read. Yields how many were found.
    Raises FolderMissing, NothingListed, TooManyListed, and the disk's errors."""
    if not folder.is_dir():
        raise FolderMissing(folder=folder)
    found: list[Listed] = []
    left_out = 0
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        with disk_errors(here), os.scandir(here) as entries:
            held = list(entries)
        for entry in held:
            if entry.name.startswith(".") or entry.is_symlink():
                left_out += 1
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                found.append(_listed(folder, entry))
                if len(found) % _TOLD_EVERY == 0:
                    yield len(found)
            else:
                left_out += 1
        if len(found) > MOST_LISTED:
            raise TooManyListed(most=MOST_LISTED)
    if not found:
        raise NothingListed(folder=folder.name)
    return Listing(folder, tuple(sorted(found, key=lambda each: each.path)), left_out)


def _listed(folder: Path, entry: os.DirEntry[str]) -> Listed:
    with disk_errors(folder):
        told = entry.stat(follow_symlinks=False)
    return Listed(Path(entry.path).relative_to(folder), told.st_size, told.st_mtime_ns)


def begin(
    desk: Desk, case_id: bytes, listed: Listing, marked: Collection[Path] = frozenset()
) -> Batch:
    """Notes what was listed and what of it is `marked` as perhaps showing abuse, by its path;
    nothing is copied yet."""
    batch = Batch(desk.random(8).hex(), case_id, listed.folder.absolute(), desk.clock())
    with desk.vault.transaction() as work:
        staged.put_batch(work.database, batch)
        for number, each in enumerate(listed.files):
            state = State.MARKED if each.path in marked else State.WAITING
            held = StagedFile(batch.id, number, each.path, each.size, each.changed_ns, state)
            staged.put(work.database, held)
    return batch


def batches(desk: Desk, case_id: bytes) -> tuple[Batch, ...]:
    """Those of a case that were begun and not ended, oldest first."""
    staged.settle(desk.vault.database)
    found = staged.batches(desk.vault.database)
    return tuple(each for each in found if each.case_id == case_id)


def files(desk: Desk, batch: Batch) -> tuple[StagedFile, ...]:
    """As they were listed."""
    return staged.files(desk.vault.database, batch.id)


def picture(desk: Desk, file: StagedFile) -> bytes | None:
    """The small picture that was made of the copy."""
    return staged.picture(desk.vault.database, file)


def copying(desk: Desk, batch: Batch, make_picture: MakePicture) -> Generator[int, None, Copied]:
    """Copies what waits, one file after another, each durable before the next is begun; yields the
    bytes done. Closed, it leaves the file in hand for the next time. Raises FolderMissing where the
    card is gone, DiskFull and the disk's other errors; what was copied stays."""
    refused: list[tuple[StagedFile, AppError]] = []
    done = count = 0
    for each in files(desk, batch):
        if each.state is not State.WAITING:
            continue
        if not batch.folder.is_dir():
            raise FolderMissing(folder=batch.folder)
        try:
            for read in _copying(desk, batch, each, make_picture):
                yield done + read
            count += 1
        except (SourceChanged, SourceNotAFile) as error:
            refused.append((each, error))
        done += each.size
        yield done
    return Copied(count, tuple(refused))


def _copying(
    desk: Desk, batch: Batch, file: StagedFile, make_picture: MakePicture
) -> Generator[int, None, None]:
    source, folder = batch.folder / file.path, desk.vault.blobs
    _require_as_listed(source, file)
    blob = yield from blobs.taking_in(folder, source, random=desk.random)
    try:
        if blob.size != file.size:
            raise SourceChanged(file=file.name)
        small, day = yield from _looked_at(folder, blob, make_picture)
        with desk.vault.transaction() as work:
            held = replace(file, state=State.COPIED, blob=blob, made_on=day)
            staged.put(work.database, held, small)
    except BaseException:  # a person stopping it included
        blobs.discard(folder, blob)
        raise
    blobs.keep(folder, blob)


def _looked_at(
    folder: Path, blob: Blob, make_picture: MakePicture
) -> Generator[int, None, tuple[bytes | None, str | None]]:
    """Reads the copy back, all of it, which proves it to be what was read from the source."""
    to_draw = blob.media_type in media_types.IMAGES and blob.size <= PICTURE_LIMIT
    held: list[bytes] = []
    day: str | None = None
    for number, part in enumerate(blobs.parts(folder, blob)):
        if number == 0:
            day = exif.taken_on(part)
        if to_draw:
            held.append(part)
        yield blob.size
    return (make_picture(b"".join(held)) if to_draw else None), day


def _require_as_listed(source: Path, file: StagedFile) -> None:
    """What was marked, and what was not, was said of the file that was listed."""
    if not _as_listed(source, file):
        with disk_errors(source.parent):
            there = source.exists()
        raise SourceChanged(file=file.name) if there else SourceNotAFile(file=file.name)


def _as_listed(source: Path, file: StagedFile) -> bool:
    try:
        told = source.lstat()
    except OSError:
        return False
    return (told.st_size, told.st_mtime_ns) == (file.size, file.changed_ns)


def looking(desk: Desk, batch: Batch) -> Generator[int, None, tuple[OnSource, ...]]:
    """What of a batch still lies where it came from; nothing while the card is not there. Yields
    how many were looked for: a telephone answers slowly."""
    found: list[OnSource] = []
    for count, each in enumerate(files(desk, batch)):
        if _as_listed(batch.folder / each.path, each):
            found.append(OnSource(each, each.state in _SAFE))
        yield count + 1
    return tuple(found)


_SAFE: Final = frozenset({State.COPIED, State.KEPT})


def end(desk: Desk, batch: Batch) -> None:
    """Forgets the list. Raises StillUndecided while a copy waits for a decision, or a file for its
    copy."""
    open_ = sum(each.state in (State.WAITING, State.COPIED) for each in files(desk, batch))
    if open_:
        raise StillUndecided(count=open_)
    _forget(desk, batch)


def throw_away(desk: Desk, batch: Batch) -> None:
    """Destroys every copy nobody decided about, and forgets the list. What was kept stays."""
    copies = [each.blob for each in files(desk, batch) if each.blob is not None]
    staged.set_aside(desk.vault.blobs, copies)
    _forget(desk, batch)
    staged.take_away(desk.vault.blobs, copies)


def _forget(desk: Desk, batch: Batch) -> None:
    with desk.vault.transaction() as work:
        staged.forget(work.database, batch.id)
        work.scrub = True
