"""Connections that are held for nothing, and what is said of what went wrong (hub §8.3, §8.4)."""

from __future__ import annotations

import logging
import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest
import requests

from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.serving import Nameless
from ijm_desktop.kernel import opaque
from tests.hub.client import PATCH, TUS
from tests.hub.conftest import World


def connected(world: World, *, room: int = 0) -> socket.socket:
    """`room`: bytes that may wait on this side to be read."""
    parts = urlsplit(world.address)
    line = socket.socket()
    if room:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    line.settimeout(20)
    line.connect((parts.hostname, parts.port))
    return line


def is_closed(line: socket.socket, meanwhile: Callable[[], object], seconds: float = 15) -> bool:
    """Whether the hub closes while somebody goes on."""
    line.settimeout(0.1)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            meanwhile()
            if line.recv(65_536) == b"":
                return True
        except TimeoutError:
            continue
        except OSError:
            return True
    return False


@pytest.mark.parametrize("limits", [Limits(headers_s=0.5)])
@pytest.mark.parametrize(
    "first",
    [
        b"GET /health HTTP/1.1\r\nHost: hub\r\n\r\nGET /health HTTP/1.1\r\nX: ",
        b"GET /health HTTP/1.1\r\nHost: hub\r\nContent-Length: 100000\r\n\r\n",
    ],
    ids=["a second request that drips", "a body nobody asked for that drips"],
)
def test_after_an_answer_it_is_not_waited_for_ever(world: World, first: bytes) -> None:
    with connected(world) as line:
        line.sendall(first)
        assert is_closed(line, lambda: line.sendall(b"a"))


@pytest.mark.parametrize("limits", [Limits(headers_s=0.5)])
def test_who_asks_again_and_again_is_not_cut_off(world: World) -> None:
    with connected(world) as line:
        for _ in range(8):
            line.sendall(b"GET /health HTTP/1.1\r\nHost: hub\r\n\r\n")
            said = b""
            while not said.endswith(b'"well"}'):
                part = line.recv(65_536)
                assert part
                said += part
            time.sleep(0.2)


@pytest.mark.parametrize("limits", [Limits(body_s=0.5, least_in_body_s=1000)])
def test_who_does_not_read_what_it_fetches_is_cut_off(world: World) -> None:
    data = os.urandom(16 << 20)
    world.seat.post(world.to_hq, data)
    (found,) = world.hq.files(world.to_hq)
    path = f"/v1/mailboxes/{opaque.text(world.to_hq)}/files/{found['name']}"
    with connected(world, room=4096) as line:
        headers = world.hq.signature("GET", path)
        asked = [f"GET {path} HTTP/1.1", f"Host: {urlsplit(world.address).netloc}"]
        asked += [f"{name}: {value}" for name, value in headers.items()]
        line.sendall(("\r\n".join(asked) + "\r\n\r\n").encode())
        time.sleep(3)
        came = 0
        try:
            while part := line.recv(1 << 20):
                came += len(part)
        except ConnectionResetError:
            pass
        assert came < len(data)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data


def test_so_many_lists_are_held_at_once(world: World) -> None:
    with ExitStack() as lines:
        for _ in range(16):
            line = lines.enter_context(connected(world))
            line.sendall(b"PUT /v1/access HTTP/1.1\r\nHost: hub\r\nContent-Length: 99\r\n\r\n1")
        end = time.monotonic() + 10
        while not world.hub.lists.locked():
            assert time.monotonic() < end
            time.sleep(0.01)
        answer = world.authority.send(world.address, b"one more")
        assert (answer.status_code, answer.json()["code"]) == (429, "TOO_MANY")
        assert requests.get(f"{world.address}/health", timeout=10).status_code == 200
    end = time.monotonic() + 10
    while world.authority.send(world.address, b"one more").status_code != 400:
        assert time.monotonic() < end


def test_two_lengths_are_none(world: World) -> None:
    """What stands before the hub may see one request where the hub sees two."""
    sent = b"GET /health HTTP/1.1\r\nHost: hub\r\n"
    sent += b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
    with connected(world) as line:
        line.sendall(sent + b"0\r\n\r\nGET /health HTTP/1.1\r\nHost: hub\r\n\r\n")
        said = b""
        while part := line.recv(65_536):
            said += part
    assert said.count(b"HTTP/1.1 ") == 1
    assert b" 400 " in said


def test_nobody_is_sent_elsewhere(world: World) -> None:
    answer = requests.get(
        f"{world.address}/v1/access/", timeout=10, allow_redirects=False, headers={"Host": "evil"}
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "NO_SUCH_PLACE")
    assert "evil" not in str(answer.headers)


def test_where_no_patch_passes_a_header_says_it(world: World) -> None:
    place = world.seat.begin(world.to_hq, b"sealed").headers["Location"]
    said = {**PATCH, "Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    answer = requests.post(world.address + place, data=b"sealed", headers=said, timeout=10)
    assert (answer.status_code, answer.headers["Upload-Offset"]) == (204, "6")
    path = f"/v1/mailboxes/{opaque.text(world.to_hq)}/files"
    (found,) = world.hq.files(world.to_hq)
    told = {"X-HTTP-Method-Override": "DELETE"}
    assert world.hq.ask("GET", f"{path}/{found['name']}", None, **told).content == b"sealed"
    assert len(world.hq.files(world.to_hq)) == 1


@pytest.mark.parametrize("came", [1, 999, 40_000])
def test_what_came_before_the_connection_broke_is_kept_to_the_byte(world: World, came: int) -> None:
    """Also where it came, and broke, before anybody had begun to read it."""
    data = os.urandom(50_000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    said = {**PATCH, "Upload-Offset": "0", "Content-Length": str(len(data)), "Host": "hub"}
    asked = [f"PATCH {place} HTTP/1.1", *(f"{name}: {text}" for name, text in said.items())]
    with connected(world) as line:
        line.sendall(("\r\n".join(asked) + "\r\n\r\n").encode() + data[:came])
    end = time.monotonic() + 10
    while world.seat.head(place).headers["Upload-Offset"] != str(came):
        assert time.monotonic() < end
        time.sleep(0.02)
    assert world.seat.patch(place, came, data[came:]).status_code == 204


def test_the_end_of_an_upload_is_counted_from_its_last_byte(world: World) -> None:
    place = world.seat.begin(world.to_hq, b"sealed").headers["Location"]
    with world.hub.database.write() as connection:
        connection.exec_driver_sql("UPDATE uploads SET until = until - 5000")
    patched = world.seat.patch(place, 0, b"sea")
    asked = requests.head(world.address + place, headers=TUS, timeout=10)
    assert patched.headers["Upload-Expires"] == asked.headers["Upload-Expires"]


def test_an_error_in_the_log_names_nobody() -> None:
    secret = "abcdefgh" * 2
    try:
        raise ValueError(secret) from KeyError(secret)
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "Wrong", (), sys.exc_info())
    written = Nameless("%(message)s").format(record)
    assert written.startswith("Wrong\n")
    assert written.endswith("ValueError")
    assert "test_patience.py" in written
    assert secret not in written
