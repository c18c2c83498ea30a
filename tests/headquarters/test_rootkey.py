"""The root key in its own file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import rootkey
from ijm_desktop.headquarters.rootkey import (
    RootKeyDamaged,
    RootKeyExists,
    RootKeyWrongPassphrase,
)
from ijm_desktop.kernel.errors import FolderMissing

KEY = SigningKey.from_seed(bytes(range(32)))


def test_the_root_key_comes_back_with_its_passphrase_only(tmp_path: Path) -> None:
    file = tmp_path / "root.key"
    rootkey.write(file, KEY, "stone harbour", FLOOR, os.urandom)
    assert rootkey.read(file, "stone harbour").public == KEY.public
    with pytest.raises(RootKeyWrongPassphrase):
        rootkey.read(file, "stone harbor")


def test_a_damaged_root_key_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    file = tmp_path / "root.key"
    rootkey.write(file, KEY, "stone harbour", FLOOR, os.urandom)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(RootKeyDamaged):
        rootkey.read(file, "stone harbour")


def test_another_root_key_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "root.key"
    file.write_bytes(b"another organisation's")
    with pytest.raises(RootKeyExists):
        rootkey.write(file, KEY, "stone harbour", FLOOR, os.urandom)
    assert file.read_bytes() == b"another organisation's"


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        rootkey.write(tmp_path / "no" / "root.key", KEY, "stone harbour", FLOOR, os.urandom)
