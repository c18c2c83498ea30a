"""The one door to SQLCipher: typed, translated, and closed to a second thread.

Rules kept here: the connection never sees a passphrase, only a raw key; every error of the library
leaves as an AppError; two threads inside at once is refused rather than interleaved.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import sqlcipher3.dbapi2 as sqlcipher

from ijm_desktop.kernel.collecting import seldom
from ijm_desktop.kernel.errors import AppError, DiskFailed, DiskFull, FolderReadOnly
from ijm_desktop.vault.errors import StoreFailed, VaultBusy, VaultDamaged
from ijm_desktop.vault.files import disk_errors, refusal

Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[Any] | Mapping[str, Any]

_CHUNK: Final = 500
_READ_FAILED: Final = ("disk i/o error", "vtable constructor failed")
"""What the library says of a read that failed, where it does not call it damage."""
_SETTINGS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    # 16 MiB. A page that leaves it is encrypted, and decrypted when it comes again: with half of it
    # taking in 10,000 changes takes a seventh longer.
    "PRAGMA cache_size = -16384",
)


def _as_it_is(value: Any) -> Any:
    return value


# Of a parameter of these types the library first asks whether anybody turns it into another, by two
# look-ups that fail: with six of them in a row that took longer than storing it.
for _kind in (bytes, bool, type(None)):
    sqlcipher.register_adapter(_kind, _as_it_is)


class Database:
    """One open SQLCipher database. Use by one thread at a time; a second one gets VaultBusy."""

    def __init__(self, path: Path, key: bytes, *, create: bool = False) -> None:
        """`key` is 32 raw bytes. Raises VaultDamaged when the file is missing or does not decrypt
        under it, and the disk errors of files.py."""
        self._path, self._key = path, key
        self._door = _Door(path.parent, self._look_again, self._renew)
        if not create and not path.is_file():
            raise VaultDamaged(part="missing")
        with disk_errors(path.parent):
            os.close(os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o600))
        with self._door:
            try:
                self._connection = self._connected()
            except VaultDamaged:  # once more: a read that failed looks the same
                self._connection = self._connected()

    def _connected(self) -> Any:
        connection: Any = sqlcipher.connect(
            f"{self._path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            # Its log goes to standard error, where people expect our sentences alone.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.set_key(b"x'" + self._key.hex().encode() + b"'")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for setting in _SETTINGS:
                connection.execute(setting)
        except sqlcipher.DatabaseError as error:
            connection.close()
            if "not a database" in str(error):
                raise VaultDamaged(part="encryption") from error
            raise
        return connection

    def _look_again(self) -> bool:
        """Whether all of the file can be read now, past what the library remembers: it takes a read
        that failed for damage, and believes so until the file is opened again."""
        try:
            fresh = self._connected()
        except (sqlcipher.Error, AppError):
            return False
        try:
            return bool(fresh.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
        except sqlcipher.Error:
            return False
        finally:
            fresh.close()

    def _renew(self) -> None:
        """Leaves the connection whose read failed for one that has failed nothing."""
        fresh = self._connected()
        self._connection.close()
        self._connection = fresh

    def close(self) -> None:
        with self._door:
            self._connection.close()
        self._key = b""

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE to COMMIT; whatever is raised inside undoes all of it."""
        with seldom, self._door:
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

    __slots__ = ("_depth", "_folder", "_inside", "_look_again", "_outlived", "_renew")

    def __init__(
        self, folder: Path, look_again: Callable[[], bool], renew: Callable[[], None]
    ) -> None:
        self._folder = folder
        self._inside = threading.RLock()
        self._depth = 0
        self._look_again = look_again
        self._renew = renew
        self._outlived = False

    def __enter__(self) -> None:
        if not self._inside.acquire(blocking=False):
            raise VaultBusy
        self._depth += 1
        if self._outlived and self._depth == 1:
            self._leave_what_failed()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        self._depth -= 1
        self._inside.release()
        if isinstance(error, sqlcipher.Error):
            raise self._told(error) from error

    def _told(self, error: Exception) -> AppError:
        told = _translation(error, self._folder)
        if isinstance(told, StoreFailed) and any(each in told.text() for each in _READ_FAILED):
            self._outlived = True
            return refusal(self._folder) or told
        if isinstance(told, VaultDamaged) and self._look_again():
            self._outlived = True
            return DiskFailed(folder=self._folder, reason="a read failed")
        return told

    def _leave_what_failed(self) -> None:
        try:
            self._renew()
        except BaseException as error:
            self.__exit__(type(error), error, None)
            raise
        self._outlived = False


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
