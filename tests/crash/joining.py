"""How an organisation comes to be and how somebody joins it, and whether what is left is whole."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ijm_desktop.actions import exchange, reading, records, recovery, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import enrolling, founding, rootkey
from ijm_desktop.headquarters.founding import Founded
from ijm_desktop.vault import checking
from ijm_desktop.vault.errors import NotAsked, VaultExists
from tests.crash.saying import opened, say, tried
from tests.crash.worlds import ANSWER, HEADQUARTERS, RECOVERED, REQUEST, SEAT, World
from tests.office import PASSPHRASE, Clock

Said = Sequence[tuple[str, ...]]
ROOT_KEY = "root.key"


def _founded(world: World) -> Founded:
    return founding.found(
        world.folder / HEADQUARTERS,
        PASSPHRASE,
        "Justice Org",
        root_key=world.folder / ROOT_KEY,
        clock=Clock(world.now_ms),
        random=os.urandom,
        parameters=FLOOR,
    )


def found(world: World) -> None:
    made = tried(lambda: _founded(world))
    say("founded", made.recovery_code)
    made.desk.close()
    say("closed")


def _enrol(world: World, desk: Desk) -> None:
    folder = world.folder
    enrolling.enrol(desk, folder / REQUEST, folder / ANSWER, world.told["digits"])


def enrol(world: World) -> None:
    with opened(world, HEADQUARTERS) as desk:
        tried(lambda: _enrol(world, desk))
        say("answered")


def _accept(world: World, desk: Desk) -> None:
    setting_up.accept(desk, world.folder / ANSWER, world.told["root_code"])


def accept(world: World) -> None:
    with opened(world) as desk:
        tried(lambda: _accept(world, desk))
        say("accepted")


def recovered(world: World) -> Desk:
    return recovery.finish(
        world.folder / SEAT,
        world.folder / ANSWER,
        RECOVERED,
        clock=Clock(world.now_ms),
        random=os.urandom,
        parameters=FLOOR,
    ).desk


def recovered_or_open(world: World) -> Desk:
    """Refused at the very end it is done all the same, and the new passphrase opens it."""
    try:
        return recovered(world)
    except NotAsked:
        return _unlocked(world)


def _unlocked(world: World) -> Desk:
    clock = Clock(world.now_ms)
    return setting_up.unlock(world.folder / SEAT, RECOVERED, clock=clock, random=os.urandom)


def judge_recovery(world: World, said: Said) -> None:
    """Once called recovered the new passphrase opens it and it signs; before, the same again makes
    it so, or says that it was done."""
    try:
        desk = recovered(world)
    except NotAsked:
        desk = _unlocked(world)
    else:
        assert "recovered" not in {words[0] for words in said}
    with desk:
        assert checking.check(desk.vault) == []
        records.add(desk, "case", {"case_type": "other"})
        assert reading.cases(desk).total == 2


def judge_founding(world: World, said: Said) -> None:
    """Once called founded it is there and its code opens it; before, the same again founds it, or
    says that it is there to be opened."""
    world.stick.mkdir(exist_ok=True)
    folder, clock = world.folder / HEADQUARTERS, Clock(world.now_ms)
    codes = [words[1] for words in said if words[0] == "founded"]
    try:
        made = _founded(world)
    except VaultExists:
        desk = setting_up.unlock(folder, PASSPHRASE, clock=clock, random=os.urandom)
    else:
        assert codes == []
        desk = made.desk
    with desk:
        assert desk.owner.is_headquarters
        assert checking.check(desk.vault) == []
        world.answer(desk)
    rootkey.read(world.folder / ROOT_KEY, PASSPHRASE)
    for code in codes:
        setting_up.unlock_with_code(folder, code, clock=clock, random=os.urandom).close()


def judge_joining(world: World, said: Said) -> None:
    """Once called answered or accepted it is so; before, the same again makes it so. Either way
    work goes from one to the other."""
    done = {words[0] for words in said}
    world.stick.mkdir(exist_ok=True)
    with world.open(HEADQUARTERS) as there, world.open(SEAT) as desk:
        if not done & {"answered", "accepted"}:
            _enrol(world, there)
        if not desk.owner.enrolled:
            assert "accepted" not in done
            _accept(world, desk)
        assert desk.owner.verified
        for _ in range(2):
            world.exchange(desk)
            world.answer(there)
        world.exchange(desk)
        status = exchange.status(desk)
        assert (status.unsent, status.unconfirmed, status.kept_aside) == (0, 0, ())
        assert checking.check(desk.vault) == []
        assert checking.check(there.vault) == []
