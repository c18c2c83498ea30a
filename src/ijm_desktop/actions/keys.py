"""What opens a person's work: a new passphrase, a new printed code."""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.strength import strength
from ijm_desktop.crypto.passphrase import Parameters


def change_passphrase(desk: Desk, new: str, *, parameters: Parameters | None = None) -> None:
    """The old one opens nothing any more. Raises PassphraseTooWeak or a disk's error; then the old
    one still does."""
    if not strength(new, (desk.owner.name, desk.owner.office)).enough:
        raise PassphraseTooWeak
    desk.vault.change_passphrase(new, parameters=parameters, random=desk.random)


def new_recovery_code(desk: Desk) -> str:
    """A code to print and keep; the one printed before opens nothing any more."""
    return desk.vault.change_code(random=desk.random).text
