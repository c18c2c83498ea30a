"""Small values of a vault that are no records: the role, the pinned organisation, positions."""

from __future__ import annotations

from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work


def get(held: Vault | Work, name: str, default: Value = None) -> Value:
    """What `put` stored under `name`, or `default`."""
    found = held.database.row("SELECT value FROM setting WHERE name = ?", (name,))
    return default if found is None else decode(found[0])


def put(work: Work, name: str, value: Value) -> None:
    """Commits with the rest of the work."""
    work.database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, encode(value)),
    )
