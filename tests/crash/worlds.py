"""What lies on the disk before a deed: one person's work, or an office in the middle of exchanges.

Each is made once and copied for every trial. Beside the vaults lies `about.json`, which tells the
child that does the deed, and whoever judges afterwards, how to open them. They are opened by their
printed code, which costs no key derivation.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.actions import attachments, backup, finding, reading, records, recovery, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import exchange_folder
from ijm_desktop.actions.recovery import Asked
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import assigning, enrolling, ruling
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters import recovery as hq_recovery
from ijm_desktop.headquarters.recovery import Holder
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.sync.transports.folder import Folder
from tests.office import PASSPHRASE, START_MS, Clock, Office, office, saved

ABOUT: Final = "about.json"
GOLDEN: Final = Path(__file__).parents[1] / "golden"
ERASED: Final = "never to be seen again"
BACKUP: Final = "monday.backup"
PICTURE: Final = "picture.jpg"
RECOVERED: Final = "copper kettle window nineteen"
STATE: Final = "state"
REQUEST: Final = "seat.request"
ANSWER: Final = "seat.answer"
LATER_MS: Final = 3_600_000
SEAT: Final = "investigator"
OTHER: Final = "aftercare"
HEADQUARTERS: Final = "headquarters"
OWNER: Final = Who("Inez Fuentes", "investigator", "Harbour")


@dataclass(frozen=True, slots=True)
class World:
    """A folder of vaults, with a `stick` between them. `codes` open them, by folder name."""

    folder: Path
    codes: Mapping[str, str]
    case: bytes
    now_ms: int
    told: Mapping[str, str]
    """What people read out to each other."""

    @classmethod
    def at(cls, folder: Path) -> World:
        about = json.loads((folder / ABOUT).read_text("utf-8"))
        case = bytes.fromhex(about["case"])
        return cls(folder, about["codes"], case, about["now_ms"], about["told"])

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def open(self, name: str = SEAT) -> Desk:
        clock = Clock(self.now_ms)
        return setting_up.unlock_with_code(
            self.folder / name, self.codes[name], clock=clock, random=os.urandom
        )

    def exchange(self, desk: Desk) -> None:
        exchange_folder(desk, self.stick)

    def answer(self, desk: Desk) -> None:
        """The stick at headquarters."""
        headquarters_exchange.exchange(desk, Folder(self.stick, current_cover().suffix))


def _about(folder: Path, codes: Mapping[str, str], case: bytes, now_ms: int, **told: str) -> None:
    about = {"codes": dict(codes), "case": case.hex(), "now_ms": now_ms + LATER_MS, "told": told}
    (folder / ABOUT).write_text(json.dumps(about), "utf-8")


def nothing(folder: Path) -> None:
    """No vault yet."""
    _about(folder, {}, b"", START_MS)


def alone(folder: Path) -> None:
    """A case with some observations of which half are indexed."""
    clock = Clock()
    made = setting_up.create(
        folder / SEAT, PASSPHRASE, OWNER, clock=clock, random=os.urandom, parameters=FLOOR
    )
    with made.desk as desk:
        case = saved(desk, "case", {"case_type": "forced_labour_bonded"}).key.record
        for number in range(12):
            seen = {"happened_at": clock(), "seen": f"lorry {number} of kiln"}
            records.add(desk, "observation", seen, scope_id=case)
            if number == 6:
                finding.index_behind(desk)
        _about(folder, {SEAT: made.recovery_code}, case, clock.now_ms)


def shipped(folder: Path) -> None:
    """Work that the first version wrote."""
    work = Path(shutil.copytree(GOLDEN / "vault-1", folder / SEAT))
    contents = json.loads((work / "contents.json").read_text("utf-8"))
    (work / "contents.json").unlink()
    _about(folder, {SEAT: contents["code"]}, b"", START_MS)


def asked(folder: Path) -> None:
    """Somebody's request lies there for headquarters."""
    _joining(folder, answered=False)


def answered(folder: Path) -> None:
    """Headquarters' answer lies there for somebody who has work of their own."""
    _joining(folder, answered=True)


def _joining(folder: Path, *, answered: bool) -> None:
    with office(folder) as made:
        desk = made.settle_in(SEAT)
        case = saved(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record
        digits = setting_up.write_request(desk, folder / REQUEST).code
        if answered:
            enrolling.enrol(made.headquarters, folder / REQUEST, folder / ANSWER, digits)
        code = desk.vault.change_code(random=os.urandom).text
        codes = {SEAT: code, HEADQUARTERS: made.founded.recovery_code}
        told = {"digits": digits, "root_code": made.founded.root_code}
        _about(folder, codes, case, made.clock.now_ms, **told)


def pictured(folder: Path) -> None:
    """As `alone`, with a picture to be attached."""
    alone(folder)
    (folder / PICTURE).write_bytes(random.Random(0).randbytes(300_000))  # noqa: S311 - any bytes


def attached(folder: Path) -> None:
    """As `alone`, with a picture attached and a stick."""
    pictured(folder)
    world = World.at(folder)
    world.stick.mkdir()
    with world.open() as desk:
        attachments.finished(attachments.adding(desk, world.case, folder / PICTURE))


def backed_up(folder: Path) -> None:
    """A backup is all that is left, with an attached file."""
    attached(folder)
    with World.at(folder).open() as desk:
        backup.backup(desk, folder / BACKUP)
    shutil.rmtree(folder / SEAT)


def restored(world: World) -> Desk:
    """Into the same folder again, as long as nothing opens there."""
    folder, clock = world.folder / SEAT, Clock(world.now_ms)
    if setting_up.here(folder):
        return setting_up.unlock(folder, PASSPHRASE, clock=clock, random=os.urandom)
    return backup.restore(
        world.folder / BACKUP,
        folder,
        PASSPHRASE,
        clock=clock,
        random=os.urandom,
        state=world.folder / STATE,
    )


def erased(folder: Path) -> None:
    """Word lies on the stick that a value is to be erased."""

    def go_on(made: Office, case: bytes) -> None:
        _edit(made[SEAT], ERASED)
        made.round()
        made.round()
        ruling.erase(made.headquarters, case, "next_step", "asked for")
        made.answer()

    _in_an_office(folder, go_on)


def lost(folder: Path) -> None:
    """Passphrase and paper are gone."""
    _lost(folder, asked=False, answered=False)


def lost_and_asked(folder: Path) -> None:
    """And the request lies there."""
    _lost(folder, asked=True, answered=False)


def lost_and_answered(folder: Path) -> None:
    """And headquarters' answer lies there."""
    _lost(folder, asked=True, answered=True)


def holders(folder: Path) -> list[Holder]:
    """Of the recovery key's halves."""
    return [Holder(folder / each, PASSPHRASE) for each in "ab"]


def _lost(folder: Path, *, asked: bool, answered: bool) -> None:
    with office(folder) as made:
        hq, root = made.headquarters, Holder(folder / "root.key", PASSPHRASE)
        hq_recovery.create_key(hq, root, holders(folder), parameters=FLOOR)
        desk = made.settle_in(SEAT)
        made.enrol(SEAT)
        made.round(SEAT)
        case = saved(desk, "case", {"case_type": "other"}).key.record
        desk.close()
        told = {}
        if asked:
            told["digits"] = asking(folder).code
        if answered:
            hq_recovery.recover(
                hq, folder / REQUEST, told["digits"], holders(folder), folder / ANSWER
            )
        codes = {HEADQUARTERS: made.founded.recovery_code}
        _about(folder, codes, case, made.clock.now_ms, **told)


def asking(folder: Path) -> Asked:
    return recovery.ask(
        folder / SEAT, RECOVERED, folder / REQUEST, random=os.urandom, parameters=FLOOR
    )


def _in_an_office(folder: Path, go_on: Callable[[Office, bytes], None]) -> None:
    """Two colleagues who share a case that went its whole way once."""
    with office(folder, SEAT, OTHER) as made:
        codes = {
            name: desk.vault.change_code(random=os.urandom).text
            for name, desk in made.desks.items()
        }
        case = saved(made[SEAT], "case", {"case_type": "sex_trafficking_minor"}).key.record
        person = saved(made[SEAT], "person", {"age_band": "15_to_17"}).key.record
        saved(made[SEAT], "person_name", {"text": "Lamai"}, person)
        saved(made[SEAT], "case_person", {"person": person}, case)
        made.round()
        made.round()
        go_on(made, case)
        codes[HEADQUARTERS] = made.founded.recovery_code
        _about(folder, codes, case, made.clock.now_ms)


def _write(desk: Desk, case: bytes, text: str) -> None:
    seen = {"happened_at": desk.clock(), "seen": text}
    records.add(desk, "observation", seen, scope_id=case)


def _edit(desk: Desk, text: str) -> None:
    (case,) = reading.cases(desk).rows
    records.edit(desk, reading.record(desk, case.key), {"next_step": text})


def arriving(folder: Path) -> None:
    """A colleague's edits lie on the stick for a seat that has unsent work of its own."""

    def go_on(made: Office, case: bytes) -> None:
        for number in range(3):
            _edit(made[OTHER], f"call the tailor {number}")
        made.exchange(OTHER)
        made.answer()
        for number in range(3):
            _write(made[SEAT], case, f"unsent {number}")

    _in_an_office(folder, go_on)


def answering(folder: Path) -> None:
    """Two seats' work lies on the stick for headquarters."""

    def go_on(made: Office, case: bytes) -> None:
        _edit(made[OTHER], "call the tailor")
        for number in range(3):
            _write(made[SEAT], case, f"sent {number}")
        made.exchange(OTHER)
        made.exchange(SEAT)

    _in_an_office(folder, go_on)


def withdrawn(folder: Path) -> None:
    """Word lies on the stick that the case is no longer this seat's: taking it in purges."""

    def go_on(made: Office, case: bytes) -> None:
        assigning.withdraw(made.headquarters, case, made[SEAT].vault.seat)
        made.answer()

    _in_an_office(folder, go_on)


def files_going(folder: Path) -> None:
    """A seat has two files that headquarters has not: of several parts and of one."""
    _in_an_office(folder, lambda made, case: _attach(made[SEAT], case, folder))


def files_there(folder: Path) -> None:
    """Their parts lie on the stick for headquarters."""

    def go_on(made: Office, case: bytes) -> None:
        _attach(made[SEAT], case, folder)
        made.exchange(SEAT)

    _in_an_office(folder, go_on)


def files_coming(folder: Path) -> None:
    """Their parts lie on the stick for a colleague."""

    def go_on(made: Office, case: bytes) -> None:
        _attach(made[OTHER], case, folder)
        made.exchange(OTHER)
        made.answer()

    _in_an_office(folder, go_on)


def _attach(desk: Desk, case: bytes, folder: Path) -> None:
    for size in (2700, 300):
        picture = folder / PICTURE
        picture.write_bytes(random.Random(size).randbytes(size))  # noqa: S311 - any bytes
        attachments.finished(attachments.adding(desk, case, picture))
