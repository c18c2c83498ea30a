"""Taking in what headquarters sent: verified whole, then applied whole or not at all.

The steps of docs/spec/bundle.md §10 on a seat. Nothing of the plaintext touches the disk but inside
the encrypted store, in the one transaction at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ijm_desktop.bundle.errors import BlockMalformed, ReceiptMismatch, UnknownSender
from ijm_desktop.bundle.frames import ChangesFrame, EpochsFrame, Frame, ProofFrame, ReceiptsFrame
from ijm_desktop.bundle.header import Feed, Position
from ijm_desktop.bundle.proof import Proof, Proving
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.receipt import LogHead, Receipt
from ijm_desktop.bundle.trust import Believed, check_feed, check_welcome
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.epoch import EpochStatement
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.holding import reason_to_hold
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, granting, taking_in, tree
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

Stop = Callable[[], bool]


@dataclass(slots=True)
class TakenIn:
    """What a bundle brought. `confirmed` counts own changes that a receipt newly covers, `purged`
    changes that left this disk; `touched` names every record whose state changed."""

    standing: Standing
    changes: int = 0
    confirmed: int = 0
    purged: int = 0
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)


def take_in(vault: Vault, copy: Path, *, stop: Stop = lambda: False) -> TakenIn:
    """A feed. `copy` is a private file that nobody else writes to. Raises every refusal of
    bundle §11; then nothing was changed."""
    held = standings.load(vault)
    with copy.open("rb") as stream:
        reader = BundleReader(stream)
        opened = reader.verify(vault.sealing_keys)
        if _is_replay(opened, held):
            return TakenIn(held)
        believed = check_feed(opened, vault.seat, held.pinned)
        return _apply(vault, reader, opened, _after(held, opened, believed), stop)


def take_welcome(vault: Vault, copy: Path, root_code: str | None) -> TakenIn:
    """Headquarters' answer to the request, as `take_in`; raises RootCodeMismatch as well."""
    with copy.open("rb") as stream:
        reader = BundleReader(stream)
        opened = reader.verify(vault.sealing_keys)
        believed = check_welcome(opened, vault.seat, root_code)
        if believed.directory is None:
            raise BlockMalformed(part="directory")
        held = Standing(opened.header.organisation, root_code is not None)
        return _apply(vault, reader, opened, _after(held, opened, believed), lambda: False)


def _is_replay(opened: Opened, held: Standing) -> bool:
    """§5.2. A courier may bring an old feed again, whose directory is older than ours by right: it
    is recognised before it is judged, so that it is no alarm."""
    header, root = opened.header, held.root
    if root is None or header.feed is None or header.organisation != root.organisation:
        return False
    if header.sender != (root.sequencer.seat, root.sequencer.id):
        return False
    opened.verify_signature(root.sequencer.public)
    return header.feed.is_stale(held.position)


def _after(held: Standing, opened: Opened, believed: Believed) -> Standing:
    """The standing this bundle leads to, its position still the old one."""
    return replace(
        held,
        roots=believed.roots,
        directory=believed.directory or held.directory,
        log=_newer_log(opened.header.log, held.log),
    )


def _newer_log(offered: LogHead | None, held: LogHead | None) -> LogHead | None:
    """§6.2. Two heads of one size that differ are a lie told to one of us."""
    if offered is None or held is None:
        return offered or held
    at, seen = (offered.hq_epoch, offered.size), (held.hq_epoch, held.size)
    if at == seen and offered.root != held.root:
        raise ReceiptMismatch
    return offered if at >= seen else held


def _apply(
    vault: Vault, reader: BundleReader, opened: Opened, after: Standing, stop: Stop
) -> TakenIn:
    feed = opened.header.feed
    if feed is None:
        raise BlockMalformed(part="feed")
    if after.root is None or feed.hq_epoch != after.root.hq_epoch:
        raise UnknownSender
    feed.check_follows(after.position)
    with vault.transaction() as work:
        taking = _Taking(work, vault.seat, after)
        for frame in reader.frames(opened):
            if stop():
                raise ExchangeStopped
            taking.frame(frame)
        return taking.finish(feed)


class _Taking:
    """One transaction's intake on a seat."""

    def __init__(self, work: Work, seat: bytes, standing: Standing) -> None:
        self._work = work
        self._seat = seat
        self._proving = Proving()
        self._result = TakenIn(standing)
        self._roles: dict[bytes, str] = {}
        for person in standing.people:
            for epoch in person.epochs:
                chains.add_epoch(work.database, epoch, certified=True)
                self._roles[epoch.id] = person.role

    def frame(self, frame: Frame) -> None:
        match frame:
            case EpochsFrame(epochs):
                self._epochs(epochs)
            case ChangesFrame(changes):
                self._changes(changes)
            case ProofFrame(proof):
                self._proof(proof)
            case ReceiptsFrame(receipts):
                self._receipts(receipts)

    def _epochs(self, statements: Sequence[EpochStatement]) -> None:
        if any(statement.id not in self._roles for statement in statements):
            raise UnknownSender  # §5.3: the directory part names every author

    def _changes(self, changes: Sequence[Change]) -> None:
        self._proving.changes(changes)
        first = changes[0]
        role = self._roles.get(first.epoch)
        row = None if role is None else chains.epoch_named(self._work.database, first.epoch)
        if role is None or row is None or row.statement.seat != first.author:
            raise UnknownSender
        reasons = ((change.id, reason_to_hold(change, role)) for change in changes)
        held = {change_id: reason for change_id, reason in reasons if reason is not None}
        self._result.changes += taking_in.link(self._work, row, changes, held).linked

    def _proof(self, proof: Proof) -> None:
        row = chains.epoch_named(self._work.database, proof.head.epoch)
        self._proving.proof(proof, row.statement.public)
        if not row.whole:
            chains.set_head(self._work.database, row.id, proof.head)

    def _receipts(self, receipts: Sequence[Receipt]) -> None:
        """§6.3. A receipt for somebody else, or of a size we never had, is a mismatch."""
        root = self._result.standing.root
        assert root is not None
        for receipt in receipts:
            row = chains.epoch_named(self._work.database, receipt.entry.epoch)
            size = receipt.entry.size
            if row.statement.seat != self._seat or size > row.size:
                raise ReceiptMismatch
            own = tree.frontier(self._work.database, row.id, size).root()
            receipt.verify(root.organisation, root.sequencer.public, own)
            self._result.confirmed += max(0, size - row.confirmed)
            chains.confirm(self._work.database, row.id, size, encode(receipt.encoded()))

    def finish(self, feed: Feed) -> TakenIn:
        """Grants, purge and position, with the data they belong to (§5.4)."""
        self._proving.end()
        work, result = self._work, self._result
        granting.end(work, self._seat, feed.withdrawn, feed.grants)
        held = granting.held(work.database, self._seat)
        granting.begin(work, self._seat, set(feed.backfilled) - held, feed.grants)
        held.update(feed.backfilled)
        position = Position(feed.hq_epoch, feed.end, feed.grants)
        if granting.digest(held) != feed.granted:
            position = Position(feed.hq_epoch, 0, 0)
        result.purged = taking_in.purge(work, held)
        result.touched.update(work.touched)
        result.standing = replace(result.standing, position=position)
        standings.keep(work, result.standing)
        return result
