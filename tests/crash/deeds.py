"""What is done while it is killed, refused or recorded: run as a process of its own.

`python -m tests.crash.deeds DEED FOLDER` does the deed in a copy of its world and says on standard
output, the moment it is true, what a person would be told. It speaks by `writev`, which nothing of
the app uses, so that its own words are never what is killed or refused.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ijm_desktop.actions import finding, importing, keys, reading, records, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import checking
from tests.crash import worlds
from tests.crash.worlds import HEADQUARTERS, OWNER, SEAT, World
from tests.office import PASSPHRASE, Clock

Result = TypeVar("Result")
NEW_PASSPHRASE = "anvil marigold ferry eleven"
IMPORTED = 60


def say(*words: str) -> None:
    os.writev(1, [(" ".join(words) + "\n").encode()])


def tried(deed: Callable[[], Result]) -> Result:
    """Once more after a refusal, as each refusal's sentence says. A second one is not caught."""
    try:
        return deed()
    except AppError as error:
        say("refused", error.code)
        return deed()


def held(desk: Desk) -> int:
    return desk.vault.database.number("SELECT count(*) FROM change")


def step(desk: Desk, deed: Callable[[], object]) -> None:
    """`deed` is one transaction: what it left after a refusal is said before it is tried again."""
    try:
        deed()
    except AppError as error:
        say("refused", error.code)
        say("left", str(held(desk)))
        deed()
    say("holds", str(held(desk)))


@contextlib.contextmanager
def opened(world: World, name: str = SEAT) -> Iterator[Desk]:
    with tried(lambda: world.open(name)) as desk:
        say("opened", str(held(desk)))
        yield desk
    say("closed")


def save(world: World) -> None:
    with opened(world) as desk:
        for number in range(3):
            seen = {"happened_at": desk.clock(), "seen": f"said{number}"}
            step(desk, lambda: records.add(desk, "observation", seen, scope_id=world.case))  # noqa: B023
            say("finds", f"said{number}")
        (case,) = reading.cases(desk).rows
        shown = reading.record(desk, case.key)
        step(desk, lambda: records.edit(desk, shown, {"summary": "saidlast"}))
        say("finds", "saidlast")


def take_in_many(world: World) -> None:
    fields = {"happened_at": world.now_ms, "seen": "brought " * 60}
    case = identifiers.text(world.case)
    line = json.dumps({"type": "observation", "case": case, "fields": fields})
    lines = [line] * IMPORTED
    with opened(world) as desk:
        step(desk, lambda: importing.import_lines(desk, lines))


def change_passphrase(world: World) -> None:
    with opened(world) as desk:
        tried(lambda: keys.change_passphrase(desk, NEW_PASSPHRASE, parameters=FLOOR))
        say("passphrase")


def change_code(world: World) -> None:
    with opened(world) as desk:
        say("code", tried(lambda: keys.new_recovery_code(desk)))


def create(world: World) -> None:
    def made() -> setting_up.Created:
        return setting_up.create(
            world.folder / SEAT,
            PASSPHRASE,
            OWNER,
            clock=Clock(world.now_ms),
            random=os.urandom,
            parameters=FLOOR,
        )

    created = tried(made)
    say("made", created.recovery_code)
    created.desk.close()
    say("closed")


def rebuild(world: World) -> None:
    with opened(world) as desk:
        step(desk, lambda: checking.rebuild(desk.vault))


def index(world: World) -> None:
    with opened(world) as desk:
        step(desk, lambda: finding.index_behind(desk))


def exchange(world: World) -> None:
    with opened(world) as desk:
        tried(lambda: world.exchange(desk))
        say("holds", str(held(desk)))


def answer(world: World) -> None:
    with opened(world, HEADQUARTERS) as desk:
        tried(lambda: world.answer(desk))
        say("holds", str(held(desk)))


@dataclass(frozen=True, slots=True)
class Deed:
    """`where` is the folder of the vault it is done in. `alone`: it goes to no one else."""

    act: Callable[[World], None]
    world: Callable[[Path], None]
    where: str = SEAT
    alone: bool = True


DEEDS = {
    "save": Deed(save, worlds.alone),
    "import": Deed(take_in_many, worlds.alone),
    "passphrase": Deed(change_passphrase, worlds.alone),
    "code": Deed(change_code, worlds.alone),
    "create": Deed(create, worlds.nothing),
    "rebuild": Deed(rebuild, worlds.alone),
    "index": Deed(index, worlds.alone),
    "exchange": Deed(exchange, worlds.arriving, alone=False),
    "withdrawal": Deed(exchange, worlds.withdrawn, alone=False),
    "answer": Deed(answer, worlds.answering, HEADQUARTERS, alone=False),
}

if __name__ == "__main__":
    DEEDS[sys.argv[1]].act(World.at(Path(sys.argv[2])))
