"""A bundle on its way out: made in a private file, placed durably, compared with what was meant."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.bundle.writer import Written
from ijm_desktop.sync.errors import CopyDiffers, ExchangeStopped
from ijm_desktop.vault.files import disk_errors, sync_folder
from ijm_desktop.vault.store import Vault

_CHUNK: Final = 1 << 20


@dataclass(slots=True)
class Ready:
    """A private file of ciphertext in the vault's own folder. `written` is set by who filled it."""

    path: Path
    written: Written | None = None

    @contextlib.contextmanager
    def open(self) -> Iterator[BinaryIO]:
        with disk_errors(self.path.parent), self.path.open("xb") as stream:
            yield stream


@contextlib.contextmanager
def staged(vault: Vault) -> Iterator[Ready]:
    """Removed afterwards, whatever happens; what a crash leaves goes when the vault is opened."""
    path = vault.incoming / secrets.token_hex(16)
    try:
        yield Ready(path)
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def place(ready: Ready, out: Path, stop: Callable[[], bool] = lambda: False) -> None:
    """Copies to `out` under a temporary name, durably, reads it back and renames (bundle §10.6), so
    that nobody ever finds half of it or a damaged one under its name. Raises the disk's errors,
    CopyDiffers or ExchangeStopped; then no new `out` lies there."""
    assert ready.written is not None
    temporary = out.with_name(f"{secrets.token_hex(8)}.tmp")
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
