"""What is done while it is killed, refused or recorded: run as a process of its own.

`python -m tests.crash.deeds DEED FOLDER` does the deed in a copy of its world and says what a
person would be told (tests/crash/saying.py).
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions import (
    attachments,
    backup,
    beside,
    finding,
    importing,
    keys,
    reading,
    records,
    setting_up,
    wiping,
)
from ijm_desktop.actions.desk import Desk
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import checking
from tests.crash import helping, joining, worlds
from tests.crash.saying import held, opened, say, step, tried
from tests.crash.worlds import HEADQUARTERS, OWNER, SEAT, World
from tests.office import PASSPHRASE, Clock
from tests.sync.attached import small_sizes

NEW_PASSPHRASE = "anvil marigold ferry eleven"
IMPORTED = 60
GAVE_UP = 3
"""The process's status."""


def write(world: World, desk: Desk, text: str) -> None:
    seen = {"happened_at": desk.clock(), "seen": text}
    step(desk, lambda: records.add(desk, "observation", seen, scope_id=world.case))
    say("finds", text)


def save(world: World) -> None:
    with opened(world) as desk:
        for number in range(3):
            write(world, desk, f"said{number}")
        (case,) = tried(lambda: reading.cases(desk).rows)
        shown = tried(lambda: reading.record(desk, case.key))
        step(desk, lambda: records.edit(desk, shown, {"summary": "saidlast"}))
        say("finds", "saidlast")


def save_anchored(world: World) -> None:
    """Where it is noted outside the folder how far the work is."""
    with opened(world) as desk:
        tried(lambda: desk.vault.anchor_here(world.folder / worlds.STATE))
        for number in range(2):
            write(world, desk, f"said{number}")


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


def lock(world: World) -> None:
    """Twice, and opened again at once."""
    for number in range(2):
        with opened(world) as desk:
            write(world, desk, f"said{number}")


def migrate(world: World) -> None:
    """Opening work that an older version wrote."""
    with opened(world):
        pass


def next_epoch(world: World) -> None:
    with opened(world) as desk:
        tried(lambda: desk.vault.begin_next(now_ms=desk.clock(), random=desk.random))
        write(world, desk, "said0")


def keep_beside(world: World) -> None:
    with opened(world) as desk:
        kept = tried(lambda: beside.keep_beside(desk))
        say("beside", str(0 if kept is None else kept.changes))


def attach(world: World) -> None:
    def added() -> None:
        picture = world.folder / worlds.PICTURE
        attachments.finished(attachments.adding(desk, world.case, picture))

    with opened(world) as desk:
        step(desk, added)
        say("attached")


def hand_out(world: World) -> None:
    with opened(world) as desk:
        (held,) = tried(lambda: list(attachments.every(desk)))
        copy = world.stick / worlds.PICTURE
        tried(
            lambda: attachments.finished(
                attachments.handing_out(desk, held.key, copy, "to charge", authority="Court")
            )
        )
        say("handed")


def recover(world: World) -> None:
    recovered = tried(lambda: joining.recovered_or_open(world))
    say("recovered")
    recovered.close()
    say("closed")


def back_up(world: World) -> None:
    with opened(world) as desk:
        tried(lambda: backup.backup(desk, world.folder / worlds.BACKUP))
        say("backup")


def restore(world: World) -> None:
    desk = tried(lambda: worlds.restored(world))
    say("restored")
    desk.close()
    say("closed")


def wipe(world: World) -> None:
    left = tried(lambda: wiping.wipe(world.folder / SEAT)).left
    say("wiped", *left)


@dataclass(frozen=True, slots=True)
class Deed:
    """`where` is the folder of the vault it is done in. `alone`: it goes to no one else. `files`:
    parts of attached files travel, small enough that several are cheap."""

    act: Callable[[World], None]
    world: Callable[[Path], None]
    where: str = SEAT
    alone: bool = True
    files: bool = False

    def sizes(self) -> contextlib.AbstractContextManager[None]:
        return small_sizes() if self.files else contextlib.nullcontext()


DEEDS = {
    "save": Deed(save, worlds.alone),
    "anchored": Deed(save_anchored, worlds.alone),
    "import": Deed(take_in_many, worlds.alone),
    "passphrase": Deed(change_passphrase, worlds.alone),
    "code": Deed(change_code, worlds.alone),
    "create": Deed(create, worlds.nothing),
    "rebuild": Deed(rebuild, worlds.alone),
    "index": Deed(index, worlds.alone),
    "exchange": Deed(exchange, worlds.arriving, alone=False),
    "withdrawal": Deed(exchange, worlds.withdrawn, alone=False),
    "lock": Deed(lock, worlds.alone),
    "migration": Deed(migrate, worlds.shipped),
    "epoch": Deed(next_epoch, worlds.alone),
    "beside": Deed(keep_beside, worlds.arriving, alone=False),
    "attach": Deed(attach, worlds.pictured),
    "handing out": Deed(hand_out, worlds.attached),
    "erasure": Deed(exchange, worlds.erased, alone=False),
    "asking": Deed(helping.ask, worlds.lost),
    "helping": Deed(helping.help_out, worlds.lost_and_asked),
    "recovery": Deed(recover, worlds.lost_and_answered),
    "backup": Deed(back_up, worlds.alone),
    "restore": Deed(restore, worlds.backed_up),
    "wipe": Deed(wipe, worlds.alone),
    "founding": Deed(joining.found, worlds.nothing),
    "enrolling": Deed(joining.enrol, worlds.asked),
    "accepting": Deed(joining.accept, worlds.answered),
    "answer": Deed(answer, worlds.answering, HEADQUARTERS, alone=False),
    "files put": Deed(exchange, worlds.files_going, alone=False, files=True),
    "files taken": Deed(exchange, worlds.files_coming, alone=False, files=True),
    "files answered": Deed(answer, worlds.files_there, HEADQUARTERS, alone=False, files=True),
}


def main(deed: str, folder: Path) -> None:
    try:
        with DEEDS[deed].sizes():
            DEEDS[deed].act(World.at(folder))
    except AppError as error:  # refused a second time
        say("gave-up", error.code)
        os.writev(2, [traceback.format_exc().encode()])
        sys.exit(GAVE_UP)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
