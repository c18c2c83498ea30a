"""The database's tables and how they are brought forward (docs/spec/vault.md §3 and §4).

A migration is never altered once shipped: change the schema by adding one to the list.
"""

from __future__ import annotations

from typing import Final

from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import VaultTooNew

_VERSION_1: Final = (
    """CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE epoch (
        id INTEGER PRIMARY KEY,
        epoch BLOB NOT NULL UNIQUE,
        seat BLOB NOT NULL,
        statement BLOB NOT NULL,
        signature BLOB NOT NULL,
        certified INTEGER NOT NULL DEFAULT 0,
        whole INTEGER NOT NULL DEFAULT 0,
        confirmed INTEGER NOT NULL DEFAULT 0,
        latest INTEGER NOT NULL DEFAULT 0,
        size INTEGER NOT NULL DEFAULT 0,
        root BLOB,
        head_signature BLOB
    )""",
    "CREATE INDEX epoch_seat ON epoch (seat)",
    """CREATE TABLE own_epoch (
        epoch_id INTEGER PRIMARY KEY REFERENCES epoch (id),
        wrapped_seed BLOB NOT NULL
    )""",
    """CREATE TABLE own_sealing_key (
        id INTEGER PRIMARY KEY,
        made INTEGER NOT NULL,
        private BLOB NOT NULL
    )""",
    """CREATE TABLE bucket (
        id INTEGER PRIMARY KEY,
        scope_kind TEXT NOT NULL,
        scope_id BLOB NOT NULL,
        compartment TEXT NOT NULL,
        UNIQUE (scope_id, scope_kind, compartment)
    )""",
    """CREATE TABLE change (
        sequence INTEGER PRIMARY KEY,
        epoch_id INTEGER NOT NULL REFERENCES epoch (id),
        number INTEGER NOT NULL,
        change_id BLOB NOT NULL,
        bucket_id INTEGER REFERENCES bucket (id),
        stamp INTEGER,
        held TEXT,
        skeleton BLOB,
        opening BLOB,
        UNIQUE (epoch_id, number, change_id)
    )""",
    "CREATE INDEX change_bucket ON change (bucket_id, sequence)",
    "CREATE INDEX change_held ON change (held) WHERE held IS NOT NULL",
    """CREATE TABLE node (
        epoch_id INTEGER NOT NULL REFERENCES epoch (id),
        level INTEGER NOT NULL,
        position INTEGER NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (epoch_id, level, position)
    ) WITHOUT ROWID""",
    """CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        record BLOB NOT NULL,
        bucket_id INTEGER NOT NULL REFERENCES bucket (id),
        type TEXT NOT NULL,
        created INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        void INTEGER NOT NULL,
        conflict INTEGER NOT NULL,
        state BLOB NOT NULL,
        UNIQUE (bucket_id, record)
    )""",
    "CREATE INDEX record_listed ON record (type, void, updated)",
    "CREATE INDEX record_conflict ON record (conflict) WHERE conflict = 1",
    """CREATE TABLE touched (
        record BLOB NOT NULL,
        bucket_id INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (record, bucket_id, sequence)
    ) WITHOUT ROWID""",
    """CREATE TABLE reference (
        target BLOB NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (target, id)
    ) WITHOUT ROWID""",
    "CREATE TABLE indexed (sequence INTEGER NOT NULL)",
    "INSERT INTO indexed (sequence) VALUES (0)",
    "CREATE TABLE unindexed (id INTEGER PRIMARY KEY)",
    "CREATE TABLE searchable (id INTEGER PRIMARY KEY, folded TEXT NOT NULL)",
    """CREATE VIRTUAL TABLE gram USING fts5 (
        grams, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
    )""",
    "INSERT INTO gram (gram, rank) VALUES ('secure-delete', 1)",
    """CREATE TABLE receipt (
        epoch_id INTEGER NOT NULL REFERENCES epoch (id),
        size INTEGER NOT NULL,
        encoded BLOB NOT NULL,
        PRIMARY KEY (epoch_id, size)
    )""",
    """CREATE TABLE log_leaf (
        position INTEGER PRIMARY KEY,
        hash BLOB NOT NULL,
        encoded BLOB NOT NULL
    )""",
    """CREATE TABLE log_newest (
        epoch BLOB PRIMARY KEY,
        position INTEGER NOT NULL REFERENCES log_leaf (position)
    ) WITHOUT ROWID""",
    """CREATE TABLE granted (
        seat BLOB NOT NULL,
        bucket_id INTEGER NOT NULL REFERENCES bucket (id),
        since INTEGER NOT NULL,
        until INTEGER,
        told INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (seat, bucket_id, since)
    ) WITHOUT ROWID""",
    "CREATE INDEX granted_bucket ON granted (bucket_id)",
    """CREATE TABLE seen_bundle (
        hash BLOB PRIMARY KEY,
        at INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE kept_aside (
        name TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE exchange_log (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        route TEXT NOT NULL,
        summary BLOB NOT NULL
    )""",
)

_VERSION_2: Final = (
    # Why a change would have no effect if nobody had ruled on it; `held` is what came of it.
    "ALTER TABLE change ADD COLUMN base TEXT",
    "UPDATE change SET base = held WHERE held IS NOT NULL",
    "CREATE INDEX change_base ON change (base) WHERE base IS NOT NULL",
    """CREATE TABLE ruling (
        bucket_id INTEGER NOT NULL,
        record BLOB NOT NULL,
        PRIMARY KEY (bucket_id, record)
    ) WITHOUT ROWID""",
    """CREATE TABLE erased (
        change BLOB NOT NULL,
        op INTEGER NOT NULL,
        PRIMARY KEY (change, op)
    ) WITHOUT ROWID""",
    """CREATE TABLE blob (
        sequence INTEGER NOT NULL,
        name TEXT NOT NULL,
        stale INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (sequence, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX blob_name ON blob (name)",
    "CREATE INDEX blob_stale ON blob (stale) WHERE stale = 1",
    """CREATE TRIGGER blob_change_altered AFTER UPDATE OF opening ON change BEGIN
        UPDATE blob SET stale = 1 WHERE sequence = OLD.sequence;
    END""",
    # A change that gains effect by a ruling gets a new sequence (effect.py).
    """CREATE TRIGGER blob_change_moved AFTER UPDATE OF sequence ON change BEGIN
        UPDATE blob SET sequence = NEW.sequence WHERE sequence = OLD.sequence;
    END""",
    """CREATE TRIGGER blob_change_deleted AFTER DELETE ON change BEGIN
        UPDATE blob SET stale = 1 WHERE sequence = OLD.sequence;
    END""",
    # How many there are is asked with every list, and counting a million takes longer than that.
    """CREATE TABLE tally (
        type TEXT NOT NULL,
        void INTEGER NOT NULL,
        records INTEGER NOT NULL,
        PRIMARY KEY (type, void)
    ) WITHOUT ROWID""",
    """INSERT INTO tally (type, void, records)
        SELECT type, void, count(*) FROM record GROUP BY type, void""",
    """CREATE TRIGGER tally_record_made AFTER INSERT ON record BEGIN
        INSERT INTO tally (type, void, records) VALUES (NEW.type, NEW.void, 1)
            ON CONFLICT (type, void) DO UPDATE SET records = records + 1;
    END""",
    """CREATE TRIGGER tally_record_gone AFTER DELETE ON record BEGIN
        UPDATE tally SET records = records - 1 WHERE type = OLD.type AND void = OLD.void;
    END""",
    """CREATE TRIGGER tally_record_altered AFTER UPDATE OF type, void ON record
    WHEN OLD.type <> NEW.type OR OLD.void <> NEW.void BEGIN
        UPDATE tally SET records = records - 1 WHERE type = OLD.type AND void = OLD.void;
        INSERT INTO tally (type, void, records) VALUES (NEW.type, NEW.void, 1)
            ON CONFLICT (type, void) DO UPDATE SET records = records + 1;
    END""",
    # What a seat holds, summed up (bundle §5.1); where there is no row it is summed when asked.
    "CREATE TABLE granted_sum (seat BLOB PRIMARY KEY, lanes BLOB NOT NULL)",
    "CREATE INDEX granted_since ON granted (seat, since)",
    "CREATE INDEX granted_until ON granted (seat, until) WHERE until IS NOT NULL",
    # Grams of four characters came (folding.py), so every record is indexed again, behind saves.
    "INSERT INTO gram (gram) VALUES ('delete-all')",
    "DELETE FROM searchable",
    "INSERT OR IGNORE INTO unindexed (id) SELECT id FROM record",
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (_VERSION_1, _VERSION_2)
"""The statements that lead from each version to the next, from an empty file on."""

VERSION: Final = len(MIGRATIONS)


def migrate(database: Database) -> None:
    """Brings the database to VERSION in one transaction; raises VaultTooNew."""
    version = database.number("PRAGMA user_version")
    if version > VERSION:
        raise VaultTooNew
    if version == VERSION:
        return
    with database.transaction():
        for statements in MIGRATIONS[version:]:
            database.script(statements)
        database.run(f"PRAGMA user_version = {VERSION:d}")
