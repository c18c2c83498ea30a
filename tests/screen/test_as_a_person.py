"""Mala's case as three people would do it: two before screens, with keys and a mouse, and
headquarters at its terminal. The programs run as they are started, each on a machine of its own.

The same in one process, with more to see at each step: tests/gui/test_story.py.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ijm_desktop.actions import reading
from tests.gui import chores, headquarters
from tests.gui.chores import Who
from tests.gui.headquarters import Headquarters
from tests.gui.outcome import agree, left, opened, readable
from tests.screen.at_a_screen import AtAScreen
from tests.screen.display import Display

pytestmark = pytest.mark.screen

PASSPHRASE = "lantern gravel october sofa"
INES = Who("Ines Duarte", "inv", "Harbour", PASSPHRASE)
ANA = Who("Ana Lim", "soc", "Harbour", PASSPHRASE)
SUMMARY = "Six attempts; kestrel-summary"
SEEN = "Two guards at the blue gate: kestrel-seen."
PLACE = "kestrel-place, behind the market"
NAME = "Mala Kestrel-Name"
NOTE = "She slept through the night.\nkestrel-note"
STEP = "kestrel-step with the tailor"
NEXT_ON = datetime.now().astimezone().date() + timedelta(days=10)


@dataclass(slots=True)
class Office:
    """`shared` is what goes between them by hand: files, and the stick."""

    shared: Path
    hq: Headquarters
    ines: AtAScreen
    ana: AtAScreen

    @property
    def stick(self) -> Path:
        return self.shared / "stick"

    def enrol(self, person: AtAScreen, who: Who) -> None:
        """First run, request, a telephone call, answer."""
        request = self.shared / f"{who.name.split()[0]}.request"
        digits = chores.first_run(person, who, request)
        person.keep_picture("first page")
        chores.enter_answer(person, self.hq.enrol(request, digits), self.hq.root_code)


def ijm(arguments: Sequence[str]) -> str:
    command = [str(Path(sys.executable).with_name("ijm")), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The pictures stay in pytest's temporary folder, to be looked at."""
    for name in ("ines", "ana", "shared", "shared/stick", "pictures"):
        (tmp_path / name).mkdir()

    hq = Headquarters(tmp_path / "shared", ijm)
    with Display(tmp_path / "ines") as hers, Display(tmp_path / "ana") as anas:
        ines, ana = (
            AtAScreen(each, each.place / "work", tmp_path / "pictures") for each in (hers, anas)
        )
        yield Office(tmp_path / "shared", hq, ines, ana)


def test_mala_s_case_on_two_screens(office: Office) -> None:
    ines, ana = office.ines, office.ana
    office.enrol(ines, INES)
    number, code = she_writes_the_case(ines)
    office.enrol(ana, ANA)
    chores.exchange(ana, office.stick)
    ana.sees("Sent: nothing new.")
    chores.exchange(ines, office.stick)
    ines.sees("Sent: 5 changes, ", "5 changes went out and wait for headquarters to confirm.")
    assert office.hq.exchange(office.stick)["received"] == 5
    chores.exchange(ines)
    ines.sees("Headquarters has confirmed 5 more of yours.")
    ines.keep_picture("exchange")
    chores.exchange(ana)
    she_writes_a_note(ana, number, code)
    for person in (ana, ines):
        chores.exchange(person)
        office.hq.exchange(office.stick)
        chores.exchange(person)
    she_sees_phase_and_week(ines, number)
    for person in (ines, ana):
        chores.lock(person)
        person.misses(number)
        person.keep_picture("locked")
    chores.unlock(ana, PASSPHRASE)
    chores.open_case(ana, number)
    ana.sees(f"{code}, Survivor", "Individual session")
    for person in (ines, ana):
        person.leave()
    nobody_knows_more_than_they_should(office)


def she_writes_the_case(ines: AtAScreen) -> tuple[str, str]:
    number = chores.start_case(ines, summary=SUMMARY)
    code = chores.add_person(ines, age="15 to 17")
    chores.add_name(ines, name=NAME)
    chores.add_observation(ines, seen=SEEN, place=PLACE)
    ines.sees(f"Observation · {PLACE}", "5 changes not sent yet")
    ines.keep_picture("case")
    return number, code


def she_writes_a_note(ana: AtAScreen, number: str, code: str) -> None:
    """Having opened the case by a double click."""
    chores.to_cases(ana, number)
    ana.keep_picture("cases")
    ana.click(ana.sees_thing(number), times=2)
    ana.sees("Timeline", f"{code}, Survivor", SUMMARY)
    ana.misses("kestrel-seen")
    ana.click(ana.sees_thing("Show names"))
    ana.sees(f"{code}  {NAME}")
    on = f"{NEXT_ON.day}/{NEXT_ON.month}/{NEXT_ON.year}"
    chores.add_session(ana, code=code, note=NOTE, step=STEP, on=on)
    ana.sees("Individual session", "2 changes not sent yet")
    ana.keep_picture("case")


def she_sees_phase_and_week(ines: AtAScreen, number: str) -> None:
    chores.open_case(ines, number)
    monday = NEXT_ON - timedelta(days=NEXT_ON.weekday())
    ines.sees("Rehabilitation", f"week of {monday.day} ")
    ines.keep_picture("phase and week")
    for text in ("Session", "kestrel-note", "kestrel-step"):
        assert text not in ines.text


def nobody_knows_more_than_they_should(office: Office) -> None:
    ines, ana = office.ines.folder, office.ana.folder
    assert left(ines, PASSPHRASE, "kestrel-note", "kestrel-step", "Kestrel-Name") == []
    assert left(ines, PASSPHRASE, "kestrel-seen") == ["kestrel-seen"]
    assert left(ana, PASSPHRASE, "kestrel-seen") == []
    for place in (office.ines.display.place, office.ana.display.place, office.shared):
        assert readable(place, "kestrel") == []
    with opened(office.hq.folder, headquarters.PASSPHRASE) as hq:
        agree(hq, (ines, ana), PASSPHRASE)
        (case,) = reading.cases(hq).rows
        held = reading.case(hq, case.key.record)
        assert {"observation", "session_note"} <= {entry.type for entry in held.timeline}
