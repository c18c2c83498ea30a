"""One list for every type: people by code, tasks, what belongs to an office."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.listed import ListedPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.tasks import TasksPage
from ijm_desktop.gui.places import Cases, Listed, Tasks
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

KEY = Qt.Key


def test_people_are_listed_by_code_and_opened(caring: Hands) -> None:
    case = a_case(caring)
    for name in ("Sokha Chann", "Nary Keo"):
        person = a_person(caring, case)
        written(caring, "person_name", {"text": name}, person)
    cases = caring.go(Cases(), CasesPage)
    cases.people.click()
    caring.settled()
    page = caring.shell.page
    assert isinstance(page, ListedPage)
    assert page.count.text() == "2 in all"
    assert not any(name in caring.texts() for name in ("Sokha", "Nary"))
    assert not {"name", "photo"} & set(page.table.offered)
    code = page.table.record(0).code
    page.table.arrange(typed=code)
    caring.settled()
    assert page.count.text() == "1 of 2"
    page.table.arrange(typed="")
    caring.settled()
    caring.key(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    caring.key(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    caring.settled()
    assert code in QGuiApplication.clipboard().text().split("\n")
    caring.key(KEY.Key_Return)
    caring.settled()
    opened = caring.shell.page
    assert isinstance(opened, PersonPage)
    assert opened.title.text() == code


def test_tasks_as_a_list_sorted_by_their_day(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    for day in ("2026-03-02", "2026-01-05", "2026-02-11"):
        written(at_work, "task", {"title": f"Visit of {day}", "kind": "general", "due": day}, case)
    tasks = at_work.go(Tasks(), TasksPage)
    tasks.listed.click()
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, ListedPage)
    due = [field.name for field in page.table.columns].index("due")
    page.table.sort(due)
    at_work.settled()
    days = [page.table.record(row).value("due") for row in range(page.table.rowCount())]
    assert [str(day) for day in days] == ["2026-01-05", "2026-02-11", "2026-03-02"]
    assert page.list.copy.isHidden()
    assert page.new.isHidden()


def test_what_is_written_meanwhile_comes_into_the_list(at_work: Hands) -> None:
    at_work.go(Listed("person"), ListedPage)
    assert "None yet" in at_work.texts()
    a_person(at_work, a_case(at_work))
    assert at_work.go(Listed("person"), ListedPage).table.rowCount() == 1


def test_every_type_has_its_list(at_work: Hands) -> None:
    for declared in REGISTRY.all():
        page = at_work.go(Listed(declared.name), ListedPage)
        assert page.table.columns
        at_work.shell.back()


def test_people_in_other_lists_stand_by_code(caring: Hands) -> None:
    case = a_case(caring)
    person = a_person(caring, case)
    written(caring, "person_name", {"text": "Nary Keo"}, person)
    page = caring.go(Listed("case_person"), ListedPage)
    assert page.table.columns[0].name == "person"
    assert page.table.index(0, 0).data().startswith("P-")
    how = page.table.how
    page.table.sort(0)
    caring.settled()
    assert page.table.how == how


def test_moments_are_sorted(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    for moment in (1_700_000_000_000, 1_600_000_000_000, 1_650_000_000_000):
        written(at_work, "observation", {"happened_at": moment, "seen": "A kiln"}, case)
    page = at_work.go(Listed("observation"), ListedPage)
    page.table.sort([field.name for field in page.table.columns].index("happened_at"))
    at_work.settled()
    moments = [page.table.record(row).value("happened_at") for row in range(3)]
    assert moments == [1_600_000_000_000, 1_650_000_000_000, 1_700_000_000_000]


def test_whoever_unlocks_is_back_at_the_list(at_work: Hands) -> None:
    at_work.go(Listed("person"), ListedPage)
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    at_work.wait(lambda: at_work.shell.page.place == Listed("person"))
