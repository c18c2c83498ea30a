"""Several people at one computer: words they chose on the start page, whoever came last first."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ijm_desktop.gui import people_here
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.places import Account
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.wizard.wizard import Wizard
from tests.gui.hands import PASSPHRASE, Hands

KEY = Qt.Key


def _labels(hands: Hands) -> list[str]:
    return [button.text() for button in hands.start_page.people.values()]


def _colleague(hands: Hands, investigators: Path) -> Path:
    """A second one beside, and the start page again."""
    beside = people_here.free(hands.window.folder)
    shutil.copytree(investigators, beside)
    hands.window.open_folder(hands.window.folder)
    return beside


def test_alone_nobody_is_asked_whose_work_it_is(locked: Hands) -> None:
    assert not locked.start_page.people


def test_two_are_told_apart_by_a_number_until_they_choose_words(
    locked: Hands, investigators: Path
) -> None:
    _colleague(locked, investigators)
    assert sorted(_labels(locked)) == ["Work 1", "Work 2"]
    assert "Dara" not in locked.texts()


def test_who_worked_last_comes_first_and_is_opened(locked: Hands, investigators: Path) -> None:
    own = locked.window.folder
    beside = _colleague(locked, investigators)
    QTest.mouseClick(locked.start_page.people[beside], Qt.MouseButton.LeftButton)
    assert locked.window.folder == beside
    assert locked.focus() is locked.start_page.secret.edit
    locked.unlock()
    locked.window.lock()
    assert _labels(locked) == ["Work 2", "Work 1"]
    assert people_here.last_used(own) == beside


def test_a_colleague_unlocks_meanwhile_and_the_owner_is_back_at_the_cursor(
    at_work: Hands, investigators: Path
) -> None:
    page = at_work.go(Account(), AccountPage)
    own = at_work.window.folder
    beside = _colleague_locked(at_work, investigators)
    at_work.window.open_folder(beside)
    at_work.unlock()
    at_work.window.lock()
    QTest.mouseClick(at_work.start_page.people[own], Qt.MouseButton.LeftButton)
    at_work.unlock()
    assert type(at_work.shell.page) is type(page)


def _colleague_locked(hands: Hands, investigators: Path) -> Path:
    hands.window.lock()
    hands.wait(lambda: isinstance(hands.window.page, StartPage))
    return _colleague(hands, investigators)


def test_the_words_are_chosen_under_ones_name_and_are_no_name(
    at_work: Hands, investigators: Path
) -> None:
    page = at_work.go(Account(), AccountPage)
    edit = page.label.edit
    at_work.type("Green heron", edit)
    at_work.key(KEY.Key_Return)
    _colleague_locked(at_work, investigators)
    assert "Green heron" in _labels(at_work)


def test_a_part_of_the_name_is_not_kept(at_work: Hands) -> None:
    page = at_work.go(Account(), AccountPage)
    at_work.type("the desk of sok", page.label.edit)
    at_work.key(KEY.Key_Return)
    assert page.label.problem
    assert Remembered(at_work.window.folder).label == ""


def test_somebody_begins_beside_and_can_go_back(locked: Hands) -> None:
    own = locked.window.folder
    locked.press("Somebody else begins here…")
    assert isinstance(locked.window.page, Wizard)
    assert locked.window.folder == own.with_name("work 2")
    locked.press("Back")
    assert isinstance(locked.window.page, StartPage)
    assert locked.window.folder == own
    assert not own.with_name("work 2").exists()


def test_at_the_very_first_run_there_is_nothing_to_go_back_to(first_run: Hands) -> None:
    assert not first_run.wizard.back.isVisible()


def test_a_wiped_one_is_listed_no_more(locked: Hands, investigators: Path) -> None:
    beside = _colleague(locked, investigators)
    shutil.rmtree(beside)
    locked.window.open_folder(locked.window.folder)
    assert not locked.start_page.people
    locked.type(PASSPHRASE, locked.start_page.secret.edit)


def test_what_lies_beside_under_another_name_is_not_ours(tmp_path: Path) -> None:
    for name in ("work", "work 2", "work 1", "work 0", "work x", "other 2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "keys.bin").touch()
    found = {each.folder.name for each in people_here.there(tmp_path / "work 2")}
    assert found == {"work", "work 2"}
