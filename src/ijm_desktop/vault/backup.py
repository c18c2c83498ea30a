"""One file that holds a whole vault, made while it is in use, and its restoration (vault §9).

Nothing is decrypted on the way out: what lies in the folder is ciphertext already, and a reader in
a transaction of its own keeps the database's file as it is while it is copied.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.vault import blobs, checking, erasing, keyfile, own_chain
from ijm_desktop.vault.anchor import Anchor
from ijm_desktop.vault.blob_parts import PARTLY
from ijm_desktop.vault.creating import (
    DATABASE,
    LOCK,
    NEW_DATABASE,
    SIDECARS,
    database_key,
    discard,
    made,
    remove_pieces,
    undone,
)
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import (
    disk_errors,
    is_temporary,
    rename_durably,
    sync_folder,
    write_atomically,
)
from ijm_desktop.vault.keyfile import Random, Unlocked
from ijm_desktop.vault.schema import migrate
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

MAGIC: Final = bytes.fromhex("A75E0BD401")
_CHUNK: Final = 1 << 20
_HASH: Final = 32
_TRIES: Final = 20
_LONGEST_NAME: Final = 255
_LARGEST_KEY_FILE: Final = 1 << 20

Progress = Callable[[int, int], None]
"""Given bytes done and bytes in all."""
Stop = Callable[[], bool]
Opener = Callable[[keyfile.KeyFile], Unlocked]


class BackupThere(AppError):
    code = "BACKUP_THERE"
    sentence = "'{file}' is there already and was left as it is. Choose another name."


class BackupDamaged(AppError):
    code = "BACKUP_DAMAGED"
    sentence = (
        "'{file}' is not a whole backup. Nothing was changed; try another backup, or ask "
        "headquarters for what they hold of your work."
    )


class BackupStopped(AppError):
    code = "BACKUP_STOPPED"
    sentence = "Stopped, and nothing half made was left. Start again when you can."


class BackupOvertaken(AppError):
    code = "BACKUP_OVERTAKEN"
    sentence = (
        "An attached file was erased while the backup was being made, and the backup would have "
        "kept what went with it. Nothing half made was left; start again."
    )


class FolderNotEmpty(AppError):
    code = "RESTORE_NEEDS_EMPTY"
    sentence = (
        "The folder '{folder}' is not empty, so nothing was restored into it. Choose a new folder."
    )


@dataclass(frozen=True, slots=True)
class Made:
    """`files`: attached files that went along."""

    path: Path
    size: int
    files: int


def backup(
    vault: Vault,
    out: Path,
    *,
    progress: Progress = lambda _done, _whole: None,
    stop: Stop = lambda: False,
) -> Made:
    """Writes `out` whole or not at all, and reads it back. Saves go on meanwhile.

    Raises BackupThere, BackupStopped, BackupOvertaken, BackupDamaged when it reads back otherwise,
    VaultBusy and the disk's errors."""
    if out.exists():
        raise BackupThere(file=out)
    temporary = out.with_name(f"{secrets.token_hex(8)}.tmp")
    with disk_errors(out.parent), _still(vault) as reader:
        try:
            sources = _sources(vault.folder, reader)
            with open(temporary, "xb", opener=_private) as stream:
                written = _written(stream, sources, progress, stop)
                stream.flush()
                os.fsync(stream.fileno())
            if _checked(temporary, stop) != written:
                raise BackupDamaged(file=out.name)
            rename_durably(temporary, out)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        return Made(out, out.stat().st_size, len(sources) - 2)


def restore(
    file: Path,
    folder: Path,
    secret: str | RecoveryCode,
    *,
    now_ms: int,
    random: Random,
    erased: Iterable[bytes] = (),
    state: Path | None = None,
    stop: Stop = lambda: False,
) -> Vault:
    """The vault as it was, in a new or empty folder, writing a next epoch: all or nothing. `secret`
    is the passphrase or printed code of the day of the backup; what `erased` names (op ids), and
    what the anchor in `state` knows of, is erased before anything can be read.

    Raises BackupDamaged, BackupStopped, FolderNotEmpty, WrongPassphrase, WrongCode,
    VaultTooNew and the disk's errors."""
    with disk_errors(file.parent):
        _checked(file, stop)
    unlocked = _opener(secret)(_key_file(file))
    _require_empty(folder)
    erased = [*erased, *_anchored(state, folder, unlocked)]
    with made(folder), undone(folder):
        with disk_errors(folder):
            remove_pieces(folder)
        _unpack(file, folder, stop)
        _begin_again(folder, unlocked, erased, now_ms=now_ms, random=random)
        write_atomically(folder / keyfile.NAME, keyfile.to_bytes(unlocked.file))
    vault = _opened_or_discarded(folder, secret)
    try:
        if checking.check(vault):
            raise BackupDamaged(file=file.name)
        if state is not None:
            vault.settle_here(state)
    except BaseException:
        vault.close()
        discard(folder)
        raise
    return vault


def _anchored(state: Path | None, folder: Path, unlocked: Unlocked) -> tuple[bytes, ...]:
    if state is None:
        return ()
    return Anchor(state, folder, unlocked.file.vault_id, unlocked.vault_key).erased()


@contextlib.contextmanager
def _still(vault: Vault) -> Iterator[Database]:
    """The database's file stays as it is: a reader who needs nothing of the write-ahead log keeps
    that log from being put into it. Given that reader."""
    reader = vault.second_connection()
    try:
        for _ in range(_TRIES):
            vault.database.scrub()
            reader.run("BEGIN")
            reader.number("SELECT count(*) FROM sqlite_master")
            log = vault.folder / f"{DATABASE}-wal"
            if not log.exists() or log.stat().st_size == 0:
                break
            reader.run("ROLLBACK")
        else:
            raise BackupStopped
        yield reader
    finally:
        reader.close()


def _sources(folder: Path, reader: Database) -> list[tuple[str, Path]]:
    """Name in the backup and file, the key file first. Of files that are still being made those
    that the database names, under the name that they are about to get."""
    named = {row[0] for row in reader.rows("SELECT DISTINCT name FROM blob")}
    attached = folder / blobs.FOLDER
    found: dict[str, Path] = {}
    for each in sorted(attached.iterdir()) if attached.is_dir() else ():
        name = each.name.removesuffix(blobs.UNSAVED)
        if each.name.endswith(PARTLY):
            continue  # it is fetched anew
        if each.is_file() and (name == each.name or name in named):
            found[name] = each if name == each.name else found.get(name, each)
    return [
        (keyfile.NAME, folder / keyfile.NAME),
        (DATABASE, folder / DATABASE),
        *((f"{blobs.FOLDER}/{name}", path) for name, path in found.items()),
    ]


def _source(path: Path) -> BinaryIO:
    """It may have got its lasting name since it was listed. Raises BackupOvertaken."""
    for each in (path, path.with_name(path.name.removesuffix(blobs.UNSAVED))):
        with contextlib.suppress(FileNotFoundError):
            return each.open("rb")
    raise BackupOvertaken


def _size(path: Path) -> int:
    with _source(path) as source:
        return os.fstat(source.fileno()).st_size


def _written(
    stream: BinaryIO, sources: list[tuple[str, Path]], progress: Progress, stop: Stop
) -> bytes:
    digest = hashlib.sha256()
    whole = sum(_size(path) for _, path in sources)
    done = 0

    def put(data: bytes) -> None:
        digest.update(data)
        stream.write(data)

    put(MAGIC + len(sources).to_bytes(4, "big"))
    for name, path in sources:
        encoded = name.encode()
        with _source(path) as source:
            size = os.fstat(source.fileno()).st_size
            put(len(encoded).to_bytes(2, "big") + encoded + size.to_bytes(8, "big"))
            for piece in _pieces(source, size, path.name):
                if stop():
                    raise BackupStopped
                put(piece)
                done += len(piece)
                progress(done, whole)
    stream.write(digest.digest())
    return digest.digest()


def _pieces(source: BinaryIO, size: int, name: str) -> Iterator[bytes]:
    left = size
    while left:
        piece = source.read(min(_CHUNK, left))
        if not piece:
            raise BackupDamaged(file=name)
        left -= len(piece)
        yield piece


def _checked(file: Path, stop: Stop) -> bytes:
    """The hash at its end, which is that of everything before it. Raises BackupDamaged."""
    size = file.stat().st_size
    if size < len(MAGIC) + _HASH:
        raise BackupDamaged(file=file.name)
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):  # a stick that lost it must not look well
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for at, piece in enumerate(_pieces(stream, size - _HASH, file.name)):
            if at == 0 and not piece.startswith(MAGIC):
                raise BackupDamaged(file=file.name)
            if stop():
                raise BackupStopped
            digest.update(piece)
        if stream.read() != digest.digest():
            raise BackupDamaged(file=file.name)
    return digest.digest()


def _entries(stream: BinaryIO, name: str) -> Iterator[tuple[str, int]]:
    """Name and size of each file in turn; the caller reads exactly that many bytes in between."""
    stream.seek(len(MAGIC))
    for _ in range(int.from_bytes(stream.read(4), "big")):
        length = int.from_bytes(stream.read(2), "big")
        if not 1 <= length <= _LONGEST_NAME:
            raise BackupDamaged(file=name)
        try:
            entry = stream.read(length).decode("ascii")
        except UnicodeDecodeError as error:
            raise BackupDamaged(file=name) from error
        yield entry, int.from_bytes(stream.read(8), "big")


def _key_file(file: Path) -> keyfile.KeyFile:
    with disk_errors(file.parent), file.open("rb") as stream:
        name, size = next(_entries(stream, file.name), ("", 0))
        if name != keyfile.NAME or size > _LARGEST_KEY_FILE:
            raise BackupDamaged(file=file.name)
        return keyfile.from_bytes(stream.read(size))


def _require_empty(folder: Path) -> None:
    """Else what a restoration that was killed leaves, which this one takes away: a lock, a database
    without keys, and, only beside that, attached files."""
    with disk_errors(folder.parent):
        there = {each.name for each in folder.iterdir()} if folder.exists() else set()
    half_made = {LOCK, *(NEW_DATABASE + each for each in SIDECARS)}
    if NEW_DATABASE in there:
        half_made.add(blobs.FOLDER)
    if not all(each in half_made or is_temporary(each) for each in there):
        raise FolderNotEmpty(folder=folder)


def _unpack(file: Path, folder: Path, stop: Stop) -> None:
    with disk_errors(folder), file.open("rb") as stream:
        for name, size in _entries(stream, file.name):
            target = _target(folder, name, file.name)
            with open(os.devnull if target is None else target, "wb", opener=_private) as out:
                for piece in _pieces(stream, size, file.name):
                    if stop():
                        raise BackupStopped
                    out.write(piece)
                if target is not None:
                    out.flush()
                    os.fsync(out.fileno())
        for each in (folder / blobs.FOLDER, folder):
            if each.is_dir():
                sync_folder(each)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _target(folder: Path, name: str, file: str) -> Path | None:
    """Where an entry goes; no name in a backup leads anywhere else. The key file is written last,
    by the caller. Raises BackupDamaged."""
    if name == keyfile.NAME:
        return None
    if name == DATABASE:
        return folder / NEW_DATABASE
    within, slash, last = name.partition("/")
    if within != blobs.FOLDER or not slash or not last.replace(".", "").isalnum():
        raise BackupDamaged(file=file)
    attached = folder / blobs.FOLDER
    if not attached.exists():
        sync_folder(folder)  # never attached files without the database: `_require_empty`
        attached.mkdir(mode=0o700)
    return attached / last


def _begin_again(
    folder: Path, unlocked: Unlocked, erased: Iterable[bytes], *, now_ms: int, random: Random
) -> None:
    """Before there is a key file, so before anybody can read it: erasures, and a next epoch."""
    database = Database(folder / NEW_DATABASE, database_key(unlocked))
    try:
        migrate(database)
        own = own_chain.load(database, unlocked.signer_secret)
        with database.transaction():
            erasing.apply(Work(database, own), erased)
            stamp = tick(now_ms, (own.statement.stamp,))
            own_chain.begin_next(database, unlocked, stamp=stamp, random=random)
        database.scrub()
    finally:
        database.close()


def _opener(secret: str | RecoveryCode) -> Opener:
    if isinstance(secret, RecoveryCode):
        return lambda file: keyfile.open_with_code(file, secret)
    return lambda file: keyfile.open_with_passphrase(file, secret)


def _opened_or_discarded(folder: Path, secret: str | RecoveryCode) -> Vault:
    """What does not open is not left for the next attempt to find the folder full."""
    try:
        return _opened(folder, secret)
    except BaseException:
        with contextlib.suppress(AppError):
            discard(folder)
        raise


def _opened(folder: Path, secret: str | RecoveryCode) -> Vault:
    if isinstance(secret, RecoveryCode):
        return Vault.open_with_code(folder, secret)
    return Vault.open(folder, secret)
