"""A bundle on its way out: made in a private file, placed durably, compared with what was meant."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.bundle.writer import Written
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.sync.errors import CopyDiffers, ExchangeStopped
from ijm_desktop.vault.files import disk_errors, sync_folder
from ijm_desktop.vault.store import Vault

_CHUNK: Final = 1 << 20
_TAG_INFO: Final = b"ijm/exchange/temporary/1"
_HALF: Final = 4
"""Bytes of each half of a temporary name: drawn, and its tag."""
_TEMPORARY: Final = re.compile(r"([0-9a-f]{8})([0-9a-f]{8})\.tmp")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a seat knows its own temporary names on a carrier (exchange §1.5); to others they are
    random. `keys`, newest first, are secret: names are made with the first."""

    keys: tuple[bytes, ...] = field(repr=False)

    def name(self) -> str:
        drawn = secrets.token_bytes(_HALF)
        return f"{drawn.hex()}{_tag(self.keys[0], drawn).hex()}.tmp"

    def made(self, name: str) -> bool:
        found = _TEMPORARY.fullmatch(name)
        if found is None:
            return False
        drawn, tag = (bytes.fromhex(each) for each in found.groups())
        return any(hmac.compare_digest(_tag(key, drawn), tag) for key in self.keys)


def _tag(key: bytes, drawn: bytes) -> bytes:
    return hmac.digest(key, drawn, "sha256")[:_HALF]


def mark_of(vault: Vault) -> Mark:
    """From every sealing key it has: a next epoch still knows what the last one left."""
    return Mark(tuple(hkdf(each.private_bytes, _TAG_INFO, 32) for each in vault.sealing_keys))


@dataclass(slots=True)
class Ready:
    """A private file of ciphertext in the vault's own folder. `written` is set by who filled it;
    `spare`: bytes that are to stay free beside it where it goes."""

    path: Path
    mark: Mark
    written: Written | None = None
    spare: int = 0

    @contextlib.contextmanager
    def open(self) -> Iterator[BinaryIO]:
        with disk_errors(self.path.parent), self.path.open("xb") as stream:
            yield stream


@contextlib.contextmanager
def staged(vault: Vault) -> Iterator[Ready]:
    """Removed afterwards, whatever happens; what a crash leaves goes when the vault is opened."""
    path = vault.incoming / secrets.token_hex(16)
    try:
        yield Ready(path, mark_of(vault))
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def take_away_left(ready: Ready, folder: Path) -> None:
    """What this seat left in `folder` when it was stopped half-way, and of nobody else. A stick
    that refuses says so when it is written to."""
    with contextlib.suppress(OSError):
        for left in tuple(folder.iterdir()):
            if ready.mark.made(left.name):
                left.unlink(missing_ok=True)


def place(ready: Ready, out: Path, stop: Callable[[], bool] = lambda: False) -> None:
    """Copies to `out` under a temporary name, durably, reads it back and renames (bundle §10.6), so
    that nobody ever finds half of it or a damaged one under its name. Raises the disk's errors,
    CopyDiffers or ExchangeStopped; then no new `out` lies there."""
    assert ready.written is not None
    take_away_left(ready, out.parent)
    temporary = out.with_name(ready.mark.name())
    with disk_errors(out.parent):
        try:
            _copy_durably(ready.path, temporary, stop)
            if _read_back(temporary) != ready.written.sha256:
                raise CopyDiffers
            temporary.replace(out)
        finally:
            with contextlib.suppress(OSError):  # a stick pulled out says so by the first error
                temporary.unlink(missing_ok=True)
        try:
            sync_folder(out.parent)
            if out.stat().st_size != ready.written.size:
                raise CopyDiffers
        except (OSError, CopyDiffers):
            with contextlib.suppress(OSError):
                out.unlink(missing_ok=True)
            raise


def _copy_durably(source: Path, target: Path, stop: Callable[[], bool]) -> None:
    with source.open("rb") as reading, target.open("xb") as writing:
        while chunk := reading.read(_CHUNK):
            if stop():
                raise ExchangeStopped
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())


def _read_back(path: Path) -> bytes:
    """Past the cache where the platform lets us ask: a stick that lost it must not look well."""
    with path.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(stream, "sha256").digest()
