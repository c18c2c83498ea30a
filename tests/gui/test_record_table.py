"""A long list: every row is there at once, what it shows comes where somebody looks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from ijm_desktop.actions import records
from ijm_desktop.actions.arranging import Among
from ijm_desktop.actions.listing import Kept
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Cases, Home
from ijm_desktop.gui.record_table import AHEAD, SOON
from tests.gui.hands import Hands
from tests.gui.lists import cases_page, shown, unexpected
from tests.gui.writing import a_case

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def test_all_rows_are_there_and_read_where_somebody_looks(at_work: Hands) -> None:
    page = cases_page(at_work, 500)
    assert page.table.rowCount() == page.table.total == 500
    assert not page.table.is_read(400)
    page.table.look_at(395, 405)
    at_work.wait(lambda: page.table.is_read(400))
    assert page.table.is_read(395 - AHEAD // 2)
    assert page.table.index(400, 0).data().startswith("c-")


def test_dragging_far_asks_for_where_it_ended(at_work: Hands) -> None:
    page = cases_page(at_work, 1_000)
    for row in range(0, 1_000, 10):
        page.table.look_at(row, row + 9)
    at_work.settled()
    assert page.table.is_read(999)
    assert not page.table.is_read(500)


def test_what_was_seen_long_ago_is_let_go(at_work: Hands) -> None:
    page = cases_page(at_work, 4_000)
    for row in range(0, 4_000, 50):
        page.table.look_at(row, row + 49)
        at_work.settled()
    assert page.table.is_read(3_999)
    assert not page.table.is_read(0)
    assert len(shown(page)) < 2_500


def test_any_column_sorts_both_ways_and_then_not_at_all(at_work: Hands) -> None:
    page = cases_page(at_work, 30)
    newest = shown(page)
    page.table.sort(0, UP)
    at_work.settled()
    assert shown(page) == [f"c-{each:03}" for each in range(30)]
    page.table.sort(3, DOWN)
    at_work.settled()
    assert shown(page) == [f"c-{each:03}" for each in range(29, -1, -1)]
    page.table.sort(-1)
    at_work.settled()
    assert shown(page) == newest


def test_a_save_comes_into_a_sorted_list_where_it_belongs(at_work: Hands) -> None:
    page = cases_page(at_work, 5)
    page.table.sort(0, UP)
    at_work.settled()
    resets: list[bool] = []
    page.table.modelReset.connect(partial(resets.append, True))
    values = {"number": "c-002b", "case_type": "other"}
    at_work.shell.work.run(records.add, page, None, unexpected, "case", values)
    at_work.wait(lambda: page.table.rowCount() == 6)
    assert shown(page) == ["c-000", "c-001", "c-002", "c-002b", "c-003", "c-004"]
    assert not resets


def test_a_case_written_on_moves_to_the_top_and_one_that_ends_to_fit_goes(at_work: Hands) -> None:
    page = cases_page(at_work, 6)
    page.table.arrange(narrowed=[Among("status", frozenset({"intake"}))])
    at_work.settled()
    last = page.table.record(1)
    work = at_work.shell.work
    work.run(records.edit, page, None, unexpected, last, {"next_step": "Call"})
    at_work.settled()
    assert page.table.record(0).code == last.code
    assert page.table.rowCount() == 2
    again = page.table.record(0)
    work.run(records.edit, page, None, unexpected, again, {"status": "open"})
    at_work.settled()
    assert page.table.rowCount() == 1
    assert page.table.total == 6


def test_columns_and_sorting_are_kept_for_the_next_time(at_work: Hands) -> None:
    page = cases_page(at_work, 4)
    page.table.show_columns(["number", "owner"])
    page.table.sort(0, DOWN)
    at_work.settled()
    assert page.table.headerData(1, Qt.Orientation.Horizontal) == "Responsible"
    assert page.table.index(0, 1).data() == at_work.shell.work.owner.name
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    again = cases_page(at_work, 1)
    assert again.table.kept == Kept(("number", "owner"), "number", descending=True)
    assert [field.name for field in again.table.columns] == ["number", "owner"]
    assert shown(again)[0] == "c-003"


def test_rows_are_there_before_many_are_read_to_be_sorted(at_work: Hands) -> None:
    page = cases_page(at_work, SOON + 100)
    newest = shown(page)[0]
    page.table.sort(0, UP)
    at_work.settled()
    at_work.shell.go(Home())
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    at_work.shell.go(Cases())
    again = at_work.shell.page
    assert isinstance(again, CasesPage)
    first: list[str] = []
    again.table.filled.connect(lambda: first.append(shown(again)[0]))
    at_work.settled()
    assert first == [newest, "c-000"]


def test_filters_do_not_outlast_the_lock(at_work: Hands) -> None:
    page = cases_page(at_work, 6)
    page.table.arrange(narrowed=[Among("status", frozenset({"open"}))])
    at_work.settled()
    assert page.count.text() == "2 of 6 cases"
    at_work.window.lock()
    at_work.settled()
    at_work.unlock()
    assert cases_page(at_work, 1).table.rowCount() == 7


def test_stopping_goes_back_to_what_is_shown(at_work: Hands) -> None:
    page = cases_page(at_work, 20)
    how, rows = page.table.how, shown(page)
    page.table.sort(0, UP)
    page.table.stop()
    at_work.settled()
    assert page.table.how == how
    assert shown(page) == rows


def test_the_list_is_as_it_was_left_on_coming_back(at_work: Hands) -> None:
    page = cases_page(at_work, 10)
    page.table.arrange(typed="c-007")
    at_work.settled()
    at_work.shell.go(Home())
    a_case(at_work, number="c-007 b")
    at_work.shell.go(Cases())
    at_work.settled()
    assert sorted(shown(page)) == ["c-007", "c-007 b"]
