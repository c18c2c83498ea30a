"""The list of cases in a small window."""

from __future__ import annotations

from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Cases
from tests.gui.hands import Hands
from tests.gui.writing import a_case

UNCUT = ("number", "opened_on", "next_step_on")


def test_numbers_and_dates_are_never_cut(at_work: Hands) -> None:
    at_work.window.resize(at_work.window.minimumSize())
    a_case(at_work, next_step="Speak with the neighbour who wrote", next_step_on="2026-09-30")
    page = at_work.go(Cases(), CasesPage)
    for column, field in enumerate(page.table.columns):
        least = page.view.horizontalHeader().sectionSizeHint(column)
        if field.name in UNCUT:
            least = max(least, page.view.sizeHintForColumn(column))
        assert page.view.columnWidth(column) >= least, field.name
