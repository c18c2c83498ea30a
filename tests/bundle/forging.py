"""Bundles built frame by frame, right or wrong: the format once more, without the app's writer.

A hostile writer who holds a valid key can send whatever these functions can make.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence

import zstandard

from ijm_desktop.bundle.padding import padme
from ijm_desktop.crypto.sealing import SealingKey, seal
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.crypto.streams import SealingStream

MAGIC = bytes.fromhex("a75e0bd1")
Frame = tuple[int, bytes]


def frame(kind: int, payload: bytes) -> bytes:
    return len(payload).to_bytes(4, "big") + bytes([kind]) + payload


def outside(file_key: bytes, publics: Sequence[bytes], slots: int | None = None) -> bytes:
    count = slots or len(publics)
    nobody = SealingKey.generate(os.urandom).public
    everyone = [*publics, *[nobody] * (count - len(publics))]
    sealed = [seal(public, b"ijm/bundle/slot/1", file_key) for public in everyone]
    return MAGIC + bytes([1, 1, count]) + b"".join(sealed)


def body(frames: Sequence[Frame]) -> bytes:
    """Frames with the pad that makes the whole a Padmé length."""
    plain = b"".join(frame(kind, payload) for kind, payload in frames)
    unpadded = len(plain) + 5 + 117
    return plain + frame(0x7E, bytes(padme(unpadded) - unpadded))


def trailer(plain: bytes, count: int, signer: SigningKey, prefix: bytes) -> bytes:
    signed = count.to_bytes(8, "big") + len(plain).to_bytes(8, "big")
    signed += hashlib.sha256(plain).digest()
    signature = signer.sign(b"bundle", hashlib.sha256(prefix).digest() + signed)
    return frame(0x7F, signed + signature)


def sealed(file_key: bytes, prefix: bytes, plain: bytes) -> bytes:
    stream = SealingStream(file_key, prefix)
    return prefix + stream.update(plain) + stream.finalize()


def bundle(
    frames: Sequence[Frame], signer: SigningKey, publics: Sequence[bytes], slots: int | None = None
) -> bytes:
    """A well-formed bundle of any frames, the header's among them."""
    file_key = os.urandom(32)
    prefix = outside(file_key, publics, slots)
    plain = body(frames)
    count = max(len(frames) - 1, 0)
    return sealed(file_key, prefix, plain + trailer(plain, count, signer, prefix))


def zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=9).compress(data)
