"""Panic wipe: slots first, under the feet of a busy writer, and stopped at any step."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.errors import AppError, DiskFailed
from ijm_desktop.vault import keyfile
from ijm_desktop.vault.errors import NoVaultHere
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.wiping import KeysUnsure, SlotsLeft, wipe
from tests.vault.conftest import Ready
from tests.vault.writing import PASSPHRASE, note, write

STOPPED = """
import os, sys
from pathlib import Path
folder, stop = sys.argv[1], int(sys.argv[2])
from ijm_desktop.vault.wiping import SlotsLeft, wipe
seen = 0
def count(event, arguments):
    global seen
    if event in ("open", "os.remove", "os.rmdir") and str(arguments[0]).startswith(folder):
        seen += 1
        if seen == stop:
            os._exit(9)
sys.addaudithook(count)
wipe(Path(folder))
"""


def test_nothing_is_left_and_it_takes_milliseconds(folder: Path) -> None:
    done = wipe(folder)
    assert done.left == ()
    assert not folder.exists()
    assert done.slots_ms < 1000  # a disk's flush; what it takes is printed by the benchmark


def test_again_changes_nothing(folder: Path) -> None:
    wipe(folder)
    folder.mkdir()
    assert wipe(folder).left == ()


def test_what_is_not_ours_stays_and_what_else_knows_of_it_goes(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "letter.txt").write_text("mine")
    (folder / "window.ini").write_text("language=es")
    (folder / "blobs").mkdir(exist_ok=True)
    (folder / "blobs" / "a").write_bytes(b"x")
    anchor = tmp_path / "anchor"
    anchor.write_bytes(b"x")
    wipe(folder, [anchor])
    assert [each.name for each in folder.iterdir()] == ["letter.txt"]
    assert not anchor.exists()


def test_no_passphrase_is_needed_even_for_damaged_keys(folder: Path) -> None:
    (folder / keyfile.NAME).write_bytes(b"no key file")
    wipe(folder)
    assert not folder.exists()


def test_the_bytes_of_the_slots_are_overwritten_where_they_lie(folder: Path) -> None:
    before = (folder / keyfile.NAME).read_bytes()
    other_name = folder.with_name("same-bytes")
    os.link(folder / keyfile.NAME, other_name)
    wipe(folder)
    after = other_name.read_bytes()
    assert len(after) == len(before)
    assert not any(before[at : at + 16] in after for at in range(len(before) - 16))


def test_a_vault_busy_writing_is_wiped_under_its_feet(vault: Vault) -> None:
    """In another thread, which may go on for a while: nothing of it comes back."""
    wiped = threading.Event()
    writing = threading.Event()

    def busy() -> None:
        for number in range(10_000):
            try:
                write(vault, note(f"word {number}"))
            except AppError:
                return
            writing.set()
            if wiped.is_set() and number % 8 == 0:
                return

    thread = threading.Thread(target=busy)
    thread.start()
    assert writing.wait(30)
    done = wipe(vault.folder)
    wiped.set()
    thread.join(30)
    assert not thread.is_alive()
    assert done.slots_ms < 1000
    assert not (vault.folder / keyfile.NAME).exists()
    assert not (vault.folder / "store.db").exists()
    with pytest.raises(AppError):
        Vault.open(vault.folder, PASSPHRASE)


def test_keys_that_cannot_be_destroyed_are_said_to_be_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that has become read-only: stood in for, since root may write everywhere."""

    def refused(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(SlotsLeft):
        wipe(folder)


def test_a_change_of_passphrase_that_was_under_way_does_not_bring_the_keys_back(
    vault: Vault,
) -> None:
    wipe(vault.folder)
    with pytest.raises(NoVaultHere):
        vault.change_passphrase("another", parameters=FLOOR, random=os.urandom)
    assert not (vault.folder / keyfile.NAME).exists()


def test_stopped_at_any_step_it_opens_as_before_or_never_again(
    ready: Ready, tmp_path: Path
) -> None:
    """Killed before each file it opens or removes: once the slots are touched, the printed code and
    the passphrase open nothing, and wiping again takes the rest."""
    untouched = 0
    for stop in range(1, 100):
        folder = Path(shutil.copytree(ready.folder, tmp_path / str(stop)))
        ran = subprocess.run(  # noqa: S603
            [sys.executable, "-c", STOPPED, str(folder), str(stop)], check=False
        )
        if ran.returncode == 0:
            break
        assert ran.returncode == 9
        if (folder / keyfile.NAME).exists() and _opens(folder, ready.code):
            untouched += 1
        assert wipe(folder).left == ()
        assert not folder.exists()
    assert stop > 5
    assert untouched <= 1  # killed before the very first step


def _opens(folder: Path, code: str) -> bool:
    try:
        Vault.open_with_code(folder, RecoveryCode.parse(code)).close()
    except AppError:
        return False
    return True


class _Refusing:
    """A disk that fails at some of the calls to which it had said nothing before."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, folders: int, names: range) -> None:
        """The first `folders` times that a folder is made durable; those changes of a name."""
        self._fsync, self._replace = os.fsync, os.replace
        self._folders, self._names, self._renamed = folders, names, 0
        monkeypatch.setattr(os, "fsync", self.fsync)
        monkeypatch.setattr(os, "replace", self.replace)

    def fsync(self, descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode) and self._folders:
            self._folders -= 1
            raise OSError(errno.EIO, "Input/output error")
        self._fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._renamed += 1
        if self._renamed - 1 in self._names:
            raise OSError(errno.EIO, "Input/output error")
        self._replace(source, target)


@pytest.mark.parametrize("folders", [1, 9])
def test_a_passphrase_told_as_not_changed_is_not_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, folders: int
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        with monkeypatch.context() as patched:
            _Refusing(patched, folders=folders, names=range(0))
            with pytest.raises(DiskFailed):
                vault.change_passphrase("another one", parameters=FLOOR, random=os.urandom)
        with monkeypatch.context() as patched:
            _Refusing(patched, folders=folders, names=range(0))
            with pytest.raises(DiskFailed):
                vault.change_code(random=os.urandom)
        left = [each.name for each in folder.iterdir() if each.suffix == ".tmp"]
        assert left == []
    Vault.open(folder, PASSPHRASE).close()


def test_where_it_cannot_be_taken_back_both_are_to_be_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault, monkeypatch.context() as patched:
        _Refusing(patched, folders=9, names=range(1, 9))
        with pytest.raises(KeysUnsure):
            vault.change_passphrase("another one", parameters=FLOOR, random=os.urandom)
    Vault.open(folder, "another one").close()
