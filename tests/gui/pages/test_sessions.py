"""Clinical work by dates and counts; the text by a reason given first."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import reading, session_texts
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.pages.sessions import SessionsPage
from ijm_desktop.gui.pages.sessions_of import SessionsOfPage
from ijm_desktop.gui.places import Home, Record, Sessions, SessionsOf
from ijm_desktop.gui.shell import Shell
from tests.gui.conftest import _leave, _made
from tests.gui.hands import Hands
from tests.gui.writing import a_case, a_person, case_id, written
from tests.office import PASSPHRASE, office, saved

SAID = "startles at the kingfisher door"


@dataclass(frozen=True, slots=True)
class Note:
    case: bytes
    person: bytes
    key: RecordKey


@pytest.fixture(scope="session")
def clinicians(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("ready") / "work", "clinician")


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path, clinicians: Path) -> Iterator[Hands]:
    shutil.copytree(clinicians, tmp_path / "work")
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    hands.unlock()
    yield hands
    _leave(hands)


def noted(hands: Hands) -> tuple[bytes, bytes, RecordKey]:
    case = a_case(hands)
    person = a_person(hands, case)
    for held_on, next_on in (("2026-10-06", "2026-10-13"), ("2026-10-13", "2026-10-20")):
        values = {"person": person, "held_on": held_on, "next_on": next_on, "note": SAID}
        key = written(hands, "clinical_note", values, case_id(case))
    return case_id(case), person, key


def test_who_is_overdue_comes_first_and_no_word_of_what_was_said(clinic: Hands) -> None:
    case, person, _ = noted(clinic)
    page = clinic.go(Sessions(), SessionsPage)
    entry = page.late.entries.entry(0)
    assert entry.key == SessionsOf(case, person)
    assert "2 sessions, the last on 13 Oct 2026" in entry.secondary
    assert entry.trailing == "was due 20 Oct 2026"
    assert "kingfisher" not in clinic.texts()
    page.late.opened.emit(entry.key)
    clinic.settled()
    of = clinic.shell.page
    assert isinstance(of, SessionsOfPage)
    days = [of.list.entries.entry(at).primary for at in range(of.list.entries.rowCount())]
    assert days == ["13 Oct 2026", "6 Oct 2026"]
    of.list.opened.emit(of.list.entries.entry(0).key)
    clinic.settled()
    assert isinstance(clinic.shell.page, RecordPage)
    assert SAID in clinic.texts()


def test_the_navigation_has_it_for_those_who_look_after_it(clinic: Hands) -> None:
    assert Sessions() in clinic.shell.sidebar._buttons


def test_others_have_no_such_page(at_work: Hands) -> None:
    assert Sessions() not in at_work.shell.sidebar._buttons
    page = at_work.go(Sessions(), SessionsPage)
    assert page.nothing.isVisible()


def test_with_nothing_here_the_focus_is_somewhere_in_sight(clinic: Hands) -> None:
    page = clinic.go(Sessions(), SessionsPage)
    assert page.nothing.isVisible()
    assert in_sight(clinic)
    clinic.shell.go(Home())
    clinic.settled()
    clinic.shell.page.go.emit(Sessions())
    clinic.settled()
    assert in_sight(clinic)
    noted(clinic)
    page = clinic.go(Sessions(), SessionsPage)
    assert page.late.hasFocus()


def in_sight(hands: Hands) -> bool:
    focused = hands.window.focusWidget()
    return focused is not None and focused.isVisible()


@pytest.fixture
def headquarters(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Hands, Note]]:
    """Which holds what a clinician wrote."""
    (tmp_path / "office").mkdir()
    with office(tmp_path / "office", "clinician") as made:
        clinician = made["clinician"]
        case = saved(clinician, "case", {"case_type": "child_sexual_abuse"}).key.record
        person = saved(clinician, "person", {}).key.record
        values = {"person": person, "held_on": "2026-10-06", "note": SAID}
        key = saved(clinician, "clinical_note", values, case).key
        made.round()
        folder = made.headquarters.vault.folder
    hands = Hands(qtbot, folder, tmp_path)
    hands.type(PASSPHRASE, hands.start_page.secret.edit)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()
    yield hands, Note(case, person, key)
    _leave(hands)


def test_the_text_opens_by_a_reason_and_who_asked_is_said(
    headquarters: tuple[Hands, Note],
) -> None:
    hands, note = headquarters
    of = hands.go(SessionsOf(note.case, note.person), SessionsOfPage)
    assert of.list.entries.entry(0).key == Record(note.key, note.case)
    page = hands.go(Record(note.key, note.case), RecordPage)
    assert SAID not in hands.texts()
    assert not page.change.isVisible()
    hands.press("Say why")
    hands.settled()
    asking = hands.shell.page
    assert isinstance(asking, NewPage)
    asking.form.editors["reason"].put("supervisor_review")
    asking.form.editors["why"].put("Two sessions were called off")
    asking.save()
    hands.wait(lambda: hands.shell.page is page)
    hands.settled()
    hands.wait(lambda: SAID in hands.texts())
    assert not page.notice.isVisible() or "clinicians of the person" not in page.notice.text
    told = hands.go(SessionsOf(note.case, note.person), SessionsOfPage)
    assert "asked to read on" in told.list.entries.entry(0).secondary
    assert "Supervisor review" in told.list.entries.entry(0).secondary


def test_a_clinician_is_told_on_the_first_page_who_may_read_and_until_when(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "office").mkdir()
    with office(tmp_path / "office", "clinician") as made:
        clinician, hq = made["clinician"], made.headquarters
        case = saved(clinician, "case", {"case_type": "child_sexual_abuse"}).key.record
        person = saved(clinician, "person", {}).key.record
        values = {"person": person, "held_on": "2026-10-06", "note": SAID}
        note = saved(clinician, "clinical_note", values, case).key
        made.round()
        session_texts.give_reason(hq, reading.record(hq, note), "audit", "Yearly look")
        made.round()
        folder = clinician.vault.folder
    hands = Hands(qtbot, folder, tmp_path)
    hands.type(PASSPHRASE, hands.start_page.secret.edit)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()
    home = hands.go(Home(), HomePage)
    rows = [home.todo.entries.entry(at) for at in range(home.todo.entries.rowCount())]
    (told,) = [each for each in rows if "may read" in each.primary]
    assert told.primary.startswith("Headquarters may read a session's text until ")
    assert told.secondary == "The reason they gave: Audit"
    home.todo.opened.emit(told.key)
    hands.settled()
    assert isinstance(hands.shell.page, RecordPage)
    assert "Yearly look" in hands.texts()
    _leave(hands)
