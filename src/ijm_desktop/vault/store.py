"""A vault: its folder, its keys, its open database, and one transaction at a time.

Rules kept here (docs/spec/vault.md §1): creating is all or nothing; a wrong passphrase is found
before anything is written; one process holds a vault; keys are forgotten on closing.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from filelock import FileLock, Timeout

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.derive import hkdf
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.epoch import EpochStatement
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.vault import keyfile, own_chain
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import (
    FolderTaken,
    KeyFileMissing,
    NoVaultHere,
    SignerMissing,
    VaultExists,
    VaultInUse,
)
from ijm_desktop.vault.files import disk_errors, remove_temporaries, sync_folder, write_atomically
from ijm_desktop.vault.keyfile import Random, Unlocked
from ijm_desktop.vault.process import forbid_core_dumps, measured_parameters
from ijm_desktop.vault.schema import migrate
from ijm_desktop.vault.work import Work

DATABASE: Final = "store.db"
NEW_DATABASE: Final = "store.new"
LOCK: Final = "store.lock"
INCOMING: Final = "incoming"
_SIDECARS: Final = ("", "-wal", "-shm", "-journal")
_NO_SETTINGS: Final[Mapping[str, Value]] = MappingProxyType({})
_DATABASE_INFO: Final = b"ijm/vault/database/1"


class Vault:
    """An open vault. Make with `create`, `open` or `open_with_code`; use by one thread at a time.

    `signer` is None when it was opened by headquarters' recovery: then it can be read, not written.
    `sealing_keys` are newest first: others are given the first, and all are tried on what comes.
    """

    def __init__(
        self, folder: Path, lock: FileLock, unlocked: Unlocked, database: Database
    ) -> None:
        self.folder = folder
        self.database = database
        self.own = own_chain.load(database, unlocked.signer_secret)
        self.sealing_keys = own_chain.sealing_keys(database)
        self._lock = lock
        self._unlocked: Unlocked | None = unlocked

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        random: Random,
        now_ms: int,
        parameters: Parameters | None = None,
        settings: Mapping[str, Value] = _NO_SETTINGS,
    ) -> tuple[Vault, RecoveryCode]:
        """A new vault with its first epoch, and the recovery code to be printed once.

        `settings` are in it from the first moment, such as whose it is. Without `parameters`, those
        that cost this machine about a second are measured. Makes `folder` if its parent is there.
        Raises VaultExists, KeyFileMissing, FolderTaken, VaultInUse and the disk errors of files.py.
        """
        with _made(folder), _locked(folder) as lock:
            if holds_vault(folder):
                raise VaultExists(folder=folder)
            if (folder / DATABASE).exists():
                raise KeyFileMissing(folder=folder, name=keyfile.NAME)
            if (folder / INCOMING).exists():
                raise FolderTaken(folder=folder, name=INCOMING)
            strength = parameters or measured_parameters()
            unlocked, code = keyfile.create(passphrase, parameters=strength, random=random)
            with _undone(folder):
                _make_database(folder, unlocked, settings, random=random, now_ms=now_ms)
                write_atomically(folder / keyfile.NAME, keyfile.to_bytes(unlocked.file))
                return cls._opened(folder, lock, unlocked), code

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Vault:
        """Takes about a second, by design. Raises NoVaultHere, VaultInUse, WrongPassphrase,
        KeyFileDamaged, KeyFileTooNew, KeyFileMissing, VaultDamaged, VaultTooNew, disk errors."""
        with _locked_existing(folder) as lock:
            unlocked = keyfile.open_with_passphrase(_read_key_file(folder), passphrase)
            return cls._opened(folder, lock, unlocked)

    @classmethod
    def open_with_code(cls, folder: Path, code: RecoveryCode) -> Vault:
        """As `open`, with WrongCode in place of WrongPassphrase."""
        with _locked_existing(folder) as lock:
            unlocked = keyfile.open_with_code(_read_key_file(folder), code)
            return cls._opened(folder, lock, unlocked)

    @classmethod
    def _opened(cls, folder: Path, lock: FileLock, unlocked: Unlocked) -> Vault:
        forbid_core_dumps()
        remove_temporaries(folder)
        with disk_errors(folder):
            if (folder / NEW_DATABASE).exists() and not (folder / DATABASE).exists():
                (folder / NEW_DATABASE).replace(folder / DATABASE)
                sync_folder(folder)
            for sidecar in _SIDECARS[1:]:  # emptied before the key file was written
                (folder / (NEW_DATABASE + sidecar)).unlink(missing_ok=True)
        database = Database(folder / DATABASE, _database_key(unlocked))
        with contextlib.ExitStack() as closing:
            closing.callback(database.close)
            migrate(database)
            vault = cls(folder, lock, unlocked, database)
            vault.empty_incoming()
            closing.pop_all()
            return vault

    @property
    def seat(self) -> bytes:
        return self.own.statement.seat

    @property
    def epoch(self) -> EpochStatement:
        """The epoch that signs now."""
        return self.own.statement

    @property
    def signer(self) -> SigningKey | None:
        return self.own.signer

    def require_signer(self) -> SigningKey:
        """Raises SignerMissing after a recovery by headquarters."""
        if self.own.signer is None:
            raise SignerMissing
        return self.own.signer

    @property
    def parameters(self) -> Parameters:
        """What a guess at this vault's passphrase costs."""
        return keyfile.parameters_of(self._keys().file)

    @property
    def sealing_key(self) -> SealingKey:
        """The newest, which others seal to."""
        return self.sealing_keys[0]

    @property
    def incoming(self) -> Path:
        """Where a bundle is copied before it is read; emptied at each opening."""
        return self.folder / INCOMING

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Work]:
        """All of its body's writes, durably, or none of them. Not within another."""
        work = Work(self.database, self.own)
        try:
            with self.database.transaction():
                yield work
        except BaseException:
            self.own.forget()
            raise
        if work.scrub:
            self.database.scrub()

    def change_passphrase(
        self, new: str, *, random: Random, parameters: Parameters | None = None
    ) -> None:
        """Rewraps; the old one opens nothing any more once this returns."""
        strength = parameters or measured_parameters()
        self._rewrite(
            keyfile.change_passphrase(self._keys(), new, parameters=strength, random=random)
        )

    def change_code(self, *, random: Random) -> RecoveryCode:
        """A new recovery code to be printed once; an older one opens nothing any more."""
        unlocked, code = keyfile.change_code(self._keys(), random=random)
        self._rewrite(unlocked)
        return code

    def empty_incoming(self) -> None:
        """Removes private copies that an earlier run left."""
        with disk_errors(self.folder):
            self.incoming.mkdir(mode=0o700, exist_ok=True)
            for left in self.incoming.iterdir():
                if left.is_file():
                    left.unlink()

    def close(self) -> None:
        """Forgets the keys and lets another process in; again changes nothing. Raises VaultBusy
        while another thread is inside: then everything is as it was."""
        if self._unlocked is None:
            return
        self.database.close()
        self._unlocked = None
        self.own.signer = None
        self.sealing_keys = ()
        self._lock.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _keys(self) -> Unlocked:
        if self._unlocked is None:
            raise RuntimeError("the vault is closed")
        return self._unlocked

    def _rewrite(self, unlocked: Unlocked) -> None:
        write_atomically(self.folder / keyfile.NAME, keyfile.to_bytes(unlocked.file))
        self._unlocked = unlocked


def holds_vault(folder: Path) -> bool:
    """Whether there is something here to open. Raises the disk errors of files.py."""
    with disk_errors(folder):
        return (folder / keyfile.NAME).is_file()


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[FileLock]:
    """Holds the lock for the vault that comes of it, and lets go if none does."""
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600, preserve_lock_file=True)
    with disk_errors(folder):
        try:
            lock.acquire()
        except Timeout as error:
            raise VaultInUse from error
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


@contextlib.contextmanager
def _locked_existing(folder: Path) -> Iterator[FileLock]:
    with disk_errors(folder):
        if not folder.is_dir():
            raise FolderMissing(folder=folder)
        if not holds_vault(folder):
            if (folder / DATABASE).exists():
                raise KeyFileMissing(folder=folder, name=keyfile.NAME)
            raise NoVaultHere(folder=folder)
    with _locked(folder) as lock:
        yield lock


def _read_key_file(folder: Path) -> keyfile.KeyFile:
    with disk_errors(folder):
        data = (folder / keyfile.NAME).read_bytes()
    return keyfile.from_bytes(data)


def _database_key(unlocked: Unlocked) -> bytes:
    return hkdf(unlocked.vault_key, _DATABASE_INFO, 32)


def _make_database(
    folder: Path,
    unlocked: Unlocked,
    settings: Mapping[str, Value],
    *,
    random: Random,
    now_ms: int,
) -> None:
    _remove_half_made(folder)
    database = Database(folder / NEW_DATABASE, _database_key(unlocked), create=True)
    try:
        migrate(database)
        with database.transaction():
            own_chain.begin(database, unlocked, stamp=tick(now_ms, ()), random=random)
            database.many(
                "INSERT INTO setting (name, value) VALUES (?, ?)",
                [(name, encode(value)) for name, value in settings.items()],
            )
        database.scrub()
    finally:
        database.close()
    with disk_errors(folder):
        sync_folder(folder)


def _remove_half_made(folder: Path) -> None:
    with disk_errors(folder):
        for sidecar in _SIDECARS:
            (folder / (NEW_DATABASE + sidecar)).unlink(missing_ok=True)


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Makes the folder if it is not there, and takes it away again if nothing came of it."""
    with disk_errors(folder):
        was_there = folder.exists()
        folder.mkdir(mode=0o700, exist_ok=True)
        if not was_there:
            sync_folder(folder.parent)
    try:
        yield
    except BaseException:
        if not was_there and not holds_vault(folder):
            with contextlib.suppress(OSError):
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()
        raise


def discard(folder: Path) -> None:
    """Removes a closed vault that was made a moment ago, for whoever could not finish what it was
    made for; the key file first, so that what is left of a failure is no vault."""
    with disk_errors(folder):
        _remove_pieces(folder)
        (folder / LOCK).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            folder.rmdir()


@contextlib.contextmanager
def _undone(folder: Path) -> Iterator[None]:
    """A failed creation leaves no pieces, not even a vault that would open: nobody saw its recovery
    code, and nobody ever will."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            _remove_pieces(folder)
        raise


def _remove_pieces(folder: Path) -> None:
    """The key file first: without it the rest is no vault."""
    (folder / keyfile.NAME).unlink(missing_ok=True)
    for name in (NEW_DATABASE, DATABASE):
        for sidecar in _SIDECARS:
            (folder / (name + sidecar)).unlink(missing_ok=True)
    shutil.rmtree(folder / INCOMING, ignore_errors=True)
