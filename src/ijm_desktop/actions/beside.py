"""Keeping the unsent work beside the folder that holds it, sealed to headquarters alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.sync import beside


@dataclass(frozen=True, slots=True)
class Kept:
    """`files` in `folder` hold the `changes` that headquarters has not confirmed and attached files
    that it does not have, `size` bytes altogether. Headquarters takes them in as it takes in a
    stick. `more`: call again soon, there are more attached files."""

    folder: Path
    files: int
    changes: int
    size: int
    more: bool = False


def keep_beside(desk: Desk) -> Kept | None:
    """To be called within a minute of any save, and before the work is closed; cheap when nothing
    changed. None where headquarters is not known yet, or is here: nothing is sealed to nobody.
    Raises the disk's errors; then what lay there still does."""
    if desk.owner.is_headquarters:
        return None
    lying = beside.keep(
        desk.vault, suffix=current_cover().suffix, now_ms=desk.clock(), random=desk.random
    )
    if lying is None:
        return None
    folder = beside.folder_of(desk.vault.folder)
    return Kept(folder, lying.files, lying.changes, lying.size, lying.more)
