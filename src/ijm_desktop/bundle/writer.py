"""Writing a bundle to a stream, frame by frame (bundle §1 and §2). Memory stays flat."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, Final

from ijm_desktop.bundle import block
from ijm_desktop.bundle.envelope import FILE_KEY_LENGTH, MAX_BUNDLE, MAX_SLOTS, make_prefix
from ijm_desktop.bundle.errors import BlockMalformed, BundleTooLarge
from ijm_desktop.bundle.frames import (
    BUNDLE_DOMAIN,
    FRAME_HEAD,
    MAX_BODY_FRAMES,
    MAX_LEAVES,
    MAX_LISTED,
    MAX_PAYLOAD,
    MAX_TOTAL_EXPANDED,
    TRAILER_SIZE,
    DirectoryFrame,
    FrameKind,
    LeavesFrame,
    epochs_payload,
    frame_head,
    leaves_payload,
    proof_payload,
    receipts_payload,
)
from ijm_desktop.bundle.header import BundleHeader, read_header
from ijm_desktop.bundle.judged import Judged
from ijm_desktop.bundle.padding import padme
from ijm_desktop.bundle.parts import FilesFrame, PartFrame
from ijm_desktop.bundle.proof import MAX_PROVED, Proof
from ijm_desktop.bundle.receipt import Receipt
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.crypto.streams import SealingStream, sealed_size
from ijm_desktop.journal.change import OP_ID_LENGTH, Change
from ijm_desktop.journal.epoch import EpochStatement, Head
from ijm_desktop.kernel.collecting import seldom
from ijm_desktop.kernel.encoding import encode

ALWAYS_FITS: Final = 48 << 20
"""The header names what follows, so a sender plans first. Changes without proofs always fit when
the sizes of their stored skeletons and openings, and 64 bytes for each, add up to at most this."""
_BLOCK_WEIGHT = 1 << 20
_TAIL = FRAME_HEAD + FRAME_HEAD + TRAILER_SIZE


@dataclass(frozen=True, slots=True)
class Written:
    """Of the whole file: to be compared with what is read back from the carrier (§10.6)."""

    size: int
    sha256: bytes


class BundleWriter:
    """`signer` is the key of `header.sender`'s epoch; `recipients` are 1 to 64 sealing public keys.

    The bundle is complete only after `finish`; an exception leaves `out` with what no reader
    accepts. Raises WeakKey for a bad recipient and BundleTooLarge when something does not fit.
    """

    def __init__(
        self,
        out: BinaryIO,
        header: BundleHeader,
        signer: SigningKey,
        recipients: Sequence[bytes],
        random: Callable[[int], bytes],
    ) -> None:
        if not 1 <= len(recipients) <= MAX_SLOTS:
            raise BlockMalformed(part="recipients")
        encoded = header.encoded()
        read_header(encoded)  # what nobody could read is better refused here
        file_key = random(FILE_KEY_LENGTH)
        prefix = make_prefix(file_key, recipients, random)
        self._out, self._signer = out, signer
        self._prefix_size, self._prefix_hash = len(prefix), hashlib.sha256(prefix).digest()
        self._stream = SealingStream(file_key, prefix)
        self._file_hash, self._size = hashlib.sha256(), 0
        self._plain_hash, self._plain = hashlib.sha256(), 0
        self._bodies, self._expanded = 0, 0
        self._emit(prefix)
        self._frame(FrameKind.HEADER, encoded)

    def changes(self, changes: Iterable[Change]) -> int:
        """Writes them as blocks; each run of one epoch must ascend. Returns how many there were. A
        block is compressed in a thread beside this one, which reads the next meanwhile."""
        count = 0
        with seldom, ThreadPoolExecutor(1) as beside:
            packed: Future[bytes] | None = None
            for part in _blocks(changes):
                encoded = self._columns(part)
                if packed is not None:
                    self._body(FrameKind.CHANGES, packed.result())
                packed = beside.submit(block.compress, encoded)
                count += len(part)
            if packed is not None:
                self._body(FrameKind.CHANGES, packed.result())
        return count

    def proof(self, proof: Proof) -> None:
        """Covers the changes written since the last one, at most MAX_PROVED of them."""
        if len(proof.indices) > MAX_PROVED:
            raise BundleTooLarge
        self._body(FrameKind.PROOF, proof_payload(proof))

    def proved(self, changes: Iterable[Change], prove: Callable[[Sequence[int]], Proof]) -> int:
        """Changes of one epoch, with their proofs: `prove` is given the numbers of some of them, in
        order, as often as needed (§5.3). Returns how many changes there were."""
        waiting, count = iter(changes), 0
        while True:
            numbers: list[int] = []
            self.changes(_noted(islice(waiting, MAX_PROVED), numbers))
            if not numbers:
                return count
            self.proof(prove(numbers))
            count += len(numbers)

    def receipts(self, receipts: Sequence[Receipt]) -> None:
        for start in range(0, len(receipts), MAX_LISTED):
            part = receipts[start : start + MAX_LISTED]
            self._body(FrameKind.RECEIPTS, receipts_payload(part))

    def epochs(self, epochs: Sequence[EpochStatement]) -> None:
        for start in range(0, len(epochs), MAX_LISTED):
            self._body(FrameKind.EPOCHS, epochs_payload(epochs[start : start + MAX_LISTED]))

    def judged(self, judged: Judged) -> None:
        """Before changes and receipts; nothing where there is nothing to say."""
        if not judged.is_empty:
            self._body(FrameKind.JUDGED, judged.encoded())

    def heard(self, digest: bytes) -> None:
        self._body(FrameKind.HEARD, digest)

    def directory(self, frame: DirectoryFrame) -> None:
        self._body(FrameKind.DIRECTORY, frame.payload())

    def files(self, frame: FilesFrame) -> None:
        """Nothing where there is nothing to say."""
        if not frame.is_empty:
            self._body(FrameKind.FILES, frame.payload())

    def part(self, part: PartFrame) -> None:
        """Of a file, in a bundle of parts."""
        self._body(FrameKind.PART, part.payload())

    def sealing(self, public: bytes) -> None:
        self._body(FrameKind.SEALING, public)

    def leaves(self, head: Head, start: int, leaves: Sequence[bytes]) -> None:
        """Of a closed epoch of the recipient's own, from number `start` to the head's size."""
        for at in range(0, len(leaves), MAX_LEAVES):
            frame = LeavesFrame(head, start + at, tuple(leaves[at : at + MAX_LEAVES]))
            self._body(FrameKind.LEAVES, leaves_payload(frame))

    def finish(self) -> Written:
        """Pad and trailer. The writer must not be used again."""
        pad = padme(self._plain + _TAIL) - self._plain - _TAIL
        self._frame(FrameKind.PAD, bytes(pad))
        signed = (
            self._bodies.to_bytes(8, "big")
            + self._plain.to_bytes(8, "big")
            + self._plain_hash.digest()
        )
        signature = self._signer.sign(BUNDLE_DOMAIN, self._prefix_hash + signed)
        trailer = frame_head(FrameKind.TRAILER, TRAILER_SIZE) + signed + signature
        self._emit(self._stream.update(trailer))
        self._emit(self._stream.finalize())
        return Written(self._size, self._file_hash.digest())

    def _columns(self, changes: Sequence[Change]) -> bytes:
        encoded = block.columns(changes)
        self._expanded += len(encoded)
        if len(encoded) > block.MAX_EXPANDED or self._expanded > MAX_TOTAL_EXPANDED:
            raise BundleTooLarge
        return encoded

    def _body(self, kind: FrameKind, payload: bytes) -> None:
        self._bodies += 1
        self._frame(kind, payload)

    def _frame(self, kind: FrameKind, payload: bytes) -> None:
        plain = frame_head(kind, len(payload)) + payload
        whole = padme(self._plain + len(plain) + _TAIL)
        if kind != FrameKind.PAD and self._prefix_size + sealed_size(whole) > MAX_BUNDLE:
            raise BundleTooLarge
        if len(payload) > MAX_PAYLOAD or self._bodies > MAX_BODY_FRAMES:
            raise BundleTooLarge
        self._plain_hash.update(plain)
        self._plain += len(plain)
        self._emit(self._stream.update(plain))

    def _emit(self, sealed: bytes) -> None:
        self._out.write(sealed)
        self._file_hash.update(sealed)
        self._size += len(sealed)


def _blocks(changes: Iterable[Change]) -> Iterator[list[Change]]:
    waiting: list[Change] = []
    weight = 0
    for change in changes:
        if waiting and (
            len(waiting) == block.MAX_CHANGES
            or weight >= _BLOCK_WEIGHT
            or change.epoch != waiting[0].epoch
        ):
            yield waiting
            waiting, weight = [], 0
        waiting.append(change)
        weight += _weight(change)
    if waiting:
        yield waiting


def _noted(changes: Iterable[Change], numbers: list[int]) -> Iterator[Change]:
    for change in changes:
        numbers.append(change.number)
        yield change


def _weight(change: Change) -> int:
    """Where to cut: never less than its bytes in a block by much, and an eighth of it never less
    than its CBOR items, of which a reader takes only so many (`forms.MAX_ITEMS`)."""
    weight = 0
    for op in change.ops:
        value = op.value
        if type(value) is str or type(value) is bytes:
            weight += len(value)
        elif type(value) is list or type(value) is dict:
            weight += 8 * len(encode(value))
        weight += OP_ID_LENGTH * len(op.replaces) + 32
    return weight
