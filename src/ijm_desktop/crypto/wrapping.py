"""One secret locked under another: the vault key under a passphrase's key, and the like.

`wrapped = nonce (24) ‖ commitment (32) ‖ ChaCha20-Poly1305 (secret's length + 16)`, where
`cipher key (32) ‖ commitment (32) = HKDF(key, "ijm/wrap/1" ‖ 0x00 ‖ purpose, salt = nonce)`.

ChaCha20-Poly1305 because it is in every build of the library and takes constant time on laptops
without AES instructions. Its own nonce is zero: each cipher key, made with a fresh 24-byte nonce,
is used once, so random nonces can't run out. It doesn't commit to its key by itself (one ciphertext
can be made to open under two keys), so a hash of the key goes in front. That also tells a wrong
key from damage: where the commitment holds and the tag doesn't, the key was right.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey

KEY_SIZE: Final = 32
OVERHEAD: Final = 72
_NONCE: Final = 24
_COMMITMENT: Final = 32
_INFO: Final = b"ijm/wrap/1\x00"
_CIPHER_NONCE: Final = bytes(12)


def wrap(key: bytes, purpose: bytes, secret: bytes, random: Callable[[int], bytes]) -> bytes:
    """`secret` and 72 bytes more, opened by the same `key` (32 bytes) for the same `purpose`."""
    nonce = random(_NONCE)
    cipher, commitment = _derived(key, purpose, nonce)
    return nonce + commitment + cipher.encrypt(_CIPHER_NONCE, secret, purpose)


def unwrap(key: bytes, purpose: bytes, wrapped: bytes) -> bytes:
    """Raises WrongKey; its subclass WrappingDamaged when the key is certainly right."""
    nonce, expected = wrapped[:_NONCE], wrapped[_NONCE : _NONCE + _COMMITMENT]
    cipher, commitment = _derived(key, purpose, nonce)
    if not hmac.compare_digest(commitment, expected):
        raise WrongKey
    try:
        return cipher.decrypt(_CIPHER_NONCE, wrapped[_NONCE + _COMMITMENT :], purpose)
    except InvalidTag as error:
        raise WrappingDamaged from error


def _derived(key: bytes, purpose: bytes, nonce: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    if len(key) != KEY_SIZE:
        raise ValueError("a wrapping key has 32 bytes")
    both = hkdf(key, _INFO + purpose, KEY_SIZE + _COMMITMENT, salt=nonce)
    return ChaCha20Poly1305(both[:KEY_SIZE]), both[KEY_SIZE:]
