"""The outside of a bundle: all that a courier sees (bundle §1).

Magic, version, suite, key slots; nothing names a product, an organisation or a person, and no hint
says whose a slot is. Unused slots are sealed to a key that was thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.errors import (
    BundleDamaged,
    BundleTooLarge,
    BundleTooNew,
    NotABundle,
    NotForThisSeat,
)
from ijm_desktop.crypto.errors import NotForThisKey
from ijm_desktop.crypto.sealing import SLOT_SIZE, SealingKey, seal

MAGIC: Final = bytes.fromhex("a75e0bd1")
VERSION: Final = 1
BUNDLE_SUITE: Final = 1
REQUEST_SUITE: Final = 2
RECOVERY_REQUEST_SUITE: Final = 4
RECOVERY_ANSWER_SUITE: Final = 5
_LETTERS: Final = (REQUEST_SUITE, RECOVERY_REQUEST_SUITE, RECOVERY_ANSWER_SUITE)
"""Files of their own between a person and headquarters, without slots."""
MAX_SLOTS: Final = 64
MAX_BUNDLE: Final = 64 << 20
FILE_KEY_LENGTH: Final = 32
SLOT_INFO: Final = b"ijm/bundle/slot/1"
_FIXED = len(MAGIC) + 2


@dataclass(frozen=True, slots=True)
class Outside:
    """`suite` 1 is a bundle, 2 a request (§9.2), 4 and 5 a recovery's (§9.5): these have no slots.
    `size` in bytes."""

    version: int
    suite: int
    slots: int
    size: int

    @property
    def prefix_size(self) -> int:
        """Bytes before the stream."""
        return _FIXED + 1 + self.slots * SLOT_SIZE


def read_outside(start: bytes, size: int) -> Outside:
    """`start`: the first 7 bytes of a file of `size`. Raises NotABundle, BundleTooNew,
    BundleTooLarge, BundleDamaged."""
    if len(start) < _FIXED + 1 or start[: len(MAGIC)] != MAGIC:
        raise NotABundle
    version, suite, slots = start[len(MAGIC) : _FIXED + 1]
    if version != VERSION or suite not in (BUNDLE_SUITE, *_LETTERS):
        raise BundleTooNew(part="version")
    if suite in _LETTERS:
        return Outside(version, suite, 0, size)
    outside = Outside(version, suite, slots, size)
    if size > MAX_BUNDLE:
        raise BundleTooLarge
    if slots not in _slot_counts() or size < outside.prefix_size:
        raise BundleDamaged
    return outside


def _slot_counts() -> tuple[int, ...]:
    return tuple(1 << power for power in range(MAX_SLOTS.bit_length()))


def make_prefix(
    file_key: bytes, recipients: Sequence[bytes], random: Callable[[int], bytes]
) -> bytes:
    """Everything before the stream. `recipients`: 1 to 64 X-Wing public keys. Raises WeakKey."""
    count = next(each for each in _slot_counts() if each >= len(recipients))
    slots = [seal(public, SLOT_INFO, file_key) for public in recipients]
    if len(slots) < count:
        nobody = SealingKey.generate(random).public
        slots += [seal(nobody, SLOT_INFO, file_key) for _ in range(count - len(slots))]
    # In an order that says nothing: whose key came first is nobody's business.
    slots.sort()
    return MAGIC + bytes((VERSION, BUNDLE_SUITE, count)) + b"".join(slots)


def open_slots(prefix: bytes, keys: Sequence[SealingKey]) -> bytes:
    """The file key, from whichever slot opens with one of `keys`. Raises NotForThisSeat."""
    for start in range(_FIXED + 1, len(prefix), SLOT_SIZE):
        for key in keys:
            try:
                file_key = key.open(SLOT_INFO, prefix[start : start + SLOT_SIZE])
            except NotForThisKey:
                continue
            if len(file_key) == FILE_KEY_LENGTH:
                return file_key
    raise NotForThisSeat
