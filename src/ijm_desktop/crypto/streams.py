"""Sealing of any length in constant memory: Cobblestone-256 (C2SP chunked encryption).

Chunks of 16 KiB, each with its own tag, in a fixed order and with a marked last one. A key seals
one stream. The scheme commits to its key and context: a stream opens under no second pair.
"""

from __future__ import annotations

from typing import Final

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import AlreadyFinalized, InvalidTag

from ijm_desktop.crypto.errors import StreamDamaged

KEY_SIZE: Final = 32
_HEADER: Final = 56
_CHUNK: Final = 16 * 1024
_TAG: Final = 16


def sealed_size(plain: int) -> int:
    """Exact length of the stream over `plain` bytes.

    The last chunk is always shorter than a full one, so a multiple of 16 KiB ends in an empty one.
    """
    return _HEADER + plain + _TAG * (plain // _CHUNK + 1)


class SealingStream:
    """Feed with `update`, close with `finalize` once; the stream is all they return, in order."""

    def __init__(self, key: bytes, context: bytes) -> None:
        """`key`: 32 bytes, for this stream alone. `context` must be given again to open."""
        self._encryptor = Cobblestone256Encryptor(key, context)

    def update(self, data: bytes) -> bytes:
        return self._encryptor.update(data)

    def finalize(self) -> bytes:
        return self._encryptor.finalize()


class OpeningStream:
    """Nothing it yields may be believed before `finalize` returned.

    Each chunk is authentic by the time it comes out, but only the end shows that the stream is
    whole: until then it may have been cut, or carry bytes after its last chunk. Keep what came out
    to yourself, or read twice. Every failure is StreamDamaged, and so is every call after one.
    """

    def __init__(self, key: bytes, context: bytes) -> None:
        self._decryptor = Cobblestone256Decryptor(key, context)

    def update(self, data: bytes) -> bytes:
        """Raises StreamDamaged, also for data that comes after `finalize`."""
        try:
            return self._decryptor.update(data)
        except (InvalidTag, AlreadyFinalized) as error:
            raise StreamDamaged from error

    def finalize(self) -> bytes:
        """The last bytes. Raises StreamDamaged when the stream isn't complete."""
        try:
            return self._decryptor.finalize()
        except (InvalidTag, AlreadyFinalized) as error:
            raise StreamDamaged from error
