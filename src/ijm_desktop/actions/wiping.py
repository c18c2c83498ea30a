"""Panic wipe, and what a person is told before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions import remembering
from ijm_desktop.actions.desk import Desk
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync import beside, beside_files
from ijm_desktop.vault import anchor, chains, wiping
from ijm_desktop.vault.store import read_key_file
from ijm_desktop.vault.wiping import Wiped


@dataclass(frozen=True, slots=True)
class Loss:
    """What a wipe would take for ever, as far as can be known.

    `unsent`: changes that headquarters has not confirmed; None while the work is locked, since only
    the work itself knows. `beside` of them lie sealed beside the folder, in `files` files that a
    wipe leaves. `drafts`: forms with text that was never saved. `enrolled`: None while locked;
    where it is False nothing can be sealed to anybody, and everything would be gone.
    `headquarters`: this is the place that all others send to. `attached`: files that neither
    headquarters is known to have nor lie beside.
    """

    unsent: int | None
    beside: int
    files: int
    drafts: int
    enrolled: bool | None
    headquarters: bool = False
    attached: int = 0

    @property
    def gone(self) -> int | None:
        """Changes that nobody would have any more."""
        return None if self.unsent is None else max(0, self.unsent - self.beside)


def what_would_be_lost(held: Desk | Path) -> Loss:
    """Of open work, or of a folder whose work is locked. Call `keep_beside` first where it is
    open."""
    if isinstance(held, Path):
        return Loss(None, 0, _files(held), 0, None)
    vault = held.vault
    unsent = sum(each.head.size - each.start for each in chains.outbox(vault.database))
    lying = beside.lying(vault)
    drafts = remembering.typed(held)
    owner = held.owner
    return Loss(
        unsent,
        lying.changes,
        lying.files,
        drafts,
        owner.enrolled,
        owner.is_headquarters,
        beside_files.missing(vault, beside.folder_of(vault.folder)),
    )


def is_ours(folder: Path) -> bool:
    """Whether the folder holds work, or what an earlier wipe left of it."""
    return wiping.is_ours(folder)


def wipe(folder: Path, also: Iterable[Path] = (), *, state: Path | None = None) -> Wiped:
    """Everything in `folder`, open and busy or not, without a passphrase; slots first. `also`:
    files elsewhere that know of it. `state`: the folder of this machine's anchors, whose one for
    this work goes too. What lies beside, sealed to headquarters, stays.

    Raises SlotsLeft when not even the slots could be destroyed."""
    return wiping.wipe(folder, (*also, *_anchor(folder, state)))


def _anchor(folder: Path, state: Path | None) -> tuple[Path, ...]:
    """A key file that cannot be read names no anchor, and does not stop a wipe."""
    if state is None:
        return ()
    try:
        return (anchor.path_of(state, read_key_file(folder).vault_id),)
    except AppError:
        return ()


def _files(folder: Path) -> int:
    out, suffix = beside.folder_of(folder), current_cover().suffix
    if not out.is_dir():
        return 0
    return sum(1 for each in out.iterdir() if each.name.endswith(suffix))
