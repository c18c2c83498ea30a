"""The one schema, for SQLite and PostgreSQL (hub §9). A change here is a migration beside."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()
_ID = LargeBinary(16)

access_list = Table(
    "access_list",
    metadata,
    Column("id", Integer, primary_key=True),  # always 1
    Column("number", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

keys = Table(
    "keys",
    metadata,
    Column("key_id", _ID, primary_key=True),
    Column("public", LargeBinary(32), nullable=False),
)

rights = Table(
    "rights",
    metadata,
    Column("key_id", _ID, primary_key=True),
    Column("mailbox", _ID, primary_key=True),
    Column("fetch", Boolean, nullable=False),
    Column("post", Boolean, nullable=False),
)

# What is used counts files that lie there and uploads that are open.
mailboxes = Table(
    "mailboxes",
    metadata,
    Column("mailbox", _ID, primary_key=True),
    Column("most_bytes", BigInteger, nullable=False),
    Column("most_files", BigInteger, nullable=False),
    Column("used_bytes", BigInteger, nullable=False),
    Column("used_files", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
)

files = Table(
    "files",
    metadata,
    Column("mailbox", _ID, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("name", _ID, nullable=False),
    Column("content", _ID, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("sha256", LargeBinary(32), nullable=False),
    Column("posted_by", _ID, nullable=False),
    Column("posted_hour", BigInteger, nullable=False),
    UniqueConstraint("mailbox", "name"),
    UniqueConstraint("mailbox", "sha256"),
    Index("files_by_poster", "posted_by", "mailbox", "seq"),
    Index("files_by_hour", "posted_hour"),
)

pieces = Table(
    "pieces",
    metadata,
    Column("content", _ID, primary_key=True),
    Column("start", BigInteger, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

# `state`: open, done or ended. Those not open are kept a while to say so.
uploads = Table(
    "uploads",
    metadata,
    Column("content", _ID, primary_key=True),
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("mailbox", _ID, nullable=False),
    Column("key_id", _ID, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("sha256", LargeBinary(32), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("state", String(5), nullable=False),
    Column("until", BigInteger, nullable=False),
    Index("uploads_by_key", "key_id", "mailbox", "sha256"),
    Index("uploads_by_state", "key_id", "state"),
    Index("uploads_by_end", "until"),
)

delivered = Table(
    "delivered",
    metadata,
    Column("mailbox", _ID, primary_key=True),
    Column("sha256", LargeBinary(32), primary_key=True),
    Column("posted_hour", BigInteger, nullable=False),
    Index("delivered_by_hour", "posted_hour"),
)

nonces = Table(
    "nonces",
    metadata,
    Column("key_id", _ID, primary_key=True),
    Column("nonce", String(64), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("nonces_by_key", "key_id", "at"),
    Index("nonces_by_time", "at"),
)
