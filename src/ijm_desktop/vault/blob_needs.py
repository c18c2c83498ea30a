"""Which attached files headquarters does not have yet, and which are wanted here (parts §4).

What changes since the last look is looked at, not every file there is.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.parts import (
    FilesFrame,
    Spans,
    all_of,
    fitting,
    missing,
    numbers,
    read_spans,
)
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.vault import blob_coming, blob_names, chains, settings
from ijm_desktop.vault.blob_coming import Fetching
from ijm_desktop.vault.blob_parts import SENDING, parts_in
from ijm_desktop.vault.blobs import RESERVE, file_name, room_needed, whole
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.files import disk_errors, sync_folder
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

AUTOMATIC: Final = 32 << 20
"""Bytes of a file that comes without anybody asking."""
_ALL: Final[Spans] = ((0, 1 << 62),)
_BATCH: Final = 1000
_LOOKED: Final = "files_looked"
_AFTER: Final = "sending0"


@dataclass(frozen=True, slots=True)
class Sending:
    """A file that is whole here, `size` sealed bytes, of which headquarters is known to have the
    parts `there`."""

    name: str
    size: int
    there: Spans = ()

    @property
    def parts(self) -> int:
        return parts_in(self.size)

    @property
    def missing(self) -> list[int]:
        return missing(self.there, self.parts)


def look(vault: Vault, hq_epoch: int) -> None:
    """Notes what came since the last look; all that lies here where headquarters goes on from an
    older copy, which may have lost it (parts §4.4)."""
    seen, under = settings.get(vault, _LOOKED, [0, hq_epoch])
    newest = chains.newest_sequence(vault.database)
    anew = under != hq_epoch
    if seen == newest and not anew:
        return
    with vault.transaction() as work:
        for name, own in _named_since(work.database, 0 if anew else seen):
            _note(vault, work, name, own=own or anew)
        settings.put(work, _LOOKED, [newest, hq_epoch])


def _unseen(vault: Vault) -> list[tuple[str, bool]]:
    """What came since anybody looked; whether it is one's own."""
    seen, _under = settings.get(vault, _LOOKED, [0, 0])
    return _named_since(vault.database, seen)


def _named_since(database: Database, sequence: int) -> list[tuple[str, bool]]:
    rows = database.rows(
        "SELECT blob.name, max(change.epoch_id IN (SELECT epoch_id FROM own_epoch)) FROM blob"
        " CROSS JOIN change ON change.sequence = blob.sequence"
        " WHERE blob.sequence > ? AND blob.stale = 0 GROUP BY blob.name",
        (sequence,),
    )
    return [(name, bool(own)) for name, own in rows]


def _note(vault: Vault, work: Work, name: str, *, own: bool) -> None:
    found = whole(vault.blobs, name)
    if found is not None:
        if own:
            with disk_errors(vault.blobs):
                _keep(work, Sending(name, found.stat().st_size))
        return
    blob = blob_names.named(work.database, name)
    if blob is not None and blob_coming.load(work.database, vault.blobs, name) is None:
        blob_coming.keep(work.database, blob_coming.of(blob))


def sending(vault: Vault) -> list[Sending]:
    """What headquarters is not known to have whole, the smallest first."""
    rows = vault.database.rows(
        "SELECT name, value FROM setting WHERE name >= ? AND name < ?", (SENDING, _AFTER)
    )
    found: dict[str, Sending] = {}
    for name, value in rows:
        size, there = decode(value)
        each = Sending(name.removeprefix(SENDING), size, read_spans(there))
        if whole(vault.blobs, each.name) is not None:
            found[each.name] = each
    for name, own in _unseen(vault):
        length = blob_coming.length(vault.blobs, name)
        if own and length is not None:
            found.setdefault(name, Sending(name, length))
    return sorted(found.values(), key=lambda each: (each.size, each.name))


def is_sending(vault: Vault, blob: Blob) -> bool:
    """Whether headquarters is not known to have it. Asked of one file after another: it does not
    look at the others."""
    name = file_name(blob.key)
    seen, _under = settings.get(vault, _LOOKED, [0, 0])
    return bool(
        vault.database.number(
            "SELECT EXISTS (SELECT 1 FROM setting WHERE name = ?) OR EXISTS ("
            " SELECT 1 FROM blob CROSS JOIN change ON change.sequence = blob.sequence"
            " WHERE blob.name = ? AND blob.sequence > ? AND blob.stale = 0"
            " AND change.epoch_id IN (SELECT epoch_id FROM own_epoch))",
            (SENDING + name, name, seen),
        )
    )


def fetching(vault: Vault) -> list[Fetching]:
    """What a change here names and is not whole here, the smallest first."""
    found = {each.name: each for each in blob_coming.every(vault.database, vault.blobs)}
    for name, _own in _unseen(vault):
        blob = None if name in found else blob_names.named(vault.database, name)
        if blob is not None:
            found[name] = blob_coming.of(blob)
    away = (
        each
        for each in found.values()
        if whole(vault.blobs, each.name) is None and blob_names.is_named(vault.database, each.name)
    )
    return sorted(away, key=lambda each: (each.size, each.name))


def wanted(vault: Vault) -> list[Fetching]:
    """Of these what comes by itself or was asked for, as far as there is room for it."""
    with disk_errors(vault.blobs):
        room = shutil.disk_usage(vault.blobs).free - RESERVE
    found = []
    for each in fetching(vault):
        if each.size > room or not (each.asked or each.size <= AUTOMATIC):
            continue
        room -= each.size
        found.append(each)
    return found


def said(vault: Vault, *, small: bool = False) -> FilesFrame:
    """What this seat is to say (parts §4.2)."""
    offers = [(bytes.fromhex(each.name), each.there) for each in sending(vault)]
    wants = [] if small else [(bytes.fromhex(each.name), each.here) for each in wanted(vault)]
    return FilesFrame(fitting(offers), fitting(wants), small)


def here(vault: Vault, name: str) -> Spans | None:
    """The parts of a file that are here, or not waited for any more since it was erased; None where
    nothing here names it."""
    if blob_names.was_erased(vault.database, name):
        return _ALL
    length = blob_coming.length(vault.blobs, name)
    if not blob_names.is_named(vault.database, name):
        return None
    if length is not None:
        return all_of(parts_in(length))
    held = blob_coming.load(vault.database, vault.blobs, name)
    return () if held is None else held.here


def is_granted(database: Database, seat: bytes, name: str) -> bool:
    """Whether a change in effect names the file in a bucket that the seat holds now."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM blob CROSS JOIN change USING (sequence)"
            " JOIN granted ON granted.seat = ? AND granted.bucket_id = change.bucket_id"
            " WHERE blob.name = ? AND change.held IS NULL AND granted.until IS NULL)",
            (seat, name),
        )
    )


def automatic(vault: Vault, sequences: Sequence[int]) -> list[str]:
    """Files that these changes name, whole here and small enough to go without being asked for."""
    most, found = room_needed(AUTOMATIC), dict[str, None]()
    for at in range(0, len(sequences), _BATCH):
        rows = vault.database.rows(
            "SELECT name FROM blob WHERE sequence IN (SELECT value FROM json_each(?))",
            (json.dumps(list(sequences[at : at + _BATCH])),),
        )
        found.update((name, None) for (name,) in rows)
    lengths = ((name, blob_coming.length(vault.blobs, name)) for name in found)
    return [name for name, length in lengths if length is not None and length <= most]


def ask(work: Work, vault: Vault, blob: Blob) -> None:
    """A person wants this file here, however large."""
    name = file_name(blob.key)
    held = blob_coming.load(work.database, vault.blobs, name) or blob_coming.of(blob)
    asked = Fetching(held.name, held.size, held.parts, True, held.leaves)
    blob_coming.keep(work.database, asked)


def hear(vault: Vault, work: Work, answer: FilesFrame) -> list[str]:
    """Headquarters' word on what was offered; the files that it has and nothing here names any
    more, to be removed after the commit."""
    gone = []
    waiting = {each.name: each for each in sending(vault)}
    for name, there in answer.wanted.items():
        each = waiting.get(name.hex())
        if each is None:
            continue
        now = Sending(each.name, each.size, there)
        if now.missing:
            _keep(work, now)
            continue
        work.database.run("DELETE FROM setting WHERE name = ?", (SENDING + each.name,))
        if not blob_names.is_named(work.database, each.name):
            gone.append(each.name)
    return gone


def remove(vault: Vault, names: list[str]) -> None:
    with disk_errors(vault.blobs):
        for name in names:
            (vault.blobs / name).unlink(missing_ok=True)
        if names:
            sync_folder(vault.blobs)


def _keep(work: Work, each: Sending) -> None:
    work.database.run(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (SENDING + each.name, encode([each.size, numbers(each.there)])),
    )
