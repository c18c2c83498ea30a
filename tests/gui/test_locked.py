"""A locked window holds no key, no open database and no text, wherever one looks."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Account, Case, Cases, Exchange, Find, New
from ijm_desktop.gui.start import StartPage
from ijm_desktop.kernel.errors import AppError
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person

CANARY = "yranavqyz"[::-1]  # so that it does not stand in this source
_READERS = (
    "text",
    "toPlainText",
    "title",
    "windowTitle",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "currentText",
    "objectName",
)


def _everything() -> Iterator[QObject]:
    """Every QObject that Qt or Python still knows, hidden ones too."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found: dict[int, QObject] = {}
    for root in (app, *QApplication.allWidgets(), *QGuiApplication.allWindows()):
        for each in (root, *root.findChildren(QObject)):
            found[id(each)] = each
    yield from found.values()


def _said(each: QObject) -> Iterator[str]:
    for name in _READERS:
        reader = getattr(each, name, None)
        if callable(reader):
            yield str(reader())
    for name in (bytes(held.data()).decode() for held in each.dynamicPropertyNames()):
        if not name.startswith("_"):  # Qt's own, and no text
            yield str(each.property(name))
    if isinstance(each, QTextDocument):
        yield each.toPlainText()
    if isinstance(each, QAbstractItemModel):
        for row in range(each.rowCount(QModelIndex())):
            for column in range(max(each.columnCount(QModelIndex()), 1)):
                index = each.index(row, column)
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield str(each.data(index, role))


def _widgets_text() -> str:
    return "\n".join(text for each in _everything() for text in _said(each))


def _held_by_python() -> tuple[set[str], set[bytes]]:
    """Every text and every bytes that some object of Python refers to."""
    texts: set[str] = set()
    data: set[bytes] = set()
    gc.collect()
    for each in gc.get_objects():
        for held in gc.get_referents(each):
            if type(held) is str:
                texts.add(held)
            elif type(held) in (bytes, bytearray):
                data.add(bytes(held))
    return texts, data


def _day_of_work(hands: Hands) -> tuple[bytes, ...]:
    """Canaries wherever text can stand; the keys that opened it all."""
    case = a_case(hands, summary=f"{CANARY} one")
    a_person(hands, case)
    assert case.held is not None
    hands.go(Cases(), QWidget)  # type: ignore[type-var]
    find = hands.go(Find(), FindPage)
    hands.type(CANARY, find.edit)
    hands.wait(lambda: CANARY in hands.texts())
    hands.go(Exchange(), QWidget)  # type: ignore[type-var]
    hands.go(Account(), QWidget)  # type: ignore[type-var]
    hands.go(Case(case.held.case.key.record), CasePage)
    page = hands.go(New("case"), NewPage)
    control = page.form.editors["summary"].control
    hands.type(f"{CANARY} three", control)
    hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert CANARY in QGuiApplication.clipboard().text()
    assert hands.window._work is not None
    unlocked = hands.window._work.desk.vault._keys()
    return tuple(_inverted(key) for key in (unlocked.vault_key, unlocked.signer_secret) if key)


def _inverted(data: bytes) -> bytes:
    """So that the test does not itself hold what it looks for."""
    return bytes(each ^ 0xFF for each in data)


def _count(keys: tuple[bytes, ...], data: set[bytes]) -> int:
    """How many of those bytes hold one of the keys."""
    wanted = [_inverted(key) for key in keys]
    return sum(any(key in each for key in wanted) for each in data)


def _locked(hands: Hands) -> None:
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(hands.window.page, StartPage)
    hands.settled()
    QTest.qWait(50)


def test_no_widget_model_document_or_clipboard_holds_any_text(at_work: Hands) -> None:
    _day_of_work(at_work)
    assert CANARY in _widgets_text()
    _locked(at_work)
    assert CANARY not in _widgets_text()
    assert "Dara" not in _widgets_text()
    assert CANARY not in QGuiApplication.clipboard().text()


def test_the_end_of_a_lock_is_told_when_the_store_is_closed(at_work: Hands) -> None:
    """Sleep waits for it, on Linux."""
    assert at_work.window._work is not None
    database = at_work.window._work.desk.vault.database
    closed: list[bool] = []

    def ended() -> None:
        with pytest.raises(AppError):
            database.row("SELECT 1", ())
        closed.append(True)

    at_work.window.locked.connect(ended)
    for _ in range(2):  # locking what is locked already ends too
        at_work.window.lock()
        at_work.settled()
    assert closed == [True, True]


def test_python_holds_no_key_no_text_and_no_open_database(at_work: Hands) -> None:
    keys = _day_of_work(at_work)
    assert at_work.window._work is not None
    database = at_work.window._work.desk.vault.database
    texts, data = _held_by_python()
    assert any(CANARY in text for text in texts - {CANARY})
    assert _count(keys, data) > 0
    del texts, data
    _locked(at_work)
    with pytest.raises(AppError):
        database.row("SELECT 1", ())
    del database
    texts, data = _held_by_python()
    assert _count(keys, data) == 0
    assert [text for text in texts - {CANARY} if CANARY in text] == []
    assert [each for each in data if CANARY.encode() in each] == []
