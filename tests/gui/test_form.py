"""Forms made from declarations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import reading, records
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.change import ChangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.new_person import NewPersonPage
from ijm_desktop.gui.places import Change, New, NewPersonInCase
from ijm_desktop.kernel.fields import FieldType
from tests.gui.hands import Hands
from tests.gui.writing import a_case, case_id

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def observing(hands: Hands) -> NewPage:
    case = a_case(hands)
    return hands.go(New("observation", case_id(case), case_id(case)), NewPage)


def test_every_type_a_person_writes_gets_a_form(at_work: Hands) -> None:
    for declared in at_work.shell.work.registry.all():
        if declared.hidden:
            continue
        page = at_work.go(New(declared.name, bytes(16), bytes(16)), NewPage)
        wanted = {field.name for field in declared.fields if not field.hidden}
        assert page.form.editors.keys() == wanted
        assert FieldType.BYTES not in {e.field.type for e in page.form.editors.values()}


def test_what_is_missing_is_said_beside_the_field(at_work: Hands) -> None:
    page = observing(at_work)
    at_work.key(KEY.Key_S, CONTROL)
    assert page.form.fields["seen"].problem
    assert at_work.focus() is page.form.editors["seen"].control
    assert page.save_button.isEnabled()
    at_work.type("Two girls at the back door")
    assert not page.form.fields["seen"].problem


def test_a_save_says_saved_and_shows_it(at_work: Hands) -> None:
    page = observing(at_work)
    at_work.type("Two girls at the back door", page.form.editors["seen"].control)
    at_work.key(KEY.Key_Return, CONTROL)
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    at_work.settled()
    assert at_work.shell.page.notice.text == "Saved"
    case = at_work.shell.page
    assert isinstance(case, CasePage)
    entries = [case.timeline.entries.entry(row) for row in range(case.timeline.entries.rowCount())]
    assert any(entry.primary.startswith("Observation") for entry in entries)


def test_only_touched_fields_are_handed_to_the_edit(at_work: Hands) -> None:
    case = a_case(at_work, summary="As it was")
    assert case.held is not None
    page = at_work.go(Change(case.held.case.key, case_id(case)), ChangePage)
    assert page.form is not None
    assert page.form.values() == {}
    assert not page.form.dirty
    at_work.type("Meet the chief", page.form.editors["next_step"].control)
    assert page.form.values() == {"next_step": "Meet the chief"}


def test_a_prefilled_field_that_is_emptied_stays_empty(at_work: Hands) -> None:
    page = at_work.go(New("case_person", bytes(16), bytes(16)), NewPage)
    since = page.form.editors["since"]
    assert since.value() is not None
    assert isinstance(since.control, QLineEdit)
    since.control.clear()
    assert page.form.values()["since"] is None


def test_a_rule_that_asks_gets_a_line_for_the_reason(at_work: Hands) -> None:
    page = observing(at_work)
    at_work.type("He said it will happen", page.form.editors["seen"].control)
    day = page.form.editors["happened_at"].control
    assert isinstance(day, QLineEdit)
    day.clear()
    at_work.type("in 2 weeks", day)
    page.save()
    at_work.wait(lambda: page.form.reasons.texts)
    assert at_work.focus().accessibleName() == "Reason"
    at_work.type("An announcement, not a sighting")
    at_work.key(KEY.Key_S, CONTROL)
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))


def test_a_rule_that_blocks_says_so_and_keeps_what_was_typed(at_work: Hands) -> None:
    page = observing(at_work)
    at_work.type("Many", page.form.editors["seen"].control)
    at_work.type("200000", page.form.editors["minors_seen"].control)
    page.save()
    at_work.wait(lambda: page.notice.text)
    assert at_work.shell.page is page
    assert page.form.editors["seen"].value() == "Many"


def test_the_whole_form_is_walked_with_the_tab_key(at_work: Hands) -> None:
    page = observing(at_work)
    met = []
    for _ in range(60):
        met.append(at_work.focus())
        at_work.key(KEY.Key_Tab)
    for name, editor in page.form.editors.items():
        control = editor.control
        assert any(control is each or control.isAncestorOf(each) for each in met), name
    order = [
        name
        for widget in dict.fromkeys(met)
        for name, editor in page.form.editors.items()
        if editor.control is widget
    ]
    declared = [n for section in page.form.record_type.form_sections for n in section.fields]
    assert order == [name for name in declared if name in order]


def test_what_came_in_meanwhile_survives_and_is_offered(at_work: Hands) -> None:
    """Two edits from the same display: both texts are kept, and a person settles it."""
    case = a_case(at_work, next_step="First")
    assert case.held is not None
    key = case.held.case.key
    first = at_work.go(Change(key, case_id(case)), ChangePage)
    form = first.form
    assert form is not None
    assert form.shown is not None
    edit = form.editors["next_step"].control
    assert isinstance(edit, QLineEdit)
    edit.clear()
    at_work.type("Mine", edit)
    work = at_work.shell.work
    work.run(
        records.edit,
        at_work.shell,
        None,
        first.failed,
        form.shown,
        {"next_step": "Somebody else's"},
    )
    at_work.settled()
    first.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    again = at_work.go(Change(key, case_id(case)), ChangePage)
    assert again.form is not None
    assert "Two people wrote this apart" in at_work.texts()
    assert at_work.texts().count("Dara Sok, ") >= 2
    assert "Somebody else's" in at_work.texts()
    at_work.press("Take this")
    again.save()
    at_work.wait(lambda: isinstance(at_work.shell.page, CasePage))
    seen: list[reading.RecordShown] = []
    work.run(reading.record, at_work.shell, seen.append, again.failed, key)
    at_work.settled()
    assert not seen[0].in_conflict


def test_what_stands_there_by_itself_is_replaced_by_what_is_typed(at_work: Hands) -> None:
    """Also where the page comes up in that field; not what somebody typed there before."""
    key = case_id(a_case(at_work))
    page = at_work.go(NewPersonInCase(key), NewPersonPage)
    part = page.forms[0].editors["role"]
    assert part.isAncestorOf(at_work.focus())
    at_work.type("wit")
    at_work.key(Qt.Key.Key_Return)
    assert part.value() == "witness"


def test_what_was_saved_is_not_typed_over_by_one_letter(at_work: Hands) -> None:
    case = a_case(at_work, next_step="Ask the school")
    at_work.press("Edit the next step", case)
    at_work.settled()
    at_work.type("!")
    form = at_work.shell.page
    assert isinstance(form, ChangePage)
    assert form.form is not None
    assert form.form.values() == {"next_step": "!Ask the school"}


def test_who_keeps_writing_is_back_in_the_field_they_were_in(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    summary = page.form.editors["summary"].control
    at_work.type("Half a thought", summary)
    at_work.shell.back()
    at_work.press("Keep writing")
    assert at_work.focus() is summary
