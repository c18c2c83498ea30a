"""First run and unlocking, as a person does them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.errors import CodeMistyped
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.vault.errors import (
    NoVaultHere,
    VaultExists,
    VaultInUse,
    WrongCode,
    WrongPassphrase,
)
from tests.actions.conftest import PASSPHRASE, Clock

WHO = Who("Inez Fuentes", "investigator", "Harbour", "es")


def test_what_was_set_up_is_there_after_unlocking(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    assert not setting_up.here(folder)
    created = setting_up.create(
        folder, PASSPHRASE, WHO, clock=Clock(), random=os.urandom, parameters=FLOOR
    )
    created.desk.close()
    assert setting_up.here(folder)
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as desk:
        owner = setting_up.owner(desk)
        assert (owner.name, owner.role, owner.office, owner.language) == (
            "Inez Fuentes",
            "investigator",
            "Harbour",
            "es",
        )
        assert not owner.enrolled


def test_the_printed_code_opens_too_and_forgives_how_it_is_typed(tmp_path: Path) -> None:
    created = setting_up.create(
        tmp_path / "work", PASSPHRASE, WHO, clock=Clock(), random=os.urandom, parameters=FLOOR
    )
    created.desk.close()
    typed = created.recovery_code.lower().replace("-", " ")
    assert setting_up.code_matches(typed, created.recovery_code)
    assert not setting_up.code_matches(typed[:-1], created.recovery_code)
    with setting_up.unlock_with_code(
        tmp_path / "work", typed, clock=Clock(), random=os.urandom
    ) as desk:
        assert desk.owner.name == "Inez Fuentes"
        assert desk.vault.signer is not None


def test_a_weak_passphrase_makes_nothing(tmp_path: Path) -> None:
    for weak in ("password123", "", "Inez Fuentes Harbour"):
        with pytest.raises(PassphraseTooWeak):
            setting_up.create(
                tmp_path / "work", weak, WHO, clock=Clock(), random=os.urandom, parameters=FLOOR
            )
    assert list(tmp_path.iterdir()) == []


def test_wrong_openings_change_no_byte(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(WrongPassphrase):
        setting_up.unlock(folder, "not it at all", clock=Clock(), random=os.urandom)
    with pytest.raises(CodeMistyped):
        setting_up.unlock_with_code(folder, "ABCDE", clock=Clock(), random=os.urandom)
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert {name: after[name] for name in before} == before


def test_another_vaults_code_does_not_open_this_one(folder: Path, tmp_path: Path) -> None:
    other = setting_up.create(
        tmp_path / "other", PASSPHRASE, WHO, clock=Clock(), random=os.urandom, parameters=FLOOR
    )
    other.desk.close()
    with pytest.raises(WrongCode):
        setting_up.unlock_with_code(folder, other.recovery_code, clock=Clock(), random=os.urandom)


def test_places_where_no_work_is_or_some_is_already(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NoVaultHere):
        setting_up.unlock(tmp_path, PASSPHRASE, clock=Clock(), random=os.urandom)
    with pytest.raises(VaultExists):
        setting_up.create(
            folder, PASSPHRASE, WHO, clock=Clock(), random=os.urandom, parameters=FLOOR
        )
    with pytest.raises(FolderMissing):
        setting_up.create(
            tmp_path / "a" / "b",
            PASSPHRASE,
            WHO,
            clock=Clock(),
            random=os.urandom,
            parameters=FLOOR,
        )


def test_a_second_opening_is_told_so(folder: Path) -> None:
    with (
        setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom),
        pytest.raises(VaultInUse),
    ):
        setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom)


def test_a_request_file_names_nobody(folder: Path, tmp_path: Path) -> None:
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as desk:
        written = setting_up.write_request(desk, tmp_path / "request.bin")
    content = written.path.read_bytes()
    assert b"Inez" not in content
    assert b"investigator" not in content
    assert len(written.code.replace(" ", "")) == 30


def test_what_could_not_be_finished_leaves_nothing(tmp_path: Path) -> None:
    """A name that cannot be stored: half a letter, out of a broken paste."""
    who = Who("Inez \ud83d", "investigator", "Harbour")
    with pytest.raises(UnicodeEncodeError):
        setting_up.create(
            tmp_path / "work", PASSPHRASE, who, clock=Clock(), random=os.urandom, parameters=FLOOR
        )
    assert not (tmp_path / "work").exists()
