"""A form with a field of every type, filled in by somebody who has no mouse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.fields.making import EDITORS
from ijm_desktop.gui.form import Form
from ijm_desktop.kernel.declarations import RecordType, Scope, Section
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Arity, Field, FieldType
from tests.casework.examples import EXAMPLES
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

KEY = Qt.Key
ENTER, TAB, SPACE, DOWN = KEY.Key_Return, KEY.Key_Tab, KEY.Key_Space, KEY.Key_Down
LISTS = {FieldType.CODE: "case_type", FieldType.AGE: "age_basis"}
Keys = Sequence[str | Qt.Key]


def everything() -> RecordType:
    """As a type of the casework could be declared; `more` and `marks` are lists of answers."""
    fields = [
        Field(
            name=kind.value,
            label=f"A {kind.value}",
            type=kind,
            codelist=LISTS.get(kind),
            target="person" if kind is FieldType.REFERENCE else None,
        )
        for kind in EDITORS
    ]
    many = Arity.MANY
    fields += [
        Field(name="more", label="Languages", type=FieldType.CODE, arity=many, codelist="language"),
        Field(name="marks", label="Marks", type=FieldType.CODE, arity=many, codelist="case_type"),
        Field(name="plates", label="Plates", type=FieldType.TEXT, arity=many),
    ]
    return RecordType(
        name="everything",
        label="Everything",
        plural="Everything",
        scope=Scope.CASE,
        compartment="casework",
        fields=tuple(fields),
        title=("text",),
        form_sections=(Section("All", tuple(field.name for field in fields)),),
    )


def moment(year: int, month: int, day: int, hour: int, minute: int) -> int:
    local = datetime(year, month, day, hour, minute).astimezone()
    return round(local.astimezone(UTC).timestamp() * 1000)


TYPED: dict[str, tuple[Keys, Value]] = {
    "text": (["Two lorries"], "Two lorries"),
    "long_text": (["The gate", ENTER, "is shut"], "The gate\nis shut"),
    "code": (["citizensh", ENTER], "citizenship_rights"),
    "date": (["around 3/2009"], "~2009-03"),
    "instant": (["14 March 2026", TAB, "9.30 pm"], moment(2026, 3, 14, 21, 30)),
    "number": (["16"], 16),
    "yes_no": ([TAB, SPACE], False),
    "money": (["inr 150000"], "150000.00 INR"),
    "duration": (["2.5 years"], "P2Y6M"),
    "hours": (["Mon-Tue 6pm-8pm"], "Mo Tu 18:00-20:00"),
    "phone": (["+855 12 345 678"], "+85512345678 (+855 12 345 678)"),
    "place": (["Mae Sot, 16.71,98.57 +-90m"], "Mae Sot <geo:16.71,98.57;u=90>"),
    "age": (["about 16"], f"~16@{datetime.now().astimezone().date()}"),
    "scores": (
        ["Training", ENTER, TAB, "3", TAB, TAB, DOWN],
        "training-wellbeing@3 home.fear=- home.safe=3 papers.valid=1",
    ),
    "more": (["thai", ENTER, ENTER, "km", ENTER, ENTER], ["th", "km"]),
    "marks": ([TAB, SPACE], None),
    "plates": (["2AB-4411", ENTER, "1XY-0007"], ["2AB-4411", "1XY-0007"]),
}
"""By field: the keys, and what is held then; of `reference` and `marks` that is known later."""


@pytest.fixture
def form(at_work: Hands) -> Form:
    """Alone in the window, whose own way of going on by Tab it is."""
    case = a_case(at_work)
    a_person(at_work, case)
    written(at_work, "instrument", dict(EXAMPLES["instrument"]), bytes(range(16)))
    work = at_work.shell.work
    made = Form(everything(), Surroundings(work, at_work.languages.current, case_id(case)))
    pages = at_work.window.takeCentralWidget()
    at_work.bot.addWidget(pages)
    at_work.window.setCentralWidget(made)
    at_work.window.activateWindow()
    at_work.bot.waitUntil(at_work.window.isActiveWindow)
    at_work.settled()
    made.focus_first()
    return made


def focus(form: Form) -> QWidget:
    found = form.focusWidget()
    assert found is not None
    return found


def here(form: Form, name: str) -> bool:
    return form.editors[name].isAncestorOf(focus(form))


def press(form: Form, keys: Keys) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(focus(form), key)
        else:
            QTest.keyClick(focus(form), key)
        QTest.qWait(1)  # what the key put into the form is shown


def onward(form: Form, name: str) -> None:
    for _ in range(80):
        if here(form, name):
            return
        press(form, [TAB])
    raise AssertionError(f"{name} is not reached")


def test_every_type_of_field_is_filled_in_by_keys_alone(at_work: Hands, form: Form) -> None:
    reference = form.editors["reference"]
    code = reference.label_of  # type: ignore[attr-defined]
    offered = reference.choice.itemData(0)  # type: ignore[attr-defined]
    marks = list(form.editors["marks"].buttons)  # type: ignore[attr-defined]
    wanted: dict[str, Value] = {name: value for name, (_keys, value) in TYPED.items()}
    wanted |= {"reference": offered, "marks": [marks[1]]}
    assert wanted.keys() == form.editors.keys()
    for name in form.editors:
        onward(form, name)
        keys = TYPED[name][0] if name in TYPED else [str(code(offered)).lower()]
        press(form, keys)
    press(form, [TAB])
    assert {name: editor.value() for name, editor in form.editors.items()} == wanted
    assert form.check()


def test_what_is_put_in_later_is_reached_where_it_stands(form: Form) -> None:
    onward(form, "more")
    press(form, ["thai", ENTER, ENTER, "km", ENTER, ENTER])
    names = []
    while here(form, "more"):
        names.append(focus(form).accessibleName())
        press(form, [TAB])
    assert names[-2:] == ["Take away: Thai", "Take away: Khmer"]
    assert here(form, "marks")
    QTest.keyClick(focus(form), KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(form, [SPACE])
    assert form.editors["more"].value() == ["th"]
    assert here(form, "more")


def test_one_comes_back_the_way_one_went(form: Form) -> None:
    forth: list[QWidget] = []
    while focus(form) not in forth:
        forth.append(focus(form))
        press(form, [TAB])
    back: list[QWidget] = []
    while focus(form) not in back:
        back.append(focus(form))
        QTest.keyClick(focus(form), KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert set(back) == set(forth)
    assert back == [forth[0], *reversed(forth[1:])]
    for name in form.editors:
        assert any(form.editors[name].isAncestorOf(each) for each in forth), name


@pytest.mark.parametrize("name", ["text", "long_text", "number", "date", "place", "code"])
def test_what_was_typed_is_taken_back_in_the_field_and_typed_again(form: Form, name: str) -> None:
    onward(form, name)
    control = form.editors[name]
    press(form, ["16"])
    kept = control.typed() or (control.value(),)
    for key in (KEY.Key_Z, KEY.Key_Y):
        QTest.keyClick(focus(form), key, Qt.KeyboardModifier.ControlModifier)
        now = control.typed() or (control.value(),)
        assert (now == kept) == (key == KEY.Key_Y)
