"""A menu that stays open while one ticks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.pick_menu import PickMenu
from tests.gui.hands import application


def test_keys_and_mouse_tick_and_it_stays_open(qtbot: QtBot) -> None:
    application()
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = PickMenu("Columns", parent)
    menu.offer([("a", "A & B", True), ("b", "B", False), ("c", "C", False)])
    told: list[object] = []
    menu.picked.connect(told.append)
    menu.popup(QPoint(0, 0))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert told == [("a", "b")]
    last = menu.actionGeometry(menu.actions()[2]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
    assert menu.isVisible()
    assert told[-1] == ("a", "b", "c")
    assert menu.actions()[0].text() == "A && B"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
