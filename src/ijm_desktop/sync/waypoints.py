"""Heads that the own epoch signs ahead where more waits than one bundle holds (exchange §3.1).

A part of an epoch goes under a head of that size. Once its key is lost nobody can make one, and all
of it is too much for a bundle: so these are made while the key is there, and kept until a receipt
covers them.
"""

from __future__ import annotations

from ijm_desktop.bundle.writer import ALWAYS_FITS
from ijm_desktop.journal.epoch import sign_head
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.vault import chains, settings, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.store import Vault


def sign_ahead(vault: Vault) -> None:
    """So many that from each to the next, and from the last to the end, fits into a bundle. Nothing
    is done where all does, or where this vault cannot sign."""
    row, signer = chains.epoch_by_row(vault.database, vault.own.row_id), vault.signer
    kept = {size: signed for size, signed in _kept(vault, row) if size > row.confirmed}
    start = max(kept, default=row.confirmed)
    if signer is None or chains.weight(vault.database, row.id, start, row.size) <= ALWAYS_FITS:
        return
    while (end := chains.fitting(vault.database, row.id, start, row.size, ALWAYS_FITS)) < row.size:
        root = tree.frontier(vault.database, row.id, end).root()
        said = row.statement
        kept[end] = sign_head(signer, said.seat, said.id, end, root).signature
        start = end
    with vault.transaction() as work:
        held: list[Value] = [[size, kept[size]] for size in sorted(kept)]
        settings.put(work, _name(row), held)


def furthest(vault: Vault, row: EpochRow, start: int, room: int) -> int | None:
    """The largest of these sizes that can be reached from `start` with `room` bytes."""
    fits = (
        size
        for size, _ in reversed(_kept(vault, row))
        if size > start and chains.weight(vault.database, row.id, start, size) <= room
    )
    return next(fits, None)


def signature(vault: Vault, row: EpochRow, size: int) -> bytes | None:
    """Of the head of that size, where it was signed ahead."""
    return dict(_kept(vault, row)).get(size)


def _kept(vault: Vault, row: EpochRow) -> list[tuple[int, bytes]]:
    """In ascending order."""
    return [(size, signed) for size, signed in settings.get(vault, _name(row), [])]


def _name(row: EpochRow) -> str:
    return f"waypoints:{text(row.statement.id)}"
