"""The page of exchanges: while somebody is elsewhere, and with files that have no room."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Exchange, New
from tests.gui.hands import Hands
from tests.gui.pages.test_attachment_coming import awaited, lose_files


def wait_for(_desk: Desk, event: threading.Event) -> None:
    assert event.wait(20)


def test_an_exchange_that_ends_leaves_the_hands_where_they_write(
    at_work: Hands, tmp_path: Path
) -> None:
    """Else what is typed goes to a button nobody sees, and a space would start it again."""
    page = at_work.go(Exchange(), ExchangePage)
    page.folder.put(tmp_path)
    busy = threading.Event()
    at_work.shell.work.run(wait_for, at_work.shell, None, page.failed, busy)
    page.start_button.click()
    at_work.shell.go(New("case"))
    note = at_work.shell.page
    assert isinstance(note, NewPage)
    summary = note.form.editors["summary"]
    assert isinstance(summary, LongTextEditor)
    at_work.type("Six attempts", summary.edit)
    busy.set()
    at_work.settled()
    assert page.notice.text  # it has ended, and says how
    assert at_work.focus() is summary.edit


def test_coming_back_while_it_goes_on_one_can_stop_it(at_work: Hands, tmp_path: Path) -> None:
    page = at_work.go(Exchange(), ExchangePage)
    page.folder.put(tmp_path)
    busy = threading.Event()
    at_work.shell.work.run(wait_for, at_work.shell, None, page.failed, busy)
    page.start_button.click()
    at_work.shell.go(New("case"))
    at_work.shell.back()
    assert at_work.focus() is page.stop_button
    busy.set()
    at_work.settled()
    assert at_work.focus() is page.start_button


def test_a_stick_without_room_carries_what_was_written_and_says_what_did_not_fit(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with awaited(qtbot, tmp_path, bytes(3 << 20), "gate.bin") as made:
        hands, stick = made.hands, made.office.stick
        lose_files(stick)
        made.attach(bytes(3 << 20))
        real = shutil.disk_usage

        def full(path: Path) -> object:
            usage = real(path)
            return usage._replace(free=2 << 20) if Path(path) == stick else usage

        monkeypatch.setattr(shutil, "disk_usage", full)
        page = hands.go(Exchange(), ExchangePage)
        page.folder.put(stick)
        page.start_button.click()
        hands.wait(lambda: "not all attached files had room" in page.notice.text)
        hands.settled()
        said = page.report.accessibleName().splitlines()
        assert said[0].startswith("Sent: 2 changes")
        assert said[-1].startswith("1 attached file had no room; everything else is there.")
        assert "Headquarters does not have 1 attached file yet: 3.1 MB." in (
            page.standing.accessibleName()
        )
        monkeypatch.undo()
        page.start_button.click()
        hands.wait(lambda: page.notice.text == "The exchange is done.")
        hands.settled()
        assert "Sent of attached files: 3." in page.report.accessibleName()
