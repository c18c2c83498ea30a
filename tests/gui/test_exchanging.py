"""The exchange by itself, in the window: it disturbs nobody and is seen in one line."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui.exchanging import Exchanging
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Exchange, Home, New
from ijm_desktop.gui.start import StartPage
from ijm_desktop.sync.errors import HubUnreachable, PortalInTheWay
from ijm_desktop.sync.exchange import Step
from ijm_desktop.sync.keeping import Left
from ijm_desktop.sync.states import State
from ijm_desktop.sync.transports import Moved
from tests.gui.hands import Hands
from tests.gui.lines import Line
from tests.gui.writing import a_case


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def online(locked: Hands, line: Line) -> Hands:
    """At work, with a mailbox that headquarters named."""
    locked.window.entrance.machine = replace(locked.window.entrance.machine, way=line.way)
    locked.unlock()
    return locked


def exchanging(hands: Hands) -> Exchanging:
    return hands.shell.work.exchanging


def standing(hands: Hands) -> str:
    return hands.shell.sidebar.standing.text()


def test_unlocking_exchanges_once_and_nobody_is_asked(online: Hands, line: Line) -> None:
    online.wait(lambda: line.ended == 1)
    online.settled()
    assert exchanging(online).seen.state is State.WAITING
    online.bot.wait(300)
    assert len(line.began) == 1
    assert standing(online) == "Nothing to send"
    assert QApplication.activeModalWidget() is None


def test_without_a_mailbox_nothing_begins_and_nothing_is_shown(locked: Hands, line: Line) -> None:
    line.url = None
    locked.window.entrance.machine = replace(locked.window.entrance.machine, way=line.way)
    locked.unlock()
    page = locked.go(Exchange(), ExchangePage)
    locked.bot.wait(200)
    assert not line.began
    assert not page.connection.isVisible()
    assert "Connection to headquarters" not in locked.texts()


def test_one_writes_and_saves_while_the_line_hangs(online: Hands, line: Line) -> None:
    online.settled()
    line.free.clear()
    exchanging(online).ask()
    online.wait(lambda: len(line.began) == 2)
    online.shell.go(New("case"))
    page = online.shell.page
    assert isinstance(page, NewPage)
    summary = page.form.editors["summary"]
    assert isinstance(summary, LongTextEditor)
    online.type("A brick kiln by the river", summary.edit)
    assert online.focus() is summary.edit
    page.form.editors["case_type"].put("other")
    page.save()
    online.wait(lambda: standing(online) == "1 not sent yet")
    assert line.ended == 1  # it hangs still
    assert exchanging(online).under_way
    online.wait(lambda: not online.shell.sidebar.busy.isVisible())  # it shows no sign of its own
    assert line.ended == 1
    line.free.set()
    online.wait(lambda: line.ended == 2)


def test_a_lock_does_not_wait_for_the_line(online: Hands, line: Line) -> None:
    online.settled()
    line.free.clear()
    exchanging(online).ask()
    online.wait(lambda: len(line.began) == 2)
    began = time.monotonic()
    online.window.lock()
    assert isinstance(online.window.page, StartPage)
    with online.bot.waitSignal(online.window.locked, timeout=20_000):
        pass
    assert time.monotonic() - began < 5
    online.bot.wait(200)
    assert len(line.began) == 2
    line.free.set()
    online.unlock()
    online.wait(lambda: len(line.began) == 3)


def test_a_save_goes_by_itself_a_little_later(online: Hands, line: Line) -> None:
    online.settled()
    a_case(online)
    next_in = exchanging(online).seen.next_in_s
    assert next_in is not None
    assert 10 < next_in <= 20
    assert len(line.began) == 1


def test_what_goes_is_seen_in_one_line_and_in_full_on_its_page(online: Hands, line: Line) -> None:
    online.settled()
    page = online.go(Exchange(), ExchangePage)
    assert online.focus() is page.connection.now
    line.free.clear()
    line.news = (Step.SENDING, Moved(True, 250_000, 1_000_000))
    page.connection.now.click()
    online.wait(lambda: standing(online) == "Sending, 25 %")
    assert page.connection.stop.isVisible()
    assert page.connection.bar.value() * 4 == page.connection.bar.maximum()
    assert page.connection.progress.text() == "250 kB of 1.0 MB"
    assert page.connection.standing.accessibleName() == "Sending what is not confirmed…"
    page.connection.stop.setFocus()
    page.connection.stop.click()
    online.wait(lambda: line.ended == 2)
    online.settled()
    assert online.focus() is page.connection.now
    assert not page.connection.stop.isVisible()
    assert standing(online) == "Nothing to send"
    assert "Looks for news at " in page.connection.next.text()


def test_what_is_in_the_way_is_said_and_tried_again_when_asked(online: Hands, line: Line) -> None:
    online.settled()
    line.how = PortalInTheWay()
    exchanging(online).ask()
    online.wait(lambda: line.ended == 2)
    page = online.go(Exchange(), ExchangePage)
    assert standing(online) == "Something in the way"
    assert "sign in there" in page.connection.standing.accessibleName()
    assert "Tries again at " in page.connection.next.text()
    line.how = Left()
    online.press("Try now")
    online.wait(lambda: line.ended == 3)
    online.settled()
    assert standing(online) == "Nothing to send"
    assert page.connection.now.text() == "Send and fetch now"


def test_the_first_page_asks_for_nothing_that_goes_by_itself(online: Hands, line: Line) -> None:
    a_case(online)
    page = online.go(Home(), HomePage)
    assert "not sent yet" not in said(page)
    line.how = PortalInTheWay()
    exchanging(online).ask()
    online.wait(lambda: line.ended == 2)
    online.settled()
    assert "Something is in the way of exchanging" in said(page)
    line.how = Left()
    exchanging(online).ask()
    online.wait(lambda: line.ended == 3)
    online.settled()
    assert "in the way" not in said(page)


def said(page: HomePage) -> str:
    entries = page.todo.entries
    return "\n".join(entries.entry(at).spoken for at in range(entries.rowCount()))


def test_a_network_that_goes_is_offline_and_one_that_comes_is_used(
    online: Hands, line: Line
) -> None:
    online.settled()
    network = exchanging(online).network
    network.up = False
    network.changed.emit()
    assert standing(online) == "Offline, nothing is lost"
    page = online.go(Exchange(), ExchangePage)
    assert "offline" in page.connection.standing.accessibleName()
    network.up = True
    network.changed.emit()
    online.bot.waitUntil(lambda: line.ended == 2, timeout=10_000)  # 5 s after the last one


def test_over_a_connection_paid_by_use_only_what_is_small_goes_or_nothing(
    online: Hands, line: Line
) -> None:
    online.settled()
    page = online.go(Exchange(), ExchangePage)
    assert not page.connection.metered.isVisible()
    network = exchanging(online).network
    network.metered = True
    network.changed.emit()
    assert page.connection.metered.isVisible()
    exchanging(online).ask()
    online.wait(lambda: line.ended == 2)
    assert line.began == [False, True]
    online.settled()
    online.press("Do not use connections that are paid by use")
    assert exchanging(online).seen.state is State.OFFLINE
    assert "paid by what goes over it" in page.connection.standing.accessibleName()
    online.settled()
    online.window.lock()
    online.unlock()
    assert not exchanging(online).use_metered  # kept with the work


def test_a_stick_goes_first_and_the_line_after_it(
    online: Hands, line: Line, tmp_path_factory: pytest.TempPathFactory
) -> None:
    online.settled()
    page = online.go(Exchange(), ExchangePage)
    page.folder.put(tmp_path_factory.mktemp("stick"))
    line.free.clear()
    exchanging(online).ask()
    online.wait(lambda: len(line.began) == 2)
    page.start_button.click()
    online.wait(lambda: bool(page.notice.text))  # it has ended: nobody waits for the line
    assert line.ended == 2
    online.wait(lambda: len(line.began) == 3)
    line.free.set()
    online.wait(lambda: line.ended == 3)
    online.settled()


def test_failures_stand_in_the_log(online: Hands, line: Line) -> None:
    online.settled()
    page = online.go(Exchange(), ExchangePage)
    assert not page.log.isVisible()
    page.folder.put(online.window.folder / "nowhere")
    page.start_button.click()
    online.wait(lambda: bool(page.notice.text))
    online.settled()
    (entry,) = (page.log.rows.entries.entry(at) for at in range(1))
    assert entry.secondary.startswith("Folder or stick\n")
    assert entry.icon == "alert"


def test_it_never_takes_the_focus(online: Hands, line: Line) -> None:
    online.settled()
    page = online.go(Exchange(), ExchangePage)
    page.folder.edit.setFocus()
    for how in (HubUnreachable(), PortalInTheWay(), Left()):
        line.how = how
        exchanging(online).ask()
        online.settled()
        assert online.focus() is page.folder.edit
    assert line.ended == 4
    online.shell.go(Home())
    online.settled()
