"""The one door to SQLCipher: its settings, its errors, one thread at a time, all or nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from ijm_desktop.kernel.errors import AppError, DiskFull, FolderMissing
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import StoreFailed, VaultBusy, VaultDamaged

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "store.db", KEY, create=True)
    opened.run("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT UNIQUE)")
    yield opened
    opened.close()


def test_settings_that_make_a_save_last_and_a_deletion_final(database: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
        "trusted_schema": 0,
    }
    assert {name: (database.row(f"PRAGMA {name}") or [None])[0] for name in wanted} == wanted
    assert int((database.row("PRAGMA cipher_page_size") or "0")[0]) == 4096


def test_the_key_is_the_raw_key(database: Database, tmp_path: Path) -> None:
    database.run("INSERT INTO line (text) VALUES ('kestrel')")
    database.close()
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "store.db", bytes(32))
    again = Database(tmp_path / "store.db", KEY)
    assert again.rows("SELECT text FROM line") == [("kestrel",)]
    again.close()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "store.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_noise_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(bytes(8192))
    with pytest.raises(VaultDamaged):
        Database(tmp_path / "store.db", KEY)


def test_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        Database(tmp_path / "gone" / "store.db", KEY, create=True)


def test_whatever_is_raised_inside_undoes_all_of_it(database: Database) -> None:
    def interrupted() -> None:
        with database.transaction():
            database.run("INSERT INTO line (text) VALUES ('one')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert database.rows("SELECT * FROM line") == []
    with database.transaction():
        database.run("INSERT INTO line (text) VALUES ('two')")
    assert database.number("SELECT count(*) FROM line") == 1


def test_transactions_do_not_nest(database: Database) -> None:
    with pytest.raises(VaultBusy), database.transaction(), database.transaction():
        pass
    assert not database.in_transaction


def test_a_second_thread_is_refused_while_one_is_inside(database: Database) -> None:
    caught: list[AppError] = []

    def elsewhere() -> None:
        try:
            database.rows("SELECT * FROM line")
        except AppError as error:
            caught.append(error)

    with database.transaction():
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert [type(each) for each in caught] == [VaultBusy]
    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_no_room_is_disk_full_and_changes_nothing(database: Database) -> None:
    pages = database.number("PRAGMA page_count")
    database.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull), database.transaction():
        database.run("INSERT INTO line (text) VALUES (?)", ("x" * 100_000,))
    assert database.rows("SELECT * FROM line") == []
    assert not database.in_transaction


def test_other_errors_of_the_library_are_translated(database: Database) -> None:
    with pytest.raises(StoreFailed):
        database.run("INSERT INTO nowhere VALUES (1)")
    with pytest.raises(StoreFailed):
        database.many("INSERT INTO line (text) VALUES (?)", [("same",), ("same",)])


def test_parameters_are_stored_as_they_are_and_asked_nothing_else(database: Database) -> None:
    given = (b"\x00\xff", None, True, "é", 1 << 62)
    assert database.row("SELECT ?, ?, ?, ?, ?", given) == (b"\x00\xff", None, 1, "é", 1 << 62)
    assert {kind for kind, _ in sqlcipher.adapters} >= {bytes, bool, type(None)}


def test_streams_in_chunks(database: Database) -> None:
    database.many("INSERT INTO line (id) VALUES (?)", [(each,) for each in range(1, 1201)])
    found = [row[0] for row in database.stream("SELECT id FROM line ORDER BY id", chunk=7)]
    assert found == list(range(1, 1201))


def test_a_stream_left_early_lets_go(database: Database) -> None:
    database.many("INSERT INTO line (id) VALUES (?)", [(each,) for each in range(1, 100)])
    rows = database.stream("SELECT id FROM line ORDER BY id", chunk=1)
    assert next(rows) == (1,)
    rows.close()  # type: ignore[attr-defined]
    with database.transaction():
        database.run("DELETE FROM line")


def test_damage_stays_damage_however_often_it_is_looked_at(
    database: Database, tmp_path: Path
) -> None:
    database.many("INSERT INTO line (text) VALUES (?)", [(f"{each:0500}",) for each in range(200)])
    database.close()
    path = tmp_path / "store.db"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    again = Database(path, KEY)
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            again.rows("SELECT text FROM line ORDER BY text")
    again.close()
