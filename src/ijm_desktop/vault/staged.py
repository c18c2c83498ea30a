"""Files copied here from a phone, a card or a folder before anybody decided about them (vault
§8.10, §8.11): what is known of each, and the sealed copy that goes with it.

No change, never sent. What is marked as perhaps showing abuse has no copy, no picture and no hash.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from ijm_desktop.kernel.blobs import Blob, from_value
from ijm_desktop.kernel.encoding import Value, decode, encode
from ijm_desktop.vault import blobs
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, sync_folder

_VERSION: Final = 1
_BATCH: Final = "staging/"
_FILE: Final = "staged/"
_PICTURE: Final = "staged_picture/"
_AFTER: Final = "~"
"""Sorts after every digit."""


class State(StrEnum):
    WAITING = "waiting"
    COPIED = "copied"
    MARKED = "marked"
    KEPT = "kept"
    REFERRED = "referred"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Batch:
    """Files of one folder for one case. `id`: 16 hexadecimal digits."""

    id: str
    case_id: bytes
    folder: Path
    begun_ms: int


@dataclass(frozen=True, slots=True)
class StagedFile:
    """`path` is from the batch's folder. `size` in bytes and `changed_ns` are as listed. `blob` is
    there while `state` is COPIED. `made_on`: the day by its own notes, ISO."""

    batch: str
    number: int
    path: Path
    size: int
    changed_ns: int
    state: State
    blob: Blob | None = None
    made_on: str | None = None

    @property
    def name(self) -> str:
        return os.fsencode(self.path.name).decode("utf-8", "replace")


def put_batch(database: Database, batch: Batch) -> None:
    """Within a transaction, as all that writes here unless it says otherwise."""
    _put(
        database,
        _BATCH + batch.id,
        [_VERSION, batch.case_id, os.fsencode(batch.folder), batch.begun_ms],
    )


def batches(database: Database) -> tuple[Batch, ...]:
    """Oldest first."""
    found = (_batch(name, value) for name, value in _settings(database, _BATCH))
    return tuple(sorted(filter(None, found), key=lambda each: (each.begun_ms, each.id)))


def put(database: Database, file: StagedFile, picture: bytes | None = None) -> None:
    """`picture`: a small JPEG; None leaves the one that is there, unless the copy is gone."""
    held: list[Value] = [_VERSION, os.fsencode(file.path), file.size, file.changed_ns]
    held += [file.state.value, None if file.blob is None else file.blob.value(), file.made_on]
    _put(database, _FILE + _place(file), held)
    if file.blob is None:
        database.run("DELETE FROM setting WHERE name = ?", (_PICTURE + _place(file),))
    elif picture is not None:
        _put(database, _PICTURE + _place(file), picture)


def files(database: Database, batch: str) -> tuple[StagedFile, ...]:
    """As they were listed."""
    found = (_file(name, value) for name, value in _settings(database, f"{_FILE}{batch}/"))
    return tuple(each for each in found if each is not None)


def file(database: Database, batch: str, number: int) -> StagedFile | None:
    name = f"{_FILE}{batch}/{number:06}"
    row = database.row("SELECT value FROM setting WHERE name = ?", (name,))
    return None if row is None else _file(name, decode(row[0]))


def picture(database: Database, file: StagedFile) -> bytes | None:
    row = database.row("SELECT value FROM setting WHERE name = ?", (_PICTURE + _place(file),))
    held = None if row is None else decode(row[0])
    return held if isinstance(held, bytes) else None


def forget(database: Database, batch: str) -> None:
    """Without its copies, which are thrown away first."""
    for prefix in (f"{_FILE}{batch}/", f"{_PICTURE}{batch}/", f"{_BATCH}{batch}"):
        database.run("DELETE FROM setting WHERE name >= ? AND name < ?", (prefix, prefix + _AFTER))


def set_aside(folder: Path, copies: Iterable[Blob]) -> None:
    """Before their settings lose the values: whatever happens now, the next opening either takes
    the files away or has them back."""
    with disk_errors(folder):
        for each in copies:
            name = blobs.file_name(each.key)
            with contextlib.suppress(FileNotFoundError):
                (folder / name).replace(folder / (name + blobs.UNSAVED))
        sync_folder(folder)


def bring_back(folder: Path, copies: Iterable[Blob]) -> None:
    """What was set aside and is named after all."""
    for each in copies:
        blobs.keep(folder, each)


def take_away(folder: Path, copies: Iterable[Blob]) -> None:
    """Those that were set aside and that nothing names any more."""
    for each in copies:
        blobs.discard(folder, each)


def names(database: Database) -> frozenset[str]:
    """Of all sealed copies that wait for a decision."""
    return frozenset(blobs.file_name(each.blob.key) for each in _copied(database) if each.blob)


def settle(database: Database) -> None:
    """Takes the value from each whose file a change names by now: its key lies in the change, and
    goes with it when that is erased. Opens a transaction of its own where there is anything."""
    decided = [
        replace(each, state=State.KEPT, blob=None)
        for each in _copied(database)
        if each.blob is not None and _is_named(database, each.blob)
    ]
    if decided:
        with database.transaction():
            for each in decided:
                put(database, each)


def _copied(database: Database) -> Sequence[StagedFile]:
    found = (_file(name, value) for name, value in _settings(database, _FILE))
    return [each for each in found if each is not None and each.blob is not None]


def _is_named(database: Database, blob: Blob) -> bool:
    name = blobs.file_name(blob.key)
    return database.number("SELECT count(*) FROM blob WHERE name = ?", (name,)) > 0


def _settings(database: Database, prefix: str) -> Iterator[tuple[str, Value]]:
    rows = database.rows(
        "SELECT name, value FROM setting WHERE name >= ? AND name < ? ORDER BY name",
        (prefix, prefix + _AFTER),
    )
    return ((name, decode(value)) for name, value in rows)


def _batch(name: str, value: Value) -> Batch | None:
    if not isinstance(value, list) or not value or value[0] != _VERSION:
        return None
    _, case_id, folder, begun_ms = value
    return Batch(name.removeprefix(_BATCH), case_id, Path(os.fsdecode(folder)), begun_ms)


def _file(name: str, value: Value) -> StagedFile | None:
    """None for what another version wrote."""
    if not isinstance(value, list) or not value or value[0] != _VERSION:
        return None
    _, path, size, changed_ns, state, blob, made_on = value
    batch, _, number = name.removeprefix(_FILE).partition("/")
    return StagedFile(
        batch,
        int(number),
        Path(os.fsdecode(path)),
        size,
        changed_ns,
        State(state),
        from_value(blob),
        made_on,
    )


def _place(file: StagedFile) -> str:
    return f"{file.batch}/{file.number:06}"


def _put(database: Database, name: str, value: Value) -> None:
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, encode(value)),
    )
