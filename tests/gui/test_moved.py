"""A folder that is opened where it was not used before is asked about, once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.moved import MovedPage
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.writing import a_case
from tests.office import PASSPHRASE as OFFICE_PASSPHRASE
from tests.office import office


def _at(qtbot: QtBot, folder: Path, tmp_path: Path) -> Hands:
    hands = Hands(qtbot, folder, tmp_path)
    hands.window.entrance.machine = replace(hands.window.entrance.machine, state=tmp_path / "state")
    return hands


def _open(hands: Hands, passphrase: str = PASSPHRASE) -> None:
    hands.type(passphrase, hands.start_page.secret.edit)
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


def test_a_copy_of_headquarters_is_locked_again_and_told_the_command(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "state").mkdir()
    with office(tmp_path) as made:
        folder = made.headquarters.vault.folder
        made.headquarters.close()
        used = _at(qtbot, folder, tmp_path)
        _open(used, OFFICE_PASSPHRASE)
        assert isinstance(used.window.page, Shell)
        used.window.close()
        shutil.copytree(folder, tmp_path / "copy")
        hands = _at(qtbot, tmp_path / "copy", tmp_path)
        _open(hands, OFFICE_PASSPHRASE)
        page = hands.window.page
        assert isinstance(page, MovedPage)
        assert page.copied.isHidden()
        assert any(
            "ijm hq promote" in each.accessibleName() for each in page.findChildren(Paragraph)
        )
        hands.press("Lock")
        hands.settled()
        assert _page(hands) is StartPage
        hands.window.close()
