"""A window whose pictures are taken, and the hands that lead it from page to page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtTest import QTest
from shiboken6 import delete

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.language import Languages
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window
from tests.gui.hands import application, machine

PATIENCE_S = 20
SETTLE_MS = 120


@dataclass(frozen=True, slots=True)
class Set:
    """Where pictures go, what their names begin with, and how the window speaks and how large it
    is, in pixels before scaling."""

    out: Path
    prefix: str
    language: str
    width: int
    height: int


def wait_for(until: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(what)
        QTest.qWait(5)


class Camera:
    """One window over one folder. `state`: where this machine remembers folders."""

    def __init__(
        self,
        folder: Path,
        pictures: Set,
        *,
        state: Path | None = None,
        practice: Path | None = None,
    ) -> None:
        self.set = pictures
        self.app = application()
        self.languages = Languages(self.app)
        given = replace(machine(folder.parent), state=state)
        self.window = Window(folder, given, self.languages, REGISTRY.codelists, practice=practice)
        self.languages.use(pictures.language)
        self.window.resize(pictures.width, pictures.height)
        self.window.show()
        self.names: list[str] = []

    def wait(self, until: Callable[[], bool]) -> None:
        wait_for(until, f"after {self.names[-1:]}")

    def take(self, name: str) -> None:
        self.wait(lambda: self.window.tasks.idle)
        QTest.qWait(SETTLE_MS)
        self.window.grab().save(str(self.set.out / f"{self.set.prefix}{name}.png"))
        self.names.append(name)

    @property
    def shell(self) -> Shell:
        page = self.window.page
        assert isinstance(page, Shell)
        return page

    def go(self, place: Place, name: str) -> None:
        self.shell.go(place)
        self.take(name)

    def type_passphrase(self, passphrase: str) -> None:
        page = self.window.page
        assert isinstance(page, StartPage)
        page.secret.edit.setText(passphrase)
        page.open.click()

    def unlock(self, passphrase: str) -> None:
        self.type_passphrase(passphrase)
        self.wait(lambda: isinstance(self.window.page, Shell))
        self.wait(lambda: self.window.tasks.idle)
        self.speak()

    def speak(self) -> None:
        """In the language of the set."""
        if self.set.language != "en":
            self.shell.language_chosen.emit(self.set.language)
            self.wait(lambda: self.window.tasks.idle)

    def close(self) -> None:
        self.window._closing = True  # what a picture left unsaved is not asked about
        self.window.close()
        delete(self.window)
