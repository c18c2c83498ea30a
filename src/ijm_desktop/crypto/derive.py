"""Keys and salts from a secret: HKDF-SHA256 (RFC 5869).

Salts are derived for every change that is written or read, so a call must cost microseconds: the
library does the whole derivation in one, and HMAC by HMAC from Python takes twice as long.
"""

from __future__ import annotations

from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SALT_SIZE: Final = 16
MOST_SALTS: Final = 500
_SHA256: Final = SHA256()
_LONGEST: Final = 255 * SHA256.digest_size
_SALT_INFO: Final = b"ijm/change/salt/1"


def hkdf(secret: bytes, info: bytes, length: int, salt: bytes = b"") -> bytes:
    """`length` bytes, at most 8160, bound to `info`. `secret` must be beyond guessing."""
    if not 0 <= length <= _LONGEST:
        raise ValueError("HKDF-SHA256 gives at most 8160 bytes")
    return HKDF(_SHA256, length, salt, info).derive(secret)


def salts(seed: bytes, count: int) -> list[bytes]:
    """The salts of a change's ops in order, 16 bytes each (change §3.4); ValueError above 500."""
    if not 0 <= count <= MOST_SALTS:
        raise ValueError("a change has at most 500 ops")
    run = hkdf(seed, _SALT_INFO, count * SALT_SIZE)
    return [run[at : at + SALT_SIZE] for at in range(0, len(run), SALT_SIZE)]
