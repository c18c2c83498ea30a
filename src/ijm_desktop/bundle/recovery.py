"""Recovery by headquarters (docs/spec/bundle.md §9.4 to §9.7): slot, request and answer.

A seat seals its vault key to headquarters' recovery key, whose private half two holders keep apart.
Who lost passphrase and printed code asks with a file sealed under its own thirty digits; the answer
carries the vault key to a key made for this one request. The signer secret never travels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ijm_desktop.bundle.envelope import (
    MAGIC,
    RECOVERY_ANSWER_SUITE,
    RECOVERY_REQUEST_SUITE,
    VERSION,
)
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleDamaged,
    BundleTooNew,
    NotABundle,
    RequestCodeMismatch,
)
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    bounded_decode,
    exact,
    row,
    text,
    versioned,
    well_formed,
    whole,
)
from ijm_desktop.bundle.request import digits_key
from ijm_desktop.crypto.codes import same_digits, thirty_digits
from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey
from ijm_desktop.crypto.sealing import (
    OVERHEAD,
    PUBLIC_SIZE,
    SealingKey,
    check_sealing_public,
    seal,
)
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.kernel.encoding import Value, encode

PURPOSE: Final = b"ijm/recovery-request/1"
SLOT_INFO: Final = b"ijm/vault/recovery/1"
ANSWER_INFO: Final = b"ijm/vault/recovery-answer/1"
KEY_SIZE: Final = 32
SLOT_SIZE: Final = KEY_SIZE + ID + OVERHEAD
LARGEST: Final = 16 << 10
"""Bytes of either file; both are far smaller."""
_NONCE: Final = 32
_REQUEST = MAGIC + bytes((VERSION, RECOVERY_REQUEST_SUITE))
_ANSWER = MAGIC + bytes((VERSION, RECOVERY_ANSWER_SUITE))
_PART = "recovery"


def key_id(public: bytes) -> bytes:
    """16 bytes that name a recovery key."""
    return hashlib.sha256(b"ijm/recovery-key/1" + public).digest()[:ID]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a slot held: the vault's key, and the seat that says it is its own (16 bytes)."""

    vault_key: bytes = field(repr=False)
    seat: bytes


def seal_slot(public: bytes, vault_id: bytes, vault_key: bytes, seat: bytes) -> bytes:
    """`public`: headquarters' recovery key, as a believed root statement names it."""
    return seal(public, SLOT_INFO + vault_id, vault_key + seat)


def open_slot(key: SealingKey, vault_id: bytes, sealed: bytes) -> Sealed:
    """Raises NotForThisKey; BlockMalformed for what no seat seals."""
    opened = key.open(SLOT_INFO + vault_id, sealed)
    if len(opened) != KEY_SIZE + ID:
        raise BlockMalformed(part=_PART)
    return Sealed(opened[:KEY_SIZE], opened[KEY_SIZE:])


@dataclass(frozen=True, slots=True)
class RecoveryRequest:
    """`key` names the recovery key that `sealed` is sealed to; `public` is made for this request
    alone; `nonce`, 32 random bytes, keeps the digits from being guessed."""

    vault_id: bytes
    key: bytes
    sealed: bytes
    public: bytes
    nonce: bytes

    def encoded(self) -> list[Value]:
        return [1, self.vault_id, self.key, self.sealed, self.public, self.nonce]

    @property
    def code(self) -> str:
        """The thirty digits that the person reads out."""
        return thirty_digits(b"ijm/recovery-code/1" + encode(self.encoded()))

    @property
    def digest(self) -> bytes:
        """32 bytes that bind the answer to this request."""
        return hashlib.sha256(b"ijm/recovery-asked/1" + encode(self.encoded())).digest()


def make_request(
    vault_id: bytes, key: bytes, sealed: bytes, public: bytes, random: Callable[[int], bytes]
) -> RecoveryRequest:
    return RecoveryRequest(vault_id, key, sealed, public, random(_NONCE))


def seal_request(request: RecoveryRequest, random: Callable[[int], bytes]) -> bytes:
    """The bytes of the request's file. They have one length, whoever asks."""
    key = digits_key(request.code, PURPOSE)
    return _REQUEST + wrap(key, PURPOSE, encode(request.encoded()), random)


def open_request(data: bytes, digits: str) -> RecoveryRequest:
    """`digits` as typed. Raises NotABundle, BundleTooNew, RequestCodeMismatch, BundleDamaged,
    BlockMalformed."""
    body = _after(data, _REQUEST)
    try:
        message = unwrap(digits_key(digits, PURPOSE), PURPOSE, body)
    except WrappingDamaged as error:
        raise BundleDamaged from error
    except WrongKey as error:
        raise RequestCodeMismatch from error
    request = _read_request(message)
    # Whoever overheard the digits could have encrypted another request under them.
    if not same_digits(request.code, digits):
        raise RequestCodeMismatch
    return request


def _read_request(message: bytes) -> RecoveryRequest:
    fields = versioned(bounded_decode(message, _PART), _PART)
    _, vault_id, key, sealed, public, nonce = row(fields, 6, _PART)
    with well_formed(_PART):
        check_sealing_public(exact(public, PUBLIC_SIZE, _PART))
    return RecoveryRequest(
        exact(vault_id, ID, _PART),
        exact(key, ID, _PART),
        exact(sealed, SLOT_SIZE, _PART),
        public,
        exact(nonce, _NONCE, _PART),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person gets back. `time`: headquarters' clock in ms since 1970 UTC; `by`: the name
    of the seat at headquarters that used the key. Both are shown to the person."""

    vault_key: bytes = field(repr=False)
    time: int
    by: str


def seal_answer(answer: Answer, request: RecoveryRequest) -> bytes:
    """The bytes of the answer's file; they name nobody. Raises BlockMalformed for a name over
    1,000 bytes."""
    plain = encode([1, answer.vault_key, answer.time, text(answer.by, _PART)])
    return _ANSWER + seal(request.public, ANSWER_INFO + request.digest, plain)


def open_answer(data: bytes, key: SealingKey, digest: bytes) -> Answer:
    """`digest` is the request's. Raises NotABundle, BundleTooNew, NotForThisKey (the answer to
    another request, or altered), BlockMalformed."""
    plain = key.open(ANSWER_INFO + digest, _after(data, _ANSWER))
    fields = versioned(bounded_decode(plain, _PART), _PART)
    _, vault_key, time, by = row(fields, 4, _PART)
    return Answer(exact(vault_key, HASH, _PART), whole(time, _PART), text(by, _PART))


def _after(data: bytes, outside: bytes) -> bytes:
    if data[: len(MAGIC)] != MAGIC or len(data) <= len(outside) or len(data) > LARGEST:
        raise NotABundle
    if data[len(MAGIC)] != VERSION:
        raise BundleTooNew(part="version")
    if data[: len(outside)] != outside:
        raise NotABundle
    return data[len(outside) :]
