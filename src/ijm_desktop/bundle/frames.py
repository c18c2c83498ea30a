"""The inside of a bundle: frames (bundle §2), their kinds and what body frames hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, TypeAlias

from ijm_desktop.bundle.block import decode_block
from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import array, bounded_decode, well_formed
from ijm_desktop.bundle.proof import Proof, read_proof
from ijm_desktop.bundle.receipt import Receipt, read_receipt
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import EpochStatement, read_epoch
from ijm_desktop.kernel.encoding import encode

MAX_PAYLOAD: Final = 8 << 20
FRAME_HEAD: Final = 5
TRAILER_SIZE: Final = 112
MAX_BODY_FRAMES: Final = 1 << 16
MAX_TOTAL_EXPANDED: Final = 64 << 20
BUNDLE_DOMAIN: Final = b"bundle"
MAX_LISTED: Final = 1000
"""Receipts or epochs in one frame."""


class FrameKind(IntEnum):
    HEADER = 0x01
    CHANGES = 0x02
    PROOF = 0x03
    RECEIPTS = 0x04
    EPOCHS = 0x05
    PAD = 0x7E
    TRAILER = 0x7F


BODY: Final = frozenset((FrameKind.CHANGES, FrameKind.PROOF, FrameKind.RECEIPTS, FrameKind.EPOCHS))


def is_skipped(kind: int) -> bool:
    """A kind this version does not know and may pass over (§2.2)."""
    return 0x40 <= kind < FrameKind.PAD


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


Frame: TypeAlias = ChangesFrame | ProofFrame | ReceiptsFrame | EpochsFrame


def receipts_payload(receipts: Sequence[Receipt]) -> bytes:
    return encode([each.encoded() for each in receipts])


def epochs_payload(epochs: Sequence[EpochStatement]) -> bytes:
    return encode([each.encoded() for each in epochs])


def proof_payload(proof: Proof) -> bytes:
    return encode(proof.encoded())


def read_frame(kind: int, payload: bytes) -> Frame:
    """`kind` is one of BODY. Raises BlockMalformed, BundleBomb, BundleTooNew, BadSignature."""
    if kind == FrameKind.CHANGES:
        return ChangesFrame(tuple(decode_block(payload)))
    if kind == FrameKind.PROOF:
        return ProofFrame(read_proof(bounded_decode(payload, "proof")))
    part = "receipts" if kind == FrameKind.RECEIPTS else "epochs"
    listed = array(bounded_decode(payload, part), part)
    if not 1 <= len(listed) <= MAX_LISTED:
        raise BlockMalformed(part=part)
    if kind == FrameKind.RECEIPTS:
        return ReceiptsFrame(tuple(read_receipt(each) for each in listed))
    with well_formed(part):
        return EpochsFrame(tuple(read_epoch(each) for each in listed))
