"""What a curious operator of a hub learns (docs/attacks.md, "A hub"): all that it stores, says and
counts is read after an office worked over it, and compared with what that page says.

The work is real, with a canary in every field of every type that somebody there may write; the hub
is a process of its own.
"""

from __future__ import annotations

import dataclasses
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import requests
from sqlalchemy import MetaData, select

from ijm_desktop.actions import attachments
from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.bundle.entries import Route
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import COMPARTMENTS, compartments
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import by_hub, routes
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.hub.app import ROUTES
from ijm_desktop.hub.database import Database
from ijm_desktop.kernel import identifiers, opaque
from ijm_desktop.kernel.declarations import FieldType, RecordType, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import blobs
from tests import disk
from tests.hub import postgres
from tests.hub.client import Client
from tests.hub.conftest import DATABASES, POSTGRES, PROGRAMS
from tests.hub.process import HubProcess, free_port
from tests.leaks import canaries
from tests.leaks.canaries import WORD
from tests.office import PASSPHRASE, ROLES, Office, office, saved

PAGE: Final = Path(__file__).parents[2] / "docs" / "attacks.md"
SEATS: Final = ("investigator", "clinician", "attorney")
ORGANISATION: Final = f"{WORD}-organisation"
REQUEST: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (\w+) (\S+) \d{3} \d+ B \d+ ms"
)
STARTED: Final = re.compile(
    r"\S+ (Started server process \[\d+\]|Uvicorn running on http:"
    + re.escape("//127.0.0.1:")
    + r"\d+ \(Press CTRL\+C to quit\))"
)
HOUR_S: Final = 3_600
ATTACHED: Final = f"{WORD}-photo.jpg"
LARGE: Final = 3 << 20
VOCABULARY: Final = {*COMPARTMENTS, *(each for held in COMPARTMENTS.values() for each in held)}
"""Words of English, which a database has of its own."""
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Watched:
    """An office that worked over a hub. `places`: where its database keeps its files. `native`:
    what of English a database has in its own files before anybody comes."""

    office: Office
    hub: HubProcess
    places: tuple[Path, ...]
    named: routes.Hub
    native: set[str]

    def stored(self) -> dict[str, Rows]:
        """Every row of every table."""
        held, metadata = Database(self.hub.url), MetaData()
        try:
            metadata.reflect(held.engine)
            with held.read() as connection:
                return {
                    name: [dict(row._mapping) for row in connection.execute(select(table))]
                    for name, table in metadata.tables.items()
                }
        finally:
            held.close()

    def exchange(self, *seats: str) -> None:
        for seat in seats or SEATS:
            seat_exchange.exchange_hub(self.office[seat])
        by_hub.exchange_hub(self.office.headquarters)
        for seat in seats or SEATS:
            seat_exchange.exchange_hub(self.office[seat])


@contextmanager
def empty(kind: str, folder: Path) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Address and files of a database that nobody else uses."""
    if kind != POSTGRES:
        yield f"sqlite:///{folder}/hub.sqlite", (folder,)
        return
    assert PROGRAMS is not None
    with postgres.running(PROGRAMS) as address:
        yield address, (Path(address.partition("host=")[2]),)


@pytest.fixture(scope="module", params=DATABASES)
def watched(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Watched]:
    at_hub, folder = tmp_path_factory.mktemp("hub"), tmp_path_factory.mktemp("office")
    with (
        empty(request.param, at_hub) as (url, places),
        office(folder, organisation=ORGANISATION) as made,
    ):
        made.clock.now_ms = int(time.time() * 1000)
        native = set().union(*(planted(data) for _, data in disk.raw(*places)))
        assert WORD not in native
        port = free_port()
        named = by_hub.name_hub(made.headquarters, f"http://127.0.0.1:{port}")
        hub = HubProcess(url, named.list_key.public, folder / "log", port, metrics_port=free_port())
        hub.start()
        try:
            for seat in SEATS:
                made.settle_in(seat, f"{seat.title()} {canaries.OWNER}", canaries.OFFICE)
                made.enrol(seat)
            made.round()
            by_hub.exchange_hub(made.headquarters)
            watch = Watched(made, hub, (*places, folder / "log"), named, native)
            watch.exchange()
            work(watch)
            watch.exchange()
            yield watch
        finally:
            hub.stop()


def work(watch: Watched) -> None:
    """A case, with a record of each type by somebody who may write one."""
    made = watch.office
    first = made["investigator"]
    case = saved(first, "case", canaries.values(REGISTRY.get("case"))).key.record
    person = saved(first, "person", {}).key.record
    saved(first, "case_person", {"person": person}, case)
    watch.exchange()
    for each in written():
        scope = case if each.scope is Scope.CASE else person
        values: dict[str, Value] = canaries.values(each)
        for field in each.fields:
            if field.name == "person" and field.type is FieldType.REFERENCE:
                values["person"] = person
        saved(made[writer(each)], each.name, values, scope)
    attach(watch, case)


def attach(watch: Watched, case: bytes) -> None:
    picture = watch.office.folder / ATTACHED
    picture.write_bytes(b"\xff\xd8\xff" + canaries.OWNER.encode() * (LARGE // len(canaries.OWNER)))
    attachments.finished(attachments.adding(watch.office["investigator"], case, picture))


def writer(record_type: RecordType) -> str:
    return next(each for each in SEATS if record_type.compartment in compartments(ROLES[each]))


def written() -> list[RecordType]:
    held = {each for seat in SEATS for each in compartments(ROLES[seat])}
    return [
        each
        for each in REGISTRY.all()
        if each.scope in (Scope.CASE, Scope.PERSON) and not each.root and each.compartment in held
    ]


def planted(data: bytes) -> set[str]:
    """Canaries in it, block by block: a whole log begins too many of them."""
    block, longest = 1 << 16, 1 << 10
    parts = (data[at : at + block + longest] for at in range(0, len(data), block))
    return set().union(*(canaries.found_in(part) for part in parts))


def described() -> dict[tuple[str, str], str]:
    """Table and column, with the time that is in it, as the page has them."""
    rows = re.findall(r"^\| `(\w+)\.(\w+)` \| ([^|]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    return {(table, column): moment for table, column, moment in rows}


def known(value: object) -> Iterator[bytes]:
    """Ids, keys and names of a directory, wherever they stand in it; not the hub's own."""
    if isinstance(value, Route):
        return
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from known(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from known(each)
    elif isinstance(value, bytes) and len(value) >= 16:
        yield from (value, *disk.encoded(value), value.hex().encode())
        if len(value) == 16:
            yield from disk.forms(identifiers.text(value))
    elif isinstance(value, str) and len(value) >= 8 and value not in VOCABULARY:
        yield from disk.forms(value)


def test_every_column_is_described_and_no_other(watched: Watched) -> None:
    held = Database(watched.hub.url)
    metadata = MetaData()
    metadata.reflect(held.engine)
    held.close()
    there = {(table.name, column.name) for table in metadata.tables.values() for column in table.c}
    assert set(described()) == there


def test_no_time_is_finer_than_described(watched: Watched) -> None:
    now = int(time.time())
    seconds = range(now - 400 * 86_400, now + 400 * 86_400)
    for table, rows in watched.stored().items():
        for row in rows:
            for column, value in row.items():
                if not isinstance(value, int) or isinstance(value, bool):
                    continue
                moment = described()[table, column]
                if value in seconds and moment != "second":
                    assert moment == "full hour", (table, column, value)
                    assert value % HOUR_S == 0, (table, column, value)
                if value // 1000 in seconds:
                    assert moment == "millisecond", (table, column, value)


def test_nothing_of_the_work_is_stored_or_said(watched: Watched) -> None:
    directory = standing_of(watched.office.headquarters).directory
    root = standing_of(watched.office.headquarters).root
    assert directory is not None
    needles = set(known([directory.entries, root]))
    assert len(needles) > 100
    for path, data in disk.raw(*watched.places):
        assert planted(data) <= watched.native, path
        assert [each for each in needles if each in data] == [], path


def test_that_somebody_attached_something_large_shows_by_its_size_alone(watched: Watched) -> None:
    """Padded, as all is; neither its name, its key nor its hashes, for any part of it."""
    every = attachments.every(watched.office.headquarters)
    held = next(each for each in every if each.blob.name == ATTACHED)
    assert held.here
    assert max(row["length"] for row in watched.stored()["files"]) < LARGE
    attach(watched, held.record.key.bucket.scope_id)
    seat_exchange.exchange_hub(watched.office["investigator"])
    sizes = [row["length"] for row in watched.stored()["files"]]
    assert any(LARGE < each < 1.13 * (LARGE + 10_000) for each in sizes)
    assert not {LARGE, held.blob.size} & set(sizes)
    blob = held.blob
    needles = [blob.key, blob.sha256, blob.root, bytes.fromhex(blobs.file_name(blob.key))]
    sealed = (watched.office.headquarters.vault.blobs / blobs.file_name(blob.key)).read_bytes()
    for each in (*needles, sealed[:64], sealed[-64:]):
        forms = [each, each.hex().encode(), *disk.encoded(each)]
        for path, data in disk.raw(*watched.places):
            assert [form for form in forms if form in data] == [], path


def test_the_same_search_finds_it_with_headquarters(watched: Watched) -> None:
    """Else nothing was written, or nothing looked for."""
    pages = b"".join(disk.decrypted(watched.office.folder / "headquarters", PASSPHRASE))
    found = canaries.found_in(pages)
    assert len(watched.stored()["delivered"]) > 8
    assert {f"{each.name}.{field.name}" for each in written() for field in each.fields} & found
    assert WORD in found


def test_the_log_says_what_was_asked_and_nothing_of_whom(watched: Watched) -> None:
    patterns = {path for _, path, _ in ROUTES} | {"none"}
    lines = watched.hub.log.read_text().splitlines()
    asked = [found for line in lines if (found := REQUEST.fullmatch(line))]
    assert {found[2] for found in asked} <= patterns
    assert len(asked) > 30
    others = [line for line in lines if not REQUEST.fullmatch(line)]
    assert [line for line in others if not STARTED.fullmatch(line)] == []


def test_what_the_database_logs_itself_names_no_key(watched: Watched) -> None:
    """A request that comes twice is no error there: PostgreSQL would write the key into its log."""
    hub = routes.required(watched.office.headquarters.vault)
    seat = watched.office["attorney"].vault.seat
    key = hub.key(seat, hub.current.number)
    asker = Client(watched.hub.address, key=SigningKey.from_seed(key.seed), key_id=key.id)
    path = f"/v1/mailboxes/{opaque.text(hub.mailbox(seat, hub.current.number))}/files"
    headers = asker.signature("GET", path)
    for status in (200, 401):
        answer = requests.get(watched.hub.address + path, headers=headers, timeout=10)
        assert answer.status_code == status
    asker.session.close()
    said = b"".join(data for path, data in disk.raw(*watched.places) if path.name == "log")
    assert [form for form in (key.id, key.id.hex().encode()) if form in said] == []


def test_the_counts_name_nobody(watched: Watched) -> None:
    port = watched.hub.metrics_port
    page = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10).text
    labels = dict(re.findall(r'(\w+)="([^"]*)"', page))
    assert set(labels) == {"method", "route", "status", "le"}
    assert canaries.found_in(page.encode()) == set()
    told = set(re.findall(r'route="([^"]*)"', page))
    assert told <= {path for _, path, _ in ROUTES} | {"none"}


def test_who_may_what_is_a_star_around_headquarters(watched: Watched) -> None:
    rights = watched.stored()["rights"]
    ends: Mapping[bytes, set[bytes]] = {row["key_id"]: set() for row in rights}
    for row in rights:
        ends[row["key_id"]].add(row["mailbox"])
    middle = max(ends.values(), key=len)
    assert len(ends) == len(SEATS) + 1
    assert all(len(each) == 2 and each < middle for each in ends.values() if each != middle)


def test_after_a_renewal_nothing_leads_from_the_new_to_the_old(watched: Watched) -> None:
    """But for the nonces of a quarter of an hour. It comes last: it changes everything."""
    before = watched.stored()
    old = {value for row in before["keys"] for value in row.values()}
    old |= {row["mailbox"] for row in before["mailboxes"]}
    old |= {row["content"] for row in before["pieces"]}
    old |= {row["sha256"] for row in (*before["files"], *before["delivered"])}
    by_hub.name_hub(watched.office.headquarters, watched.named.url, renew=True)
    by_hub.exchange_hub(watched.office.headquarters)
    for _ in range(4):
        watched.exchange()
    after = watched.stored()
    assert len(after["keys"]) == len(before["keys"])
    for table, rows in after.items():
        for row in rows:
            for column, value in row.items():
                if (table, column) != ("nonces", "key_id") and isinstance(value, bytes):
                    assert [each for each in old if each in value] == [], (table, column)
