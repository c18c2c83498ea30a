"""What the pages show, and what they keep to themselves."""

from __future__ import annotations

import json
import time
from functools import partial

import pytest
from PySide6.QtCore import Qt

from ijm_desktop.actions import importing, reading, records, signing_off
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_person import NewPersonPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Cases, Find, Home, New, NewPersonInCase, Person, Record
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import search
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id

NAME = "កញ្ញា ម៉ាលា"


def unexpected(error: AppError) -> None:
    raise error


def many_cases(desk: Desk, count: int) -> importing.Imported:
    line = {"type": "case", "fields": {"case_type": "other"}}
    lines = (json.dumps(line) for _ in range(count))
    return importing.import_lines(desk, lines)


def saved(hands: Hands, type_name: str, values: dict[str, object], scope: bytes) -> Saved:
    """A save behind the page's back, announced like any other."""
    found: list[Saved] = []
    hands.shell.work.run(
        records.add,
        hands.shell,
        found.append,
        unexpected,
        type_name,
        values,
        scope_id=scope,
    )
    hands.settled()
    return found[0]


def named(hands: Hands) -> tuple[CasePage, bytes]:
    case = a_case(hands)
    person = a_person(hands, case)
    saved(hands, "person_name", {"text": NAME}, person)
    return case, person


def entries(page_list: object) -> list[str]:
    model = page_list.entries  # type: ignore[attr-defined]
    return [model.entry(row).spoken for row in range(model.rowCount())]


def test_an_empty_list_says_what_to_do(at_work: Hands) -> None:
    at_work.go(Cases(), CasesPage)
    assert "No cases yet" in at_work.texts()
    at_work.press("Start a case", at_work.shell.page)
    assert isinstance(at_work.shell.page, NewPage)


def test_a_list_is_fetched_page_by_page(at_work: Hands) -> None:
    done: list[importing.Imported] = []
    at_work.shell.work.run(many_cases, at_work.shell, done.append, unexpected, 230)
    at_work.wait(lambda: done)
    page = at_work.go(Cases(), CasesPage)
    assert page.count.text() == "230 cases"
    assert page.table.rowCount() == 230
    assert not page.table.is_read(229)
    page.view.scrollToBottom()
    at_work.wait(lambda: page.table.is_read(229))
    keys = [page.table.record(row).key for row in range(200, 230)]
    assert len(set(keys)) == 30


def test_a_new_case_comes_into_the_list_without_it_being_filled_anew(at_work: Hands) -> None:
    a_case(at_work)
    page = at_work.go(Cases(), CasesPage)
    resets: list[bool] = []
    page.table.modelReset.connect(partial(resets.append, True))
    a_case(at_work)
    at_work.go(Cases(), CasesPage)
    assert page.table.rowCount() == 2
    assert not resets


def test_enter_opens_the_case_that_is_marked(at_work: Hands) -> None:
    a_case(at_work)
    page = at_work.go(Cases(), CasesPage)
    assert at_work.focus() is page.view
    at_work.key(Qt.Key.Key_Return)
    assert isinstance(at_work.shell.page, CasePage)


def test_names_are_hidden_until_asked_for_and_again_on_leaving(at_work: Hands) -> None:
    case, _person = named(at_work)
    assert NAME not in "".join(entries(case.people))
    case.names.button.click()
    at_work.wait(lambda: NAME in "".join(entries(case.people)))
    at_work.shell.go(Home())
    at_work.shell.go(Cases())
    assert not case.names.shown if case.isVisible() else True
    page = at_work.go(Person(_person), PersonPage)
    assert NAME not in "".join(entries(page.names))
    page.show_names.click()
    assert NAME in "".join(entries(page.names))
    at_work.shell.go(Home())


def test_a_persons_names_are_hidden_again_when_another_page_covers_them(at_work: Hands) -> None:
    _case, person = named(at_work)
    page = at_work.go(Person(person), PersonPage)
    page.show_names.click()
    at_work.go(New("person_name", person), NewPage)
    at_work.shell.back()
    assert at_work.shell.page is page
    assert NAME not in "".join(entries(page.names))


def test_somebody_known_is_added_to_a_second_case(at_work: Hands) -> None:
    first = a_case(at_work)
    person = a_person(at_work, first)
    second = a_case(at_work)
    page = at_work.go(NewPersonInCase(case_id(second)), NewPersonPage)
    page.known.click()
    page.known_part.editors["person"].put(person)
    page.save()
    at_work.wait(lambda: at_work.shell.page is second)
    at_work.settled()
    assert second.held is not None
    found = second.held.people[0].person
    assert found is not None
    assert found.key.record == person


def test_what_was_written_a_moment_ago_is_found_as_one_types(at_work: Hands) -> None:
    case = a_case(at_work, summary="Behind the Señora's bakery")
    page = at_work.go(Find(), FindPage)
    at_work.type("senora bak")
    at_work.wait(lambda: page.hits.entries.rowCount() == 1)
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert isinstance(at_work.shell.page, CasePage)
    assert case_id(at_work.shell.page) == case_id(case)


def test_enter_before_the_answer_opens_what_the_text_finds_then(at_work: Hands) -> None:
    wanted = a_case(at_work, summary="Behind the rice mill")
    a_case(at_work, summary="Rice sacks at the harbour")
    page = at_work.go(Find(), FindPage)
    at_work.type("rice")
    at_work.wait(lambda: page.hits.entries.rowCount() == 2)
    at_work.type(" mill")
    at_work.key(Qt.Key.Key_Return)
    assert at_work.shell.page is page
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    at_work.settled()
    assert case_id(at_work.shell.page) == case_id(wanted)  # type: ignore[arg-type]


def test_a_text_that_was_taken_away_again_opens_nothing(at_work: Hands) -> None:
    a_case(at_work, summary="Behind the rice mill")
    page = at_work.go(Find(), FindPage)
    at_work.type("rice")
    at_work.wait(lambda: page.hits.entries.rowCount() == 1)
    page.edit.clear()
    at_work.settled()
    at_work.key(Qt.Key.Key_Return)
    at_work.settled()
    assert at_work.shell.page is page


def test_finding_nothing_says_what_to_try(at_work: Hands) -> None:
    at_work.go(Find(), FindPage)
    at_work.type("zzzzzz")
    at_work.wait(lambda: "Nothing found" in at_work.texts())


def test_what_cannot_be_found_yet_is_said(at_work: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LOOKED_THROUGH", -1200)  # as if so many more were waiting
    page = at_work.go(Find(), FindPage)
    at_work.type("zzzzzz")
    at_work.wait(lambda: "Nothing found" in at_work.texts())
    assert page.unread.isVisible()
    assert page.unread.text().startswith("Much came lately: up to 12")
    page.edit.clear()
    at_work.wait(lambda: not page.unread.isVisible())


def test_people_are_found_by_name_and_shown_by_code(at_work: Hands) -> None:
    case, _person = named(at_work)
    assert case.held is not None
    person = case.held.people[0].person
    assert person is not None
    page = at_work.go(Find(), FindPage)
    page.edit.setText("ម៉ាលា")
    at_work.wait(lambda: page.hits.entries.rowCount() == 1)
    assert entries(page.hits) == [f"{person.code}, Name"]


def test_a_record_is_taken_out_of_use_with_a_reason_and_back(at_work: Hands) -> None:
    case = a_case(at_work)
    seen = {"happened_at": time.time_ns() // 1_000_000, "seen": "A van"}
    made = saved(at_work, "observation", seen, case_id(case))
    page = at_work.go(Record(made.key, case_id(case)), RecordPage)
    at_work.press("Take out of use…", page)
    at_work.type("Written in the wrong case")
    at_work.key(Qt.Key.Key_Return)
    at_work.wait(lambda: at_work.shell.page is case)
    at_work.settled()
    assert "Observation" not in "".join(entries(case.timeline))
    page = at_work.go(Record(made.key, case_id(case)), RecordPage)
    assert "Written in the wrong case" in page.notice.text
    at_work.press("Take back into use", page)
    at_work.wait(lambda: page.notice.text == "Back in use")
    at_work.settled()
    at_work.shell.back()
    at_work.settled()
    assert "Observation" in "".join(entries(case.timeline))


def test_who_asked_to_take_it_out_of_use_may_think_again(at_work: Hands) -> None:
    case = a_case(at_work)
    seen = {"happened_at": time.time_ns() // 1_000_000, "seen": "A van"}
    made = saved(at_work, "observation", seen, case_id(case))
    page = at_work.go(Record(made.key, case_id(case)), RecordPage)
    at_work.press("Take out of use…", page)
    at_work.press("Not now", page)
    assert page.notice.isHidden()
    assert page.change.hasFocus()


def test_who_wrote_what_is_one_press_away(at_work: Hands) -> None:
    case = a_case(at_work)
    seen = {"happened_at": time.time_ns() // 1_000_000, "seen": "A van"}
    made = saved(at_work, "observation", seen, case_id(case))
    page = at_work.go(Record(made.key, case_id(case)), RecordPage)
    assert page.history.isHidden()
    page.show_past.click()
    assert any("What was seen: A van" in line for line in entries(page.history))
    assert all("Dara Sok" in line for line in entries(page.history))


def test_the_first_page_says_what_waits(at_work: Hands) -> None:
    page = at_work.go(Home(), HomePage)
    assert "Headquarters has not answered yet" in entries(page.todo)[0]
    assert "No cases yet" in at_work.texts()
    case = a_case(at_work, next_step="Meet the chief")
    page = at_work.go(Home(), HomePage)
    assert "1 change not sent yet" in entries(page.todo)[1]
    assert "Meet the chief" in entries(page.recent)[0]
    page.recent.opened.emit(page.recent.entries.entry(0).key)
    shown = at_work.shell.page
    assert isinstance(shown, CasePage)
    at_work.settled()
    assert case_id(shown) == case_id(case)


@pytest.mark.parametrize(
    ("who", "writes", "does_not"),
    [("at_work", "observation", "session_note"), ("caring", "session_note", "observation")],
)
def test_a_role_is_offered_what_it_writes(
    request: pytest.FixtureRequest, who: str, writes: str, does_not: str
) -> None:
    hands: Hands = request.getfixturevalue(who)
    case = a_case(hands)
    assert writes in case.adders
    assert does_not not in case.adders
    assert "aftercare_progress" not in case.adders


def test_a_signed_note_is_read_as_signed_and_what_came_later_stands_beside_it(
    caring: Hands,
) -> None:
    case = a_case(caring)
    values: dict[str, object] = {"held_on": "2026-11-17", "note": "Nightmares"}
    values["person"] = a_person(caring, case)
    made = saved(caring, "session_note", values, case_id(case))
    page = caring.go(Record(made.key, case_id(case)), RecordPage)
    assert page.signatures.isHidden()
    caring.press("Sign…", page)
    assert "stays readable" in page.notice.text
    caring.press("Sign it", page)
    caring.wait(lambda: page.notice.text == "Signed")
    caring.settled()
    assert page.sign.isHidden()
    assert entries(page.signatures.list)[0].startswith("Dara Sok")
    assert "Signed" in entries(page.history)[0]
    caring.shell.work.run(
        edited, caring.shell, lambda _: None, unexpected, made.key, "She slept well"
    )
    caring.wait(page.sign.isVisible)
    assert "Nightmares" in page.details.text
    assert "She slept well" not in page.details.text
    assert "Note: She slept well" in entries(page.signatures.unsigned)[0]
    caring.press("Sign…", page)
    assert "She slept well" in page.details.text  # what is signed is what is seen
    caring.press("Sign it", page)
    caring.wait(lambda: len(entries(page.signatures.list)) == 2)
    assert "She slept well" in page.details.text
    assert "added to since" in entries(page.signatures.list)[1]
    page.signatures.list.opened.emit(1)
    assert "Nightmares" in page.details.text


def test_different_texts_that_were_signed_are_told_and_settled(caring: Hands) -> None:
    case = a_case(caring)
    values: dict[str, object] = {"held_on": "2026-11-17", "note": "Nightmares"}
    values["person"] = a_person(caring, case)
    made = saved(caring, "session_note", values, case_id(case))
    done: list[Saved] = []
    caring.shell.work.run(signed_apart, caring.shell, done.append, unexpected, made.key)
    caring.settled()
    home = caring.go(Home(), HomePage)
    assert any("Different texts were signed: Session" in each for each in entries(home.todo))
    page = caring.go(Record(made.key, case_id(case)), RecordPage)
    assert len(entries(page.signatures.list)) == 2
    assert "Different texts were signed" in "".join(caring.texts())
    page.signatures.list.opened.emit(0)
    first = page.details.text
    page.signatures.list.opened.emit(1)
    assert page.details.text != first
    for at in (0, 1):
        page.signatures.list.opened.emit(at)
        caring.press("Sign…", page)
        assert "She slept well" in page.details.text  # what is signed is what is seen
    page.signatures.list.opened.emit(0)
    assert not page.notice.isVisible()  # and nothing is signed while another text is seen
    caring.press("Sign…", page)
    caring.press("Sign it", page)
    caring.wait(lambda: not page.sign.isVisible())
    assert "She slept well" in page.details.text


def edited(desk: Desk, key: RecordKey, note: str) -> Saved:
    return records.edit(desk, reading.record(desk, key), {"note": note})


def signed_apart(desk: Desk, key: RecordKey) -> Saved:
    """Both by one person, as two computers of theirs would."""
    before = signing_off.signed_record(desk, key)
    edited(desk, key, "She slept well")
    after = signing_off.signed_record(desk, key)
    signing_off.sign(desk, before)
    return signing_off.sign(desk, after)
