"""Where a record is shown, it says that two people wrote apart and that a save does not count."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import held_words
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.held import HeldPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Case, Person, Record
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

A_DAY_MS = 86_400_000


def _written_apart(desk: Desk, key: RecordKey, field: str, first: str = "one") -> Saved:
    """Two edits of the same display."""
    shown = reading.record(desk, key)
    records.edit(desk, shown, {field: first})
    return records.edit(desk, shown, {field: "another"})


def _withhold(desk: Desk) -> None:
    """As if headquarters had to decide about the newest save here."""
    with desk.vault.transaction() as work:
        work.database.run(
            "UPDATE change SET held = 'ruling' WHERE sequence = (SELECT max(sequence) FROM change)"
        )


def test_a_case_and_its_record_say_that_two_people_wrote_apart(at_work: Hands) -> None:
    page = a_case(at_work)
    assert page.held is not None
    key = page.held.case.key
    assert page.apart.isHidden()
    at_work.shell.work.run(_written_apart, page, None, page.failed, key, "summary")
    at_work.wait(page.apart.conflict.isVisible)
    assert "Summary" in page.apart.conflict.text
    at_work.press("Choose what is to stand")
    at_work.settled()
    assert isinstance(at_work.shell.page, ChangePage)
    record = at_work.go(Record(key, case_id(page)), RecordPage)
    assert "wrote apart" in record.apart.conflict.text
    assert record.apart.withheld.isHidden()


def test_the_texts_stand_side_by_side_and_one_press_settles_them(at_work: Hands) -> None:
    page = a_case(at_work)
    assert page.held is not None
    key = page.held.case.key
    at_work.shell.work.run(_written_apart, page, None, page.failed, key, "summary")
    at_work.settled()
    assert "one" in at_work.texts().split("\n")
    at_work.press("Summary: let this stand: one", page)
    at_work.settled()
    assert page.held.case.value("summary") == "one"
    assert not page.held.case.in_conflict
    assert page.apart.conflict.isHidden()
    assert page.apart.sides.done.text == "It stands now: one"
    at_work.key(Qt.Key.Key_Return)  # the other is one key away
    at_work.settled()
    assert page.held.case.value("summary") == "another"
    assert page.apart.sides.done.text == "It stands now: another"
    record = at_work.go(Record(key, case_id(page)), RecordPage)
    assert record.apart.isHidden()


def test_what_two_people_wrote_leaves_room_for_what_happened(at_work: Hands) -> None:
    """On an old laptop three entries of the timeline stand below it, with their month."""
    page = a_case(at_work)
    key = case_id(page)
    at_work.window.resize(1366, 768)
    for day in (1, 2, 3, 4):
        values: dict[str, Value] = {"happened_at": day * A_DAY_MS, "seen": "Two lorries"}
        written(at_work, "observation", values, key)
    assert page.held is not None
    case = page.held.case.key
    at_work.shell.work.run(_written_apart, page, None, page.failed, case, "next_step")
    at_work.settled()
    rows = page.timeline
    at_work.wait(lambda: page.apart.sides.isVisible() and rows.entries.rowCount() > 4)
    third = rows.visualRect(rows.entries.index(3))
    at_work.wait(lambda: rows.viewport().rect().contains(third))


def test_a_text_that_is_too_long_to_be_read_there_is_settled_in_the_form(at_work: Hands) -> None:
    page = a_case(at_work)
    assert page.held is not None
    key = page.held.case.key
    work = at_work.shell.work
    work.run(_written_apart, page, None, page.failed, key, "summary", "long " * 60)
    at_work.settled()
    assert page.apart.conflict.isVisible()
    assert page.apart.sides.isHidden()


def test_what_does_not_count_is_said_on_the_case_the_person_and_the_record(
    at_work: Hands,
) -> None:
    case = a_case(at_work, summary="as it is")
    assert case.held is not None
    person_id = a_person(at_work, case)
    work = at_work.shell.work
    key = case.held.case.key
    work.run(_edit, at_work.shell, None, case.failed, key)
    work.run(_withhold, at_work.shell, None, case.failed)
    page = at_work.go(Case(case_id(case)), CasePage)
    assert held_words.why("ruling") in page.apart.withheld.text
    assert page.apart.conflict.isHidden()
    at_work.press("See what was written", page)
    at_work.settled()
    assert isinstance(at_work.shell.page, HeldPage)
    record = at_work.go(Record(key, case_id(case)), RecordPage)
    assert "1 save kept" in record.apart.withheld.text
    at_work.press("See what was written", record)
    assert record.history.isVisible()
    person = at_work.go(Person(person_id), PersonPage)
    assert person.apart.isHidden()


def _edit(desk: Desk, key: RecordKey) -> Saved:
    return records.edit(desk, reading.record(desk, key), {"summary": "as it was said"})
