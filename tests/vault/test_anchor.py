"""The anchor tells a moved folder, a copied one and an older copy put back from the one in use."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.wrapping import wrap
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.vault import settings
from ijm_desktop.vault.anchor import MACHINE, WORD, Anchor, Here, Word, path_of
from ijm_desktop.vault.errors import SignerMissing
from ijm_desktop.vault.store import Vault, read_key_file
from ijm_desktop.vault.wiping import wipe
from tests.vault.writing import NOW, PASSPHRASE, note, write


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def used(folder: Path, state: Path) -> None:
    """One day's work."""
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.KNOWN
        write(vault, note("a day's work"))


def copied(folder: Path, name: str) -> Path:
    return Path(shutil.copytree(folder, folder.with_name(name)))


def test_the_folder_in_use_is_known(folder: Path, state: Path) -> None:
    used(folder, state)
    used(folder, state)


def test_an_older_copy_put_back_is_said_and_signs_no_more(folder: Path, state: Path) -> None:
    used(folder, state)
    older = copied(folder, "older")
    used(folder, state)
    shutil.rmtree(folder)
    older.rename(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER
        with pytest.raises(SignerMissing):
            write(vault, note("under a number that is taken"))
        before = vault.epoch
        vault.begin_next(now_ms=NOW, random=os.urandom)
        vault.settle_here(state)
        assert vault.epoch.parent is not None
        assert vault.epoch.parent[0] == before.id
        write(vault, note("in the next epoch"))
    used(folder, state)


def test_a_database_file_alone_put_back_is_found(folder: Path, state: Path) -> None:
    used(folder, state)
    older = (folder / "store.db").read_bytes()
    used(folder, state)
    (folder / "store.db").write_bytes(older)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER


def test_a_copied_folder_is_not_known(folder: Path, state: Path) -> None:
    used(folder, state)
    with Vault.open(copied(folder, "copy"), PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.UNKNOWN
        with pytest.raises(SignerMissing):
            write(vault, note("twice"))


def test_on_another_machine_it_is_not_known_until_told_that_it_moved(
    folder: Path, state: Path, tmp_path: Path
) -> None:
    used(folder, state)
    elsewhere = tmp_path / "elsewhere"
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(elsewhere) is Here.UNKNOWN
        vault.settle_here(elsewhere)
        write(vault, note("goes on in the same epoch"))
        assert vault.epoch.parent is None
    used(folder, elsewhere)


def test_a_vault_of_before_gets_an_anchor(folder: Path, state: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        write(vault, note("before there were anchors"))
    used(folder, state)


def test_an_anchor_that_was_altered_says_nothing(folder: Path, state: Path) -> None:
    used(folder, state)
    (path,) = (each for each in state.iterdir() if each.name != MACHINE)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.UNKNOWN


def test_its_file_tells_nothing(folder: Path, state: Path) -> None:
    used(folder, state)
    with Vault.open(folder, PASSPHRASE) as vault:
        known = [vault.seat, vault.epoch.id, str(folder).encode()]
    for path in state.iterdir():
        assert not any(each in path.read_bytes() for each in known)
        assert path.name == MACHINE or len(bytes.fromhex(path.name)) == 16


def test_a_word_of_headquarters_that_cannot_be_read_stops_no_save(
    folder: Path, state: Path
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.anchor_here(state)
        with vault.transaction() as work:
            settings.put(work, WORD, "altered")
    with Vault.open(folder, PASSPHRASE) as vault:
        with vault.transaction() as work:
            settings.put(work, WORD, Word(1, 1, 1).encoded())
        vault.anchor_here(state)
        vault.database.run("UPDATE setting SET value = x'ff' WHERE name = ?", (WORD,))
        saved = write(vault, note("is not said to have failed"))
        assert saved.head.size == 1
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.own.tree(vault.database).size == 1


def test_a_state_folder_that_cannot_be_written_stops_no_save(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(blocked / "state") is Here.KNOWN
        write(vault, note("saved all the same"))


def test_work_that_was_wiped_leaves_no_anchor_when_it_is_closed(folder: Path, state: Path) -> None:
    used(folder, state)
    vault = Vault.open(folder, PASSPHRASE)
    vault.anchor_here(state)
    wipe(folder, [path_of(state, read_key_file(folder).vault_id)])
    vault.close()
    assert [each.name for each in state.iterdir()] == [MACHINE]


def test_a_damaged_chain_stops_no_locking(folder: Path, state: Path) -> None:
    used(folder, state)
    vault = Vault.open(folder, PASSPHRASE)
    vault.anchor_here(state)
    kept = path_of(state, read_key_file(folder).vault_id).read_bytes()
    vault.database.run("UPDATE epoch SET size = size + 5")
    vault.close()
    assert vault.signer is None
    assert path_of(state, read_key_file(folder).vault_id).read_bytes() == kept
    Vault.open(folder, PASSPHRASE).close()


def test_two_folders_of_one_work_do_not_take_each_other_for_older(
    folder: Path, state: Path
) -> None:
    used(folder, state)
    copy = copied(folder, "copy")
    with Vault.open(copy, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.UNKNOWN
        vault.begin_next(now_ms=NOW, random=os.urandom)
        vault.settle_here(state)
    for _ in range(2):
        used(folder, state)
        used(copy, state)
    older = copied(copy, "older")
    used(copy, state)
    shutil.rmtree(copy)
    older.rename(copy)
    with Vault.open(copy, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER
    used(folder, state)


def test_of_a_folder_that_was_moved_an_old_copy_in_its_old_place_is_not_known(
    folder: Path, state: Path
) -> None:
    used(folder, state)
    old = copied(folder, "kept")
    moved = folder.rename(folder.with_name("moved"))
    with Vault.open(moved, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.UNKNOWN
        vault.settle_here(state, moved=True)
    used(moved, state)
    old.rename(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER


def test_an_anchor_of_the_first_version_is_read(folder: Path, state: Path) -> None:
    used(folder, state)
    older = copied(folder, "older")
    used(folder, state)
    with Vault.open(folder, PASSPHRASE) as vault:
        keys = vault.unlocked
        anchor = Anchor(state, folder, keys.file.vault_id, keys.vault_key)
        (mark,) = anchor.marks()
        first = encode([1, *mark.encoded()[:3]])
        key, purpose = hkdf(keys.vault_key, b"ijm/anchor/1", 32), b"ijm/anchor/1"
        sealed = wrap(key, purpose + keys.file.vault_id, first, os.urandom)
        path_of(state, keys.file.vault_id).write_bytes(sealed)
        assert anchor.look(vault.database) is Here.KNOWN
    shutil.rmtree(folder)
    older.rename(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER


def test_headquarters_word_does_not_go_back(folder: Path, state: Path) -> None:
    """Nothing was written here in between; somebody's case was withdrawn."""

    def believed(word: Word) -> None:
        with Vault.open(folder, PASSPHRASE) as vault:
            assert vault.anchor_here(state) is Here.KNOWN
            with vault.transaction() as work:
                settings.put(work, WORD, word.encoded())

    believed(Word(1, 4, 10))
    older = copied(folder, "older")
    believed(Word(1, 5, 10))
    believed(Word(2, 3, 0))
    shutil.rmtree(folder)
    older.rename(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.anchor_here(state) is Here.OLDER
