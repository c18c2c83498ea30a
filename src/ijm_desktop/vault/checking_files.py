"""Whether attached files are what was signed: every one that a change held here names (vault §6.4).

Apart from the check of the store, since it reads as much as there is.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.change import Op
from ijm_desktop.kernel.blobs import Blob, from_value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import blobs, staged
from ijm_desktop.vault.altered import UNREADABLE, Fault, Finding
from ijm_desktop.vault.blob_errors import (
    AttachmentAltered,
    AttachmentCutShort,
    AttachmentMissing,
    AttachmentNotAsSigned,
    AttachmentPartsSwapped,
)
from ijm_desktop.vault.blob_parts import PARTLY
from ijm_desktop.vault.chains import changes_at
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault

_DAMAGE: Final[tuple[type[AppError], ...]] = (
    AttachmentAltered,
    AttachmentCutShort,
    AttachmentMissing,
    AttachmentNotAsSigned,
    AttachmentPartsSwapped,
)


@dataclass(frozen=True, slots=True)
class FilesChecked:
    """`read` files of `size` bytes in all; `elsewhere`: those of others' work that are not on this
    computer; `nameless`: sealed files here that no work held here names. `findings` name the record
    of each that is damaged, or missing though it was added here."""

    read: int
    size: int
    elsewhere: int
    nameless: int
    findings: tuple[Finding, ...]


def check_files(vault: Vault) -> Generator[int, None, FilesChecked]:
    """Yields the bytes read so far after each part. Changes nothing; raises the disk's errors."""
    findings: list[Finding] = []
    named: set[str] = set()
    read = size = elsewhere = 0
    for op, blob, own in _held(vault):
        name = blobs.file_name(blob.key)
        if name in named:
            continue
        named.add(name)
        if not own and not blobs.is_here(vault.blobs, blob):
            elsewhere += 1
            continue
        try:
            for part in blobs.parts(vault.blobs, blob):
                size += len(part)
                yield size
            read += 1
        except _DAMAGE as error:
            findings.append(Finding(Fault.ATTACHMENT, f"{op.record.hex()} {error.code}"))
    return FilesChecked(read, size, elsewhere, _nameless(vault, named), tuple(findings))


def _held(vault: Vault) -> Iterator[tuple[Op, Blob, bool]]:
    """With each file the op that names it, and whether it was written here."""
    own = {row[0] for row in vault.database.rows("SELECT epoch_id FROM own_epoch")}
    rows = vault.database.rows(
        "SELECT DISTINCT blob.sequence FROM blob JOIN change ON change.sequence = blob.sequence"
        " WHERE change.bucket_id IS NOT NULL ORDER BY blob.sequence"
    )
    sequences = [row[0] for row in rows]
    for sequence in sequences:
        try:
            ((epoch_id, change),) = changes_at(vault.database, [sequence])
        except UNREADABLE:  # which the check of the store finds
            continue
        for op in change.ops:
            blob = from_value(op.value)
            if blob is not None:
                yield op, blob, epoch_id in own


def _nameless(vault: Vault, named: set[str]) -> int:
    with disk_errors(vault.folder):
        there = (each.name for each in vault.blobs.iterdir() if not each.name.endswith(PARTLY))
        lying = {name.removesuffix(blobs.UNSAVED) for name in there}
    return len(lying - named - staged.names(vault.database))
