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


class OlderHeadquarters(AppError):
    code = "OLDER_HEADQUARTERS"
    sentence = (
        "This is a copy of headquarters, or an older one that was put back: everybody believes the "
        "one that went on. Nothing was changed; use that one, or, where it is lost, go on from "
        "this one with the root key and the command 'hq promote'."
    )


def require_known(desk: Desk, state: Path) -> None:
    """Raises FolderNotKnown, OlderCopyHere, OlderHeadquarters; from then on nothing can be
    signed."""
    here = look(desk, state)
    if here is Here.UNKNOWN:
        raise FolderNotKnown
    if here is Here.OLDER:
        raise _older(desk)


def look(desk: Desk, state: Path) -> Here:
    """`state`: where this machine keeps what no folder takes along. Of headquarters a restored
    backup counts as older: it signs with a key that nobody was told of."""
    here = desk.vault.anchor_here(state)
    root = standings.load(desk.vault).root if desk.owner.is_headquarters else None
    if here is Here.KNOWN and root is not None and desk.vault.epoch != root.sequencer:
        return Here.OLDER
    return here


def _older(desk: Desk) -> AppError:
    return OlderHeadquarters() if desk.owner.is_headquarters else OlderCopyHere()


def moved(desk: Desk, state: Path) -> None:
    """The folder was moved and lies nowhere else. Raises OlderCopyHere, OlderHeadquarters: then it
    goes on only in a next epoch, or two changes would have one number."""
    if look(desk, state) is Here.OLDER:
        raise _older(desk)
    desk.vault.settle_here(state, moved=True)


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
    reads out to headquarters. Raises OlderHeadquarters: its key stands in what everybody pinned, so
    it cannot begin again like a seat (`headquarters.promoting`)."""
    if desk.owner.is_headquarters:
        raise OlderHeadquarters
    statement = desk.vault.begin_next(now_ms=desk.clock(), random=desk.random)
    if state is not None:
        desk.vault.settle_here(state)
    return epoch_code(statement)
