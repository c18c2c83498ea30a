"""A vault: its folder, its keys, its open database, and one transaction at a time.

Rules kept here (docs/spec/vault.md §1): creating is all or nothing; a wrong passphrase is found
before anything is written; one process holds a vault; keys are forgotten on closing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from filelock import FileLock, Timeout

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.passphrase import Parameters
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.epoch import EpochStatement
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.errors import FolderMissing
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.vault import blob_coming, blob_names, blobs, keyfile, own_chain, unfinished
from ijm_desktop.vault.anchor import Anchor, Here
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.creating import (
    DATABASE,
    INCOMING,
    LOCK,
    NEW_DATABASE,
    SIDECARS,
    database_key,
    holds_vault,
    made,
    make_database,
    undone,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.effect import read_flags
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
from ijm_desktop.vault.wiping import replace_keys
from ijm_desktop.vault.work import Work

_WAS_ANCHORED: Final = "SELECT count(*) FROM setting WHERE name = 'anchored'"
_NOW_ANCHORED: Final = "INSERT OR REPLACE INTO setting (name, value) VALUES ('anchored', ?)"
_NO_SETTINGS: Final[Mapping[str, Value]] = MappingProxyType({})


class Vault:
    """An open vault. Make with `create`, `open` or `open_with_code`; use by one thread at a time.

    `signer` is None when it was opened by headquarters' recovery: then it can be read, not written.
    `sealing_keys` are newest first: others are given the first, and all are tried on what comes.
    `here` is what the anchor said, None where nobody asked it.
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
        self._anchor: Anchor | None = None
        self.here: Here | None = None

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
        with made(folder), _locked(folder) as lock:
            if holds_vault(folder):
                raise VaultExists(folder=folder)
            if (folder / DATABASE).exists():
                raise KeyFileMissing(folder=folder, name=keyfile.NAME)
            for name in (INCOMING, blobs.FOLDER):
                if (folder / name).exists():
                    raise FolderTaken(folder=folder, name=name)
            strength = parameters or measured_parameters()
            unlocked, code = keyfile.create(passphrase, parameters=strength, random=random)
            with undone(folder):
                make_database(folder, unlocked, settings, random=random, now_ms=now_ms)
                write_atomically(folder / keyfile.NAME, keyfile.to_bytes(unlocked.file))
                return cls._opened(folder, lock, unlocked), code

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Vault:
        """Takes about a second, by design. Raises NoVaultHere, VaultInUse, WrongPassphrase,
        KeyFileDamaged, KeyFileTooNew, KeyFileMissing, VaultDamaged, VaultTooNew, disk errors."""
        with _locked_existing(folder) as lock:
            unlocked = keyfile.open_with_passphrase(read_key_file(folder), passphrase)
            return cls._opened(folder, lock, unlocked)

    @classmethod
    def open_with_code(cls, folder: Path, code: RecoveryCode) -> Vault:
        """As `open`, with WrongCode in place of WrongPassphrase."""
        with _locked_existing(folder) as lock:
            unlocked = keyfile.open_with_code(read_key_file(folder), code)
            return cls._opened(folder, lock, unlocked)

    @classmethod
    def open_by(cls, folder: Path, opener: Callable[[keyfile.KeyFile], Unlocked]) -> Vault:
        """As `open`, for whoever has another way to the keys. Without the signer secret the vault
        can be read, not written."""
        with _locked_existing(folder) as lock:
            return cls._opened(folder, lock, opener(read_key_file(folder)))

    @classmethod
    def _opened(cls, folder: Path, lock: FileLock, unlocked: Unlocked) -> Vault:
        forbid_core_dumps()
        remove_temporaries(folder)
        with disk_errors(folder):
            if (folder / NEW_DATABASE).exists() and not (folder / DATABASE).exists():
                (folder / NEW_DATABASE).replace(folder / DATABASE)
                sync_folder(folder)
            for sidecar in SIDECARS[1:]:  # emptied before the key file was written
                (folder / (NEW_DATABASE + sidecar)).unlink(missing_ok=True)
        database = Database(folder / DATABASE, database_key(unlocked))
        with contextlib.ExitStack() as closing:
            closing.callback(database.close)
            migrate(database)
            vault = cls(folder, lock, unlocked, database)
            with vault.transaction() as work:
                read_flags(work)
            vault.empty_incoming()
            vault.sweep_blobs()
            unfinished.sweep(database)
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

    def signer_of(self, epoch: EpochRow) -> SigningKey | None:
        """The key of an own epoch that signs no more, for a head within what it signed; None where
        it cannot be had."""
        return own_chain.signer_of(self.database, self._keys().signer_secret, epoch)

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
            blob_names.remove_erased(self.database, self.blobs)
        if self._anchor is not None:
            self._anchor.keep_up(self.database)

    def anchor_here(self, state: Path) -> Here:
        """Compares with the anchor in `state` and keeps it up from now on (§10). Unless KNOWN,
        nothing can be signed until `settle_here` was told why. A vault that never had an anchor
        gets one."""
        anchor = self._anchor_in(state)
        here = anchor.look(self.database)
        if here is Here.UNKNOWN and not self.database.number(_WAS_ANCHORED):
            self.settle_here(state)
            return Here.KNOWN
        if here is Here.KNOWN:
            self._anchor = anchor
        else:
            self.own.signer = None
        self.here = here
        return here

    def settle_here(self, state: Path, *, moved: bool = False) -> None:
        """This is the folder that signs: it was moved here, or has just begun a next epoch."""
        with self.transaction() as work:
            work.database.run(_NOW_ANCHORED, (encode(True),))
        self.own = own_chain.load(self.database, self._keys().signer_secret)
        self._anchor = self._anchor_in(state)
        self._anchor.write(self.database, moved=moved)
        self.here = Here.KNOWN

    def _anchor_in(self, state: Path) -> Anchor:
        keys = self._keys()
        return Anchor(state, self.folder, keys.file.vault_id, keys.vault_key)

    def begin_next(self, *, now_ms: int, random: Random) -> EpochStatement:
        """A new epoch after the newest one here, which signs from now on (change §2.4). Also where
        the old epoch's key cannot be had any more. Raises SignerMissing, ChainDamaged."""
        unlocked = self._keys()
        with self.transaction() as work:
            stamp = tick(now_ms, (self.own.statement.stamp,))
            own_chain.begin_next(work.database, unlocked, stamp=stamp, random=random)
        self.own = own_chain.load(self.database, unlocked.signer_secret)
        self.sealing_keys = own_chain.sealing_keys(self.database)
        return self.own.statement

    def second_connection(self) -> Database:
        """A reader beside the one that saves; to be closed before the vault is."""
        return Database(self.folder / DATABASE, database_key(self._keys()))

    def change_passphrase(
        self, new: str, *, random: Random, parameters: Parameters | None = None
    ) -> None:
        """Rewraps; the old one opens nothing any more once this returns."""
        strength = parameters or measured_parameters()
        self.rewrite_keys(
            keyfile.change_passphrase(self._keys(), new, parameters=strength, random=random)
        )

    def change_code(self, *, random: Random) -> RecoveryCode:
        """A new recovery code to be printed once; an older one opens nothing any more."""
        unlocked, code = keyfile.change_code(self._keys(), random=random)
        self.rewrite_keys(unlocked)
        return code

    @property
    def blobs(self) -> Path:
        """Where attached files lie, sealed."""
        return self.folder / blobs.FOLDER

    def sweep_blobs(self) -> None:
        """At opening: what a crash left of attached files, and files whose value is gone."""
        with disk_errors(self.folder):
            self.blobs.mkdir(mode=0o700, exist_ok=True)
        blob_names.sweep(self.database, self.blobs)
        blob_coming.sweep(self.database, self.blobs)

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
        if self._anchor is not None:
            self._anchor.write(self.database)
        self.database.close()
        self._unlocked = self._anchor = None
        self.own.signer = None
        self.sealing_keys = ()
        self._lock.release()

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def unlocked(self) -> Unlocked:
        """The key file and what it opened, for rewriting its slots."""
        return self._keys()

    def _keys(self) -> Unlocked:
        if self._unlocked is None:
            raise RuntimeError("the vault is closed")
        return self._unlocked

    def rewrite_keys(self, unlocked: Unlocked) -> None:
        """Replaces the key file, all or nothing. Raises NoVaultHere once it was wiped."""
        replace_keys(self.folder, keyfile.to_bytes(unlocked.file))
        self._unlocked = unlocked


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[FileLock]:
    """Holds the lock for the vault that comes of it, and lets go if none does."""
    lock = FileLock(
        folder / LOCK,
        timeout=0,
        mode=0o600,
        preserve_lock_file=True,
        thread_local=False,  # else a thread that did not open the vault closes it and holds it
    )
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


def read_key_file(folder: Path) -> keyfile.KeyFile:
    """Holds no secret. Raises KeyFileDamaged, KeyFileTooNew and the disk errors of files.py."""
    with disk_errors(folder):
        data = (folder / keyfile.NAME).read_bytes()
    return keyfile.from_bytes(data)
