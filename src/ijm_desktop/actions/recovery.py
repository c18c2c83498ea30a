"""Passphrase lost: by the printed code, or, with that lost too, by headquarters.

Headquarters gives back the key that reads, never the one that signs. So `finish` makes a new one
and begins a new epoch, which works at once and which headquarters certifies. Stopped at any step,
`finish` goes on with the same answer and passphrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.setting_up import Clock, Random, unlock, unlock_with_code
from ijm_desktop.actions.strength import strength
from ijm_desktop.bundle.errors import NotABundle
from ijm_desktop.bundle.recovery import (
    LARGEST,
    Answer,
    make_request,
    open_answer,
    seal_request,
)
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.vault import keyfile, own_chain, recovery, settings
from ijm_desktop.vault.errors import (
    KeyFileDamaged,
    KeyFileTooNew,
    NoRecoverySlot,
    NotAsked,
    WrongPassphrase,
)
from ijm_desktop.vault.files import disk_errors, write_atomically
from ijm_desktop.vault.keyfile import Unlocked
from ijm_desktop.vault.process import measured_parameters
from ijm_desktop.vault.recovery import Pending
from ijm_desktop.vault.store import Vault, read_key_file

USES = "recoveries"
_SECRET = 32


@dataclass(frozen=True, slots=True)
class Asked:
    """`code`: thirty digits to read out; without them headquarters cannot open the file."""

    path: Path
    code: str


@dataclass(frozen=True, slots=True)
class Use:
    """That headquarters opened this work: its clock in ms since 1970 UTC, and who did it there."""

    time: int
    by: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """Open again. `recovery_code` is shown and printed once and kept nowhere. `uses`: every time
    headquarters opened this work, newest last."""

    desk: Desk
    recovery_code: str
    uses: tuple[Use, ...]


def can_ask(folder: Path) -> bool:
    """Whether headquarters could open the work in this folder. Raises KeyFileDamaged and so on."""
    return recovery.slot_of(read_key_file(folder)) is not None


def is_asked(folder: Path) -> bool:
    """Whether a request was written here and its answer not taken in yet."""
    return recovery.is_pending(folder)


def ask(
    folder: Path,
    new_passphrase: str,
    out: Path,
    *,
    random: Random,
    parameters: Parameters | None = None,
) -> Asked:
    """Writes the request. `new_passphrase` is what will open the work afterwards; it is asked for
    again with the answer. An earlier request is no longer answered. Raises PassphraseTooWeak,
    NoRecoverySlot, KeyFileDamaged, disk errors; then nothing was changed."""
    if not strength(new_passphrase, ()).enough:
        raise PassphraseTooWeak
    file = read_key_file(folder)
    slot = recovery.slot_of(file)
    if slot is None:
        raise NoRecoverySlot
    key = SealingKey.generate(random)
    request = make_request(file.vault_id, *slot, key.public, random)
    waiting = Pending(key, _signer_secret(folder, new_passphrase, random), request.digest)
    strength_ = parameters or measured_parameters()
    recovery.keep_pending(folder, waiting, new_passphrase, strength_, random)
    write_atomically(out, seal_request(request, random))
    return Asked(out, request.code)


def _signer_secret(folder: Path, passphrase: str, random: Random) -> bytes:
    """That of an earlier request, where it can be read: a recovery that was stopped half-way may
    have begun its epoch under it."""
    try:
        return recovery.pending(folder, passphrase).signer_secret
    except (NotAsked, WrongPassphrase, KeyFileDamaged, KeyFileTooNew):
        return random(_SECRET)


def finish(
    folder: Path,
    answer: Path,
    new_passphrase: str,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters | None = None,
) -> Recovered:
    """Takes in headquarters' answer. Raises NotAsked, WrongPassphrase (another than in the
    request), NotForThisKey (the answer to another request), NotABundle, VaultDamaged where the key
    does not open it, VaultInUse, disk errors; then nothing was changed."""
    pending = recovery.pending(folder, new_passphrase)
    opened = open_answer(_read(answer), pending.key, pending.asked)
    unlocked = _begin_again(folder, pending, opened, clock, random)
    strength_ = parameters or measured_parameters()
    unlocked = keyfile.change_passphrase(
        unlocked, new_passphrase, parameters=strength_, random=random
    )
    unlocked, code = keyfile.change_code(unlocked, random=random)
    write_atomically(folder / keyfile.NAME, keyfile.to_bytes(unlocked.file))
    desk = unlock(folder, new_passphrase, clock=clock, random=random)
    try:
        # Last: whoever was refused before has not seen the code, and finishes again.
        recovery.forget_pending(folder)
        return Recovered(desk, code.text, uses(desk))
    except BaseException:
        desk.close()
        raise


def _begin_again(
    folder: Path, pending: Pending, answer: Answer, clock: Clock, random: Random
) -> Unlocked:
    """The new epoch, unless it began before a stop; with the use, in one transaction."""
    vault = Vault.open_by(
        folder, lambda file: Unlocked(file, answer.vault_key, pending.signer_secret)
    )
    with vault:
        unlocked = vault.unlocked
        if vault.signer is None:
            with vault.transaction() as work:
                own_chain.begin_next(
                    work.database, unlocked, stamp=tick(clock(), ()), random=random
                )
                said = [*settings.get(work, USES, []), [answer.time, answer.by]]
                settings.put(work, USES, said)
        return unlocked


def uses(desk: Desk) -> tuple[Use, ...]:
    """Every time headquarters opened this work and gave it back, newest last."""
    return tuple(Use(time, by) for time, by in settings.get(desk.vault, USES, []))


def with_code(
    folder: Path,
    code_text: str,
    new_passphrase: str,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters | None = None,
) -> Desk:
    """The printed code opens, and a new passphrase from now on. The printed code stays good.
    Raises CodeMistyped, WrongCode, PassphraseTooWeak and what unlocking raises; then nothing was
    changed."""
    desk = unlock_with_code(folder, code_text, clock=clock, random=random)
    try:
        if not strength(new_passphrase, (desk.owner.name, desk.owner.office)).enough:
            raise PassphraseTooWeak
        desk.vault.change_passphrase(new_passphrase, parameters=parameters, random=random)
    except AppError:
        desk.close()
        raise
    return desk


def _read(path: Path) -> bytes:
    with disk_errors(path.parent):
        if path.stat().st_size > LARGEST:
            raise NotABundle
        return path.read_bytes()
