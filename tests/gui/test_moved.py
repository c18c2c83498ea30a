"""A folder that is opened where it was not used before is asked about, once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.moved import MovedPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.writing import a_case


def _at(qtbot: QtBot, folder: Path, tmp_path: Path) -> Hands:
    hands = Hands(qtbot, folder, tmp_path)
    hands.window._machine = replace(hands.window._machine, state=tmp_path / "state")
    return hands


def _open(hands: Hands) -> None:
    hands.type(PASSPHRASE, hands.start_page.secret.edit)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: not isinstance(hands.window.page, StartPage))
    hands.settled()


def _page(hands: Hands) -> type:
    return type(hands.window.page)


@pytest.fixture
def used(qtbot: QtBot, tmp_path: Path, investigators: Path) -> Path:
    """Work that was used here in its folder."""
    (tmp_path / "state").mkdir()
    shutil.copytree(investigators, tmp_path / "work")
    hands = _at(qtbot, tmp_path / "work", tmp_path)
    _open(hands)
    assert isinstance(hands.window.page, Shell)
    a_case(hands)
    hands.window.close()
    return tmp_path / "work"


def test_where_it_was_used_nothing_is_asked(qtbot: QtBot, tmp_path: Path, used: Path) -> None:
    hands = _at(qtbot, used, tmp_path)
    _open(hands)
    assert isinstance(hands.window.page, Shell)
    hands.window.close()


def test_a_moved_folder_goes_on(qtbot: QtBot, tmp_path: Path, used: Path) -> None:
    used.rename(tmp_path / "elsewhere")
    hands = _at(qtbot, tmp_path / "elsewhere", tmp_path)
    _open(hands)
    assert isinstance(hands.window.page, MovedPage)
    hands.press("I moved it; it is nowhere else")
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    a_case(hands)
    hands.window.close()


def test_a_copy_begins_anew_under_its_own_digits(qtbot: QtBot, tmp_path: Path, used: Path) -> None:
    shutil.copytree(used, tmp_path / "copy")
    hands = _at(qtbot, tmp_path / "copy", tmp_path)
    _open(hands)
    page = hands.window.page
    assert isinstance(page, MovedPage)
    hands.press("It is a copy, or I do not know")
    hands.wait(lambda: page.digits.text)
    assert len(page.digits.text.replace(" ", "")) == 30
    hands.press("Go to my work")
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    a_case(hands)
    hands.window.close()


def test_locking_before_it_is_answered_closes_it(qtbot: QtBot, tmp_path: Path, used: Path) -> None:
    used.rename(tmp_path / "elsewhere")
    hands = _at(qtbot, tmp_path / "elsewhere", tmp_path)
    _open(hands)
    hands.window.lock()
    hands.settled()
    assert _page(hands) is StartPage
    _open(hands)
    assert _page(hands) is MovedPage
    hands.window.close()
