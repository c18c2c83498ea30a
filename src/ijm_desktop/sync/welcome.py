"""Accepting headquarters' answer to an enrolment request (docs/spec/bundle.md §9.3)."""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.bundle.envelope import MAX_BUNDLE
from ijm_desktop.sync.errors import FileUnreadable
from ijm_desktop.sync.intake import take_welcome
from ijm_desktop.sync.transports.folder import copy_private
from ijm_desktop.vault.store import Vault


@dataclass(frozen=True, slots=True)
class Tie:
    """What a seat now knows of itself: `verified` when headquarters' code was compared."""

    organisation_name: str
    role: str
    office: str
    office_id: bytes | None
    verified: bool


def accept(vault: Vault, answer: Path, root_code: str | None) -> Tie:
    """Raises every refusal of a bundle, FileUnreadable and the disk's errors; then nothing was
    changed."""
    copy = vault.incoming / secrets.token_hex(16)
    try:
        if not copy_private(answer.resolve(), copy, MAX_BUNDLE):
            raise FileUnreadable
        standing = take_welcome(vault, copy, root_code).standing
    finally:
        with contextlib.suppress(OSError):  # then it goes when the vault is opened
            copy.unlink(missing_ok=True)
    own = standing.seat(vault.seat)
    office = None if own is None else standing.office(own.office)
    return Tie(
        standing.organisation_name,
        "" if own is None else own.role,
        "" if office is None else office.name,
        None if office is None else office.id,
        standing.verified,
    )
