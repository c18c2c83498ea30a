"""Headquarters' recovery slot, and what waits in the folder for its answer (vault §2.7, §2.8)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from ijm_desktop.bundle.recovery import SLOT_SIZE, key_id, seal_slot
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.crypto.sealing import PRIVATE_SIZE, SealingKey
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.errors import KeyFileDamaged, NotAsked
from ijm_desktop.vault.files import disk_errors, sync_folder, write_atomically
from ijm_desktop.vault.keyfile import RECOVERY, KeyFile, Random, Unlocked
from ijm_desktop.vault.wiping import RECOVERY as PENDING

_KEY: Final = 32


def slot_of(file: KeyFile) -> tuple[bytes, bytes] | None:
    """(id of the recovery key, sealed vault key), or None. Raises KeyFileDamaged."""
    match file.slot(RECOVERY):
        case None:
            return None
        case [_, bytes() as key, bytes() as sealed] if len(sealed) == SLOT_SIZE:
            return key, sealed
    raise KeyFileDamaged(name=keyfile.NAME)


def with_slot(unlocked: Unlocked, public: bytes | None, seat: bytes) -> Unlocked | None:
    """With the slot for the recovery key `public`, without one for None; None when the key file
    says that already."""
    file = unlocked.file
    held = slot_of(file)
    if (None if held is None else held[0]) == (None if public is None else key_id(public)):
        return None
    slots = tuple(each for each in file.slots if each[0] != RECOVERY)
    if public is not None:
        sealed = seal_slot(public, file.vault_id, unlocked.vault_key, seat)
        slots = (*slots, [RECOVERY, key_id(public), sealed])
    return replace(unlocked, file=replace(file, slots=slots))


@dataclass(frozen=True, slots=True)
class Pending:
    """Between the request and its answer. `signer_secret` is the one that the next epoch will have:
    decided beforehand, so that a recovery that is stopped half-way goes on where it was."""

    key: SealingKey
    signer_secret: bytes = field(repr=False)
    asked: bytes
    """The request's digest, 32 bytes."""


def keep_pending(
    folder: Path, pending: Pending, passphrase: str, parameters: Parameters, random: Random
) -> None:
    """Under the passphrase that is to be. Durable. Raises the disk errors of files.py."""
    secret = encode([1, pending.key.private_bytes, pending.signer_secret, pending.asked])
    data = keyfile.sealed_secret(secret, passphrase, parameters, random)
    write_atomically(folder / PENDING, data)


def pending(folder: Path, passphrase: str) -> Pending:
    """Raises NotAsked, WrongPassphrase, KeyFileDamaged, disk errors."""
    with disk_errors(folder):
        if not (folder / PENDING).is_file():
            raise NotAsked
        data = (folder / PENDING).read_bytes()
    match decode(keyfile.open_secret(data, passphrase)):
        case [1, bytes() as private, bytes() as secret, bytes() as asked] if (
            len(private) == PRIVATE_SIZE and len(secret) == len(asked) == _KEY
        ):
            return Pending(SealingKey(private), secret, asked)
    raise KeyFileDamaged(name=PENDING)


def forget_pending(folder: Path) -> None:
    with disk_errors(folder):
        (folder / PENDING).unlink(missing_ok=True)
        sync_folder(folder)


def is_pending(folder: Path) -> bool:
    """Whether somebody asked headquarters and has not finished."""
    return (folder / PENDING).is_file()
