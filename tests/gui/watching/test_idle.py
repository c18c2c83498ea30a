"""Minutes without a sign of anybody."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.watching.idle import LOOKS_AWAY_MS, Idle
from tests.gui.hands import Hands


def test_a_key_or_a_movement_puts_it_off(qtbot: QtBot) -> None:
    parent = QWidget()
    edit = QLineEdit(parent)
    qtbot.addWidget(parent)
    parent.show()
    idle = Idle(parent)
    idle.begin(1)
    QTest.qWait(30)
    before = idle.left_ms
    QTest.keyClick(edit, Qt.Key.Key_A)
    assert idle.left_ms > before
    QTest.qWait(LOOKS_AWAY_MS * 11 // 10)
    before = idle.left_ms
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert idle.left_ms > before
    idle.end()
    assert idle.left_ms < 0


def test_for_a_second_after_a_sign_it_sees_nothing(qtbot: QtBot) -> None:
    """A page that comes up is thousands of events."""
    parent = QWidget()
    edit = QLineEdit(parent)
    qtbot.addWidget(parent)
    parent.show()
    idle = Idle(parent)
    idle.begin(1)
    QTest.keyClick(edit, Qt.Key.Key_A)
    QTest.qWait(30)
    before = idle.left_ms
    QTest.keyClick(edit, Qt.Key.Key_B)
    assert idle.left_ms <= before
    idle.begin(1)
    QTest.qWait(30)
    before = idle.left_ms
    QTest.keyClick(edit, Qt.Key.Key_C)
    assert idle.left_ms > before
    idle.end()
    QTest.qWait(LOOKS_AWAY_MS * 11 // 10)
    QTest.keyClick(edit, Qt.Key.Key_D)
    assert idle.left_ms < 0


def test_nothing_for_so_long_is_told(qtbot: QtBot) -> None:
    parent = QObject()
    idle = Idle(parent)
    idle.begin(1)
    heard = QSignalSpy(idle.expired)
    idle._timer.setInterval(1)
    qtbot.waitUntil(lambda: heard.count() == 1)
    idle.end()


def test_the_window_locks_when_nobody_is_there(at_work: Hands) -> None:
    assert 0 < at_work.window._idle.left_ms <= 5 * 60_000
    at_work.window._idle._timer.setInterval(1)
    at_work.wait(lambda: isinstance(at_work.window.page, StartPage))
    at_work.settled()
    assert at_work.window._idle.left_ms < 0
