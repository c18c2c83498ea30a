"""What is wrong is said where it arises, when one pauses or goes on, and leads there at Save."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui.attention import PAUSE_MS
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import New
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def _problem(page: NewPage, name: str) -> str:
    return page.form.fields[name].problem


def _in(hands: Hands, page: NewPage, name: str) -> bool:
    editor = page.form.editors[name]
    return hands.focus() is editor or editor.isAncestorOf(hands.focus())


def test_a_half_typed_word_is_left_alone_until_a_pause_or_until_one_goes_on(
    at_work: Hands,
) -> None:
    page = at_work.go(New("case"), NewPage)
    day = page.form.editors["opened_on"].control
    assert isinstance(day, QLineEdit)
    day.clear()
    for letter in "no day":
        at_work.type(letter, day)
        assert not _problem(page, "opened_on")
    at_work.bot.wait(PAUSE_MS // 3)
    assert not _problem(page, "opened_on")
    at_work.wait(lambda: _problem(page, "opened_on"))
    day.selectAll()
    at_work.type("202")
    assert _problem(page, "opened_on")
    at_work.type("6")
    assert not _problem(page, "opened_on")  # mended, so at once
    day.selectAll()
    at_work.type("nonsense")
    at_work.key(KEY.Key_Tab)
    assert _problem(page, "opened_on")
    # A choice that is half typed may still become an answer, also in a pause.
    kind = page.form.editors["case_type"].control
    at_work.type("o", kind)
    at_work.bot.wait(PAUSE_MS + 200)
    assert not _problem(page, "case_type")
    at_work.type("xqz")
    at_work.wait(lambda: _problem(page, "case_type"))


def test_a_rule_that_asks_does_so_as_one_goes_on_and_falls_silent_again(at_work: Hands) -> None:
    case = a_case(at_work)
    page = at_work.go(New("observation", case_id(case), case_id(case)), NewPage)
    at_work.type("He said it will happen", page.form.editors["seen"].control)
    day = page.form.editors["happened_at"].control
    assert isinstance(day, QLineEdit)
    day.clear()
    at_work.type("in 2 weeks", day)
    assert not page.form.reasons.texts
    at_work.key(KEY.Key_Tab)
    at_work.key(KEY.Key_Tab)
    (code,) = page.form.reasons.texts
    labelled = page.form.fields["happened_at"]
    reason = page.form.reasons._said[code].edit
    assert reason is not None
    assert labelled.isAncestorOf(reason)
    assert at_work.focus() is not reason  # nobody is pulled away from where they write
    at_work.type("their clock", reason)
    day.clear()
    at_work.type("yesterday", day)
    at_work.wait(lambda: not page.form.reasons.texts)
    day.clear()
    at_work.type("in 2 weeks", day)
    at_work.wait(lambda: page.form.reasons.texts == {code: "their clock"})
    at_work.key(KEY.Key_S, CONTROL)
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))


def test_a_rule_that_blocks_is_said_beside_the_field_it_blocks_at(at_work: Hands) -> None:
    case = a_case(at_work)
    page = at_work.go(New("observation", case_id(case), case_id(case)), NewPage)
    at_work.type("Many", page.form.editors["seen"].control)
    at_work.type("200000", page.form.editors["minors_seen"].control)
    page.save()
    at_work.wait(lambda: page.form.reasons.shown or page.form.marked)
    assert not page.form.reasons.texts  # no reason helps


def test_what_is_to_be_mended_is_listed_at_save_and_a_press_goes_there(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    day = page.form.editors["opened_on"].control
    assert isinstance(day, QLineEdit)
    day.selectAll()
    at_work.type("no day", day)
    at_work.key(KEY.Key_S, CONTROL)
    assert page.to_mend.isVisible()
    named = [link.text() for link in page.to_mend.links]
    assert named == [page.form.fields[name].label for name in page.form.marked]
    assert set(page.form.marked) == {"case_type", "opened_on"}
    at_work.press(page.form.fields["opened_on"].label, page.to_mend)
    assert at_work.focus() is day
    day.selectAll()
    at_work.type("2026-03-01")
    assert [link.text() for link in page.to_mend.links] == [page.form.fields["case_type"].label]
    at_work.press(page.form.fields["case_type"].label, page.to_mend)
    at_work.type("Other")
    at_work.key(KEY.Key_Return)
    assert not page.to_mend.isVisible()


def test_sections_are_gone_through_by_key_and_chosen_from_a_list(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    parts = page.form.parts
    assert [page.sections.itemText(at) for at in range(page.sections.count())] == [
        part.title for part in parts
    ]
    assert page.sections.isVisible()
    for part in parts[1:]:
        at_work.key(KEY.Key_PageDown, CONTROL)
        assert _in(at_work, page, part.fields[0])
    at_work.key(KEY.Key_PageDown, CONTROL)
    assert _in(at_work, page, parts[-1].fields[0])
    at_work.key(KEY.Key_PageUp, CONTROL)
    assert _in(at_work, page, parts[-2].fields[0])
    page.sections.activated.emit(2)
    assert _in(at_work, page, parts[2].fields[0])
    case = at_work.go(New("observation", bytes(16), bytes(16)), NewPage)
    assert case.sections.isHidden() == (len(case.form.parts) < 3)
