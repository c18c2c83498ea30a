"""Headquarters' recovery key: made for two holders, and used for somebody who lost everything.

The private half never lies whole on a disk. Each holder's file is one of two shares, sealed under
that holder's own passphrase; one share alone says nothing about the key. Every use is written down
in the organisation before its answer is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ijm_desktop.actions import keys
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.drafting import new_draft
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.strength import strength
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.bundle.errors import NotABundle
from ijm_desktop.bundle.recovery import (
    LARGEST,
    Answer,
    RecoveryRequest,
    Sealed,
    key_id,
    open_request,
    open_slot,
    seal_answer,
)
from ijm_desktop.bundle.root import sign_root
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.crypto.sealing import PRIVATE_SIZE, SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.headquarters import directory, log, rootkey
from ijm_desktop.headquarters.assigning import NoSuchSeat
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.kernel.errors import AppError, NotCanonical
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import keyfile, saving
from ijm_desktop.vault.errors import KeyFileDamaged, WrongPassphrase
from ijm_desktop.vault.files import disk_errors, write_atomically

HOLDERS: Final = 2
_ID: Final = 16


class RecoveryKeyExists(AppError):
    code = "RECOVERY_KEY_EXISTS"
    sentence = (
        "There is a file '{file}' already, and it may be somebody's half of a recovery key. "
        "Nothing was changed; choose another place for the new one."
    )


class RecoveryKeyDamaged(AppError):
    code = "RECOVERY_KEY_DAMAGED"
    sentence = (
        "The file '{file}' is not a half of a recovery key, or it is damaged. Nothing was changed; "
        "use its copy."
    )


class RecoveryKeyWrongPassphrase(AppError):
    code = "RECOVERY_KEY_WRONG_PASSPHRASE"
    sentence = (
        "This passphrase does not open '{file}'. Nothing was changed; its holder should try again."
    )


class RecoveryKeyOther(AppError):
    code = "RECOVERY_KEY_OTHER"
    sentence = (
        "These two files are not the two halves of the recovery key that was asked for. Nothing "
        "was changed; bring both halves of one key, the one in use when that computer last "
        "exchanged."
    )


class RootKeyForeign(AppError):
    code = "ROOT_KEY_FOREIGN"
    sentence = (
        "This root key is not one of this organisation's. Nothing was changed; use the file that "
        "was written when it was founded."
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a holder's half lies, and their own passphrase for it."""

    file: Path
    passphrase: str


@dataclass(frozen=True, slots=True)
class KeyMade:
    """`key`: 16 bytes that name it; `root_version` of the statement that tells everybody."""

    key: bytes
    root_version: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Whose work was opened, as that computer itself sealed it, and when."""

    seat: bytes
    name: str
    role: str
    state: str
    time: int
    out: Path


def create_key(
    desk: Desk,
    root_key: Holder,
    holders: Sequence[Holder],
    *,
    parameters: Parameters | None = None,
) -> KeyMade:
    """A new recovery key for two holders, told to everybody by a root statement. Seats seal to it
    at their next exchange; keep the halves of an earlier one until all have. Raises
    NotHeadquarters, RootKeyForeign and what reading the root key raises, PassphraseTooWeak,
    RecoveryKeyExists, disk errors; then nothing was made."""
    standing = standing_of(desk)
    assert standing.root is not None
    if len(holders) != HOLDERS:
        raise ValueError("a recovery key has two holders")
    signer = rootkey.read(root_key.file, root_key.passphrase)
    if signer.public not in standing.root.keys:
        raise RootKeyForeign
    for each in holders:
        if not strength(each.passphrase, (desk.owner.name,)).enough:
            raise PassphraseTooWeak
        if each.file.exists():
            raise RecoveryKeyExists(file=each.file)
    made = SealingKey.generate(desk.random)
    written: list[Path] = []
    try:
        for holder, share in zip(holders, _shares(made, desk.random), strict=True):
            secret = encode([1, key_id(made.public), share])
            data = keyfile.sealed_secret(
                secret, holder.passphrase, parameters or FLOOR, desk.random
            )
            write_atomically(holder.file, data)
            written.append(holder.file)
        told = _tell(desk, standing, signer, made.public)
    except BaseException:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        raise
    keys.refresh_slot(desk)
    return KeyMade(key_id(made.public), told)


def _shares(key: SealingKey, random: Callable[[int], bytes]) -> tuple[bytes, bytes]:
    """A one-time pad and the key under it: whichever is lost or stolen, it is random bytes."""
    pad = random(PRIVATE_SIZE)
    return pad, _xor(pad, key.private_bytes)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _tell(desk: Desk, standing: Standing, signer: SigningKey, public: bytes) -> int:
    """A new root statement, and a directory of a new version, so that everybody has news."""
    newest = standing.root
    assert newest is not None
    version = newest.directory_version
    if standing.directory is not None:
        version = standing.directory.header.version
    head = log.log_head(desk, newest)
    statement = replace(
        newest,
        version=newest.version + 1,
        nonce=None,
        recovery=public,
        directory_version=version,
        log_size=head.size,
        log_root=head.root,
    )
    roots = (*standing.roots, sign_root(statement, [signer]))
    with desk.vault.transaction() as work:
        standings.keep(work, replace(standing, roots=roots, directory=None))
    directory.issue(desk)
    return statement.version


def recover(
    desk: Desk,
    request: Path,
    digits: str,
    holders: Sequence[Holder],
    out: Path,
    *,
    reason: str | None = None,
    confirm: Callable[[Seat], None] = lambda _seat: None,
) -> Answered:
    """Answers a request: `digits` are what the person reads out. `confirm` is shown whose work it
    is before anything is written, and raises to stop: is that the person on the telephone? Raises
    NotHeadquarters, NotABundle, RequestCodeMismatch, RecoveryKeyDamaged,
    RecoveryKeyWrongPassphrase, RecoveryKeyOther, NoSuchSeat, disk errors; then nothing was
    changed."""
    standing = standing_of(desk)
    asked = open_request(_read(request), digits)
    opened = _open(asked, holders)
    person = standing.seat(opened.seat)
    if person is None:
        raise NoSuchSeat
    confirm(person)
    time = desk.clock()
    _write_down(desk, standing, person, asked, reason)
    answer = Answer(opened.vault_key, time, desk.owner.name)
    write_atomically(out, seal_answer(answer, asked))
    return Answered(person.id, person.name, person.role, person.state, time, out)


def _open(asked: RecoveryRequest, holders: Sequence[Holder]) -> Sealed:
    shares = [_share(each) for each in holders]
    if len(shares) != HOLDERS or any(named != asked.key for named, _ in shares):
        raise RecoveryKeyOther
    key = SealingKey(_xor(shares[0][1], shares[1][1]))
    if key_id(key.public) != asked.key:  # the same half twice
        raise RecoveryKeyOther
    return open_slot(key, asked.vault_id, asked.sealed)


def _share(holder: Holder) -> tuple[bytes, bytes]:
    """(id of its key, 96 bytes)."""
    try:
        match decode(keyfile.open_secret(_read(holder.file), holder.passphrase)):
            case [1, bytes() as named, bytes() as share] if (
                len(named) == _ID and len(share) == PRIVATE_SIZE
            ):
                return named, share
    except WrongPassphrase as error:
        raise RecoveryKeyWrongPassphrase(file=holder.file) from error
    except (KeyFileDamaged, NotCanonical) as error:
        raise RecoveryKeyDamaged(file=holder.file) from error
    raise RecoveryKeyDamaged(file=holder.file)


def _write_down(
    desk: Desk, standing: Standing, person: Seat, asked: RecoveryRequest, reason: str | None
) -> None:
    assert standing.organisation is not None
    values: dict[str, Value] = {"seat": person.id, "asked": asked.digest}
    if reason:
        values["reason"] = reason
    record = identifiers.new(desk.clock(), desk.random)
    draft = new_draft(desk, scope_of(standing.organisation), "key_use", record, values)
    saving.save(desk.vault, [draft], now_ms=desk.clock(), random=desk.random)


def _read(path: Path) -> bytes:
    with disk_errors(path.parent):
        if path.stat().st_size > LARGEST:
            raise NotABundle
        return path.read_bytes()
