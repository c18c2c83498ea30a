"""Where the hostile hub does not lie, it is a hub: or what it shows would show nothing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator

import pytest

from ijm_desktop.kernel import opaque
from tests.hub.client import Authority, Client
from tests.sync.network.rogue import Answer, Heard, Rogue, serving


@pytest.fixture
def rogue() -> Iterator[Rogue]:
    with serving(Rogue()) as made:
        yield made


@pytest.fixture
def seat(rogue: Rogue) -> Iterator[Client]:
    made = Client(rogue.address)
    yield made
    made.session.close()


def test_what_is_posted_is_listed_read_in_parts_and_removed(rogue: Rogue, seat: Client) -> None:
    box, data = os.urandom(16), os.urandom(100_000)
    place = seat.begin(box, data).headers["Location"]
    assert seat.patch(place, 0, data[:40_000]).headers["Upload-Offset"] == "40000"
    assert seat.patch(place, 0, data).status_code == 409
    place = seat.begin(box, data).headers["Location"]
    assert seat.head(place).headers["Upload-Offset"] == "40000"
    assert seat.patch(place, 40_000, data[40_000:]).status_code == 204
    assert seat.begin(box, data).json() == {"state": "delivered"}
    (found,) = seat.files(box)
    assert found["sha256"] == hashlib.sha256(data).hexdigest()
    assert seat.files(box, "?after=1") == []
    assert seat.files(box, what="posted") == [found]
    assert seat.fetch(box, found["name"]).content == data
    rest = seat.fetch(box, found["name"], Range="bytes=99990-")
    assert (rest.status_code, rest.content) == (206, data[99_990:])
    assert seat.remove(box, found["name"]).status_code == 204
    assert seat.fetch(box, found["name"]).status_code == 404
    assert rogue.kept == [(opaque.text(box), data)]


def test_it_has_the_access_list(rogue: Rogue, seat: Client) -> None:
    authority = Authority()
    authority.admits(rogue.address, seat.party())
    assert seat.ask("GET", "/v1/access").json()["number"] == 1
    assert [each.what for each in rogue.heard] == ["PUT access", "GET access"]


def test_what_is_not_whole_is_not_there(rogue: Rogue, seat: Client) -> None:
    box = os.urandom(16)
    place = seat.begin(box, b"12345", hashlib.sha256(b"others").digest()).headers["Location"]
    assert seat.patch(place, 0, b"12345").status_code == 460
    assert seat.files(box) == []
    assert rogue.kept == []


def test_it_lies_where_it_is_told_to(rogue: Rogue, seat: Client) -> None:
    def lie(heard: Heard, honest: Callable[[], Answer]) -> Answer:
        return Answer(418) if heard.what == "GET files" else honest()

    rogue.lie = lie
    box = os.urandom(16)
    seat.post(box, b"sealed")
    assert seat.ask("GET", f"/v1/mailboxes/{opaque.text(box)}/files").status_code == 418
    assert [each.what for each in rogue.heard] == ["POST uploads", "PATCH upload", "GET files"]
