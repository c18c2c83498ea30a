"""What opens the work once its passphrase or its printed code was changed, or was about to be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.vault.errors import WrongCode, WrongPassphrase
from tests.crash.deeds import NEW_PASSPHRASE
from tests.crash.worlds import SEAT, World
from tests.office import PASSPHRASE, Clock

Said = Sequence[tuple[str, ...]]


def judge_keys(world: World, deed: str, said: Said) -> World:
    """What opens it: the new once it was called so, either before; never neither."""
    words = {each[0]: each for each in said}
    if deed == "passphrase":
        opens = [_opens(world, each) for each in (PASSPHRASE, NEW_PASSPHRASE)]
        assert opens == [False, True] if "passphrase" in words else any(opens), opens
    if deed == "code" and "code" in words:
        return replace(world, codes={SEAT: words["code"][1]})
    if deed == "code":
        try:
            world.open().close()
        except WrongCode:
            return replace(world, codes={SEAT: _reissued(world)})
    return world


def _opens(world: World, passphrase: str) -> bool:
    try:
        unlocked(world, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def unlocked(world: World, passphrase: str) -> Desk:
    clock = Clock(world.now_ms)
    return setting_up.unlock(world.folder / SEAT, passphrase, clock=clock, random=os.urandom)


def _reissued(world: World) -> str:
    """Stopped before anybody saw the new code: who has the passphrase makes another."""
    with unlocked(world, PASSPHRASE) as desk:
        return desk.vault.change_code(random=os.urandom).text
