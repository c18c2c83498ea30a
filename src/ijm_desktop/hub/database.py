"""The hub's database: an SQLite file, or PostgreSQL by its address, brought up to date on opening.

Everybody writes through `Database.write`: one transaction, durable when it returns.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolBusy

from ijm_desktop.hub.errors import NoDatabase

SQLITE: Final = "sqlite"
_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_WAIT_S: Final = 30
_CONNECTIONS: Final = 20
_ALONE: Final = "AUTOCOMMIT"
_LOCK: Final = 6_148_914_691  # any number: whoever migrates holds PostgreSQL's lock of that number


class Database:
    """For any number of threads. Raises NoDatabase where it cannot be reached."""

    def __init__(self, url: str) -> None:
        """`url` as SQLAlchemy has it: `sqlite:///hub.sqlite`, `postgresql://user@host/name`."""
        parsed = make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.engine: Engine = create_engine(
            parsed,
            pool_size=_CONNECTIONS,
            max_overflow=0,
            pool_timeout=_WAIT_S,
            pool_pre_ping=True,
            hide_parameters=True,  # an error's text goes to the log, and they are ids
            connect_args={"timeout": _WAIT_S} if parsed.drivername == SQLITE else {},
        )
        if self.engine.dialect.name == SQLITE:
            _keep_to_oneself(parsed.database)
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)

    def migrate(self) -> None:
        """To the schema of this program, whatever version it has; two at once wait in turn."""
        with self._reached(), self.engine.begin() as connection:
            if self.engine.dialect.name != SQLITE:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            config = Config()
            config.set_main_option("script_location", _MIGRATIONS.as_posix())
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction; on any error nothing of it is left."""
        with self._reached(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Statements by themselves, waiting for no writer."""
        with self._reached(), self.engine.connect() as connection:
            yield connection.execution_options(isolation_level=_ALONE)

    @contextmanager
    def _reached(self) -> Iterator[None]:
        try:
            yield
        except PoolBusy as error:
            raise NoDatabase(Retry_After="5") from error
        except DBAPIError as error:
            if _is_away(error):
                raise NoDatabase(Retry_After="5") from error
            raise

    def close(self) -> None:
        self.engine.dispose()


def _is_away(error: DBAPIError) -> bool:
    """Not reached, gone in the middle, full or locked: to be tried again, unlike a wrong word."""
    away = {"OperationalError", "InterfaceError", "InternalError", "AdminShutdown"}
    kinds = {each.__name__ for each in type(error.orig).__mro__}
    return error.connection_invalidated or bool(away & kinds)


def _keep_to_oneself(path: str | None) -> None:
    """Of other users of the machine; SQLite gives its log the rights of its file."""
    if path and path != ":memory:":
        with suppress(OSError):  # SQLite says it, where it can be told to whoever asks
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # it begins transactions as we say, not as it guesses
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_WAIT_S * 1000}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """At once for writing: two that read first and write later would refuse each other. Nothing for
    single statements, which would wait for every writer."""
    if connection.get_execution_options().get("isolation_level") != _ALONE:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
