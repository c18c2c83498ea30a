"""Where several keys post into one mailbox, none takes the room of the others (hub §4.1)."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.hub.client import Client
from tests.hub.conftest import World

ROOM = (400_000, 8)


@pytest.fixture
def other(world: World) -> Iterator[Client]:
    """Another seat that posts to headquarters."""
    made = Client(world.address)
    parties = (
        world.seat.party(fetch=(world.to_seat,), post=(world.to_hq,)),
        made.party(post=(world.to_hq,)),
        world.hq.party(fetch=(world.to_hq,), post=(world.to_seat,)),
    )
    room = {world.to_hq: ROOM, world.to_seat: ROOM}
    world.authority.admits(world.address, *parties, room=room)
    yield made
    made.session.close()


def refused(client: Client, mailbox: bytes, data: bytes) -> bool:
    answer = client.begin(mailbox, data)
    if answer.status_code == 201:
        return False
    assert (answer.status_code, answer.json()["code"]) == (507, "MAILBOX_FULL")
    assert int(answer.headers["Retry-After"]) > 0
    return True


def test_one_fills_a_quarter_and_the_others_go_on(world: World, other: Client) -> None:
    world.seat.post(world.to_hq, os.urandom(60_000))
    assert refused(world.seat, world.to_hq, os.urandom(60_000))
    assert not refused(world.seat, world.to_hq, os.urandom(40_000))  # open, and counts
    assert refused(world.seat, world.to_hq, os.urandom(1))
    other.post(world.to_hq, os.urandom(90_000))
    assert len(world.hq.files(world.to_hq)) == 2


def test_so_it_is_with_files(world: World, other: Client) -> None:
    for _ in range(2):
        world.seat.post(world.to_hq, os.urandom(10))
    assert refused(world.seat, world.to_hq, os.urandom(10))
    other.post(world.to_hq, os.urandom(10))
    (first, *_) = world.hq.files(world.to_hq)
    world.hq.remove(world.to_hq, first["name"])
    world.seat.post(world.to_hq, os.urandom(10))


def test_a_single_file_may_be_larger_than_that(world: World, other: Client) -> None:
    world.seat.post(world.to_hq, os.urandom(300_000))
    assert refused(world.seat, world.to_hq, b"x")
    assert len(world.hq.files(world.to_hq)) == 1


def test_who_posts_alone_has_all_of_it(world: World, other: Client) -> None:
    for _ in range(8):
        world.hq.post(world.to_seat, os.urandom(40_000))
    assert refused(world.hq, world.to_seat, b"x")
