"""Mala's case through the windows of two people, by nothing but typing, pressing and clicking.

What each says at every step, what is left in the window when it is locked, and what is left on
each disk. The same without a window: tests/test_story.py; on a screen: tests/screen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import setting_up
from ijm_desktop.cli.program import ijm
from ijm_desktop.cli.session import Machine, Session
from ijm_desktop.crypto.passphrase import FLOOR
from tests.gui import chores, headquarters
from tests.gui.chores import Who
from tests.gui.hands import PASSPHRASE
from tests.gui.headquarters import Headquarters
from tests.gui.in_process import InProcess
from tests.gui.outcome import agree, left, now, opened, readable

INES = Who("Ines Duarte", "inv", "Harbour", PASSPHRASE)
ANA = Who("Ana Lim", "social_worker", "Harbour", PASSPHRASE)
SUMMARY = "Six attempts, kestrel-summary"
SEEN = "Two guards at the blue gate, kestrel-seen"
PLACE = "kestrel-place behind the market"
NAME = "மாலா kestrel-name"
NOTE = "She slept through the night.\nkestrel-note"
STEP = "kestrel-step with the tailor"
TODAY = datetime.now().astimezone().date()
NEXT_ON = TODAY + timedelta(days=10)
NEXT_WEEK = f"{NEXT_ON.isocalendar().year:04}-W{NEXT_ON.isocalendar().week:02}"
NO_MATTER = ("does not support",)
"""What there is no screen for: raising a list, taking the keyboard for it."""
HIDDEN = ("kestrel-note", "through the night", "kestrel-step", NEXT_ON.isoformat())
"""What of the note casework must never have. Long enough to be in no key by chance."""


@dataclass(slots=True)
class Story:
    """`ana`'s folder is there already; her window opens when she comes in."""

    bot: QtBot
    place: Path
    hq: Headquarters
    ines: InProcess
    ana: InProcess | None = None
    number: str = ""
    code: str = ""

    @property
    def stick(self) -> Path:
        return self.place / "stick"

    def at(self, person: InProcess, stick: Path | None = None) -> None:
        """One exchange in somebody's window."""
        person.turn_to()
        chores.exchange(person, stick)

    def round(self, person: InProcess) -> None:
        self.at(person)
        self.hq.exchange(self.stick)
        self.at(person)


def run_ijm(arguments: Sequence[str]) -> str:
    session = Session(Machine(parameters=FLOOR))
    result = CliRunner().invoke(ijm, arguments, obj=session, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    (tmp_path / "stick").mkdir()
    hq = Headquarters(tmp_path, run_ijm)
    made = Story(qtbot, tmp_path, hq, InProcess(qtbot, tmp_path / "ines", tmp_path))
    yield made
    for person in (made.ines, made.ana):
        if person is not None:
            person.shown.lock()
            person.shown.close()


@pytest.mark.qt_log_ignore(*NO_MATTER, extend=True)
def test_mala_s_case_from_the_first_run_to_the_week_of_the_next_step(story: Story) -> None:
    digits = the_investigator_begins(story)
    she_cannot_exchange_yet(story)
    headquarters_answers(story, story.ines, story.place / "ines.request", digits)
    the_aftercare_worker_comes(story)
    her_work_goes_and_is_confirmed(story)
    the_case_comes_to_the_aftercare_worker(story)
    she_finds_the_case_and_writes_a_note(story)
    the_investigator_learns_phase_and_week(story)
    locking_leaves_nothing_to_read(story)
    everybody_holds_the_same(story)


def the_investigator_begins(story: Story) -> str:
    ines = story.ines
    digits = chores.first_run(ines, INES, story.place / "ines.request")
    ines.sees("Headquarters has not answered yet", "Nothing to send")
    story.number = chores.start_case(ines, summary=SUMMARY)
    story.code = chores.add_person(ines, age="15 to 17")
    chores.add_name(ines, name=NAME)
    chores.add_observation(ines, seen=SEEN, place=PLACE)
    ines.sees(f"Observation · {PLACE}", f"{story.code} · Survivor", "5 changes not sent yet")
    return digits


def she_cannot_exchange_yet(story: Story) -> None:
    ines = story.ines
    chores.to_exchange(ines)
    ines.sees(
        "5 changes of yours never went out yet.",
        "Headquarters has confirmed nothing yet.",
        "Headquarters does not know this computer yet. What you write is kept and waits.",
    )
    ines.fill("Folder or stick", str(story.stick))
    ines.press("Return")
    ines.sees("Your work is kept and waits; bring the request to headquarters")
    ines.sees("5 changes of yours never went out yet.")
    assert list(story.stick.iterdir()) == []


def headquarters_answers(story: Story, person: InProcess, request: Path, digits: str) -> None:
    chores.enter_answer(person, story.hq.enrol(request, digits), story.hq.root_code)
    person.misses("Headquarters' thirty digits")
    person.press("Ctrl+1")
    person.misses("Headquarters has not answered yet")


def her_work_goes_and_is_confirmed(story: Story) -> None:
    ines = story.ines
    story.at(ines, story.stick)
    ines.sees(
        "Sent: 5 changes, ",
        "Received: 0 changes.",
        "Everything you wrote has gone out.",
        "5 changes went out and wait for headquarters to confirm.",
        "Headquarters has confirmed nothing yet.",
        "Nothing to send",
    )
    ines.misses("Headquarters does not know this computer")
    assert story.hq.exchange(story.stick)["received"] == 5
    story.at(ines)
    ines.sees("Sent: nothing new.", "Headquarters has confirmed 5 more of yours.")
    ines.sees("1 record is not yours to keep and was taken away; headquarters has it.")
    ines.reads(rf"^Headquarters last confirmed your work on ({TODAY.day} \w+ \d{{4}}, .+)\.$")
    ines.misses("wait for headquarters to confirm")


def the_aftercare_worker_comes(story: Story) -> None:
    """Her folder is made for her; the rest of her first run is in the window."""
    who = setting_up.Who(ANA.name, ANA.role, ANA.office)
    folder = story.place / "ana"
    setting_up.create(
        folder, ANA.passphrase, who, clock=now, random=os.urandom, parameters=FLOOR
    ).desk.close()
    story.ana = ana = InProcess(story.bot, folder, story.place)
    chores.unlock(ana, ANA.passphrase)
    request = story.place / "ana.request"
    chores.to_account(ana)
    digits = chores.save_request(ana, request)
    headquarters_answers(story, ana, request, digits)
    story.at(ana, story.stick)
    ana.sees(
        "Sent: nothing new.", "Received: 0 changes.", "Headquarters has confirmed nothing yet."
    )
    ana.press("Ctrl+2")
    ana.sees("No cases yet")


def the_case_comes_to_the_aftercare_worker(story: Story) -> None:
    ana = story.ana
    assert ana is not None
    story.at(ana)
    ana.reads(r"^(Received: [1-9]\d* changes\.)$")


def she_finds_the_case_and_writes_a_note(story: Story) -> None:
    ana = story.ana
    assert ana is not None
    chores.to_cases(ana, story.number)
    ana.click(ana.sees_thing(story.number), times=2)
    ana.sees("Timeline", f"{story.code}, Survivor", SUMMARY)
    ana.misses("kestrel-seen")
    ana.misses("kestrel-name")
    assert "Add: Observation" not in ana.text
    ana.push("Show names")
    ana.sees(f"{story.code}  {NAME}")
    on = f"{NEXT_ON.day}/{NEXT_ON.month}/{NEXT_ON.year}"
    chores.add_session(ana, code=story.code, note=NOTE, step=STEP, on=on)
    ana.sees("Individual session", "2 changes not sent yet")
    story.round(ana)
    ana.sees("Headquarters has confirmed 2 more of yours.")


def the_investigator_learns_phase_and_week(story: Story) -> None:
    ines = story.ines
    story.at(ines)
    ines.sees("Received: 1 change.")
    chores.open_case(ines, story.number)
    monday = NEXT_ON - timedelta(days=NEXT_ON.weekday())
    ines.sees("Rehabilitation", f"week of {monday.day} ")
    ines.push("Show names")
    ines.sees("no name held here")
    for text in ("Session", "kestrel-note", "kestrel-step", "kestrel-name"):
        assert text not in ines.text
    ines.press("Ctrl+F")
    ines.type("slept")
    ines.sees("Nothing found")
    story.round(ines)


def locking_leaves_nothing_to_read(story: Story) -> None:
    """In no widget, shown or not; unlocking brings all of it back."""
    ana = story.ana
    assert ana is not None
    ana.turn_to()
    chores.open_case(ana, story.number)
    ana.push("Show names")
    ana.sees(NAME)
    secrets = ("kestrel", story.number, story.code, "மாலா", "Duarte", "Lim")
    held = "\n".join(everything_in_widgets())
    assert [secret for secret in secrets if secret not in held] == []
    for person in (ana, story.ines):
        person.turn_to()
        chores.lock(person)
    story.bot.wait(50)
    held = "\n".join(everything_in_widgets())
    assert [secret for secret in (*secrets, PASSPHRASE) if secret in held] == []
    ana.turn_to()
    chores.unlock(ana, PASSPHRASE)
    chores.open_case(ana, story.number)
    ana.sees(SUMMARY, "Individual session")
    chores.lock(ana)


def everything_in_widgets() -> Iterator[str]:
    """Whatever text any widget of this program holds, and the clipboard."""
    readers = [
        *("text", "toPlainText", "accessibleName", "accessibleDescription"),
        *("windowTitle", "toolTip", "placeholderText", "statusTip", "whatsThis"),
    ]
    for widget in QApplication.allWidgets():
        found = (getattr(widget, name, None) for name in readers)
        yield from (str(reader()) for reader in found if callable(reader))
        yield from items(widget)
    yield QApplication.clipboard().text()


def items(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is not None:
        for row in range(model.rowCount()):
            cell = model.index(row, 0)
            while cell.isValid():
                yield str(cell.data())
                cell = model.index(row, cell.column() + 1)


def everybody_holds_the_same(story: Story) -> None:
    """And nobody more than their part of it."""
    ines, ana = story.place / "ines", story.place / "ana"
    assert left(ines, PASSPHRASE, *HIDDEN, "kestrel-name", "மாலா") == []
    assert left(ines, PASSPHRASE, "kestrel-seen", NEXT_WEEK) == ["kestrel-seen", NEXT_WEEK]
    assert left(ana, PASSPHRASE, "kestrel-seen", "kestrel-place") == []
    hers = ["kestrel-note", "kestrel-name"]
    assert left(ana, PASSPHRASE, *hers) == hers
    assert readable(story.place, "kestrel") == []
    with opened(story.hq.folder, headquarters.PASSPHRASE) as hq:
        agree(hq, (ines, ana), PASSPHRASE)
