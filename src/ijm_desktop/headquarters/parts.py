"""Attached files at headquarters: what came, and who may have it (docs/spec/parts.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.bundle.errors import UnknownSender
from ijm_desktop.bundle.parts import (
    NOTHING_SAID,
    FilesFrame,
    Spans,
    fitting,
    missing,
    read_files,
)
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.trust import check_work
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.sync import parts, taking_parts
from ijm_desktop.sync.errors import PartsEarly
from ijm_desktop.sync.parts import Put
from ijm_desktop.sync.standing import Standing
from ijm_desktop.sync.taking_parts import PartsTaken
from ijm_desktop.sync.transports import Transport
from ijm_desktop.vault import blob_coming, blob_needs, chains, settings
from ijm_desktop.vault.blob_parts import parts_in
from ijm_desktop.vault.errors import UnknownEpoch
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

SMALL_FEED: Final = 1 << 20
"""Bytes before compression of a feed to a seat on a slow or metered line."""


def take(desk: Desk, standing: Standing, reader: BundleReader, opened: Opened) -> PartsTaken:
    """A seat's parts. Raises what `taking_parts.take` raises, and every refusal of bundle §11."""
    seat, epoch = opened.header.sender
    organisation = standing.organisation
    if standing.seat(seat) is None or organisation is None:
        raise UnknownSender
    try:
        row = chains.epoch_named(desk.vault.database, epoch)
    except UnknownEpoch as error:
        raise PartsEarly from error  # a next epoch, whose statement may come yet
    if row.statement.seat != seat:
        raise UnknownSender
    check_work(opened, desk.vault.seat, organisation, row.statement)
    return taking_parts.take(desk.vault, reader, opened)


def keep_said(work: Work, copy: bytes, said: FilesFrame | None) -> None:
    """What a seat's newest word says of files; programs that know of none say nothing."""
    settings.put(work, _name(copy), (said or NOTHING_SAID).payload())


def said_by(held_by: Vault | Work, copy: bytes) -> FilesFrame:
    held = settings.get(held_by, _name(copy))
    return NOTHING_SAID if held is None else read_files(held)


def _name(copy: bytes) -> str:
    return f"files:{text(copy)}"


def answer(vault: Vault, said: FilesFrame) -> FilesFrame:
    """Of what the seat offered, the parts that are here (parts §4.3)."""
    found: list[tuple[bytes, Spans]] = []
    for name in said.offered:
        here = blob_needs.here(vault, name.hex())
        if here is not None:
            found.append((name, here))
    return FilesFrame({}, fitting(found))


def is_news(said: FilesFrame, answered: FilesFrame) -> bool:
    return any(said.offered.get(name) != here for name, here in answered.wanted.items())


def needed(
    vault: Vault, seat: bytes, said: FilesFrame, sequences: Sequence[int]
) -> dict[str, list[int]]:
    """Parts by file that the seat lacks and may have; with the small ones of what goes to it."""
    if said.small:
        return {}
    coming = {bytes.fromhex(name): () for name in blob_needs.automatic(vault, sequences)}
    found: list[tuple[int, str, list[int]]] = []
    for name, there in {**coming, **said.wanted}.items():
        length = blob_coming.length(vault.blobs, name.hex())
        if length is not None and blob_needs.is_granted(vault.database, seat, name.hex()):
            found.append((length, name.hex(), missing(there, parts_in(length))))
    return {name: indices for _, name, indices in sorted(found)}


@dataclass(frozen=True, slots=True)
class Files:
    """Parts by file that a seat, or a copy of it, is to get by a way; `copy`: under what name it is
    remembered."""

    way: Transport
    seat: Seat
    copy: bytes
    wanted: Mapping[str, Sequence[int]]

    @property
    def setting(self) -> str:
        return f"parts:{self.way.route}:{text(self.copy)}"


def tidy(desk: Desk, files: Files, lying: Mapping[str, bytes], *, small: bool) -> None:
    """Before anything is put there: it may take the room. What lies there for a seat that said
    small, and so nothing of what it lacks, goes on waiting for a better line: it may have the half
    of it."""
    wanted = _laid(desk, files) if small else files.wanted
    parts.tidy(desk.vault, files.way, files.setting, lying, wanted)


def _laid(desk: Desk, files: Files) -> dict[str, list[int]]:
    """What was put there and the seat may still have."""
    found: dict[str, list[int]] = {}
    for name, index in parts.laid(desk.vault, files.setting):
        found.setdefault(name, []).append(index)
    seat = files.seat.id
    return {
        name: indices
        for name, indices in found.items()
        if blob_needs.is_granted(desk.vault.database, seat, name)
        and blob_coming.length(desk.vault.blobs, name) is not None
    }


def put(
    desk: Desk, standing: Standing, files: Files, lying: Mapping[str, bytes], *, stop: parts.Stop
) -> Put:
    assert standing.organisation is not None
    return parts.put(
        desk.vault,
        files.way,
        files.setting,
        lying,
        files.wanted,
        parts.Toward(standing.organisation, files.seat.id, files.seat.sealing),
        now_ms=desk.clock(),
        random=desk.random,
        stop=stop,
        most=files.way.most_parts,
    )
