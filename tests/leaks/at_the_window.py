"""A day at the window as a process of its own: `python -m tests.leaks.at_the_window FOLDER END`.

What is typed and where is told in tests/gui/chores.py; the titles of all windows are looked at
after each part of the day.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop import app
from ijm_desktop.kernel import cover
from tests.gui import chores
from tests.gui.hands import application
from tests.gui.in_process import InProcess
from tests.leaks import canaries
from tests.leaks.day import SAVED, mistaken

ENDS: Final[dict[str, Callable[[], object]]] = {
    "left": lambda: None,
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "error": mistaken,
}
NAME: Final = f"Mala {canaries.WORD}-name"
SUMMARY: Final = f"Six attempts {canaries.WORD}-summary"
SEEN: Final = f"Two guards {canaries.WORD}-seen"
UNSAVED: Final = f"{canaries.WORD}-unsaved"


class Waiting:
    """Of pytest-qt's robot what a person at the window needs; it works only within a test."""

    TimeoutError = AssertionError

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - as pytest-qt calls them
        """Nothing: the process ends."""

    def waitExposed(self, widget: QWidget) -> None:  # noqa: N802
        self.waitUntil(lambda: widget.windowHandle().isExposed())

    def waitUntil(self, there: Callable[[], bool], timeout: int = 5000) -> None:  # noqa: N802
        end = time.monotonic() + timeout / 1000
        while not there():
            if time.monotonic() > end:
                raise AssertionError("it never came")
            loop = QEventLoop()  # QTest.qWait of PySide 6 gives back a None too many each time
            QTimer.singleShot(10, loop.quit)
            loop.exec()


def look() -> None:
    """No window's title tells anything."""
    titles = {each.title() for each in QGuiApplication.allWindows()} - {""}
    assert titles <= {cover.current().name}, titles


def work(folder: Path) -> None:
    person = InProcess(cast(QtBot, Waiting()), folder, folder.parent)
    chores.unlock(person, canaries.PASSPHRASE)
    number = chores.start_case(person, summary=SUMMARY)
    look()
    chores.add_person(person, age="15 to 17")
    chores.add_name(person, name=NAME)
    chores.add_observation(person, seen=SEEN, place=f"{canaries.WORD}-place")
    look()
    chores.lock(person)
    assert canaries.WORD not in person.text
    look()
    chores.unlock(person, canaries.PASSPHRASE)
    chores.open_case(person, number)
    person.sees(SUMMARY)
    person.push("Add: Observation")
    person.fill("What was seen", UNSAVED)
    chores.lock(person)
    look()
    os.writev(1, [f"{SAVED}\n".encode()])


def main(folder: Path, end: str) -> None:
    sys.excepthook = app.report
    application()
    work(folder)
    ENDS[end]()
    os._exit(0)  # the window is not closed, as when a session ends


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
