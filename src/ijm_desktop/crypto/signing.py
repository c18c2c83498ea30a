"""Ed25519 signatures (RFC 8032), each bound to what it is for.

What is signed is `"ijm/" ‖ domain ‖ 0x00 ‖ message`, so a signature made for one purpose never
passes for another (change §1.3).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from ijm_desktop.crypto.edwards import is_sound
from ijm_desktop.crypto.errors import BadSignature, WeakKey

SEED_SIZE: Final = 32
PUBLIC_SIZE: Final = 32
_PREFIX: Final = b"ijm/"
_END_OF_DOMAIN: Final = b"\x00"
_VERIFIERS: Final = 4096


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key; equal to another when their public halves are."""

    seed: bytes = field(repr=False, compare=False)
    public: bytes = field(init=False)
    _key: Ed25519PrivateKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.seed) != SEED_SIZE:
            raise ValueError("the seed of a signing key has 32 bytes")
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "public", key.public_key().public_bytes_raw())

    @classmethod
    def from_seed(cls, seed: bytes) -> SigningKey:
        """From 32 random bytes; ValueError for another length."""
        return cls(seed)

    def sign(self, domain: bytes, message: bytes) -> bytes:
        """64 bytes. ValueError for a domain that is empty or has a zero byte."""
        return self._key.sign(_bound(domain, message))


def verify(public: bytes, domain: bytes, message: bytes, signature: bytes) -> None:
    """Raises BadSignature, or WeakKey for a key that `check_public` refuses."""
    verifier = _verifier(public)
    try:
        verifier.verify(signature, _bound(domain, message))
    except InvalidSignature as error:
        raise BadSignature from error


def check_public(public: bytes) -> None:
    """Raises WeakKey for what isn't the one encoding of a point of large order.

    The library takes points of small order, under which one signature holds for many messages.
    """
    _verifier(public)


# Keys are few and signatures many: the screening and the library's own set-up happen once a key.
@lru_cache(maxsize=_VERIFIERS)
def _verifier(public: bytes) -> Ed25519PublicKey:
    if len(public) != PUBLIC_SIZE or not is_sound(public):
        raise WeakKey
    return Ed25519PublicKey.from_public_bytes(public)


def _bound(domain: bytes, message: bytes) -> bytes:
    if not domain or _END_OF_DOMAIN in domain:
        raise ValueError("a signature's domain is not empty and has no zero byte")
    return b"".join((_PREFIX, domain, _END_OF_DOMAIN, message))
