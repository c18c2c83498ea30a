"""Whoever comes without a right, with another's, twice, too late, too much or too slowly."""

from __future__ import annotations

import logging
import os
import socket
import time
from urllib.parse import urlsplit

import pytest
import requests

from ijm_desktop.hub.limits import Limits
from ijm_desktop.kernel import opaque
from tests.hub.client import PATCH, TUS, Client, announced
from tests.hub.conftest import World


def _files(mailbox: bytes) -> str:
    return f"/v1/mailboxes/{opaque.text(mailbox)}/files"


def test_nothing_is_answered_unsigned(world: World) -> None:
    for method, path in (
        ("GET", _files(world.to_hq)),
        ("DELETE", f"{_files(world.to_hq)}/{opaque.text(os.urandom(16))}"),
        ("POST", f"/v1/mailboxes/{opaque.text(world.to_hq)}/uploads"),
        ("GET", f"/v1/mailboxes/{opaque.text(world.to_hq)}/posted"),
    ):
        answer = requests.request(method, world.address + path, timeout=30)
        assert (answer.status_code, answer.json()["code"]) == (401, "NOT_SIGNED")


def test_a_stranger_learns_nothing(world: World) -> None:
    """Not even which mailboxes and keys there are."""
    stranger = Client(world.address)
    there = stranger.ask("GET", _files(world.to_hq))
    nowhere = stranger.ask("GET", _files(os.urandom(16)))
    impostor = Client(world.address, key_id=world.hq.key_id).ask("GET", _files(world.to_hq))
    for answer in (there, nowhere, impostor):
        assert (answer.status_code, answer.json()["code"]) == (401, "BAD_SIGNATURE")
        assert answer.json()["sentence"] == there.json()["sentence"]


def test_somebody_else_s_mailbox_looks_like_none(world: World) -> None:
    theirs = world.seat.ask("GET", _files(world.to_hq))
    none = world.seat.ask("GET", _files(os.urandom(16)))
    for answer in (theirs, none):
        assert (answer.status_code, answer.json()["code"]) == (404, "NOT_YOURS")
    assert world.hq.begin(world.to_hq, b"x").json()["code"] == "NOT_YOURS"
    assert world.seat.begin(os.urandom(16), b"x").json()["code"] == "NOT_YOURS"


def test_a_signed_request_counts_once(world: World) -> None:
    path = _files(world.to_hq)
    headers = world.hq.signature("GET", path)
    first = requests.get(world.address + path, headers=headers, timeout=30)
    assert first.status_code == 200
    again = requests.get(world.address + path, headers=headers, timeout=30)
    assert (again.status_code, again.json()["code"]) == (401, "REPLAYED")


@pytest.mark.parametrize(
    "change",
    [
        lambda path, headers: (path + "?limit=1", headers),
        lambda path, headers: (path.replace("files", "posted"), headers),
        lambda path, headers: (path, {**headers, "Host": "elsewhere.invalid"}),
        lambda path, headers: (
            path,
            {**headers, "Signature-Input": headers["Signature-Input"].replace(' "@query"', "")},
        ),
        lambda path, headers: (
            path,
            {**headers, "Signature-Input": headers["Signature-Input"].replace('"@method" ', "")},
        ),
    ],
)
def test_what_was_signed_cannot_be_used_for_anything_else(world: World, change: object) -> None:
    assert callable(change)
    path = _files(world.to_hq)
    changed, headers = change(path, world.hq.signature("GET", path))
    answer = requests.get(world.address + changed, headers=headers, timeout=30)
    assert (answer.status_code, answer.json()["code"]) == (401, "BAD_SIGNATURE")


def test_an_announced_size_and_digest_are_signed(world: World) -> None:
    path = f"/v1/mailboxes/{opaque.text(world.to_hq)}/uploads"
    headers = world.seat.signature("POST", path, announced(b"small")) | TUS
    headers["Upload-Length"] = "60000000"
    answer = requests.post(world.address + path, headers=headers, timeout=30)
    assert answer.json()["code"] == "BAD_SIGNATURE"
    bare = world.seat.signature("POST", path) | TUS | announced(b"small")
    answer = requests.post(world.address + path, headers=bare, timeout=30)
    assert answer.json()["code"] == "BAD_SIGNATURE"


def test_a_wrong_clock_is_told_the_hub_s(world: World) -> None:
    wrong = world.hq
    wrong.off_s = -86_400.0 * 365
    answer = wrong.ask("GET", _files(world.to_hq))
    assert (answer.status_code, answer.json()["code"]) == (401, "CLOCK_WRONG")
    wrong.off_s += answer.json()["time"] - (time.time() + wrong.off_s)
    assert wrong.ask("GET", _files(world.to_hq)).status_code == 200


@pytest.mark.parametrize(
    ("limits", "length"),
    [
        (Limits(requests_a_minute=5, requests_a_mailbox=0), 5),
        (Limits(requests_a_minute=1, requests_a_mailbox=2), 5),  # a right to two mailboxes
    ],
    ids=["five a minute", "one, and two for each mailbox"],
)
def test_so_many_requests_a_minute(world: World, length: int) -> None:
    answers = [world.hq.ask("GET", _files(world.to_hq)) for _ in range(length + 1)]
    assert [each.status_code for each in answers] == [200] * length + [429]
    assert answers[-1].headers["Retry-After"] == "60"
    assert world.seat.ask("GET", _files(world.to_seat)).status_code == 200


def test_a_list_that_has_expired_closes_the_hub(world: World) -> None:
    world.admit(lasts_s=-10)
    answer = world.hq.ask("GET", _files(world.to_hq))
    assert (answer.status_code, answer.json()["code"]) == (403, "LIST_EXPIRED")
    world.admit()
    assert world.hq.ask("GET", _files(world.to_hq)).status_code == 200


def test_only_headquarters_newest_list_counts(world: World) -> None:
    older = world.authority.made()
    newer = world.authority.made(world.hq.party(fetch=(world.to_hq,)))
    send = world.authority.send
    assert send(world.address, newer).status_code == 204
    assert send(world.address, newer).status_code == 204
    answer = send(world.address, older)
    assert (answer.status_code, answer.json()["code"]) == (409, "LIST_OLDER")
    forged = type(world.authority)(number=10**9).made()
    answer = send(world.address, forged)
    assert (answer.status_code, answer.json()["code"]) == (403, "LIST_NOT_SIGNED")
    for broken in (b"", b"\xa0", newer[:-1], newer + b"\x00", os.urandom(400)):
        answer = send(world.address, broken)
        assert (answer.status_code, answer.json()["code"]) == (400, "LIST_MALFORMED")
    assert send(world.address, bytes(5 << 20)).json()["code"] == "TOO_LARGE"
    number = requests.get(f"{world.address}/v1/access", timeout=30).json()["number"]
    assert number == world.authority.number


@pytest.mark.parametrize(
    "path",
    [
        "/v1/mailboxes/../access",
        "/v1/mailboxes/%2e%2e/files",
        "/v1/mailboxes/" + "a" * 26 + "/files/..%2f..%2fetc%2fpasswd",
        "/v1/mailboxes/" + "A" * 26 + "/files",
        "/v1/mailboxes/" + "b" * 26 + "/files",
        "/v1/mailboxes/%00/files",
        "/v1/mailboxes/" + "a" * 5000 + "/files",
        "/v1/uploads/" + "a" * 43,
        "//v1/access/",
        "/",
        "/metrics",
    ],
)
def test_paths_lead_nowhere_else(world: World, path: str) -> None:
    for method in ("GET", "HEAD", "PATCH", "TRACE", "DELETE"):
        headers = {**world.hq.signature(method, path), **PATCH, "Upload-Offset": "0"}
        request = requests.Request(method, world.address, headers=headers).prepare()
        request.url = world.address + path
        answer = requests.Session().send(request, timeout=30)
        assert answer.status_code in {400, 401, 404, 405}, (method, answer.status_code)


@pytest.mark.parametrize(
    "headers",
    [
        {"Upload-Length": "-1"},
        {"Upload-Length": "1" * 30},
        {"Upload-Length": "1e3"},
        {"Repr-Digest": "sha-256=:AAAA:"},
        {"Repr-Digest": "md5=:AAAA:"},
        {"Repr-Digest": "sha-256=:!!!!:"},
    ],
)
def test_what_is_announced_wrongly_is_refused(world: World, headers: dict[str, str]) -> None:
    path = f"/v1/mailboxes/{opaque.text(world.to_hq)}/uploads"
    told = {**announced(b"x"), **headers}
    answer = world.seat.ask("POST", path, told, **TUS)
    assert (answer.status_code, answer.json()["code"]) == (400, "UPLOAD_MALFORMED")


@pytest.mark.parametrize("size", [0, (64 << 20) + 1, 10**17])
def test_more_than_a_file_may_have_is_not_begun(world: World, size: int) -> None:
    path = f"/v1/mailboxes/{opaque.text(world.to_hq)}/uploads"
    told = {**announced(b"x"), "Upload-Length": str(size)}
    answer = world.seat.ask("POST", path, told, **TUS)
    assert (answer.status_code, answer.json()["code"]) == (413, "TOO_LARGE")


def test_more_than_was_announced_is_not_kept(world: World) -> None:
    data = os.urandom(1000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    answer = world.seat.patch(place, 0, data + b"more")
    assert (answer.status_code, answer.json()["code"]) == (413, "TOO_LARGE")
    stands = int(world.seat.head(place).headers["Upload-Offset"])
    assert stands <= 1000
    assert world.hq.files(world.to_hq) == []


def test_other_speakers_of_tus_are_told_what_is_spoken(world: World) -> None:
    place = world.seat.begin(world.to_hq, b"data").headers["Location"]
    options = requests.options(world.address + place, timeout=30)
    assert options.headers["Tus-Version"] == "1.0.0"
    assert options.headers["Tus-Extension"] == "creation,checksum,termination,expiration"
    assert options.headers["Tus-Max-Size"] == str(64 << 20)
    old = requests.head(world.address + place, headers={"Tus-Resumable": "0.2.2"}, timeout=30)
    assert (old.status_code, old.headers["Tus-Version"]) == (412, "1.0.0")
    wrong = requests.patch(
        world.address + place, data=b"data", headers={**TUS, "Upload-Offset": "0"}, timeout=30
    )
    assert wrong.json()["code"] == "WRONG_TYPE"


def _raw(world: World) -> socket.socket:
    parts = urlsplit(world.address)
    assert parts.hostname is not None
    return socket.create_connection((parts.hostname, parts.port or 0), timeout=20)


@pytest.mark.parametrize("limits", [Limits(headers_s=0.5)])
def test_a_request_that_never_comes_is_not_waited_for(world: World) -> None:
    with _raw(world) as line:
        line.sendall(b"GET /health HTTP/1.1\r\nHost: hub\r\nX-Slow: ")
        began = time.monotonic()
        assert line.recv(1000) == b""
        assert time.monotonic() - began < 10


@pytest.mark.parametrize("limits", [Limits(body_s=0.5, least_in_body_s=1000)])
def test_a_body_that_drips_is_ended_and_what_came_is_kept(world: World) -> None:
    data = os.urandom(5000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    with _raw(world) as line:
        head = f"PATCH {place} HTTP/1.1\r\nHost: hub\r\nTus-Resumable: 1.0.0\r\n"
        head += "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
        line.sendall(f"{head}Content-Length: 5000\r\n\r\n".encode() + data[:200])
        assert b" 408 " in line.recv(1000)
    assert world.seat.head(place).headers["Upload-Offset"] == "200"
    assert world.seat.patch(place, 200, data[200:]).status_code == 204
    assert len(world.hq.files(world.to_hq)) == 1


def test_a_connection_that_breaks_leaves_what_came(world: World) -> None:
    data = os.urandom(5000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    with _raw(world) as line:
        head = f"PATCH {place} HTTP/1.1\r\nHost: hub\r\nTus-Resumable: 1.0.0\r\n"
        head += "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
        line.sendall(f"{head}Content-Length: 5000\r\n\r\n".encode() + data[:1234])
        time.sleep(0.3)
    end = time.monotonic() + 20
    while (stands := world.seat.head(place).headers["Upload-Offset"]) != "1234":
        assert time.monotonic() < end, stands


def test_log_and_counts_name_nobody(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "ijm.hub")
    world.seat.post(world.to_hq, b"sealed")
    (found,) = world.hq.files(world.to_hq)
    world.hq.fetch(world.to_hq, found["name"])
    requests.get(f"{world.address}/v1/mailboxes/{opaque.text(world.to_hq)}/files?x=y", timeout=30)
    requests.get(f"{world.address}/somebody's/name", timeout=30)
    written = caplog.text + world.hub.metrics.text(world.hub.database, world.hub.now()).decode()
    ids = [world.to_hq, world.to_seat, world.seat.key_id, world.hq.key_id]
    secret = [opaque.text(each) for each in ids] + [each.hex() for each in ids]
    secret += [found["name"], found["sha256"], "somebody", "127.0.0.1", "x=y"]
    assert [each for each in secret if each in written] == []
    assert "GET /v1/mailboxes/{mailbox}/files 200" in written
    assert 'route="/v1/mailboxes/{mailbox}/files"' in written
    assert "hub_files 1.0" in written
