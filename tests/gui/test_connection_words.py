"""The connection in words: the one line says what matters most, and is always right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.actions.exchange import ExchangeStatus, Files
from ijm_desktop.actions.exchange_log import Logged
from ijm_desktop.gui import connection_words
from ijm_desktop.gui.connection_words import (
    Indicator,
    by_hand,
    duration_shown,
    indicator,
    logged_shown,
)
from ijm_desktop.gui.exchanging import Seen
from ijm_desktop.gui.language import Languages
from ijm_desktop.sync.errors import HubUnreachable, PortalInTheWay
from ijm_desktop.sync.inbox import KeptAside
from ijm_desktop.sync.states import State
from ijm_desktop.sync.transports import Moved

NOW = 1_795_000_000_000
DAY = 24 * 3600 * 1000
WELL = ExchangeStatus(
    unsent=0,
    unconfirmed=0,
    confirmed_until_ms=NOW - 1000,
    last_exchange_ms=NOW - 1000,
    kept_aside=(),
    directory_expired=False,
    enrolled=True,
)
ASIDE = replace(WELL, kept_aside=(KeptAside("x", "FEED_GAP", "It waits."),))
GOING = replace(WELL, files=Files(going=2, going_bytes=3_100_000))
COMING = replace(WELL, files=Files(coming=1, coming_bytes=48_000_000))
RESTING = Seen(State.WAITING, next_in_s=60)
SENDING = Seen(State.SENDING, Moved(True, 250, 1000))
LINE = Logged(NOW, "hub", 0, 0, 0, 0, 0, 0, 3000, None)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Languages:
    languages = Languages(qapp)
    languages.use("en")
    return languages


def shown(seen: Seen, status: ExchangeStatus | None = WELL) -> Indicator:
    return indicator(seen, status, NOW, headquarters=False)


@pytest.mark.parametrize(
    ("seen", "status", "words"),
    [
        (RESTING, WELL, "Confirmed today"),
        (RESTING, replace(WELL, confirmed_until_ms=NOW - 2 * DAY), "Confirmed 2 days ago"),
        (RESTING, replace(WELL, confirmed_until_ms=None), "Nothing to send"),
        (RESTING, replace(WELL, unsent=3, unconfirmed=5), "3 not sent yet"),
        (RESTING, replace(WELL, unconfirmed=2), "2 not confirmed yet"),
        (RESTING, ASIDE, "1 file kept aside"),
        (Seen(State.LOOKING), replace(WELL, unsent=1, unconfirmed=1), "1 not sent yet"),
        (SENDING, replace(WELL, unsent=3, unconfirmed=3), "Sending, 25 %"),
        (Seen(State.FETCHING, Moved(False, 999, 1000)), WELL, "Fetching, 99 %"),
        (Seen(State.FETCHING), WELL, "Fetching…"),
        (Seen(State.OFFLINE), WELL, "Offline, nothing is lost"),
        (Seen(State.OFFLINE), replace(WELL, unsent=1, unconfirmed=1), "Offline, 1 not sent yet"),
        (Seen(State.BLOCKED, wrong=PortalInTheWay()), ASIDE, "Something in the way"),
        (RESTING, None, "Nothing to send"),
        (RESTING, GOING, "2 files to go, 3.1 MB"),
        (RESTING, replace(GOING, unsent=3, unconfirmed=3), "3 not sent yet"),
        (RESTING, replace(GOING, unconfirmed=3), "3 not confirmed yet"),
        (Seen(State.OFFLINE), GOING, "Offline, nothing is lost"),
        (RESTING, COMING, "Confirmed today"),
        (RESTING, replace(COMING, confirmed_until_ms=None), "1 file to come, 48.0 MB"),
    ],
)
def test_the_one_line(seen: Seen, status: ExchangeStatus | None, words: str) -> None:
    assert shown(seen, status).shown == (words,)


def test_the_rest_is_said_to_whoever_asks() -> None:
    told = shown(SENDING, replace(WELL, unsent=3, unconfirmed=5))
    assert told.more == ("3 not sent yet", "2 not confirmed yet", "Confirmed today")


def test_files_come_after_texts_and_the_line_says_whether_it_takes_them() -> None:
    both = replace(GOING, unsent=3, unconfirmed=3, files=Files(2, 3_100_000, 1, 900))
    assert shown(RESTING, both).more == (
        "2 files to go, 3.1 MB",
        "Confirmed today",
        "1 file to come, 900 B",
    )
    small = replace(RESTING, small=True)
    assert shown(small, both).more[-1] == "Files wait for a better line"
    assert "Files wait for a better line" not in shown(small).more


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (WELL, ("Nothing to send", "Confirmed today")),
        (GOING, ("2 files to go, 3.1 MB", "Confirmed today")),
        (
            replace(GOING, unsent=1, unconfirmed=1),
            ("1 change not sent yet", "2 files to go, 3.1 MB", "Confirmed today"),
        ),
    ],
)
def test_by_stick_alone_nothing_is_said_to_be_there_that_is_not(
    status: ExchangeStatus, words: tuple[str, ...]
) -> None:
    assert by_hand(status, NOW, headquarters=False).shown == words


def test_a_poor_line_says_which_files_wait_for_a_better_one() -> None:
    small = replace(RESTING, small=True)
    files = Files(going=1, coming=1)
    assert connection_words.waiting_of(small, files) == (
        "Only texts go over this line. 2 attached files wait for a better one."
    )
    assert connection_words.waiting_of(small, Files(elsewhere=2)) == ""
    assert connection_words.waiting_of(RESTING, files) == ""
    assert connection_words.waiting_of(replace(small, held_back=True), files) == ""


@pytest.mark.parametrize(
    ("seen", "status", "alert"),
    [
        (RESTING, WELL, False),
        (RESTING, ASIDE, True),
        (RESTING, GOING, False),
        (Seen(State.BLOCKED, wrong=PortalInTheWay()), WELL, True),
        (Seen(State.OFFLINE), WELL, False),
        (replace(RESTING, wrong=HubUnreachable()), WELL, False),
    ],
)
def test_its_sign_warns_where_somebody_can_do_something(
    seen: Seen, status: ExchangeStatus, alert: bool
) -> None:
    assert shown(seen, status).alert is alert


def test_headquarters_sends_nothing_of_its_own() -> None:
    status = replace(WELL, unsent=9, unconfirmed=9)
    assert indicator(RESTING, status, NOW, headquarters=True).shown == ("Headquarters",)


def test_what_is_next_and_why() -> None:
    assert connection_words.next_of(RESTING, NOW).startswith("Looks for news at ")
    tried = replace(RESTING, wrong=HubUnreachable())
    assert connection_words.next_of(tried, NOW).startswith("Tries again at ")
    assert connection_words.next_of(SENDING, NOW) == ""
    assert connection_words.standing_of(tried) == HubUnreachable().text()
    held = Seen(State.OFFLINE, held_back=True)
    assert "paid by what goes over it" in connection_words.standing_of(held)


def test_progress_tells_what_can_be_told() -> None:
    assert connection_words.progress_of(RESTING) == ""
    assert connection_words.progress_of(SENDING) == "250 B of 1 kB"
    known = replace(SENDING, rate=1_200.0, left_s=625.0)
    assert connection_words.progress_of(known) == (
        "250 B of 1 kB · 1 kB a second · 10 minutes left"
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 second"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (7199, "120 minutes"),
        (7200, "2 hours"),
    ],
)
def test_durations(seconds: float, words: str) -> None:
    assert duration_shown(seconds) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE, "Connection: nothing new"),
        (
            replace(LINE, route="folder", sent=2, sent_bytes=1900, received=3, confirmed=1),
            "Folder or stick: 2 changes sent (2 kB), 3 received, 1 confirmed",
        ),
        (replace(LINE, answers=4, sent_bytes=900), "Connection: 4 answers (900 B)"),
        (replace(LINE, aside=1), "Connection: 1 file kept aside"),
        (
            replace(LINE, sent=1, sent_bytes=900, files_sent=3_100_000, files_came=2),
            "Connection: 1 change sent (900 B), 3.1 MB of files sent, 2 parts of files received",
        ),
        (replace(LINE, files_came=1), "Connection: 1 part of files received"),
        (
            replace(LINE, stopped_by="HUB_UNREACHABLE"),
            "Connection\nHeadquarters' mailbox could not be reached",
        ),
        (
            replace(LINE, received=3, stopped_by="NEVER_HEARD_OF"),
            "Connection: 3 received\nNot finished (NEVER_HEARD_OF)",
        ),
        (replace(LINE, route="pigeon"), "pigeon: nothing new"),
    ],
)
def test_a_line_of_the_log(line: Logged, words: str) -> None:
    assert logged_shown(line) == words
