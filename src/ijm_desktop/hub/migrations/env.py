"""Brings a hub's database to the schema of this program; run by `database.open`."""

from __future__ import annotations

from alembic import context

from ijm_desktop.hub.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
