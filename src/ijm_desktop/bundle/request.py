"""Enrolment requests (bundle §9): how a new seat asks headquarters for a place.

The file is encrypted under the request's own code, thirty digits read out on the telephone. So a
stick with a request on it names nobody, and who overhears the digits cannot exchange the file for
another, since the digits commit to what is in it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.envelope import MAGIC, REQUEST_SUITE, VERSION
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleDamaged,
    BundleTooNew,
    NotABundle,
    RequestCodeMismatch,
)
from ijm_desktop.bundle.forms import (
    SIGNATURE,
    bounded_decode,
    exact,
    row,
    text,
    versioned,
    well_formed,
    whole,
)
from ijm_desktop.crypto.codes import same_digits, thirty_digits
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey
from ijm_desktop.crypto.sealing import PUBLIC_SIZE, check_sealing_public
from ijm_desktop.crypto.signing import SigningKey, verify
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.journal.epoch import EpochStatement, read_epoch
from ijm_desktop.kernel.encoding import Value, encode

REQUEST_DOMAIN: Final = b"request"
PURPOSE: Final = b"ijm/request/1"
NONCE_LENGTH: Final = 32
PADDED: Final = 8192
"""Every request is this long before encryption, so its size says nothing of a name in it."""
_OUTSIDE = MAGIC + bytes((VERSION, REQUEST_SUITE))
_PART = "request"


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks, with which keys. `role` and `office` are the person's own words; `stamp` is a clock
    reading; `nonce` is 32 random bytes, without which the digits could be guessed from the rest."""

    name: str
    role: str
    office: str
    epoch: EpochStatement
    sealing: bytes
    nonce: bytes
    stamp: int
    signature: bytes

    def encoded(self) -> list[Value]:
        return [_request_fields(self), self.signature]

    @property
    def code(self) -> str:
        """The thirty digits that the person reads out (§9.2)."""
        return thirty_digits(b"ijm/request-code/1" + encode(self.encoded()))


def _request_fields(request: Request) -> list[Value]:
    statement, signature = request.epoch.encoded()
    who = [1, request.name, request.role, request.office]
    return [*who, statement, signature, request.sealing, request.nonce, request.stamp]


def make_request(
    key: SigningKey,
    *,
    name: str,
    role: str,
    office: str,
    epoch: EpochStatement,
    sealing: bytes,
    stamp: int,
    random: Callable[[int], bytes],
) -> Request:
    """`key` is the epoch's; `sealing` the seat's X-Wing public key. Raises BlockMalformed when a
    text is longer than 1,000 bytes."""
    for each in (name, role, office):
        text(each, _PART)
    nonce = random(NONCE_LENGTH)
    unsigned = Request(name, role, office, epoch, sealing, nonce, stamp, b"")
    signature = key.sign(REQUEST_DOMAIN, encode(_request_fields(unsigned)))
    return Request(name, role, office, epoch, sealing, nonce, stamp, signature)


def seal_request(request: Request, random: Callable[[int], bytes]) -> bytes:
    """The bytes of the request's file."""
    encoded = encode(request.encoded())
    padded = (len(encoded).to_bytes(4, "big") + encoded).ljust(PADDED, b"\0")
    return _OUTSIDE + wrap(digits_key(request.code, PURPOSE), PURPOSE, padded, random)


def open_request(data: bytes, digits: str) -> Request:
    """`digits` as typed. Raises NotABundle, BundleTooNew, RequestCodeMismatch (other
    digits), BundleDamaged, BlockMalformed, BadSignature."""
    if data[: len(MAGIC)] != MAGIC or len(data) < len(_OUTSIDE) + PADDED:
        raise NotABundle
    if data[len(MAGIC)] != VERSION:
        raise BundleTooNew(part="version")
    if data[len(MAGIC) + 1] != REQUEST_SUITE:
        raise NotABundle
    try:
        padded = unwrap(digits_key(digits, PURPOSE), PURPOSE, data[len(_OUTSIDE) :])
    except WrappingDamaged as error:
        raise BundleDamaged from error
    except WrongKey as error:
        raise RequestCodeMismatch from error
    request = _read(padded)
    # Whoever overheard the digits could have encrypted another request under them.
    if not same_digits(request.code, digits):
        raise RequestCodeMismatch
    return request


def digits_key(digits: str, purpose: bytes) -> bytes:
    """32 bytes. `digits` as typed in any script, with blanks or dashes between."""
    bare = "".join(str(unicodedata.decimal(each)) for each in digits if each.isdecimal())
    return hkdf(bare.encode(), purpose, 32)


def _read(padded: bytes) -> Request:
    length = int.from_bytes(padded[:4], "big")
    if len(padded) != PADDED or any(padded[4 + length :]) or length > PADDED - 4:
        raise BlockMalformed(part=_PART)
    fields, signature = row(bounded_decode(padded[4 : 4 + length], _PART), 2, _PART)
    versioned(fields, _PART)
    _, name, role, office, statement, signed, sealing, nonce, stamp = row(fields, 9, _PART)
    with well_formed(_PART):
        epoch = read_epoch([statement, signed])
        check_sealing_public(exact(sealing, PUBLIC_SIZE, _PART))
    verify(epoch.public, REQUEST_DOMAIN, encode(fields), exact(signature, SIGNATURE, _PART))
    return Request(
        text(name, _PART),
        text(role, _PART),
        text(office, _PART),
        epoch,
        sealing,
        exact(nonce, NONCE_LENGTH, _PART),
        whole(stamp, _PART, 1 << 64),
        signature,
    )
