"""A window whose pictures are taken, and the hands that lead it from page to page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtTest import QTest
from shiboken6 import delete

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.language import DEFAULT, LANGUAGES, Languages
from ijm_desktop.gui.places import Place
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.window import Window
from tests.gui.choosing import Shot, Way
from tests.gui.hands import application, machine

PATIENCE_S = 20
SETTLE_MS = 120


@dataclass(frozen=True, slots=True)
class Set:
    """Where pictures go, in which way they are taken, and how large the window is, in pixels before
    scaling. `taken` fills as they are."""

    out: Path
    way: Way
    width: int
    height: int
    taken: list[Shot] = field(default_factory=list)

    @property
    def language(self) -> str:
        """What the window is told to speak; one that it has not yet is stood in for."""
        return self.way.language if self.way.language in LANGUAGES else DEFAULT


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
        shot = Shot(self._page, name, self.set.way)
        self.window.grab().save(str(self.set.out / f"{shot.name}.png"))
        self.set.taken.append(shot)
        self.names.append(name)

    @property
    def _page(self) -> str:
        page = self.window.page
        return type(page.page if isinstance(page, Shell) else page).__name__

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
