"""A bundle's plaintext as frames, in their order and under their limits (bundle §2).

Frames are taken from pieces as they are decrypted, and everything before the trailer is hashed on
the way, so that a bundle of any size needs the memory of one frame.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from ijm_desktop.bundle.errors import BlockMalformed, BundleDamaged, BundleTooNew
from ijm_desktop.bundle.frames import (
    BODY,
    FRAME_HEAD,
    MAX_BODY_FRAMES,
    MAX_PAYLOAD,
    TRAILER_SIZE,
    FrameKind,
    is_skipped,
)
from ijm_desktop.bundle.padding import padme

_PART = "order of frames"
_SIGNED = 48


@dataclass(frozen=True, slots=True)
class Trailer:
    """`signed`: its first 48 bytes, already compared with what came before it."""

    frames: int
    digest: bytes
    signed: bytes
    signature: bytes


class Plaintext:
    """Call `header`, exhaust `body`, then `trailer`. Whatever `pieces` raises passes through."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = bytearray()
        self._hash = hashlib.sha256()
        self._count = 0
        self._frames = 0

    def header(self) -> bytes:
        """The first frame's payload. Raises BlockMalformed."""
        kind, length = self._head()
        if kind != FrameKind.HEADER:
            raise BlockMalformed(part=_PART)
        return self._take(length)

    def body(self, *, keep: bool) -> Iterator[tuple[int, bytes]]:
        """Kind and payload of each body frame that this version knows, up to the pad; payloads are
        empty without `keep`. Raises BlockMalformed or BundleTooNew."""
        while True:
            kind, length = self._head()
            if kind == FrameKind.PAD:
                self._pad(length)
                return
            self._frames += 1
            if kind in (FrameKind.HEADER, FrameKind.TRAILER) or self._frames > MAX_BODY_FRAMES:
                raise BlockMalformed(part=_PART)
            if kind not in BODY and not is_skipped(kind):
                raise BundleTooNew(part=f"frame {kind}")
            if keep and kind in BODY:
                yield kind, self._take(length)
            else:
                self._skip(length)

    def trailer(self) -> Trailer:
        """Raises BundleDamaged when it does not agree with what came before, or is not the end."""
        count, digest = self._count, self._hash.digest()
        kind, length = self._head()
        if kind != FrameKind.TRAILER or length != TRAILER_SIZE:
            raise BlockMalformed(part=_PART)
        trailer = self._take(length)
        if self._held or any(self._pieces):
            raise BlockMalformed(part=_PART)
        signed = self._frames.to_bytes(8, "big") + count.to_bytes(8, "big") + digest
        if trailer[:_SIGNED] != signed:
            raise BundleDamaged
        return Trailer(self._frames, digest, signed, trailer[_SIGNED:])

    def _pad(self, length: int) -> None:
        tail = FRAME_HEAD + TRAILER_SIZE
        if self._count + length + tail != padme(self._count + tail):
            raise BlockMalformed(part=_PART)
        if any(self._take(length)):
            raise BlockMalformed(part=_PART)

    def _head(self) -> tuple[int, int]:
        head = self._take(FRAME_HEAD)
        length = int.from_bytes(head[:4], "big")
        if length > MAX_PAYLOAD:
            raise BlockMalformed(part="length of a frame")
        return head[4], length

    def _skip(self, length: int) -> None:
        while length:
            length -= len(self._take(min(length, max(len(self._held), 1))))

    def _take(self, length: int) -> bytes:
        while len(self._held) < length:
            piece = next(self._pieces, None)
            if piece is None:
                raise BlockMalformed(part=_PART)
            self._held += piece
        with memoryview(self._held) as held:
            taken = bytes(held[:length])
        del self._held[:length]
        self._hash.update(taken)
        self._count += length
        return taken
