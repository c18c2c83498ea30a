"""What is copied does not stay."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.clipboard import Clipboard


def _board() -> QClipboard:
    return QGuiApplication.clipboard()


def test_what_was_copied_is_marked_as_concealed_and_goes_after_a_minute(qtbot: QtBot) -> None:
    owner = QObject()
    clipboard = Clipboard(owner)
    _board().setText("of nobody's business")
    held = _board().mimeData()
    assert held.text() == "of nobody's business"
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert clipboard._timer.interval() == 60_000
    assert clipboard._timer.isActive()
    clipboard._timer.setInterval(1)
    qtbot.waitUntil(lambda: _board().text() == "")


def test_it_goes_at_once_when_told(qtbot: QtBot) -> None:
    owner = QObject()
    clipboard = Clipboard(owner)
    _board().setText("of nobody's business")
    clipboard.clear()
    assert _board().text() == ""
    assert not clipboard._timer.isActive()
