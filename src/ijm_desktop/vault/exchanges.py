"""What was exchanged: bundles applied, bundles kept aside with their reasons, and a log."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault.database import Database

KEPT: Final = 1_000
"""Lines of the log."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A bundle that could not be applied: its name on the carrier, the error's code, when (ms)."""

    name: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One exchange: when (ms), the route, and its figures by name."""

    at: int
    route: str
    summary: Value


def applied(database: Database, digest: bytes) -> bool:
    """Whether this very file was applied before. `digest`: SHA-256 of the whole file."""
    return database.row("SELECT 1 FROM seen_bundle WHERE hash = ?", (digest,)) is not None


def remember_applied(database: Database, digest: bytes, at: int) -> None:
    database.run("INSERT OR IGNORE INTO seen_bundle (hash, at) VALUES (?, ?)", (digest, at))


def forget_applied(database: Database) -> None:
    """What lies on carriers is looked at again: some of what was taken in is not here any more."""
    database.run("DELETE FROM seen_bundle")


def keep_aside(database: Database, name: str, reason: str, at: int) -> None:
    database.run(
        "INSERT OR REPLACE INTO kept_aside (name, reason, at) VALUES (?, ?, ?)", (name, reason, at)
    )


def no_longer_aside(database: Database, name: str) -> None:
    database.run("DELETE FROM kept_aside WHERE name = ?", (name,))


def only_aside(database: Database, names: Collection[str], *, beginning: str = "") -> None:
    """Forgets every other of the same kind of carrier: what is not there any more waits for
    nothing. Names of one kind have a `beginning` with a stroke, which a file's name cannot have."""
    for each in kept_aside(database):
        same = each.name.startswith(beginning) if beginning else "/" not in each.name
        if same and each.name not in names:
            no_longer_aside(database, each.name)


def kept_aside(database: Database) -> list[Aside]:
    """Newest first."""
    rows = database.rows("SELECT name, reason, at FROM kept_aside ORDER BY at DESC, name")
    return [Aside(*row) for row in rows]


def log(database: Database, at: int, route: str, summary: Value) -> None:
    """A line more; of the oldest, those beyond `KEPT` go."""
    database.run(
        "INSERT INTO exchange_log (at, route, summary) VALUES (?, ?, ?)",
        (at, route, encode(summary)),
    )
    database.run("DELETE FROM exchange_log WHERE id <= ?", (newest_id(database) - KEPT,))


def newest_id(database: Database) -> int:
    """Of the log; 0 where it is empty."""
    row = database.row("SELECT max(id) FROM exchange_log")
    return 0 if row is None or row[0] is None else int(row[0])


def newest_done(database: Database, route: str | None = None) -> int | None:
    """When (ms) the newest one was that nothing stopped early, by any route or by one."""
    rows = database.rows("SELECT at, route, summary FROM exchange_log ORDER BY id DESC")
    for at, by, summary in rows:
        if route in {None, by} and "error" not in decode(summary):
            return int(at)
    return None


def amend_log(database: Database, line: int, values: dict[str, Value]) -> None:
    """Adds to what a line says."""
    row = database.row("SELECT summary FROM exchange_log WHERE id = ?", (line,))
    if row is not None:
        summary = encode({**decode(row[0]), **values})
        database.run("UPDATE exchange_log SET summary = ? WHERE id = ?", (summary, line))


def newest_log(database: Database, limit: int = 20) -> list[LogLine]:
    rows = database.rows(
        "SELECT at, route, summary FROM exchange_log ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [LogLine(at, route, decode(summary)) for at, route, summary in rows]
