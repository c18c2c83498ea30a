"""Which attached files the stored changes name, so that files follow what is saved and erased.

A file is named by changes, held ones too, not by what records show: a ruling may give a held change
its effect later. Triggers mark names whose change was altered; those are looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.kernel.blobs import Blob, from_value
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.vault import staged
from ijm_desktop.vault.blob_parts import FETCHING, PARTLY, SENDING
from ijm_desktop.vault.blobs import UNSAVED, file_name
from ijm_desktop.vault.chains import CHANGE_COLUMNS, read_change
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, sync_folder

_GONE: Final = "erased_file/"
_OPEN_AT = f"SELECT {CHANGE_COLUMNS} WHERE change.sequence = ? AND change.opening IS NOT NULL"


def names_in(change: Change) -> list[str]:
    """The files that the values of a change name."""
    blobs = (from_value(op.value) for op in change.ops if type(op.value) is dict)
    return [file_name(each.key) for each in blobs if each is not None]


def named(database: Database, name: str) -> Blob | None:
    """What a change held here says of the file of that name; None where none names it."""
    return next((blob for _, _, blob in _naming(database, name)), None)


def records(database: Database, name: str) -> set[tuple[Bucket, bytes]]:
    """Those of which a change names the file."""
    return {(bucket, record) for bucket, record, _ in _naming(database, name)}


def _naming(database: Database, name: str) -> Iterator[tuple[Bucket, bytes, Blob]]:
    rows = database.rows("SELECT sequence FROM blob WHERE name = ?", (name,))
    for (sequence,) in rows:
        row = database.row(_OPEN_AT, (sequence,))
        change = None if row is None else read_change(row)
        for op in () if change is None else change.ops:
            blob = from_value(op.value)
            if change is not None and blob is not None and file_name(blob.key) == name:
                yield change.bucket, op.record, blob


def is_named(database: Database, name: str) -> bool:
    return database.number("SELECT count(*) FROM blob WHERE name = ?", (name,)) > 0


def remember(database: Database, changes: Iterable[tuple[int, Change]]) -> None:
    """Notes the files that changes name, by their sequence; part of storing them."""
    rows = [(sequence, name) for sequence, change in changes for name in names_in(change)]
    if rows:
        database.many("INSERT OR REPLACE INTO blob (sequence, name) VALUES (?, ?)", rows)


def sweep(database: Database, folder: Path) -> None:
    """At opening: brings the files in line with the changes (vault §8.4).

    Removes files whose record was never saved, and gives those whose record was saved, or that wait
    for a decision (§8.11), their lasting name. A whole file that nothing names stays: it may belong
    to work that this copy does not hold yet. Not while one is being sealed.
    """
    staged.settle(database)
    remove_erased(database, folder)
    with disk_errors(folder):
        left = [each for each in folder.iterdir() if each.name.endswith(UNSAVED)]
        waiting = staged.names(database) if left else frozenset()
        for each in left:
            name = each.name.removesuffix(UNSAVED)
            if name in waiting or is_named(database, name):
                each.replace(folder / name)
            else:
                each.unlink()
        if left:
            sync_folder(folder)


def remove_erased(database: Database, folder: Path) -> None:
    """Removes the files of values that were erased; cheap when nothing was.

    Of what was only withdrawn the file stays: it may be the one copy there is. Its key went with
    the change, so that nobody can read it here until headquarters gives the change back.
    """
    for sequence, name in database.rows("SELECT sequence, name FROM blob WHERE stale = 1"):
        _look_again(database, folder, sequence, name)


def _look_again(database: Database, folder: Path, sequence: int, name: str) -> None:
    row = database.row(_OPEN_AT, (sequence,))
    change = None if row is None else read_change(row)
    if change is not None and name in names_in(change):
        with database.transaction():
            database.run(
                "UPDATE blob SET stale = 0 WHERE sequence = ? AND name = ?", (sequence, name)
            )
        return
    if not (_erased(database, sequence) if change is None else change.erased):
        with database.transaction():
            database.run("DELETE FROM blob WHERE sequence = ? AND name = ?", (sequence, name))
        return
    others = "SELECT count(*) FROM blob WHERE name = ? AND NOT (sequence = ? AND stale = 1)"
    if not database.number(others, (name, sequence)):
        with disk_errors(folder):
            for each in (name, name + PARTLY):
                (folder / each).unlink(missing_ok=True)
            sync_folder(folder)
        with database.transaction():
            for each in (SENDING, FETCHING):
                database.run("DELETE FROM setting WHERE name = ?", (each + name,))
            remembered = "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"
            database.run(remembered, (_GONE + name, encode(True)))
    with database.transaction():
        database.run("DELETE FROM blob WHERE sequence = ? AND name = ?", (sequence, name))


def was_erased(database: Database, name: str) -> bool:
    """Whether the last value that named the file was erased here. Who had the record withdrawn and
    offers its file hears of no erasure, and is to be told that it is not waited for."""
    noted = "SELECT 1 FROM setting WHERE name = ?"
    return not is_named(database, name) and database.row(noted, (_GONE + name,)) is not None


def _erased(database: Database, sequence: int) -> bool:
    """Whether a value of the withdrawn change was erased before it went."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM change JOIN erased"
            " ON erased.change = substr(change.change_id, 1, 16) WHERE change.sequence = ?)",
            (sequence,),
        )
    )
