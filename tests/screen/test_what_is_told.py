"""What somebody who does not see the screen is told of it: on every page each control has a name
and a part to play, and Tab comes to each of them, in the order in which they are told.

The program runs as it is started, on the training world; what is read is what it tells over AT-SPI.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.headquarters.story import Part
from tests.gui import chores
from tests.gui.hands import machine
from tests.screen.at_a_screen import AtAScreen
from tests.screen.display import Display, Told

pytestmark = pytest.mark.screen

ITEMS: Final = {"list item", "cell", "column header"}
"""What the arrow keys come to, within what Tab comes to."""
PARTS: Final = {
    *("push button", "check box", "radio button", "toggle button", "text", "password text"),
    *("combo box", "list", "table", "spin button", "progress bar", "scroll pane", *ITEMS),
}
MOST_TABS: Final = 150
LATE: Final = 3
"""Rounds of Tab on a page to which something is added meanwhile."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy it, never open it."""
    place = tmp_path_factory.mktemp("told")
    given = machine(place)
    demo.build_or_open(place / "world", clock=given.clock, random=given.random, part=Part.TOLD)
    return place / "world"


def before(display: Display, world: Path, who: Callable[[Demo], Path]) -> AtAScreen:
    """Somebody of the training world who has unlocked."""
    here = Path(shutil.copytree(world, display.place / "world"))
    given = machine(display.place)
    made = demo.build_or_open(here, clock=given.clock, random=given.random)
    person = AtAScreen(display, who(made), display.place.parent / "pictures")
    person.sees("Enter your passphrase to go on.")
    check(person, "locked")
    chores.unlock(person, made.passphrase)
    return person


def test_every_page_of_an_investigator(display: Display, world: Path) -> None:
    ines = before(display, world, lambda made: made.investigator)
    check(ines, "home")
    for keys, heading in (("Ctrl+F", "Find"), ("Ctrl+4", "Where things stand")):
        ines.press(keys)
        ines.sees(heading)
        check(ines, heading)
    to(ines, "Tasks", "Everybody's")
    to(ines, "Account and settings", "Safety copy")
    to(ines, "Not counted", "Not counted")
    to(ines, "Start a case", "New: Case")
    ines.press("Alt+Left")
    ines.press("Ctrl+K")
    ines.sees("Go to or do")
    named(ines.told(), "the bar")
    ines.press("Escape")
    of_a_case(ines)
    ines.press("Ctrl+Shift+Delete")
    ines.sees("Destroy everything")
    check(ines, "destroying")


def of_a_case(ines: AtAScreen) -> None:
    """The first in the list, in which two people wrote apart."""
    ines.press("Ctrl+2")
    ines.reads(r"^(\d+ cases?)$")
    check(ines, "cases")
    ines.go_to("Cases")
    ines.press("Return")
    ines.sees("Timeline", "People in this case")
    check(ines, "case")
    for button, heading in (
        ("Add: Person", "Add a person to the case"),
        ("Add: Observation", "New: Observation"),
        ("Add: Attachment", "Attach a file"),
        ("Edit the case", "Edit: "),
    ):
        ines.push(button)
        ines.sees(heading)
        check(ines, heading)
        ines.press("Alt+Left")
        ines.sees("Timeline")
    ines.push("People in this case")
    ines.sees("About this person")
    check(ines, "person")


def test_the_pages_of_headquarters(display: Display, world: Path) -> None:
    leo = before(display, world, lambda made: made.headquarters)
    check(leo, "home of headquarters")
    to(leo, "Colleagues to call", "Colleagues to call")
    to(leo, "Office", "Office")
    to(leo, "Sessions", "Sessions")


def test_the_first_pages_of_all(display: Display) -> None:
    ana = AtAScreen(display, display.place / "work", display.place.parent / "pictures")
    ana.sees("Choose your language")
    check(ana, "language")
    ana.press("Ctrl+Return")
    ana.sees("Who will work here?")
    check(ana, "who")


def to(person: AtAScreen, name: str, heading: str) -> None:
    """By Ctrl+K and the first letters of its name."""
    person.press("Ctrl+K")
    person.sees("Go to or do")
    person.type(name)
    person.until(lambda: _offered(person, name), f"{name!r} is not offered")
    person.press("Return")
    person.misses("Go to or do")
    person.sees(heading)
    check(person, name)


def _offered(person: AtAScreen, name: str) -> bool | None:
    """As the one that Return takes."""
    items = [each for each in person.told() if each.role == "list item" and each.focused]
    return any(each.name.startswith(name) for each in items) or None


def check(person: AtAScreen, page: str) -> None:
    person.keep_picture(page)
    named(person.told(), page)
    came, there = round_of(person, page)
    wanted = [each.path for each in there if each.path in came]
    at = wanted.index(came[0])
    assert came == wanted[at:] + wanted[:at], page
    left_out = missed(there, came)
    assert not left_out, page
    print(f"{person.display.place.name} {page}: {len(came)} presses of Tab come round")


def named(told: list[Told], page: str) -> None:
    """A table's cell may be empty, and a field within a choice is read with it."""
    controls = [each for each in told if each.focusable]
    nameless = [each for each in controls if not (each.name or each.description)]
    assert not [each for each in nameless if each.role != "cell"], page
    assert not [each for each in controls if each.role not in PARTS], page


def stops(told: list[Told]) -> list[Told]:
    """What Tab should come to."""
    boxes = [each for each in told if each.role == "combo box"]
    return [
        each
        for each in told
        if each.focusable
        and each.enabled
        and each.role not in ITEMS
        and not (each.role != "combo box" and any(_within(each, box) for box in boxes))
    ]


def _within(thing: Told, box: Told) -> bool:
    return (
        box.left <= thing.left
        and box.top <= thing.top
        and thing.left + thing.width <= box.left + box.width
        and thing.top + thing.height <= box.top + box.height
    )


def missed(wanted: list[Told], came: list[str]) -> list[Told]:
    """Of answers of which one is chosen, side by side, Tab comes to that one and the arrows to the
    others."""
    groups: list[list[Told]] = []
    for each in wanted:
        if each.role == "check box" and groups and groups[-1][-1].role == "check box":
            groups[-1].append(each)
        else:
            groups.append([each])
    return [
        each for group in groups if not any(one.path in came for one in group) for each in group
    ]


def round_of(person: AtAScreen, page: str) -> tuple[list[str], list[Told]]:
    """What Tab comes to, and what there is to come to. What a page has to find out first is there
    later than the page; where something came while Tab went round, it goes round once more."""
    for _ in range(LATE):
        before = {each.path for each in stops(person.told())}
        came = tabs(person, page)
        there = stops(person.told())
        if {each.path for each in there} <= before:
            break
    return came, there


def tabs(person: AtAScreen, page: str) -> list[str]:
    """What Tab comes to, from where the keys are until it is there again."""
    came: list[str] = []
    for _ in range(MOST_TABS):
        (focused,) = person.until(partial(focus, person, came[-1:]), f"{page}: the focus is lost")
        if focused in came:
            assert focused == came[0], f"{page}: Tab goes in a circle that leaves something out"
            return came
        came.append(focused)
        person.press("Tab")
    raise AssertionError(f"{page}: Tab never comes round")


def focus(person: AtAScreen, but: list[str]) -> list[str] | None:
    """Where the keys go; what has let go of them may be told a little later."""
    found = [each.path for each in stops(person.told()) if each.focused]
    return found if len(found) == 1 and found != but else None
