"""The table as hands meet it: opening, selecting many, typing, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ijm_desktop.gui import layout
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Cases
from tests.gui.hands import Hands
from tests.gui.lists import cases_page
from tests.gui.writing import a_case

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
LONG = "Nobody asks the school before the child has moved to her aunt's house"


@pytest.fixture
def page(at_work: Hands) -> CasesPage:
    page = cases_page(at_work, 300)
    page.table.sort(0)
    at_work.settled()
    return page


def selected(page: CasesPage) -> list[int]:
    return sorted(each.row() for each in page.view.selectionModel().selectedRows())


def test_shift_and_space_select_many_and_the_count_is_said(at_work: Hands, page: CasesPage) -> None:
    assert at_work.focus() is page.view
    assert page.list.selection.isHidden()
    at_work.key(KEY.Key_Down, MODIFIER.ShiftModifier)
    for _ in range(3):
        at_work.key(KEY.Key_Down, MODIFIER.ControlModifier)
    at_work.key(KEY.Key_Space)
    assert selected(page) == [0, 1, 4]
    assert page.list.chosen.text() == "3 selected"
    at_work.key(KEY.Key_Space)
    assert selected(page) == [0, 1]
    at_work.press("Select none", page)
    assert selected(page) == []
    assert page.list.selection.isHidden()


def test_ctrl_and_shift_with_the_mouse(at_work: Hands, page: CasesPage) -> None:
    def click(row: int, modifier: Qt.KeyboardModifier) -> None:
        where = page.view.visualRect(page.table.index(row, 0)).center()
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifier, where)

    click(1, MODIFIER.NoModifier)
    click(3, MODIFIER.ShiftModifier)
    click(5, MODIFIER.ControlModifier)
    assert selected(page) == [1, 2, 3, 5]


def test_the_numbers_of_all_can_be_copied_read_or_not(at_work: Hands, page: CasesPage) -> None:
    at_work.key(KEY.Key_A, MODIFIER.ControlModifier)
    assert page.list.chosen.text() == "300 selected"
    at_work.key(KEY.Key_C, MODIFIER.ControlModifier)
    at_work.settled()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied == [f"c-{each:03}" for each in range(300)]
    assert "300 codes copied" in page.notice.text


def test_what_is_selected_stays_so_in_another_order(at_work: Hands, page: CasesPage) -> None:
    at_work.key(KEY.Key_Down, MODIFIER.ShiftModifier)
    page.table.sort(0, Qt.SortOrder.DescendingOrder)
    at_work.settled()
    assert selected(page) == [298, 299]
    assert page.view.rowAt(0) == 0


def test_one_that_was_only_at_hand_is_left_for_the_top(at_work: Hands, page: CasesPage) -> None:
    at_work.key(KEY.Key_End, MODIFIER.ControlModifier)
    page.table.sort(0, Qt.SortOrder.DescendingOrder)
    at_work.settled()
    assert page.view.currentIndex().row() == 0


def test_letters_narrow_the_list_and_enter_goes_back_into_it(
    at_work: Hands, page: CasesPage
) -> None:
    at_work.type("c-29")
    assert page.bar.edit.text() == "c-29"
    at_work.wait(lambda: page.table.rowCount() == 10)
    at_work.key(KEY.Key_Return)
    assert at_work.focus() is page.view
    at_work.key(KEY.Key_Return)
    at_work.settled()
    assert isinstance(at_work.shell.page, CasePage)


def test_a_heading_sorts_and_a_third_press_ends_it(at_work: Hands, page: CasesPage) -> None:
    header = page.view.horizontalHeader()
    wishes = []
    for _ in range(3):
        x = header.sectionViewportPosition(2) + header.sectionSize(2) // 2
        where = header.viewport().rect().center()
        where.setX(x)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, MODIFIER.NoModifier, where)
        at_work.settled()
        wishes.append((page.table.how.sort, page.table.how.descending))
    assert wishes == [("status", False), ("status", True), ("", False)]


def test_scrolling_reads_ahead_of_the_eye(at_work: Hands, page: CasesPage) -> None:
    bar = page.view.verticalScrollBar()
    blank = 0
    while bar.value() < bar.maximum():
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        rows = range(page.view.rowAt(0), page.view.rowAt(page.view.viewport().height() - 1))
        blank += sum(not page.table.is_read(row) for row in rows)
        at_work.settled()
    assert not blank


def test_a_long_text_is_read_whole_in_two_lines_beside_short_ones(at_work: Hands) -> None:
    """On an old laptop; the status, a word, leaves it the room that it does not need."""
    at_work.window.resize(1366, 768)
    a_case(at_work, next_step=LONG)
    page = at_work.go(Cases(), CasesPage)
    names = [field.name for field in page.table.columns]
    cell = page.view.visualRect(page.table.index(0, names.index("next_step")))
    words = page.table.index(0, names.index("next_step")).data()
    assert words == LONG
    room = cell.adjusted(layout.STEP, 0, -layout.STEP, 0)
    needed = page.view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, words)
    assert page.view.fontMetrics().height() < needed.height() <= cell.height()
    assert page.view.columnWidth(names.index("status")) < cell.width() // 2
