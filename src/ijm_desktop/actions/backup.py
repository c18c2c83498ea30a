"""A backup of all the work in one file, made while it is in use, and its restoration."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.setting_up import Clock, Random, open_desk
from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.vault import backup as backups
from ijm_desktop.vault import erasing
from ijm_desktop.vault.backup import Made, Progress, Stop


def backup(
    desk: Desk,
    out: Path,
    progress: Progress = lambda _done, _whole: None,
    stop: Stop = lambda: False,
) -> Made:
    """Raises BackupThere, BackupStopped, BackupDamaged and the disk's errors; then there is no
    `out`. May run while the desk saves."""
    return backups.backup(desk.vault, out, progress=progress, stop=stop)


def restore(
    file: Path,
    folder: Path,
    secret: str | RecoveryCode,
    *,
    clock: Clock,
    random: Random,
    erased: Iterable[bytes] = (),
    state: Path | None = None,
    stop: Stop = lambda: False,
) -> Desk:
    """Open work in a new or empty folder. Its code (`journal.epoch.epoch_code`) has to be read out
    to headquarters before what is written in it counts for others. Raises what
    `vault.backup.restore` raises; then nothing was made."""
    vault = backups.restore(
        file,
        folder,
        secret,
        now_ms=clock(),
        random=random,
        erased=erased,
        state=state,
        stop=stop,
    )
    try:
        return open_desk(vault, clock=clock, random=random)
    except BaseException:
        vault.close()
        raise


def erased_in(desk: Desk) -> list[bytes]:
    """What was erased in work that is still at hand, for a restoration beside it."""
    return erasing.erased_list(desk.vault.database)
