"""The frozen program through a short day under strace: nothing of it goes anywhere in plain.

It runs on a screen of its own. What goes to that screen and to assistive tools is pictures and text
for whoever sits there, over sockets of the same machine, so sockets are left out here. Needs root,
since the program lets nobody else look into it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar, Final

import pytest

from ijm_desktop.kernel import cover
from tests import disk
from tests.gui import chores
from tests.gui.chores import Who
from tests.leaks import canaries, watching
from tests.leaks.canaries import WORD
from tests.screen.at_a_screen import NOISE, PATIENCE_S, AtAScreen
from tests.screen.display import Display

BUILD: Final = Path(__file__).parents[2] / "dist" / cover.current().program
PROGRAM: Final = BUILD / cover.current().program
INEZ: Final = Who(f"Inez {WORD}-name", "inv", f"{WORD}-office", canaries.PASSPHRASE)
SUMMARY: Final = f"Six attempts {WORD}-summary"
NAME: Final = f"Mala {WORD}-person"
SEEN: Final = f"Two guards {WORD}-seen"
ATTACHED: Final = f"A letter {WORD}-attached"
ALLOWED: Final = 'ulimit -c "$(ulimit -Hc)"; exec "$0" "$@"'
"""Dumps as much as the machine allows, unless the program forbids it."""
TEXTS: Final = (SUMMARY, NAME, SEEN, INEZ.name, INEZ.office)


class Watched(AtAScreen):
    """Set `program` to the build behind strace before it is started."""

    program: ClassVar[tuple[str | Path, ...]] = (PROGRAM,)

    @property
    def number(self) -> int:
        return self._program.pid

    def end(self, how: signal.Signals) -> int:
        """How it ended, by `how` or, where that asks it to end itself, by its own: with the next
        key, since Python hears of a signal only when something is to be done."""
        os.kill(self.number, how)

        def ended() -> bool:
            self.display.run("xdotool", "key", "shift")
            return self._program.poll() is not None

        until(ended, "it does not end")
        return self._program.wait()


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    missing = [tool for tool in ("Xvfb", "xdotool", "dbus-daemon") if not shutil.which(tool)]
    assert not missing, f"apt-get install xvfb xdotool dbus at-spi2-core python3-gi ({missing})"
    assert BUILD.is_dir(), "no build to watch: run python3 dev.py freeze first"
    # Where the tests run in the background it is ignored, and children would ignore it too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    home = tmp_path / "home"
    home.mkdir()
    with Display(home) as made:
        made.environment["TMPDIR"] = str(home / "temporary")
        (home / "temporary").mkdir()
        yield made


def until(there: Callable[[], bool], missing: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not there():
        assert time.monotonic() < end, missing
        time.sleep(0.05)


def a_day(person: Watched, letter: Path, request: Path) -> None:
    """Founded, saved, found, attached, looked at, locked, and left with a form half filled."""
    chores.first_run(person, INEZ, request)
    number = chores.start_case(person, summary=SUMMARY)
    chores.add_person(person, age="15 to 17")
    chores.add_name(person, name=NAME)
    chores.add_observation(person, seen=SEEN, place=f"{WORD}-place")
    person.press("Ctrl+F")
    person.fill("What to look for", WORD)
    person.sees(f"{WORD}-place, Observation")
    chores.open_case(person, number)
    attach(person, letter)
    chores.lock(person)
    assert WORD not in person.text
    chores.unlock(person, INEZ.passphrase)
    chores.open_case(person, number)
    person.sees(SUMMARY)
    person.push("Add: Observation")
    person.fill("What was seen", f"{WORD}-unsaved")


def attach(person: Watched, letter: Path) -> None:
    """From the case's page, and back there; looked at in the program's own viewer."""
    person.push("Add something else…")
    person.fill("What to look for", "attachment")
    person.press("Return")
    person.fill("File", str(letter))
    chores.saved(person)
    person.sees("Timeline")
    person.push("Attachments")
    person.push("Open it here")
    person.sees("Close it", "The text")


@pytest.mark.frozen
@pytest.mark.parametrize(
    ("how", "status"),
    [
        pytest.param(signal.SIGKILL, -9, id="killed"),
        pytest.param(signal.SIGINT, 1, id="a mistake reported"),
    ],
)
def test_a_day_leaves_nothing_in_plain(
    display: Display,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: signal.Signals,
    status: int,
) -> None:
    place, letter = tmp_path / "watching", tmp_path / "letter.txt"
    place.mkdir()
    letter.write_text(f"{ATTACHED}\n" * 2000)
    monkeypatch.setattr(Watched, "program", (*watching.beside(place), PROGRAM))
    person = Watched(display, display.place / "work", tmp_path)
    a_day(person, letter, display.place / f"request{cover.current().suffix}")
    assert limit(person.number) == "0"
    watcher = watching.watcher(person.number)
    assert person.end(how) == status
    until(lambda: watching.has_ended(watcher), "strace does not come to its end")

    done = watching.told(place, status, sockets=False)
    assert done.written == {}
    outside = {path for path in done.opened if not path.is_relative_to(display.place)}
    assert {path for path in outside if path.parts[1] != "dev"} == set()
    said = display.said(NOISE)
    assert canaries.found_in(said.encode()) == set()
    assert not any(word in said.lower() for word in ("ijm", "traceback"))
    files = {str(path): canaries.found_in(data) for path, data in disk.raw(display.place)}
    assert {name: whose for name, whose in files.items() if whose} == {}
    held = b"".join(disk.decrypted(display.place / "work", INEZ.passphrase))
    assert [text for text in TEXTS if text.encode() not in held] == []


def limit(number: int) -> str:
    told = Path(f"/proc/{number}/limits").read_text()
    return next(line.split()[4] for line in told.splitlines() if "core file" in line)


@pytest.mark.frozen
def test_it_leaves_no_core(display: Display) -> None:
    """While it asks for a passphrase, in a folder where the machine would put one."""
    folder = display.place / "here"
    folder.mkdir()
    started = subprocess.Popen(
        ["sh", "-c", ALLOWED, PROGRAM, "--folder", display.place / "work"],
        env={**display.environment, "QT_QPA_PLATFORM": "offscreen"},
        cwd=folder,
    )
    until(lambda: limit(started.pid) == "0", "it forbids no core")
    os.kill(started.pid, signal.SIGSEGV)
    _, status = os.waitpid(started.pid, 0)
    started.returncode = -signal.SIGSEGV
    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert list(folder.iterdir()) == []
