"""Keys and salts from a secret: HKDF-SHA256 (RFC 5869), on the standard library for its speed.

Salts are derived for every change that is written or read, so a call must cost microseconds.
"""

from __future__ import annotations

import hmac
from typing import Final

SALT_SIZE: Final = 16
MOST_SALTS: Final = 500
_HASH: Final = "sha256"
_HASH_SIZE: Final = 32
_LONGEST: Final = 255 * _HASH_SIZE
_SALT_INFO: Final = b"ijm/change/salt/1"


def hkdf(secret: bytes, info: bytes, length: int, salt: bytes = b"") -> bytes:
    """`length` bytes, at most 8160, bound to `info`. `secret` must be beyond guessing."""
    if not 0 <= length <= _LONGEST:
        raise ValueError("HKDF-SHA256 gives at most 8160 bytes")
    # RFC 5869 §2.2 asks for a salt of zeros when there is none; HMAC pads an empty key to that.
    extracted = hmac.digest(salt, secret, _HASH)
    block, blocks = b"", []
    for counter in range(1, -(-length // _HASH_SIZE) + 1):
        block = hmac.digest(extracted, b"%b%b%c" % (block, info, counter), _HASH)
        blocks.append(block)
    return b"".join(blocks)[:length]


def salts(seed: bytes, count: int) -> list[bytes]:
    """The salts of a change's ops in order, 16 bytes each (change §3.4); ValueError above 500."""
    if not 0 <= count <= MOST_SALTS:
        raise ValueError("a change has at most 500 ops")
    run = hkdf(seed, _SALT_INFO, count * SALT_SIZE)
    return [run[at : at + SALT_SIZE] for at in range(0, len(run), SALT_SIZE)]
