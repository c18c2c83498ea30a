"""What opens a person's work: passphrase, printed code, headquarters; each can be changed."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.strength import strength
from ijm_desktop.crypto.passphrase import Parameters, clearly_weaker
from ijm_desktop.sync import standing as standings
from ijm_desktop.vault import keyfile, recovery
from ijm_desktop.vault.process import measured_parameters


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to open the work. `kind` as the key file names it; `signs` when whoever opens it so
    can write as its owner; `parameters` of a passphrase: what one guess costs."""

    kind: str
    signs: bool
    parameters: Parameters | None = None


def slots(desk: Desk) -> tuple[Slot, ...]:
    """In the order of the key file, unknown kinds too. No secret is in it."""
    file = desk.vault.unlocked.file
    return tuple(
        Slot(
            each[0],
            each[0] in keyfile.OWN,
            keyfile.parameters_of(file) if each[0] == keyfile.PASSPHRASE else None,
        )
        for each in file.slots
    )


def change_passphrase(desk: Desk, new: str, *, parameters: Parameters | None = None) -> None:
    """The old one opens nothing any more. Raises PassphraseTooWeak or a disk's error; then the old
    one still does."""
    if not strength(new, (desk.owner.name, desk.owner.office)).enough:
        raise PassphraseTooWeak
    desk.vault.change_passphrase(new, parameters=parameters, random=desk.random)


def new_recovery_code(desk: Desk) -> str:
    """A code to print and keep; the one printed before opens nothing any more."""
    return desk.vault.change_code(random=desk.random).text


def must_be_removable(desk: Desk, kind: str) -> None:
    """Before anybody is asked whether they are sure. Raises SlotMissing, LastSlot."""
    keyfile.remove_slot(desk.vault.unlocked, kind)


def remove_slot(desk: Desk, kind: str) -> None:
    """Whoever held it opens nothing any more. Raises SlotMissing, LastSlot or a disk's error; then
    it stays. Ask first: a printed code that is removed is paper."""
    desk.vault.rewrite_keys(keyfile.remove_slot(desk.vault.unlocked, kind))


def worth_raising(desk: Desk, *, parameters: Parameters | None = None) -> Parameters | None:
    """What the passphrase could cost a guesser on this machine, where that is clearly more than it
    does; else None. Measures for a few seconds where `parameters` are not given."""
    if desk.vault.unlocked.file.slot(keyfile.PASSPHRASE) is None:
        return None
    measured = parameters or measured_parameters()
    return measured if clearly_weaker(desk.vault.parameters, measured) else None


def raise_strength(desk: Desk, passphrase: str, *, parameters: Parameters | None = None) -> bool:
    """The same passphrase at this machine's price, if that is clearly dearer; nothing is encrypted
    again but the two keys. False when it was not worth it. Raises WrongPassphrase, a disk's error;
    then all is as it was."""
    dearer = worth_raising(desk, parameters=parameters)
    if dearer is None:
        return False
    keyfile.open_with_passphrase(desk.vault.unlocked.file, passphrase)
    desk.vault.change_passphrase(passphrase, parameters=dearer, random=desk.random)
    return True


def refresh_slot(desk: Desk) -> bool:
    """Puts headquarters' recovery key in, or takes out one that it no longer names; whether the key
    file changed. Only once headquarters' code was compared: an organisation that nobody verified is
    given no way in. After the transaction that believed the root; again changes nothing. Raises the
    disk's errors."""
    standing = standings.load(desk.vault)
    if standing.root is None or not desk.owner.verified:
        return False
    changed = recovery.with_slot(desk.vault.unlocked, standing.root.recovery, desk.vault.seat)
    if changed is None:
        return False
    desk.vault.rewrite_keys(changed)
    return True
