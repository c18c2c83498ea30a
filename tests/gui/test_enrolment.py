"""Becoming known to headquarters, and exchanging, as one person's window shows it.

Headquarters works without a window; what it does here is what its commands do.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.places import Exchange
from ijm_desktop.headquarters import enrolling, founding
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.sync.transports.folder import Folder
from tests.gui.hands import PASSPHRASE, Hands
from tests.gui.settling import enter_answer, exchange, settle_in
from tests.gui.writing import a_case


@dataclass
class Between:
    """Headquarters, and the stick that goes there."""

    founded: Founded
    stick: Path
    folder: Path

    def enrol(self, request: Path, digits: str) -> Path:
        answer = self.folder / f"answer-{request.stem}"
        enrolling.enrol(self.founded.desk, request, answer, digits)
        return answer

    def round(self) -> None:
        headquarters_exchange.exchange(
            self.founded.desk, Folder(self.stick, current_cover().suffix)
        )


@pytest.fixture
def between(tmp_path: Path) -> Iterator[Between]:
    founded = founding.found(
        tmp_path / "headquarters",
        PASSPHRASE,
        "Justice Org",
        root_key=tmp_path / "root.key",
        clock=lambda: time.time_ns() // 1_000_000,
        random=os.urandom,
        parameters=FLOOR,
    )
    (tmp_path / "stick").mkdir()
    yield Between(founded, tmp_path / "stick", tmp_path)
    founded.desk.close()


def somebody(qtbot: QtBot, between: Between, name: str, role: str) -> Hands:
    """First run, request, answer, both codes compared."""
    hands = Hands(qtbot, between.folder / name, between.folder)
    request, digits = settle_in(hands, name, role, "Harbour")
    page = enter_answer(hands, between.enrol(request, digits), between.founded.root_code)
    assert "verified" in page.notice.text
    assert not page.answer.isVisible()
    return hands


def test_an_answer_without_the_digits_stays_unverified(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    request, digits = settle_in(hands, "Ines", "Investigator", "Harbour")
    page = enter_answer(hands, between.enrol(request, digits), "")
    assert "unverified" in page.notice.text
    assert page.standing.text() == "Not verified"
    hands.window.close()


def test_the_digits_heard_later_verify(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    request, digits = settle_in(hands, "Ines", "Investigator", "Harbour")
    answer = between.enrol(request, digits)
    page = enter_answer(hands, answer, "")
    assert page.answer.isVisible()
    assert not page.request.isVisible()
    page = enter_answer(hands, answer, between.founded.root_code)
    assert "this is verified" in page.notice.text
    assert page.standing.text() == "Verified by headquarters"
    assert not page.answer.isVisible()
    hands.window.close()


def test_the_wrong_digits_take_nothing_in(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    request, digits = settle_in(hands, "Ines", "Investigator", "Harbour")
    answer = between.enrol(request, digits)
    wrong = "".join(str((int(d) + 1) % 10) if d.isdigit() else d for d in digits)
    page = enter_answer(hands, answer, wrong)
    assert page.answer.notice.isVisible()
    assert not hands.shell.work.owner.enrolled
    again = enter_answer(hands, answer, between.founded.root_code)
    assert "verified" in again.notice.text
    hands.window.close()


def test_exchanging_before_headquarters_answered_says_so(qtbot: QtBot, between: Between) -> None:
    hands = Hands(qtbot, between.folder / "work", between.folder)
    settle_in(hands, "Ines", "Investigator", "Harbour")
    a_case(hands)
    page = exchange(hands, between.stick)
    assert "does not know this computer yet" in page.notice.text
    assert list(between.stick.iterdir()) == []
    hands.press("Tell headquarters about this computer")
    assert "Headquarters' answer" in hands.texts()
    hands.window.close()


def test_the_stick_is_remembered(qtbot: QtBot, between: Between) -> None:
    hands = somebody(qtbot, between, "Ines", "Investigator")
    exchange(hands, between.stick)
    hands.window.lock()
    hands.unlock()
    page = hands.go(Exchange(), ExchangePage)
    assert page.folder.path == between.stick
    hands.window.close()


def test_what_went_and_what_is_confirmed_is_said(qtbot: QtBot, between: Between) -> None:
    hands = somebody(qtbot, between, "Ines", "Investigator")
    a_case(hands)
    page = exchange(hands, between.stick)
    assert "Sent: 1 change" in page.report.accessibleName()
    assert "1 change went out and waits" in page.standing.accessibleName()
    between.round()
    page = exchange(hands, between.stick)
    assert "confirmed 1 more" in page.report.accessibleName()
    assert "last confirmed your work" in page.standing.accessibleName()
    hands.window.close()


def test_what_cannot_be_taken_in_is_kept_aside_with_its_reason(
    qtbot: QtBot, between: Between
) -> None:
    hands = somebody(qtbot, between, "Ines", "Investigator")
    a_case(hands)
    exchange(hands, between.stick)
    between.round()
    suffix = current_cover().suffix
    for path in between.stick.glob(f"*{suffix}"):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    page = exchange(hands, between.stick)
    assert "could not be taken in" in page.report.accessibleName()
    assert "Kept aside" in page.aside.accessibleName()
    assert "cut short or altered" in page.aside.accessibleName()
    hands.window.close()


def test_a_folder_that_is_not_there_is_said_in_the_page(qtbot: QtBot, between: Between) -> None:
    hands = somebody(qtbot, between, "Ines", "Investigator")
    page = exchange(hands, between.folder / "nowhere")
    assert "is not there" in page.notice.text
    assert page.start_button.isEnabled()
    hands.window.close()
