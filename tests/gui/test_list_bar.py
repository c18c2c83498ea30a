"""Filters, sorting and columns from above the list; what is in force is always to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.new import NewPage
from tests.gui.hands import Hands
from tests.gui.lists import cases_page, shown


@pytest.fixture
def page(at_work: Hands) -> CasesPage:
    return cases_page(at_work, 9)


def action(menu: QMenu, label: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == label)


def choose(hands: Hands, page: CasesPage, field: str) -> None:
    hands.press("Filter", page)
    action(page.bar.filters, field).trigger()
    page.bar.filters.hide()
    hands.settled()


def test_a_filter_offers_the_values_there_are_and_stands_as_a_chip(
    at_work: Hands, page: CasesPage
) -> None:
    choose(at_work, page, "Status")
    labels = [chip.text() for chip in page.bar.panel.chips]
    assert labels == ["Intake / screening · 3", "Open · 3", "On hold · 3"]
    assert at_work.focus() is page.bar.panel.chips[0]
    at_work.press("Open · 3", page)
    at_work.press("On hold · 3", page)
    at_work.settled()
    assert page.count.text() == "6 of 9 cases"
    assert [chip.text() for chip in page.bar.chips] == ["Status: On hold or Open"]
    page.bar.chips[0].click()
    at_work.settled()
    assert page.count.text() == "9 cases"
    assert not page.bar.chips


def test_what_nobody_said_can_be_looked_for(at_work: Hands, page: CasesPage) -> None:
    choose(at_work, page, "Risk")
    at_work.press("Not said · 9", page)
    at_work.settled()
    assert [chip.text() for chip in page.bar.chips] == ["Risk: Not said"]
    assert page.table.rowCount() == 9


def test_dates_are_typed_as_people_say_them(at_work: Hands, page: CasesPage) -> None:
    choose(at_work, page, "Opened on")
    assert at_work.focus() is page.bar.panel.first
    at_work.type("May 1993")
    at_work.type("1994", page.bar.panel.last)
    at_work.settled()
    assert sorted(shown(page)) == ["c-003", "c-004"]
    assert [chip.text() for chip in page.bar.chips] == ["Opened on: 1 May 1993 to 31 Dec 1994"]
    page.bar.panel.last.clear()
    at_work.settled()
    assert [chip.text() for chip in page.bar.chips] == ["Opened on: from 1 May 1993 on"]
    at_work.press("Done", page)
    assert page.bar.panel.isHidden()
    assert at_work.focus() is page.bar.filter


def test_where_nothing_fits_it_says_so_and_keeps_the_way_back(
    at_work: Hands, page: CasesPage
) -> None:
    at_work.type("nowhere", page.bar.edit)
    at_work.wait(lambda: page.table.rowCount() == 0)
    assert "Nothing fits" in at_work.texts()
    assert at_work.focus() is page.bar.edit
    page.bar.edit.clear()
    at_work.wait(lambda: page.table.rowCount() == 9)


def test_sorting_without_a_mouse(at_work: Hands, page: CasesPage) -> None:
    at_work.press("Sort", page)
    action(page.bar.sorts, "Case number").trigger()
    at_work.settled()
    assert shown(page)[0] == "c-000"
    page.bar.sorts.hide()
    at_work.press("Sort", page)
    action(page.bar.sorts, "The other way round").trigger()
    at_work.settled()
    assert shown(page)[0] == "c-008"
    page.bar.sorts.hide()
    at_work.press("Sort", page)
    assert action(page.bar.sorts, "Case number").isChecked()
    action(page.bar.sorts, "Last written first").trigger()
    page.bar.sorts.hide()
    assert page.table.how.sort == ""


def test_columns_are_ticked_one_after_the_other(at_work: Hands, page: CasesPage) -> None:
    at_work.press("Columns", page)
    action(page.bar.picks, "Next step").trigger()
    action(page.bar.picks, "Responsible").trigger()
    page.bar.picks.hide()
    heads = [page.table.headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert heads == [
        "Case number",
        "Case type",
        "Status",
        "Opened on",
        "Next step on",
        "Responsible",
    ]
    at_work.settled()


def test_the_last_column_cannot_be_taken_away(at_work: Hands, page: CasesPage) -> None:
    page.table.show_columns(["number"])
    at_work.press("Columns", page)
    action(page.bar.picks, "Case number").trigger()
    page.bar.picks.hide()
    assert [field.name for field in page.table.columns] == ["number"]
    at_work.settled()


def test_while_records_are_read_it_says_so_and_can_be_stopped(
    at_work: Hands, page: CasesPage
) -> None:
    page.table.arranging.emit(4_200)
    assert "4200 records" in page.bar.waiting.text()
    at_work.press("Stop", page)
    assert page.bar.waiting.isHidden()


def test_an_empty_list_has_nothing_to_narrow(at_work: Hands) -> None:
    page = cases_page(at_work, 0)
    assert page.bar.isHidden()
    at_work.press("Start a case", page)
    assert isinstance(at_work.shell.page, NewPage)
