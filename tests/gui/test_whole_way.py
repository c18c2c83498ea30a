"""From nothing to another person's screen, through real windows and a stick.

Headquarters works without a window; what it does here is what its commands do.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.places import Case, Cases, Exchange, Find, New, Person
from ijm_desktop.headquarters import enrolling, founding
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.sync.transports.folder import Folder
from tests import disk
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.settling import enter_answer, exchange, settle_in
from tests.gui.writing import a_case, a_person, case_id

NAME = "மாலா kestrel-name"
NOTE = "She slept through the night, kestrel-note"
STEP = "kestrel-step with the tailor"
SEEN = "Two guards at the blue gate, kestrel-seen"


@dataclass
class Between:
    """Headquarters, and the stick that goes there."""

    founded: Founded
    stick: Path
    folder: Path

    def enrol(self, request: Path, digits: str) -> Path:
        answer = self.folder / f"answer-{request.stem}"
        enrolling.enrol(self.founded.desk, request, answer, digits)
        return answer

    def round(self) -> None:
        headquarters_exchange.exchange(
            self.founded.desk, Folder(self.stick, current_cover().suffix)
        )


@pytest.fixture
def between(tmp_path: Path) -> Iterator[Between]:
    founded = founding.found(
        tmp_path / "headquarters",
        PASSPHRASE,
        "Justice Org",
        root_key=tmp_path / "root.key",
        clock=lambda: time.time_ns() // 1_000_000,
        random=os.urandom,
        parameters=FLOOR,
    )
    (tmp_path / "stick").mkdir()
    yield Between(founded, tmp_path / "stick", tmp_path)
    founded.desk.close()


def somebody(qtbot: QtBot, between: Between, name: str, role: str) -> Hands:
    """First run, request, answer, both codes compared."""
    hands = Hands(qtbot, between.folder / name, between.folder)
    request, digits = settle_in(hands, name, role, "Harbour")
    page = enter_answer(hands, between.enrol(request, digits), between.founded.root_code)
    assert "verified" in page.notice.text
    assert not page.answer.isVisible()
    return hands


def write_session(hands: Hands, case: CasePage, person: bytes) -> None:
    page = hands.go(New("session_note", case_id(case), case_id(case)), NewPage)
    hands.settled()
    editors = page.form.editors
    editors["person"].put(person)
    hands.type(NOTE, editors["note"].control)
    editors["phase"].put("rehabilitation")
    hands.type(STEP, editors["next_step"].control)
    hands.type("27 November 2026", editors["next_step_on"].control)
    page.save()
    hands.wait(lambda: hands.shell.page is case)
    hands.settled()


def test_from_the_first_observation_to_the_note_that_only_aftercare_reads(
    qtbot: QtBot, between: Between
) -> None:
    ines = somebody(qtbot, between, "Ines", "Investigator")
    case = a_case(ines, case_type="sex_trafficking_minor", summary="Six attempts failed")
    person = a_person(ines, case, age_stated="16")
    ines.go(Person(person), PersonPage)
    named = ines.go(New("person_name", person), NewPage)
    ines.type(NAME, named.form.editors["text"].control)
    named.save()
    ines.wait(lambda: isinstance(ines.shell.page, PersonPage))
    ines.shell.back()
    watched = ines.go(New("observation", case_id(case), case_id(case)), NewPage)
    ines.type(SEEN, watched.form.editors["seen"].control)
    watched.save()
    ines.wait(lambda: ines.shell.page is case)

    report = exchange(ines, between.stick)
    assert "Sent: 5 changes" in report.report.accessibleName()
    between.round()
    report = exchange(ines, between.stick)
    assert "confirmed 5 more" in report.report.accessibleName()
    ines.wait(lambda: "Nothing waits to be sent" in ines.texts())

    ana = somebody(qtbot, between, "Ana", "Social")
    exchange(ana, between.stick)
    between.round()
    exchange(ana, between.stick)
    listed = ana.go(Cases(), CasesPage)
    assert listed.table.rowCount() == 1
    theirs = ana.go(Case(case_id(case)), CasePage)
    types = {e.type for e in theirs.held.timeline} if theirs.held else set()
    assert "observation" not in types
    assert "observation" not in theirs.adders
    theirs.names.button.click()
    ana.settled()
    entry = theirs.people.entries.entry(0)
    assert NAME in entry.primary
    write_session(ana, theirs, person)

    for hands in (ana, ines):
        exchange(hands, between.stick)
        between.round()
        exchange(hands, between.stick)
    again = ines.go(Case(case_id(case)), CasePage)
    assert [e.type for e in again.held.timeline if e.type == "session_note"] == []  # type: ignore[union-attr]
    told = again.people.entries.entry(0)
    assert "Rehabilitation" in told.secondary
    assert "week of 23 Nov 2026" in told.secondary
    assert "session_note" not in again.adders
    found = ines.go(Find(), FindPage)
    ines.type("kestrel-note", found.edit)
    ines.wait(lambda: "Nothing found" in ines.texts())
    for hands in (ana, ines):
        hands.window.close()
    left = b"".join(disk.decrypted(between.folder / "Ines", PASSPHRASE))
    assert disk.holds(left, ["kestrel-note", "kestrel-step"]) == []
    assert disk.holds(left, ["kestrel-seen"]) == ["kestrel-seen"]
    kept = b"".join(disk.decrypted(between.folder / "Ana", PASSPHRASE))
    assert disk.holds(kept, ["kestrel-seen"]) == []
    assert disk.holds(kept, ["kestrel-note"]) == ["kestrel-note"]
    for path, data in disk.raw(between.folder):
        assert disk.holds(data, ["kestrel"]) == [], path


def test_an_answer_without_the_digits_stays_unverified(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    request, digits = settle_in(hands, "Ines", "Investigator", "Harbour")
    page = enter_answer(hands, between.enrol(request, digits), "")
    assert "unverified" in page.notice.text
    assert page.standing.text() == "Not verified"
    hands.window.close()


def test_the_wrong_digits_take_nothing_in(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    request, digits = settle_in(hands, "Ines", "Investigator", "Harbour")
    answer = between.enrol(request, digits)
    wrong = "".join(str((int(d) + 1) % 10) if d.isdigit() else d for d in digits)
    page = enter_answer(hands, answer, wrong)
    assert page.answer.notice.isVisible()
    assert not hands.shell.work.owner.enrolled
    again = enter_answer(hands, answer, between.founded.root_code)
    assert "verified" in again.notice.text
    hands.window.close()


def test_exchanging_before_headquarters_answered_says_so(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    settle_in(hands, "Ines", "Investigator", "Harbour")
    a_case(hands)
    page = exchange(hands, between.stick)
    assert "does not know this computer yet" in page.notice.text
    assert list(between.stick.iterdir()) == []
    hands.press("Tell headquarters about this computer")
    assert "Headquarters' answer" in hands.texts()
    hands.window.close()


def test_the_stick_is_remembered(qtbot: QtBot, between: Between) -> None:
    hands = somebody(qtbot, between, "Ines", "Investigator")
    exchange(hands, between.stick)
    hands.window.lock()
    hands.unlock()
    page = hands.go(Exchange(), ExchangePage)
    assert page.folder.path == between.stick
    hands.window.close()
