"""Hiding everything by one key, and being back at the cursor."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QScrollBar

from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.surfaces import Scrolling
from ijm_desktop.gui.places import Case, New
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTE = "\n".join(f"Line {number} of a long note." for number in range(60))


def _colours(hands: Hands) -> set[int]:
    """Every colour of the window as it stands on the screen."""
    picture = hands.window.grab().toImage()
    step = 7
    return {
        picture.pixel(x, y)
        for x in range(0, picture.width(), step)
        for y in range(0, picture.height(), step)
    }


def _hide(hands: Hands) -> None:
    hands.key(KEY.Key_F12)
    hands.wait(lambda: isinstance(hands.window.page, StartPage))
    hands.settled()


def _back(hands: Hands) -> None:
    hands.key(KEY.Key_Space)
    assert not hands.window.curtain.down
    hands.unlock()
    hands.settled()


def _half_written(hands: Hands) -> QPlainTextEdit:
    """A long note with some words of it marked, far below what is first shown."""
    page = hands.go(New("case"), NewPage)
    control = page.form.editors["summary"].control
    assert isinstance(control, QPlainTextEdit)
    control.setFocus()
    control.insertPlainText(NOTE)  # pasted
    cursor = control.textCursor()
    cursor.setPosition(900)
    cursor.setPosition(880, QTextCursor.MoveMode.KeepAnchor)
    control.setTextCursor(cursor)
    control.verticalScrollBar().setValue(30)
    return control


@pytest.mark.parametrize("key", [(KEY.Key_F12, None), (KEY.Key_H, CONTROL | SHIFT)])
def test_the_window_is_blank_before_any_work_of_locking(
    at_work: Hands, key: tuple[Qt.Key, Qt.KeyboardModifier | None]
) -> None:
    a_case(at_work, summary="canary")
    at_work.key(*key)
    # Nothing else has had its turn: the page is there still, and the work is open.
    assert isinstance(at_work.window.page, Shell)
    assert at_work.window._work is not None
    assert at_work.window.tasks.idle
    assert len(_colours(at_work)) == 1
    at_work.wait(lambda: isinstance(at_work.window.page, StartPage))
    assert len(_colours(at_work)) == 1
    assert at_work.window._work is None


def test_a_list_that_hangs_open_is_gone_too(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    control = page.form.findChild(QComboBox)
    assert control is not None
    control.showPopup()
    at_work.wait(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_F12)
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert seen == [at_work.window]
    assert len(_colours(at_work)) == 1


def test_what_lifts_it_goes_nowhere(at_work: Hands) -> None:
    _hide(at_work)
    at_work.key(KEY.Key_Shift)
    at_work.key(KEY.Key_F12)  # somebody who is afraid presses twice
    at_work.wait(lambda: at_work.window.tasks.idle)
    assert at_work.window.curtain.down
    at_work.key(KEY.Key_X)
    at_work.wait(lambda: not at_work.window.curtain.down)
    assert at_work.start_page.secret.text == ""
    assert at_work.focus() is at_work.start_page.secret.edit


def test_a_press_lifts_it(at_work: Hands) -> None:
    _hide(at_work)
    QTest.mouseClick(at_work.window.curtain, Qt.MouseButton.LeftButton)
    assert not at_work.window.curtain.down


def test_the_owner_is_back_at_the_same_words(at_work: Hands) -> None:
    control = _half_written(at_work)
    scrolled = control.verticalScrollBar().value()
    assert scrolled > 0
    _hide(at_work)
    _back(at_work)
    page = at_work.shell.page
    assert isinstance(page, NewPage)
    again = page.form.editors["summary"].control
    assert isinstance(again, QPlainTextEdit)
    at_work.wait(lambda: again.textCursor().anchor() == 900)
    assert again.textCursor().position() == 880
    assert again.verticalScrollBar().value() == scrolled
    assert at_work.focus() is again
    assert page.form.editors["summary"].value() == NOTE


def test_a_colleague_may_work_here_meanwhile(at_work: Hands, tmp_path: Path, carers: Path) -> None:
    _half_written(at_work)
    _hide(at_work)
    shutil.copytree(carers, tmp_path / "colleague")
    at_work.key(KEY.Key_Space)
    own = at_work.window.folder
    at_work.window.open_folder(tmp_path / "colleague")
    at_work.unlock()
    assert isinstance(at_work.shell.page, HomePage)
    at_work.window.lock()
    at_work.settled()
    at_work.window.open_folder(own)
    at_work.unlock()
    page = at_work.shell.page
    assert isinstance(page, NewPage)
    again = page.form.editors["summary"].control
    assert isinstance(again, QPlainTextEdit)
    at_work.wait(lambda: again.textCursor().anchor() == 900)
    assert again.textCursor().position() == 880


def test_a_page_that_is_only_read_is_scrolled_as_it_was(at_work: Hands) -> None:
    at_work.window.resize(900, 400)
    case = a_case(at_work, summary=NOTE)
    at_work.go(Case(case_id(case)), CasePage)
    bar = _bar(at_work.shell.page)
    at_work.wait(lambda: bar.maximum() > 120)
    bar.setValue(120)
    _hide(at_work)
    _back(at_work)
    assert isinstance(at_work.shell.page, CasePage)
    at_work.wait(lambda: _bar(at_work.shell.page).value() == 120)


def _bar(page: Page) -> QScrollBar:
    scrolling = page.findChild(Scrolling)
    assert isinstance(scrolling, Scrolling)
    return scrolling.verticalScrollBar()


def test_whoever_types_at_once_is_not_taken_back(at_work: Hands) -> None:
    _half_written(at_work)
    _hide(at_work)
    at_work.key(KEY.Key_Space)
    at_work.unlock()
    at_work.key(KEY.Key_2, CONTROL)
    at_work.settled()
    assert not isinstance(at_work.shell.page, HomePage)
