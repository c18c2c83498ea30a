"""Two who come at once, each stopped where the other could slip in between (hub §9). On PostgreSQL,
where they do run at once; SQLite lets one after the other write.

Somebody holds a mailbox's row, or the list's, until both wait; then it is let go.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Connection, func, select, text

from ijm_desktop.crypto.access import AccessList, Party
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.hub import gate, mailboxes, tables, uploads
from ijm_desktop.hub.database import Database
from ijm_desktop.hub.errors import ListOlder, NotYours, Refusal, UploadEnded
from ijm_desktop.hub.limits import DAY_S, Limits
from ijm_desktop.hub.uploads import Upload, Wanted
from tests.hub.conftest import DATABASES, POSTGRES

NOW = 10_000 * DAY_S
DATA = b"sealed" * 100
LIMITS = Limits()
PUBLIC = SigningKey.from_seed(bytes(range(32))).public


@dataclass(slots=True)
class Place:
    database: Database
    box: bytes = field(default_factory=lambda: os.urandom(16))
    seat: bytes = field(default_factory=lambda: os.urandom(16))
    hq: bytes = field(default_factory=lambda: os.urandom(16))

    def list_comes(self, number: int, *, fetched: bool = True, posted: bool = True) -> None:
        parties = [
            Party(self.seat, PUBLIC, post=(self.box,) if posted else ()),
            Party(self.hq, PUBLIC, fetch=(self.box,) if fetched else ()),
        ]
        found = AccessList(
            number, NOW + DAY_S, tuple(sorted(parties, key=lambda each: each.key_id))
        )
        gate.take(self.database, found, b"%d" % number, LIMITS)

    def wanted(self, data: bytes = DATA) -> Wanted:
        return Wanted(self.box, self.seat, len(data), hashlib.sha256(data).digest())

    def begin(self) -> Upload:
        opened = uploads.begin(self.database, self.wanted(), NOW, LIMITS)
        assert opened is not None
        return uploads.find(self.database, opened.token)

    def whole(self) -> Upload:
        upload = self.begin()
        uploads.append(self.database, upload, 0, DATA, NOW, LIMITS)
        return upload

    def rows(self) -> tuple[int, int, int, int]:
        """Mailboxes, files, pieces, open uploads."""
        counted = [
            select(func.count()).select_from(each)
            for each in (tables.mailboxes, tables.files, tables.pieces)
        ]
        counted.append(
            select(func.count()).select_from(tables.uploads).where(tables.uploads.c.state == "open")
        )
        with self.database.read() as connection:
            boxes, files, pieces, under_way = (
                connection.execute(each).scalar_one() for each in counted
            )
            return boxes, files, pieces, under_way


@pytest.fixture
def place(cluster: str, url: str) -> Iterator[Place]:
    assert cluster
    database = Database(url)
    database.migrate()
    made = Place(database)
    made.list_comes(1)
    yield made
    database.close()


@contextmanager
def holding(place: Place, table: str) -> Iterator[Callable[[int], None]]:
    """All rows of that table; gives a function that waits for so many others to wait."""
    with place.database.engine.connect() as watcher, place.database.engine.begin() as connection:
        connection.execute(select(tables.metadata.tables[table]).with_for_update())
        watcher.execution_options(isolation_level="AUTOCOMMIT")
        yield lambda count: _until_waiting(watcher, count)


def _until_waiting(connection: Connection, count: int) -> None:
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    end = time.monotonic() + 20
    while connection.execute(waiting).scalar_one() < count:
        assert time.monotonic() < end
        time.sleep(0.01)


def both(place: Place, table: str, *jobs: Callable[[], object]) -> list[Refusal | None]:
    """Starts each after the one before waits; what each was refused with."""

    def refused(job: Callable[[], object]) -> Refusal | None:
        try:
            job()
        except Refusal as refusal:
            return refusal
        return None

    started: list[Future[Refusal | None]] = []
    with ThreadPoolExecutor(len(jobs)) as pool:
        with holding(place, table) as wait_for:
            for job in jobs:
                started.append(pool.submit(refused, job))
                wait_for(len(started))
        return [each.result(30) for each in started]


if POSTGRES in DATABASES:
    only_postgres = pytest.mark.parametrize("url", [POSTGRES], indirect=True)

    @only_postgres
    def test_an_older_list_does_not_come_over_a_newer_one(place: Place) -> None:
        newer, older = both(
            place,
            "access_list",
            lambda: place.list_comes(6, posted=False),
            lambda: place.list_comes(5),
        )
        assert newer is None
        assert isinstance(older, ListOlder)
        assert gate.in_force(place.database).number == 6

    @only_postgres
    def test_two_first_lists_at_once(cluster: str, url: str) -> None:
        assert cluster
        database = Database(url)
        database.migrate()
        place = Place(database)
        with ThreadPoolExecutor(8) as pool:
            jobs = [pool.submit(place.list_comes, number) for number in range(1, 9)]
            refusals = [each.exception(30) for each in jobs]
        assert {type(each) for each in refusals} <= {type(None), ListOlder}
        assert gate.in_force(database).number == 8
        database.close()

    @only_postgres
    def test_a_file_that_is_finished_while_its_poster_loses_the_right_keeps_its_bytes(
        place: Place,
    ) -> None:
        upload = place.whole()
        done, _ = both(
            place,
            "mailboxes",
            lambda: uploads.finish(place.database, upload, NOW),
            lambda: place.list_comes(2, posted=False),
        )
        assert done is None
        (found,) = mailboxes.page(place.database, place.box, 0, 10).files
        assert b"".join(mailboxes.pieces(place.database, found.content, 0, found.length)) == DATA
        assert place.rows() == (1, 1, 1, 0)

    @only_postgres
    @pytest.mark.parametrize("first", ["finish", "list"])
    def test_a_mailbox_that_goes_while_a_file_is_finished_leaves_nothing(
        place: Place, first: str
    ) -> None:
        upload = place.whole()
        jobs = {
            "finish": lambda: uploads.finish(place.database, upload, NOW),
            "list": lambda: place.list_comes(2, fetched=False),
        }
        order = [first, *(jobs.keys() - {first})]
        refused = dict(
            zip(order, both(place, "mailboxes", *(jobs[each] for each in order)), strict=True)
        )
        assert refused["list"] is None
        assert isinstance(refused["finish"], UploadEnded | None)
        assert place.rows() == (0, 0, 0, 0)

    @only_postgres
    def test_a_mailbox_that_goes_while_bytes_come_leaves_none(place: Place) -> None:
        upload = place.begin()
        both(
            place,
            "uploads",
            lambda: uploads.append(place.database, upload, 0, DATA[:100], NOW, LIMITS),
            lambda: place.list_comes(2, fetched=False),
        )
        assert place.rows() == (0, 0, 0, 0)

    @only_postgres
    @pytest.mark.parametrize("first", ["begin", "list"])
    def test_who_loses_the_right_while_it_begins_has_nothing_open(place: Place, first: str) -> None:
        jobs: dict[str, Callable[[], object]] = {
            "begin": lambda: uploads.begin(place.database, place.wanted(), NOW, LIMITS),
            "list": lambda: place.list_comes(2, posted=False),
        }
        order = [first, *(jobs.keys() - {first})]
        refused = dict(
            zip(order, both(place, "mailboxes", *(jobs[each] for each in order)), strict=True)
        )
        assert refused["list"] is None
        assert isinstance(refused["begin"], NotYours | None)
        assert place.rows() == (1, 0, 0, 0)

    @only_postgres
    def test_one_takes_a_file_while_the_mailbox_goes(place: Place) -> None:
        uploads.finish(place.database, place.whole(), NOW)
        (found,) = mailboxes.page(place.database, place.box, 0, 10).files
        refused = both(
            place,
            "mailboxes",
            lambda: mailboxes.take_away(place.database, place.box, found.name),
            lambda: place.list_comes(2, fetched=False),
        )
        assert refused == [None, None]
        assert place.rows() == (0, 0, 0, 0)


def test_what_is_filled_again_is_not_swept(url: str) -> None:
    """The sweeper saw it too late to be kept; bytes came before it was ended."""
    database = Database(url)
    database.migrate()
    place = Place(database)
    place.list_comes(1)
    upload = place.begin()
    later = NOW + 2 * DAY_S
    uploads.append(database, upload, 0, DATA[:10], later, LIMITS)
    uploads.end(database, upload, later)
    assert place.rows() == (1, 0, 1, 1)
    database.close()
