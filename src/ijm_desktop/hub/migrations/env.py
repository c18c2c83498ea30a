"""Brings a hub's database to the schema of this program; run by `Database.migrate`."""

from __future__ import annotations

from typing import Final

from alembic import context

from ijm_desktop.hub.tables import metadata

RUN_BY_ALEMBIC: Final = "env_py"
"""What it calls this file; imported under its own name, nothing runs."""


def migrate() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == RUN_BY_ALEMBIC:
    migrate()
