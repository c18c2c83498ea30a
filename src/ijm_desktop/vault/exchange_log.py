"""The log of exchanges beyond what each writes of itself: how long it took, and an end of it."""

from __future__ import annotations

from typing import Final

from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault.database import Database

KEPT: Final = 1_000


def newest_id(database: Database) -> int:
    """0 where nothing is logged."""
    row = database.row("SELECT max(id) FROM exchange_log")
    return 0 if row is None or row[0] is None else int(row[0])


def newest_done(database: Database, route: str | None = None) -> int | None:
    """When (ms) the newest one was that nothing stopped early, by any route or by one."""
    rows = database.rows("SELECT at, route, summary FROM exchange_log ORDER BY id DESC")
    for at, by, summary in rows:
        if route in {None, by} and "error" not in decode(summary):
            return int(at)
    return None


def amend(database: Database, line: int, values: dict[str, Value]) -> None:
    """Adds to what a line says."""
    row = database.row("SELECT summary FROM exchange_log WHERE id = ?", (line,))
    if row is not None:
        summary = encode({**decode(row[0]), **values})
        database.run("UPDATE exchange_log SET summary = ? WHERE id = ?", (summary, line))


def forget_old(database: Database) -> None:
    """All but the newest `KEPT`."""
    database.run("DELETE FROM exchange_log WHERE id <= ?", (newest_id(database) - KEPT,))
