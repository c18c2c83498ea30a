"""A person before a real screen: keys and clicks by xdotool, eyes by what assistive tools are told.

There is no window manager, so the keyboard is given to the window once, as a click on it would.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final, TypeVar

from ijm_desktop.kernel.cover import current as current_cover
from tests.gui.person import Person, Seen
from tests.screen.display import Display, Told

T = TypeVar("T")

PATIENCE_S: Final = 30
GLANCE_S: Final = 0.03
NOISE: Final = "program"
"""The file in the home of what it says on its standard error."""
ASKED_TOO_LATE: Final = "qt.accessibility.atspi: Could not find accessible on path:"
"""Qt's answer to our own eyes, which asked for a thing just as its page went away."""


class AtAScreen(Person):
    """Starts the program on `folder`. `pictures`: where what the screen shows is kept."""

    program: ClassVar[tuple[str | Path, ...]] = (sys.executable, "-m", "ijm_desktop")

    def __init__(self, display: Display, folder: Path, pictures: Path) -> None:
        self.display = display
        self.folder = folder
        self._pictures = pictures
        self.presses = self.letters = self.clicks = 0
        """What the hands did so far."""
        command = [*self.program, "--folder", folder]
        shown = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._program = display.start(command, shown, noise=NOISE)
        self.until(lambda: self.window() or None, "no window")
        title = f"^{re.escape(current_cover().name)}$"
        found = display.run("xdotool", "search", "--sync", "--onlyvisible", "--name", title)
        display.run("xdotool", "windowfocus", "--sync", found.split()[0])

    def window(self) -> list[Seen]:
        return self.display.look(self._program.pid)

    def told(self) -> list[Told]:
        return self.display.told(self._program.pid)

    def press(self, keys: str) -> None:
        *held, key = keys.split("+")
        letter = key.lower() if len(key) == 1 else key
        self.presses += 1
        self.display.run("xdotool", "key", "+".join([*(each.lower() for each in held), letter]))

    def type(self, text: str) -> None:
        self.letters += len(text)
        self.display.run("xdotool", "type", "--delay", "4" if text.isascii() else "80", "--", text)

    def click(self, thing: Seen, times: int = 1) -> None:
        self.clicks += times
        at = ("mousemove", "--sync", str(thing.x), str(thing.y))
        self.display.run("xdotool", *at, "click", "--repeat", str(times), "--delay", "40", "1")

    def until(self, look: Callable[[], T | None], missing: str) -> T:
        end = time.monotonic() + PATIENCE_S
        while (seen := look()) is None:
            if time.monotonic() > end or self._program.poll() is not None:
                self.keep_picture("at the end")
                said = self.display.said(NOISE)
                raise AssertionError(f"{missing}; there is:\n{self.text}\nit said: {said}")
            time.sleep(GLANCE_S)
        return seen

    def keep_picture(self, name: str) -> None:
        self.display.keep_picture(self._pictures / f"{self.display.place.name} {name}.png")

    def leave(self) -> None:
        """Shut the computer down; the program had nothing to complain of."""
        self._program.terminate()
        self._program.wait(20)
        said = self.display.said(NOISE).splitlines()
        complaints = [line for line in said if not line.startswith(ASKED_TOO_LATE)]
        if complaints:
            raise AssertionError("\n".join(complaints))
