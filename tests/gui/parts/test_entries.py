"""What is not ours is never taken for markup, stands where reading begins, and is not cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import appearance, theme
from ijm_desktop.gui.parts.buttons import unmarked
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.text import Paragraph, plainly

HOSTILE = 'A note <img src="file:///etc/passwd"> & more'


def read(markup: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(markup)
    return document


def test_a_tooltip_shows_markup_as_it_was_typed(qapp: QApplication) -> None:
    shown = EntryList("A list")
    shown.put([Entry(1, HOSTILE, "line <b>two</b>")])
    tip = shown.entries.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert read(tip).toPlainText() == f"{HOSTILE}\nline <b>two</b>"
    assert "<img" not in tip
    assert plainly("") == ""


def test_a_paragraph_shows_markup_as_it_was_typed(qapp: QApplication) -> None:
    paragraph = Paragraph(HOSTILE)
    assert read(paragraph.text()).toPlainText() == HOSTILE
    assert "<img" not in paragraph.text()


def test_an_ampersand_in_a_name_is_shown() -> None:
    assert unmarked("Smith & Sons") == "Smith && Sons"


def accented_columns(shown: EntryList) -> set[int]:
    """Where its icon is."""
    picture = shown.viewport().grab().toImage()
    wanted = QColor(appearance.current().accent)
    return {
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == wanted
    }


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_sign_stands_where_reading_begins(
    qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    shown = EntryList("A list")
    shown.setLayoutDirection(direction)
    shown.resize(400, 80)
    shown.put([Entry(1, "RIV-1", "Open", "21 Nov", icon="cases")])
    shown.show()
    columns = accented_columns(shown)
    assert columns
    if direction is Qt.LayoutDirection.RightToLeft:
        assert min(columns) > 300
    else:
        assert max(columns) < 100


@pytest.mark.parametrize(
    ("family", "words"),
    [("Noto Sans Khmer", "ស្ត្រី"), ("Noto Sans Myanmar", "နှစ်ယောက်"), ("Noto Sans Thai", "ผู้หญิง")],
)
def test_letters_that_stack_have_room(qapp: QApplication, family: str, words: str) -> None:
    shown = EntryList("A list")
    shown.put([Entry(1, "Two women"), Entry(2, words)])
    one = QFont([family])
    one.setPixelSize(theme.TYPE["body"].size)
    needed = QFontMetrics(one)
    room = shown.sizeHintForRow(1) - 2 * 8
    assert room >= needed.height()
    assert room >= theme.LINE_HEIGHT * theme.TYPE["body"].size


def test_chips_begin_where_reading_begins(qapp: QApplication) -> None:
    holder = QWidget()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = Flow(holder)
    first, second = QPushButton("one"), QPushButton("two")
    flow.addWidget(first)
    flow.addWidget(second)
    holder.resize(400, 100)
    holder.show()
    assert first.geometry().right() == 399
    assert second.geometry().right() < first.geometry().left()


def test_what_an_entry_is_called_is_not_cut_for_what_stands_at_its_end(
    qapp: QApplication, qtbot: QtBot
) -> None:
    shown = EntryList("A list")
    qtbot.addWidget(shown)
    shown.resize(420, 80)
    pictures = []
    for end in ("", "Case · Child sexual abuse / sexual violence against children · Open"):
        shown.put([Entry(1, "RIV-2026-8E0V", "", end, "cases")])
        pictures.append(shown.viewport().grab().toImage())
    alone, ended = pictures
    bold = QFont(shown.font())
    bold.setWeight(QFont.Weight.DemiBold)
    called = QRect(0, 0, 60 + QFontMetrics(bold).horizontalAdvance("RIV-2026-8E0V"), 60)
    assert alone.copy(called) == ended.copy(called)
    assert alone != ended
