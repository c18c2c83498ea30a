"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.LargeBinary(16)


def upgrade() -> None:
    _who()
    _what()
    _passing()


def _who() -> None:
    op.create_table(
        "access_list",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("key_id", _ID, primary_key=True),
        sa.Column("public", sa.LargeBinary(32), nullable=False),
    )
    op.create_table(
        "rights",
        sa.Column("key_id", _ID, primary_key=True),
        sa.Column("mailbox", _ID, primary_key=True),
        sa.Column("fetch", sa.Boolean, nullable=False),
        sa.Column("post", sa.Boolean, nullable=False),
    )
    op.create_table(
        "mailboxes",
        sa.Column("mailbox", _ID, primary_key=True),
        sa.Column("most_bytes", sa.BigInteger, nullable=False),
        sa.Column("most_files", sa.BigInteger, nullable=False),
        sa.Column("used_bytes", sa.BigInteger, nullable=False),
        sa.Column("used_files", sa.BigInteger, nullable=False),
        sa.Column("last_seq", sa.BigInteger, nullable=False),
    )


def _what() -> None:
    op.create_table(
        "files",
        sa.Column("mailbox", _ID, primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True),
        sa.Column("name", _ID, nullable=False),
        sa.Column("content", _ID, nullable=False),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.LargeBinary(32), nullable=False),
        sa.Column("posted_by", _ID, nullable=False),
        sa.Column("posted_hour", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("mailbox", "name"),
        sa.UniqueConstraint("mailbox", "sha256"),
    )
    op.create_index("files_by_poster", "files", ["posted_by", "mailbox", "seq"])
    op.create_index("files_by_hour", "files", ["posted_hour"])
    op.create_table(
        "pieces",
        sa.Column("content", _ID, primary_key=True),
        sa.Column("start", sa.BigInteger, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "delivered",
        sa.Column("mailbox", _ID, primary_key=True),
        sa.Column("sha256", sa.LargeBinary(32), primary_key=True),
        sa.Column("posted_hour", sa.BigInteger, nullable=False),
    )
    op.create_index("delivered_by_hour", "delivered", ["posted_hour"])


def _passing() -> None:
    op.create_table(
        "uploads",
        sa.Column("content", _ID, primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("mailbox", _ID, nullable=False),
        sa.Column("key_id", _ID, nullable=False),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.LargeBinary(32), nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(5), nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
    )
    op.create_index("uploads_by_key", "uploads", ["key_id", "mailbox", "sha256"])
    op.create_index("uploads_by_end", "uploads", ["until"])
    op.create_table(
        "nonces",
        sa.Column("key_id", _ID, primary_key=True),
        sa.Column("nonce", sa.String(64), primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("nonces_by_key", "nonces", ["key_id", "at"])
    op.create_index("nonces_by_time", "nonces", ["at"])
