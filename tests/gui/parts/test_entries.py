"""What is not ours is never taken for markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui.parts.buttons import unmarked
from ijm_desktop.gui.parts.entries import Entry, EntryList
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
