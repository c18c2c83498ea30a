"""The one door to SQLCipher: typed, translated, and closed to a second thread.

Rules kept here: the connection never sees a passphrase, only a raw key; every error of the library
leaves as an AppError; two threads inside at once is refused rather than interleaved.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import sqlcipher3.dbapi2 as sqlcipher

from ijm_desktop.kernel.errors import AppError, DiskFull, FolderReadOnly
from ijm_desktop.vault.errors import StoreFailed, VaultBusy, VaultDamaged
from ijm_desktop.vault.files import disk_errors

Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[Any] | Mapping[str, Any]

_CHUNK: Final = 500
_SETTINGS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)


class Database:
    """One open SQLCipher database. Use by one thread at a time; a second one gets VaultBusy."""

    def __init__(self, path: Path, key: bytes, *, create: bool = False) -> None:
        """`key` is 32 raw bytes. Raises VaultDamaged when the file is missing or does not decrypt
        under it, and the disk errors of files.py."""
        self._door = _Door(path.parent)
        if not create and not path.is_file():
            raise VaultDamaged(part="missing")
        with disk_errors(path.parent):
            os.close(os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o600))
        with self._door:
            self._connection: Any = sqlcipher.connect(
                f"{path.absolute().as_uri()}?mode=rw",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=256,
            )
        try:
            self._unlock(key)
        except AppError:
            self._connection.close()
            raise

    def _unlock(self, key: bytes) -> None:
        with self._door:
            # Its log goes to standard error, where people expect our sentences alone.
            self._connection.execute("PRAGMA cipher_log_level = NONE")
            self._connection.set_key(b"x'" + key.hex().encode() + b"'")
            try:
                self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlcipher.DatabaseError as error:
                if "not a database" in str(error):
                    raise VaultDamaged(part="encryption") from error
                raise
            for setting in _SETTINGS:
                self._connection.execute(setting)

    def close(self) -> None:
        with self._door:
            self._connection.close()

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE to COMMIT; whatever is raised inside undoes all of it."""
        with self._door:
            with self._door:
                if self._connection.in_transaction:
                    raise VaultBusy
                self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                with self._door:
                    self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Runs one statement; the number of rows it changed."""
        with self._door:
            return int(self._connection.execute(sql, parameters).rowcount)

    def insert(self, sql: str, parameters: Parameters) -> int:
        """Runs one INSERT; the row's number."""
        with self._door:
            return int(self._connection.execute(sql, parameters).lastrowid)

    def many(self, sql: str, rows: Iterable[Parameters]) -> None:
        with self._door:
            self._connection.executemany(sql, rows)

    def script(self, statements: Iterable[str]) -> None:
        """Runs statements one by one; inside a transaction they are part of it."""
        with self._door:
            for statement in statements:
                self._connection.execute(statement)

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        with self._door:
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        with self._door:
            found: list[Row] = self._connection.execute(sql, parameters).fetchall()
            return found

    def stream(
        self, sql: str, parameters: Parameters = (), *, chunk: int = _CHUNK
    ) -> Iterator[Row]:
        """Rows `chunk` at a time, memory flat. Do not write to what is being read."""
        with self._door:
            cursor = self._connection.execute(sql, parameters)
        try:
            while True:
                with self._door:
                    rows = cursor.fetchmany(chunk)
                if not rows:
                    return
                yield from rows
        finally:
            cursor.close()

    def number(self, sql: str, parameters: Parameters = ()) -> int:
        """The one integer that `sql` asks for; 0 for NULL or no row."""
        found = self.row(sql, parameters)
        return 0 if found is None or found[0] is None else int(found[0])

    def scrub(self) -> None:
        """Empties the write-ahead log into the database, whose free pages hold only zeros."""
        with self._door:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def interrupt(self) -> None:
        """Makes a query that another thread waits in fail at once; for locking the app."""
        self._connection.interrupt()


class _Door:
    """Lets one thread in, and turns the library's errors into ours on the way out. A class and not
    a generator: it is passed ten times in a save, and this way costs a tenth."""

    __slots__ = ("_folder", "_inside")

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._inside = threading.RLock()

    def __enter__(self) -> None:
        if not self._inside.acquire(blocking=False):
            raise VaultBusy

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        self._inside.release()
        if isinstance(error, sqlcipher.Error):
            raise _translation(error, self._folder) from error


def _translation(error: Exception, folder: Path) -> AppError:
    text = str(error).lower()
    if "disk is full" in text:
        return DiskFull(folder=folder)
    if "readonly" in text or ("unable to open" in text and not _is_writable(folder)):
        return FolderReadOnly(folder=folder)
    if "malformed" in text or "not a database" in text:
        return VaultDamaged(part=text)
    if "database is locked" in text:
        return VaultBusy()
    return StoreFailed(reason=text)


def _is_writable(folder: Path) -> bool:
    """Asked as the user this process acts as, where the system can tell the two apart."""
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
