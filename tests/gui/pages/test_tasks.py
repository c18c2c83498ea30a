"""What is to be done: in its order, ticked by one click, and led to what it hangs on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.pages.tasks import TaskCard, TasksPage
from ijm_desktop.gui.places import Tasks
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written


def in_days(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()  # noqa: DTZ011


def shown(card: TaskCard) -> list[str]:
    return [card.list.entries.entry(row).primary for row in range(card.list.entries.rowCount())]


def held(hands: Hands, key: RecordKey) -> RecordShown:
    found: list[RecordShown] = []
    hands.shell.work.run(reading.record, hands.window, found.append, lambda _error: None, key)
    hands.settled()
    return found[0]


def some(hands: Hands) -> tuple[TasksPage, dict[str, RecordKey]]:
    case = case_id(a_case(hands))
    keys = {}
    for title, due in (
        ("Visit", in_days(200)),
        ("Telephone", in_days(-40)),
        ("Write", in_days(-2)),
        ("Ask", in_days(3)),
        ("Think", None),
    ):
        keys[title] = written(hands, "task", {"title": title, "due": due}, case)
    return hands.go(Tasks(), TasksPage), keys


def test_what_is_overdue_comes_first_and_each_under_its_time(at_work: Hands) -> None:
    page, _ = some(at_work)
    assert [shown(card) for card in page.cards] == [
        ["Telephone", "Write"],
        ["Ask"],
        ["Visit"],
        ["Think"],
    ]
    first = page.cards[0].list.entries.entry(0)
    assert first.trailing.endswith(", overdue")
    assert not page._empty.isVisible()


def test_a_click_into_the_box_is_done_and_what_came_of_it_is_kept(at_work: Hands) -> None:
    page, keys = some(at_work)
    box = page.cards[0].list
    at = box.visualRect(box.entries.index(0))
    QTest.mouseClick(
        box.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(at.left() + 20, at.center().y()),
    )
    at_work.settled()
    assert at_work.shell.page is page
    assert shown(page.cards[0]) == ["Write"]
    assert held(at_work, keys["Telephone"]).value("status") == "done"
    at_work.type("She will come on Monday", page.done_here.note)
    at_work.press("Keep this note")
    at_work.settled()
    assert held(at_work, keys["Telephone"]).value("note") == "She will come on Monday"


def test_space_ticks_and_it_can_be_taken_back(at_work: Hands) -> None:
    page, keys = some(at_work)
    assert at_work.focus() is page.cards[0].list
    at_work.key(Qt.Key.Key_Space)
    at_work.settled()
    assert shown(page.cards[0]) == ["Write"]
    at_work.press("Not done after all")
    at_work.settled()
    assert shown(page.cards[0]) == ["Telephone", "Write"]
    assert held(at_work, keys["Telephone"]).value("status") == "open"


def test_beside_the_box_it_opens(at_work: Hands) -> None:
    page, keys = some(at_work)
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    opened = at_work.shell.page
    assert isinstance(opened, RecordPage)
    assert opened._key == keys["Telephone"]
    assert shown(page.cards[0]) == ["Telephone", "Write"]


def test_what_hangs_on_somebody_opens_that(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    values = {"title": "Look in", "about": person, "about_type": "person", "person": person}
    written(at_work, "task", values, case_id(case))
    page = at_work.go(Tasks(), TasksPage)
    page.cards[3].list.opened.emit(page.cards[3].list.entries.entry(0).key)
    at_work.settled()
    assert isinstance(at_work.shell.page, PersonPage)


def test_those_of_colleagues_are_shown_on_request(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    written(at_work, "task", {"title": "Theirs", "owner": bytes(range(16))}, case)
    page = at_work.go(Tasks(), TasksPage)
    assert [shown(card) for card in page.cards] == [[], [], [], []]
    assert "Everybody's" in page.nothing.accessibleName()
    page.all.click()
    at_work.settled()
    assert shown(page.cards[3]) == ["Theirs"]


def test_with_nothing_to_do_it_says_how_a_task_comes_about(at_work: Hands) -> None:
    page = at_work.go(Tasks(), TasksPage)
    assert page._empty.isVisible()
    assert "More…" in page.nothing.accessibleName()
    assert isinstance(page, Page)
    assert at_work.focus() is page.mine
