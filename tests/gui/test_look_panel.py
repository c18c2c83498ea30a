"""Choosing how the window looks, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from ijm_desktop.gui import appearance, theme
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Account
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.sidebar import Sidebar
from tests.gui.hands import Hands


@pytest.fixture(autouse=True)
def light_again() -> Iterator[None]:
    yield
    appearance.choose(Look("light"))


def account(hands: Hands) -> AccountPage:
    page = hands.shell.page
    assert isinstance(page, AccountPage)
    return page


def said(page: AccountPage) -> str:
    return " ".join(each.accessibleName() for each in page.look.findChildren(Paragraph))


def test_colours_change_at_once_and_are_kept_for_the_next_time(at_work: Hands) -> None:
    before = at_work.go(Account(), AccountPage)
    before.look.themes["contrast-dark"].setFocus()
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert appearance.current() is theme.CONTRAST_DARK
    assert account(at_work) is not before
    assert account(at_work).look.themes["contrast-dark"].isChecked()
    assert not said(account(at_work))
    appearance.choose(Look("light"))
    at_work.window.lock()
    at_work.window.entrance.begin()
    assert appearance.current() is theme.CONTRAST_DARK


def test_a_size_is_kept_and_says_when_it_comes(at_work: Hands) -> None:
    at_work.go(Account(), AccountPage).look.sizes[150].click()
    at_work.settled()
    page = account(at_work)
    assert page.look.sizes[150].isChecked()
    assert "open it again" in said(page)
    kept = Remembered(at_work.window.folder).look
    assert kept == appearance.chosen()
    assert kept is not None
    assert kept.size == 150


def test_what_no_version_of_ours_kept_is_no_look(at_work: Hands) -> None:
    kept = Remembered(at_work.window.folder)
    looks = [kept.look]
    for name, value in (("theme", "mauve"), ("size", "125"), ("theme", "dark"), ("size", "9000")):
        kept._settings.setValue(name, value)
        looks.append(kept.look)
    assert looks == [None, None, None, Look("dark", 125), None]


def test_a_narrow_window_has_signs_for_words_and_still_says_them(at_work: Hands) -> None:
    sidebar = at_work.window.findChild(Sidebar)
    assert isinstance(sidebar, Sidebar)
    wide = sidebar.width()
    assert sidebar.lock.text() == "Lock"
    at_work.window.resize(683, 360)
    at_work.wait(lambda: sidebar.width() < wide)
    assert not sidebar.lock.text()
    assert sidebar.lock.accessibleName() == "Lock"
    assert "Ctrl+L" in sidebar.lock.toolTip()
    assert "Lock" in sidebar.lock.toolTip()
    at_work.window.resize(1180, 700)
    at_work.wait(lambda: sidebar.width() == wide)
    assert sidebar.lock.text() == "Lock"
