"""The open uploads of a key are counted without looking at all that it ever posted."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index("uploads_by_state", "uploads", ["key_id", "state"])
