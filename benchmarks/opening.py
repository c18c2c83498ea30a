"""Somebody at the window of a large vault: unlocks it, opens cases, goes through lists, searches.

`python -m benchmarks.opening FOLDER unlock`, or `pages RUNS` in place of `unlock`, prints one JSON
object: `waits`, by what was waited for, pairs of seconds by the clock on the wall and of this
process on a core, each from the key or the mouse to the painted window; `bar` and `find`, those of
search by the text that stood there. Each runs in a process of its own, Qt drawing into memory.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks import searching, turning
from benchmarks.large import clock
from benchmarks.scrolling import SCREEN, Clocks, Times, now
from benchmarks.step import PASSPHRASE
from benchmarks.waiting import Person
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import appearance, collecting
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window
from ijm_desktop.vault import keyfile


def unlock(person: Person) -> None:
    """From the end of the key derivation, which takes a second by design, to the first page with
    what is on it, and until nothing goes on behind it; then from a first key to its answer."""
    derived: list[Clocks] = []
    slow = keyfile.open_with_passphrase

    def noted(file: keyfile.KeyFile, passphrase: str) -> keyfile.Unlocked:
        opened = slow(file, passphrase)
        derived.append(now())
        return opened

    keyfile.open_with_passphrase = noted
    start = person.window.page
    assert isinstance(start, StartPage)
    start.secret.edit.setText(PASSPHRASE)
    person.screen.painted(lambda: True)
    person.hands.presses(Qt.Key.Key_Return)
    first, last = person.screen.painted(
        lambda: _is_home(person) and person.answered, lambda: _is_home(person)
    )
    keyfile.open_with_passphrase = slow
    person.note("unlock_first", derived[0], first)
    person.note("unlock", derived[0], last)
    bar = person.shell.bar
    asked = person.shortcut(Qt.Key.Key_K)
    person.does("first_key", asked, lambda: bar.edit.hasFocus() and person.answered)
    asked()


def _is_home(person: Person) -> bool:
    shell = person.window.page
    page = shell.page if isinstance(shell, Shell) else None
    return isinstance(page, HomePage) and page.recent.entries.rowCount() > 0


def measure(folder: Path, runs: int) -> dict[str, Any]:
    """Without `runs` unlocking alone."""
    collecting.settle()  # as the program does
    app = QApplication([])
    app.setCursorFlashTime(0)  # its blinking would be taken for what is waited for
    appearance.begin(app, Look())
    machine = Machine(clock, os.urandom, folder.parent)
    window = Window(folder, machine, Languages(app), REGISTRY.codelists)
    window.resize(*SCREEN)
    window.show()
    window.activateWindow()
    person = Person(window)
    unlock(person)
    typed: dict[str, Times] = {"bar": {}, "find": {}}
    if runs:
        person.rests()
        turning.cases(person, runs)
        turning.lists(person, runs)
        for _ in range(max(1, runs // 5)):
            searching.bar(person, typed["bar"])
            searching.find(person, typed["find"])
    window._closing = True
    window.close()
    return {"waits": person.waits, **typed}


def main(arguments: Sequence[str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, what, *runs = arguments
    print(json.dumps(measure(Path(folder), int(runs[0]) if what == "pages" else 0)))


if __name__ == "__main__":
    main(sys.argv[1:])
