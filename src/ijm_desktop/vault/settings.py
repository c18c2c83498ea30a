"""Small values of a vault that are no records: the role, the pinned organisation, positions."""

from __future__ import annotations

from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault.database import Database


def get(database: Database, name: str, default: Value = None) -> Value:
    """What `put` stored under `name`, or `default`."""
    found = database.row("SELECT value FROM setting WHERE name = ?", (name,))
    return default if found is None else decode(found[0])


def put(database: Database, name: str, value: Value) -> None:
    """Within a transaction, if it belongs to one."""
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, encode(value)),
    )


def drop(database: Database, name: str) -> None:
    database.run("DELETE FROM setting WHERE name = ?", (name,))
