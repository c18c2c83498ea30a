"""Title and buttons share a row where there is room, and are never cut off where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.heading import Heading
from ijm_desktop.gui.parts.text import Line


def _shown(
    qtbot: QtBot, width: int, read: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> tuple[QWidget, Line, list[QPushButton]]:
    page, title = QWidget(), Line("HAR-2026-WHMJ", "title")
    page.setLayoutDirection(read)
    heading = Heading(title)
    buttons = [QPushButton(name) for name in ("Person", "Observation", "Attachment", "More…")]
    for each in buttons:
        heading.buttons.addWidget(each)
    page.setLayout(heading)
    qtbot.addWidget(page)
    page.resize(width, heading.heightForWidth(width))
    page.show()
    return page, title, buttons


def _left(page: QWidget, each: QWidget) -> int:
    return each.mapTo(page, each.rect().topLeft()).x()


def _top(page: QWidget, each: QWidget) -> int:
    return each.mapTo(page, each.rect().topLeft()).y()


def test_where_there_is_room_they_share_a_row(qtbot: QtBot) -> None:
    page, title, buttons = _shown(qtbot, 1200)
    assert len({_top(page, each) for each in buttons}) == 1
    last = buttons[-1]
    assert _left(page, last) + last.width() == 1200
    assert _top(page, buttons[0]) < title.height()


@pytest.mark.parametrize("width", [260, 420])
def test_where_there_is_none_the_buttons_come_below_whole(qtbot: QtBot, width: int) -> None:
    page, title, buttons = _shown(qtbot, width)
    for each in buttons:
        assert _top(page, each) >= title.height()
        assert each.width() >= each.sizeHint().width()
        assert _left(page, each) + each.width() <= width
        assert _top(page, each) + each.height() <= page.height()


def test_a_button_that_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    page, _title, buttons = _shown(qtbot, 1200)
    before = _left(page, buttons[0])
    buttons[-1].hide()
    page.resize(1201, page.height())
    assert _left(page, buttons[0]) > before


def test_read_from_the_right_the_buttons_stand_at_the_left(qtbot: QtBot) -> None:
    page, title, buttons = _shown(qtbot, 1200, Qt.LayoutDirection.RightToLeft)
    assert _left(page, buttons[-1]) == 0
    assert _left(page, title) + title.width() == 1200
