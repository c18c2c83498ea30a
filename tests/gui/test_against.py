"""What is saved, what is typed over it, and what somebody else writes meanwhile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.against import Against
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.places import Change
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def changing(hands: Hands, **values: str) -> tuple[ChangePage, Form]:
    case = a_case(hands, **values)
    assert case.held is not None
    page = hands.go(Change(case.held.case.key, case_id(case)), ChangePage)
    assert page.form is not None
    return page, page.form


def _write(desk: Desk, key: RecordKey, values: dict[str, Value]) -> Saved:
    return records.edit(desk, reading.record(desk, key), values)


def meanwhile(hands: Hands, form: Form, **values: Value) -> None:
    """A save of the same record that this form knows nothing of; screens are told."""
    assert form.shown is not None
    refused: list[AppError] = []
    hands.shell.work.run(_write, hands.window, None, refused.append, form.shown.key, values)
    hands.settled()
    hands.settled()
    assert not refused, refused


def stands(hands: Hands, key: RecordKey) -> RecordShown:
    found: list[RecordShown] = []
    refused: list[AppError] = []
    hands.shell.work.run(reading.record, hands.window, found.append, refused.append, key)
    hands.settled()
    return found[0]


def retyped(hands: Hands, form: Form, name: str, text: str) -> None:
    control = form.editors[name].control
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    control.setFocus()
    control.selectAll()
    hands.type(text, control)


def beside(form: Form, name: str) -> Against:
    found = form.fields[name].findChildren(Against)
    assert len(found) == 1
    return found[0]


def test_what_is_saved_is_said_where_something_else_is_typed(at_work: Hands) -> None:
    page, form = changing(at_work, next_step="Meet the chief")
    assert not form.findChildren(Against)
    retyped(at_work, form, "next_step", "Meet her aunt")
    at_work.key(KEY.Key_Tab)
    said = beside(form, "next_step")
    assert said.isVisible()
    assert said.saved.accessibleName() == "Saved: Meet the chief"
    at_work.press("Put back", said)
    assert form.editors["next_step"].value() == "Meet the chief"
    assert not form.dirty
    assert not said.saved.isVisible()
    at_work.press("What I had typed", said)
    assert form.editors["next_step"].value() == "Meet her aunt"
    assert said.saved.isVisible()
    assert page.dirty


def test_typing_on_takes_away_what_was_put_aside(at_work: Hands) -> None:
    _page, form = changing(at_work, next_step="Meet the chief")
    retyped(at_work, form, "next_step", "Meet her aunt")
    at_work.key(KEY.Key_Tab)
    at_work.press("Put back", beside(form, "next_step"))
    retyped(at_work, form, "next_step", "Wait")
    at_work.key(KEY.Key_Tab)
    assert not beside(form, "next_step").mine.isVisible()
    assert beside(form, "next_step").saved.accessibleName() == "Saved: Meet the chief"


def test_what_a_colleague_changes_stands_where_nothing_is_typed(at_work: Hands) -> None:
    page, form = changing(at_work, next_step="First", summary="As it was")
    at_work.type("!", form.editors["summary"].control)
    meanwhile(at_work, form, next_step="Theirs")
    assert form.editors["next_step"].value() == "Theirs"
    assert form.touched == {"summary"}
    assert "while the form was open" in beside(form, "next_step").theirs.text
    assert not page.notice.text
    retyped(at_work, form, "next_step", "Mine, knowing theirs")
    key = form.shown.key if form.shown else None
    page.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    assert key is not None
    now = stands(at_work, key)
    assert now.value("next_step") == "Mine, knowing theirs"
    assert not now.in_conflict


def over_theirs(hands: Hands) -> tuple[ChangePage, Form, RecordKey]:
    page, form = changing(hands, next_step="First")
    retyped(hands, form, "next_step", "Mine")
    meanwhile(hands, form, next_step="Theirs")
    assert form.editors["next_step"].value() == "Mine"
    assert "Theirs" in beside(form, "next_step").theirs.text
    assert "Dara Sok" in beside(form, "next_step").theirs.text
    assert "Next step" in page.notice.text
    assert form.shown is not None
    return page, form, form.shown.key


def test_theirs_is_taken_by_a_press(at_work: Hands) -> None:
    _page, form, _key = over_theirs(at_work)
    said = beside(form, "next_step")
    at_work.press("Take theirs", said)
    assert form.editors["next_step"].value() == "Theirs"
    assert not form.dirty
    assert not said.theirs.isVisible()
    at_work.press("What I had typed", said)
    assert form.values() == {"next_step": "Mine"}
    assert said.saved.accessibleName() == "Saved: Theirs"


def test_the_choice_is_reached_by_tab_right_after_the_field(at_work: Hands) -> None:
    _page, form, _key = over_theirs(at_work)
    form.go_to("next_step")
    said = beside(form, "next_step")
    met = []
    for _ in range(3):
        at_work.key(KEY.Key_Tab)
        met.append(at_work.focus())
    assert [each for each in met if said.isAncestorOf(each)] == met[:2]
    assert form.editors["next_step_on"].isAncestorOf(met[2])
    at_work.key(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    at_work.key(KEY.Key_Space)
    assert not said.theirs.isVisible()
    assert form.editors["next_step"].value() == "Mine"


def test_mine_replaces_theirs_only_when_that_is_said(at_work: Hands) -> None:
    page, form, key = over_theirs(at_work)
    at_work.press("Mine is to stand", beside(form, "next_step"))
    assert at_work.focus() is form.editors["next_step"].control
    page.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    now = stands(at_work, key)
    assert now.value("next_step") == "Mine"
    assert not now.in_conflict


def test_who_decides_nothing_loses_nothing(at_work: Hands) -> None:
    page, _form, key = over_theirs(at_work)
    page.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    now = stands(at_work, key)
    assert now.in_conflict == ("next_step",)
    kept = now.fields["next_step"].kept
    assert {now.value("next_step"), *(each.value for each in kept)} == {"Mine", "Theirs"}


def test_the_same_words_are_no_question(at_work: Hands) -> None:
    page, form = changing(at_work, next_step="First")
    retyped(at_work, form, "next_step", "Call the clerk")
    meanwhile(at_work, form, next_step="Call the clerk")
    assert not form.dirty
    assert not page.notice.text
    assert not form.findChildren(Against) or not beside(form, "next_step").theirs.isVisible()


def test_a_draft_says_what_is_saved_when_it_comes_back(at_work: Hands) -> None:
    _page, form = changing(at_work, next_step="First")
    retyped(at_work, form, "next_step", "Mine")
    at_work.key(KEY.Key_L, CONTROL)
    at_work.unlock()
    again = at_work.shell.page
    assert isinstance(again, ChangePage)
    assert again.form is not None
    said = beside(again.form, "next_step")
    assert said.saved.accessibleName() == "Saved: First"
    assert not said.theirs.isVisible()


def test_a_draft_says_what_came_in_since_it_was_typed(at_work: Hands) -> None:
    page, form, key = over_theirs(at_work)
    draft = page.draft().draft
    at_work.shell._back()
    at_work.shell._go(Change(key, None), draft)
    at_work.settled()
    again = at_work.shell.page
    assert isinstance(again, ChangePage)
    assert again is not page
    assert again.form is not None
    assert again.form.editors["next_step"].value() == "Mine"
    assert "Theirs" in beside(again.form, "next_step").theirs.text
    assert form is not again.form


def test_what_is_typed_stays_in_sight_when_the_record_is_gone_meanwhile(at_work: Hands) -> None:
    page, form = changing(at_work, next_step="First")
    retyped(at_work, form, "next_step", "Mine")
    page._key = replace(page._key, record=b"e" * 16)  # as after a withdrawal
    at_work.shell.work.bus.changed.emit(Changed(everything=True))
    at_work.settled()
    assert form.isVisible()
    assert form.editors["next_step"].value() == "Mine"
    assert page.save_button.isEnabled()
    assert page.notice.text
