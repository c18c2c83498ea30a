"""Just enough of edwards25519 (RFC 8032 §5.1) to tell a sound public key from a treacherous one.

Only public values come here, so nothing needs to take constant time.
"""

from __future__ import annotations

from typing import Final, TypeAlias

P: Final = 2**255 - 19
_D: Final = -121665 * pow(121666, -1, P) % P
_SQRT_MINUS_ONE: Final = pow(2, (P - 1) // 4, P)
_COFACTOR_DOUBLINGS: Final = 3

_Projective: TypeAlias = tuple[int, int, int]
"""(X, Y, Z) for the point (X/Z, Y/Z)."""


def is_sound(encoded: bytes) -> bool:
    """Whether these 32 bytes are the canonical encoding of a curve point of order above eight."""
    point = _decoded(encoded)
    if point is None:
        return False
    for _ in range(_COFACTOR_DOUBLINGS):
        point = _doubled(point)
    x, y, z = point
    return not (x == 0 and y == z)


def _decoded(encoded: bytes) -> _Projective | None:
    """RFC 8032 §5.1.3; None where that says decoding fails."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if y >= P:
        return None
    x = _square_root((y * y - 1) * pow(_D * y * y + 1, -1, P) % P)
    if x is None or (x == 0 and sign):
        return None
    return (P - x if x & 1 != sign else x, y, 1)


def _square_root(square: int) -> int | None:
    """§5.1.3 step 3, for p = 5 (mod 8)."""
    root = pow(square, (P + 3) // 8, P)
    if root * root % P == square:
        return root
    root = root * _SQRT_MINUS_ONE % P
    return root if root * root % P == square else None


def _doubled(point: _Projective) -> _Projective:
    """The doubling of a twisted Edwards curve with a = -1, in projective coordinates."""
    x, y, z = point
    xx, yy = x * x, y * y
    f = yy - xx
    j = f - 2 * z * z
    return (2 * x * y * j % P, f * (-xx - yy) % P, f * j % P)
