"""Bundles of parts of attached files: taken in, and put on a route (docs/spec/parts.md)."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.header import PARTS, BundleHeader, Kind
from ijm_desktop.bundle.parts import PartFrame, numbers, read_spans, spans_of
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import DiskFull
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync.errors import ExchangeStopped, NoRoomForFiles, PartsEarly
from ijm_desktop.sync.laid import Laid
from ijm_desktop.sync.outgoing import Ready, staged
from ijm_desktop.vault import blob_coming, blob_names, blobs, exchanges
from ijm_desktop.vault.blob_coming import Coming, Fetching
from ijm_desktop.vault.blob_errors import (
    AttachmentAltered,
    AttachmentMissing,
    AttachmentNotAsSigned,
)
from ijm_desktop.vault.blob_parts import STRIDE, checked
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault

Random = Callable[[int], bytes]
Stop = Callable[[], bool]
BUNDLE: Final = 32 << 20
"""Bytes of parts after which a bundle ends."""
_MOST_LAID: Final = 4096


@dataclass(slots=True)
class PartsTaken:
    """How many parts came that were not here, and the names of files that are whole now."""

    parts: int = 0
    whole: list[str] = field(default_factory=list)


def take(vault: Vault, reader: BundleReader, opened: Opened) -> PartsTaken:
    """A bundle of parts whose sender was verified. All of it counts or nothing.
    Raises PartsEarly, NoRoomForFiles, AttachmentAltered, AttachmentNotAsSigned, bundle §11."""
    with disk_errors(vault.blobs):
        if shutil.disk_usage(vault.blobs).free < opened.outside.size + blobs.RESERVE:
            raise NoRoomForFiles
    with contextlib.ExitStack() as closing:
        taking = _Taking(vault, closing)
        for frame in reader.frames(opened):
            if not isinstance(frame, PartFrame):
                raise BlockMalformed(part="frames")
            taking.part(frame)
        return taking.finish()


class _Taking:
    def __init__(self, vault: Vault, closing: contextlib.ExitStack) -> None:
        self._vault, self._closing = vault, closing
        self._named: dict[bytes, Blob | None] = {}
        self._coming: dict[bytes, Coming] = {}
        self._altered = False

    def part(self, frame: PartFrame) -> None:
        blob = self._blob(frame.name)
        if blob is None or blobs.is_here(self._vault.blobs, blob):
            return
        coming = self._coming.get(frame.name)
        if coming is None:
            coming = self._coming[frame.name] = Coming(self._vault.blobs, blob)
            self._closing.callback(coming.close)
        try:
            coming.take(frame.index, frame.sealed)
        except AttachmentAltered:
            self._altered = True

    def _blob(self, name: bytes) -> Blob | None:
        if name not in self._named:
            self._named[name] = blob_names.named(self._vault.database, name.hex())
        return self._named[name]

    def finish(self) -> PartsTaken:
        if not any(self._named.values()):
            raise PartsEarly if self._named else BlockMalformed(part="frames")
        if self._altered and not any(each.leaves for each in self._coming.values()):
            raise AttachmentAltered
        vault, taken = self._vault, PartsTaken()
        for coming in self._coming.values():
            coming.durable()
        self._closing.close()
        now = [self._with(each) for each in self._coming.values()]
        whole = [each for each in now if len(each.leaves) == each.parts]
        self._require_signed(whole)
        for each in whole:
            blob_coming.name_whole(vault.blobs, each.name)
            taken.whole.append(each.name)
        with vault.transaction() as work:
            for each in now:
                if each in whole:
                    blob_coming.forget(work.database, each.name)
                else:
                    blob_coming.keep(work.database, each)
        taken.parts = sum(len(each.leaves) for each in self._coming.values())
        return taken

    def _with(self, coming: Coming) -> Fetching:
        held = blob_coming.load(self._vault.database, self._vault.blobs, coming.name)
        held = held or blob_coming.of(coming.blob)
        leaves = {**held.leaves, **coming.leaves}
        return Fetching(held.name, held.size, held.parts, held.asked, leaves)

    def _require_signed(self, whole: Sequence[Fetching]) -> None:
        """Each part opened under the file's key, which all its readers have: only the root tells
        that they are its author's."""
        wrong = [
            each
            for each in whole
            if not blob_coming.is_as_signed(
                self._coming[bytes.fromhex(each.name)].blob, each.leaves
            )
        ]
        if not wrong:
            return
        with self._vault.transaction() as work:
            for each in wrong:
                fresh = Fetching(each.name, each.size, each.parts, each.asked)
                blob_coming.keep(work.database, fresh)
            exchanges.forget_applied(work.database)
        for each in wrong:
            blob_coming.drop(self._vault.blobs, each.name)
        raise AttachmentNotAsSigned


@dataclass(frozen=True, slots=True)
class Toward:
    """To whom a bundle of parts goes: seat and its sealing key."""

    organisation: bytes
    seat: bytes
    sealing: bytes


@dataclass(slots=True)
class Put:
    """Parts and bytes that were put on a route; `more` wait though there would be something to
    put, `no_room` because the carrier is full: `left` files are not, or not all, on it."""

    parts: int = 0
    size: int = 0
    more: bool = False
    no_room: bool = False
    left: int = 0


class Courier(Protocol):
    """What `put` asks of a transport."""

    def deliver(self, ready: Ready, stop: Callable[[], bool]) -> str: ...

    def remove(self, name: str) -> None: ...

    def posted(self) -> Mapping[str, bytes]: ...


def put(
    vault: Vault,
    transport: Courier,
    setting: str,
    lying: Mapping[str, bytes],
    needed: Mapping[str, Sequence[int]],
    toward: Toward,
    *,
    now_ms: int,
    random: Random,
    stop: Stop,
    most: int | None = None,
) -> Put:
    """Parts by file that the other side needs and that do not lie there yet; takes away what it
    needs no more. `setting` remembers what was put there, `lying` is SHA-256 by name of what lies
    there, `most` bytes of parts may lie there at a time. Raises ExchangeStopped, the disk's errors;
    what was put there by then stays."""
    there = {**lying, **transport.posted()}
    laid = Laid.load(vault, setting, _MOST_LAID)
    laid = _tidied(vault, transport, laid, there, needed)
    carried = {
        piece
        for name, said, digest in laid.bundles
        if there.get(name) == digest
        for piece in pieces_of(said)
    }
    waiting = [
        (name, index)
        for name, indices in needed.items()
        for index in indices
        if (name, index) not in carried
    ]
    left = None if most is None else most - _size(laid, there)
    result, not_yet = Put(), set(waiting)
    for pieces, weight in _bundles(vault, waiting):
        if stop():
            raise ExchangeStopped
        if left is not None:
            left -= weight
            if left < 0:
                result.more = True
                return result
        with staged(vault) as ready:
            try:
                sound = _write(vault, ready, pieces, toward, now_ms=now_ms, random=random)
                if not sound:
                    continue
                name = transport.deliver(ready, stop)
            except DiskFull:
                result.more = result.no_room = True
                result.left = len({name for name, _ in not_yet})
                return result
            assert ready.written is not None
            laid = laid.instead((), name, _said(sound, ready.written.size), ready.written.sha256)
            result.size += ready.written.size
        with vault.transaction() as work:
            laid.keep(work)
        result.parts += len(sound)
        not_yet.difference_update(pieces)
    return result


def _tidied(
    vault: Vault,
    transport: Courier,
    laid: Laid,
    there: Mapping[str, bytes],
    needed: Mapping[str, Sequence[int]],
) -> Laid:
    """What nobody needs any part of goes, and what a courier damaged."""
    wanted = {(name, index) for name, indices in needed.items() for index in indices}
    done = [name for name, said, _ in laid.bundles if wanted.isdisjoint(pieces_of(said))]
    damaged = [name for name, _, digest in laid.bundles if there.get(name, digest) != digest]
    gone = {*done, *damaged}
    for name in gone & there.keys():
        transport.remove(name)
    if gone:
        laid = laid.without(gone)
        with vault.transaction() as work:
            for name in gone:
                exchanges.no_longer_aside(work.database, name)
            laid.keep(work)
    return laid


def _bundles(
    vault: Vault, waiting: Iterable[tuple[str, int]]
) -> Iterator[tuple[list[tuple[str, int]], int]]:
    """Each bundle's pieces and their bytes, as nearly as is known before they are read."""
    pieces: list[tuple[str, int]] = []
    weight = 0
    for name, index in waiting:
        length = blob_coming.length(vault.blobs, name)
        if length is None:  # erased a moment ago
            continue
        size = min(STRIDE, length - index * STRIDE)
        if size <= 0:
            continue
        if pieces and weight + size > BUNDLE:
            yield pieces, weight
            pieces, weight = [], 0
        pieces.append((name, index))
        weight += size
    if pieces:
        yield pieces, weight


def _write(
    vault: Vault,
    ready: Ready,
    pieces: Sequence[tuple[str, int]],
    toward: Toward,
    *,
    now_ms: int,
    random: Random,
) -> list[tuple[str, int]]:
    """Those pieces that were sound and went in."""
    header = BundleHeader(
        kind=Kind.PARTS,
        organisation=toward.organisation,
        sender=(vault.seat, vault.epoch.id),
        recipients=(toward.seat,),
        stamp=tick(now_ms, ()),
        mandatory=(PARTS,),
    )
    with ready.open() as out:
        writer = BundleWriter(out, header, vault.require_signer(), [toward.sealing], random)
        sound = []
        for name, index in pieces:
            sealed = _sound_part(vault, name, index)
            if sealed is not None:
                writer.part(PartFrame(bytes.fromhex(name), index, sealed))
                sound.append((name, index))
        ready.written = writer.finish()
    return sound


def _sound_part(vault: Vault, name: str, index: int) -> bytes | None:
    """None where it was damaged on the disk, as far as its key is here to tell."""
    blob = blob_names.named(vault.database, name)
    try:
        sealed = blob_coming.sealed_part(vault.blobs, name, index)
        if blob is not None:
            checked(blob, index, sealed)
    except (AttachmentAltered, AttachmentMissing):
        return None
    return sealed


def _said(pieces: Sequence[tuple[str, int]], size: int) -> Value:
    of: dict[str, list[int]] = {}
    for name, index in pieces:
        of.setdefault(name, []).append(index)
    return [size, [[name, numbers(spans_of(indices))] for name, indices in of.items()]]


def pieces_of(said: Value) -> Iterator[tuple[str, int]]:
    """File and part, of a bundle that was laid, from what was remembered of it."""
    _size, files = said
    for name, spans in files:
        for start, end in read_spans(spans):
            for index in range(start, end):
                yield name, index


def size_of(said: Value) -> int:
    """Bytes of a bundle that was laid, from what was remembered of it."""
    size: int = said[0]
    return size


def _size(laid: Laid, there: Mapping[str, bytes]) -> int:
    return sum(size_of(said) for name, said, digest in laid.bundles if there.get(name) == digest)
