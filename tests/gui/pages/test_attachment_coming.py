"""The page of an attached file that is not here yet: what it says, and the file that comes."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import attachments, exchange
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.places import Attachment, Case, Home
from ijm_desktop.gui.shell import Shell
from ijm_desktop.kernel.blobs import PART
from ijm_desktop.sync import parts
from ijm_desktop.vault import blob_needs
from ijm_desktop.vault.blob_parts import STRIDE
from tests.gui.hands import Hands
from tests.gui.viewer.test_pictures import picture
from tests.gui.writing import a_case, case_id
from tests.office import PASSPHRASE, Office, office, saved

PHOTO = picture("jpeg", 400, 300)
FILM = b"\0\0\0\x18ftypmp42" + bytes(2 * PART)
"""Of three parts, the last a small one."""


@dataclass
class Awaited:
    """A colleague attached a file; who sits before the window has its record and not the file."""

    office: Office
    hands: Hands
    key: RecordKey

    def page(self) -> AttachmentPage:
        return self.hands.go(self._place(), AttachmentPage)

    def listed(self) -> str:
        """What the list of the case says of it."""
        case = self.hands.go(Case(self.key.bucket.scope_id), CasePage)
        return case.attached.list.entries.entry(0).secondary

    def exchange(self) -> ExchangeReport:
        """Of the window, which stays where it is."""
        heard: list[ExchangeReport] = []
        work, stick = self.hands.shell.work, self.office.stick
        work.run(exchange.exchange_folder, self.hands.window, heard.append, _refused, stick)
        self.hands.wait(lambda: heard)
        self.hands.settled()
        return heard[0]

    def attach(self, data: bytes) -> Attachment:
        """By the window's own person, to a case of their own."""
        scope, source = case_id(a_case(self.hands)), self.office.folder / "IMG.jpg"
        source.write_bytes(data)
        made: list[RecordKey] = []
        work = self.hands.shell.work
        work.run(_attach, self.hands.window, made.append, _refused, scope, source)
        self.hands.wait(lambda: made)
        return Attachment(made[0], scope)

    def _place(self) -> Attachment:
        return Attachment(self.key, self.key.bucket.scope_id)


@contextmanager
def awaited(qtbot: QtBot, folder: Path, data: bytes, name: str) -> Iterator[Awaited]:
    with office(folder) as made:
        made.clock.now_ms = int(time.time() * 1000)
        for seat in ("investigator", "colleague"):
            made.settle_in(seat)
            made.enrol(seat)
        key = _attached(made["colleague"], folder / name, data)
        made.exchange("colleague")
        lose_files(made.stick)
        made.answer()
        made.exchange("investigator")
        made.desks.pop("investigator").close()
        hands = Hands(qtbot, folder / "investigator", folder)
        hands.type(PASSPHRASE, hands.start_page.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: isinstance(hands.window.page, Shell))
        hands.settled()
        yield Awaited(made, hands, key)
        hands.window._closing = True
        hands.window.close()


def _attached(desk: Desk, source: Path, data: bytes) -> RecordKey:
    source.write_bytes(data)
    case = saved(desk, "case", {"case_type": "other"})
    scope = case.key.bucket.scope_id
    return finished(attachments.adding(desk, scope, source, {"kind": "photo"})).key


def lose_files(stick: Path, *but: Path) -> None:
    """Whatever is larger than words on a stick goes."""
    for each in stick.iterdir():
        if each.stat().st_size > 12_000 and each not in but:
            each.unlink()


def _refused(error: Exception) -> None:
    raise error


@pytest.fixture
def photo(qtbot: QtBot, tmp_path: Path) -> Iterator[Awaited]:
    with awaited(qtbot, tmp_path, PHOTO + bytes(20_000), "gate.jpg") as made:
        yield made


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Awaited]:
    """Headquarters has it, and gives it to whoever asks."""
    monkeypatch.setattr(blob_needs, "AUTOMATIC", 1000)
    with awaited(qtbot, tmp_path, PHOTO + bytes(20_000), "gate.jpg") as made:
        made.office.round("colleague")
        made.exchange()
        yield made


@pytest.fixture
def film(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Awaited]:
    monkeypatch.setattr(parts, "BUNDLE", STRIDE)
    with awaited(qtbot, tmp_path, FILM, "gate.mp4") as made:
        yield made


def test_a_photo_comes_by_itself_and_the_open_page_shows_it(photo: Awaited) -> None:
    assert photo.listed() == "comes with the next exchange · gate.jpg"
    page = photo.page()
    assert page.standing.text() == "It is not here yet. It comes by itself with the next exchange."
    assert not page.bring.isVisible()
    assert not page.open.isVisible()
    assert not page.hand.isVisible()
    photo.office.round("colleague")
    photo.exchange()
    assert page.isVisible()
    assert page.notice.text == "The file is here now."
    assert page.open.isVisible()
    assert not page.standing.isVisible()
    photo.hands.press("Open it here")
    photo.hands.settled()
    assert not page.view.picture.pixmap().isNull()
    assert photo.listed() == "gate.jpg"


def test_the_open_case_shows_that_it_came(photo: Awaited) -> None:
    photo.listed()
    case = photo.hands.shell.page
    assert isinstance(case, CasePage)
    photo.office.round("colleague")
    photo.exchange()
    assert case.isVisible()
    assert case.attached.list.entries.entry(0).secondary == "gate.jpg"


def test_a_large_one_is_asked_for_and_comes(large: Awaited) -> None:
    assert large.listed() == "comes when you ask for it · gate.jpg"
    page = large.page()
    assert page.standing.text() == "It is large, so it comes only when you ask for it."
    assert large.hands.focus() is page.bring
    large.hands.press("Bring it here")
    large.hands.settled()
    assert page.standing.text() == "It is not here yet. It comes with the next exchanges."
    assert not page.bring.isVisible()
    assert large.hands.focus() is page.more
    assert large.listed() == "comes with the next exchanges · gate.jpg"
    page = large.page()
    large.exchange()
    large.office.answer()
    large.exchange()
    assert page.notice.text == "The file is here now."
    assert page.open.isVisible()


def test_how_much_of_it_is_here_is_said_as_it_comes(film: Awaited) -> None:
    film.office.exchange("colleague")
    theirs = set(film.office.stick.iterdir())
    film.office.answer()
    answers = set(film.office.stick.iterdir()) - theirs
    lose_files(film.office.stick, max(answers, key=lambda each: each.stat().st_size))
    page = film.page()
    film.exchange()
    assert page.standing.text() == (
        "4.2 MB of 8.4 MB are here; the rest comes with the next exchanges."
    )
    assert film.listed() == "4.2 MB of 8.4 MB are here · gate.mp4"
    page = film.page()
    film.office.answer()
    film.exchange()
    assert page.hand.isVisible()
    assert page.closed.isVisible()  # films are not opened here


def test_where_the_disk_has_no_room_it_says_so(
    photo: Awaited, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.disk_usage

    def full(path: Path) -> object:
        usage = real(path)
        return usage._replace(free=1 << 20) if Path(path).name == "blobs" else usage

    monkeypatch.setattr(shutil, "disk_usage", full)
    assert photo.listed() == "no room for it on this computer · gate.jpg"
    page = photo.page()
    assert "has no room for it" in page.standing.text()
    assert "Make room" in page.standing.text()
    photo.exchange()
    home = photo.hands.go(Home(), HomePage)
    entries = home.todo.entries
    said = [entries.entry(at).primary for at in range(entries.rowCount())]
    assert "No room here for 1 attached file" in said


def test_one_that_was_taken_away_outside_can_be_asked_for(photo: Awaited) -> None:
    photo.office.round("colleague")
    photo.exchange()
    for each in (photo.office.folder / "investigator" / "blobs").iterdir():
        each.unlink()
    assert photo.listed() == "not on this computer · gate.jpg"
    page = photo.page()
    photo.hands.press("Bring it here")
    photo.hands.settled()
    assert "comes with the next exchanges" in page.standing.text()
    photo.exchange()
    photo.office.answer()
    photo.exchange()
    assert page.open.isVisible()


def test_headquarters_does_not_have_what_was_just_attached(photo: Awaited) -> None:
    hands, place = photo.hands, photo.attach(PHOTO)
    page = hands.go(place, AttachmentPage)
    assert page.standing.text() == "Headquarters does not have it yet."
    assert page.open.isVisible()
    assert place.case_id is not None
    case = hands.go(Case(place.case_id), CasePage)
    assert case.attached.list.entries.entry(0).secondary == (
        "headquarters does not have it yet · IMG.jpg"
    )
    page = hands.go(place, AttachmentPage)
    photo.exchange()
    assert page.standing.isVisible()  # on the stick it is not there yet
    photo.office.answer()
    photo.exchange()
    assert not page.standing.isVisible()
    assert not page.notice.isVisible()  # it was here all the while


def _attach(desk: Desk, scope: bytes, source: Path) -> RecordKey:
    return finished(attachments.adding(desk, scope, source, {"kind": "photo"})).key
