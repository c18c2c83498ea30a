"""A safety copy, made at work and brought back from the start page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.places import Account, Cases
from ijm_desktop.gui.restoring import RestoringPage
from ijm_desktop.gui.shell import Shell
from ijm_desktop.vault import erasing
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.writing import a_case

RETURN = Qt.Key.Key_Return


def _copied(hands: Hands, out: Path) -> AccountPage:
    page = hands.go(Account(), AccountPage)
    page.backup.place.put(out)
    hands.press("Make a safety copy")
    hands.wait(lambda: page.backup.notice.text)
    hands.settled()
    return page


def test_a_copy_is_made_and_brought_back_into_a_new_folder(at_work: Hands, tmp_path: Path) -> None:
    a_case(at_work)
    page = _copied(at_work, tmp_path / "copy")
    assert "safety copy is made" in page.backup.notice.text
    at_work.window.lock()
    at_work.settled()
    at_work.press("Bring a safety copy back…")
    restoring = at_work.window.page
    assert isinstance(restoring, RestoringPage)
    restoring.file.put(tmp_path / "copy")
    restoring.folder.put(tmp_path / "again")
    at_work.type(PASSPHRASE, restoring.secret.edit)
    at_work.key(RETURN)
    at_work.wait(lambda: restoring.desk is not None or restoring.notice.text)
    assert restoring.desk is not None, restoring.notice.text
    assert len(restoring.digits.text.replace(" ", "")) == 30
    at_work.press("Go to my work")
    at_work.wait(lambda: isinstance(at_work.window.page, Shell))
    at_work.settled()
    assert at_work.go(Cases(), CasesPage).table.rowCount() == 1


def test_what_is_there_is_not_written_over(at_work: Hands, tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes(b"mine")
    page = _copied(at_work, tmp_path / "copy")
    assert "is there already" in page.backup.notice.text
    assert (tmp_path / "copy").read_bytes() == b"mine"


def test_a_wrong_passphrase_brings_nothing_back(at_work: Hands, tmp_path: Path) -> None:
    _copied(at_work, tmp_path / "copy")
    at_work.window.lock()
    at_work.settled()
    at_work.press("Bring a safety copy back…")
    restoring = at_work.window.page
    assert isinstance(restoring, RestoringPage)
    restoring.file.put(tmp_path / "copy")
    restoring.folder.put(tmp_path / "again")
    at_work.type("not that one at all", restoring.secret.edit)
    at_work.key(RETURN)
    at_work.wait(lambda: restoring.notice.text)
    assert not (tmp_path / "again").exists()
    assert at_work.focus() is restoring.secret.edit
    at_work.press("Back")
    at_work.unlock()


def test_what_was_erased_in_the_folder_used_until_now_stays_erased(
    at_work: Hands, tmp_path: Path
) -> None:
    """Also on a computer that remembers nothing of it."""
    case = a_case(at_work, summary="tamarindoakquarry")
    _copied(at_work, tmp_path / "copy")
    assert case.held is not None
    ops = case.held.case.fields["summary"].op_ids
    at_work.shell.work.run(_erase, at_work.window, None, at_work.shell.page.failed, ops)
    at_work.settled()
    at_work.window.lock()
    at_work.settled()
    at_work.press("Bring a safety copy back…")
    restoring = at_work.window.page
    assert isinstance(restoring, RestoringPage)
    restoring.file.put(tmp_path / "copy")
    restoring.folder.put(tmp_path / "again")
    at_work.type(PASSPHRASE, restoring.secret.edit)
    at_work.press("The folder used until now is still at hand…")
    restoring.current.put(tmp_path / "work")
    at_work.type("not the one of today", restoring.today.edit)
    at_work.key(RETURN)
    at_work.wait(lambda: restoring.notice.text)
    assert "could not be opened" in restoring.notice.text
    assert not (tmp_path / "again").exists()
    restoring.today.edit.clear()
    at_work.key(RETURN)
    at_work.wait(lambda: restoring.desk is not None)
    at_work.press("Go to my work")
    at_work.wait(lambda: isinstance(at_work.window.page, Shell))
    at_work.settled()
    cases = at_work.go(Cases(), CasesPage)
    assert cases.table.rowCount() == 1
    assert cases.table.record(0).value("summary") is None


def _erase(desk: Desk, op_ids: tuple[bytes, ...]) -> None:
    with desk.vault.transaction() as work:
        erasing.apply(work, op_ids)
