"""Whether this is the folder that was used here last, and going on where it is not."""

from __future__ import annotations

from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.journal.epoch import epoch_code
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync import standing as standings
from ijm_desktop.vault.anchor import Here


class FolderNotKnown(AppError):
    code = "FOLDER_NOT_KNOWN"
    sentence = (
        "This work was last used in another folder or on another computer. Nothing was changed; "
        "say with the command 'here --moved' or 'here --copied' which of them it was."
    )


class OlderCopyHere(AppError):
    code = "OLDER_COPY_HERE"
    sentence = (
        "An older copy of this work was put back: later work was written here already. Nothing "
        "was changed; put the newer one back, or go on from this one with the command 'here "
        "--copied' and fetch the later work from headquarters."
    )


def require_known(desk: Desk, state: Path) -> None:
    """Raises FolderNotKnown, OlderCopyHere; from then on nothing can be signed. Headquarters is not
    asked: its key stands in what everybody pinned, so it cannot begin again like a seat."""
    here = look(desk, state)
    if here is Here.UNKNOWN:
        raise FolderNotKnown
    if here is Here.OLDER:
        raise OlderCopyHere


def look(desk: Desk, state: Path) -> Here:
    """`state`: where this machine keeps what no folder takes along."""
    if desk.owner.is_headquarters:
        return Here.KNOWN
    return desk.vault.anchor_here(state)


def moved(desk: Desk, state: Path) -> None:
    """The folder was moved and lies nowhere else. Raises OlderCopyHere: then it goes on only in a
    next epoch, or two changes would have one number."""
    if look(desk, state) is Here.OLDER:
        raise OlderCopyHere
    desk.vault.settle_here(state)


def uncompared_code(desk: Desk) -> str | None:
    """The thirty digits that headquarters has yet to compare before what is written here counts for
    others; None where that is done or was never needed."""
    statement = desk.vault.epoch
    if statement.parent is None or desk.owner.is_headquarters:
        return None
    person = standings.load(desk.vault).seat(desk.vault.seat)
    certified = person is not None and statement in person.epochs
    return None if certified else epoch_code(statement)


def begin_again(desk: Desk, state: Path | None) -> str:
    """A copy, or an older one put back, writes a next epoch from now on. Its code, which the person
    reads out to headquarters."""
    statement = desk.vault.begin_next(now_ms=desk.clock(), random=desk.random)
    if state is not None:
        desk.vault.settle_here(state)
    return epoch_code(statement)
