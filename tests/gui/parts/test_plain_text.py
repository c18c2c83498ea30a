"""Several scripts in one text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ijm_desktop.gui.fields import long_text
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.parts.plain_text import PlainText
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import New
from tests.gui.hands import Hands, application
from tests.gui.writing import a_case, case_id

KHMER, ARABIC = "ម៉ាលា បាននិយាយថា", "قالت إن المفاتيح عند"
LINES = [f"She said: {KHMER}, twice", f"{ARABIC} Mr. Lim, gate 3.", f"{KHMER} yes", "12/3/2026"]


def compose(edit: PlainText, so_far: str, said: str = "") -> None:
    """What an input method sends: what stands there underlined, and what is written for good."""
    event = QInputMethodEvent(so_far, [])
    event.setCommitString(said)
    QApplication.sendEvent(edit, event)


def shown(qtbot: QtBot) -> PlainText:
    application()
    edit = PlainText()
    qtbot.addWidget(edit)
    edit.resize(600, 300)
    edit.show()
    qtbot.waitExposed(edit)
    return edit


def sides(edit: PlainText) -> list[str]:
    """At which edge of the field each paragraph stands."""
    found, block = [], edit.document().begin()
    while block.isValid():
        edit.document().documentLayout().blockBoundingRect(block)
        laid = block.layout().lineAt(0).naturalTextRect()
        found.append("left" if laid.left() < edit.width() - laid.right() else "right")
        block = block.next()
    return found


def test_each_paragraph_stands_at_the_side_where_its_reading_begins(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    edit.setPlainText("\n".join(LINES))
    assert sides(edit) == ["left", "right", "left", "left"]
    cursor = edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    edit.setTextCursor(cursor)
    compose(edit, "", f"{ARABIC} ")
    assert sides(edit) == ["right", "right", "left", "left"]
    assert edit.toPlainText() == "\n".join([f"{ARABIC} {LINES[0]}", *LINES[1:]])


def test_a_press_puts_the_cursor_where_the_letters_are_seen(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    edit.setPlainText("\n".join(LINES))
    block = edit.document().findBlockByNumber(1)
    top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).top()
    right = QPointF(edit.viewport().width() - 6, top + 8).toPoint()
    assert edit.cursorForPosition(right).positionInBlock() <= 1
    assert edit.cursorForPosition(right).blockNumber() == 1


def test_what_is_being_composed_is_no_text_yet_and_typing_is_taken_back(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    QTest.keyClicks(edit, "Said: ")
    compose(edit, "ម៉ា")
    assert edit.toPlainText() == "Said: "
    compose(edit, "", "ម៉ាលា")
    assert edit.toPlainText() == "Said: ម៉ាលា"
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() in {"Said: ", ""}
    QTest.keyClick(edit, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == "Said: ម៉ាលា"


def test_lines_of_high_letters_get_their_height(qtbot: QtBot) -> None:
    edit = shown(qtbot)
    edit.setPlainText("\n".join(["kite"] * 4))
    low = edit.text_height(10_000)
    edit.setPlainText("\n".join([KHMER] * 4))
    assert edit.text_height(10_000) > low
    assert edit.text_height(30) == 30


def inked(image: QImage, first: int, last: int) -> bool:
    """Whether something is drawn between two columns of pixels."""
    paper = image.pixelColor(0, 0)
    columns, rows = range(first, last), range(image.height())
    return any(image.pixelColor(x, y) != paper for x in columns for y in rows)


def test_a_text_is_read_as_it_was_written(qtbot: QtBot) -> None:
    """Each paragraph from its own side also where it is only shown."""
    application()
    paragraph = Paragraph(ARABIC)
    qtbot.addWidget(paragraph)
    paragraph.resize(400, 200)
    paragraph.show()
    alone = paragraph.grab().toImage()
    paragraph.put(f"{ARABIC}\n\n12")
    below = paragraph.grab().toImage()

    assert not inked(alone, 1, 100)
    assert inked(alone, 300, 400)
    assert inked(below, 1, 100)
    assert paragraph.accessibleName() == f"{ARABIC}\n\n12"


def test_the_line_one_writes_in_stays_in_sight_as_the_field_grows_beyond_the_window(
    at_work: Hands,
) -> None:
    case = case_id(a_case(at_work))
    page = at_work.go(New("observation", case, case), NewPage)
    edit = page.form.editors["seen"].control
    assert isinstance(edit, PlainText)
    edit.setFocus()
    for _ in range(long_text.LINES.stop):
        at_work.type("She said", edit)
        at_work.key(Qt.Key.Key_Return)
        at_work.wait(lambda: edit.viewport().visibleRegion().contains(edit.cursorRect().center()))
