"""A tag that has no room for all of it; a line whose letters stack."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.text import Line, Tag
from tests.gui.hands import application

TEXT = "Online sexual exploitation of children"
STACKED = "ផ្លាស់ប្ដូរ"
"""A vowel under a letter under a letter."""


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


def rows_with_ink(picture: QImage) -> int:
    """From the first row of which a part is of another colour than the corner to the last."""
    ground = picture.pixel(0, 0)
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixel(x, y) != ground for x in range(picture.width()))
    ]
    return inked[-1] - inked[0] + 1


@pytest.mark.parametrize("kind", ["display", "title", "heading", "label", "body", "small", "tag"])
def test_letters_that_stack_are_not_cut_off_below(qtbot: QtBot, kind: str) -> None:
    application()
    line = Line("Exchange", kind)
    qtbot.addWidget(line)
    line.ensurePolished()
    latin = line.sizeHint().height()
    line.setText(STACKED)
    line.setStyleSheet("background: white")
    wanted = line.sizeHint()
    line.resize(wanted)
    shown = rows_with_ink(line.grab().toImage())
    line.resize(wanted.width(), wanted.height() + 40)
    assert rows_with_ink(line.grab().toImage()) == shown
    line.setText("Exchange")
    assert line.sizeHint().height() == latin
