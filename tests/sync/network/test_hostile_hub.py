"""A hub that withholds, repeats, reorders, swaps, forgets and makes things up: a seat loses and
doubles nothing, what can be noticed is said, and with an honest hub all agree again."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.headquarters import by_hub
from ijm_desktop.kernel import opaque
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import HUB_ERRORS, HubRefused
from tests.sync.network.proxy import Line, bad_line
from tests.sync.network.rogue import Answer, Heard, Rogue, honestly, refused, serving, told
from tests.sync.network.wide import Wide, wide
from tests.sync.world import World, value_at

HALF_AN_HOUR_MS = 31 * 60 * 1000
"""After which what was taken is not waited for any more (exchange §8.7)."""


@dataclass(slots=True)
class Met:
    """Everybody at a hub of somebody's, and a case that Ines and Ana know."""

    wide: Wide
    rogue: Rogue
    case: RecordKey

    @property
    def world(self) -> World:
        return self.wide.world

    def writes(self, words: str) -> None:
        self.world.edit(self.world.ines, self.case, summary=words)

    def goes_round(self, times: int = 1) -> list[str]:
        """Ines, headquarters, Ana, and Ines again; the codes met."""
        met: list[str] = []
        for _ in range(times):
            met += self.wide.exchange(self.world.ines) + self.wide.answer()
            met += self.wide.exchange(self.world.ana)
        return met

    def seen(self) -> object:
        return value_at(self.world.ana, self.case, "summary")

    def heals(self, words: str) -> None:
        """An honest hub, and at most an hour: what was written is everywhere, once."""
        self.rogue.lie = honestly
        for _ in range(3):
            self.goes_round(2)
            self.world.clock.now_ms += HALF_AN_HOUR_MS
        assert self.seen() == words
        assert seat_exchange.status(self.world.ines).unconfirmed == 0
        self.wide.settles()


def mailbox(desk: Desk) -> str:
    route = standings.load(desk.vault).route(desk.vault.seat)
    assert route is not None
    return opaque.text(route.mailbox)


@pytest.fixture
def met(world: World, tmp_path: Path) -> Iterator[Met]:
    with serving(Rogue()) as rogue, bad_line(Line(("127.0.0.1", rogue.port))) as line:
        world.clock.now_ms += HALF_AN_HOUR_MS
        with wide(world, line, line.address) as made:
            case = world.case(world.ines)
            made.round(case, "before")
            yield Met(made, rogue, case)


def listing(change: Callable[[Heard], None]) -> Callable[[Heard, Callable[[], Answer]], Answer]:
    """Something is done to a mailbox each time before it is listed."""

    def lie(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        if heard.what == "GET files":
            change(heard)
        return honest()

    return lie


def box_of(heard: Heard) -> str:
    return heard.path.split("/")[3]


def test_what_is_withheld_is_seen_by_when_it_was_last_confirmed(met: Met) -> None:
    before = seat_exchange.status(met.world.ines)
    met.rogue.lie = lambda heard, honest: (
        told({"files": [], "more": False}) if heard.what == "GET files" else honest()
    )
    met.writes("withheld")
    assert met.goes_round(3) == []
    status = seat_exchange.status(met.world.ines)
    assert status.unconfirmed == 1
    assert status.confirmed_until_ms == before.confirmed_until_ms
    assert met.seen() == "before"
    met.heals("withheld")


def test_delivered_says_nothing(met: Met) -> None:
    met.rogue.lie = lambda heard, honest: (
        told({"state": "delivered"}) if heard.what == "POST uploads" else honest()
    )
    met.writes("kept by nobody")
    assert met.goes_round(3) == []
    assert seat_exchange.status(met.world.ines).unconfirmed == 1
    assert met.seen() == "before"
    met.heals("kept by nobody")


def test_old_files_come_again_in_any_order_under_new_names(met: Met) -> None:
    def again(heard: Heard) -> None:
        box = box_of(heard)
        met.rogue.boxes[box] = []
        for _, data in reversed([each for each in met.rogue.kept if each[0] == box]):
            met.rogue.put(box, data)

    met.rogue.lie = listing(again)
    for words in ("first", "second", "third"):
        met.writes(words)
        assert met.goes_round(2) == []
        assert met.seen() == words
    assert seat_exchange.status(met.world.ana).kept_aside == ()
    met.heals("third")


def test_files_of_two_seats_are_swapped(met: Met) -> None:
    mine, theirs = mailbox(met.world.ines), mailbox(met.world.ana)

    def swap(heard: Heard) -> None:
        boxes = met.rogue.boxes
        boxes[mine], boxes[theirs] = boxes.get(theirs, []), boxes.get(mine, [])

    met.writes("swapped")
    met.rogue.lie = listing(swap)
    assert met.goes_round(3) == []
    met.heals("swapped")


def bent(met: Met, heard: Heard) -> None:
    """Another bit in each file of a mailbox, once."""
    box = met.rogue.boxes.get(box_of(heard), [])
    for at, each in enumerate(box):
        data = bytearray(each.data)
        data[-99] ^= 1
        box[at] = replace(each, data=bytes(data))
    met.rogue.lie = honestly


def test_work_with_another_bit_is_kept_aside_and_comes_again(met: Met) -> None:
    met.writes("bent")
    met.wide.exchange(met.world.ines)
    met.rogue.lie = listing(lambda heard: bent(met, heard))
    answered = by_hub.exchange_hub(met.world.hq)
    assert {each.code for each in answered.aside} == {"BUNDLE_DAMAGED"}
    assert answered.received == 0
    met.heals("bent")


def test_an_answer_with_another_bit_is_kept_aside_and_said(met: Met) -> None:
    met.writes("bent")
    met.wide.exchange(met.world.ines)
    met.wide.answer()
    met.rogue.lie = listing(lambda heard: bent(met, heard))
    met.wide.exchange(met.world.ana)
    kept = seat_exchange.status(met.world.ana).kept_aside
    assert [each.code for each in kept] == ["BUNDLE_DAMAGED"]
    assert met.seen() == "before"
    met.heals("bent")


def test_everything_is_forgotten(met: Met) -> None:
    met.writes("forgotten")
    met.wide.exchange(met.world.ines)
    met.rogue.forget()
    assert met.goes_round() == []
    met.rogue.forget()
    assert met.rogue.access == b""
    met.heals("forgotten")


def test_what_it_makes_up_fills_no_disk_and_hides_nothing_for_ever(met: Met) -> None:
    made_up = [os.urandom(4_000) for _ in range(1_100)]
    box = mailbox(met.world.ana)
    for data in made_up:
        met.rogue.put(box, data)
    met.wide.exchange(met.world.ana)
    coming = met.world.ana.vault.incoming / "coming"
    for data in made_up:
        met.rogue.put(box, data[::-1])
    met.wide.exchange(met.world.ana)
    assert sum(1 for _ in coming.iterdir()) <= 1_000
    met.writes("behind a thousand")
    met.rogue.boxes[box] = []
    met.heals("behind a thousand")


def test_a_list_that_is_never_taken_ends_the_exchange_and_not_the_next(met: Met) -> None:
    def never(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        if heard.what == "PUT access":
            return refused(409, "LIST_OLDER")
        return told({"number": 0, "until": 0}) if heard.what == "GET access" else honest()

    met.writes("behind a list")
    met.wide.exchange(met.world.ines)
    met.rogue.lie = never
    by_hub.name_hub(met.world.hq, met.wide.line.address, renew=True)
    before = len(met.rogue.heard)
    with suppress(*HUB_ERRORS):
        by_hub.exchange_hub(met.world.hq)
    assert len(met.rogue.heard) - before < 40
    met.heals("behind a list")


def test_who_closes_its_door_is_named(met: Met) -> None:
    met.writes("at the door")
    met.rogue.lie = lambda _heard, _honest: refused(403, "LIST_EXPIRED")
    with pytest.raises(HubRefused) as error:
        seat_exchange.exchange_hub(met.world.ines)
    assert "LIST_EXPIRED" in error.value.text()
    assert seat_exchange.status(met.world.ines).unsent == 1
    met.heals("at the door")


def test_nothing_that_was_sent_can_be_read_or_tells_who_sent_it(met: Met) -> None:
    met.writes("The house behind the mill")
    met.goes_round()
    sent = b"".join(
        each.body + repr((each.path, each.headers)).encode() for each in met.rogue.heard
    )
    names = [b"mill", b"Ines", b"Freedom", b"Harbour"]
    seats = [each.vault.seat for each in met.world.seats]
    routes = [standings.load(each.vault).route(each.vault.seat) for each in met.world.seats]
    secrets = [each.secret for each in routes if each is not None]
    assert len(secrets) == len(seats)
    written = [each.hex().encode() for each in (*seats, *secrets)]
    written += [b64encode(each).rstrip(b"=") for each in (*seats, *secrets)]
    assert [each for each in (*names, *seats, *secrets, *written) if each in sent] == []
