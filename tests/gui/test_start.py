"""The start page: unlocking, in place."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.kernel import cover
from tests.gui.hands import PASSPHRASE, Hands


def test_the_passphrase_opens_and_enter_is_enough(locked: Hands) -> None:
    locked.unlock()
    assert isinstance(locked.window.page, Shell)


def test_it_shows_the_covers_name_and_nobodys(locked: Hands) -> None:
    assert cover.current().name in locked.texts()
    assert "Dara" not in locked.texts()
    assert "Phnom" not in locked.texts()


def test_a_wrong_passphrase_is_said_in_place(locked: Hands, tmp_path: Path) -> None:
    before = (tmp_path / "work" / "keys.bin").read_bytes()
    locked.type("a wrong one entirely", locked.start_page.secret.edit)
    locked.key(Qt.Key.Key_Return)
    locked.wait(lambda: locked.start_page.problem)
    assert locked.focus() is locked.start_page.secret.edit
    assert locked.start_page.secret.edit.selectedText()
    assert (tmp_path / "work" / "keys.bin").read_bytes() == before
    locked.unlock()


def test_what_is_typed_can_be_shown_and_hidden(locked: Hands) -> None:
    edit = locked.start_page.secret.edit
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    locked.press("Show what is typed")
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    locked.press("Hide what is typed")
    assert edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_mistyped_recovery_code_is_said_in_place(locked: Hands) -> None:
    locked.press("Use the printed recovery code")
    locked.type("ABCDE")
    locked.key(Qt.Key.Key_Return)
    locked.wait(lambda: locked.start_page.problem)
    locked.press("Use the passphrase")
    assert locked.focus() is locked.start_page.secret.edit


def test_a_second_window_on_the_same_work_is_told_so(locked: Hands, tmp_path: Path) -> None:
    other = Hands(locked.bot, tmp_path / "work", tmp_path)
    locked.unlock()
    other.type(PASSPHRASE, other.start_page.secret.edit)
    other.key(Qt.Key.Key_Return)
    other.wait(lambda: other.start_page.notice.text)
    assert isinstance(other.window.page, StartPage)
    other.window.close()


def test_a_damaged_key_file_is_told_apart_from_a_wrong_passphrase(
    locked: Hands, tmp_path: Path
) -> None:
    file = tmp_path / "work" / "keys.bin"
    shutil.copy(file, tmp_path / "kept")
    data = bytearray(file.read_bytes())
    data[40] ^= 1
    file.write_bytes(data)
    locked.type(PASSPHRASE, locked.start_page.secret.edit)
    locked.key(Qt.Key.Key_Return)
    locked.wait(lambda: locked.start_page.notice.text)
    assert not locked.start_page.problem
    shutil.copy(tmp_path / "kept", file)
    locked.unlock()
