"""First run, unlocking, and becoming known to headquarters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ijm_desktop.actions import answers, keys
from ijm_desktop.actions.answers import OurLists
from ijm_desktop.actions.desk import Changed, Desk, Owner
from ijm_desktop.actions.errors import AlreadyEnrolled, PassphraseTooWeak
from ijm_desktop.actions.strength import strength
from ijm_desktop.bundle.request import make_request, seal_request
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.errors import CodeMistyped
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync import standing, welcome
from ijm_desktop.vault import settings
from ijm_desktop.vault.creating import discard, holds_vault
from ijm_desktop.vault.files import write_atomically
from ijm_desktop.vault.process import measured_parameters
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

OWNER = "owner"
Clock = Callable[[], int]
Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Who:
    """`role` is a code of the list `user_role`; `office` its name in words; `language` as `en`."""

    name: str
    role: str
    office: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Created:
    """`recovery_code` is shown and printed once and kept nowhere."""

    desk: Desk
    recovery_code: str


@dataclass(frozen=True, slots=True)
class RequestWritten:
    """`code`: thirty digits to read out; without them headquarters cannot open the file."""

    path: Path
    code: str


@dataclass(frozen=True, slots=True)
class Accepted:
    organisation: str
    verified: bool
    changed: Changed


def here(folder: Path) -> bool:
    """Whether the folder holds somebody's work."""
    return holds_vault(folder)


def create(
    folder: Path,
    passphrase: str,
    who: Who,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters | None = None,
) -> Created:
    """Raises PassphraseTooWeak, VaultExists or a disk's error; then nothing was made."""
    if not strength(passphrase, (who.name, who.office)).enough:
        raise PassphraseTooWeak
    vault, code = Vault.create(
        folder,
        passphrase,
        parameters=parameters or measured_parameters(),
        random=random,
        now_ms=clock(),
        settings={OWNER: owner_value(Owner(who.name, who.role, who.office, who.language))},
    )
    try:
        return Created(open_desk(vault, clock=clock, random=random), code.text)
    except BaseException:
        # Whoever made it never saw its recovery code.
        vault.close()
        discard(folder)
        raise


def unlock(folder: Path, passphrase: str, *, clock: Clock, random: Random) -> Desk:
    """Raises WrongPassphrase, KeyFileDamaged, VaultInUse, NoVaultHere, VaultDamaged."""
    return _desk_or_closed(Vault.open(folder, passphrase), clock, random)


def unlock_with_code(folder: Path, code_text: str, *, clock: Clock, random: Random) -> Desk:
    """With the printed code. Raises CodeMistyped, WrongCode and what `unlock` raises."""
    code = RecoveryCode.parse(code_text)
    return _desk_or_closed(Vault.open_with_code(folder, code), clock, random)


def _desk_or_closed(vault: Vault, clock: Clock, random: Random) -> Desk:
    """A vault that no desk came of lets go, so that it can be tried again."""
    try:
        return open_desk(vault, clock=clock, random=random)
    except BaseException:
        vault.close()
        raise


def code_matches(typed: str, code: str) -> bool:
    """Whether the printed code was typed back rightly; blanks, dashes and case do not matter."""
    try:
        return RecoveryCode.parse(typed).text == code
    except CodeMistyped:
        return False


def open_desk(vault: Vault, *, clock: Clock, random: Random) -> Desk:
    held = settings.get(vault, OWNER)
    owner = _owner(held if isinstance(held, dict) else {})
    desk = Desk(vault, REGISTRY, OurLists(REGISTRY.codelists), clock, random, owner)
    learn_names(desk)
    return desk


def learn_names(desk: Desk) -> None:
    """What headquarters says of words: the names of colleagues, from the directory part held, and
    the answers it added to lists."""
    desk.names = {each.id: each.name for each in standing.load(desk.vault).people}
    answers.learn(desk)


def owner(desk: Desk) -> Owner:
    return desk.owner


def keep_owner(work: Work, owner: Owner) -> None:
    settings.put(work, OWNER, owner_value(owner))


def owner_value(owner: Owner) -> Value:
    return {
        "name": owner.name,
        "role": owner.role,
        "office": owner.office,
        "language": owner.language,
        "organisation": owner.organisation,
        "verified": owner.verified,
        "headquarters": owner.is_headquarters,
        "office_id": owner.office_id,
    }


def _owner(held: dict[str, Value]) -> Owner:
    return Owner(
        name=str(held.get("name", "")),
        role=str(held.get("role", "")),
        office=str(held.get("office", "")),
        language=str(held.get("language", "en")),
        organisation=held.get("organisation"),
        verified=bool(held.get("verified", False)),
        is_headquarters=bool(held.get("headquarters", False)),
        office_id=held.get("office_id"),
    )


def write_request(desk: Desk, out: Path) -> RequestWritten:
    """The file by which headquarters learns of this computer. Raises AlreadyEnrolled."""
    if desk.owner.enrolled:
        raise AlreadyEnrolled
    vault = desk.vault
    made = make_request(
        vault.require_signer(),
        name=desk.owner.name,
        role=desk.owner.role,
        office=desk.owner.office,
        epoch=vault.epoch,
        sealing=vault.sealing_key.public,
        stamp=tick(desk.clock(), ()),
        random=desk.random,
    )
    write_atomically(out, seal_request(made, desk.random))
    return RequestWritten(out, made.code)


def accept(desk: Desk, answer: Path, root_code: str | None = None) -> Accepted:
    """Headquarters' answer. With its code as read out by telephone the tie is verified; without,
    it is marked unverified until the same answer is accepted again with the code. Raises
    AlreadyEnrolled, RootCodeMismatch and every refusal of a bundle."""
    if desk.owner.enrolled and (desk.owner.verified or root_code is None):
        raise AlreadyEnrolled
    accepted = welcome.accept(desk.vault, answer, root_code)
    owner = replace(
        desk.owner,
        role=accepted.role or desk.owner.role,
        office=accepted.office or desk.owner.office,
        office_id=accepted.office_id,
        organisation=accepted.organisation_name,
        verified=accepted.verified,
    )
    with desk.vault.transaction() as work:
        keep_owner(work, owner)
    desk.owner = owner
    learn_names(desk)
    keys.refresh_slot(desk)
    changed = Changed(everything=True, exchange=True)
    return Accepted(accepted.organisation_name, accepted.verified, changed)
