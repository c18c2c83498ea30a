"""A window as a person meets it, and hands that type, press and wait."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.gui import appearance, theme
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window
from ijm_desktop.gui.wizard.wizard import Wizard

PASSPHRASE = "lantern gravel october sofa"
TIMEOUT = 20_000
SOON = 3_000

P = TypeVar("P", bound=Page)


def machine(documents: Path) -> Machine:
    """The real clock and randomness, and a passphrase that is as quick as is allowed."""
    return Machine(lambda: time.time_ns() // 1_000_000, os.urandom, documents, FLOOR)


def application() -> QApplication:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        app.setStyle("Fusion")
        appearance.apply(app, theme.LIGHT)
    return app


class Hands:
    """Works a window through real events."""

    def __init__(self, qtbot: QtBot, folder: Path, documents: Path) -> None:
        self.bot = qtbot
        self.languages = Languages(application())
        self.window = Window(folder, machine(documents), self.languages, REGISTRY.codelists)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def shell(self) -> Shell:
        page = self.window.page
        assert isinstance(page, Shell)
        return page

    @property
    def wizard(self) -> Wizard:
        page = self.window.page
        assert isinstance(page, Wizard)
        return page

    @property
    def start_page(self) -> StartPage:
        page = self.window.page
        assert isinstance(page, StartPage)
        return page

    def unlock(self) -> None:
        self.type(PASSPHRASE, self.start_page.secret.edit)
        self.key(Qt.Key.Key_Return)
        self.wait(lambda: isinstance(self.window.page, Shell))
        self.settled()

    def go(self, place: Place, kind: type[P]) -> P:
        """Be at a place, its page filled."""
        self.shell.go(place)
        self.settled()
        page = self.shell.page
        assert isinstance(page, kind)
        return page

    def wait(self, until: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(until()), timeout=TIMEOUT)

    def settled(self) -> None:
        """Nothing is asked of the worker any more."""
        self.wait(lambda: self.window.tasks.idle)

    def type(self, text: str, widget: QWidget | None = None) -> None:
        target = widget or self.focus()
        if widget is not None:
            widget.setFocus()
        if text.isascii():
            QTest.keyClicks(target, text)
            return
        # What an input method does with scripts that have no keys of their own.
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.focus(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def focus(self) -> QWidget:
        """Where keys go; the window comes to the front first, as when one turns to it."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        found = self.window.focusWidget()
        assert found is not None
        return found

    def press(self, text: str, within: QWidget | None = None) -> None:
        """Click the button of this name once it is there."""
        self.bot.waitUntil(lambda: bool(self._buttons(text, within)), timeout=SOON)
        QTest.mouseClick(self._buttons(text, within)[0], Qt.MouseButton.LeftButton)

    def _buttons(self, text: str, within: QWidget | None) -> list[QPushButton]:
        return [
            each
            for each in (within or self.window).findChildren(QPushButton)
            if each.isVisible() and text in (each.text(), each.accessibleName())
        ]

    def texts(self) -> str:
        """Everything that can be read in the window, by what assistive tools are told."""
        return "\n".join(_texts(self.window))


def _texts(widget: QWidget) -> list[str]:
    found: list[str] = []
    for each in widget.findChildren(QWidget):
        if each.isVisible():
            said = [each.accessibleName()]
            for name in ("text", "toPlainText"):
                reader = getattr(each, name, None)
                if callable(reader):
                    said.append(str(reader()))
            found.extend(text for text in said if text)
    return found
