"""A vault's folder: made whole or not at all, opened by one process, changed by nobody else."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.errors import DiskFull, FolderMissing, FolderReadOnly
from ijm_desktop.vault import creating, keyfile, reading, store
from ijm_desktop.vault.creating import holds_vault
from ijm_desktop.vault.errors import (
    FolderTaken,
    KeyFileDamaged,
    KeyFileMissing,
    NoVaultHere,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultTooNew,
    WrongCode,
    WrongPassphrase,
)
from ijm_desktop.vault.saving import save_within
from ijm_desktop.vault.store import Vault
from tests.vault.conftest import Ready
from tests.vault.test_files import unprivileged
from tests.vault.writing import NOW, PASSPHRASE, fingerprint, new_vault, note, write

NAMES = {"blobs", "incoming", "keys.bin", "store.db", "store.lock"}


def test_what_is_written_is_there_after_opening_again(folder: Path, ready: Ready) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        saved = write(vault, note("the brick kiln"))
        seat, sealing = vault.seat, vault.sealing_key.public
    with Vault.open_with_code(folder, RecoveryCode.parse(ready.code)) as vault:
        (found,) = reading.find(vault, saved.changes[0].ops[0].record)
        assert found.state.shown("note.text").value == "the brick kiln"
        assert (vault.seat, vault.sealing_key.public) == (seat, sealing)
        assert vault.require_signer().public == vault.epoch.public


def test_file_names_tell_nothing_and_no_other_user_reads_them(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE):
        pass
    assert {each.name for each in folder.iterdir()} == NAMES
    assert folder.stat().st_mode & 0o077 == 0
    assert all(each.stat().st_mode & 0o077 == 0 for each in folder.iterdir())


def test_nothing_written_shows_in_any_file(vault: Vault, folder: Path) -> None:
    write(vault, note("canary-kestrel-4711"))
    vault.database.scrub()
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"kestrel" not in path.read_bytes()
            assert b"note.text" not in path.read_bytes()
            assert b"SQLite format" not in path.read_bytes()


@pytest.mark.parametrize("wrong", ["", "lantern", PASSPHRASE + " "])
def test_a_wrong_passphrase_changes_no_byte(folder: Path, wrong: str) -> None:
    before = fingerprint(folder)
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, wrong)
    with pytest.raises(WrongCode):
        Vault.open_with_code(folder, RecoveryCode.make(os.urandom))
    assert fingerprint(folder) == before


def test_one_process_at_a_time(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from ijm_desktop.vault.store import Vault\n"
        "from ijm_desktop.vault.errors import VaultInUse\n"
        "try: Vault.open(Path(sys.argv[1]), sys.argv[2])\n"
        "except VaultInUse: print('in use')"
    )
    command = [sys.executable, "-c", script, str(folder), PASSPHRASE]
    with Vault.open(folder, PASSPHRASE):
        with pytest.raises(VaultInUse):
            Vault.open(folder, PASSPHRASE)
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "in use\n"


def test_a_failed_opening_lets_go(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, "wrong")
    Vault.open(folder, PASSPHRASE).close()


def test_closing_twice_is_closing(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    vault.close()
    vault.close()
    assert vault.signer is None


def test_creating_where_one_is_changes_nothing(folder: Path) -> None:
    before = fingerprint(folder)
    with pytest.raises(VaultExists):
        new_vault(folder)
    assert fingerprint(folder) == before


def test_a_folder_with_something_we_would_empty_is_refused(tmp_path: Path) -> None:
    (tmp_path / creating.INCOMING).mkdir()
    (tmp_path / creating.INCOMING / "letter.txt").write_text("dear")
    with pytest.raises(FolderTaken):
        new_vault(tmp_path)
    assert (tmp_path / creating.INCOMING / "letter.txt").read_text() == "dear"


def test_keys_that_are_missing_are_never_made_anew(folder: Path) -> None:
    (folder / keyfile.NAME).unlink()
    before = fingerprint(folder)
    with pytest.raises(KeyFileMissing):
        Vault.open(folder, PASSPHRASE)
    with pytest.raises(KeyFileMissing):
        new_vault(folder)
    assert fingerprint(folder) == before


def test_an_empty_or_missing_folder_holds_no_vault(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(NoVaultHere):
        Vault.open(tmp_path, PASSPHRASE)
    with pytest.raises(FolderMissing):
        Vault.open(tmp_path / "gone", PASSPHRASE)
    with pytest.raises(FolderMissing):
        new_vault(tmp_path / "gone" / "deeper")
    assert not holds_vault(tmp_path)
    assert holds_vault(folder)


def test_a_damaged_key_file_says_so(folder: Path) -> None:
    path = folder / keyfile.NAME
    path.write_bytes(path.read_bytes()[:-1])
    before = fingerprint(folder)
    with pytest.raises(KeyFileDamaged):
        Vault.open(folder, PASSPHRASE)
    assert fingerprint(folder) == before


def test_a_damaged_or_missing_database_says_so(folder: Path) -> None:
    path = folder / creating.DATABASE
    whole = path.read_bytes()
    path.write_bytes(bytes(100) + whole[100:])
    with pytest.raises(VaultDamaged):
        Vault.open(folder, PASSPHRASE)
    path.unlink()
    with pytest.raises(VaultDamaged):
        Vault.open(folder, PASSPHRASE)
    path.write_bytes(whole)
    Vault.open(folder, PASSPHRASE).close()


def test_a_newer_schema_is_left_alone(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.database.run("PRAGMA user_version = 2000")
    before = fingerprint(folder)
    with pytest.raises(VaultTooNew):
        Vault.open(folder, PASSPHRASE)
    assert fingerprint(folder) == before


def test_a_read_only_folder_says_so(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with unprivileged(), pytest.raises(FolderReadOnly):
            Vault.open(folder, PASSPHRASE)
        with unprivileged(), pytest.raises(FolderReadOnly):
            new_vault(folder / "deeper")
    finally:
        folder.chmod(0o700)


class PowerCut(Exception):
    """Stands for the machine going off: nothing is tidied up."""


def test_a_creation_cut_short_before_the_keys_is_done_again(
    tmp_path: Path, ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copy(ready.folder / creating.DATABASE, folder / creating.NEW_DATABASE)
    (folder / (creating.NEW_DATABASE + "-wal")).write_bytes(b"left over")
    with pytest.raises(NoVaultHere):
        Vault.open(folder, PASSPHRASE)
    with new_vault(folder) as vault:
        write(vault, note("begun again"))
    assert {each.name for each in folder.iterdir()} == NAMES


def test_a_creation_cut_short_after_the_keys_is_finished_by_opening(folder: Path) -> None:
    (folder / creating.DATABASE).rename(folder / creating.NEW_DATABASE)
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("finished"))
    assert {each.name for each in folder.iterdir()} == NAMES


def test_a_creation_that_fails_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "work"

    def no_room(*_: Any) -> None:
        raise DiskFull(folder=folder)

    with monkeypatch.context() as patched:
        patched.setattr(store, "write_atomically", no_room)
        with pytest.raises(DiskFull):
            new_vault(folder)
    assert not folder.exists()
    new_vault(folder).close()


def test_a_vault_whose_code_nobody_saw_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills up after the keys were written."""
    folder = tmp_path / "work"
    folder.mkdir()

    def no_room(*_: Any) -> None:
        raise DiskFull(folder=folder)

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "empty_incoming", no_room)
        with pytest.raises(DiskFull):
            new_vault(folder)
    assert {each.name for each in folder.iterdir()} <= {creating.LOCK}
    new_vault(folder).close()


def test_private_copies_of_an_earlier_run_are_gone(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        (vault.incoming / "left").write_bytes(b"sealed")
    with Vault.open(folder, PASSPHRASE) as vault:
        assert list(vault.incoming.iterdir()) == []


def test_a_new_passphrase_and_a_new_code_end_the_old_ones(folder: Path, ready: Ready) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase("another one", parameters=FLOOR, random=os.urandom)
        code = vault.change_code(random=os.urandom)
        assert vault.parameters == FLOOR
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, PASSPHRASE)
    with pytest.raises(WrongCode):
        Vault.open_with_code(folder, RecoveryCode.parse(ready.code))
    Vault.open(folder, "another one").close()
    Vault.open_with_code(folder, code).close()


def test_what_a_transaction_raises_undoes_it_and_the_next_save_is_sound(vault: Vault) -> None:
    first = write(vault, note("one"))

    def failing() -> None:
        with vault.transaction() as work:
            save_within(work, [note("lost")], now_ms=NOW, random=os.urandom)
            raise PowerCut

    with pytest.raises(PowerCut):
        failing()
    second = write(vault, note("two"))
    assert second.changes[0].number == first.changes[0].number + 1
    assert second.head.size == 2


def test_core_dumps_are_forbidden_once_keys_are_in_memory(vault: Vault) -> None:
    import resource

    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def test_a_thread_that_did_not_open_it_closes_it_for_everybody(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    closing = threading.Thread(target=vault.close)
    closing.start()
    closing.join()
    Vault.open(folder, PASSPHRASE).close()


def test_closed_it_leads_to_no_key(folder: Path, tmp_path: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    vault.anchor_here(tmp_path / "state")
    vault_key = vault.unlocked.vault_key
    infos = (b"ijm/anchor/1", b"ijm/vault/database/1")
    keys = {vault_key, *(hkdf(vault_key, info, 32) for info in infos)}
    assert keys & set(_led_to(vault)) == keys
    vault.close()
    assert keys & set(_led_to(vault)) == set()


def _led_to(start: Vault) -> Iterator[bytes]:
    """Every value of bytes that can be come to from what this program's own objects hold."""
    waiting: list[object] = [start]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, type | ModuleType | FunctionType):
            continue
        seen.add(id(each))
        if isinstance(each, bytes):
            yield each
        waiting.extend(gc.get_referents(each))
