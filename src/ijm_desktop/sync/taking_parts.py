"""Bundles of parts of attached files, taken in (docs/spec/parts.md §3)."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.parts import PartFrame
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.errors import AppError, DiskFull
from ijm_desktop.sync.errors import NoRoomForFiles, PartsEarly
from ijm_desktop.vault import blob_coming, blob_names, blobs, exchanges
from ijm_desktop.vault.blob_coming import Coming, Fetching
from ijm_desktop.vault.blob_errors import AttachmentAltered, AttachmentNotAsSigned
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault


@dataclass(slots=True)
class PartsTaken:
    """How many parts came that were not here, and the names of files that are whole now. `wrong`:
    those that were all here and are not what their author signed; `given_up`: of these and others
    something that was noted does not count any more. `again`: why the bundle has to be tried again
    for the rest of it."""

    parts: int = 0
    whole: list[str] = field(default_factory=list)
    wrong: set[str] = field(default_factory=set)
    given_up: bool = False
    again: AppError | None = None


def take(vault: Vault, reader: BundleReader, opened: Opened) -> PartsTaken:
    """A bundle of parts whose sender was verified. What is named here, is right and has room is
    noted in one transaction: one file keeps back no other. Where nothing of it is, raises what is
    to be said of the rest: PartsEarly, NoRoomForFiles, AttachmentAltered, AttachmentNotAsSigned,
    bundle §11."""
    taken = _pass(vault, reader, opened)
    if taken.given_up:
        # What was here before may have been another's forgery: now what this bundle brings alone.
        again = _pass(vault, reader, opened)
        taken.parts += again.parts
        taken.whole += again.whole
        taken.wrong = (taken.wrong | again.wrong) - set(again.whole)
    if taken.wrong:
        taken.again = AttachmentNotAsSigned()
    if taken.again is not None and not (taken.whole or (taken.parts and not taken.wrong)):
        raise taken.again
    return taken


def _pass(vault: Vault, reader: BundleReader, opened: Opened) -> PartsTaken:
    taking = _Taking(vault)
    try:
        for frame in reader.frames(opened):
            if not isinstance(frame, PartFrame):
                raise BlockMalformed(part="frames")
            taking.part(frame)
    finally:
        taking.close()
    return taking.finish()


@dataclass(slots=True)
class _File:
    """What is noted of a file, and the leaves of what came."""

    blob: Blob
    held: Fetching
    leaves: dict[int, bytes] = field(default_factory=dict)

    def has(self, index: int) -> bool:
        return index in self.held.leaves or index in self.leaves

    @property
    def now(self) -> Fetching:
        return replace(self.held, leaves={**self.held.leaves, **self.leaves})


class _Taking:
    """One pass over a bundle. One file at a time is open: a bundle may hold parts of thousands."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._files: dict[bytes, _File | None] = {}
        """None: passed over."""
        self._open: Coming | None = None
        self._named = self._unknown = self._altered = self._no_room = False

    def part(self, frame: PartFrame) -> None:
        name = frame.name
        if name not in self._files:
            self._files[name] = self._begin(name.hex())
        file = self._files[name]
        # What is noted here stays as it lies: another's bytes over it would be noted by nobody.
        if file is None or file.has(frame.index):
            return
        try:
            file.leaves[frame.index] = self._coming(file).take(frame.index, frame.sealed)
        except AttachmentAltered:
            self._altered = True
        except DiskFull:  # also where the file system takes no file so long
            self.close()
            self._no_room, self._files[name] = True, None
            if not file.held.leaves:
                blob_coming.drop(self._vault.blobs, file.held.name)

    def _begin(self, name: str) -> _File | None:
        vault = self._vault
        blob = blob_names.named(vault.database, name)
        known = blob is not None or blob_names.was_erased(vault.database, name)
        self._named, self._unknown = self._named or known, self._unknown or not known
        if blob is None:
            return None
        if blobs.is_here(vault.blobs, blob):
            return None
        held = blob_coming.load(vault.database, vault.blobs, name) or blob_coming.of(blob)
        to_come = blob_coming.bytes_to_come(blob, held)
        with disk_errors(vault.blobs):
            if shutil.disk_usage(vault.blobs).free < to_come + blobs.RESERVE:
                self._no_room = True
                return None
        return _File(blob, held)

    def _coming(self, file: _File) -> Coming:
        if self._open is None or self._open.blob is not file.blob:
            self.close()
            self._open = Coming(self._vault.blobs, file.blob)
        return self._open

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def finish(self) -> PartsTaken:
        if not self._named:
            raise PartsEarly if self._files else BlockMalformed(part="frames")
        came = [each for each in self._files.values() if each is not None and each.leaves]
        if self._altered and not came:
            raise AttachmentAltered
        folder = self._vault.blobs
        blob_coming.make_durable(folder, [each.held.name for each in came])
        taken = PartsTaken(sum(len(each.leaves) for each in came), again=self._again())
        partly = [now for now in (self._judged(each, taken) for each in came) if now is not None]
        blob_coming.name_whole(folder, taken.whole)
        with self._vault.transaction() as work:
            for name in taken.whole:
                blob_coming.forget(work.database, name)
            for each in partly:
                blob_coming.keep(work.database, each)
            if taken.given_up:
                exchanges.forget_applied(work.database)
        for each in partly:
            if not each.leaves:
                blob_coming.drop(folder, each.name)
        return taken

    def _again(self) -> AppError | None:
        if self._no_room:
            return NoRoomForFiles()
        return PartsEarly() if self._unknown else None

    def _judged(self, file: _File, taken: PartsTaken) -> Fetching | None:
        """None if it is whole, else what is to be noted of it. Each part opened under the file's
        key, which all its readers have: only the root tells that they are its author's."""
        now = file.now
        if len(now.leaves) < now.parts:
            return now
        lost = blob_coming.not_as_noted(self._vault.blobs, file.blob, now.leaves)
        if not lost and blob_coming.is_as_signed(file.blob, now.leaves):
            taken.whole.append(now.name)
            return None
        taken.given_up = True
        if not lost:
            taken.wrong.add(now.name)
        left = {at: leaf for at, leaf in now.leaves.items() if lost and at not in lost}
        return replace(now, leaves=left)
