"""The key file: slots that each wrap the keys of one vault (docs/spec/vault.md §2).

Rules kept here: damage is told from a wrong passphrase by a plain hash; slots and optional flags
that this version does not know survive a rewrite; the passphrase and the printed code open both
secrets, and the slot of headquarters opens the vault key alone; one slot that opens both stays.
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
    LastSlot,
    SignerMissing,
    SlotMissing,
    WrongCode,
    WrongPassphrase,
)

NAME: Final = "keys.bin"
MAGIC: Final = bytes.fromhex("A75E0BD2")
SECRET_MAGIC: Final = bytes.fromhex("A75E0BD3")
VERSION: Final = 1
PASSPHRASE: Final = "passphrase"  # noqa: S105 - a kind of slot, and its name on disk
CODE: Final = "code"
RECOVERY: Final = "recovery"
OWN: Final = (PASSPHRASE, CODE)
"""The kinds that open both secrets."""
KNOWN_MANDATORY: Final[frozenset[str]] = frozenset()
_KEY_BYTES: Final = 32
_ID_BYTES: Final = 16
_HASH_BYTES: Final = 32
_VAULT_PURPOSE: Final = b"ijm/vault/key/1"
_SIGNER_PURPOSE: Final = b"ijm/vault/signer/1"
_SECRET_PURPOSE: Final = b"ijm/secret/1"
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
    return _hashed(
        [
            MAGIC,
            VERSION,
            list(file.mandatory),
            list(file.optional),
            file.vault_id,
            list(file.slots),
        ]
    )


def from_bytes(data: bytes) -> KeyFile:
    """Raises KeyFileDamaged or KeyFileTooNew."""
    match _unhashed(data):
        case [bytes() as magic, int() as version, list() as mandatory, *rest] if magic == MAGIC:
            if version != VERSION or not KNOWN_MANDATORY.issuperset(map(str, mandatory)):
                raise KeyFileTooNew
            return _read_version_1(mandatory, rest)
    raise KeyFileDamaged(name=NAME)


def _read_version_1(mandatory: list[Value], rest: list[Value]) -> KeyFile:
    match rest:
        case [list() as optional, bytes() as vault_id, list() as slots] if len(
            vault_id
        ) == _ID_BYTES and all(map(_is_slot, slots)):
            return KeyFile(vault_id, tuple(mandatory), tuple(optional), tuple(slots))
    raise KeyFileDamaged(name=NAME)


def _is_slot(slot: Value) -> bool:
    return isinstance(slot, list) and bool(slot) and isinstance(slot[0], str)


def parameters_of(file: KeyFile) -> Parameters:
    """What a guess at the passphrase costs. Raises KeyFileDamaged; WrongPassphrase for no slot."""
    match file.slot(PASSPHRASE):
        case [_, strength, *_]:
            return _parameters(strength)
        case None:
            raise WrongPassphrase
    raise KeyFileDamaged(name=NAME)


def open_with_passphrase(file: KeyFile, passphrase: str) -> Unlocked:
    """Takes about a second, by design. Raises WrongPassphrase, KeyFileDamaged, or the crypto
    room's refusal of parameters out of bounds (KDF_PARAMETERS)."""
    parameters = parameters_of(file)
    match file.slot(PASSPHRASE):
        case [_, _, bytes() as salt, bytes() as key, bytes() as signer] if len(salt) == SALT_SIZE:
            return _open(
                file, stretch(passphrase, salt, parameters), key, signer, WrongPassphrase()
            )
    raise KeyFileDamaged(name=NAME)


def open_with_code(file: KeyFile, code: RecoveryCode) -> Unlocked:
    """Raises WrongCode or KeyFileDamaged."""
    match file.slot(CODE):
        case [_, bytes() as salt, bytes() as key, bytes() as signer]:
            return _open(file, _code_keys(code, salt), key, signer, WrongCode())
        case None:
            raise WrongCode
    raise KeyFileDamaged(name=NAME)


def change_passphrase(
    unlocked: Unlocked, new: str, *, parameters: Parameters, random: Random
) -> Unlocked:
    """Rewraps under `new`; every other slot stays as it is."""
    salt = random(SALT_SIZE)
    wrapped = _wrapped(unlocked, stretch(new, salt, parameters), random)
    return _with_slot(unlocked, [PASSPHRASE, _strength(parameters), salt, *wrapped])


def change_code(unlocked: Unlocked, *, random: Random) -> tuple[Unlocked, RecoveryCode]:
    """A new printed code; an older one opens nothing any more."""
    code = RecoveryCode.make(random)
    salt = random(SALT_SIZE)
    wrapped = _wrapped(unlocked, _code_keys(code, salt), random)
    return _with_slot(unlocked, [CODE, salt, *wrapped]), code


def remove_slot(unlocked: Unlocked, kind: str) -> Unlocked:
    """Without the slot of `kind`. Raises SlotMissing; LastSlot when nothing else opens the signer
    secret, without which nobody ever signs again as the owner."""
    file = unlocked.file
    if file.slot(kind) is None:
        raise SlotMissing(kind=kind)
    if kind in OWN and not any(file.slot(each) for each in OWN if each != kind):
        raise LastSlot
    kept = tuple(each for each in file.slots if each[0] != kind)
    return replace(unlocked, file=replace(file, slots=kept))


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


def _open(file: KeyFile, keys: bytes, key: bytes, signer: bytes, wrong: AppError) -> Unlocked:
    return Unlocked(
        file,
        _unwrapped(keys[:_KEY_BYTES], _VAULT_PURPOSE + file.vault_id, key, wrong),
        _unwrapped(keys[_KEY_BYTES:], _SIGNER_PURPOSE + file.vault_id, signer, wrong),
    )


def _unwrapped(key: bytes, purpose: bytes, wrapped: bytes, wrong: AppError) -> bytes:
    try:
        return unwrap(key, purpose, wrapped)
    except WrappingDamaged as error:
        raise KeyFileDamaged(name=NAME) from error
    except WrongKey as error:
        raise wrong from error


def _with_slot(unlocked: Unlocked, slot: list[Value]) -> Unlocked:
    kept = tuple(each for each in unlocked.file.slots if each[0] != slot[0])
    return replace(unlocked, file=replace(unlocked.file, slots=(*kept, slot)))


def _strength(parameters: Parameters) -> list[Value]:
    return [parameters.memory_kib, parameters.passes, parameters.lanes]


def _parameters(strength: Value) -> Parameters:
    match strength:
        case [int() as memory, int() as passes, int() as lanes]:
            return Parameters(memory, passes, lanes)
    raise KeyFileDamaged(name=NAME)


def _hashed(body: list[Value]) -> bytes:
    encoded = encode(body)
    return encoded + hashlib.sha256(encoded).digest()


def _unhashed(data: bytes) -> Value:
    body, digest = data[:-_HASH_BYTES], data[-_HASH_BYTES:]
    if hashlib.sha256(body).digest() != digest:
        raise KeyFileDamaged(name=NAME)
    try:
        return decode(body)
    except NotCanonical as error:
        raise KeyFileDamaged(name=NAME) from error


def sealed_secret(secret: bytes, passphrase: str, parameters: Parameters, random: Random) -> bytes:
    """A file for one secret that must not stay in the vault, such as a root key (§2.5)."""
    salt = random(SALT_SIZE)
    key = stretch(passphrase, salt, parameters)[:_KEY_BYTES]
    wrapped = wrap(key, _SECRET_PURPOSE, secret, random)
    return _hashed([SECRET_MAGIC, VERSION, _strength(parameters), salt, wrapped])


def open_secret(data: bytes, passphrase: str) -> bytes:
    """The reverse of `sealed_secret`. Raises KeyFileDamaged, KeyFileTooNew, WrongPassphrase."""
    match _unhashed(data):
        case [magic, 1, strength, bytes() as salt, bytes() as wrapped] if (
            magic == SECRET_MAGIC and len(salt) == SALT_SIZE
        ):
            key = stretch(passphrase, salt, _parameters(strength))[:_KEY_BYTES]
            return _unwrapped(key, _SECRET_PURPOSE, wrapped, WrongPassphrase())
        case [magic, int() as version, *_] if magic == SECRET_MAGIC and version != VERSION:
            raise KeyFileTooNew
    raise KeyFileDamaged(name=NAME)
