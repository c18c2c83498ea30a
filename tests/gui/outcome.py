"""What lies in the folders once everybody has left: the same where it is shared, and no more."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

from ijm_desktop.actions import exchange, reading, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.vault import checking, granting
from tests import disk


def now() -> int:
    return time.time_ns() // 1_000_000


def opened(folder: Path, passphrase: str) -> Desk:
    return setting_up.unlock(folder, passphrase, clock=now, random=os.urandom)


def left(folder: Path, passphrase: str, *texts: str) -> list[str]:
    """Which of `texts` whoever has the passphrase can still find on that disk."""
    return disk.holds(b"".join(disk.decrypted(folder, passphrase)), texts)


def readable(place: Path, text: str) -> list[Path]:
    """The files in which it can be read by whoever has none."""
    return [path for path, data in disk.raw(place) if disk.holds(data, [text])]


def agree(headquarters: Desk, folders: Iterable[Path], passphrase: str) -> None:
    """Every shared bucket is the same at headquarters and on each seat, everything is sent and
    confirmed, and every store is sound."""
    there = checking.digests(headquarters.vault)
    assert checking.check(headquarters.vault) == []
    for folder in folders:
        with opened(folder, passphrase) as desk:
            here = checking.digests(desk.vault)
            granted = granting.held(headquarters.vault.database, desk.vault.seat)
            shared = granted & there.keys()
            assert len(shared) >= 3
            assert {e: here.get(e) for e in shared} == {e: there[e] for e in shared}, folder
            assert here.keys() <= granted
            assert reading.cases(desk).total == 1
            status = exchange.status(desk)
            assert (status.unsent, status.unconfirmed, status.kept_aside) == (0, 0, ())
            assert checking.check(desk.vault) == []
