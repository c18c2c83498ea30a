"""Headquarters' log: an RFC 6962 tree of what it held and when, and receipts out of it (§6)."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.receipt import (
    SALT_LENGTH,
    LogEntry,
    LogHead,
    Receipt,
    make_receipt,
    read_log_entry,
    sign_log_head,
)
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.kernel.identifiers import derived
from ijm_desktop.kernel.merkle import HeldNodes, multiproof
from ijm_desktop.vault import receipt_log
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.work import Work


def record(desk: Desk, work: Work, head: Head) -> None:
    """That headquarters holds this chain up to this head, within the transaction that took it in.
    A head that is in the log already is not entered twice."""
    _record(desk, work, head, head.epoch)


def record_branch(desk: Desk, work: Work, head: Head, first: bytes) -> None:
    """As `record`, of a second branch, which begins with the change `first`. Its receipt says that
    it is one (bundle §5.6)."""
    _record(desk, work, head, branch_name(head.epoch, first))


def branch_name(epoch: bytes, first: bytes) -> bytes:
    """Under which the log knows a second branch."""
    return derived("branch", epoch, first)


def _record(desk: Desk, work: Work, head: Head, name: bytes) -> None:
    held = _newest(work.database, name)
    if held is not None and held[1].size >= head.size:
        return
    salt = desk.random(SALT_LENGTH)
    entry = LogEntry(salt, head.seat, head.epoch, head.size, head.root, desk.clock())
    receipt_log.append(work, name, entry.leaf, encode(entry.encoded()))


def log_head(desk: Desk, statement: RootStatement) -> LogHead:
    """The log as it stands, signed now."""
    return _signed(desk, statement, receipt_log.tree(desk.vault.database))


def receipts(desk: Desk, statement: RootStatement, epochs: Sequence[bytes]) -> list[Receipt]:
    """One receipt for each of these chains that the log has, all under one log head."""
    nodes = receipt_log.tree(desk.vault.database)
    signed = _signed(desk, statement, nodes)
    made = []
    for epoch in epochs:
        held = _newest(desk.vault.database, epoch)
        if held is not None:
            position, entry = held
            proof = multiproof(nodes.size, [position], nodes)
            made.append(make_receipt(entry, position, proof, signed))
    return made


def _signed(desk: Desk, statement: RootStatement, nodes: HeldNodes) -> LogHead:
    return sign_log_head(
        desk.vault.require_signer(),
        statement.organisation,
        statement.hq_epoch,
        nodes.size,
        nodes.root(),
        desk.clock(),
    )


def _newest(database: Database, epoch: bytes) -> tuple[int, LogEntry] | None:
    held = receipt_log.newest(database, epoch)
    return None if held is None else (held[0], read_log_entry(decode(held[1])))
