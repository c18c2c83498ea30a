"""What somebody finds who has the disk, and then also the passphrase.

`raw` is what a thief reads. `decrypted` is what is left for whoever opens the vault's own file with
its key and every tool there is: each page of the database and of its write-ahead log, free ones
and superseded ones too, not only what SQL still answers.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.creating import DATABASE

_PAGE: Final = 4096
_IV: Final = 16
_RESERVED: Final = 80
_SALT: Final = 16
_LOG_HEADER: Final = 32
_FRAME_HEADER: Final = 24


def raw(*places: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file below, each with its name."""
    for place in places:
        for path in sorted([place, *place.rglob("*")]):
            if path.is_file():
                yield path, str(path.relative_to(place)).encode() + path.read_bytes()


def decrypted(folder: Path, passphrase: str) -> Iterator[bytes]:
    """The pages of a vault, newest or not; it may be open meanwhile."""
    file = keyfile.from_bytes((folder / keyfile.NAME).read_bytes())
    unlocked = keyfile.open_with_passphrase(file, passphrase)
    key = hkdf(unlocked.vault_key, b"ijm/vault/database/1", 32)
    database = (folder / DATABASE).read_bytes()
    for at in range(0, len(database), _PAGE):
        yield _page(database[at : at + _PAGE], key, _SALT if at == 0 else 0)
    log = folder / f"{DATABASE}-wal"
    frames = log.read_bytes()[_LOG_HEADER:] if log.exists() else b""
    for at in range(0, len(frames), _FRAME_HEADER + _PAGE):
        number = int.from_bytes(frames[at : at + 4], "big")
        page = frames[at + _FRAME_HEADER : at + _FRAME_HEADER + _PAGE]
        if len(page) == _PAGE:  # else it was killed while it wrote this one
            yield _page(page, key, _SALT if number == 1 else 0)


def _page(page: bytes, key: bytes, start: int) -> bytes:
    end = _PAGE - _RESERVED
    decryptor = Cipher(AES256(key), CBC(page[end : end + _IV])).decryptor()
    return decryptor.update(page[start:end]) + decryptor.finalize()


def forms(text: str) -> list[bytes]:
    """How a text may lie somewhere: as UTF-8 and UTF-16, and as Base64 at any offset; folded as an
    index folds it."""
    plain = [
        text.encode(),
        text.casefold().encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
    ]
    return [*plain, *encoded(text.encode())]


def encoded(data: bytes) -> list[bytes]:
    """`data` as Base64 at each offset it may have there."""
    return [_base64(data, offset) for offset in range(3)]


def _base64(data: bytes, offset: int) -> bytes:
    """What of `data` stays the same in Base64 whatever stands around it."""
    encoded = base64.b64encode(bytes(offset) + data)
    return encoded[(offset * 8 + 5) // 6 : len(encoded) // 4 * 4 - 4]


def holds(data: bytes, texts: Iterable[str]) -> list[str]:
    return [text for text in texts if any(form in data for form in forms(text))]
