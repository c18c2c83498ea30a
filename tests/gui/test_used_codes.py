"""Answers that were given last stand first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ijm_desktop.gui.fields.code import CodeEditor
from ijm_desktop.gui.fields.many import ManyEditor
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import New
from ijm_desktop.gui.used_codes import MOST, UsedCodes
from tests.gui.fields.editing import editor
from tests.gui.hands import Hands


def test_the_last_one_given_comes_first_and_few_are_kept() -> None:
    used = UsedCodes()
    for code in "abcdefgh":
        used.note("letters", code)
    assert used.of("letters") == ("h", "g", "f", "e", "d")
    used.note("letters", ["f", "x"])
    assert used.of("letters") == ("f", "x", "h", "g", "e")
    assert len(used.of("letters")) == MOST
    assert used.of("numbers") == ()


def test_what_was_noted_before_the_kept_ones_came_stands_before_them() -> None:
    used = UsedCodes()
    used.note("letters", "b")
    used.take({"letters": ("a", "b", "c"), "numbers": ("1",)})
    assert used.held == {"letters": ("b", "a", "c"), "numbers": ("1",)}


def test_what_a_save_gave_stands_first_the_next_time_also_after_a_lock(at_work: Hands) -> None:
    page = at_work.go(New("person"), NewPage)
    chosen = page.form.editors["languages"]
    assert isinstance(chosen, ManyEditor)
    for answer in ("Thai", "Khmer"):
        at_work.type(answer, chosen.one.control)
        at_work.key(Qt.Key.Key_Return)
        at_work.key(Qt.Key.Key_Return)
    assert chosen.value() == ["th", "km"]
    page.save()
    at_work.wait(lambda: at_work.shell.page is not page)
    at_work.settled()
    at_work.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    at_work.unlock()
    again = editor(at_work, "person", "languages", ManyEditor)
    after = again.one
    assert isinstance(after, CodeEditor)
    everything = [after.choice.itemData(at) for at in range(after.choice.count())]
    assert everything[:3] == ["th", "km", None]
    assert sorted(filter(None, everything)) == sorted(code.code for code in after.list.offered())
    assert everything[3] == "en"
    QTest.keyClick(after.choice, Qt.Key.Key_Down)
    assert after.value() == "th"
    for _ in range(2):
        QTest.keyClick(after.choice, Qt.Key.Key_Down)
    assert after.value() == everything[3]
    after.choice.line.clear()
    QTest.keyClicks(after.choice.line, "khm")
    QTest.keyClick(after.choice, Qt.Key.Key_Return)
    assert after.value() == "km"


def test_a_short_list_keeps_its_order(at_work: Hands) -> None:
    at_work.shell.work.used_codes.note("case_type", ["other"])
    before = editor(at_work, "case", "case_type", CodeEditor)
    offered = [code.code for code in before.list.offered()]
    assert [before.choice.itemData(at) for at in range(before.choice.count())] == offered
    assert not isinstance(at_work.shell.page, CasePage)
