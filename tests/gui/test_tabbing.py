"""Tab goes through a window as it is read, what came up later included."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import tabbing


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Two fields, one above the other, and room above them."""
    page = QWidget()
    box = QVBoxLayout(page)
    for name in ("above", "middle", "below"):
        part = QWidget() if name == "above" else QLineEdit()
        part.setObjectName(name)
        box.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    find(page, "middle").setFocus()
    return page


def find(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def went(page: QWidget, times: int, *, forward: bool = True) -> list[str]:
    came = []
    for _ in range(times):
        assert tabbing.step(page, forward=forward)
        focused = page.focusWidget()
        assert focused is not None
        came.append(focused.objectName())
    return came


def test_what_came_up_later_is_in_its_place(page: QWidget) -> None:
    above = find(page, "above")
    within = QVBoxLayout(above)
    for name in ("first", "second"):
        late = QPushButton(name)
        late.setObjectName(name)
        within.addWidget(late)
        late.show()
    round_it = ["below", "first", "second", "middle"]
    assert went(page, 5) == [*round_it, "below"]
    assert went(page, 4, forward=False) == ["middle", "second", "first", "below"]


def test_what_is_hidden_or_cannot_be_used_is_left_out(page: QWidget) -> None:
    hidden, off, clicked = (QLineEdit(find(page, "above")) for _ in range(3))
    off.setEnabled(False)
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for each in (off, clicked):
        each.show()
    assert hidden.isHidden()
    assert went(page, 2) == ["below", "middle"]


def test_where_the_keys_are_nowhere_it_begins_at_the_top(page: QWidget) -> None:
    find(page, "middle").clearFocus()
    assert went(page, 1) == ["middle"]


def test_where_nothing_takes_keys_it_leads_nowhere(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    assert not tabbing.step(empty, forward=True)


def test_what_it_comes_to_is_scrolled_to(qtbot: QtBot) -> None:
    scrolled = QScrollArea()
    qtbot.addWidget(scrolled)
    tall = QWidget()
    tall.setFixedSize(100, 3_000)
    low = QLineEdit(tall)
    low.move(0, 2_900)
    scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scrolled.setWidget(tall)
    scrolled.show()
    assert tabbing.step(scrolled, forward=True)
    assert not low.visibleRegion().isEmpty()
