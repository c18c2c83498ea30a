"""Files go into a mailbox and come out of it, once and whole (hub §4 to §7)."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Table, func, select

from ijm_desktop.hub import mailboxes, serving, tables
from ijm_desktop.hub.limits import DAY_S, Limits
from ijm_desktop.kernel import opaque
from tests.hub.client import TUS
from tests.hub.conftest import World

BIG = 700_000
"""Bytes of more than two stored pieces."""


def test_what_is_posted_is_fetched_and_taken_away(world: World) -> None:
    data = os.urandom(BIG)
    world.seat.post(world.to_hq, data)
    (found,) = world.hq.files(world.to_hq)
    assert (found["length"], found["sha256"]) == (BIG, hashlib.sha256(data).hexdigest())
    fetched = world.hq.fetch(world.to_hq, found["name"])
    assert fetched.content == data
    assert fetched.headers["ETag"] == f'"{found["sha256"]}"'
    for _ in range(2):
        assert world.hq.remove(world.to_hq, found["name"]).status_code == 204
        assert world.hq.files(world.to_hq) == []
    assert world.hq.fetch(world.to_hq, found["name"]).json()["code"] == "NO_SUCH_FILE"
    held = mailboxes.held(world.hub.database)
    assert (held.files, held.bytes, held.uploads) == (0, 0, 0)


def test_a_file_that_was_there_is_not_taken_twice(world: World) -> None:
    data = os.urandom(1000)
    world.seat.post(world.to_hq, data)
    for _ in range(2):
        again = world.seat.begin(world.to_hq, data)
        assert (again.status_code, again.json()) == (200, {"state": "delivered"})
        (found,) = world.hq.files(world.to_hq) or [{"name": ""}]
        if found["name"]:
            world.hq.remove(world.to_hq, found["name"])


def test_an_upload_goes_on_where_it_was_whoever_asks_again(world: World) -> None:
    data = os.urandom(BIG)
    first = world.seat.begin(world.to_hq, data).headers["Location"]
    assert world.seat.patch(first, 0, data[:300_000]).status_code == 204
    second = world.seat.begin(world.to_hq, data).headers["Location"]
    assert world.seat.head(first).status_code == 404
    stands = world.seat.head(second)
    assert stands.headers["Upload-Offset"] == "300000"
    assert stands.headers["Upload-Length"] == str(BIG)
    assert world.seat.patch(second, 0, data).json()["code"] == "OFFSET_DIFFERS"
    done = world.seat.patch(second, 300_000, data[300_000:])
    assert (done.status_code, done.headers["Upload-Offset"]) == (204, str(BIG))
    assert world.seat.head(second).headers["Upload-Offset"] == str(BIG)
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data


def test_two_who_fill_one_upload_at_once_make_one_file(world: World) -> None:
    data = os.urandom(BIG)
    place = world.seat.begin(world.to_hq, data).headers["Location"]

    def fill(_number: int) -> int:
        start = 0
        while start < BIG:
            answer = world.seat.patch(place, start, data[start : start + 50_000])
            if answer.status_code == 204:
                start += len(data[start : start + 50_000])
            else:
                assert answer.status_code == 409
                start = int(world.seat.head(place).headers["Upload-Offset"])
        return start

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(fill, range(4))) == {BIG}
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data


def test_what_is_not_as_announced_never_lies_there(world: World) -> None:
    data = os.urandom(1000)
    place = world.seat.begin(world.to_hq, data, hashlib.sha256(b"other").digest()).headers[
        "Location"
    ]
    answer = world.seat.patch(place, 0, data)
    assert (answer.status_code, answer.json()["code"]) == (460, "DIGEST_DIFFERS")
    assert world.seat.head(place).status_code == 410
    assert world.hq.files(world.to_hq) == []
    assert mailboxes.held(world.hub.database).uploads == 0


def test_a_checked_portion_is_kept_whole_or_not_at_all(world: World) -> None:
    data = os.urandom(1000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    wrong = {"Upload-Checksum": "sha1 " + "A" * 27 + "="}
    assert world.seat.patch(place, 0, data[:10], **wrong).status_code == 460
    assert world.seat.head(place).headers["Upload-Offset"] == "0"
    assert (
        world.seat.patch(place, 0, data[:10], **{"Upload-Checksum": "md5 AA=="}).status_code == 400
    )


def test_bytes_one_by_one_make_few_rows(world: World) -> None:
    data = os.urandom(64)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    for start in range(64):
        assert world.seat.patch(place, start, data[start : start + 1]).status_code == 204
    assert _rows(world, tables.pieces) == [1]
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data


def test_an_upload_given_up_leaves_nothing(world: World) -> None:
    data = os.urandom(1000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    world.seat.patch(place, 0, data[:500])
    assert world.seat.session.delete(world.address + place, headers=TUS).status_code == 204
    assert world.seat.head(place).status_code == 410
    assert _rows(world, tables.pieces) == [0]
    with world.hub.database.read() as connection:
        used = connection.execute(select(func.sum(tables.mailboxes.c.used_bytes))).scalar_one()
    assert used == 0


def test_what_was_taken_back_may_be_posted_again(world: World) -> None:
    """Its receiver never had it: `delivered` would lose it."""
    world.seat.post(world.to_hq, b"sealed")
    (mine,) = world.seat.files(world.to_hq, what="posted")
    assert world.seat.remove(world.to_hq, mine["name"], "posted").status_code == 204
    world.seat.post(world.to_hq, b"sealed")
    (found,) = world.hq.files(world.to_hq)
    world.hq.remove(world.to_hq, found["name"])
    assert world.seat.remove(world.to_hq, found["name"], "posted").status_code == 204
    assert world.seat.begin(world.to_hq, b"sealed").json() == {"state": "delivered"}


def test_a_url_taken_back_after_it_was_filled_leaves_the_file(world: World) -> None:
    data = os.urandom(1000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    world.seat.patch(place, 0, data)
    assert world.seat.session.delete(world.address + place, headers=TUS).status_code == 204
    assert world.seat.head(place).status_code == 410
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data
    assert world.seat.begin(world.to_hq, data).json() == {"state": "delivered"}


@pytest.mark.parametrize(
    ("asked", "status", "start", "end"),
    [
        ("bytes=0-", 206, 0, BIG),
        ("bytes=699999-", 206, 699_999, BIG),
        ("bytes=262143-262144", 206, 262_143, 262_145),
        ("bytes=5-9999999", 206, 5, BIG),
        ("bytes=-3", 206, BIG - 3, BIG),
        ("bytes=700000-", 416, 0, 0),
        ("bytes=1-2,5-6", 200, 0, BIG),
        ("lines=1-2", 200, 0, BIG),
        ("bytes=9-5", 200, 0, BIG),
    ],
)
def test_the_rest_of_a_file(world: World, asked: str, status: int, start: int, end: int) -> None:
    data = os.urandom(BIG)
    world.seat.post(world.to_hq, data)
    (found,) = world.hq.files(world.to_hq)
    answer = world.hq.fetch(world.to_hq, found["name"], Range=asked)
    assert answer.status_code == status
    if status == 416:
        assert answer.headers["Content-Range"] == f"bytes */{BIG}"
    else:
        assert answer.content == data[start:end]
    other = world.hq.fetch(world.to_hq, found["name"], **{"Range": asked, "If-Range": '"x"'})
    assert (other.status_code, other.content) == (200, data)


def test_lists_come_in_pages_in_the_order_of_arrival(world: World) -> None:
    sent = [os.urandom(20) for _ in range(7)]
    for data in sent:
        world.seat.post(world.to_hq, data)
    found, after = [], 0
    while page := world.hq.files(world.to_hq, f"?after={after}&limit=3"):
        assert len(page) <= 3
        found += page
        after = page[-1]["seq"]
    assert [each["sha256"] for each in found] == [hashlib.sha256(each).hexdigest() for each in sent]
    assert [each["seq"] for each in found] == sorted({each["seq"] for each in found})


def test_a_poster_sees_and_takes_back_what_is_its_own(world: World) -> None:
    other = type(world.seat)(world.address)
    world.authority.admits(
        world.address,
        world.seat.party(fetch=(world.to_seat,), post=(world.to_hq,)),
        other.party(post=(world.to_hq,)),
        world.hq.party(fetch=(world.to_hq,), post=(world.to_seat,)),
    )
    world.seat.post(world.to_hq, b"mine")
    other.post(world.to_hq, b"theirs")
    (mine,) = world.seat.files(world.to_hq, what="posted")
    (theirs,) = other.files(world.to_hq, what="posted")
    assert world.seat.remove(world.to_hq, theirs["name"], "posted").status_code == 204
    assert len(world.hq.files(world.to_hq)) == 2
    world.seat.remove(world.to_hq, mine["name"], "posted")
    assert [each["name"] for each in world.hq.files(world.to_hq)] == [theirs["name"]]
    other.session.close()


def test_a_mailbox_has_room_for_so_much(world: World) -> None:
    world.admit(room={world.to_hq: (1000, 3)})
    assert world.seat.begin(world.to_hq, os.urandom(1001)).json()["code"] == "TOO_LARGE"
    world.seat.post(world.to_hq, os.urandom(600))
    full = world.seat.begin(world.to_hq, os.urandom(401))
    assert (full.status_code, full.json()["code"]) == (507, "MAILBOX_FULL")
    assert int(full.headers["Retry-After"]) > 0
    world.seat.begin(world.to_hq, os.urandom(100))
    world.seat.begin(world.to_hq, os.urandom(100))
    assert world.seat.begin(world.to_hq, os.urandom(100)).json()["code"] == "MAILBOX_FULL"


@pytest.mark.parametrize("limits", [Limits(uploads=2)])
def test_so_many_uploads_may_be_open(world: World) -> None:
    for _ in range(2):
        assert world.seat.begin(world.to_hq, os.urandom(10)).status_code == 201
    refused = world.seat.begin(world.to_hq, os.urandom(10))
    assert (refused.status_code, refused.json()["code"]) == (429, "TOO_MANY")


def test_what_nobody_fetched_goes_in_time_and_so_do_uploads(world: World) -> None:
    world.seat.post(world.to_hq, b"left lying")
    place = world.seat.begin(world.to_hq, os.urandom(10)).headers["Location"]
    later = world.hub.now() + 91 * DAY_S
    waited = type(world.hub)(
        world.hub.database, world.hub.authority, world.hub.limits, clock=lambda: later
    )
    serving.sweep(waited)
    assert world.hq.files(world.to_hq) == []
    assert world.seat.head(place).status_code in {404, 410}
    assert _rows(world, tables.pieces, tables.files, tables.delivered) == [0, 0, 0]
    assert _rows(world, tables.nonces) == [1]  # of the listing above


def test_a_mailbox_that_a_newer_list_leaves_out_is_empty(world: World) -> None:
    world.seat.post(world.to_hq, os.urandom(BIG))
    place = world.seat.begin(world.to_hq, os.urandom(10)).headers["Location"]
    world.authority.admits(world.address, world.seat.party(fetch=(world.to_seat,)))
    assert world.hq.ask("GET", f"/v1/mailboxes/{opaque.text(world.to_hq)}/files").status_code == 401
    assert world.seat.patch(place, 0, b"1").status_code in {404, 410}
    assert _rows(world, tables.pieces, tables.files, tables.delivered) == [0, 0, 0]


def _rows(world: World, *counted: Table) -> list[int]:
    with world.hub.database.read() as connection:
        return [
            connection.execute(select(func.count()).select_from(each)).scalar_one()
            for each in counted
        ]
