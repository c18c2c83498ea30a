"""A check reads attached files too: damaged ones, missing ones, those that nothing names."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.kernel.blobs import PART, Blob
from ijm_desktop.vault import blobs, erasing
from ijm_desktop.vault.checking_files import FilesChecked, check_files
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from tests.vault.writing import bucket, write


def checked(vault: Vault) -> FilesChecked:
    return _ended(check_files(vault))


def _ended(work: Generator[int, None, FilesChecked]) -> FilesChecked:
    while True:
        try:
            next(work)
        except StopIteration as ended:
            found: FilesChecked = ended.value
            return found


def attach(vault: Vault, source: Path, size: int) -> tuple[Blob, Op]:
    source.write_bytes(os.urandom(size))
    work = blobs.taking_in(vault.blobs, source, random=os.urandom)
    while True:
        try:
            next(work)
        except StopIteration as ended:
            blob: Blob = ended.value
            break
    op = Op(PUT, os.urandom(16), "note.file", (), blob.value())
    write(vault, Draft(bucket(), (op,)))
    blobs.keep(vault.blobs, blob)
    return blob, op


def test_whole_files_are_read_whole(vault: Vault, tmp_path: Path) -> None:
    attach(vault, tmp_path / "one", PART + 5)
    attach(vault, tmp_path / "two", 0)
    done = list(check_files(vault))
    assert done == [PART, PART + 5, PART + 5]
    assert checked(vault) == FilesChecked(2, PART + 5, 0, 0, ())


@pytest.mark.parametrize("harm", ["altered", "cut", "missing"])
def test_harm_is_found_by_record(vault: Vault, tmp_path: Path, harm: str) -> None:
    blob, op = attach(vault, tmp_path / "one", 1000)
    attach(vault, tmp_path / "two", 10)
    path = vault.blobs / blobs.file_name(blob.key)
    data = bytearray(path.read_bytes())
    data[500] ^= 1
    if harm == "missing":
        path.unlink()
    else:
        path.write_bytes(data if harm == "altered" else data[:-1])
    found = checked(vault)
    (finding,) = found.findings
    code = {
        "altered": "ATTACHMENT_ALTERED",
        "cut": "ATTACHMENT_CUT_SHORT",
        "missing": "ATTACHMENT_MISSING",
    }[harm]
    assert (finding.fault, finding.about) == ("attachment", f"{op.record.hex()} {code}")
    assert found.read == 1


def test_what_nothing_names_is_counted_and_left(vault: Vault) -> None:
    lump = vault.blobs / os.urandom(16).hex()
    lump.write_bytes(b"sealed")
    assert checked(vault) == FilesChecked(0, 0, 0, 1, ())
    assert lump.exists()


def test_an_erased_file_is_not_missed(vault: Vault, tmp_path: Path) -> None:
    _, op = attach(vault, tmp_path / "one", 1000)
    rows = vault.database.rows("SELECT change_id FROM change ORDER BY sequence DESC LIMIT 1")
    with vault.transaction() as work:
        erasing.apply(work, [rows[0][0][:16] + bytes(2)])
    assert checked(vault) == FilesChecked(0, 0, 0, 0, ())
    assert op.has_value
