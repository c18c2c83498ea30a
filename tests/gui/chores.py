"""What people do in the window, told once for any screen (`person.Person`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.gui.person import Person

CODE: Final = r"^((?:[0-9A-Z]{4,} ){3,}[0-9A-Z]{4,})$"
DIGITS: Final = r"^Your digits: ((?:\d{5} ?){6})$"
CASE_NUMBER: Final = r"^(\S+-\d{4}-\w{4})$"
PERSON_CODE: Final = r"^(P-\w{5})\b"


@dataclass(frozen=True, slots=True)
class Who:
    """`role` as far as it has to be typed."""

    name: str
    role: str
    office: str
    passphrase: str


def first_run(person: Person, who: Who, request: Path) -> str:
    """From nothing to the first page; the digits to read out to headquarters."""
    person.sees("Choose your language")
    person.press("Return")
    person.sees("Who will work here?")
    person.type(who.name)
    person.press("Return")
    person.type(who.role)
    person.press("Tab")
    person.type(who.office)
    person.press("Return")
    person.sees("Choose a passphrase")
    person.type(who.passphrase)
    person.press("Return")
    person.type(who.passphrase)
    person.sees("Somebody who takes this computer would need")
    person.press("Return")
    person.sees("Your recovery code")
    code = person.reads(CODE)
    person.press("Ctrl+Return")
    person.sees("Type the code back")
    person.type(code.lower())
    person.press("Return")
    person.sees("Tell headquarters about this computer")
    digits = save_request(person, request)
    person.press("Ctrl+Return")
    person.sees("To do")
    return digits


def save_request(person: Person, request: Path) -> str:
    person.refill("File", str(request))
    person.press("Return")
    person.sees("The file is saved")
    return person.reads(DIGITS)


def unlock(person: Person, passphrase: str) -> None:
    person.sees("Enter your passphrase to go on.")
    person.type(passphrase)
    person.press("Return")
    # It comes back to where it was locked; every page has the way to the first one.
    person.sees("Exchange")
    person.press("Ctrl+1")
    person.sees("To do")


def to_first_page(person: Person) -> None:
    person.press("Ctrl+1")
    person.sees("Recent cases")


def to_account(person: Person) -> None:
    """By what the first page says is to be done."""
    to_first_page(person)
    person.sees("Headquarters has not answered yet")
    person.push("To do")
    person.sees("Headquarters' thirty digits")


def enter_answer(person: Person, answer: Path, digits: str) -> None:
    to_account(person)
    person.fill("The file from headquarters", str(answer))
    person.press("Return")
    person.type(digits)
    person.press("Return")
    person.sees("the digits match", "Verified by headquarters")


def start_case(person: Person, *, summary: str) -> str:
    """Leaves its page open; its number."""
    to_first_page(person)
    person.push("Start a case")
    person.sees("New: Case")
    person.fill("Case type", "minor)")
    person.fill("Summary", summary)
    person.fill("Next step", "Try the seventh time")
    saved(person)
    person.sees("Timeline")
    return person.reads(CASE_NUMBER)


def add_person(person: Person, *, age: str) -> str:
    """From the case's page, and back there; the new person's code."""
    person.push("Add: Person")
    person.sees("Add a person to the case")
    person.fill("Age band", age)
    saved(person)
    person.sees("Timeline")
    return person.reads(PERSON_CODE)


def add_name(person: Person, *, name: str) -> None:
    """From the case's page, and back there."""
    person.push("People in this case")
    person.sees("About this person")
    person.push("Add: Name")
    person.fill("Full name", name)
    saved(person)
    person.push("Show names")
    person.sees(name)
    person.press("Alt+Left")
    person.sees("Timeline")
    person.misses(name)


def add_observation(person: Person, *, seen: str, place: str) -> None:
    """From the case's page, and back there."""
    person.push("Add: Observation")
    person.fill("Place", place)
    person.fill("What was seen", seen)
    saved(person)
    person.sees("Timeline")


def add_session(person: Person, *, code: str, note: str, step: str, on: str) -> None:
    """From the case's page, and back there."""
    person.push("Add: Session")
    person.fill("Person", code)
    person.fill("Note", note)
    person.fill("Phase", "rehab")
    person.fill("Next step", step)
    person.fill("Next step on", on)
    saved(person)
    person.sees("Timeline")


def saved(person: Person) -> None:
    person.press("Ctrl+S")
    person.sees("Saved")


def open_case(person: Person, number: str) -> None:
    """From the list, by keyboard."""
    to_cases(person, number)
    person.push("Cases")
    person.sees("Timeline")


def to_cases(person: Person, number: str) -> None:
    to_first_page(person)
    person.press("Ctrl+2")
    person.reads(r"^(\d+ cases?)$")
    person.sees(number)


def to_exchange(person: Person) -> None:
    """Anew, so that nothing on the page is of an exchange before."""
    to_first_page(person)
    person.press("Ctrl+4")
    person.sees("Where things stand")


def exchange(person: Person, stick: Path | None = None) -> None:
    """`stick` is typed only the first time; it is remembered."""
    to_exchange(person)
    if stick is not None:
        person.fill("Folder or stick", str(stick))
        person.press("Return")
    else:
        person.push("Exchange now")
    person.sees("The exchange is done.")


def lock(person: Person) -> None:
    person.press("Ctrl+L")
    person.sees("Enter your passphrase to go on.")
