"""Sealing a short secret to a public key: HPKE (RFC 9180, base mode) with X-Wing.

X-Wing (ML-KEM-768 with X25519, KEM id 0x647a) holds while either half does, so what is recorded
today isn't opened by a quantum computer later. Base mode names no sender: whoever needs to know who
sealed something looks for a signature.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from ijm_desktop.crypto.errors import NotForThisKey, WeakKey

PUBLIC_SIZE: Final = 1216
PRIVATE_SIZE: Final = 96
OVERHEAD: Final = 1136
"""Bytes by which sealing lengthens: 1120 of encapsulated key, 16 of tag."""
SLOT_SIZE: Final = 32 + OVERHEAD
"""A sealed 32-byte key."""

_SUITE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_MLKEM_PUBLIC: Final = 1184
_MLKEM_SEED: Final = 64
_MLKEM_MODULUS: Final = 3329
_MLKEM_COEFFICIENTS: Final = 1152
_X25519_MODULUS: Final = 2**255 - 19
_PROBE: Final = X25519PrivateKey.from_private_bytes(b"\x09" * 32)
_RECIPIENTS: Final = 512


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A private key, as its 96 bytes: the 64 of ML-KEM's seed, then the 32 of X25519."""

    private_bytes: bytes = field(repr=False, compare=False)
    public: bytes = field(init=False)
    _key: MLKEM768X25519PrivateKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.private_bytes) != PRIVATE_SIZE:
            raise ValueError("a sealing key has 96 bytes")
        mlkem = MLKEM768PrivateKey.from_seed_bytes(self.private_bytes[:_MLKEM_SEED])
        x25519 = X25519PrivateKey.from_private_bytes(self.private_bytes[_MLKEM_SEED:])
        public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        object.__setattr__(self, "_key", MLKEM768X25519PrivateKey(mlkem, x25519))
        object.__setattr__(self, "public", public)

    @classmethod
    def generate(cls, random: Callable[[int], bytes]) -> SealingKey:
        return cls(random(PRIVATE_SIZE))

    @classmethod
    def from_bytes(cls, private_bytes: bytes) -> SealingKey:
        """From `private_bytes`; ValueError for another length."""
        return cls(private_bytes)

    def open(self, info: bytes, sealed: bytes) -> bytes:
        """Raises NotForThisKey, also for another `info` and for anything altered or cut."""
        try:
            return _SUITE.decrypt(sealed, self._key, info=info)
        except InvalidTag as error:
            raise NotForThisKey from error


def seal(public: bytes, info: bytes, plaintext: bytes) -> bytes:
    """`plaintext` and 1136 bytes more, opened only by the key and with the same `info`.

    Raises WeakKey. The randomness is the library's own, which takes none from outside.
    """
    return _SUITE.encrypt(plaintext, _recipient(public), info=info)


def check_sealing_public(public: bytes) -> None:
    """Raises WeakKey for what isn't the canonical encoding of two usable keys."""
    _recipient(public)


@lru_cache(maxsize=_RECIPIENTS)
def _recipient(public: bytes) -> MLKEM768X25519PublicKey:
    mlkem, x25519 = public[:_MLKEM_PUBLIC], public[_MLKEM_PUBLIC:]
    if len(public) != PUBLIC_SIZE or not _coefficients_reduced(mlkem):
        raise WeakKey
    # X25519 reads several encodings as one key, but X-Wing hashes the bytes: sealed under another
    # encoding than its owner's own, nothing would ever open.
    if int.from_bytes(x25519, "little") >= _X25519_MODULUS:
        raise WeakKey
    point = X25519PublicKey.from_public_bytes(x25519)
    try:
        _PROBE.exchange(point)
    except ValueError as error:  # the shared secret is zero: a point of small order
        raise WeakKey from error
    return MLKEM768X25519PublicKey(MLKEM768PublicKey.from_public_bytes(mlkem), point)


def _coefficients_reduced(mlkem: bytes) -> bool:
    """FIPS 203 §7.2, the modulus check; the library leaves it out. Three bytes hold two numbers."""
    packed = iter(mlkem[:_MLKEM_COEFFICIENTS])
    return all(
        low | (middle & 15) << 8 < _MLKEM_MODULUS and middle >> 4 | high << 4 < _MLKEM_MODULUS
        for low, middle, high in zip(packed, packed, packed, strict=True)
    )
