"""The root key's own file, kept apart from the daily keys and offline.

CBOR `[version = 1, [memory KiB, passes, lanes], salt, wrapped seed]`: Argon2id, then an AEAD.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from ijm_desktop.crypto.errors import WrongKey
from ijm_desktop.crypto.passphrase import SALT_SIZE, Parameters, stretch
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.crypto.wrapping import unwrap, wrap
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.kernel.errors import AppError, NotCanonical
from ijm_desktop.vault.files import disk_errors, write_atomically

VERSION: Final = 1
_PURPOSE: Final = b"ijm/root-key/1"
_KEY_SIZE: Final = 32


class RootKeyDamaged(AppError):
    code = "ROOT_KEY_DAMAGED"
    sentence = (
        "This is not a root key file, or it is damaged. Nothing was changed; use the other copy."
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
    """Raises the disk's errors; then there is no file."""
    salt = random(SALT_SIZE)
    wrapped = wrap(stretch(passphrase, salt, parameters)[:_KEY_SIZE], _PURPOSE, key.seed, random)
    cost = [parameters.memory_kib, parameters.passes, parameters.lanes]
    write_atomically(path, encode([VERSION, cost, salt, wrapped]))


def read(path: Path, passphrase: str) -> SigningKey:
    """Raises RootKeyDamaged, RootKeyWrongPassphrase or the disk's errors."""
    with disk_errors(path.parent):
        data = path.read_bytes()
    try:
        held = decode(data)
    except NotCanonical as error:
        raise RootKeyDamaged from error
    match held:
        case [1, [int() as memory, int() as passes, int() as lanes], bytes() as salt, bytes() as w]:
            stretched = stretch(passphrase, salt, Parameters(memory, passes, lanes))
        case _:
            raise RootKeyDamaged
    try:
        return SigningKey.from_seed(unwrap(stretched[:_KEY_SIZE], _PURPOSE, w))
    except WrongKey as error:
        raise RootKeyWrongPassphrase from error
