"""The schema goes forward in one transaction, and never back."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.vault import schema, tree
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import StoreFailed, VaultTooNew

KEY = bytes(32)


def test_an_empty_file_is_brought_to_the_newest_version(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db", KEY, create=True)
    schema.migrate(database)
    assert database.number("PRAGMA user_version") == schema.VERSION
    schema.migrate(database)
    assert database.number("SELECT count(*) FROM change") == 0
    database.close()


def test_a_newer_one_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db", KEY, create=True)
    database.run(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(VaultTooNew):
        schema.migrate(database)
    database.close()


def test_a_migration_that_fails_leaves_the_version_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(tmp_path / "store.db", KEY, create=True)
    schema.migrate(database)
    was = schema.VERSION
    broken = (*schema.MIGRATIONS, ("CREATE TABLE later (id)", "CREATE TABLE broken ("))
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    monkeypatch.setattr(schema, "VERSION", len(broken))
    with pytest.raises(StoreFailed):
        schema.migrate(database)
    assert database.number("PRAGMA user_version") == was
    assert database.rows("SELECT name FROM sqlite_master WHERE name = 'later'") == []
    database.close()


def test_foreign_keys_hold(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db", KEY, create=True)
    schema.migrate(database)
    with pytest.raises(StoreFailed):
        database.run("INSERT INTO change (epoch_id, number, change_id) VALUES (9, 0, x'00')")
    database.close()


def test_second_branches_of_the_first_version_stay_beside_the_tree(tmp_path: Path) -> None:
    """There `held` alone said so, and it is what `base` says from then on."""
    database = Database(tmp_path / "store.db", KEY, create=True)
    with database.transaction():
        database.script(schema.MIGRATIONS[0])
        database.run(
            "INSERT INTO epoch (id, epoch, seat, statement, signature, whole, size)"
            " VALUES (1, ?, ?, x'', x'', 1, 2)",
            (b"e" * 16, b"s" * 16),
        )
        database.many(
            "INSERT INTO change (epoch_id, number, change_id, held) VALUES (1, ?, ?, ?)",
            [(0, b"a" * 32, None), (1, b"b" * 32, "withheld"), (1, b"c" * 32, "fork")],
        )
        database.run("PRAGMA user_version = 1")
    schema.migrate(database)
    assert tree.leaves(database, 1, 0, 2) == [b"a" * 32, b"b" * 32]
    assert not tree.has_beyond(database, 1, 2)
    rows = database.rows("SELECT held, base FROM change ORDER BY change_id")
    assert rows == [(None, None), ("withheld", "withheld"), ("fork", "fork")]
    database.close()
