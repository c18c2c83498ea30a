"""A backup is whole or not there; a restoration begins again, erases first, and checks clean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.journal.change import PUT, Op
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.vault import blobs, checking, reading
from ijm_desktop.vault.backup import (
    BackupDamaged,
    BackupOvertaken,
    BackupStopped,
    BackupThere,
    FolderNotEmpty,
    backup,
    restore,
)
from ijm_desktop.vault.errors import WrongPassphrase
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.store import Vault
from tests.vault.conftest import Ready
from tests.vault.writing import NOW, PASSPHRASE, bucket, new_id, note, write


def again(file: Path, folder: Path, secret: str | RecoveryCode = PASSPHRASE) -> Vault:
    return restore(file, folder, secret, now_ms=NOW + 5000, random=os.urandom)


def test_what_was_backed_up_comes_back_in_a_next_epoch(vault: Vault, tmp_path: Path) -> None:
    saved = write(vault, note("before"))
    before = checking.digests(vault)
    done = backup(vault, tmp_path / "one")
    assert done.size == (tmp_path / "one").stat().st_size
    assert (tmp_path / "one").stat().st_mode & 0o077 == 0
    write(vault, note("after the backup"))
    with again(tmp_path / "one", tmp_path / "restored") as restored:
        assert checking.digests(restored) == before
        assert restored.epoch.parent == (vault.epoch.id, 1, saved.head.root)
        assert checking.check(restored) == []
        write(restored, note("goes on"))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one", "restored", "work"]


def test_saves_go_on_while_it_is_copied(vault: Vault, tmp_path: Path) -> None:
    write(vault, note("before"))
    before = checking.digests(vault)

    def saving(_done: int, _whole: int) -> None:
        write(vault, note("meanwhile"))

    backup(vault, tmp_path / "one", progress=saving)
    assert checking.check(vault) == []
    assert checking.digests(vault) != before
    with again(tmp_path / "one", tmp_path / "restored") as restored:
        assert checking.digests(restored) == before


def test_what_a_killed_restoration_left_is_taken_away(vault: Vault, tmp_path: Path) -> None:
    write(vault, note("before"))
    backup(vault, tmp_path / "one")
    left = tmp_path / "restored"
    (left / blobs.FOLDER).mkdir(parents=True)
    for name in ("store.lock", "store.new", "store.new-wal", f"{blobs.FOLDER}/AB12", "0" * 16):
        suffix = ".tmp" if name.startswith("0") else ""
        (left / f"{name}{suffix}").write_bytes(b"half")
    with again(tmp_path / "one", left) as restored:
        assert checking.check(restored) == []
        assert list((left / blobs.FOLDER).iterdir()) == []
    assert not (left / f"{'0' * 16}.tmp").exists()


def test_a_folder_of_the_persons_own_is_left_as_it_is(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "one")
    own = tmp_path / "own" / blobs.FOLDER
    own.mkdir(parents=True)
    (own / "letter").write_bytes(b"mine")
    with pytest.raises(FolderNotEmpty):
        again(tmp_path / "one", tmp_path / "own")
    assert (own / "letter").read_bytes() == b"mine"


def test_the_printed_code_restores_too(vault: Vault, ready: Ready, tmp_path: Path) -> None:
    backup(vault, tmp_path / "one")
    code = RecoveryCode.parse(ready.code)
    again(tmp_path / "one", tmp_path / "restored", code).close()


def test_attached_files_go_along_but_none_that_is_half_made(vault: Vault, tmp_path: Path) -> None:
    attached = vault.folder / blobs.FOLDER
    attached.mkdir(exist_ok=True)
    (attached / "AB12").write_bytes(b"sealed" * 500_000)
    (attached / f"CD34{blobs.UNSAVED}").write_bytes(b"half")
    assert backup(vault, tmp_path / "one").files == 1
    again(tmp_path / "one", tmp_path / "restored").close()
    restored = tmp_path / "restored" / blobs.FOLDER
    assert (restored / "AB12").read_bytes() == b"sealed" * 500_000
    assert [each.name for each in restored.iterdir()] == ["AB12"]


def test_what_was_erased_since_cannot_be_read_again(vault: Vault, tmp_path: Path) -> None:
    where, record = bucket(), new_id()
    saved = write(vault, note("a name that must go", where, record))
    backup(vault, tmp_path / "one")
    erased = [saved.changes[0].op_id(0)]
    with restore(
        tmp_path / "one",
        tmp_path / "restored",
        PASSPHRASE,
        now_ms=NOW,
        random=os.urandom,
        erased=erased,
    ) as restored:
        row = reading.record(restored, where, record)
        assert row is None or row.state.shown("note.text").value is None
        assert checking.check(restored) == []


@pytest.mark.parametrize("at", [0, 5, 40, 5000, -1])
def test_a_backup_that_was_altered_restores_nothing(vault: Vault, tmp_path: Path, at: int) -> None:
    backup(vault, tmp_path / "one")
    data = bytearray((tmp_path / "one").read_bytes())
    data[at] ^= 1
    (tmp_path / "one").write_bytes(data)
    with pytest.raises(BackupDamaged):
        again(tmp_path / "one", tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


@pytest.mark.parametrize("left", [0, 10, 5000])
def test_a_backup_cut_short_restores_nothing(vault: Vault, tmp_path: Path, left: int) -> None:
    backup(vault, tmp_path / "one")
    (tmp_path / "one").write_bytes((tmp_path / "one").read_bytes()[:left])
    with pytest.raises(BackupDamaged):
        again(tmp_path / "one", tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_a_wrong_passphrase_writes_nothing(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "one")
    with pytest.raises(WrongPassphrase):
        again(tmp_path / "one", tmp_path / "restored", "another one")
    assert not (tmp_path / "restored").exists()


def test_nothing_is_written_over(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "one")
    with pytest.raises(BackupThere):
        backup(vault, tmp_path / "one")
    with pytest.raises(FolderNotEmpty):
        again(tmp_path / "one", vault.folder)


def test_stopping_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(BackupStopped):
        backup(vault, tmp_path / "one", stop=lambda: True)
    assert [each.name for each in tmp_path.iterdir()] == ["work"]
    write(vault, note("and the work goes on"))
    assert checking.check(vault) == []
    backup(vault, tmp_path / "one")
    calls = iter([False] * 2)
    with pytest.raises(BackupStopped):
        restore(
            tmp_path / "one",
            tmp_path / "restored",
            PASSPHRASE,
            now_ms=NOW,
            random=os.urandom,
            stop=lambda: next(calls, True),
        )
    assert not (tmp_path / "restored").exists()


def test_a_restoration_that_was_killed_can_be_done_again(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "one")
    folder = tmp_path / "restored"
    folder.mkdir()
    (folder / "store.new").write_bytes(b"half")
    again(tmp_path / "one", folder).close()


def test_a_file_whose_record_was_saved_a_moment_ago_goes_along(
    vault: Vault, tmp_path: Path
) -> None:
    """It has not got its lasting name yet, and gets it while it is copied."""
    first, last = (attached(vault, tmp_path / str(at)) for at in range(2))
    keep = iter((last, first))

    def renaming(_done: int, _whole: int) -> None:
        blob = next(keep, None)
        if blob is not None:
            blobs.keep(vault.blobs, blob)

    done = backup(vault, tmp_path / "one", progress=renaming)
    assert done.files == 2
    with again(tmp_path / "one", tmp_path / "restored") as restored:
        for blob in (first, last):
            assert b"".join(blobs.parts(restored.blobs, blob)) == b"a photo"


def test_a_file_erased_while_it_is_copied_is_said(vault: Vault, tmp_path: Path) -> None:
    blob = attached(vault, tmp_path / "photo")
    blobs.keep(vault.blobs, blob)

    def erasing(_done: int, _whole: int) -> None:
        (vault.blobs / blobs.file_name(blob.key)).unlink(missing_ok=True)

    with pytest.raises(BackupOvertaken):
        backup(vault, tmp_path / "one", progress=erasing)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["photo", "work"]


def attached(vault: Vault, source: Path) -> Blob:
    """Its record is saved, its name not a lasting one yet."""
    source.write_bytes(b"a photo")
    work = blobs.taking_in(vault.blobs, source, random=os.urandom)
    while True:
        try:
            next(work)
        except StopIteration as ended:
            blob: Blob = ended.value
            break
    op = Op(PUT, new_id(), "note.file", (), blob.value())
    write(vault, Draft(bucket(), (op,)))
    return blob
