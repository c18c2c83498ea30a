"""Files follow the changes that name them: through saving, crashing, erasing and withdrawing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.journal.change import PUT, Bucket, Op, make_salted, opening, salted_opening
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.vault import blobs, chains
from ijm_desktop.vault.chains import CHANGE_COLUMNS, read_change
from ijm_desktop.vault.saving import Draft, Saved, save, save_within
from ijm_desktop.vault.store import Vault
from tests.vault.writing import NOW, PASSPHRASE, note

BUCKET = Bucket("case", bytes(16), "casework")


def sealed(vault: Vault, tmp_path: Path) -> Blob:
    """A file sealed whose record is not saved yet."""
    source = tmp_path / "gate.jpg"
    source.write_bytes(b"\xff\xd8\xff the gate")
    work = blobs.taking_in(vault.blobs, source, random=os.urandom)
    while True:
        try:
            next(work)
        except StopIteration as stop:
            found: Blob = stop.value
            return found


def saved(vault: Vault, blob: Blob, record: bytes = bytes(16)) -> Saved:
    ops = [
        Op(PUT, record, "attachment.content", (), blob.value()),
        Op(PUT, record, "attachment.description", (), "the gate"),
    ]
    return save(vault, [Draft(BUCKET, ops)], now_ms=NOW, random=os.urandom)


def names(vault: Vault) -> set[str]:
    return {each.name for each in vault.blobs.iterdir()}


def opening_without(vault: Vault, op: int) -> None:
    """As an erasure leaves the only change there is: the value's hash in place of the value."""
    row = vault.database.row(f"SELECT {CHANGE_COLUMNS} WHERE change.bucket_id IS NOT NULL")
    assert row is not None
    change = read_change(row)
    pieces = list(salted_opening(change))
    pieces[op] = [change.hashes[op]]
    left = make_salted(
        author=change.author,
        epoch=change.epoch,
        number=change.number,
        stamp=change.stamp,
        bucket=change.bucket,
        ops=change.ops,
        openings=pieces,
    )
    with vault.transaction() as work:
        work.database.run(
            "UPDATE change SET opening = ? WHERE change_id = ?", (opening(left), change.id)
        )
        work.scrub = True


def test_a_file_whose_record_was_never_saved_goes_at_the_next_opening(
    folder: Path, tmp_path: Path
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        sealed(vault, tmp_path)
        assert len(names(vault)) == 1
    with Vault.open(folder, PASSPHRASE) as vault:
        assert names(vault) == set()


def test_a_file_whose_record_was_saved_just_before_a_crash_gets_its_name(
    folder: Path, tmp_path: Path
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        blob = sealed(vault, tmp_path)
        saved(vault, blob)
        assert blobs.is_here(vault.blobs, blob)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert names(vault) == {blobs.file_name(blob.key)}
        assert b"".join(blobs.parts(vault.blobs, blob)) == b"\xff\xd8\xff the gate"


def test_a_whole_file_that_no_record_names_stays(folder: Path) -> None:
    """It may belong to later work than this older copy of the database holds."""
    with Vault.open(folder, PASSPHRASE) as vault:
        (vault.blobs / ("ab" * 16)).write_bytes(b"sealed")
    with Vault.open(folder, PASSPHRASE) as vault:
        assert names(vault) == {"ab" * 16}


def test_with_its_value_erased_the_file_goes_at_once(vault: Vault, tmp_path: Path) -> None:
    blob = sealed(vault, tmp_path)
    saved(vault, blob)
    blobs.keep(vault.blobs, blob)
    opening_without(vault, 0)
    assert names(vault) == set()
    assert vault.database.number("SELECT count(*) FROM blob") == 0


def test_one_that_is_being_sealed_meanwhile_is_left_alone(vault: Vault, tmp_path: Path) -> None:
    blob = sealed(vault, tmp_path)
    with vault.transaction() as work:
        work.scrub = True
    saved(vault, blob)
    blobs.keep(vault.blobs, blob)
    assert names(vault) == {blobs.file_name(blob.key)}


def test_with_another_value_of_the_same_save_erased_it_stays(vault: Vault, tmp_path: Path) -> None:
    blob = sealed(vault, tmp_path)
    saved(vault, blob)
    blobs.keep(vault.blobs, blob)
    opening_without(vault, 1)
    assert names(vault) == {blobs.file_name(blob.key)}
    assert vault.database.rows("SELECT stale FROM blob") == [(0,)]


@pytest.mark.parametrize(
    "withdrawn", ["UPDATE change SET bucket_id = NULL, opening = NULL", "DELETE FROM change"]
)
def test_with_its_change_withdrawn_the_file_stays_and_nothing_here_opens_it(
    vault: Vault, tmp_path: Path, withdrawn: str
) -> None:
    """Files do not travel: it may be the one copy there is. Its key is gone with the change."""
    blob = sealed(vault, tmp_path)
    saved(vault, blob)
    blobs.keep(vault.blobs, blob)
    with vault.transaction() as work:
        work.database.run("DELETE FROM record")
        work.database.run(withdrawn)
        work.scrub = True
    assert names(vault) == {blobs.file_name(blob.key)}
    assert vault.database.number("SELECT count(*) FROM blob") == 0


def test_a_withdrawn_files_place_may_be_taken_before_it_is_looked_at_again(
    vault: Vault, tmp_path: Path
) -> None:
    """Sequences are given out again: what has the place now was never about this file."""
    blob = sealed(vault, tmp_path)
    saved(vault, blob)
    blobs.keep(vault.blobs, blob)
    with vault.transaction() as work:
        work.database.run("DELETE FROM record")
        work.database.run("DELETE FROM change")
        save_within(work, [note("in its place", BUCKET)], now_ms=NOW, random=os.urandom)
        work.scrub = True
    assert vault.database.number("SELECT max(sequence) FROM change") == 1
    assert names(vault) == {blobs.file_name(blob.key)}


def test_a_file_that_two_changes_name_stays_while_one_of_them_does(
    vault: Vault, tmp_path: Path
) -> None:
    blob = sealed(vault, tmp_path)
    saved(vault, blob)
    saved(vault, blob, b"\1" * 16)
    blobs.keep(vault.blobs, blob)
    last = vault.database.number("SELECT max(sequence) FROM change")
    with vault.transaction() as work:
        work.database.run("DELETE FROM change WHERE sequence = ?", (last,))
        work.scrub = True
    assert names(vault) == {blobs.file_name(blob.key)}
    assert chains.newest_sequence(vault.database) == last - 1
