"""A line that says what happened: its buttons beside the words where there is room, else below."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Scrolling

SHORT = "Both texts are kept."
LONG = f"{SHORT} " * 8
WIDE, NARROW = 900, 300


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    made.resize(WIDE, 60)
    return made


def said(notice: Notice, qtbot: QtBot, words: str, wide: int) -> Button:
    choose = Button("Choose")
    notice.say(words, "warning", (choose,))
    notice.resize(wide, notice.heightForWidth(wide))
    qtbot.waitUntil(lambda: notice.height() >= notice.heightForWidth(wide))
    return choose


def below(notice: Notice, button: Button) -> bool:
    words = notice._text
    return button.mapTo(notice, button.rect().topLeft()).y() >= words.geometry().bottom()


def test_a_button_stands_at_the_end_of_one_line(notice: Notice, qtbot: QtBot) -> None:
    choose = said(notice, qtbot, SHORT, WIDE)
    qtbot.waitUntil(lambda: not below(notice, choose))
    assert choose.mapTo(notice, choose.rect().bottomRight()).x() > WIDE - 40


@pytest.mark.parametrize(("words", "wide"), [(LONG, WIDE), (SHORT, NARROW), (f"{SHORT}\n.", WIDE)])
def test_without_room_it_stands_below(notice: Notice, qtbot: QtBot, words: str, wide: int) -> None:
    choose = said(notice, qtbot, words, wide)
    qtbot.waitUntil(lambda: below(notice, choose))
    assert notice._text.height() >= notice._text.heightForWidth(notice._text.width())


def test_a_line_without_a_button_keeps_no_room_for_one(notice: Notice, qtbot: QtBot) -> None:
    said(notice, qtbot, SHORT, WIDE)
    notice.say(SHORT)
    alone = Notice()
    qtbot.addWidget(alone)
    alone.say(SHORT)
    assert notice.heightForWidth(WIDE) == alone.heightForWidth(WIDE)


def test_what_went_wrong_is_scrolled_to_and_what_is_done_is_not(qtbot: QtBot) -> None:
    page, above, notice = Scrolling(WIDE), QWidget(), Notice()
    qtbot.addWidget(page)
    above.setFixedHeight(2_000)
    page.body.addWidget(above)
    page.body.addWidget(notice)
    page.resize(WIDE, 300)
    page.show()
    notice.say(SHORT, "success")
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert notice.visibleRegion().isEmpty()
    notice.say(SHORT, "danger")
    qtbot.waitUntil(lambda: notice.visibleRegion().boundingRect() == notice.rect())
