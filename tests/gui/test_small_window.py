"""An old screen at 200 %: pages scroll, and words get the height that they need."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import layout, places
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.places import Place
from ijm_desktop.kernel.encoding import Value
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written

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
