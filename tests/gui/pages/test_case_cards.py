"""What a case says beside its timeline: what is to be done, who is a minor, who knew beforehand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Case, Record
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

TEN = 1_794_000_000_000
HOUR = 3_600_000


def primaries(card: object) -> list[str]:
    rows = card.list.entries  # type: ignore[attr-defined]
    return [rows.entry(at).primary for at in range(rows.rowCount())]


def test_a_task_of_the_case_is_ticked_where_it_stands(at_work: Hands) -> None:
    case = a_case(at_work)
    assert not case.waiting.isVisible()
    for at in range(7):
        due = {"title": f"Write {at}", "due": f"2026-01-0{at + 1}"}
        written(at_work, "task", due, case_id(case))
    assert primaries(case.waiting) == [f"Write {at}" for at in range(5)]
    assert case.waiting.more.accessibleName().startswith("And 2 more")
    case.waiting.list.setFocus()
    at_work.key(Qt.Key.Key_Space)
    at_work.settled()
    assert primaries(case.waiting) == [f"Write {at}" for at in range(1, 6)]
    assert "Done: Write 0" in case.notice.text


def test_minors_are_counted_by_whatever_is_held_of_their_age(at_work: Hands) -> None:
    case = a_case(at_work)
    young, grown, _ = (a_person(at_work, case) for _ in range(3))
    assert "3 of unknown age" in case.people_card.minors.accessibleName()
    for person, birth in ((young, "2015-02-03"), (grown, "1980")):
        values = {"birth": birth, "birth_basis": "document"}
        written(at_work, "person_identity", values, person)
    page = at_work.go(Case(case_id(case)), CasePage)
    assert page.people_card.minors.accessibleName() == "1 minor today, 1 of unknown age"


def test_a_record_says_who_was_a_minor_when_it_happened(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    written(at_work, "person_identity", {"birth": "2004", "birth_basis": "document"}, person)
    for happened, minor in (("2019-05-01", True), ("2024-05-01", False)):
        values = {"person": person, "happened_on": happened, "event_type": "Exploitation"}
        key = written(at_work, "trafficking_event", values, case_id(case))
        page = at_work.go(Record(key, case_id(case)), RecordPage)
        assert page.minors.isVisible() == minor
        assert ("That day: P-" in page.minors.accessibleName()) == minor


def test_attempts_say_who_knew_before_each_and_of_all(at_work: Hands) -> None:
    case = a_case(at_work)
    assert not case.attempts.isVisible()
    place = case_id(case)
    for number in (1, 2):
        values = {"attempt": number, "target": "Blue house", "planned_for": TEN + number * HOUR}
        key = written(at_work, "operation", values, place)
        told = {
            "operation": key.record,
            "told_at": TEN,
            "others": ["captain", f"driver {number}"],
            "learned": ["day"],
            "channel": "in_person",
        }
        written(at_work, "briefing", told, place)
    first = case.attempts.list.entries.entry(0)
    assert first.primary.startswith("Attempt 1")
    assert "knew before: captain, driver 1" in first.secondary
    assert case.attempts.of_all.accessibleName() == "Knew of every one beforehand: captain"
    case.attempts.opened.emit(first.key)
    at_work.settled()
    assert isinstance(at_work.shell.page, RecordPage)


def test_people_say_by_code_who_is_whose(at_work: Hands) -> None:
    case = a_case(at_work)
    child, mother = a_person(at_work, case), a_person(at_work, case)
    written(at_work, "person_link", {"other": mother, "relation": "mother"}, child)
    page = at_work.go(Case(case_id(case)), CasePage)
    rows = [page.people.entries.entry(at) for at in range(page.people.entries.rowCount())]
    by_key = {each.key: each for each in rows}
    assert by_key[child].lines[1] == f"Mother: {by_key[mother].primary}"
    assert len(by_key[mother].lines) == 1


def test_where_no_next_step_is_set_one_press_leads_to_its_field(at_work: Hands) -> None:
    case = a_case(at_work)
    assert "None is set" in at_work.texts()
    at_work.press("Set the next step", case)
    at_work.settled()
    form = at_work.shell.page
    assert isinstance(form, ChangePage)
    assert at_work.focus() is form.forms[0].editors["next_step"].control
    at_work.type("Ask the school")
    at_work.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    at_work.wait(lambda: at_work.shell.page is case)
    at_work.settled()
    assert case.next.step.accessibleName() == "Ask the school"
    assert case.next.write.accessibleName() == "Edit the next step"
