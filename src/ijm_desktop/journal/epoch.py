"""Epochs and heads: who signs a chain, and what they signed (docs/spec/change.md §2 and §4)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ijm_desktop.crypto.codes import thirty_digits
from ijm_desktop.crypto.signing import SigningKey, check_public, verify
from ijm_desktop.journal.errors import EpochMalformed
from ijm_desktop.kernel.encoding import Value, decode, encode

VERSION: Final = 1
EPOCH_DOMAIN: Final = b"epoch"
HEAD_DOMAIN: Final = b"head"
KNOWN_FLAGS: Final[frozenset[str]] = frozenset()
"""Mandatory flags of a statement that this version understands (change §2.3)."""


@dataclass(frozen=True, slots=True)
class Head:
    """A chain's size and root. `signature` by the epoch's key (change §4.2)."""

    seat: bytes
    epoch: bytes
    size: int
    root: bytes
    signature: bytes

    def verify(self, public: bytes) -> None:
        """Raises BadSignature."""
        verify(public, HEAD_DOMAIN, _head_message(self), self.signature)


def sign_head(key: SigningKey, seat: bytes, epoch: bytes, size: int, root: bytes) -> Head:
    unsigned = Head(seat, epoch, size, root, b"")
    return Head(seat, epoch, size, root, key.sign(HEAD_DOMAIN, _head_message(unsigned)))


def _head_message(head: Head) -> bytes:
    return encode([VERSION, head.seat, head.epoch, head.size, head.root])


@dataclass(frozen=True, slots=True)
class EpochStatement:
    """Opens a chain and names the key that signs it. `parent` is (epoch, size, root) or None."""

    seat: bytes
    public: bytes
    parent: tuple[bytes, int, bytes] | None
    stamp: int
    flags: tuple[str, ...]
    signature: bytes

    @property
    def id(self) -> bytes:
        """The epoch id: 16 bytes."""
        return hashlib.sha256(_statement(self)).digest()[:16]

    @property
    def unknown_flags(self) -> frozenset[str]:
        return frozenset(self.flags) - KNOWN_FLAGS

    def encoded(self) -> list[Value]:
        """[statement, signature], as bundles and directories carry it."""
        return [_statement(self), self.signature]


def epoch_code(statement: EpochStatement) -> str:
    """Thirty digits by which a person vouches for a next epoch (change §2.4)."""
    return thirty_digits(b"ijm/epoch-code/1" + statement.id)


def seat_of(public: bytes) -> bytes:
    """The seat id that a first epoch's key may claim (change §2.2)."""
    return hashlib.sha256(b"ijm/seat/1" + public).digest()[:16]


def open_epoch(
    key: SigningKey, stamp: int, seat: bytes | None = None, parent: Head | None = None
) -> EpochStatement:
    """A new epoch: a seat's first without `parent`, else continuing after that head."""
    after = None if parent is None else (parent.epoch, parent.size, parent.root)
    unsigned = EpochStatement(
        seat if seat is not None else seat_of(key.public), key.public, after, stamp, (), b""
    )
    signature = key.sign(EPOCH_DOMAIN, _statement(unsigned))
    return EpochStatement(
        unsigned.seat, unsigned.public, unsigned.parent, unsigned.stamp, (), signature
    )


def read_epoch(encoded: Value) -> EpochStatement:
    """Checks form, key, signature. Raises EpochMalformed, NotCanonical, WeakKey, BadSignature."""
    match encoded:
        case [bytes() as statement, bytes() as signature]:
            return _read(statement, signature)
        case _:
            raise EpochMalformed


@lru_cache(maxsize=4096)
def _read(statement: bytes, signature: bytes) -> EpochStatement:
    """Remembered, since every change that is read names its epoch, and a signature once right is
    right for ever."""
    match decode(statement):
        case {
            0: 1,
            1: bytes() as seat,
            2: bytes() as public,
            3: parent,
            4: int() as stamp,
            5: list() as flags,
            **rest,
        } if (
            len(seat) == 16
            and not rest
            and type(stamp) is int
            and all(isinstance(flag, str) for flag in flags)
        ):
            read = EpochStatement(seat, public, _parent(parent), stamp, tuple(flags), signature)
        case _:
            raise EpochMalformed
    check_public(public)
    verify(public, EPOCH_DOMAIN, statement, signature)
    if read.parent is None and seat != seat_of(public):
        raise EpochMalformed
    return read


def _parent(value: Value) -> tuple[bytes, int, bytes] | None:
    match value:
        case None:
            return None
        case [bytes() as epoch, int() as size, bytes() as root] if (
            len(epoch) == 16 and len(root) == 32 and size >= 0
        ):
            return epoch, size, root
    raise EpochMalformed


def _statement(epoch: EpochStatement) -> bytes:
    return encode(
        {
            0: VERSION,
            1: epoch.seat,
            2: epoch.public,
            3: None if epoch.parent is None else list(epoch.parent),
            4: epoch.stamp,
            5: list(epoch.flags),
        }
    )
