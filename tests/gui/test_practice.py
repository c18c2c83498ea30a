"""Practising beside one's own work: marked on every page, with exercises that tick themselves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ijm_desktop.actions import overview, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.records import Saved
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui import people_here, places
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.practice import Exercise
from ijm_desktop.gui.practice_frame import PracticeFrame
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.wizard.wizard import Wizard
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.story import Part
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from tests.gui.hands import Hands, machine
from tests.gui.writing import a_case, case_id, written

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
OBSERVED: dict[str, Value] = {"happened_at": 1_700_000_000_000, "place": "Gate", "seen": "A lorry"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The training world as it lies beside somebody's work; copy it, never open it."""
    folder = tmp_path_factory.mktemp("practice") / "world"
    given = machine(folder)
    demo.build_or_open(folder, clock=given.clock, random=given.random, part=Part.TOLD, covered=True)
    return folder


@pytest.fixture
def practising(locked: Hands, world: Path) -> Hands:
    """The start page of the practice, reached from that of the real work."""
    shutil.copytree(world, people_here.practice(locked.window.folder))
    locked.press("Practise with invented cases…")
    locked.wait(lambda: isinstance(locked.window.page, StartPage) and locked.start_page.people)
    return locked


@pytest.fixture
def practised(practising: Hands) -> Hands:
    """At work in it, as the investigator."""
    _unlock(practising)
    return practising


def _unlock(hands: Hands) -> None:
    hands.press("Unlock")
    hands.wait(lambda: isinstance(hands.window.page, Shell))
    hands.settled()


def _settle(desk: Desk) -> Saved:
    """The first thing that two people wrote apart, by what is shown of it."""
    apart = overview.in_conflict(desk)[0]
    name = apart.in_conflict[0]
    value = {name: apart.value(name)}
    return records.edit(desk, apart, value, settled=frozenset([name]))


def _done(hands: Hands) -> set[Exercise]:
    practice = hands.window.entrance.practice
    assert practice is not None
    return practice.done


def _frame(hands: Hands) -> PracticeFrame:
    frame = hands.window.centralWidget()
    assert isinstance(frame, PracticeFrame)
    return frame


def test_no_folder_of_it_tells_what_it_is_for(world: Path) -> None:
    told = " ".join(each.name for each in world.iterdir())
    roles = [code.code for code in REGISTRY.codelists["user_role"].offered()]
    assert not [word for word in (*roles, "aftercare", "colleague", "docket") if word in told]
    assert not {"work", "work 2"} & {people_here.practice(Path("x/work")).name}


def test_every_role_of_the_training_world_is_offered(practising: Hands) -> None:
    labels = [button.text() for button in practising.start_page.people.values()]
    assert len(labels) == 7
    assert labels[0] == "Investigator: Daniel Okot"
    assert "Headquarters" in labels[-1]


def test_it_is_said_on_every_page(practising: Hands) -> None:
    assert "Nothing here is real" in practising.texts()
    _unlock(practising)
    for place in (places.Cases(), places.Account(), places.New("case")):
        practising.shell.go(place)
        practising.settled()
        assert _frame(practising).band.isVisible()


def test_somebody_elses_work_is_tried_out(practising: Hands) -> None:
    people = practising.start_page.people
    QTest.mouseClick(list(people.values())[1], LEFT)
    _unlock(practising)
    assert practising.shell.work.owner.role == "social_worker"
    practising.window.lock()
    first = next(iter(practising.start_page.people.values()))
    assert first.text().endswith(practising.window.folder.name) is False
    assert first.isChecked()


def test_ending_it_leads_back_to_the_real_work(locked: Hands, practised: Hands) -> None:
    own = practised.window.folder.parent.with_name("work")
    practised.press("End the practice")
    practised.wait(lambda: isinstance(practised.window.page, StartPage))
    assert practised.window.folder == own
    assert "Nothing here is real" not in practised.texts()
    practised.unlock()
    assert practised.shell.work.owner.name == "Dara Sok"


def test_the_first_run_can_be_practised_before(first_run: Hands, world: Path) -> None:
    shutil.copytree(world, people_here.practice(first_run.window.folder))
    first_run.press("Practise first…")
    first_run.wait(lambda: isinstance(first_run.window.page, StartPage))
    first_run.press("End the practice")
    assert isinstance(first_run.window.page, Wizard)


def test_what_was_destroyed_in_practice_is_made_anew(locked: Hands, world: Path) -> None:
    there = people_here.practice(locked.window.folder)
    shutil.copytree(world, there)
    shutil.rmtree(there / "3")
    locked.press("Practise with invented cases…")
    locked.bot.waitUntil(
        lambda: isinstance(locked.window.page, StartPage) and bool(locked.start_page.people),
        timeout=600_000,
    )
    assert (there / "3").is_dir()


def test_a_case_that_is_open_is_found(practised: Hands) -> None:
    assert Exercise.FIND not in _done(practised)
    practised.key(KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    practised.type("kiln")
    practised.settled()
    bar = practised.shell.bar
    rows = range(bar.list.entries.rowCount())
    wanted = next(row for row in rows if "Case" in bar.list.entries.entry(row).trailing)
    for _ in range(wanted):
        practised.key(KEY.Key_Down)
    practised.key(KEY.Key_Return)
    practised.settled()
    assert isinstance(practised.shell.page, CasePage)
    assert Exercise.FIND in _done(practised)


def test_writing_is_ticked_by_what_was_saved(practised: Hands) -> None:
    case = a_case(practised)
    assert Exercise.WRITE not in _done(practised)
    written(practised, "observation", OBSERVED, case_id(case))
    assert Exercise.WRITE in _done(practised)


def test_an_exchange_by_the_folder_that_stands_there(practised: Hands) -> None:
    page = practised.go(places.Exchange(), ExchangePage)
    assert page.folder.path is not None
    a_case(practised)
    assert Exercise.EXCHANGE not in _done(practised)
    practised.go(places.Exchange(), ExchangePage)
    practised.press("Exchange now")
    practised.settled()
    assert Exercise.EXCHANGE in _done(practised)
    assert Exercise.WRITE not in _done(practised)


def test_settling_is_ticked_when_one_value_is_left(practised: Hands) -> None:
    refused: list[AppError] = []
    practised.shell.work.run(_settle, practised.window, None, refused.append)
    practised.settled()
    practised.wait(lambda: Exercise.SETTLE in _done(practised))
    assert not refused


def test_settling_is_left_out_where_nothing_waits(practising: Hands) -> None:
    people = practising.start_page.people
    attorney = next(each for each in people.values() if "Lucrecia" in each.text())
    QTest.mouseClick(attorney, LEFT)
    _unlock(practising)
    practice = practising.window.entrance.practice
    assert practice is not None
    assert Exercise.SETTLE not in practice.offered()


def test_hiding_is_ticked_when_one_is_back(practised: Hands) -> None:
    practised.key(KEY.Key_F12)
    practised.wait(lambda: isinstance(practised.window.page, StartPage))
    assert Exercise.HIDE not in _done(practised)
    practised.wait(lambda: practised.window.tasks.idle)
    practised.key(KEY.Key_X)
    practised.wait(lambda: not practised.window.curtain.down)
    _unlock(practised)
    assert Exercise.HIDE in _done(practised)


def test_an_exercise_can_be_left_out(practised: Hands) -> None:
    panel = _frame(practised).exercises
    assert panel is not None
    practised.window.resize(1366, 768)
    practised.wait(panel.isVisible)
    practised.press("Leave this one out")
    practice = practised.window.entrance.practice
    assert practice is not None
    assert Exercise.FIND not in practice.offered()
    assert practice.next is Exercise.WRITE


def test_the_exercises_give_way_where_there_is_no_room(practised: Hands) -> None:
    frame = _frame(practised)
    assert frame.exercises is not None
    practised.window.resize(900, 600)
    practised.wait(frame.exercises.isHidden)
    QTest.mouseClick(frame.band.exercises, LEFT)
    assert frame.exercises.isVisible()
