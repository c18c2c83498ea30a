"""The frozen program, driven on a screen as a person would: first run, a save, and it is there."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from ijm_desktop.kernel import cover
from tests.gui import chores
from tests.gui.chores import Who
from tests.screen.at_a_screen import AtAScreen
from tests.screen.display import Display

BUILD = Path(__file__).parents[2] / "dist" / cover.current().program
DARA = Who("Dara Sok", "inv", "Harbour", "copper lantern seventeen geese")
THE_WORLD_S = 180
"""How long the training world may take to be written, on a machine that does other things too."""
SUMMARY = "Six attempts, kestrel-summary"


class AtTheBuild(AtAScreen):
    """Nothing of the source tree or its Python is in reach of the program."""

    program: ClassVar[tuple[str | Path, ...]] = (BUILD / cover.current().program,)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    missing = [tool for tool in ("Xvfb", "xdotool", "dbus-daemon") if not shutil.which(tool)]
    assert not missing, f"apt-get install xvfb xdotool dbus at-spi2-core python3-gi ({missing})"
    home = tmp_path / "home"
    home.mkdir()
    with Display(home) as made:
        yield made


@pytest.mark.frozen
def test_first_run_save_and_reopen(display: Display, tmp_path: Path) -> None:
    assert BUILD.is_dir(), "no build to drive: run python3 dev.py freeze first"
    work, pictures = tmp_path / "work", tmp_path
    dara = AtTheBuild(display, work, pictures)
    chores.first_run(dara, DARA, tmp_path / f"request{cover.current().suffix}")
    number = chores.start_case(dara, summary=SUMMARY)
    dara.leave()

    again = AtTheBuild(display, work, pictures)
    again.sees("Enter your passphrase to go on.")
    assert SUMMARY not in again.text
    chores.unlock(again, DARA.passphrase)
    chores.open_case(again, number)
    again.sees(SUMMARY)
    chores.lock(again)
    assert number not in again.text
    again.leave()


@pytest.mark.frozen
def test_what_shows_on_the_screen_and_in_the_process_list_is_the_cover(
    display: Display, tmp_path: Path
) -> None:
    program = AtTheBuild(display, tmp_path / "work", tmp_path)
    program.sees("Choose your language")
    titles = display.run("xdotool", "search", "--onlyvisible", "--name", ".").split()
    names = {display.run("xdotool", "getwindowname", title).strip() for title in titles}
    assert names == {cover.current().name}
    child = display.run("pgrep", "--exact", "--list-name", cover.current().program)
    assert cover.current().program in child
    program.leave()


@pytest.mark.frozen
def test_whoever_learns_practises_before_there_is_anything_of_their_own(
    display: Display, tmp_path: Path
) -> None:
    program = AtTheBuild(display, tmp_path / "work", tmp_path)
    program.sees("Choose your language")
    program.push("Practise first…")
    program.sees("Practice. Nothing here is real", "Preparing the practice")
    end = time.monotonic() + THE_WORLD_S
    while "Preparing the practice" in program.text and time.monotonic() < end:
        time.sleep(1)
    program.sees("Choose whose work you want to try out")
    program.push("Unlock")
    program.sees("Practice. Nothing here is real", "To do")
    program.keep_picture("practice")
    program.leave()
