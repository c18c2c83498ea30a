"""A household is entered from the keyboard, saved whole, and kept when the window locks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ijm_desktop.actions import alike, tags
from ijm_desktop.gui import layout
from ijm_desktop.gui.pages.mass_intake import MassIntakePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import FreedTogether
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.writing import a_case, case_id


def together(hands: Hands) -> MassIntakePage:
    """The page of a new case, with tags for this computer."""
    case = a_case(hands)
    work = hands.shell.work
    seat = work.desk.vault.seat
    work.run(tags.make, hands.window, None, lambda _error: None, case_id(case), [seat], 20)
    hands.settled()
    case.together.click()
    hands.settled()
    page = hands.shell.page
    assert isinstance(page, MassIntakePage)
    return page


def filled(page: MassIntakePage, row: int, **texts: str) -> None:
    for column, text in texts.items():
        cell = page.grid.cell(row, column)
        if column in ("sex", "role", "part"):
            cell.setCurrentIndex(cell.findData(text))  # type: ignore[union-attr]
        else:
            cell.setText(text)  # type: ignore[union-attr]


def tag(page: MassIntakePage, row: int) -> str:
    return page.grid.cell(row, "tag").text()  # type: ignore[union-attr]


def test_a_household_is_typed_saved_and_the_next_can_come(at_work: Hands) -> None:
    page = together(at_work)
    first = tag(page, 0)
    assert first.endswith("-0001")
    assert not page.dirty
    at_work.type("முருகன்")
    at_work.key(Qt.Key.Key_Tab)
    at_work.type("Murugan")
    filled(page, 0, sex="Masculine", age="~40", role="head")
    filled(page, 1, name="Lakshmi", sex="Feminine", age="35", part="uncertain")
    page.save_button.click()
    at_work.settled()
    assert first in page.notice.text
    assert not page.dirty
    assert tag(page, 0).endswith("-0003")
    assert "2" in page.so_far.accessibleName()
    assert at_work.focus() is page.grid.cell(0, "name")


def test_what_is_wrong_is_marked_and_nothing_is_saved(at_work: Hands) -> None:
    page = together(at_work)
    filled(page, 0, name="Mala", age="old")
    filled(page, 1, name="Selvi", tag=tag(page, 0))
    page.save()
    at_work.settled()
    assert page.grid.problem(0)
    assert page.grid.problem(1)
    assert at_work.focus() is page.grid.cell(0, "age")
    assert page.so_far.accessibleName().startswith("0 ")
    filled(page, 0, age="16")
    filled(page, 1, tag="2")
    page.save()
    at_work.settled()
    assert page.so_far.accessibleName().startswith("2 ")
    assert not page.grid.problem(0)


def test_what_was_typed_survives_a_lock(at_work: Hands) -> None:
    page = together(at_work)
    filled(page, 1, name="Mala", sex="Feminine", age="16")
    at_work.window.lock()
    at_work.settled()
    at_work.type(PASSPHRASE, at_work.start_page.secret.edit)
    at_work.key(Qt.Key.Key_Return)
    at_work.wait(lambda: _is_back(at_work))
    at_work.settled()
    back = at_work.shell.page
    assert isinstance(back, MassIntakePage)
    assert back.grid.members()[1].name == "Mala"
    assert back.grid.members()[1].sex == "Feminine"
    assert back.dirty


def _is_back(hands: Hands) -> bool:
    return isinstance(getattr(hands.window.page, "page", None), MassIntakePage)


def test_people_who_may_be_entered_twice_become_a_question(at_work: Hands) -> None:
    page = together(at_work)
    for _ in range(2):
        filled(page, 0, name="Mala", sex="Feminine", age="16")
        page.save()
        at_work.settled()
    assert page.pairs_card.isVisible()
    page.pairs.opened.emit(page.pairs.entries.entry(0).key)
    at_work.settled()
    asking = at_work.shell.page
    assert isinstance(asking, NewPage)
    assert asking.form.record_type.name == "same_as"


def test_it_is_where_the_case_is(at_work: Hands) -> None:
    page = together(at_work)
    assert isinstance(page.place, FreedTogether)
    page.more.click()
    assert page.grid.count == 6


def test_a_computer_that_never_had_tags_is_not_told_that_they_ran_out(at_work: Hands) -> None:
    case = a_case(at_work)
    case.together.click()
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, MassIntakePage)
    assert "no tags of its own left" not in page.so_far.accessibleName()
    work = at_work.shell.work
    seat = work.desk.vault.seat
    work.run(tags.make, at_work.window, None, lambda _error: None, case_id(case), [seat], 1)
    at_work.settled()
    assert "no tags of its own left" not in page.so_far.accessibleName()
    filled(page, 0, name="Mala", sex="Feminine", age="16", tag=tags_left(page))
    page.save()
    at_work.settled()
    assert "no tags of its own left" in page.so_far.accessibleName()


def tags_left(page: MassIntakePage) -> str:
    return tag(page, 0)


def test_tags_are_made_for_the_computers_that_are_chosen(at_work: Hands) -> None:
    other = bytes(range(16))
    at_work.shell.work.desk.names[other] = "Maribel Reyes"
    case = a_case(at_work)
    case.together.click()
    at_work.settled()
    page = at_work.shell.page
    assert isinstance(page, MassIntakePage)
    assert page.ranges.none.isVisible()
    page.ranges.begin.click()
    page.ranges.each.setText("many")
    page.ranges.make.click()
    assert page.ranges._each.problem
    page.ranges.each.setText("30")
    page.ranges.make.click()
    assert "Choose the computers" in page.ranges._each.problem
    for chip in page.ranges.chips.values():
        chip.click()
    page.ranges.make.click()
    at_work.settled()
    rows = page.ranges.list.entries
    shown = [(rows.entry(at).primary[5:], rows.entry(at).secondary) for at in range(2)]
    assert [who for _, who in shown] == ["This computer", "Maribel Reyes"]
    assert [text.split(" – ")[0] for text, _ in shown] == ["0001", "0031"]
    assert not page.ranges.make.isVisible()
    assert tag(page, 0).endswith("-0001")


def test_a_question_of_a_colleague_waits_and_whoever_asked_does_not_decide(at_work: Hands) -> None:
    page = together(at_work)
    for _ in range(2):
        filled(page, 0, name="Mala", sex="Feminine", age="16")
        page.save()
        at_work.settled()
    pair = page.pairs.entries.entry(0).key
    assert isinstance(pair, tuple)
    one, other = pair
    work = at_work.shell.work
    work.run(alike.propose, at_work.window, None, lambda _error: None, one, other, "like names")
    at_work.settled()
    assert page.pairs.entries.rowCount() == 0
    waiting = page.pairs_card.waiting
    assert waiting.isVisible()
    assert "Dara Sok asks" in waiting.entries.entry(0).secondary
    waiting.opened.emit(waiting.entries.entry(0).key)
    at_work.press("Two people")
    at_work.settled()
    assert waiting.entries.rowCount() == 1
    assert page.notice.isVisible()


@pytest.mark.parametrize(("wide", "above"), [(1366, 1), (683, 5)])
def test_each_cell_stands_under_its_heading(at_work: Hands, wide: int, above: int) -> None:
    """One line of headings over all where there is room; else every person has them."""
    page = together(at_work)
    at_work.window.resize(wide, 384)
    at_work.settled()
    names = [each for each in page.grid.findChildren(Line) if each.text() == "Name as given"]
    shown = [each for each in names if each.isVisible()]
    assert len(shown) == above
    at_work.wait(lambda: page.grid.height() >= page.grid.sizeHint().height())
    for row in range(above):
        cell = page.grid.cell(row, "name")
        heading = shown[row].geometry()
        assert heading.left() == cell.geometry().left()
        assert 0 < cell.geometry().top() - heading.bottom() <= layout.SNUG
