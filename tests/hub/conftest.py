"""A hub that serves over loopback, on each of its databases."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from sqlalchemy import create_engine, text

from ijm_desktop.hub import serving
from ijm_desktop.hub.database import Database
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.serving import Where
from ijm_desktop.hub.state import Hub
from tests.hub import postgres
from tests.hub.client import Authority, Client

SQLITE, POSTGRES = "sqlite", "postgresql"
PROGRAMS = postgres.programs()
DATABASES = [SQLITE, *([POSTGRES] if PROGRAMS else [])]


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    assert PROGRAMS is not None
    with postgres.running(PROGRAMS) as address:
        yield address


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of an empty database."""
    if request.param == SQLITE:
        yield f"sqlite:///{tmp_path}/hub.sqlite"
        return
    address: str = request.getfixturevalue("cluster")
    name = f"hub_{os.urandom(6).hex()}"
    engine = create_engine(
        address.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    yield address.replace("/postgres?", f"/{name}?")


@contextmanager
def serving_thread(hub: Hub, where: Where | None = None) -> Iterator[str]:
    """The address of a hub that serves in a thread of this process."""
    where = where or Where(port=0)
    server = uvicorn.Server(serving.config(hub, where))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        end = time.monotonic() + 20
        while not server.started:
            assert time.monotonic() < end
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"{'http' if where.certificate is None else 'https'}://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)


@dataclass(slots=True)
class World:
    """A hub, headquarters' list, and a seat and headquarters that post to each other."""

    hub: Hub
    address: str
    authority: Authority
    seat: Client
    hq: Client
    to_hq: bytes = field(default_factory=lambda: os.urandom(16))
    to_seat: bytes = field(default_factory=lambda: os.urandom(16))

    def admit(self, room: dict[bytes, tuple[int, int]] | None = None, lasts_s: int = 3600) -> None:
        self.authority.admits(
            self.address,
            self.seat.party(fetch=(self.to_seat,), post=(self.to_hq,)),
            self.hq.party(fetch=(self.to_hq,), post=(self.to_seat,)),
            room=room,
            lasts_s=lasts_s,
        )


@pytest.fixture
def limits() -> Limits:
    return Limits()


@pytest.fixture
def world(url: str, limits: Limits) -> Iterator[World]:
    database, authority = Database(url), Authority()
    database.migrate()
    hub = Hub(database, authority.key.public, limits)
    with serving_thread(hub) as address:
        made = World(hub, address, authority, Client(address), Client(address))
        made.admit()
        yield made
        made.seat.session.close()
        made.hq.session.close()
    database.close()
