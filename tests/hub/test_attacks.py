"""What was found by attacking the hub, each as it was tried."""

from __future__ import annotations

import os
import socket
import time
from urllib.parse import urlsplit

import pytest
import requests

from ijm_desktop.hub import tables
from ijm_desktop.kernel import opaque
from tests.hub.client import Client
from tests.hub.conftest import World


def _files(mailbox: bytes) -> str:
    return f"/v1/mailboxes/{opaque.text(mailbox)}/files"


def said(world: World, sent: bytes, seconds: float = 20) -> bytes:
    """All that comes until the hub closes; it must, in that time."""
    parts = urlsplit(world.address)
    assert parts.hostname is not None
    answer = bytearray()
    with socket.create_connection((parts.hostname, parts.port or 0), timeout=seconds) as line:
        line.sendall(sent)
        while data := line.recv(65_536):
            answer += data
    return bytes(answer)


def _written(method: str, path: str, host: str, headers: dict[str, str]) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


@pytest.mark.parametrize("end", ["#", "?", "/", "@", ""])
def test_a_host_cannot_carry_the_path_that_was_signed(world: World, end: str) -> None:
    """`Host: hub/v1/mailboxes/a/files#` made another path look like the signed one."""
    signed, asked = _files(os.urandom(16)), _files(world.to_hq)
    host = urlsplit(world.address).netloc
    headers = world.hq.signature("GET", signed)
    answer = said(world, _written("GET", asked, f"{host}{signed}{end}", headers))
    assert b" 401 " in answer.split(b"\r\n")[0]
    assert b"NOT_SIGNED" in answer


@pytest.mark.parametrize("off_s", [-300.0, 300.0])
def test_a_clock_at_the_very_edge_is_not_called_a_bad_signature(world: World, off_s: float) -> None:
    world.hq.off_s = off_s
    answer = world.hq.ask("GET", _files(world.to_hq))
    assert answer.status_code == 200 or answer.json()["code"] == "CLOCK_WRONG"


def test_who_asks_does_not_wait_for_who_writes(world: World) -> None:
    with world.hub.database.write() as connection:
        connection.execute(tables.nonces.delete())
        answer = requests.get(f"{world.address}/health", timeout=5)
    assert (answer.status_code, answer.json()) == (200, {"state": "well"})


@pytest.mark.parametrize("values", [b"\x00", b"\xa0", b"\x81\x00"], ids=["0", "{}", "[0]"])
def test_four_megabytes_of_nothing_are_refused_at_once(world: World, values: bytes) -> None:
    """Half a minute of decoding for whoever sent it unsigned."""
    count = ((4 << 20) - 5) // len(values)
    began = time.monotonic()
    answer = world.authority.send(
        world.address, b"\x9a" + count.to_bytes(4, "big") + values * count
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "LIST_MALFORMED")
    assert time.monotonic() - began < 10


def test_a_key_with_thousands_of_mailboxes_is_taken(world: World) -> None:
    """What it may do is not looked for in a row of thousands, each time anew."""
    boxes = tuple(os.urandom(16) for _ in range(3_000))
    chief = Client(world.address)
    body = world.authority.made(chief.party(fetch=boxes, post=boxes))
    began = time.monotonic()
    assert world.authority.send(world.address, body).status_code == 204
    assert time.monotonic() - began < 10
    assert chief.files(boxes[-1]) == []
    chief.session.close()
