"""The root key's own file, kept apart from the daily keys: a sealed secret (vault §2.5)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.errors import KeyFileDamaged, WrongPassphrase
from ijm_desktop.vault.files import disk_errors, write_atomically


class RootKeyDamaged(AppError):
    code = "ROOT_KEY_DAMAGED"
    sentence = (
        "This is not a root key file, or it is damaged. Nothing was changed; use the other copy."
    )


class RootKeyExists(AppError):
    code = "ROOT_KEY_EXISTS"
    sentence = (
        "There is a file '{file}' already, and it may be somebody's root key. Nothing was changed; "
        "choose another place for the new one."
    )


class RootKeyWrongPassphrase(AppError):
    code = "ROOT_KEY_WRONG_PASSPHRASE"
    sentence = "This passphrase does not open the root key. Nothing was changed; try again."


def write(
    path: Path,
    key: SigningKey,
    passphrase: str,
    parameters: Parameters,
    random: Callable[[int], bytes],
) -> None:
    """Raises RootKeyExists or the disk's errors; then nothing was written."""
    refuse_taken(path)
    write_atomically(path, keyfile.sealed_secret(key.seed, passphrase, parameters, random))


def refuse_taken(path: Path) -> None:
    """Raises RootKeyExists, or the disk's errors."""
    with disk_errors(path.parent):
        if path.exists():
            raise RootKeyExists(file=path)


def read(path: Path, passphrase: str) -> SigningKey:
    """Raises RootKeyDamaged, RootKeyWrongPassphrase, KeyFileTooNew or the disk's errors."""
    with disk_errors(path.parent):
        data = path.read_bytes()
    try:
        return SigningKey.from_seed(keyfile.open_secret(data, passphrase))
    except KeyFileDamaged as error:
        raise RootKeyDamaged from error
    except WrongPassphrase as error:
        raise RootKeyWrongPassphrase from error
