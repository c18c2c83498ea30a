"""Founding an organisation: its root key, its first statement, its own seat and directory.

The root key is made here and leaves at once for a file of its own, sealed under the same
passphrase, to be carried off on a stick: the daily work of headquarters never needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import new_draft
from ijm_desktop.actions.setting_up import Who, create, keep_owner
from ijm_desktop.bundle.root import RootStatement, first_root, root_code, sign_root
from ijm_desktop.casework.roles import HEADQUARTERS
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import directory, rootkey
from ijm_desktop.headquarters.certificates import Certificate
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.merkle import EMPTY_ROOT
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import saving
from ijm_desktop.vault.creating import discard

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
    folder; then neither was made."""
    who = Who(OFFICE_NAME, HEADQUARTERS, organisation)
    key = SigningKey.from_seed(random(32))
    # First: an organisation whose root key could not be kept must not come to be.
    rootkey.write(root_key, key, passphrase, parameters or FLOOR, random)
    try:
        created = create(folder, passphrase, who, clock=clock, random=random, parameters=parameters)
    except BaseException:
        root_key.unlink(missing_ok=True)
        raise
    desk = created.desk
    try:
        statement = _settle(desk, organisation, key)
    except BaseException:
        desk.close()
        discard(folder)
        root_key.unlink(missing_ok=True)
        raise
    return Founded(desk, root_code(statement.organisation), root_key, created.recovery_code)


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
        desk.owner, organisation=organisation, verified=True, is_headquarters=True, office_id=office
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
