"""Founding an organisation: its root key, its first statement, its own seat and directory.

The root key is made here and leaves at once for a file of its own, sealed under the same
passphrase, to be carried off on a stick: the daily work of headquarters never needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ijm_desktop.actions import keys
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import new_draft
from ijm_desktop.actions.setting_up import Who, create, here, keep_owner, unlock
from ijm_desktop.bundle.root import RootStatement, first_root, root_code, sign_root
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import directory, rootkey
from ijm_desktop.headquarters.certificates import Certificate
from ijm_desktop.headquarters.rootkey import RootKeyDamaged, RootKeyExists, RootKeyWrongPassphrase
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.merkle import EMPTY_ROOT
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import saving
from ijm_desktop.vault.creating import discard
from ijm_desktop.vault.errors import VaultExists, WrongPassphrase

ROOT_LIFETIME_MS: Final = 5 * 365 * 24 * 3600 * 1000
OFFICE_NAME: Final = "Headquarters"


@dataclass(frozen=True, slots=True)
class Founded:
    """`root_code`: thirty digits that headquarters reads out to whoever enrols. `root_key`: where
    the root key was written; `recovery_code` opens this vault without its passphrase."""

    desk: Desk
    root_code: str
    root_key: Path
    recovery_code: str


def found(
    folder: Path,
    passphrase: str,
    organisation: str,
    *,
    root_key: Path,
    clock: Callable[[], int],
    random: Callable[[int], bytes],
    parameters: Parameters | None = None,
) -> Founded:
    """Raises what `setting_up.create` raises, RootKeyExists, and the disk errors of `root_key`'s
    folder; then neither was made. What a founding that was stopped half-way left is gone on with:
    until the last transaction nobody was told anything of it."""
    desk, code = _begun(folder, passphrase, clock, random) or (None, "")
    fresh, kept = desk is None, root_key.exists()
    if desk is None:
        rootkey.refuse_taken(root_key)
        who = Who(OFFICE_NAME, HEADQUARTERS, organisation)
        created = create(folder, passphrase, who, clock=clock, random=random, parameters=parameters)
        desk, code = created.desk, created.recovery_code
    try:
        # Before the rest: an organisation whose root key could not be kept must not come to be.
        key = _root_key(root_key, passphrase, parameters or FLOOR, random)
        statement = _settle(desk, organisation, key)
    except BaseException:
        desk.close()
        if fresh:
            discard(folder)
        if not kept:
            root_key.unlink(missing_ok=True)
        raise
    return Founded(desk, root_code(statement.organisation), root_key, code)


def _begun(
    folder: Path, passphrase: str, clock: Callable[[], int], random: Callable[[int], bytes]
) -> tuple[Desk, str] | None:
    """Headquarters' vault of which no organisation came, with a new printed code, as nobody saw the
    first. None where there is nothing, or somebody's work."""
    if not here(folder):
        return None
    try:
        desk = unlock(folder, passphrase, clock=clock, random=random)
    except WrongPassphrase as error:
        raise VaultExists(folder=folder) from error
    try:
        if desk.owner.role != HEADQUARTERS or desk.owner.is_headquarters:
            raise VaultExists(folder=folder)
        return desk, keys.new_recovery_code(desk)
    except BaseException:
        desk.close()
        raise


def _root_key(
    path: Path, passphrase: str, parameters: Parameters, random: Callable[[int], bytes]
) -> SigningKey:
    """That of a founding which was stopped, or a new one."""
    if path.exists():
        try:
            return rootkey.read(path, passphrase)
        except (RootKeyWrongPassphrase, RootKeyDamaged) as error:
            raise RootKeyExists(file=path) from error
    key = SigningKey.from_seed(random(32))
    rootkey.write(path, key, passphrase, parameters, random)
    return key


def _first_statement(desk: Desk, key: SigningKey) -> RootStatement:
    return first_root(
        keys=(key.public,),
        threshold=1,
        sequencer=desk.vault.epoch,
        sealing=(desk.vault.sealing_key.public,),
        expiry=desk.clock() + ROOT_LIFETIME_MS,
        log_root=EMPTY_ROOT,
        random=desk.random,
    )


def _settle(desk: Desk, organisation: str, key: SigningKey) -> RootStatement:
    """Its own office and certificate in one transaction, then the first directory."""
    statement = _first_statement(desk, key)
    office = identifiers.new(desk.clock(), desk.random)
    owner = replace(
        desk.owner,
        office=organisation,
        organisation=organisation,
        verified=True,
        is_headquarters=True,
        office_id=office,
    )
    standing = Standing(statement.organisation, True, (sign_root(statement, [key]),))
    scope = directory.scope_of(statement.organisation)
    with desk.vault.transaction() as work:
        saving.save_within(
            work,
            [
                new_draft(desk, scope, "office", office, {"name": organisation}),
                new_draft(desk, scope, "seat", desk.vault.seat, _own_seat(desk, office)),
            ],
            now_ms=desk.clock(),
            random=desk.random,
        )
        keep_owner(work, owner)
        standings.keep(work, standing)
    desk.owner = owner
    directory.issue(desk)
    return statement


def _own_seat(desk: Desk, office: bytes) -> dict[str, Value]:
    certificate = Certificate((desk.vault.epoch,), desk.vault.sealing_key.public)
    return {
        "display_name": OFFICE_NAME,
        "role": HEADQUARTERS,
        "office": office,
        "state": "active",
        "verified": True,
        "certificate": certificate.encoded(),
    }
