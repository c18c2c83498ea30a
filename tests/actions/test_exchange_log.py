"""What was exchanged, and how long it took, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange_log
from ijm_desktop.actions.exchange import exchange_folder, status
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.sync.errors import HubUnreachable
from ijm_desktop.vault import exchanges
from tests.office import Office, office


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path, "investigator") as ready:
        yield ready


def test_an_exchange_and_how_long_it_took(made: Office) -> None:
    desk = made["investigator"]
    with exchange_log.timed(desk, exchange_log.FOLDER):
        report = exchange_folder(desk, made.stick)
    (line,) = exchange_log.logged(desk)
    assert (line.route, line.sent_bytes) == ("folder", report.sent_bytes)
    assert line.took_ms is not None
    assert line.took_ms >= 1000  # this clock moves a second with every look
    assert line.stopped_by is None


def test_a_stick_that_is_not_there_has_its_line_and_is_no_exchange(made: Office) -> None:
    desk = made["investigator"]
    exchange_folder(desk, made.stick)
    before = status(desk).last_exchange_ms
    with (
        pytest.raises(FolderMissing),
        exchange_log.timed(desk, exchange_log.FOLDER),
    ):
        exchange_folder(desk, made.stick / "nowhere")
    line, _ = exchange_log.logged(desk)
    assert (line.route, line.stopped_by) == ("folder", "FOLDER_MISSING")
    assert status(desk).last_exchange_ms == before


def test_over_the_connection_it_says_by_itself_which_failure_is_news(made: Office) -> None:
    desk = made["investigator"]
    with (
        pytest.raises(HubUnreachable),
        exchange_log.timed(desk, exchange_log.HUB),
    ):
        raise HubUnreachable
    assert exchange_log.logged(desk) == ()


def test_a_hundred_are_shown_and_a_thousand_kept(made: Office) -> None:
    desk = made["investigator"]
    with desk.vault.transaction() as work:
        for at in range(exchanges.KEPT + 50):
            exchanges.log(work.database, at, "folder", {"sent": at})
    with exchange_log.timed(desk, exchange_log.FOLDER):
        exchange_folder(desk, made.stick)
    assert len(exchange_log.logged(desk)) == exchange_log.SHOWN
    assert len(exchanges.newest_log(desk.vault.database, 10_000)) == exchanges.KEPT
    assert exchange_log.logged(desk)[1].sent == exchanges.KEPT + 49


def test_a_line_of_an_older_version_says_what_it_can(made: Office) -> None:
    desk = made["investigator"]
    with desk.vault.transaction() as work:
        exchanges.log(work.database, 7, "folder", {"sent": 3, "sent_bytes": 100})
    (line,) = exchange_log.logged(desk)
    assert (line.at, line.sent, line.received, line.took_ms) == (7, 3, 0, None)
