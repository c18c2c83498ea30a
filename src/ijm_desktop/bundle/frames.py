"""The inside of a bundle: frames (bundle §2), their kinds and what body frames hold."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, TypeAlias

from ijm_desktop.bundle.block import decode_block
from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    SIGNATURE,
    array,
    bounded_decode,
    exact,
    row,
    well_formed,
    whole,
)
from ijm_desktop.bundle.header import Kind
from ijm_desktop.bundle.judged import Judged, read_judged
from ijm_desktop.bundle.parts import FilesFrame, PartFrame, read_files, read_part
from ijm_desktop.bundle.proof import Proof, read_proof
from ijm_desktop.bundle.receipt import Receipt, read_receipt
from ijm_desktop.crypto.sealing import PUBLIC_SIZE, check_sealing_public
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import EpochStatement, Head, read_epoch
from ijm_desktop.kernel.encoding import encode

MAX_PAYLOAD: Final = 8 << 20
FRAME_HEAD: Final = 5
TRAILER_SIZE: Final = 112
MAX_BODY_FRAMES: Final = 1 << 16
MAX_TOTAL_EXPANDED: Final = 64 << 20
BUNDLE_DOMAIN: Final = b"bundle"
MAX_LISTED: Final = 1000
"""Receipts or epochs in one frame."""
MAX_LEAVES: Final = 200_000


class FrameKind(IntEnum):
    HEADER = 0x01
    CHANGES = 0x02
    PROOF = 0x03
    RECEIPTS = 0x04
    EPOCHS = 0x05
    PART = 0x07
    LEAVES = 0x08
    JUDGED = 0x50
    HEARD = 0x51
    SEALING = 0x52
    DIRECTORY = 0x53
    FILES = 0x54
    PAD = 0x7E
    TRAILER = 0x7F


_DIRECTORY: Final = struct.Struct(">QQ")
BODY: Final = frozenset(
    (
        FrameKind.CHANGES,
        FrameKind.PROOF,
        FrameKind.RECEIPTS,
        FrameKind.EPOCHS,
        FrameKind.LEAVES,
        FrameKind.JUDGED,
        FrameKind.HEARD,
        FrameKind.SEALING,
        FrameKind.DIRECTORY,
        FrameKind.PART,
        FrameKind.FILES,
    )
)
_ONLY_IN_WORK: Final = frozenset((FrameKind.HEARD, FrameKind.SEALING, FrameKind.DIRECTORY))
_IN_PARTS: Final = frozenset((FrameKind.PART,))
_IN_WORK: Final = _ONLY_IN_WORK | {FrameKind.CHANGES, FrameKind.EPOCHS, FrameKind.FILES}
_IN_FEED: Final = BODY - _ONLY_IN_WORK - _IN_PARTS
_IN: Final = {Kind.WORK: _IN_WORK, Kind.PARTS: _IN_PARTS}


def is_skipped(kind: int) -> bool:
    """A kind this version does not know and may pass over (§2.2)."""
    return 0x40 <= kind < FrameKind.PAD


def may_hold(bundle: Kind, kind: int) -> bool:
    """Whether a bundle of this kind may hold a body frame of that kind."""
    return kind in _IN.get(bundle, _IN_FEED)


def frame_head(kind: int, length: int) -> bytes:
    return length.to_bytes(4, "big") + bytes((kind,))


@dataclass(frozen=True, slots=True)
class ChangesFrame:
    """1 to 1,000 changes of one epoch, ascending. Not yet proved."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ProofFrame:
    proof: Proof


@dataclass(frozen=True, slots=True)
class ReceiptsFrame:
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class EpochsFrame:
    """Statements whose own signatures hold; who may open an epoch is for the reader to judge."""

    epochs: tuple[EpochStatement, ...]


@dataclass(frozen=True, slots=True)
class LeavesFrame:
    """Leaf hashes numbered from `start` of a closed epoch of the reader's own (§5.5). They end at
    the size of `head`, in this frame or a later one."""

    head: Head
    start: int
    leaves: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class JudgedFrame:
    """What headquarters says of the reader's own changes (§5.6); before any change or receipt."""

    judged: Judged


@dataclass(frozen=True, slots=True)
class HeardFrame:
    """The digest of what the sender heard last of its own changes."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class SealingFrame:
    """The X-Wing public key to seal to once the epoch that signed this bundle is certified."""

    public: bytes


@dataclass(frozen=True, slots=True)
class DirectoryFrame:
    """The newest directory that the sender has: a feed may bring nothing else, and then no position
    tells whether it came."""

    hq_epoch: int
    version: int

    def payload(self) -> bytes:
        return _DIRECTORY.pack(self.hq_epoch, self.version)


Frame: TypeAlias = (
    ChangesFrame
    | ProofFrame
    | ReceiptsFrame
    | EpochsFrame
    | LeavesFrame
    | JudgedFrame
    | HeardFrame
    | SealingFrame
    | DirectoryFrame
    | PartFrame
    | FilesFrame
)


def receipts_payload(receipts: Sequence[Receipt]) -> bytes:
    return encode([each.encoded() for each in receipts])


def epochs_payload(epochs: Sequence[EpochStatement]) -> bytes:
    return encode([each.encoded() for each in epochs])


def proof_payload(proof: Proof) -> bytes:
    return encode(proof.encoded())


def leaves_payload(frame: LeavesFrame) -> bytes:
    head = frame.head
    signed = [head.seat, head.epoch, head.size, head.root, head.signature]
    return encode([*signed, frame.start, b"".join(frame.leaves)])


def _read_leaves(payload: bytes) -> LeavesFrame:
    part = "leaves"
    seat, epoch, size, root, signature, start, joined = row(bounded_decode(payload, part), 7, part)
    head = Head(
        exact(seat, ID, part),
        exact(epoch, ID, part),
        whole(size, part),
        exact(root, HASH, part),
        exact(signature, SIGNATURE, part),
    )
    count, left = divmod(len(joined), HASH) if isinstance(joined, bytes) else (0, 0)
    if left or not 1 <= count <= MAX_LEAVES or whole(start, part) + count > head.size:
        raise BlockMalformed(part=part)
    pieces = tuple(joined[at : at + HASH] for at in range(0, len(joined), HASH))
    return LeavesFrame(head, whole(start, part), pieces)


def read_frame(kind: int, payload: bytes) -> Frame:
    """`kind` is one of BODY. Raises BlockMalformed, BundleBomb, BundleTooNew, BadSignature."""
    if kind == FrameKind.CHANGES:
        return ChangesFrame(tuple(decode_block(payload)))
    if kind == FrameKind.PROOF:
        return ProofFrame(read_proof(bounded_decode(payload, "proof")))
    if kind == FrameKind.LEAVES:
        return _read_leaves(payload)
    if kind == FrameKind.JUDGED:
        return JudgedFrame(read_judged(payload))
    if kind == FrameKind.HEARD:
        return HeardFrame(exact(payload, HASH, "heard"))
    if kind == FrameKind.SEALING:
        with well_formed("sealing"):
            check_sealing_public(exact(payload, PUBLIC_SIZE, "sealing"))
        return SealingFrame(payload)
    if kind == FrameKind.DIRECTORY:
        return DirectoryFrame(*_DIRECTORY.unpack(exact(payload, _DIRECTORY.size, "directory")))
    if kind == FrameKind.PART:
        return read_part(payload)
    if kind == FrameKind.FILES:
        return read_files(payload)
    part = "receipts" if kind == FrameKind.RECEIPTS else "epochs"
    listed = array(bounded_decode(payload, part), part)
    if not 1 <= len(listed) <= MAX_LISTED:
        raise BlockMalformed(part=part)
    if kind == FrameKind.RECEIPTS:
        return ReceiptsFrame(tuple(read_receipt(each) for each in listed))
    with well_formed(part):
        return EpochsFrame(tuple(read_epoch(each) for each in listed))
