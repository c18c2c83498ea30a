"""A section of a form, in a window of any width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from ijm_desktop.gui import layout
from ijm_desktop.gui.form_section import FormSection
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import New
from tests.gui.hands import Hands

OLD_SCREEN_TWICE_AS_LARGE = (683, 384)


def form_at(hands: Hands, size: tuple[int, int]) -> NewPage:
    hands.window.resize(*size)
    page = hands.go(New("observation", bytes(16), bytes(16)), NewPage)
    hands.bot.wait(150)
    return page


@pytest.mark.parametrize(
    ("size", "columns"),
    [(layout.WINDOW, 2), (OLD_SCREEN_TWICE_AS_LARGE, 1), (layout.SMALLEST_WINDOW, 1)],
)
def test_fields_stand_in_two_columns_only_where_each_has_room(
    at_work: Hands, size: tuple[int, int], columns: int
) -> None:
    page = form_at(at_work, size)
    for section in page.form.findChildren(FormSection):
        assert section.columns == columns
    here = {each.mapTo(page.form, QPoint(0, 0)).x() for each in page.form.fields.values()}
    assert len(here) == columns
    for name, labelled in page.form.fields.items():
        assert labelled.width() >= min(layout.FIELD, page.form.width() // 2), name


def test_what_is_typed_stays_as_the_window_is_made_narrow_and_wide_again(at_work: Hands) -> None:
    page = form_at(at_work, layout.WINDOW)
    at_work.type("The gate by the river", page.form.editors["seen"].control)
    focus = at_work.focus()
    tops = {name: each.y() for name, each in page.form.fields.items()}
    for size in (OLD_SCREEN_TWICE_AS_LARGE, layout.WINDOW):
        at_work.window.resize(*size)
        at_work.bot.wait(150)
    assert page.form.editors["seen"].value() == "The gate by the river"
    assert at_work.focus() is focus
    assert {name: each.y() for name, each in page.form.fields.items()} == tops
