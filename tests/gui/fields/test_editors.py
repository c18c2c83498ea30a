"""What people type into fields, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui.fields.age import AgeEditor
from ijm_desktop.gui.fields.code import CodeEditor
from ijm_desktop.gui.fields.codes import CodesEditor
from ijm_desktop.gui.fields.date import DateEditor
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.fields.instant import InstantEditor
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.fields.making import EDITORS, editor_for
from ijm_desktop.gui.fields.many import ManyEditor
from ijm_desktop.gui.fields.number import NumberEditor
from ijm_desktop.gui.fields.phone import PhoneEditor
from ijm_desktop.gui.fields.reference import ReferenceEditor
from ijm_desktop.gui.fields.said import SaidEditor
from ijm_desktop.gui.fields.scores import ScoresEditor
from ijm_desktop.gui.fields.text import TextEditor
from ijm_desktop.gui.fields.yes_no import YesNoEditor
from ijm_desktop.kernel.fields import Arity, Field, FieldType
from tests.casework.examples import EXAMPLES
from tests.gui.fields.editing import editor
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id


def typed(edit: QLineEdit, text: str) -> None:
    edit.clear()
    QTest.keyClicks(edit, text)


def test_every_type_that_people_fill_in_has_an_editor() -> None:
    assert EDITORS.keys() == set(FieldType) - {FieldType.BYTES, FieldType.BLOB}


def test_text_is_kept_exactly_as_typed(at_work: Hands) -> None:
    text = editor(at_work, "person_name", "text", TextEditor)
    text.edit.setText("  ម៉ាលា  ")
    assert text.value() == "  ម៉ាលា  "
    text.edit.setText("   ")
    assert text.value() is None


def test_long_text_grows_and_tab_leaves_it(at_work: Hands) -> None:
    text = editor(at_work, "observation", "seen", LongTextEditor)
    low = text.edit.height()
    text.put("\n".join("line" for _ in range(12)))
    assert text.edit.height() > low
    assert text.edit.tabChangesFocus()


def test_a_code_is_found_by_any_part_of_its_label(at_work: Hands) -> None:
    code = editor(at_work, "case", "case_type", CodeEditor)
    typed(code.choice.line, "citizensh")
    assert code.problem()
    QTest.keyClick(code.choice, Qt.Key.Key_Return)
    assert code.value() == "citizenship_rights"
    assert not code.problem()


def test_what_is_no_answer_is_said(at_work: Hands) -> None:
    code = editor(at_work, "case", "case_type", CodeEditor)
    typed(code.choice.line, "nothing like it")
    assert code.value() is None
    assert code.problem()
    typed(code.choice.line, "")
    assert not code.problem()


def test_a_code_that_is_no_longer_offered_stays_when_it_is_held(at_work: Hands) -> None:
    code = editor(at_work, "case", "case_type", CodeEditor)
    code.put("of-a-newer-version")
    assert code.value() == "of-a-newer-version"


def test_an_uncertain_date_is_echoed_in_words(at_work: Hands) -> None:
    date = editor(at_work, "case", "reported_on", DateEditor)
    typed(date.edit, "around 3/2009")
    assert date.value() == "~2009-03"
    assert date.echo.text() == "about Mar 2009"
    typed(date.edit, "some day")
    assert date.value() is None
    assert date.problem()


def test_a_buddhist_year_is_offered_and_taken_only_by_a_press(at_work: Hands) -> None:
    date = editor(at_work, "case", "reported_on", DateEditor)
    typed(date.edit, "2552")
    assert date.value() is None
    assert "2009" in date.buddhist.text()
    date.buddhist.click()
    assert date.value() == "2009"


@pytest.mark.parametrize("held", ["2009", "~2009-03?", "2009-03-14", "2009/2010-06"])
def test_a_date_that_is_shown_and_not_touched_stays_what_it_was(at_work: Hands, held: str) -> None:
    date = editor(at_work, "case", "reported_on", DateEditor)
    date.put(held)
    assert date.value() == held


def test_a_moment_is_typed_in_the_time_on_the_wall(at_work: Hands) -> None:
    moment = editor(at_work, "observation", "happened_at", InstantEditor)
    typed(moment.day, "14 March 2026")
    assert moment.problem()
    typed(moment.time, "9.30 pm")
    local = datetime(2026, 3, 14, 21, 30).astimezone()
    assert moment.value() == round(local.astimezone(UTC).timestamp() * 1000)
    assert not moment.problem()
    assert "21:30" in moment.echo.text()


def test_a_moment_that_is_not_touched_keeps_its_milliseconds(at_work: Hands) -> None:
    moment = editor(at_work, "observation", "happened_at", InstantEditor)
    moment.put(1_790_000_012_345)
    assert moment.value() == 1_790_000_012_345


def test_a_number_takes_the_digits_of_any_script(at_work: Hands) -> None:
    number = editor(at_work, "person_identity", "children_count", NumberEditor)
    number.edit.setText("१६")
    assert number.value() == 16
    number.edit.setText("many")
    assert number.value() is None
    assert number.problem()


def test_an_answer_can_be_taken_back(at_work: Hands) -> None:
    answer = editor(at_work, "person", "presumed_minor", YesNoEditor)
    assert answer.value() is None
    answer.yes.click()
    assert answer.value() is True
    answer.no.click()
    assert answer.value() is False
    answer.no.click()
    assert answer.value() is None


def test_several_values_are_added_and_taken_away(at_work: Hands) -> None:
    many = editor(at_work, "observation", "subjects", ManyEditor)
    edit = many.one.control
    assert isinstance(edit, QLineEdit)
    typed(edit, "A man with a scar")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == ""
    typed(edit, "2AB-4411")
    assert many.value() == ["A man with a scar", "2AB-4411"]
    many.add.click()
    at_work.press("Take away: A man with a scar", many)
    assert many.value() == ["2AB-4411"]


def test_one_value_does_not_stand_there_twice(at_work: Hands) -> None:
    many = editor(at_work, "observation", "subjects", ManyEditor)
    many.put(["2AB-4411"])
    edit = many.one.control
    assert isinstance(edit, QLineEdit)
    typed(edit, "2AB-4411")
    assert many.value() == ["2AB-4411"]


def test_several_codes_are_kept_and_a_short_list_is_pressed(at_work: Hands) -> None:
    languages = editor(at_work, "person", "languages", ManyEditor)
    languages.put(["km", "th"])
    assert languages.value() == ["km", "th"]
    field = replace(
        at_work.shell.work.registry.get("person").field("gender"), arity=Arity.MANY, name="genders"
    )
    pressed = editor_for(field, languages.where)
    assert isinstance(pressed, CodesEditor)
    pressed.put(["Feminine"])
    assert pressed.value() == ["Feminine"]


def test_a_person_is_chosen_by_code_those_of_the_case_first(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    assert case.held is not None
    found = case.held.people[0].person
    assert found is not None
    reference = editor(at_work, "session_note", "person", ReferenceEditor, case_id(case))
    assert reference.choice.itemText(0) == found.code
    typed(reference.choice.line, found.code.lower())
    assert reference.value() == person
    typed(reference.choice.line, "P-XXXXX")
    assert reference.value() is None
    assert reference.problem()


def test_a_person_that_is_held_shows_once_the_code_is_known(at_work: Hands) -> None:
    case = a_case(at_work)
    person = a_person(at_work, case)
    reference = editor(at_work, "session_note", "person", ReferenceEditor)
    reference.put(person)
    at_work.settled()
    assert reference.value() == person


def of_type(hands: Hands, kind: FieldType, codelist: str | None = None) -> Editor:
    """Of a field that no record type need have yet."""
    where = Surroundings(hands.shell.work, hands.languages.current)
    field = Field(name="x", label="The field", type=kind, codelist=codelist)
    made = editor_for(field, where)
    hands.bot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("kind", "said", "value", "echo"),
    [
        (FieldType.MONEY, "inr 150000", "150000.00 INR", "INR 1,50,000.00"),
        (FieldType.DURATION, "2.5 years", "P2Y6M", "2 years, 6 months"),
        (FieldType.HOURS, "Mon-Tue 6pm-8pm", "Mo Tu 18:00-20:00", "Mon, Tue, 18:00 to 20:00"),
        (FieldType.PHONE, "1300 123", "1300 123", None),
        (FieldType.PLACE, "Mae Sot, 16.71,98.57 +-90m", "Mae Sot <geo:16.71,98.57;u=90>", None),
    ],
)
def test_what_is_said_is_understood_and_echoed(
    at_work: Hands, kind: FieldType, said: str, value: str, echo: str | None
) -> None:
    made = of_type(at_work, kind)
    assert isinstance(made, SaidEditor)
    typed(made.edit, said)
    assert made.value() == value
    assert not made.problem()
    assert echo is None or made.echo.text() == echo or made.echo.isHidden()
    made.put(value)
    assert made.value() == value
    typed(made.edit, "1.0, 2.0")
    assert made.value() is None
    assert made.problem()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldType.PHONE, "+85512345678 (012 345 678)"),
        (FieldType.PLACE, "Old market <geo:13.1027,103.1982;u=50>"),
        (FieldType.MONEY, "150000.00 INR"),
        (FieldType.HOURS, "Mo 22:00-02:00"),
        (FieldType.MONEY, "of a newer form"),
    ],
)
def test_what_is_held_is_not_changed_by_showing_it(
    at_work: Hands, kind: FieldType, value: str
) -> None:
    made = of_type(at_work, kind)
    made.put(value)
    assert made.value() == value
    assert not made.problem()
    assert made.typed() == (made.control.text(),)  # type: ignore[attr-defined]


def test_an_age_is_of_today_until_another_day_is_typed(at_work: Hands) -> None:
    age = of_type(at_work, FieldType.AGE, "age_basis")
    assert isinstance(age, AgeEditor)
    assert age.value() is None
    typed(age.years, "about 16")
    today = datetime.now().astimezone().date().isoformat()
    assert age.value() == f"~16@{today}"
    assert age.echo.text() == "In doubt, so presumed under 18 today."
    typed(age.day.edit, "March 2026")
    age.basis.put("estimated")
    age.basis.changed.emit()
    assert age.value() == "~16@2026-03 estimated"
    typed(age.years, "young")
    assert age.value() is None
    assert age.problem()


def test_an_age_that_is_not_touched_stays_what_it_was(at_work: Hands) -> None:
    age = of_type(at_work, FieldType.AGE, "age_basis")
    for value in ("~14-16@2026-03 estimated", "3@2026-11-02", "of a newer form"):
        age.put(value)
        assert age.value() == value
    age.clear()
    assert age.value() is None


SCORED = "training-wellbeing@3 home.fear=- home.safe=3 papers.valid=1"


def write_questionnaire(desk: Desk) -> Saved:
    return records.add(desk, "instrument", EXAMPLES["instrument"], scope_id=bytes(range(16)))


def with_questionnaire(hands: Hands) -> ScoresEditor:
    """Where one is held."""
    done: list[object] = []
    hands.shell.work.run(write_questionnaire, hands.shell, done.append, done.append)
    hands.wait(lambda: bool(done))
    assert isinstance(done[0], Saved)
    made = of_type(hands, FieldType.SCORES)
    assert isinstance(made, ScoresEditor)
    hands.settled()
    return made


def test_each_item_of_a_questionnaire_is_scored_or_not(at_work: Hands) -> None:
    made = with_questionnaire(at_work)
    assert made.value() is None
    typed(made.choice.line, "Training")
    QTest.keyClick(made.choice, Qt.Key.Key_Return)
    assert list(made.items) == ["home.safe", "home.fear", "papers.valid"]
    assert made.value() == "training-wellbeing@3 home.fear=- home.safe=- papers.valid=-"
    QTest.keyClick(made.items["home.safe"], Qt.Key.Key_3)
    QTest.keyClick(made.items["papers.valid"], Qt.Key.Key_1)
    assert made.value() == SCORED
    assert made.echo.text() == "training-wellbeing 3: home 3.00, papers 1.00"
    typed(made.choice.line, "nothing like it")
    assert made.problem()
    assert made.value() == SCORED
    made.choice.line.selectAll()
    QTest.keyClick(made.choice.line, Qt.Key.Key_Delete)
    assert made.value() is None


def test_scores_that_are_held_are_shown_and_kept(at_work: Hands) -> None:
    made = with_questionnaire(at_work)
    made.put(SCORED)
    assert made.items["home.safe"].currentText() == "3"
    assert made.value() == SCORED
    for other in ("another@1 a.b=2", "training-wellbeing@3 home.safe=2"):
        made.put(other)
        assert made.items == {}
        assert made.value() == other
        assert made.echo.text()


def write_office(desk: Desk) -> Saved:
    made = records.add(desk, "office", {"name": "Battambang", "country": "KH"}, scope_id=bytes(16))
    desk.owner = replace(desk.owner, office_id=made.key.record)
    return made


def test_a_number_without_its_country_is_offered_as_one_of_the_office(at_work: Hands) -> None:
    done: list[object] = []
    at_work.shell.work.run(write_office, at_work.shell, done.append, done.append)
    at_work.wait(lambda: bool(done))
    made = of_type(at_work, FieldType.PHONE)
    assert isinstance(made, PhoneEditor)
    at_work.settled()
    typed(made.edit, "012 345 678")
    assert made.value() == "012 345 678"
    assert made.complete.text() == "Take it as +85512345678"
    made.complete.click()
    assert made.value() == "+85512345678 (012 345 678)"
    assert made.complete.isHidden()
    typed(made.edit, "+66 2 123 4567")
    assert made.complete.isHidden()
