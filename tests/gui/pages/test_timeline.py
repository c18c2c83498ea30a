"""A case: how far it has come, who works on it, and a timeline that is narrowed and paged."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt

from ijm_desktop.actions import importing
from ijm_desktop.gui.pages.case import TALL, CasePage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.pages.timeline_card import AT_ONCE, Month
from ijm_desktop.gui.places import Case
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.identifiers import text as id_text
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written


def unexpected(error: AppError) -> None:
    raise error


def lines(page: CasePage) -> list[str]:
    model = page.timeline.entries
    return [model.entry(at).primary for at in range(model.rowCount())]


def entries_of(page: CasePage) -> int:
    model = page.timeline.entries
    keys = [model.entry(at).key for at in range(model.rowCount())]
    return len([each for each in keys if not isinstance(each, Month)])


def old_and_new(hands: Hands) -> CasePage:
    """Two notes of one month and a relief of another."""
    case = a_case(hands)
    person = a_person(hands, case)
    for day, said in (("2024-03-02", "The gate was blue"), ("2024-03-05", "Nobody came")):
        written(hands, "case_note", {"text": said, "noted_on": day}, case_id(case))
    freed = {"person": person, "relief_type": "rescued_operation", "relieved_on": "2025-08"}
    written(hands, "relief_event", dict(freed), case_id(case))
    return hands.go(Case(case_id(case)), CasePage)


def test_it_is_in_months_and_opens_what_happened(at_work: Hands) -> None:
    page = old_and_new(at_work)
    found = lines(page)
    assert found.index("Aug 2025") < found.index("Mar 2024")
    assert found.count("Mar 2024") == 1
    assert len([each for each in found if each.startswith("Note")]) == 2
    page.timeline.opened.emit(Month("2024-03"))
    assert [at_work.shell.page] == [page]
    page.timeline.setFocus()
    at_work.key(Qt.Key.Key_End)
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert isinstance(at_work.shell.page, RecordPage)


def test_what_has_no_day_stands_last_and_apart(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    home = written(at_work, "household", {"code": "H-1"}, case_id(case))
    member = {"household": home.record, "person": person, "role": "head"}
    written(at_work, "household_member", dict(member), case_id(case))
    page = at_work.go(Case(case_id(case)), CasePage)
    assert lines(page)[-2] == "Without a day"
    assert lines(page)[-1].startswith("Member of the household")
    assert lines(page).count("Without a day") == 1


def test_it_is_narrowed_by_kind_time_and_words(at_work: Hands) -> None:
    page = old_and_new(at_work)
    filters, whole = page.happened.filters, lines(page)
    assert not filters.all.isVisible()
    filters.text.setText("BLUE gate")
    assert len(lines(page)) == 2
    assert lines(page)[0] == "Mar 2024"
    opened = page.timeline.entries.entry(1).key
    assert page.held is not None
    (found,) = [each.record for each in page.held.timeline if each.key == opened]
    assert found.value("text") == "The gate was blue"
    filters.text.setText("")
    filters.kind.setCurrentIndex(filters.kind.findText("Relief"))
    assert len(lines(page)) == 2
    filters.period.setCurrentIndex(filters.period.findData("2024"))
    assert lines(page) == []
    assert "Nothing fits" in page.happened.count.accessibleName()
    at_work.press("Show all", page)
    assert lines(page) == whole
    filters.who.setCurrentIndex(filters.who.findText("Dara Sok"))
    assert lines(page) == whole


def test_an_old_case_is_shown_a_page_at_a_time(at_work: Hands) -> None:
    case = a_case(at_work)
    place = id_text(case_id(case))
    day = 1_700_000_000_000
    entry = {"type": "observation", "case": place}
    many = [
        json.dumps(entry | {"fields": {"happened_at": day + at * 1000, "seen": f"Lorry {at}"}})
        for at in range(AT_ONCE + 30)
    ]
    done: list[importing.Imported] = []
    at_work.shell.work.run(importing.import_lines, at_work.shell, done.append, unexpected, many)
    at_work.settled()
    page = at_work.go(Case(case_id(case)), CasePage)
    assert entries_of(page) == AT_ONCE
    assert page.happened.count.accessibleName().startswith(f"{AT_ONCE} of {AT_ONCE + 31}")
    page.happened.more.click()
    assert entries_of(page) == AT_ONCE + 31
    assert page.happened.more.isHidden()


def test_it_says_how_far_the_case_has_come_and_who_works_on_it(at_work: Hands) -> None:
    page = old_and_new(at_work)
    told = page.way.text.split("\n")
    assert [each.split(":")[0] for each in told] == [
        "Reported",
        "Relief",
        "Justice",
        "Aftercare",
        "Restored",
    ]
    assert told[1].startswith("Relief: reached · Aug 2025")
    assert told[2] == "Justice: not shared with you"
    assert told[4] == "Restored: not yet"
    member = page.team.list.entries.entry(0)
    assert member.primary == "Dara Sok"
    assert member.secondary == "Responsible · Investigator"


def test_in_a_narrow_window_all_of_it_is_one_column(at_work: Hands) -> None:
    page = old_and_new(at_work)
    at_work.window.resize(1366, 768)
    at_work.wait(lambda: page.happened.width() > page.width() // 2)
    at_work.window.resize(683, 384)
    at_work.wait(lambda: page._side.isAncestorOf(page.happened))
    at_work.wait(lambda: page.happened.width() > 500)
    assert page.happened.height() >= TALL
    assert page._side.isAncestorOf(page.way)
    assert page.more.isVisible()
    assert not any(each.isVisible() for each in page.adders.values())
    at_work.window.resize(1366, 768)
    at_work.wait(lambda: not page._side.isAncestorOf(page.happened))
    assert page.way.y() < page.happened.y()
    assert all(each.isVisible() for each in page.adders.values())
    assert entries_of(page) == 5
