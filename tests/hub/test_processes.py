"""Hubs as processes: killed at any moment, two on one database, no room, no database."""

from __future__ import annotations

import hashlib
import os
import random
import resource
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from tests.hub import postgres
from tests.hub.client import Authority, Client
from tests.hub.conftest import PROGRAMS
from tests.hub.process import HubProcess


@dataclass(slots=True)
class Office:
    """A hub's process, a seat that posts, and headquarters that fetches."""

    hub: HubProcess
    authority: Authority
    seat: Client
    hq: Client
    mailbox: bytes = field(default_factory=lambda: os.urandom(16))

    def admit(self) -> None:
        self.authority.admits(
            self.hub.address,
            self.seat.party(post=(self.mailbox,)),
            self.hq.party(fetch=(self.mailbox,)),
        )

    def lies_there(self) -> list[str]:
        """Digests, each fetched and compared."""
        found = []
        for each in self.hq.files(self.mailbox):
            content = self.hq.fetch(self.mailbox, each["name"]).content
            assert hashlib.sha256(content).hexdigest() == each["sha256"]
            found.append(each["sha256"])
        return found


def made(url: str, folder: Path) -> Office:
    authority = Authority()
    hub = HubProcess(url, authority.key.public, folder / "hub.log")
    hub.start()
    office = Office(hub, authority, Client(hub.address), Client(hub.address))
    office.admit()
    return office


@pytest.fixture
def office(url: str, tmp_path: Path) -> Iterator[Office]:
    office = made(url, tmp_path)
    yield office
    office.hub.stop()
    office.seat.session.close()
    office.hq.session.close()


def digests(files: list[bytes]) -> list[str]:
    return sorted(hashlib.sha256(each).hexdigest() for each in files)


def test_killed_again_and_again_it_loses_and_doubles_nothing(office: Office) -> None:
    files = [os.urandom(size) for size in (10, 70_000, 400_000, 1_000_000, 300_000, 1)]
    done, chance = threading.Event(), random.Random(7)  # noqa: S311 - when, and not a secret
    kills = 0

    def post() -> None:
        try:
            for each in files:
                office.seat.post_whatever_happens(office.mailbox, each, portion=40_000)
        finally:
            done.set()

    with ThreadPoolExecutor(1) as pool:
        posting = pool.submit(post)
        while not done.wait(chance.uniform(0.05, 0.4)) and kills < 6:
            office.hub.kill()
            kills += 1
            office.hub.start()
        posting.result()
    assert kills
    assert sorted(office.lies_there()) == digests(files)


def test_two_on_one_database_are_one_hub(office: Office, tmp_path: Path) -> None:
    other = HubProcess(office.hub.url, office.authority.key.public, tmp_path / "other.log")
    other.start()
    files = [os.urandom(size) for size in (5, 300_000, 120_000, 64, 900_000, 33_000)]
    there = Client(other.address, key=office.seat.key, key_id=office.seat.key_id)
    with ThreadPoolExecutor(4) as pool:
        jobs = [
            pool.submit(client.post_whatever_happens, office.mailbox, each, 50_000)
            for each in files
            for client in (office.seat, there)
        ]
        for job in jobs:
            job.result()
    assert sorted(office.lies_there()) == digests(files)
    assert requests.get(f"{other.address}/v1/access", timeout=30).json()["number"] == 1
    other.stop()
    there.session.close()


def test_no_room_on_the_disk_ends_nothing(tmp_path: Path) -> None:
    """A full disk is what the limit of a file's size is to SQLite: writes fail from there on."""
    office = made(f"sqlite:///{tmp_path}/hub.sqlite", tmp_path)
    data = os.urandom(3_000_000)
    office.seat.post(office.mailbox, b"before")
    held = sum(each.stat().st_size for each in tmp_path.glob("hub.sqlite*"))
    resource.prlimit(office.hub.number, resource.RLIMIT_FSIZE, (held + 1_000_000, -1))
    place = office.seat.begin(office.mailbox, data).headers["Location"]
    answer = office.seat.patch(place, 0, data)
    assert (answer.status_code, answer.json()["code"]) == (503, "NO_DATABASE")
    assert office.hub.answers()
    resource.prlimit(office.hub.number, resource.RLIMIT_FSIZE, (-1, -1))
    stands = int(office.seat.head(place).headers["Upload-Offset"])
    assert 0 < stands < len(data)
    assert office.seat.patch(place, stands, data[stands:]).status_code == 204
    assert sorted(office.lies_there()) == digests([b"before", data])
    office.hub.stop()
    office.seat.session.close()
    office.hq.session.close()


if PROGRAMS is not None:

    def test_a_database_that_goes_and_comes_back(tmp_path: Path) -> None:
        assert PROGRAMS is not None
        with postgres.running(PROGRAMS) as url:
            office = made(url, tmp_path)
            data = os.urandom(600_000)
            place = office.seat.begin(office.mailbox, data).headers["Location"]
            assert office.seat.patch(place, 0, data[:300_000]).status_code == 204
            with postgres.away(PROGRAMS, url):
                answer = office.seat.patch(place, 300_000, data[300_000:])
                assert (answer.status_code, answer.json()["code"]) == (503, "NO_DATABASE")
                assert int(answer.headers["Retry-After"]) > 0
                health = requests.get(f"{office.hub.address}/health", timeout=30)
                assert (health.status_code, health.json()) == (503, {"state": "no database"})
            end = time.monotonic() + 30
            while not office.hub.answers():
                assert time.monotonic() < end
            office.seat.post_whatever_happens(office.mailbox, data)
            assert office.lies_there() == digests([data])
            office.hub.stop()
            office.seat.session.close()
            office.hq.session.close()
