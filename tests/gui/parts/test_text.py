"""A tag that has no room for all of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.text import Tag
from tests.gui.hands import application

TEXT = "Online sexual exploitation of children"


def tag(qtbot: QtBot) -> Tag:
    application()
    made = Tag()
    qtbot.addWidget(made)
    made.put(TEXT)
    made.show()
    return made


def test_with_room_it_says_all(qtbot: QtBot) -> None:
    made = tag(qtbot)
    made.resize(made.sizeHint())
    assert (made.text(), made.toolTip()) == (TEXT, "")


def test_without_room_it_ends_in_dots_and_asks_for_all_its_room(qtbot: QtBot) -> None:
    made = tag(qtbot)
    wanted = made.sizeHint()
    made.resize(wanted.width() // 2, wanted.height())
    assert made.text().endswith("…")
    assert made.text() != TEXT
    assert (made.toolTip(), made.accessibleName()) == (TEXT, TEXT)
    assert abs(made.sizeHint().width() - wanted.width()) <= 1  # glyphs are not whole pixels wide
    assert made.minimumSizeHint().width() < wanted.width() // 2
    made.resize(made.sizeHint())
    assert made.text() == TEXT
