"""Destroying everything: told what is lost, a word typed, and done, however busy."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.wipe import WipePage
from ijm_desktop.gui.places import Account, New
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.wipe_panel import WipedPage, WipeWhole
from tests.gui.hands import Hands
from tests.gui.writing import a_case

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


def _ask(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Delete, KEYS)


def test_what_would_be_lost_is_said_and_nothing_happens_without_the_word(
    at_work: Hands, tmp_path: Path
) -> None:
    a_case(at_work)
    _ask(at_work)
    page = at_work.shell.page
    assert isinstance(page, WipePage)
    at_work.wait(lambda: "everything would be gone" in page.panel.told.accessibleName())
    at_work.type("no")
    at_work.key(RETURN)
    assert not page.panel.do.isEnabled()
    at_work.press("Keep everything")
    assert not isinstance(at_work.shell.page, WipePage)
    assert (tmp_path / "work" / "keys.bin").exists()


@pytest.mark.parametrize("typed", ["បំផ្លាញ", "destroy", " Destroy"])
def test_in_khmer_the_word_is_taken_in_letters_of_either_keyboard(
    at_work: Hands, typed: str
) -> None:
    at_work.languages.use("km")
    _ask(at_work)
    page = at_work.shell.page
    assert isinstance(page, WipePage)
    assert "បំផ្លាញ" in page.panel.word.accessibleName()
    assert "destroy" in page.panel.word.accessibleName()
    page.panel.word.setText(typed[:-1])
    assert not page.panel.do.isEnabled()
    page.panel.word.setText(typed)
    assert page.panel.do.isEnabled()
    at_work.press(page.panel.stay.text())
    at_work.languages.use("en")


def test_it_is_done_while_the_worker_is_busy(at_work: Hands, tmp_path: Path) -> None:
    a_case(at_work)
    busy = {"on": True}

    def write_for_ever(desk: Desk, _handle: Handle) -> None:
        while busy["on"]:
            time.sleep(0.01)

    assert at_work.window._work is not None
    at_work.window._work.run_long(write_for_ever, at_work.window, None, lambda _error: None)
    _ask(at_work)
    at_work.type("destroy")
    at_work.key(RETURN)
    at_work.wait(lambda: isinstance(at_work.window.page, WipedPage))
    assert not (tmp_path / "work" / "keys.bin").exists()
    assert not (tmp_path / "work" / "store.db").exists()
    busy["on"] = False
    at_work.settled()
    at_work.press("Close")
    assert not at_work.window.isVisible()


def test_what_is_typed_is_still_there_after_keeping_everything(at_work: Hands) -> None:
    page = at_work.go(New("case"), NewPage)
    at_work.type("Half a thought", page.form.editors["summary"].control)
    _ask(at_work)
    wipe = at_work.shell.page
    assert isinstance(wipe, WipePage)
    at_work.wait(lambda: "typed and not saved" in wipe.panel.told.accessibleName())
    at_work.press("Keep everything")
    assert at_work.shell.page is page
    assert page.dirty


def test_it_needs_no_passphrase(locked: Hands, tmp_path: Path) -> None:
    locked.press("Destroy everything here…")
    locked.settled()
    whole = locked.window.page
    assert isinstance(whole, WipeWhole)
    assert "nobody can say" in whole.panel.told.accessibleName()
    locked.press("Keep everything")
    assert isinstance(locked.window.page, StartPage)
    _ask(locked)
    locked.type("Destroy")
    locked.key(RETURN)
    locked.wait(lambda: isinstance(locked.window.page, WipedPage))
    assert not (tmp_path / "work" / "keys.bin").exists()


def test_the_minutes_until_it_locks_are_each_persons_choice(at_work: Hands) -> None:
    page = at_work.go(Account(), AccountPage)
    assert page.idle.choice.currentData() == 5
    page.idle.choice.setFocus()
    at_work.key(Qt.Key.Key_Home)
    at_work.key(Qt.Key.Key_Down)
    at_work.settled()
    assert at_work.window._idle.left_ms <= 2 * 60_000
    at_work.window.lock()
    at_work.unlock()
    assert at_work.window._idle.left_ms <= 2 * 60_000


def test_in_practice_it_says_that_only_the_practice_goes(
    qtbot: QtBot, tmp_path: Path, investigators: Path
) -> None:
    shutil.copytree(investigators, tmp_path / "work")
    hands = Hands(qtbot, tmp_path / "work", tmp_path)
    hands.window.entrance.machine = replace(hands.window.entrance.machine, practice=True)
    hands.unlock()
    _ask(hands)
    assert "invented cases and nothing else" in hands.texts()
    hands.type("destroy")
    hands.key(RETURN)
    hands.wait(lambda: isinstance(hands.window.page, WipedPage))
    hands.wait(lambda: "nothing of your real work is gone" in hands.texts())
    hands.window.close()
