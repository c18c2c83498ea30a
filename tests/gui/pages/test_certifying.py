"""Headquarters compares thirty digits in its window, and a colleague's work counts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import moving
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.certifying import CertifyingPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.places import Account, Certifying, Exchange, Home
from ijm_desktop.gui.shell import Shell
from ijm_desktop.headquarters import certifying
from tests.gui.hands import Hands
from tests.office import PASSPHRASE, Office, office, saved

RETURN = Qt.Key.Key_Return


def _opened(qtbot: QtBot, folder: Path, documents: Path) -> Hands:
    hands = Hands(qtbot, folder, documents)
    hands.type(PASSPHRASE, hands.start_page.secret.edit)
    hands.key(RETURN)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()
    return hands


def _waiting(made: Office) -> str:
    """A colleague goes on in a copy; their work lies on the stick. The digits they read out."""
    desk = made["investigator"]
    made.round("investigator")
    code = moving.begin_again(desk, None)
    saved(desk, "case", {"case_type": "other"})
    made.exchange("investigator")
    return code


def _exchange(hands: Hands, made: Office) -> None:
    page = hands.go(Exchange(), ExchangePage)
    page.folder.put(made.stick)
    hands.press("Exchange now")
    hands.wait(lambda: page.notice.text)
    hands.settled()
    assert "is done" in page.notice.text, page.notice.text


def test_who_waits_is_on_the_first_page_and_counts_once_the_digits_are_the_same(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(tmp_path, "investigator") as made:
        code = _waiting(made)
        made.headquarters.close()
        hands = _opened(qtbot, made.headquarters.vault.folder, tmp_path)
        _exchange(hands, made)
        home = hands.go(Home(), HomePage)
        assert home.todo.entries.entry(0).key == Certifying()
        home.todo.opened.emit(Certifying())
        hands.settled()
        page = hands.shell.page
        assert isinstance(page, CertifyingPage)
        assert "The investigator" in page.rows.entries.entry(0).spoken
        hands.key(RETURN)
        assert page.asking.isVisible()
        hands.type("12345 " * 6)
        hands.key(RETURN)
        hands.settled()
        assert "not the one" in page.told.text
        page.digits.clear()
        hands.type(code)
        hands.key(RETURN)
        hands.wait(lambda: page.notice.text)
        hands.settled()
        assert "counts from now on" in page.notice.text
        assert page.nothing.isVisible()
        assert page.asking.isHidden()
        assert "that waited count" in page.notice.text
        hands.window.close()


def test_calling_nobody_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        _waiting(made)
        made.answer()
        made.headquarters.close()
        hands = _opened(qtbot, made.headquarters.vault.folder, tmp_path)
        page = hands.go(Certifying(), CertifyingPage)
        page.rows.opened.emit(page.waiting[0].epoch)
        hands.press("Cancel", page)
        assert page.asking.isHidden()
        assert len(page.waiting) == 1
        hands.window.close()


def test_ones_own_digits_stand_on_ones_own_page_until_they_are_compared(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with office(tmp_path, "investigator") as made:
        code = _waiting(made)
        made["investigator"].close()
        hands = _opened(qtbot, made.folder / "investigator", tmp_path)
        home = hands.shell.page
        assert isinstance(home, HomePage)
        assert home.todo.entries.entry(0).key == Account()
        page = hands.go(Account(), AccountPage)
        assert page.digits.text == code
        assert page.digits.isVisible()
        made.answer()
        seat = certifying.waiting(made.headquarters)[0].seat
        certifying.certify(made.headquarters, seat, code)
        made.answer()
        _exchange(hands, made)
        page = hands.go(Account(), AccountPage)
        assert page.digits.text == ""
        assert not page.digits.isVisible()
        hands.window.close()
