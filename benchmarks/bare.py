"""SQLCipher alone, with the settings that the vault uses: what ours is measured against."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A new database with one table, `line`."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key = \"x'{bytes(range(32)).hex()}'\"")
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute(
            "CREATE TABLE line (id INTEGER PRIMARY KEY, record BLOB NOT NULL, body BLOB NOT NULL)"
        )
        yield connection
    finally:
        connection.close()
