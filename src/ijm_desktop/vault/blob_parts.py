"""One part of an attached file (docs/spec/vault.md §8.3): its own key, its seal, its leaf."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import StreamDamaged
from ijm_desktop.crypto.streams import OpeningStream, SealingStream, sealed_size
from ijm_desktop.kernel.blobs import KEY_SIZE, PART, Blob
from ijm_desktop.vault.blob_errors import AttachmentAltered

STRIDE: Final = sealed_size(PART)
"""Sealed bytes of every part but the last, which is not longer."""
PARTLY: Final = ".part"
"""Ends the name of a file of which only some parts are here."""
SENDING: Final = "sending/"
FETCHING: Final = "fetching/"
"""Begin the settings that note a file, by its name, on its way from here and to here."""
_CONTEXT: Final = b"ijm/blob/1"
_PART_INFO: Final = b"ijm/blob/part/1"
_LEAF: Final = b"\0"


def parts_in(sealed_bytes: int) -> int:
    """Of a whole file of that length."""
    return max(1, -(-sealed_bytes // STRIDE))


def sealed_part(key: bytes, index: int, count: int, data: bytes) -> bytes:
    stream = SealingStream(_part_key(key, index, count), _CONTEXT)
    return stream.update(data) + stream.finalize()


def unsealed(sealed: bytes, key: bytes, index: int, count: int) -> bytes:
    """Raises StreamDamaged, also for a part from another place."""
    stream = OpeningStream(_part_key(key, index, count), _CONTEXT)
    return stream.update(sealed) + stream.finalize()


def leaf_of(part: bytes) -> bytes:
    """As `merkle.leaf_hash`, without a copy of the part."""
    leaf = sha256(_LEAF)
    leaf.update(part)
    return leaf.digest()


def checked(blob: Blob, index: int, sealed: bytes) -> bytes:
    """The leaf of a part that came, which opens in its place and is as long as it should be. Raises
    AttachmentAltered."""
    if index >= blob.parts:
        raise AttachmentAltered
    size = min(PART, blob.size - index * PART)
    stream = OpeningStream(_part_key(blob.key, index, blob.parts), _CONTEXT)
    try:
        fits = len(stream.update(sealed)) + len(stream.finalize()) == size
    except StreamDamaged as error:
        raise AttachmentAltered from error
    if not fits:
        raise AttachmentAltered
    return leaf_of(sealed)


def _part_key(key: bytes, index: int, count: int) -> bytes:
    """Of this part alone: it opens in no other place, and as the last only where it is the last."""
    place = index.to_bytes(8, "big") + bytes([index == count - 1])
    return hkdf(key, _PART_INFO + place, KEY_SIZE)
