"""What is kept and does not count is seen, with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import held_words
from ijm_desktop.gui.pages.held import HeldPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.places import Held, Record
from tests.gui.hands import Hands
from tests.gui.writing import a_case


def _hold_all(desk: Desk) -> None:
    """As if headquarters had to decide about this computer."""
    with desk.vault.transaction() as work:
        work.database.run("UPDATE change SET held = 'ruling'")


def test_it_is_listed_with_its_reason_author_and_time(at_work: Hands) -> None:
    case = a_case(at_work)
    assert case.held is not None
    at_work.shell.work.run(_hold_all, at_work.window, None, lambda _error: None)
    page = at_work.go(Held(), HeldPage)
    shown = page.rows.entries.data(page.rows.entries.index(0), Qt.ItemDataRole.DisplayRole)
    assert held_words.why("ruling") in str(shown)
    assert "Dara Sok, " in str(shown)
    page.rows.opened.emit(page.rows.entries.entry(0).key)
    at_work.settled()
    assert isinstance(at_work.shell.page, RecordPage)


def test_nothing_of_it_is_said_so(at_work: Hands) -> None:
    page = at_work.go(Held(), HeldPage)
    assert page.nothing.isVisible()
    assert page.listed.isHidden(), "a heading over nothing"


def test_the_history_says_what_does_not_count(at_work: Hands) -> None:
    case = a_case(at_work)
    assert case.held is not None
    at_work.shell.work.run(_hold_all, at_work.window, None, lambda _error: None)
    page = at_work.go(Record(case.held.case.key), RecordPage)
    assert page.history.entries.entry(0).trailing == "does not count"
    assert held_words.why("ruling") in page.history.entries.entry(0).secondary


def test_every_reason_has_its_sentence() -> None:
    reasons = ("fork", "flag", "withheld", "stripped", "ruling", "hold")
    assert len({held_words.why(reason) for reason in reasons}) == len(reasons)
