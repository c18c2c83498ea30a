"""Where things stand is told in sentences, whatever went wrong on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.actions.exchange import ExchangeStatus
from ijm_desktop.gui.exchange_words import size_shown, status_lines
from ijm_desktop.gui.language import Languages

WELL = ExchangeStatus(
    unsent=0,
    unconfirmed=0,
    confirmed_until_ms=None,
    last_exchange_ms=None,
    kept_aside=(),
    directory_expired=False,
    enrolled=True,
)


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
