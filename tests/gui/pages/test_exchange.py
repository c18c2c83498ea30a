"""The page of exchanges, while somebody is elsewhere."""

from __future__ import annotations

import threading
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Exchange, New
from tests.gui.hands import Hands


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
