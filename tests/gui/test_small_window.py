"""An old screen at 200 %: pages scroll, and words get the height that they need."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import layout, places
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.places import Place
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import SOON, Hands
from tests.gui.writing import a_case, a_person, case_id, written

A_DAY_MS = 86_400_000
SEEN: dict[str, Value] = {
    "happened_at": 1_700_000_000_000,
    "place": "The old street",
    "seen": "Nine of eleven houses are shut. The third from the bridge has new paint; the commune "
    "leader would like a community centre there.",
}


def pressed(page: Page) -> list[str]:
    """Words whose own field is lower than they are at its width."""
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and label.wordWrap():
            needed = label.heightForWidth(label.width())
            if label.height() < needed - 1:
                found.append(f"{label.height()} of {needed}: {label.accessibleName()}")
    return found


def cut(page: Page) -> list[str]:
    """Parts of which the lower edge lies below what they stand in, other than where it scrolls."""
    found = []
    for each in page.findChildren(QWidget):
        above = each.parentWidget()
        scrolls = isinstance(above, QAbstractScrollArea)
        if not scrolls and above is not None:
            scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
        if each.isVisible() and not scrolls and above is not None:
            lower = each.geometry().bottom() - above.rect().bottom()
            if lower > 0:
                found.append(f"{type(each).__name__} by {lower}, in {type(above).__name__}")
    return found


def somewhere(hands: Hands) -> list[Place]:
    case = a_case(
        hands, summary="Two kilns beside the river road, and a gate that is shut at night."
    )
    a_person(hands, case)
    page = hands.shell.page
    key = case_id(page)  # type: ignore[arg-type]
    person = page.held.people[0].person  # type: ignore[attr-defined]
    observation = written(hands, "observation", SEEN, key)
    return [
        places.Home(),
        places.Record(observation, key),
        places.Find(),
        places.Exchange(),
        places.Account(),
        places.Person(person.key.record),
        places.Record(person.key),
        places.Record(page.held.case.key),  # type: ignore[attr-defined]
        places.New("observation", key, key),
        places.Wipe(),
    ]


@pytest.mark.parametrize("size", [layout.SMALLEST_WINDOW, (683, 384), layout.WINDOW])
def test_no_words_are_pressed(at_work: Hands, qtbot: QtBot, size: tuple[int, int]) -> None:
    found = []
    for place in somewhere(at_work):
        at_work.window.resize(*size)
        page = at_work.go(place, Page)
        qtbot.wait(50)
        found += [f"{type(page).__name__} {said}" for said in pressed(page)]
        at_work.shell.page.back.emit()
    assert "\n".join(found) == ""


@pytest.mark.parametrize("size", [layout.SMALLEST_WINDOW, (683, 384), layout.WINDOW])
def test_what_a_form_says_later_has_room(
    at_work: Hands, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """That something is missing stands above its field, a rule and a line for the reason below."""
    key = case_id(a_case(at_work))
    at_work.window.resize(*size)
    page = at_work.go(places.New("observation", key, key), NewPage)
    page.save()
    assert page.form.marked == ("seen",)
    qtbot.waitUntil(lambda: cut(page) == [], timeout=SOON)
    page.form.editors["seen"].put("Two lorries")
    page.form.editors["happened_at"].put(page.work.machine.clock() + A_DAY_MS)
    page.save()
    qtbot.waitUntil(lambda: len(page.form.reasons.shown) == 1)
    qtbot.waitUntil(lambda: cut(page) == [], timeout=SOON)


def test_the_field_to_begin_with_is_seen_whole(at_work: Hands, qtbot: QtBot) -> None:
    """Also below one that is made by itself, above the bar with the buttons."""
    at_work.window.resize(*layout.SMALLEST_WINDOW)
    page = at_work.go(places.New("case"), NewPage)
    focus = at_work.focus()
    assert page.form.editors["case_type"].isAncestorOf(focus)
    qtbot.waitUntil(lambda: focus.visibleRegion().boundingRect() == focus.rect(), timeout=SOON)


def test_what_went_wrong_is_seen(at_work: Hands, tmp_path: Path) -> None:
    """Though the page below it is longer than the window, and the keys are on a button there."""
    at_work.window.resize(*layout.SMALLEST_WINDOW)
    page = at_work.go(places.Exchange(), ExchangePage)
    for folder in (tmp_path / "nowhere", tmp_path / "nowhere again"):
        page.folder.put(folder)
        page.start_button.setFocus()
        at_work.key(Qt.Key.Key_Return)
        at_work.settled()
        at_work.wait(lambda: not page.notice.visibleRegion().isEmpty())
        assert "Headquarters does not know this computer yet" in page.notice.text
        assert at_work.focus() is page.start_button
