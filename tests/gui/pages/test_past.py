"""The history of a record's fields on its page, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Case, Person, Record
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written


def a_note(hands: Hands, *texts: str) -> RecordPage:
    """A note of a case, each text written over the one before; its page, the past shown."""
    case = case_id(a_case(hands))
    key = written(hands, "case_note", {"text": texts[0], "noted_on": "2024-03-02"}, case)
    for text in texts[1:]:
        change(hands, key, {"text": text})
    page = hands.go(Record(key, case), RecordPage)
    page.show_past.click()
    return page


def a_case_key(hands: Hands, case: bytes) -> RecordKey:
    page = hands.go(Case(case), CasePage)
    assert page.held is not None
    return page.held.case.key


def change(hands: Hands, key: RecordKey, values: dict[str, Value]) -> None:
    page = hands.shell.page
    hands.shell.work.run(_edit, hands.shell, None, page.failed, key, values)
    hands.settled()


def _edit(desk: Desk, key: RecordKey, values: dict[str, Value]) -> Saved:
    return records.edit(desk, reading.record(desk, key), values)


def lines(page: RecordPage) -> list[tuple[str, list[str]]]:
    shown = page.history.entries
    entries = [shown.entry(at) for at in range(shown.rowCount())]
    return [(each.primary, each.lines) for each in entries]


def only(page: RecordPage, field: str) -> None:
    page.past.field.setCurrentIndex(page.past.field.findText(field))


def test_each_field_says_from_what_to_what(at_work: Hands) -> None:
    page = a_note(at_work, "A van", "A lorry")
    all_of_it = lines(page)
    only(page, "Note")
    now, first = lines(page)
    assert now[0] == "Note: A lorry"
    assert now[1][0] == "before: A van"
    assert now[1][1].startswith("Dara Sok, ")
    assert first[0] == "Note: A van"
    assert len(first[1]) == 1
    only(page, "Every field")
    assert lines(page) == all_of_it
    assert len(all_of_it) > 2


def test_colleagues_are_called_by_name(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    key = a_case_key(at_work, case)
    page = at_work.go(Record(key, case), RecordPage)
    page.show_past.click()
    said = [line for line, _ in lines(page)]
    assert "Responsible: Dara Sok" in said


def test_a_person_leads_to_who_wrote_it(at_work: Hands) -> None:
    person = a_person(at_work, a_case(at_work))
    page = at_work.go(Person(person), PersonPage)
    at_work.press("Who wrote what", page)
    at_work.settled()
    there = at_work.shell.page
    assert isinstance(there, RecordPage)
    assert there._key.record == person


def test_what_stood_before_is_let_stand_again_by_the_keyboard(at_work: Hands) -> None:
    page = a_note(at_work, "A van", "A lorry")
    only(page, "Note")
    page.history.setFocus()
    at_work.key(Qt.Key.Key_End)
    at_work.key(Qt.Key.Key_Return)
    assert page.past.back.text.endswith("A van")
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert "A van" in page.details.text
    assert "It is so again" in page.past.back.text
    assert [line for line, _ in lines(page)] == ["Note: A van", "Note: A lorry", "Note: A van"]
    assert lines(page)[0][1][0] == "before: A lorry"


def test_what_stands_now_is_shown_whole_and_leads_nowhere(at_work: Hands) -> None:
    page = a_note(at_work, "A van", "A lorry with a blue gate behind it")
    only(page, "Note")
    page.history.opened.emit(page.history.entries.entry(0).key)
    assert page.past.back.text.endswith("A lorry with a blue gate behind it")
    assert not at_work._buttons("Let it be so again", page)


def test_a_rule_that_asks_for_a_reason_leads_to_the_form(at_work: Hands) -> None:
    case = a_case(at_work)
    one, other = a_person(at_work, case), a_person(at_work, case)
    values: dict[str, Value] = {"other": other, "relation": "sister", "until": "2021"}
    key = written(at_work, "person_link", values, one)
    change(at_work, key, {"until": None, "since": "2022"})
    page = at_work.go(Record(key), RecordPage)
    page.show_past.click()
    only(page, "Until")
    assert [line for line, _ in lines(page)] == ["Until: emptied", "Until: 2021"]
    page.history.opened.emit(page.history.entries.entry(1).key)
    at_work.press("Let it be so again", page)
    at_work.settled()
    assert isinstance(at_work.shell.page, ChangePage)


def test_what_was_added_and_taken_away_is_said(at_work: Hands) -> None:
    a_case(at_work)
    key = written(at_work, "person", {"languages": ["km", "th"]})
    change(at_work, key, {"languages": ["km"]})
    page = at_work.go(Record(key), RecordPage)
    page.show_past.click()
    only(page, "Languages")
    said = [line for line, _ in lines(page)]
    assert said[0] == "Languages: Thai taken away"
    assert sorted(said[1:]) == ["Languages: Khmer added", "Languages: Thai added"]
    page.history.opened.emit(page.history.entries.entry(0).key)
    assert not at_work._buttons("Let it be so again", page)


def test_whoever_does_not_write_these_only_reads(at_work: Hands) -> None:
    page = a_note(at_work, "A van", "A lorry")
    assert page._loaded is not None
    loaded = page._loaded
    declared = at_work.shell.work.registry.get("case_note")
    page.past.put(declared, loaded.record, loaded.history, writes=False)
    only(page, "Note")
    page.history.opened.emit(page.history.entries.entry(1).key)
    assert page.past.back.text.endswith("A van")
    assert not at_work._buttons("Let it be so again", page)
