"""An hour's work by keys alone, before a real screen: from the first run to an exchange, with no
dead end on the way. What the hands did is counted and printed (`-s`)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.story import Part
from tests.gui import chores
from tests.gui.chores import Who
from tests.gui.hands import machine
from tests.gui.headquarters import Headquarters
from tests.screen.at_a_screen import AtAScreen
from tests.screen.display import Display
from tests.screen.test_as_a_person import ijm

pytestmark = pytest.mark.screen

INES = Who("Ines Duarte", "inv", "Harbour", "lantern gravel october sofa")
NAME = "សុខ ដារ៉ា"
BORN = "about 2009-03"
CASES = ("A mill beside the river", "Two boats at the pier", "The kiln on the hill")
FILES = 10
WRITTEN = "Two lorries behind the mill"


def counted(person: AtAScreen, part: str) -> None:
    print(f"{part}: {person.presses} keys, {person.letters} letters, {person.clicks} clicks so far")
    assert person.clicks == 0


def test_an_hour_from_the_first_run_to_an_exchange(display: Display, tmp_path: Path) -> None:
    hq = Headquarters(tmp_path / "shared", ijm)
    ines = AtAScreen(display, display.place / "work", tmp_path / "pictures")
    request = tmp_path / "shared" / "request"
    digits = chores.first_run(ines, INES, request)
    counted(ines, "the first run")
    chores.enter_answer(ines, hq.enrol(request, digits), hq.root_code)
    numbers = [chores.start_case(ines, summary=summary) for summary in CASES]
    counted(ines, "three cases")
    chores.add_person(ines, age="15 to 17")
    she_adds_who_he_is(ines)
    counted(ines, "a person, a Khmer name, a day of birth known roughly")
    for photo in photos(tmp_path, FILES):
        she_attaches(ines, photo)
    counted(ines, f"{FILES} files")
    she_hides_while_she_writes_and_goes_on(ines)
    counted(ines, "hidden and back")
    chores.exchange(ines, tmp_path / "shared" / "stick")
    received = hq.exchange(tmp_path / "shared" / "stick")["received"]
    chores.exchange(ines)
    ines.sees(f"Headquarters has confirmed {received} more of yours.")
    chores.open_case(ines, numbers[-1])
    counted(ines, "exchanged and confirmed")
    ines.leave()


def she_adds_who_he_is(ines: AtAScreen) -> None:
    """From the case's page, and back there."""
    ines.push("People in this case")
    ines.sees("About this person")
    ines.push("Add: Name")
    ines.fill("Full name", NAME)
    chores.saved(ines)
    ines.push("Show names")
    ines.sees(NAME)
    ines.keep_picture("name")
    ines.press("Ctrl+K")
    ines.sees("Go to or do")
    ines.type("Write: Birth")
    ines.sees("About this person", "Write: Birth")
    ines.press("Return")
    ines.sees("New: Birth")
    ines.fill("Born", BORN)
    chores.saved(ines)
    ines.sees("About this person")
    ines.press("Alt+Left")
    ines.sees("Timeline")


def photos(place: Path, count: int) -> list[Path]:
    files = []
    for number in range(count):
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor(20 * number, 90, 120))
        files.append(place / f"kiln-{number}.png")
        image.save(str(files[-1]))
    return files


def she_attaches(ines: AtAScreen, file: Path) -> None:
    """From the case's page, and back there."""
    ines.push("Add: Attachment")
    ines.fill("File", str(file))
    ines.refill("Kind of evidence", "Photograph")
    chores.saved(ines)
    ines.sees("Timeline", file.name)


def she_hides_while_she_writes_and_goes_on(ines: AtAScreen) -> None:
    ines.push("Add: Observation")
    ines.fill("What was seen", WRITTEN[:11])
    ines.press("F12")
    ines.misses("What was seen")
    ines.keep_picture("hidden")
    ines.press("space")
    ines.sees("Enter your passphrase to go on.")
    ines.type(INES.passphrase)
    ines.press("Return")
    ines.sees("What was seen")
    ines.until(lambda: is_writing(ines), "the keys are not where they were")
    ines.type(WRITTEN[11:])
    chores.saved(ines)
    ines.sees("Timeline")


def is_writing(ines: AtAScreen) -> bool | None:
    return any(each.focused and each.label == "What was seen" for each in ines.window()) or None


def test_two_texts_are_settled_by_keys_alone(display: Display, tmp_path: Path) -> None:
    """In the training world two people wrote one case's next step apart."""
    given = machine(tmp_path)
    made = demo.build_or_open(
        tmp_path / "world", clock=given.clock, random=given.random, part=Part.TOLD
    )
    shutil.copytree(made.investigator, display.place / "work")
    daniel = AtAScreen(display, display.place / "work", tmp_path / "pictures")
    chores.unlock(daniel, made.passphrase)
    daniel.sees("Two people wrote apart")
    daniel.press("Ctrl+2")
    daniel.reads(r"^(\d+ cases?)$")
    daniel.push("Cases")
    daniel.sees("Choose what is to stand")
    before = daniel.presses
    name = daniel.reads("^(Next step: let this stand: Nobody .*)$")
    daniel.push(name)
    daniel.misses("Choose what is to stand")
    print(f"settled by {daniel.presses - before} keys")
    daniel.leave()
