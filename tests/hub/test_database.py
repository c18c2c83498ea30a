"""The embedded database's files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData

from ijm_desktop.hub import tables
from ijm_desktop.hub.database import Database

MIGRATIONS = Path(tables.__file__).parent / "migrations"


def test_other_users_of_the_machine_cannot_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        database = Database(f"sqlite:///{tmp_path}/hub.sqlite")
        database.migrate()
        files = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
        database.close()
    finally:
        os.umask(before)
    assert set(files) >= {"hub.sqlite", "hub.sqlite-wal"}
    assert set(files.values()) == {0o600}


def test_each_older_schema_comes_to_that_of_the_program(url: str) -> None:
    database = Database(url)
    with database.engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", MIGRATIONS.as_posix())
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    database.migrate()
    there = MetaData()
    there.reflect(database.engine)
    database.close()
    assert shape(there) - shape(tables.metadata) == {("alembic_version", "version_num")}
    assert shape(tables.metadata) <= shape(there)


def shape(metadata: MetaData) -> set[tuple[str, ...]]:
    """Columns and indexes, with what is indexed."""
    columns = {
        (table.name, column.name) for table in metadata.tables.values() for column in table.c
    }
    indexes = {
        (str(index.name), *(column.name for column in index.columns))
        for table in metadata.tables.values()
        for index in table.indexes
    }
    return columns | indexes
