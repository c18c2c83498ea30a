"""What scrolls: no bar over empty space, and whatever has to be seen is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import Card, ListCard, Scrolling, reveal
from ijm_desktop.gui.parts.text import Paragraph

WIDTH, TALL, LOW = 620, 560, 200
WIDE, SOON = 1100, 1_000


@pytest.fixture
def scrolling(qtbot: QtBot) -> Scrolling:
    """A few lines of words that would be many in a narrow column."""
    made = Scrolling(WIDTH)
    qtbot.addWidget(made)
    card = Card()
    for _ in range(4):
        card.body.addWidget(Paragraph("Headquarters has answered, and your work is shared. " * 4))
    made.body.addWidget(card)
    made.body.addStretch(1)
    made.resize(WIDTH, TALL)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("wide", [WIDTH, WIDE])
def test_there_is_no_bar_over_empty_space(scrolling: Scrolling, qtbot: QtBot, wide: int) -> None:
    """Nor are words cut in a column that may not be as wide as there is room."""
    scrolling.resize(wide, LOW)
    scrolling.resize(wide, TALL)
    qtbot.waitUntil(lambda: not scrolling.verticalScrollBar().isVisible(), timeout=SOON)
    for words in scrolling.findChildren(Paragraph):
        assert words.height() >= words.heightForWidth(words.width())


def test_what_is_higher_than_the_window_is_scrolled_to_its_end(scrolling: Scrolling) -> None:
    scrolling.resize(WIDTH, LOW)
    room = scrolling.viewport()
    content = scrolling.widget()
    assert content is not None
    needed = content.heightForWidth(room.width())
    assert scrolling.verticalScrollBar().maximum() == needed - room.height() > 0


def test_what_was_put_in_below_is_scrolled_to(scrolling: Scrolling, qtbot: QtBot) -> None:
    scrolling.resize(WIDTH, LOW)
    edit = QLineEdit()
    scrolling.body.addWidget(edit)
    assert edit.visibleRegion().isEmpty()
    reveal(edit)
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect().height() == edit.height())


def test_below_a_short_list_is_no_more_room_than_its_card_has(qtbot: QtBot) -> None:
    card, entries, hint = ListCard("To do"), EntryList("To do", whole=True), Paragraph("None yet.")
    qtbot.addWidget(card)
    card.body.addWidget(entries)
    card.add_words(hint)
    entries.put([Entry(at, f"Task {at}", "Tomorrow") for at in range(3)])
    hint.hide()
    rows = sum(entries.sizeHintForRow(at) for at in range(3))
    margins = card.body.contentsMargins()
    first = card.body.itemAt(0)
    assert first is not None
    heading = first.sizeHint().height() + card.body.spacing()
    empty = card.sizeHint().height() - margins.top() - margins.bottom() - heading - rows
    assert empty == 2 * layout.RING + 2 * layout.BORDER
