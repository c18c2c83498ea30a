"""The hour of `test_an_hour.py` by mouse: clicks for all that can be clicked, letters only into
fields, one key to hide. No dead end; what the hands did is counted and printed (`-s`)."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.story import Part
from tests.gui.chores import CASE_NUMBER, CODE, DIGITS, PERSON_CODE
from tests.gui.hands import machine
from tests.gui.headquarters import Headquarters
from tests.screen.by_mouse import ByMouse
from tests.screen.display import Display
from tests.screen.test_an_hour import (
    BORN,
    CASES,
    FILES,
    INES,
    NAME,
    WRITTEN,
    is_writing,
    photos,
)
from tests.screen.test_as_a_person import ijm

pytestmark = pytest.mark.screen

HIDING: Final = 1
"""The only key that is pressed: nothing on the screen hides it as fast."""


def counted(person: ByMouse, part: str) -> None:
    print(f"{part}: {person.clicks} clicks, {person.letters} letters, {person.presses} keys so far")


def test_an_hour_from_the_first_run_to_an_exchange(display: Display, tmp_path: Path) -> None:
    hq = Headquarters(tmp_path / "shared", ijm)
    ines = ByMouse(display, display.place / "work", tmp_path / "pictures")
    request, stick = tmp_path / "shared" / "request", tmp_path / "shared" / "stick"
    digits = first_run(ines, request)
    counted(ines, "the first run")
    enter_answer(ines, hq.enrol(request, digits), hq.root_code)
    numbers = [start_case(ines, summary) for summary in CASES]
    counted(ines, "three cases")
    add_person(ines)
    she_adds_who_he_is(ines)
    counted(ines, "a person, a Khmer name, a day of birth known roughly")
    for photo in photos(tmp_path, FILES):
        she_attaches(ines, photo)
    counted(ines, f"{FILES} files")
    she_hides_while_she_writes_and_goes_on(ines)
    counted(ines, "hidden and back")
    exchange(ines, stick)
    received = hq.exchange(stick)["received"]
    exchange(ines)
    ines.sees(f"Headquarters has confirmed {received} more of yours.")
    open_case(ines, numbers[-1])
    counted(ines, "exchanged and confirmed")
    assert ines.presses == HIDING
    ines.leave()


def first_run(ines: ByMouse, request: Path) -> str:
    ines.sees("Choose your language")
    ines.push("Continue")
    ines.sees("Who will work here?")
    ines.fill("Your name", INES.name)
    ines.choose("Your role", "Investigator")
    ines.fill("Your office", INES.office)
    ines.push("Continue")
    ines.sees("Choose a passphrase")
    ines.fill("Passphrase", INES.passphrase)
    ines.fill("The same again", INES.passphrase)
    ines.sees("Somebody who takes this computer would need")
    ines.push("Continue")
    ines.sees("Your recovery code")
    code = ines.reads(CODE)
    ines.push("I have it on paper")
    ines.fill("Recovery code", code.lower())
    ines.push("Continue")
    ines.refill("File", str(request))
    ines.push("Save the file")
    ines.sees("The file is saved")
    digits = ines.reads(DIGITS)
    ines.push("Start work")
    ines.sees("To do")
    return digits


def enter_answer(ines: ByMouse, answer: Path, digits: str) -> None:
    """By what the first page says is to be done."""
    ines.item("Headquarters has not answered yet")
    ines.fill("The file from headquarters", str(answer))
    ines.fill("Headquarters' thirty digits", digits)
    ines.push("Enter the answer")
    ines.sees("the digits match", "Verified by headquarters")


def start_case(ines: ByMouse, summary: str) -> str:
    """Leaves its page open; its number."""
    ines.push("Home")
    ines.push("Start a case")
    ines.sees("New: Case")
    ines.choose("Case type", "Sex trafficking / CSEC (minor)")
    ines.fill("Summary", summary)
    ines.fill("Next step", "Try the seventh time")
    saved(ines)
    ines.sees("Timeline")
    return ines.reads(CASE_NUMBER)


def saved(ines: ByMouse) -> None:
    ines.push("Save")
    ines.sees("Saved")


def add_person(ines: ByMouse) -> str:
    """From the case's page, and back there; the new person's code."""
    ines.push("Add: Person")
    ines.sees("Add a person to the case")
    ines.choose("Age band", "15 to 17")
    saved(ines)
    ines.sees("Timeline")
    return ines.reads(PERSON_CODE)


def she_adds_who_he_is(ines: ByMouse) -> None:
    """From the case's page, and back there."""
    ines.item("P-")
    ines.sees("About this person")
    ines.push("Add: Name")
    ines.fill("Full name", NAME)
    saved(ines)
    ines.push("Show names")
    ines.sees(NAME)
    ines.keep_picture("name")
    ines.push("Add something else…")
    ines.item("Birth")
    ines.sees("New: Birth")
    ines.fill("Born", BORN)
    saved(ines)
    ines.sees("About this person")
    ines.push("Back")
    ines.sees("Timeline")


def she_attaches(ines: ByMouse, file: Path) -> None:
    """From the case's page, and back there."""
    ines.push("Add: Attachment")
    ines.fill("File", str(file))
    ines.choose("Kind of evidence", "Photograph")
    saved(ines)
    ines.sees("Timeline", file.name)


def she_hides_while_she_writes_and_goes_on(ines: ByMouse) -> None:
    ines.push("Add: Observation")
    ines.fill("What was seen", WRITTEN[:11])
    ines.press("F12")
    ines.misses("What was seen")
    ines.click_anywhere()
    ines.sees("Enter your passphrase to go on.")
    ines.fill("Passphrase", INES.passphrase)
    ines.push("Unlock")
    ines.sees("What was seen")
    ines.until(lambda: is_writing(ines), "the keys are not where they were")
    ines.type(WRITTEN[11:])
    saved(ines)
    ines.sees("Timeline")


def exchange(ines: ByMouse, stick: Path | None = None) -> None:
    """`stick` is typed only the first time; it is remembered. Anew, so that nothing on the page is
    of an exchange before."""
    ines.push("Home")
    ines.push("Exchange")
    ines.sees("Where things stand")
    if stick is not None:
        ines.fill("Folder or stick", str(stick))
    ines.push("Exchange now")
    ines.sees("The exchange is done.")


def open_case(ines: ByMouse, number: str) -> None:
    ines.push("Cases")
    ines.reads(r"^(\d+ cases?)$")
    ines.item(number, times=2)
    ines.sees("Timeline")


def test_two_texts_are_settled_by_mouse(display: Display, tmp_path: Path) -> None:
    """In the training world two people wrote one case's next step apart."""
    given = machine(tmp_path)
    made = demo.build_or_open(
        tmp_path / "world", clock=given.clock, random=given.random, part=Part.TOLD
    )
    shutil.copytree(made.investigator, display.place / "work")
    daniel = ByMouse(display, display.place / "work", tmp_path / "pictures")
    daniel.fill("Passphrase", made.passphrase)
    daniel.push("Unlock")
    daniel.sees("Two people wrote apart")
    before = daniel.clicks
    number = daniel.reads(r"^Two people wrote apart: .*?(\S+-\d{4}-\w{4})")
    open_case(daniel, number)
    daniel.sees("Choose what is to stand")
    daniel.push(daniel.reads("^(Next step: let this stand: Nobody .*)$"))
    daniel.misses("Choose what is to stand")
    print(f"settled by {daniel.clicks - before} clicks")
    assert daniel.presses == 0
    daniel.leave()
