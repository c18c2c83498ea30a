"""Reading a bundle in two passes over a private copy (bundle §10).

Pass 1, `verify`, decrypts to the end and keeps header and trailer only. Pass 2, `frames`, decrypts
the same bytes again and yields what they hold; whoever applies it does so inside one transaction
and commits only after the last frame, since pass 2 may still end in a refusal.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from ijm_desktop.bundle.block import expanded_size
from ijm_desktop.bundle.envelope import BUNDLE_SUITE, Outside, open_slots, read_outside
from ijm_desktop.bundle.errors import BlockMalformed, BundleBomb, BundleDamaged, NotABundle
from ijm_desktop.bundle.frames import (
    BUNDLE_DOMAIN,
    MAX_TOTAL_EXPANDED,
    ChangesFrame,
    Frame,
    FrameKind,
    may_hold,
    read_frame,
)
from ijm_desktop.bundle.header import BundleHeader, Kind, read_header
from ijm_desktop.bundle.plaintext import Plaintext
from ijm_desktop.bundle.ranges import Ranges
from ijm_desktop.crypto.errors import StreamDamaged
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import verify
from ijm_desktop.crypto.streams import OpeningStream

_START = 7
_PIECE = 256 << 10
_PART = "frames of this kind of bundle"


@dataclass(frozen=True, slots=True)
class Opened:
    """What pass 1 found. Nothing of it is believed before `verify_signature`."""

    header: BundleHeader
    outside: Outside
    body_frames: int
    digest: bytes
    """SHA-256 of the plaintext before the trailer: names this bundle's contents."""
    signed: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    file_key: bytes = field(repr=False)

    def verify_signature(self, public: bytes) -> None:
        """`public`: the key of `header.sender`'s epoch. Raises BadSignature."""
        verify(public, BUNDLE_DOMAIN, self.signed, self.signature)


class BundleReader:
    """Over a seekable stream that nobody else writes to."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def outside(self) -> Outside:
        """What anybody may see. Raises NotABundle, BundleTooNew, BundleTooLarge, BundleDamaged."""
        size = self._stream.seek(0, os.SEEK_END)
        self._stream.seek(0)
        return read_outside(self._stream.read(_START), size)

    def verify(self, keys: Sequence[SealingKey]) -> Opened:
        """Pass 1 (§10.2). Raises NotABundle, BundleTooNew, BundleTooLarge, NotForThisSeat,
        BundleDamaged, BlockMalformed, BundleBomb, BadSignature (of a statement in the header)."""
        outside = self.outside()
        if outside.suite != BUNDLE_SUITE:
            raise NotABundle
        prefix = self._prefix(outside)
        file_key = open_slots(prefix, keys)
        plain = Plaintext(self._pieces(outside, file_key, prefix))
        header = read_header(plain.header())
        for _ in plain.body(keep=False):
            pass
        trailer = plain.trailer()
        signed = hashlib.sha256(prefix).digest() + trailer.signed
        return Opened(
            header, outside, trailer.frames, trailer.digest, signed, trailer.signature, file_key
        )

    def frames(self, opened: Opened) -> Iterator[Frame]:
        """Pass 2 (§10.3). Ends in BundleDamaged when the bytes are not those of pass 1; raises
        BlockMalformed, BundleBomb, BundleTooNew or BadSignature for a frame that is not right.
        A work bundle's changes are exactly its header's ranges; those of a feed are for the caller
        to hold against their proofs (`proof.Proving`), since that takes the authors' keys."""
        prefix = self._prefix(opened.outside)
        plain = Plaintext(self._pieces(opened.outside, opened.file_key, prefix))
        plain.header()
        expanded = 0
        work = opened.header.kind is Kind.WORK
        ranges = Ranges(opened.header)
        for kind, payload in plain.body(keep=True):
            if kind == FrameKind.CHANGES:
                expanded += expanded_size(payload)
                if expanded > MAX_TOTAL_EXPANDED:
                    raise BundleBomb
            if not may_hold(opened.header.kind, kind):
                raise BlockMalformed(part=_PART)
            frame = read_frame(kind, payload)
            if work and isinstance(frame, ChangesFrame):
                ranges.changes(frame.changes)
            yield frame
        ranges.end()
        trailer = plain.trailer()
        if hashlib.sha256(prefix).digest() + trailer.signed != opened.signed:
            raise BundleDamaged

    def _prefix(self, outside: Outside) -> bytes:
        self._stream.seek(0)
        return self._stream.read(outside.prefix_size)

    def _pieces(self, outside: Outside, file_key: bytes, prefix: bytes) -> Iterator[bytes]:
        """The plaintext from where the prefix ended; raises BundleDamaged."""
        opening = OpeningStream(file_key, prefix)
        left = outside.size - len(prefix)
        try:
            while left > 0 and (sealed := self._stream.read(min(_PIECE, left))):
                left -= len(sealed)
                yield opening.update(sealed)
            yield opening.finalize()
        except StreamDamaged as error:
            raise BundleDamaged from error
        if left or self._stream.read(1):
            raise BundleDamaged
