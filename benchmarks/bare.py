"""SQLCipher alone, with the settings that the vault uses: what ours is measured against."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

INSERT: Final = "INSERT INTO line (record, body) VALUES (?, ?)"
_SETTINGS: Final = (
    f"PRAGMA key = \"x'{bytes(range(32)).hex()}'\"",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "CREATE TABLE line (id INTEGER PRIMARY KEY, record BLOB NOT NULL, body BLOB NOT NULL)",
)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A new database with one table, `line`; a connection that commits by itself."""
    with contextlib.closing(sqlcipher.connect(str(path), isolation_level=None)) as connection:
        for setting in _SETTINGS:
            connection.execute(setting)
        yield connection
