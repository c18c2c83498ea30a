"""LtHash: a digest of a set that grows and shrinks element by element, in any order (change §8.1).

1024 lanes of 16 bits. An element is expanded by SHAKE-128 to 2048 bytes, read as little-endian
lanes, and added modulo 2^16 lane by lane. Addition commutes and has an inverse, so equal sets give
equal lanes whatever the way there. It is a hash of *multisets*: adding twice isn't adding once.

Python has no vector of lanes but has fast large integers: the even lanes lie in one and the odd
lanes in another, each lane with 16 empty bits above it to take the carries of 65,535 additions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256, shake_128
from typing import ClassVar, Final

LANES: Final = 1024
STATE_SIZE: Final = LANES * 2
_LANE_BITS: Final = 16
_MASK: Final = int.from_bytes(b"\xff\xff\x00\x00" * (LANES // 2), "little")
_MODULUS: Final = int.from_bytes(b"\x00\x00\x01\x00" * (LANES // 2), "little")
_BATCH: Final = 1 << 15
"""Elements summed between two reductions, well below the 65,535 that fit."""


@dataclass(frozen=True, slots=True)
class LtHash:
    """A value: every operation gives a new one. Lanes are kept reduced, so `==` compares sets."""

    EMPTY: ClassVar[LtHash]

    even: int
    odd: int

    @classmethod
    def of(cls, elements: Iterable[bytes]) -> LtHash:
        """The sum over `elements`; about 15 microseconds each."""
        even = odd = waiting = 0
        for element in elements:
            lanes = int.from_bytes(shake_128(element).digest(STATE_SIZE), "little")
            even += lanes & _MASK
            odd += lanes >> _LANE_BITS & _MASK
            waiting += 1
            if waiting == _BATCH:
                even, odd, waiting = even & _MASK, odd & _MASK, 0
        return cls(even & _MASK, odd & _MASK)

    @classmethod
    def from_bytes(cls, state: bytes) -> LtHash:
        """From the 2048 bytes of `to_bytes`; ValueError for another length."""
        if len(state) != STATE_SIZE:
            raise ValueError("the state of an LtHash has 2048 bytes")
        lanes = int.from_bytes(state, "little")
        return cls(lanes & _MASK, lanes >> _LANE_BITS & _MASK)

    def to_bytes(self) -> bytes:
        """The lanes, little-endian: what to store to go on from here."""
        return (self.even | self.odd << _LANE_BITS).to_bytes(STATE_SIZE, "little")

    def add(self, element: bytes) -> LtHash:
        return self + LtHash.of((element,))

    def remove(self, element: bytes) -> LtHash:
        """Takes back one `add`; that there was one is for the caller to know."""
        return self - LtHash.of((element,))

    def __add__(self, other: LtHash) -> LtHash:
        return LtHash(self.even + other.even & _MASK, self.odd + other.odd & _MASK)

    def __sub__(self, other: LtHash) -> LtHash:
        # With 2^16 added to every lane first none goes below zero and borrows from its neighbour.
        return LtHash(
            self.even + _MODULUS - other.even & _MASK, self.odd + _MODULUS - other.odd & _MASK
        )

    def digest(self) -> bytes:
        """32 bytes: the SHA-256 of the lanes."""
        return sha256(self.to_bytes()).digest()


LtHash.EMPTY = LtHash(0, 0)
