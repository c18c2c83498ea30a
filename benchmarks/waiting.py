"""Somebody at the real window, who does one thing, waits until it stands painted, and notes how
long that took: by the clock on the wall, and of this process on a core."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks import records
from benchmarks.painting import Done, Hands, Screen
from benchmarks.scrolling import Clocks, Times, now, until
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.window import Window

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Person:
    """`waits` in seconds."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.screen, self.hands = Screen(window), Hands(window)
        self.waits: Times = {}
        self.random = Random(records.SEED)  # noqa: S311 - the same places every time, not secrets

    @property
    def shell(self) -> Shell:
        shell = self.window.page
        assert isinstance(shell, Shell)
        return shell

    @property
    def page(self) -> Page:
        return self.shell.page

    @property
    def answered(self) -> bool:
        """All that was asked of the worker has come back."""
        return self.window.tasks.idle

    def does(self, name: str, act: Callable[[], object], done: Done) -> Clocks:
        """Until all that is `done` is painted."""
        began = now()
        act()
        _, ended = self.screen.painted(done)
        return self.note(name, began, ended)

    def opens(self, name: str, act: Callable[[], object], begun: Done, done: Done) -> None:
        """As `does`; and as `name` with "_first", until the first painting that has `begun`."""
        began = now()
        act()
        first, ended = self.screen.painted(done, begun)
        self.note(f"{name}_first", began, first)
        self.note(name, began, ended)

    def note(self, name: str, began: Clocks, ended: Clocks) -> Clocks:
        took = ended[0] - began[0], ended[1] - began[1]
        self.waits.setdefault(name, []).append(took)
        return took

    def shortcut(self, key: Qt.Key, held: Qt.KeyboardModifier = _CONTROL) -> Callable[[], object]:
        return lambda: QTest.keyClick(self.window, key, held)

    def rests(self) -> None:
        """Until nothing goes on behind the window either."""
        until(lambda: self.answered)
        self.screen.painted(lambda: self.answered)
