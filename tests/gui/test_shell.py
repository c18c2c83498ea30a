"""Going about in the window, locking, and never losing what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Account, New
from ijm_desktop.gui.start import StartPage
from tests.gui.hands import Hands
from tests.gui.writing import a_case

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_page_is_one_shortcut_away(at_work: Hands) -> None:
    for key, page in (
        (KEY.Key_2, CasesPage),
        (KEY.Key_3, FindPage),
        (KEY.Key_4, ExchangePage),
        (KEY.Key_1, HomePage),
        (KEY.Key_F, FindPage),
    ):
        at_work.key(key, CONTROL)
        assert isinstance(at_work.shell.page, page)


def test_locking_is_one_key_and_leaves_nothing_on_the_screen(at_work: Hands) -> None:
    a_case(at_work, summary="canary-in-the-summary")
    at_work.wait(lambda: "canary-in-the-summary" in at_work.texts())
    at_work.key(KEY.Key_L, CONTROL)
    assert isinstance(at_work.window.page, StartPage)
    at_work.settled()
    assert "canary" not in at_work.texts()
    typed = [edit.text() for edit in at_work.window.findChildren(QLineEdit)]
    assert typed == ["", ""]


def test_after_locking_the_same_work_opens_again(at_work: Hands) -> None:
    at_work.window.lock()
    at_work.unlock()
    assert isinstance(at_work.shell.page, HomePage)


def test_leaving_a_form_with_something_typed_asks_in_place(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    at_work.key(KEY.Key_2, CONTROL)
    assert at_work.shell.page is page
    at_work.press("Keep writing")
    assert at_work.shell.page is page
    at_work.key(KEY.Key_2, CONTROL)
    at_work.press("Go on without saving")
    assert isinstance(at_work.shell.page, CasesPage)


def test_leaving_can_save_first(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    page.form.editors["case_type"].put("other")
    at_work.type("A whole thought", page.form.editors["summary"].control)
    at_work.key(KEY.Key_2, CONTROL)
    at_work.press("Save and go on")
    at_work.wait(lambda: isinstance(at_work.shell.page, CasesPage))
    at_work.settled()
    cases = at_work.shell.page
    assert isinstance(cases, CasesPage)
    assert cases.table.rowCount() == 1


def test_leaving_an_untouched_form_asks_nothing(at_work: Hands) -> None:
    at_work.go(New("case"), NewPage)
    at_work.key(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(at_work.shell.page, HomePage)


def test_locking_asks_once_and_then_locks(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    at_work.key(KEY.Key_L, CONTROL)
    assert at_work.shell.page is page
    assert page.notice.isVisible()
    at_work.key(KEY.Key_L, CONTROL)
    assert isinstance(at_work.window.page, StartPage)


def test_closing_the_window_asks_too(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    at_work.window.close()
    assert at_work.window.isVisible()
    at_work.press("Go on without saving")
    assert not at_work.window.isVisible()


def test_back_goes_where_one_came_from(at_work: Hands) -> None:
    case = a_case(at_work)
    at_work.press("Edit the case")
    at_work.settled()
    at_work.press("Back", at_work.shell.page)
    assert isinstance(at_work.shell.page, CasePage)
    assert at_work.shell.page is case


def test_the_language_can_be_changed_at_work(at_work: Hands) -> None:
    at_work.go(Account(), AccountPage)
    at_work.press("Español")
    at_work.wait(lambda: "Casos recientes" in at_work.texts())
    at_work.settled()
    at_work.languages.use("en")


def test_the_state_of_the_exchange_follows_the_work(at_work: Hands) -> None:
    assert "Nothing waits to be sent" in at_work.texts()
    a_case(at_work)
    at_work.wait(lambda: "1 change not sent yet" in at_work.texts())
