"""Where things stand is told in sentences, whatever went wrong on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus, Files
from ijm_desktop.gui.exchange_words import answered_lines, report_lines, size_shown, status_lines
from ijm_desktop.gui.language import Languages
from ijm_desktop.headquarters.exchange import Answered

WELL = ExchangeStatus(
    unsent=0,
    unconfirmed=0,
    confirmed_until_ms=None,
    last_exchange_ms=None,
    kept_aside=(),
    directory_expired=False,
    enrolled=True,
)

REPORT = ExchangeReport(0, 0, 0, 0, None, (), 0, 0, Changed())


@pytest.fixture
def english(qapp: QApplication) -> Languages:
    languages = Languages(qapp)
    languages.use("en")
    return languages


def _told(status: ExchangeStatus) -> list[str]:
    """What is said beyond what everybody reads."""
    usual, _ = status_lines(WELL)
    lines, _ = status_lines(status)
    return [each for each in lines if each not in usual]


def test_who_wrote_in_one_place_reads_nothing_of_versions() -> None:
    assert _told(WELL) == []


def test_the_first_of_two_versions_counts() -> None:
    (told,) = _told(replace(WELL, two_versions=True))
    assert "two computers" in told
    assert "What was written here counts" in told


def test_the_second_version_waits_for_headquarters() -> None:
    (told,) = _told(replace(WELL, two_versions=True, second=True))
    assert "kept as the second version until headquarters decides" in told


def test_what_is_no_longer_kept_is_counted(qapp: QApplication) -> None:
    languages = Languages(qapp)
    said = []
    for code in ("es", "en"):
        languages.use(code)
        said += [_told(replace(WELL, given_up=count))[0] for count in (1, 3)]
    assert [each.split(",")[0] for each in said] == [
        "1 cambio",
        "3 cambios",
        "1 change",
        "3 changes",
    ]
    assert said[-1].endswith("no longer kept here.")


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (999, "999 B"), (29_800, "30 kB"), (1_900_000, "1.9 MB"), (4 * 10**9, "4.0 GB")],
)
def test_a_size_is_told_in_thousands_as_elsewhere_on_the_computer(size: int, words: str) -> None:
    assert size_shown(size) == words


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (Files(), []),
        (
            Files(going=1, going_bytes=900),
            ["Headquarters does not have 1 attached file yet: 900 B."],
        ),
        (
            Files(2, 3_100_000, 3, 48_000_000),
            [
                "Headquarters does not have 2 attached files yet: 3.1 MB.",
                "3 attached files come with the next exchanges: 48.0 MB.",
            ],
        ),
        (
            Files(elsewhere=1, no_room=2),
            [
                "This computer's disk has no room for 2 attached files. Make room, then exchange.",
                "1 large attached file comes when you ask for it on its page.",
            ],
        ),
    ],
)
def test_files_on_their_way_are_told_apart_from_what_was_written(
    english: Languages, files: Files, words: list[str]
) -> None:
    assert _told(replace(WELL, files=files)) == words
    lines, _ = status_lines(replace(WELL, unsent=3, unconfirmed=3, files=files))
    assert lines[0] == "3 changes of yours never went out yet."


def test_an_exchange_tells_what_of_files_went_and_came(english: Languages) -> None:
    moved = replace(REPORT, sent_changes=1, sent_bytes=900, files_sent_bytes=3_100_000)
    assert report_lines(moved)[:2] == ["Sent: 1 change, 900 B.", "Received: 0 changes."]
    assert report_lines(moved)[2:] == ["Sent of attached files: 3.1 MB."]
    came = replace(REPORT, file_parts=2)
    assert report_lines(came)[2:] == ["Received of attached files: 2 parts."]
    answered = Answered(answers=1, sent_bytes=900, files_sent=5000, files_came=1)
    assert answered_lines(answered) == [
        "Received: 0 changes.",
        "Answered: 1 file, 900 B.",
        "Sent of attached files: 5 kB.",
        "Received of attached files: 1 part.",
    ]


def test_a_stick_without_room_is_said_with_what_to_do(english: Languages) -> None:
    for lines in (
        report_lines(replace(REPORT, no_room=True, files_left=3)),
        answered_lines(Answered(no_room=True, files_left=3)),
    ):
        assert lines[-1].startswith("3 attached files had no room; everything else is there.")
        assert "a larger stick" in lines[-1]
