"""The schema goes forward in one transaction, and never back."""

from __future__ import annotations

from pathlib import Path

import pytest

from ijm_desktop.vault import schema
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
