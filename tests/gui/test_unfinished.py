"""Several things half written wait on the first page, each as it was left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import wiping
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.parts.entries import Entry
from ijm_desktop.gui.places import Change, Home, New
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SECRET = "tamarind quarry"


def listed(hands: Hands) -> list[Entry]:
    home = hands.go(Home(), HomePage)
    rows = home.unfinished.list.entries
    assert home.unfinished.isVisible() == bool(rows.rowCount())
    return [rows.entry(row) for row in range(rows.rowCount())]


def open_first(hands: Hands) -> None:
    entry = listed(hands)[0]
    home = hands.shell.page
    assert isinstance(home, HomePage)
    home.unfinished.list.setFocus()
    home.unfinished.list.setCurrentIndex(home.unfinished.list.model().index(0, 0))
    hands.key(KEY.Key_Return)
    hands.wait(lambda: hands.shell.page is not home)
    hands.settled()
    assert entry.key not in [each.key for each in listed_now(home)]


def listed_now(home: HomePage) -> list[Entry]:
    rows = home.unfinished.list.entries
    return [rows.entry(row) for row in range(rows.rowCount())]


def observing(hands: Hands) -> NewPage:
    case = a_case(hands)
    page = hands.go(New("observation", case_id(case), case_id(case)), NewPage)
    hands.type(SECRET, page.form.editors["seen"].control)
    day = page.form.editors["happened_at"].control
    assert isinstance(day, QLineEdit)
    day.clear()
    hands.type("no day at all", day)
    return page


def put_aside(hands: Hands) -> None:
    hands.key(KEY.Key_2, CONTROL)
    hands.press("Keep for later")
    hands.wait(lambda: isinstance(hands.shell.page, CasesPage))
    hands.settled()


def test_what_is_put_aside_waits_at_home_and_is_as_it_was_left(at_work: Hands) -> None:
    assert listed(at_work) == []
    observing(at_work)
    put_aside(at_work)
    (entry,) = listed(at_work)
    assert entry.primary == "New: Observation"
    assert "2 fields filled in" in entry.secondary
    assert SECRET not in at_work.texts()
    open_first(at_work)
    page = at_work.shell.page
    assert isinstance(page, NewPage)
    assert page.form.editors["seen"].value() == SECRET
    assert "no day at all" in page.form.editors["happened_at"].typed()
    assert "not saved yet" in page.notice.text


def test_several_wait_the_last_one_first_also_behind_a_lock(at_work: Hands) -> None:
    observing(at_work)
    put_aside(at_work)
    case = a_case(at_work, next_step="noon")
    assert case.held is not None
    page = at_work.go(Change(case.held.case.key, case_id(case)), ChangePage)
    assert page.form is not None
    at_work.type("At ", page.form.editors["next_step"].control)
    put_aside(at_work)
    at_work.key(KEY.Key_L, CONTROL)
    at_work.unlock()
    code = case.held.case.code
    assert [each.primary for each in listed(at_work)] == [f"Edit: {code}", "New: Observation"]
    open_first(at_work)
    again = at_work.shell.page
    assert isinstance(again, ChangePage)
    assert again.form is not None
    assert again.form.values() == {"next_step": "At noon"}
    again.save()
    at_work.wait(lambda: at_work.shell.page is not again)
    at_work.settled()
    assert [each.primary for each in listed(at_work)] == ["New: Observation"]


def test_one_that_was_taken_up_is_kept_like_what_was_just_typed(at_work: Hands) -> None:
    observing(at_work)
    put_aside(at_work)
    open_first(at_work)
    at_work.key(KEY.Key_L, CONTROL)
    at_work.unlock()
    page = at_work.shell.page
    assert isinstance(page, NewPage)
    assert page.form.editors["seen"].value() == SECRET
    at_work.key(KEY.Key_2, CONTROL)
    at_work.press("Go on without saving")
    at_work.settled()
    assert listed(at_work) == []
    at_work.key(KEY.Key_L, CONTROL)
    at_work.unlock()
    assert listed(at_work) == []
    assert SECRET not in at_work.texts()


def test_a_wipe_counts_those_that_wait(at_work: Hands) -> None:
    found: list[wiping.Loss] = []
    for _ in range(2):
        observing(at_work)
        put_aside(at_work)
    work = at_work.shell.work
    work.run(wiping.what_would_be_lost, work, found.append, at_work.shell.page.failed)
    at_work.settled()
    assert found[0].drafts == 2
