"""A window, headquarters, and a mailbox server that is a process of its own."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ijm_desktop.actions import attachments, exchange, reading, records
from ijm_desktop.actions.attachments import finished
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.exchange import ExchangeReport, ExchangeStatus, Files
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import over_hub
from ijm_desktop.gui.exchanging import Exchanging
from ijm_desktop.gui.pages.attachment import AttachmentPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.places import Attachment, Exchange, New
from ijm_desktop.gui.shell import Shell
from ijm_desktop.headquarters import by_hub
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.keeping import Left
from ijm_desktop.sync.states import BASE_S, State
from ijm_desktop.sync.transports import hub as trips
from ijm_desktop.vault import blob_needs
from tests.gui.hands import Hands
from tests.gui.viewer.test_pictures import picture
from tests.gui.writing import a_case, case_id
from tests.hub.process import HubProcess, free_port
from tests.office import PASSPHRASE, Office, office, saved
from tests.sync.network.proxy import Line as Cable
from tests.sync.network.proxy import bad_line


@dataclass
class Apart:
    """An office whose investigator sits before a window; headquarters and the server elsewhere."""

    office: Office
    hub: HubProcess
    cable: Cable
    hands: Hands

    @property
    def line(self) -> Exchanging:
        return self.hands.shell.work.exchanging

    @property
    def standing(self) -> str:
        return self.hands.shell.sidebar.standing.text()

    def headquarters(self) -> int:
        """Answers; how many changes came."""
        return by_hub.exchange_hub(self.office.headquarters).received

    def at_rest(self) -> None:
        self.hands.wait(lambda: not self.line.under_way)
        self.hands.settled()


@contextmanager
def apart_at(who: str, qtbot: QtBot, folder: Path) -> Iterator[Apart]:
    with office(folder) as made, ExitStack() as plugged:
        made.clock.now_ms = int(time.time() * 1000)
        made.settle_in("investigator")
        made.enrol("investigator")
        port, database = free_port(), f"sqlite:///{folder}/hub.sqlite"
        cable = Cable(("127.0.0.1", port), port=free_port())
        named = by_hub.name_hub(made.headquarters, cable.address)
        hub = HubProcess(database, named.list_key.public, folder / "log", port)
        hub.start()
        plugged.enter_context(bad_line(cable))
        made.round()  # so the seat learns by stick that there is a mailbox
        by_hub.exchange_hub(made.headquarters)  # and the server who may come
        if who == "headquarters":
            made.headquarters.close()
        else:
            made.desks.pop(who).close()
        hands = Hands(qtbot, folder / who, folder)
        hands.type(PASSPHRASE, hands.start_page.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: isinstance(hands.window.page, Shell))
        try:
            yield Apart(made, hub, cable, hands)
        finally:
            hands.window._closing = True
            hands.window.close()
            hub.stop()


@pytest.fixture
def apart(qtbot: QtBot, tmp_path: Path) -> Iterator[Apart]:
    """The investigator's window."""
    with apart_at("investigator", qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def at_headquarters(qtbot: QtBot, tmp_path: Path) -> Iterator[Apart]:
    with apart_at("headquarters", qtbot, tmp_path) as made:
        yield made


def test_a_case_goes_there_and_its_receipt_comes_back(apart: Apart) -> None:
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    assert apart.line.seen.wrong is None
    a_case(apart.hands, summary="A brick kiln by the river")
    assert apart.standing == "1 not sent yet"
    page = apart.hands.go(Exchange(), ExchangePage)
    apart.hands.press("Send and fetch now")
    apart.hands.wait(lambda: apart.standing == "1 not confirmed yet")
    apart.at_rest()
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= 60  # it looks for the receipt soon
    assert apart.headquarters() == 1
    (case,) = reading.cases(apart.office.headquarters).rows
    assert case.value("summary") == "A brick kiln by the river"
    apart.hands.press("Send and fetch now")
    apart.hands.wait(lambda: apart.standing == "Confirmed today")
    apart.at_rest()
    assert exchange.status(apart.hands.shell.work.desk).unconfirmed == 0
    said = [page.log.rows.entries.entry(at).secondary for at in range(2)]
    assert "1 confirmed" in said[0]
    assert "1 change sent" in said[1]


def test_a_server_that_goes_and_comes_back_costs_nobody_anything(apart: Apart) -> None:
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    apart.hub.kill()
    apart.line.ask()
    assert apart.line.seen.state is State.LOOKING
    apart.hands.shell.go(New("case"))
    form = apart.hands.shell.page
    assert isinstance(form, NewPage)
    form.form.editors["case_type"].put("other")
    form.save()  # and the next page comes while the line is sought
    apart.hands.wait(lambda: apart.standing == "1 not sent yet")
    assert isinstance(apart.hands.shell.page, CasePage)
    assert apart.line.under_way
    apart.hub.start()
    apart.at_rest()
    assert apart.line.seen.wrong is None
    if exchange.status(apart.hands.shell.work.desk).unsent:
        apart.line.ask()
        apart.at_rest()
    assert apart.headquarters() == 1


def test_a_slow_line_keeps_nobody_waiting_and_tells_how_far_it_is(apart: Apart) -> None:
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    page = apart.hands.go(Exchange(), ExchangePage)
    a_case(apart.hands, summary=secrets.token_hex(24_000))
    apart.cable.rate = 2_000
    apart.hands.shell.go(Exchange())
    apart.hands.press("Send and fetch now")
    apart.hands.wait(lambda: " a second" in page.connection.progress.text())
    assert apart.standing.startswith("Sending, ")
    began = time.monotonic()
    kept: list[Saved] = []
    apart.hands.shell.work.run(
        records.add, page, kept.append, page.failed, "case", {"case_type": "other"}
    )
    apart.hands.wait(lambda: kept)
    assert time.monotonic() - began < 5
    assert apart.line.seen.state is State.SENDING
    apart.cable.rate = None
    apart.at_rest()
    assert apart.line.seen.wrong is None
    apart.line.ask()  # the second came after the first was sealed
    apart.at_rest()
    assert apart.headquarters() == 2


def test_headquarters_window_answers_by_itself(at_headquarters: Apart) -> None:
    apart = at_headquarters
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    assert apart.line.seen.wrong is None
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= 60
    desk = apart.office["investigator"]
    saved(desk, "case", {"case_type": "other"})
    assert exchange.exchange_hub(desk).sent_changes == 1
    apart.line.ask()
    apart.at_rest()
    assert apart.standing == "Headquarters"
    page = apart.hands.go(Exchange(), ExchangePage)
    assert "1 received" in page.log.rows.entries.entry(0).secondary
    assert exchange.exchange_hub(desk).confirmed_changes == 1


def attached(desk: Desk, case: bytes, source: Path, more: int = 20_000) -> RecordKey:
    source.write_bytes(picture("jpeg", 400, 300) + bytes(more))
    return finished(attachments.adding(desk, case, source, {"kind": "photo"})).key


def attach_here(apart: Apart, folder: Path) -> AttachmentPage:
    """In the window, to a case of its own; its page is open."""
    case = case_id(a_case(apart.hands))
    made: list[RecordKey] = []
    work = apart.hands.shell.work
    work.run(attached, apart.hands.window, made.append, _refused, case, folder / "gate.jpg")
    apart.hands.wait(lambda: made)
    return apart.hands.go(Attachment(made[0], case), AttachmentPage)


def _refused(error: AppError) -> None:
    raise error


def exchanged(apart: Apart) -> None:
    apart.line.ask()
    apart.at_rest()
    assert apart.line.seen.wrong is None


def test_over_a_line_paid_by_use_go_texts_and_the_photo_waits_for_a_better_one(
    apart: Apart, tmp_path: Path
) -> None:
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    page = attach_here(apart, tmp_path)
    network = apart.line.network
    network.metered = True
    network.changed.emit()
    exchanged(apart)
    assert apart.headquarters() == 2
    exchanged(apart)
    assert apart.standing.startswith("1 file to go, ")
    assert "Files wait for a better line" in apart.hands.shell.sidebar.standing.accessibleName()
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s > 60  # nothing that could go is left
    assert page.standing.text() == "Headquarters does not have it yet."
    place = page.place
    shown = apart.hands.go(Exchange(), ExchangePage)
    assert "1 attached file waits for a better one" in shown.connection.waiting.text()
    assert "Headquarters does not have 1 attached file yet" in shown.standing.accessibleName()
    network.metered = False
    network.changed.emit()
    exchanged(apart)
    assert not shown.connection.waiting.isVisible()
    assert apart.standing.startswith("1 file to go, ")
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= 60  # it looks whether it is there soon
    assert by_hub.exchange_hub(apart.office.headquarters).files_came == 1
    exchanged(apart)
    assert apart.standing == "Confirmed today"
    said = [shown.log.rows.entries.entry(at).secondary for at in range(3)]
    assert any(" of files sent" in each for each in said)
    page = apart.hands.go(place, AttachmentPage)
    assert not page.standing.isVisible()


def test_a_large_file_is_asked_for_on_its_page_and_comes_there(
    apart: Apart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blob_needs, "AUTOMATIC", 1000)
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    office = apart.office
    colleague = office.settle_in("colleague")
    office.enrol("colleague")
    case = saved(colleague, "case", {"case_type": "other"}).key.bucket.scope_id
    key = attached(colleague, case, tmp_path / "gate.jpg")
    office.round("colleague")
    apart.headquarters()
    exchanged(apart)
    page = apart.hands.go(Attachment(key, case), AttachmentPage)
    apart.hands.press("Bring it here")
    apart.hands.settled()
    assert page.standing.text() == "It is not here yet. It comes with the next exchanges."
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= 20  # as after a save
    exchanged(apart)
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= 60
    apart.headquarters()
    exchanged(apart)
    assert page.isVisible()
    assert page.notice.text == "The file is here now."
    apart.hands.press("Open it here")
    apart.hands.settled()
    assert not page.view.picture.pixmap().isNull()


def test_the_open_page_at_headquarters_shows_what_a_seat_brings(
    at_headquarters: Apart, tmp_path: Path
) -> None:
    apart = at_headquarters
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    desk = apart.office["investigator"]
    case = saved(desk, "case", {"case_type": "other"}).key.bucket.scope_id
    key = attached(desk, case, tmp_path / "gate.jpg")
    exchange.exchange_hub(desk, small=True)
    exchanged(apart)
    page = apart.hands.go(Attachment(key, case), AttachmentPage)
    assert page.standing.text() == "It is not here yet. It comes when whoever has it exchanges."
    assert not page.bring.isVisible()
    exchange.exchange_hub(desk)
    exchanged(apart)
    assert page.notice.text == "The file is here now."
    assert page.open.isVisible()
    apart.hands.go(Exchange(), ExchangePage)
    shown = apart.hands.shell.page
    assert isinstance(shown, ExchangePage)
    said = [shown.log.rows.entries.entry(at).secondary for at in range(2)]
    assert any("1 part of files received" in each for each in said)


def test_headquarters_goes_on_at_once_with_a_long_file(
    at_headquarters: Apart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = at_headquarters
    apart.hands.wait(lambda: apart.line.there and apart.line.seen.next_in_s is not None)
    apart.at_rest()
    desk = apart.office["investigator"]
    case = saved(desk, "case", {"case_type": "other"}).key.bucket.scope_id
    key = attached(desk, case, tmp_path / "film.mp4", 3 << 20)
    exchange.exchange_hub(desk)
    monkeypatch.setattr(trips, "TURN_S", 0.0)
    exchanged(apart)
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s <= BASE_S
    monkeypatch.undo()
    page = apart.hands.go(Attachment(key, case), AttachmentPage)
    apart.hands.wait(page.hand.isVisible)  # by itself
    apart.at_rest()
    assert apart.line.seen.next_in_s is not None
    assert apart.line.seen.next_in_s > BASE_S


REPORT = ExchangeReport(0, 0, 0, 0, None, (), 0, 0, Changed())
STATUS = ExchangeStatus(0, 2, None, None, (), directory_expired=False, enrolled=True)
FILES = replace(STATUS, files=Files(going=1, coming=3))


@pytest.mark.parametrize(
    ("report", "status", "small", "left"),
    [
        (REPORT, STATUS, False, Left(False, 2)),
        (REPORT, FILES, False, Left(False, 6)),
        (REPORT, FILES, True, Left(False, 2)),
        (replace(REPORT, more=True), STATUS, False, Left(True, 2)),
        (replace(REPORT, file_parts=1), FILES, False, Left(True, 6)),
        (replace(REPORT, files_sent_bytes=9), FILES, False, Left(True, 6)),
        (replace(REPORT, file_parts=1), STATUS, False, Left(False, 2)),
        (replace(REPORT, file_parts=1), FILES, True, Left(False, 2)),
    ],
)
def test_what_an_exchange_leaves(
    report: ExchangeReport, status: ExchangeStatus, small: bool, left: Left
) -> None:
    assert over_hub.left_by(report, status, small=small) == left
