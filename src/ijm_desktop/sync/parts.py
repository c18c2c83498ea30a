"""Bundles of parts of attached files, put on a route (docs/spec/parts.md §5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from ijm_desktop.bundle.header import PARTS, BundleHeader, Kind
from ijm_desktop.bundle.parts import PartFrame, numbers, read_spans, spans_of
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import DiskFull, FolderReadOnly
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.laid import Laid
from ijm_desktop.sync.outgoing import Ready, staged
from ijm_desktop.vault import blob_coming, blob_names, exchanges
from ijm_desktop.vault.blob_errors import AttachmentAltered, AttachmentMissing
from ijm_desktop.vault.blob_parts import STRIDE, checked
from ijm_desktop.vault.store import Vault

Random = Callable[[int], bytes]
Stop = Callable[[], bool]
BUNDLE: Final = 32 << 20
"""Bytes of parts after which a bundle ends."""
WORDS: Final = 64 << 20
"""Bytes that parts leave free on a folder or stick: a bundle of work or an answer always fits."""
_MOST_LAID: Final = 4096


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
    laid = tidy(vault, transport, setting, lying, needed)
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
        if left is not None and weight > left:
            result.more = True
            return result
        with staged(vault) as ready:
            ready.spare = WORDS
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
            left = None if left is None else left - ready.written.size
        with vault.transaction() as work:
            laid.keep(work)
        result.parts += len(sound)
        not_yet.difference_update(pieces)
    return result


def tidy(
    vault: Vault,
    transport: Courier,
    setting: str,
    lying: Mapping[str, bytes],
    needed: Mapping[str, Sequence[int]],
) -> Laid:
    """Takes away what nobody needs any part of, and what a courier damaged; what is still laid.
    What lies on another stick is remembered until that comes again."""
    laid = Laid.load(vault, setting, _MOST_LAID)
    posted = transport.posted()
    there = {**lying, **posted}
    wanted = {(name, index) for name, indices in needed.items() for index in indices}
    gone = {
        name
        for name, said, digest in laid.bundles
        if (name in there and (there[name] != digest or wanted.isdisjoint(pieces_of(said))))
        or (posted and name not in there)  # who tells what lies there of ours tells all of it
    }
    for name in gone & there.keys():
        try:
            transport.remove(name)
        except FolderReadOnly:  # whoever has to write there says so; what lies there was taken in
            gone.discard(name)
    if gone:
        laid = laid.without(gone)
        with vault.transaction() as work:
            for name in gone:
                exchanges.no_longer_aside(work.database, name)
            laid.keep(work)
    return laid


def laid(vault: Vault, setting: str) -> Iterator[tuple[str, int]]:
    """The parts in all bundles that were put there, by file and number."""
    for _name, said, _digest in Laid.load(vault, setting, _MOST_LAID).bundles:
        yield from pieces_of(said)


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
