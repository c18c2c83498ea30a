"""A hub behind a bad line, and the two ends that post over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.hub.database import Database
from ijm_desktop.hub.limits import Limits
from ijm_desktop.hub.state import Hub
from tests.hub.client import Authority
from tests.hub.conftest import serving_thread
from tests.sync.network.post import Office, behind

MANY = 1_000_000


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A real hub that serves in a thread; it counts no requests."""
    database, authority = Database(f"sqlite:///{tmp_path}/hub.sqlite"), Authority()
    database.migrate()
    limits = Limits(requests_a_minute=MANY, uploads=MANY)
    with serving_thread(Hub(database, authority.key.public, limits)) as address:
        yield Office(tmp_path, authority, behind(address))
    database.close()
