"""The key file: slots that each wrap the keys of one vault (docs/spec/vault.md §2).

Rules kept here: damage is told from a wrong passphrase by a plain hash; slots and optional flags
that this version does not know survive a rewrite; the passphrase and the printed code open both
secrets, and a slot of headquarters will open the vault key alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.errors import WrappingDamaged, WrongKey
from ijm_desktop.crypto.passphrase import SALT_SIZE, Parameters, stretch
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.kernel.errors import AppError, NotCanonical
from ijm_desktop.vault.errors import (
    KeyFileDamaged,
    KeyFileTooNew,
    SignerMissing,
    WrongCode,
    WrongPassphrase,
)

NAME: Final = "keys.bin"
MAGIC: Final = bytes.fromhex("A75E0BD2")
VERSION: Final = 1
PASSPHRASE: Final = "passphrase"  # noqa: S105 - a kind of slot, and its name on disk
CODE: Final = "code"
KNOWN_MANDATORY: Final[frozenset[str]] = frozenset()
_KEY_BYTES: Final = 32
_ID_BYTES: Final = 16
_HASH_BYTES: Final = 32
_VAULT_PURPOSE: Final = b"ijm/vault/key/1"
_SIGNER_PURPOSE: Final = b"ijm/vault/signer/1"
_CODE_INFO: Final = b"ijm/vault/code/1"

Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Holds no secret. `slots` are CBOR arrays kept verbatim; each begins with its kind."""

    vault_id: bytes
    mandatory: tuple[str, ...]
    optional: tuple[str, ...]
    slots: tuple[Value, ...]

    def slot(self, kind: str) -> Value | None:
        """The slot of `kind`, or None."""
        return next((each for each in self.slots if each[0] == kind), None)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A key file and what one of its slots opened. `signer_secret` is None after a recovery by
    headquarters. Both are 32 bytes."""

    file: KeyFile
    vault_key: bytes = field(repr=False)
    signer_secret: bytes | None = field(repr=False)


def create(
    passphrase: str, *, parameters: Parameters, random: Random
) -> tuple[Unlocked, RecoveryCode]:
    """New secrets, opened by `passphrase` and by the code returned, which must be shown once."""
    empty = KeyFile(random(_ID_BYTES), (), (), ())
    unlocked = Unlocked(empty, random(_KEY_BYTES), random(_KEY_BYTES))
    unlocked = change_passphrase(unlocked, passphrase, parameters=parameters, random=random)
    return change_code(unlocked, random=random)


def to_bytes(file: KeyFile) -> bytes:
    """What is written to disk."""
    body = encode(
        [
            MAGIC,
            VERSION,
            list(file.mandatory),
            list(file.optional),
            file.vault_id,
            list(file.slots),
        ]
    )
    return body + hashlib.sha256(body).digest()


def from_bytes(data: bytes) -> KeyFile:
    """Raises KeyFileDamaged or KeyFileTooNew."""
    body, digest = data[:-_HASH_BYTES], data[-_HASH_BYTES:]
    if hashlib.sha256(body).digest() != digest:
        raise KeyFileDamaged(name=NAME)
    try:
        decoded = decode(body)
    except NotCanonical as error:
        raise KeyFileDamaged(name=NAME) from error
    match decoded:
        case [magic, int() as version, *_] if magic == MAGIC and version > VERSION:
            raise KeyFileTooNew
        case [
            magic,
            1,
            list() as mandatory,
            list() as optional,
            bytes() as vault_id,
            list() as slots,
        ] if magic == MAGIC and len(vault_id) == 16 and all(map(_is_slot, slots)):
            if not KNOWN_MANDATORY.issuperset(mandatory):
                raise KeyFileTooNew
            return KeyFile(name, tuple(mandatory), tuple(optional), tuple(slots))
    raise KeyFileDamaged(name=NAME)


def _has_unknown(mandatory: list[Value]) -> bool:
    return any(flag not in KNOWN_MANDATORY for flag in mandatory)


def _is_slot(slot: Value) -> bool:
    return isinstance(slot, list) and bool(slot) and isinstance(slot[0], str)


def open_with_passphrase(file: KeyFile, passphrase: str) -> Unlocked:
    """Takes about a second, by design. Raises WrongPassphrase, KeyFileDamaged, or the crypto
    room's refusal of parameters out of bounds (KDF_PARAMETERS)."""
    match file.slot(PASSPHRASE):
        case [_, [int() as memory, int() as passes, int() as lanes], bytes() as salt, *wrapped] if (
            len(salt) == SALT_SIZE
        ):
            keys = stretch(passphrase, salt, Parameters(memory, passes, lanes))
            return _open(file, keys, wrapped, WrongPassphrase())
        case None:
            raise WrongPassphrase
    raise KeyFileDamaged(name=NAME)


def open_with_code(file: KeyFile, code: RecoveryCode) -> Unlocked:
    """Raises WrongCode or KeyFileDamaged."""
    match file.slot(CODE):
        case [_, bytes() as salt, *wrapped]:
            return _open(file, _code_keys(code, salt), wrapped, WrongCode())
        case None:
            raise WrongCode
    raise KeyFileDamaged(name=NAME)


def change_passphrase(
    unlocked: Unlocked, new: str, *, parameters: Parameters, random: Random
) -> Unlocked:
    """Rewraps under `new`; every other slot stays as it is."""
    salt = random(SALT_SIZE)
    strength = [parameters.memory_kib, parameters.passes, parameters.lanes]
    wrapped = _wrapped(unlocked, stretch(new, salt, parameters), random)
    return _with_slot(unlocked, [PASSPHRASE, strength, salt, *wrapped])


def change_code(unlocked: Unlocked, *, random: Random) -> tuple[Unlocked, RecoveryCode]:
    """A new printed code; an older one opens nothing any more."""
    code = RecoveryCode.make(random)
    salt = random(SALT_SIZE)
    wrapped = _wrapped(unlocked, _code_keys(code, salt), random)
    return _with_slot(unlocked, [CODE, salt, *wrapped]), code


def _code_keys(code: RecoveryCode, salt: bytes) -> bytes:
    return hkdf(code.secret, _CODE_INFO, 2 * _KEY_BYTES, salt)


def _wrapped(unlocked: Unlocked, keys: bytes, random: Random) -> Sequence[bytes]:
    if unlocked.signer_secret is None:
        raise SignerMissing
    vault_id = unlocked.file.vault_id
    return (
        wrap(keys[:_KEY_BYTES], _VAULT_PURPOSE + vault_id, unlocked.vault_key, random),
        wrap(keys[_KEY_BYTES:], _SIGNER_PURPOSE + vault_id, unlocked.signer_secret, random),
    )


def _open(file: KeyFile, keys: bytes, wrapped: list[Value], wrong: AppError) -> Unlocked:
    match wrapped:
        case [bytes() as key, bytes() as signer]:
            pass
        case _:
            raise KeyFileDamaged(name=NAME)
    try:
        vault_key = unwrap(keys[:_KEY_BYTES], _VAULT_PURPOSE + file.vault_id, key)
        secret = unwrap(keys[_KEY_BYTES:], _SIGNER_PURPOSE + file.vault_id, signer)
    except WrappingDamaged as error:
        raise KeyFileDamaged(name=NAME) from error
    except WrongKey as error:
        raise wrong from error
    return Unlocked(file, vault_key, secret)


def _with_slot(unlocked: Unlocked, slot: list[Value]) -> Unlocked:
    kept = tuple(each for each in unlocked.file.slots if each[0] != slot[0])
    return replace(unlocked, file=replace(unlocked.file, slots=(*kept, slot)))
