"""Going about in the window, locking, and never losing what was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from ijm_desktop.actions import remembering
from ijm_desktop.actions.exchange import ExchangeStatus
from ijm_desktop.gui import drafts
from ijm_desktop.gui.language import LANGUAGES
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.tasks import TasksPage
from ijm_desktop.gui.places import ROOTS, Account, Cases, Exchange, Held, Listed, New
from ijm_desktop.gui.sidebar import Sidebar
from ijm_desktop.gui.start import StartPage
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.vault.unsaved import Unsaved
from tests.gui.hands import Hands, application
from tests.gui.writing import a_case

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
DAY_MS = 24 * 3_600_000


def test_every_page_is_one_shortcut_away(at_work: Hands) -> None:
    for key, page in (
        (KEY.Key_2, CasesPage),
        (KEY.Key_3, FindPage),
        (KEY.Key_4, ExchangePage),
        (KEY.Key_5, TasksPage),
        (KEY.Key_1, HomePage),
        (KEY.Key_F, FindPage),
    ):
        at_work.key(key, CONTROL)
        assert isinstance(at_work.shell.page, page)


def test_a_page_is_called_what_the_navigation_calls_it(at_work: Hands) -> None:
    for place, (words, _icon) in at_work.shell.sidebar.shown().items():
        assert at_work.go(place, Page).title.text() == words


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


def test_what_was_typed_is_there_again_after_locking(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    control = page.form.editors["summary"].control
    assert isinstance(control, QPlainTextEdit)
    at_work.type("Half a thought", control)
    control.moveCursor(QTextCursor.MoveOperation.Left)
    date = page.form.editors["opened_on"].control
    assert isinstance(date, QLineEdit)
    date.clear()
    at_work.type("no day at all", date)
    control.setFocus()
    at_work.key(KEY.Key_L, CONTROL)
    assert isinstance(at_work.window.page, StartPage)
    at_work.unlock()
    at_work.settled()
    again = at_work.shell.page
    assert isinstance(again, NewPage)
    at_work.type("x")
    assert again.form.editors["summary"].value() == "Half a though" + "xt"
    assert again.form.editors["opened_on"].typed() == ("no day at all",)
    assert "not saved yet" in again.notice.text


def test_what_was_thrown_away_does_not_come_back(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    at_work.shell._keep()
    at_work.settled()
    at_work.key(KEY.Key_2, CONTROL)
    at_work.press("Go on without saving")
    at_work.window.lock()
    at_work.unlock()
    assert isinstance(at_work.shell.page, CasesPage)


def test_what_was_saved_or_thrown_away_is_no_draft_any_more(at_work: Hands) -> None:
    """At once: a safety copy or a power cut a second later must not offer it as unsaved."""
    for words in ("Save and go on", "Go on without saving"):
        page = at_work.go(New("case"), NewPage)
        page.form.editors["case_type"].put("other")
        at_work.type("A whole thought", page.form.editors["summary"].control)
        at_work.window.lock()
        at_work.unlock()
        at_work.settled()
        assert isinstance(at_work.shell.page, NewPage)
        assert _kept(at_work)
        at_work.key(KEY.Key_2, CONTROL)
        at_work.press(words)
        at_work.wait(lambda: isinstance(at_work.shell.page, CasesPage))
        at_work.settled()
        assert not _kept(at_work)


def _kept(at_work: Hands) -> bool:
    seen: list[Unsaved | None] = []
    shell = at_work.shell
    shell.work.run(remembering.draft, shell, seen.append, shell.page.failed)
    at_work.wait(lambda: bool(seen))
    draft = drafts.from_unsaved(seen[0])
    return draft is not None and bool(draft.forms)


def test_locking_comes_back_to_the_same_page(at_work: Hands) -> None:
    case = a_case(at_work)
    assert case.held is not None
    key = case.held.case.key
    at_work.window.lock()
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, CasePage)
    assert again.held is not None
    assert again.held.case.key == key


def test_a_save_under_way_as_it_locks_is_saved_once(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    page.form.editors["case_type"].put("other")
    at_work.type("A whole thought", page.form.editors["summary"].control)
    page.save()
    at_work.window.lock()
    at_work.unlock()
    at_work.settled()
    if isinstance(at_work.shell.page, NewPage):  # the lock was first: it is a draft still
        at_work.shell.page.save()
        at_work.settled()
    cases = at_work.go(Cases(), CasesPage)
    assert cases.table.rowCount() == 1


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
    assert "Nothing to send" in at_work.texts()
    a_case(at_work)
    at_work.wait(lambda: "1 change not sent yet" in at_work.texts())


def test_the_line_on_the_exchange_leads_there(at_work: Hands) -> None:
    QTest.mouseClick(at_work.shell.sidebar.standing, Qt.MouseButton.LeftButton)
    assert isinstance(at_work.shell.page, ExchangePage)


def test_what_was_kept_aside_is_said_wherever_one_is(at_work: Hands) -> None:
    aside = (KeptAside("stick/a.alm", "BUNDLE_DAMAGED", "It is damaged."),)
    status = ExchangeStatus(0, 0, None, None, aside, directory_expired=False, enrolled=True)
    at_work.shell.sidebar._show(status)
    assert "1 file kept aside" in at_work.shell.sidebar.standing.accessibleName()


def test_the_navigation_has_what_the_role_needs_and_all_the_rest(at_work: Hands) -> None:
    assert _named(at_work) == ["Home", "Cases", "Find", "Exchange", "Tasks", "All…"]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_nothing_at_the_side_is_cut(at_work: Hands, spoken: str) -> None:
    at_work.languages.use(spoken)
    sidebar = Sidebar(at_work.shell.work)
    metrics, room = sidebar.all.fontMetrics(), Sidebar.room()
    for words, _ in sidebar.shown().values():
        assert metrics.horizontalAdvance(words) <= room, words
    at_work.wait(lambda: bool(sidebar.standing.text()))
    assert "…" not in sidebar.standing.text()
    sidebar.deleteLater()
    at_work.languages.use("en")


def test_folded_one_sign_says_how_the_exchange_stands_and_all_is_in_sight(
    at_work: Hands,
) -> None:
    """At 200 % on an old laptop."""
    at_work.window.resize(683, 384)
    sidebar = at_work.shell.sidebar
    a_case(at_work)
    at_work.wait(lambda: bool(sidebar.standing.accessibleName()))
    assert sidebar.standing.isHidden()
    sign = sidebar._buttons[Exchange()]
    at_work.wait(lambda: sidebar.standing.accessibleName() in sign.accessibleName())
    at_work.wait(lambda: sidebar.all.visibleRegion().boundingRect() == sidebar.all.rect())
    at_work.window.resize(1180, 700)
    assert sidebar.standing.isVisible()
    assert sign.accessibleName() == "Exchange"


def test_folded_the_page_one_is_on_has_its_border_whole(at_work: Hands) -> None:
    sidebar = at_work.shell.sidebar
    sidebar.fold(True)
    at_work.settled()
    home = at_work.shell.sidebar.all.parentWidget()
    assert home is not None
    seen = home.visibleRegion().boundingRect()
    assert all(seen.width() >= each.width() for each in home.findChildren(QPushButton))


def test_no_two_places_have_one_sign(at_work: Hands) -> None:
    signs = [sign for _, sign in at_work.shell.sidebar.shown().values()]
    assert len({*signs, "all"}) == len(signs) + 1


def _named(hands: Hands) -> list[str]:
    inside = hands.shell.sidebar.all.parentWidget()
    assert inside is not None
    return [each.accessibleName() for each in inside.findChildren(QPushButton)]


def test_until_when_headquarters_has_it_is_said_in_days(at_work: Hands) -> None:
    now = at_work.shell.work.machine.clock()
    sidebar = at_work.shell.sidebar
    ago = now - 9 * DAY_MS
    status = ExchangeStatus(0, 0, ago, ago, (), directory_expired=False, enrolled=True)
    sidebar._show(status)
    assert "Confirmed 9 days ago" in sidebar.standing.accessibleName()
    sidebar._show(replace(status, confirmed_until_ms=now))
    assert "Confirmed today" in sidebar.standing.accessibleName()


class _Windows(QObject):
    """Hears of every part that comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_comes_up_as_a_window(at_work: Hands) -> None:
    """Not even for a moment: the keys would go there, and Ctrl+L would lock nothing."""
    heard = _Windows()
    application().installEventFilter(heard)
    for place in (*ROOTS, Account(), Held(), New("case"), Listed("person"), Listed("hearing")):
        at_work.shell.go(place)
        at_work.settled()
    at_work.shell.ask_anything()
    at_work.settled()
    application().removeEventFilter(heard)
    assert heard.names == []
