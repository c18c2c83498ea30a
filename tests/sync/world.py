"""An organisation of real vaults: headquarters, two colleagues in one office, one in another.

Made once and copied for each test; opened by the printed code, which costs no key derivation.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ijm_desktop.actions import exchange as seat_exchange
from ijm_desktop.actions import reading, records, setting_up
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.exchange import ExchangeReport
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import directory, enrolling, founding
from ijm_desktop.headquarters import exchange as hq_exchange
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.exchange import Answered
from ijm_desktop.journal.change import PUT, SEED_LENGTH, Bucket, Change, Op, make
from ijm_desktop.journal.epoch import sign_head
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.transports.folder import Folder
from ijm_desktop.vault import chains, checking, effect, saving, taking_in, tree
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.arrivals import Arrival, store
from ijm_desktop.vault.saving import Draft, Saved

PASSPHRASE: Final = "lantern orchid gravel seventeen"
START_MS: Final = 1_795_000_000_000
DAY_MS: Final = 24 * 3600 * 1000
SUFFIX: Final = current_cover().suffix
COLLEAGUES: Final = (
    ("ines", Who("Ines", "investigator", "Harbour")),
    ("ana", Who("Ana", "social_worker", "Harbour")),
    ("otto", Who("Otto", "investigator", "Hills")),
)


@dataclass(slots=True)
class Clock:
    """A virtual clock that moves a little with every look."""

    now_ms: int = START_MS

    def __call__(self) -> int:
        self.now_ms += 10
        return self.now_ms


@dataclass(frozen=True, slots=True)
class Ready:
    """Closed vaults to copy, the printed codes that open them, and what headquarters reads out.
    `requests` are by name: the file and its digits. Nobody has accepted a welcome in `before`."""

    folder: Path
    before: Path
    codes: Mapping[str, str]
    digits: Mapping[str, str]
    root_code: str


def prepare(folder: Path) -> Ready:
    """Founds, enrols three colleagues, and closes everything."""
    clock = Clock()
    here = folder / "enrolled"
    here.mkdir()
    hq = founding.found(
        here / "hq",
        PASSPHRASE,
        "Freedom Works",
        root_key=here / "root.key",
        clock=clock,
        random=os.urandom,
        parameters=FLOOR,
    )
    codes, digits = {"hq": hq.recovery_code}, {}
    desks: dict[str, Desk] = {}
    for name, who in COLLEAGUES:
        made = setting_up.create(
            here / name, PASSPHRASE, who, clock=clock, random=os.urandom, parameters=FLOOR
        )
        codes[name], desks[name] = made.recovery_code, made.desk
        request = setting_up.write_request(made.desk, here / f"{name}.request")
        enrolling.enrol(hq.desk, request.path, here / f"{name}.welcome", request.code)
        digits[name] = request.code
    hq.desk.close()
    for desk in desks.values():
        desk.close()
    before = Path(shutil.copytree(here, folder / "before"))
    for name in desks:
        with setting_up.unlock_with_code(
            here / name, codes[name], clock=clock, random=os.urandom
        ) as desk:
            setting_up.accept(desk, here / f"{name}.welcome", hq.root_code)
    return Ready(here, before, codes, digits, hq.root_code)


class Stick:
    """A folder that carries bundles, and what a hostile courier may do with it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(exist_ok=True)

    @property
    def transport(self) -> Folder:
        return Folder(self.path, SUFFIX)

    def files(self) -> dict[str, bytes]:
        return {each.name: each.read_bytes() for each in sorted(self.path.iterdir())}

    def put(self, files: Mapping[str, bytes]) -> None:
        """Lays these beside what is there."""
        for name, data in files.items():
            (self.path / name).write_bytes(data)

    def replay(self, files: Mapping[str, bytes]) -> None:
        """Lays old bundles there again, under names of the courier's choosing."""
        self.put({f"{os.urandom(8).hex()}{SUFFIX}": data for data in files.values()})

    def lose(self) -> None:
        for each in self.path.iterdir():
            each.unlink()


@dataclass(slots=True)
class World:
    folder: Path
    ready: Ready
    clock: Clock
    hq: Desk
    ines: Desk
    ana: Desk
    otto: Desk
    stick: Stick
    copies: list[Desk] = field(default_factory=list)

    @property
    def seats(self) -> tuple[Desk, Desk, Desk]:
        return self.ines, self.ana, self.otto

    def open(self, folder: Path, name: str) -> Desk:
        """`name`: whose printed code opens it. Closed at the test's end."""
        desk = setting_up.unlock_with_code(
            folder, self.ready.codes[name], clock=self.clock, random=os.urandom
        )
        self.copies.append(desk)
        return desk

    def exchange(self, desk: Desk, stick: Stick | None = None) -> ExchangeReport:
        return seat_exchange.exchange_folder(desk, (stick or self.stick).path)

    def answer(self, stick: Stick | None = None) -> Answered:
        """Headquarters' own exchange."""
        return hq_exchange.exchange(self.hq, (stick or self.stick).transport)

    def trip(self, *desks: Desk, stick: Stick | None = None) -> None:
        """The stick goes to each of these, to headquarters, and back to each."""
        for desk in desks:
            self.exchange(desk, stick)
        self.answer(stick)
        for desk in desks:
            self.exchange(desk, stick)

    def settle(self, *desks: Desk, stick: Stick | None = None, rounds: int = 12) -> int:
        """Trips until nobody has anything left to say; how many it took."""
        for done in range(1, rounds + 1):
            went = [self.exchange(desk, stick) for desk in desks or self.seats]
            answered = self.answer(stick)
            quiet = not any(each.sent_bytes or each.received_changes for each in went)
            if quiet and not answered.received and not answered.answers:
                return done
        raise AssertionError(f"not quiet after {rounds} rounds")

    def case(self, desk: Desk, summary: str = "A brothel behind the market") -> RecordKey:
        values: dict[str, Value] = {"case_type": "sex_trafficking_minor", "summary": summary}
        return records.add(desk, "case", values).key

    def person(self, desk: Desk, case: RecordKey | None = None) -> RecordKey:
        """A person with a part in the case, where one is named."""
        key = records.add(desk, "person", {}).key
        if case is not None:
            self.link(desk, case, key.record)
        return key

    def link(self, desk: Desk, case: RecordKey, person: bytes) -> RecordKey:
        scope = case.bucket.scope_id
        return records.add(desk, "case_person", {"person": person}, scope_id=scope).key

    def observe(self, desk: Desk, case: RecordKey, seen: str) -> RecordKey:
        values: dict[str, Value] = {"happened_at": desk.clock(), "seen": seen}
        return records.add(desk, "observation", values, scope_id=case.bucket.scope_id).key

    def edit(self, desk: Desk, key: RecordKey, **values: Value) -> None:
        shown = shown_at(desk, key)
        assert shown is not None
        records.edit(desk, shown, values)


@contextlib.contextmanager
def opened(ready: Ready, folder: Path) -> Iterator[World]:
    """A world of its own for one test."""
    here = Path(shutil.copytree(ready.folder, folder / "world"))
    clock = Clock(START_MS + DAY_MS)
    desks = {
        name: setting_up.unlock_with_code(
            here / name, ready.codes[name], clock=clock, random=os.urandom
        )
        for name in ("hq", "ines", "ana", "otto")
    }
    hq, ines, ana, otto = desks.values()
    world = World(here, ready, clock, hq, ines, ana, otto, Stick(here / "stick"))
    try:
        yield world
    finally:
        for desk in (*desks.values(), *world.copies):
            desk.close()


def shown_at(desk: Desk, key: RecordKey) -> reading.RecordShown | None:
    """The record as this desk shows it in that bucket, None where it is not held."""
    row = stored.record(desk.vault, key.bucket, key.record)
    return None if row is None else reading.present(desk, row)


def value_at(desk: Desk, key: RecordKey, name: str) -> Value:
    shown = shown_at(desk, key)
    return None if shown is None else shown.value(name)


def write(
    desk: Desk,
    bucket: Bucket,
    record: bytes,
    values: Mapping[str, Value],
    *,
    now_ms: int | None = None,
    ops: Sequence[Op] = (),
) -> Saved:
    """What a seat with a program of its own could sign: any bucket, any field, any stamp. `values`
    are by qualified name."""
    made = [Op(PUT, record, name, (), value) for name, value in values.items()]
    at = desk.clock() if now_ms is None else now_ms
    return saving.save(desk.vault, [Draft(bucket, [*made, *ops])], now_ms=at, random=os.urandom)


def write_flagged(desk: Desk, bucket: Bucket, ops: Sequence[Op], flag: str) -> Change:
    """What a program newer than this one could sign: a change that says it must not be read by who
    does not know the flag."""
    vault = desk.vault
    row = chains.own_epochs(vault.database)[-1]
    with vault.transaction() as work:
        stamp = saving.next_stamp(work.database, desk.clock())
        made = make(
            author=vault.seat,
            epoch=row.statement.id,
            number=row.size,
            stamp=stamp,
            bucket=bucket,
            ops=ops,
            seed=os.urandom(SEED_LENGTH),
            flags=(flag,),
        )
        grown = tree.frontier(work.database, row.id, row.size).extend([made.id])
        signer = vault.require_signer()
        head = sign_head(signer, vault.seat, row.statement.id, grown.size, grown.root())
        taking_in.extend_chain(work, row, [made.id], head)
        sequence = chains.newest_sequence(work.database) + 1
        arrival = Arrival(sequence, work.bucket_id(bucket), made, "flag", "flag")
        store(work.database, row.id, [arrival])
        effect.settle(work, [arrival])
    vault.own.forget()
    return made


def stop(world: World, seat: bytes, state: str) -> None:
    """What headquarters does to stop a computer, or to let it in again: `state` is a code."""
    row = next(
        each
        for each in directory.administered(world.hq, standing_of(world.hq))
        if each.type == "seat" and each.key.record == seat
    )
    if row.value("state") != state:
        records.edit(world.hq, row, {"state": state})


def content(desk: Desk) -> dict[Bucket, bytes]:
    """What takes effect in each bucket held here."""
    return {bucket: each.content for bucket, each in checking.digests(desk.vault).items()}


def state(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the log of exchanges: equal before and after means unchanged."""
    names = [
        row[0]
        for row in desk.vault.database.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gram%'"
            " AND name <> 'exchange_log' ORDER BY name"
        )
    ]
    rows = desk.vault.database.rows
    return {name: sorted(rows(f"SELECT * FROM {name}"), key=repr) for name in names}  # noqa: S608
