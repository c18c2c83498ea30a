"""The ring of what the keys are at goes around the words, not through them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import appearance, layout, theme
from ijm_desktop.gui.parts.buttons import Button
from tests.gui.hands import application


@pytest.mark.parametrize(("kind", "role"), [("primary", "on_accent"), ("danger", "on_danger")])
def test_the_inner_ring_lies_along_the_border(qtbot: QtBot, kind: str, role: str) -> None:
    appearance.apply(application(), theme.LIGHT)
    frame = QWidget()
    qtbot.addWidget(frame)
    button = Button("Start a case", kind)
    layout.row(frame).addWidget(button)
    frame.show()
    frame.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    seen = button.grab().toImage()
    ring = QColor(getattr(theme.LIGHT, role))
    across = [QColor(seen.pixel(x, seen.height() // 4)) for x in range(layout.STEP)]
    assert across[layout.RING] == ring
    assert ring not in across[layout.RING + 1 :]
