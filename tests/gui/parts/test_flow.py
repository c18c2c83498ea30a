"""Things in a line stand in its middle, and wrap when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.flow import Flow


def _laid(qtbot: QtBot, wide: int, *heights: int) -> list[QPoint]:
    """Where things of these heights come to stand, each 50 wide."""
    frame = QWidget()
    qtbot.addWidget(frame)
    flow = Flow(frame, space=10)
    parts = [QWidget() for _ in heights]
    for part, height in zip(parts, heights, strict=True):
        part.setFixedSize(50, height)
        flow.addWidget(part)
    frame.resize(wide, 300)
    frame.show()
    return [part.pos() for part in parts]


def test_what_is_lower_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    low, high = _laid(qtbot, 200, 20, 40)
    assert (low.y(), high.y()) == (10, 0)


def test_what_has_no_room_begins_a_line(qtbot: QtBot) -> None:
    first, second, third = _laid(qtbot, 110, 20, 40, 30)
    assert [each.x() for each in (first, second, third)] == [0, 60, 0]
    assert third.y() == 50


def test_nothing_takes_no_height(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    assert Flow(frame).heightForWidth(100) == 0
