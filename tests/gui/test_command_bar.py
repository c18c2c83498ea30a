"""Ctrl+K: anywhere and anything by a few letters and the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from ijm_desktop.gui import places
from ijm_desktop.gui.command_bar import CommandBar
from ijm_desktop.gui.commands import Command, Deed, matching
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.tasks import TasksPage
from ijm_desktop.gui.places import Cases, Listed, New
from ijm_desktop.gui.start import StartPage
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
OBSERVED: dict[str, Value] = {
    "happened_at": 1_700_000_000_000,
    "place": "Kiln east of the railway",
    "seen": "Two lorries",
}


def _ask(hands: Hands, text: str = "") -> CommandBar:
    hands.key(KEY.Key_K, CONTROL)
    bar = hands.shell.bar
    assert bar.isVisible()
    assert hands.focus() is bar.edit
    if text:
        hands.type(text)
    hands.settled()
    return bar


def _shown(bar: CommandBar) -> list[str]:
    entries = bar.list.entries
    return [entries.entry(row).primary for row in range(entries.rowCount())]


def test_a_place_by_a_few_letters(at_work: Hands) -> None:
    _ask(at_work, "tas")
    at_work.key(KEY.Key_Return)
    assert isinstance(at_work.shell.page, TasksPage)
    assert not at_work.shell.bar.isVisible()


def test_a_code_leads_to_whose_it_is_before_what_mentions_it(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    code = at_work.go(places.Person(person), PersonPage).title.text()
    for _ in range(12):
        a_case(at_work, summary=f"{code} {code} told of it")
    bar = _ask(at_work, code[2:].lower())
    at_work.wait(lambda: code in _shown(bar))
    assert _shown(bar)[0] == code


def test_a_case_to_write_in_is_found_by_whom_it_is_about(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    number = case.title.text()
    code = at_work.go(places.Person(person), PersonPage).title.text()
    for _ in range(3):
        a_case(at_work, summary=f"{code} told of it")
    at_work.go(Cases(), CasesPage)
    bar = _ask(at_work, "write observation")
    at_work.key(KEY.Key_Return)
    at_work.type(code)
    at_work.wait(lambda: number in _shown(bar))
    assert _shown(bar)[0] == number
    at_work.key(KEY.Key_Return)
    at_work.settled()
    form = at_work.shell.page
    assert isinstance(form, NewPage)
    assert form.place == New("observation", case_id(case), case_id(case))


def test_a_record_by_what_stands_in_it(at_work: Hands) -> None:
    case = a_case(at_work, summary="A kiln at the river road")
    key = case_id(case)
    at_work.go(Cases(), CasesPage)
    _ask(at_work, "kiln")
    at_work.key(KEY.Key_Return)
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, CasePage)
    assert case_id(page) == key


def test_somebody_is_found_by_name_and_shown_by_code(caring: Hands) -> None:
    person = a_person(caring, a_case(caring))
    written(caring, "person_name", {"text": "Sokha Chann"}, person)
    caring.key(KEY.Key_1, CONTROL)
    bar = _ask(caring, "chann")
    assert len(_shown(bar)) == 1
    assert "Chann" not in "".join(_shown(bar))
    caring.key(KEY.Key_Return)
    caring.settled()
    assert isinstance(caring.shell.page, PersonPage)


def test_what_was_open_last_comes_first(at_work: Hands) -> None:
    first = a_case(at_work).title.text()
    second = a_case(at_work).title.text()
    at_work.key(KEY.Key_1, CONTROL)
    assert _shown(_ask(at_work))[:3] == [second, first, "Home"]


def test_writing_into_the_case_that_is_open(at_work: Hands) -> None:
    key = case_id(a_case(at_work))
    _ask(at_work, "write obs")
    at_work.key(KEY.Key_Return)
    page = at_work.shell.page
    assert isinstance(page, NewPage)
    assert page.place == New("observation", key, key)


def test_writing_asks_for_the_case_where_none_is_open(at_work: Hands) -> None:
    key = case_id(a_case(at_work))
    at_work.key(KEY.Key_1, CONTROL)
    bar = _ask(at_work, "write obs")
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert bar.isVisible()
    assert "in which case" in bar.prompt.text()
    at_work.key(KEY.Key_Return)
    assert at_work.shell.page.place == New("observation", key, key)


def test_the_arrows_choose_and_go_round(at_work: Hands) -> None:
    bar = _ask(at_work)
    at_work.key(KEY.Key_Up)
    assert bar.list.currentIndex().row() == bar.list.entries.rowCount() - 1
    at_work.key(KEY.Key_Down)
    assert bar.list.currentIndex().row() == 0
    at_work.key(KEY.Key_Down)
    assert bar.edit.accessibleDescription().startswith("Cases")
    assert at_work.focus() is bar.edit


def test_escape_leaves_the_cursor_where_it_was(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    control = page.form.editors["summary"].control
    assert isinstance(control, QPlainTextEdit)
    at_work.type("Half", control)
    _ask(at_work, "cas")
    at_work.key(KEY.Key_Escape)
    assert at_work.focus() is control
    at_work.type(" a thought")
    assert control.toPlainText() == "Half a thought"


def test_going_from_a_form_asks_as_ever(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    _ask(at_work, "tasks")
    at_work.key(KEY.Key_Return)
    assert at_work.shell.page is page
    at_work.press("Go on without saving")
    assert isinstance(at_work.shell.page, TasksPage)


def test_locking_and_the_settings(at_work: Hands) -> None:
    _ask(at_work, "sett")
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert isinstance(at_work.shell.page, AccountPage)
    _ask(at_work, "hide")
    at_work.key(KEY.Key_Return)
    assert at_work.window.curtain.down
    at_work.wait(lambda: isinstance(at_work.window.page, StartPage))


def test_an_answer_to_what_is_not_asked_any_more_is_dropped(at_work: Hands) -> None:
    a_case(at_work, summary="A kiln at the river road")
    at_work.key(KEY.Key_1, CONTROL)
    bar = _ask(at_work)
    at_work.type("kiln")
    bar.edit.setText("no such word")
    at_work.settled()
    assert _shown(bar) == []
    assert bar.none.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"), [("loc", ["Lock"]), ("ock", []), ("ctrl+l", ["Lock"]), ("", ["Lock"])]
)
def test_every_word_begins_some_word(typed: str, found: list[str]) -> None:
    commands = [Command(Deed.LOCK, "Lock", "Ctrl+L")]
    called, others = matching(commands, typed)
    assert [each.text for each in (*called, *others)] == found


def test_what_is_called_so_comes_before_what_is_told_of_it() -> None:
    home = Command(Cases(), "Cases")
    name = Command(New("person_name"), "Write: Name", "About a person")
    person = Command(New("person"), "Write: Person", "In this case", "", "Add new Part in the case")
    assert matching([home, name, person], "person") == ([person], [name])
    assert matching([home, name, person], "add person") == ([], [person])


def test_adding_a_person_is_found_by_what_its_button_says(at_work: Hands) -> None:
    case = a_case(at_work)
    for typed in ("add person", "write person"):
        bar = _ask(at_work, typed)
        at_work.key(KEY.Key_Return)
        at_work.settled()
        assert at_work.shell.page.place == places.NewPersonInCase(case_id(case)), _shown(bar)
        at_work.shell.page.back.emit()


@pytest.mark.parametrize("role", ["investigator", "attorney", "clinician", "headquarters"])
def test_no_place_is_out_of_reach_and_no_key_moves(role: str) -> None:
    first, rest = places.first(role), places.rest(role)
    everyone = places.first("investigator")
    assert first[: len(everyone)] == everyone
    assert not set(first) & set(rest)
    assert {places.Office(), places.Held()} <= {*first, *rest}
    assert (places.Sessions() in first) == (role in {"clinician", "headquarters"})


def test_a_list_by_a_few_letters(at_work: Hands) -> None:
    _ask(at_work, "list peo")
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert at_work.shell.page.place == Listed("person")


def test_what_is_found_is_called_as_the_find_page_calls_it(at_work: Hands) -> None:
    case = a_case(at_work)
    written(at_work, "observation", OBSERVED, case_id(case))
    at_work.key(KEY.Key_1, CONTROL)
    assert "Kiln east of the railway" in _shown(_ask(at_work, "railway"))[0]


def test_the_bar_is_as_high_as_what_it_holds(at_work: Hands) -> None:
    whole = _ask(at_work).height()
    at_work.type("exch")
    at_work.settled()
    assert at_work.shell.bar.height() < whole
