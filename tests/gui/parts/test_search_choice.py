"""A list that is searched by typing: Enter and leaving it take what is meant, or nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.search_choice import SearchChoice

PEOPLE = [(b"1", "P-N1AR2"), (b"2", "P-R2C8W"), (b"3", "P-XR2C9"), (b"4", "ស្រី P-4QR2")]


@pytest.fixture
def choice(qtbot: QtBot) -> SearchChoice:
    made = SearchChoice()
    qtbot.addWidget(made)
    made.offer(PEOPLE)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("r2", b"2"), ("R2C8", b"2"), ("p-r2", b"2"), ("n1a", b"1"), ("ស្រី", b"4"), ("P-", None)],
)
def test_enter_takes_the_one_in_which_it_begins_a_word(
    choice: SearchChoice, typed: str, taken: bytes | None
) -> None:
    choice.line.setText(typed)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert choice.key == taken
    assert choice.unknown is (taken is None)


def test_an_answer_that_begins_so_comes_before_one_with_such_a_word(choice: SearchChoice) -> None:
    choice.offer([("survivor", "Survivor"), ("relative", "Relative of a survivor")])
    choice.line.setText("surv")
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert choice.key == "survivor"


def test_where_several_fit_as_well_nobody_is_taken_for_another(choice: SearchChoice) -> None:
    choice.offer([(b"1", "P-R2C8W"), (b"2", "P-R2XXX")])
    choice.line.setText("R2")
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert choice.key is None
