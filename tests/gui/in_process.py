"""A person before a window of this process: events go in where the platform puts them, and what is
read is what assistive tools are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QInputMethodEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.window import Window
from tests.gui.hands import application, machine
from tests.gui.person import Person, Seen

T = TypeVar("T")

TIMEOUT = 15_000
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class InProcess(Person):
    """`documents` is where this person's program offers to save files."""

    def __init__(self, qtbot: QtBot, folder: Path, documents: Path) -> None:
        QAccessible.setActive(True)  # as with a screen reader: lists tell of rows that come and go
        self.bot = qtbot
        self.folder = folder
        self.shown = Window(
            folder, machine(documents), Languages(application()), REGISTRY.codelists
        )
        qtbot.addWidget(self.shown)
        self.shown.show()
        qtbot.waitExposed(self.shown)
        self.turn_to()

    def turn_to(self) -> None:
        """Sit down at this window: keys go to it from now on."""
        self.shown.activateWindow()
        self.bot.waitUntil(self.shown.isActiveWindow)

    def window(self) -> list[Seen]:
        return list(_things(QAccessible.queryAccessibleInterface(self.shown)))

    def press(self, keys: str) -> None:
        *held, key = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= MODIFIERS[each]
        QTest.keyClick(self._handle, Qt.Key[f"Key_{key}"], modifiers)

    def type(self, text: str) -> None:
        """What no key gives comes as from an input method."""
        for letter in text:
            if letter == "\n":
                self.press("Return")
            elif letter.isascii():
                QTest.keyClick(self._handle, ord(letter))
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(QApplication.focusObject(), event)

    def click(self, thing: Seen, times: int = 1) -> None:
        at = self._handle.mapFromGlobal(QPoint(thing.x, thing.y))
        button, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._handle, button, nothing, at)
        if times > 1:
            QTest.mouseDClick(self._handle, button, nothing, at)

    def until(self, look: Callable[[], T | None], missing: str) -> T:
        found: list[T] = []

        def again() -> bool:
            seen = look()
            if seen is not None:
                found.append(seen)
            return bool(found)

        try:
            self.bot.waitUntil(again, timeout=TIMEOUT)
        except self.bot.TimeoutError:
            raise AssertionError(f"{missing}; there is:\n{self.text}") from None
        return found[-1]

    @property
    def _handle(self) -> QWindow:
        return self.shown.windowHandle()


def _things(interface: QAccessibleInterface) -> Iterator[Seen]:
    state = interface.state()
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    label = _label(interface) if interface.role() == QAccessible.Role.ComboBox else name
    if name or label:
        middle = interface.rect().center()
        yield Seen(name, label, bool(state.focused), middle.x(), middle.y())
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _things(child)


def _label(interface: QAccessibleInterface) -> str:
    """What a box to choose from is called: its own name is what is chosen."""
    for other, _relation in interface.relations(QAccessible.RelationFlag.Label):
        return other.text(QAccessible.Text.Name).removesuffix(" *")
    return ""
