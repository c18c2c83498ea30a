"""Taking in what headquarters sent: verified whole, then applied whole or not at all.

The steps of docs/spec/bundle.md §10 on a seat. Nothing of the plaintext touches the disk but inside
the encrypted store, in the one transaction at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    NotForThisSeat,
    ReceiptMismatch,
    UnknownSender,
)
from ijm_desktop.bundle.frames import (
    ChangesFrame,
    EpochsFrame,
    Frame,
    JudgedFrame,
    LeavesFrame,
    ProofFrame,
    ReceiptsFrame,
)
from ijm_desktop.bundle.header import Feed, Kind, Position
from ijm_desktop.bundle.judged import Judged
from ijm_desktop.bundle.parts import NOTHING_SAID, FilesFrame
from ijm_desktop.bundle.proof import Proof, Proving
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.receipt import LogHead, Receipt
from ijm_desktop.bundle.trust import Believed, Pinned, check_feed, check_parts, check_welcome
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.epoch import EpochStatement, Head
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync import evidence, judging, taking_parts
from ijm_desktop.sync import standing as standings
from ijm_desktop.sync.errors import ExchangeStopped
from ijm_desktop.sync.holding import reason_to_hold
from ijm_desktop.sync.judging import Judging
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import (
    blob_names,
    blob_needs,
    chains,
    granting,
    returning,
    taking_in,
    tree,
)
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.errors import OlderCopy, UnknownEpoch
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

Stop = Callable[[], bool]


@dataclass(slots=True)
class TakenIn:
    """What a bundle brought. `confirmed` counts own changes that a receipt newly covers, `purged`
    changes that left this disk, `file_parts` parts of attached files; `touched` names every record
    whose state changed; `again`: why the bundle is to be tried again for the rest of it."""

    standing: Standing
    changes: int = 0
    confirmed: int = 0
    purged: int = 0
    file_parts: int = 0
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)
    again: AppError | None = None


def take_in(vault: Vault, copy: Path, *, stop: Stop = lambda: False) -> TakenIn:
    """A feed. `copy` is a private file that nobody else writes to. Raises every refusal of
    bundle §11; then nothing was changed but what is kept as evidence (§6.3)."""
    held = standings.load(vault)
    with disk_errors(copy.parent), copy.open("rb") as stream:
        reader = BundleReader(stream)
        opened = reader.verify(vault.sealing_keys)
        if opened.header.kind is Kind.PARTS:
            return _take_parts(vault, reader, opened, held)
        if _is_replay(opened, held):
            return TakenIn(held)
        believed = check_feed(opened, vault.seat, held.pinned)
        if judging.is_for_another_copy(vault, opened.header.optional):
            raise NotForThisSeat
        return _apply(vault, reader, opened, _after(vault, held, opened, believed), stop)


def _take_parts(vault: Vault, reader: BundleReader, opened: Opened, held: Standing) -> TakenIn:
    if held.root is None:
        raise UnknownSender
    check_parts(opened, vault.seat, held.roots)
    taken = taking_parts.take(vault, reader, opened)
    touched = {each for name in taken.whole for each in blob_names.records(vault.database, name)}
    return TakenIn(held, file_parts=taken.parts, touched=touched, again=taken.again)


def take_welcome(vault: Vault, copy: Path, root_code: str | None) -> TakenIn:
    """Headquarters' answer to the request, as `take_in`; raises RootCodeMismatch as well. Again
    changes nothing but that it is verified, where only now somebody heard the code: what is pinned
    is never given up for another organisation or an older word."""
    held = standings.load(vault)
    with disk_errors(copy.parent), copy.open("rb") as stream:
        reader = BundleReader(stream)
        opened = reader.verify(vault.sealing_keys)
        if held.root is not None:
            check_feed(opened, vault.seat, Pinned(held.organisation))
        believed = check_welcome(opened, vault.seat, root_code)
        if root_code is not None and held.root is not None:
            held = replace(held, verified=True)
        if _is_replay(opened, held):
            with vault.transaction() as work:
                standings.keep(work, held)
            return TakenIn(held)
        if held.root is not None:
            believed = check_feed(opened, vault.seat, held.pinned)
        elif believed.directory is None:
            raise BlockMalformed(part="directory")
        else:
            held = Standing(opened.header.organisation, root_code is not None)
        after = _after(vault, held, opened, believed)
        return _apply(vault, reader, opened, after, lambda: False)


def _is_replay(opened: Opened, held: Standing) -> bool:
    """§5.2. A courier may bring an old feed again, whose directory is older than ours by right: it
    is recognised before it is judged, so that it is no alarm."""
    header, feed, root = opened.header, opened.header.feed, held.root
    if root is None or feed is None or header.organisation != root.organisation:
        return False
    signers = {each.statement.sequencer.id: each.statement.sequencer for each in held.roots}
    sender = signers.get(header.sender[1])
    if sender is None or header.sender[0] != sender.seat:
        return False
    opened.verify_signature(sender.public)
    return feed.hq_epoch < root.hq_epoch or feed.is_stale(held.position) or _is_older(opened, held)


def _is_older(opened: Opened, held: Standing) -> bool:
    """Ends where the seat is, under a directory that was signed anew since."""
    feed, here, at = opened.header.feed, opened.header.directory, held.position
    if feed is None or here is None or at is None or held.directory is None:
        return False
    reaches = (feed.hq_epoch, feed.grants, feed.end) <= (at.hq_epoch, at.grants, at.sequence)
    return reaches and here.header.version < held.directory.header.version


def _after(vault: Vault, held: Standing, opened: Opened, believed: Believed) -> Standing:
    """The standing this bundle leads to, its position still the old one."""
    disputed: list[Value] = []
    try:
        log = _newer_log(opened.header.log, held.log, disputed)
    except ReceiptMismatch:
        evidence.keep(vault, disputed)
        raise
    directory = believed.directory or held.directory
    return replace(held, roots=believed.roots, directory=directory, log=log)


def _newer_log(
    offered: LogHead | None, held: LogHead | None, disputed: list[Value]
) -> LogHead | None:
    """§6.2. Two heads of one size that differ are a lie told to one of us; `disputed` is given
    both, to be kept."""
    if offered is None or held is None:
        return offered or held
    at, seen = (offered.hq_epoch, offered.size), (held.hq_epoch, held.size)
    if at == seen and offered.root != held.root:
        disputed[:] = [held.encoded(), offered.encoded()]
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
    disputed: list[Value] = []
    try:
        with vault.transaction() as work:
            taking = _Taking(vault, work, after, disputed)
            for frame in reader.frames(opened):
                if stop():
                    raise ExchangeStopped
                taking.frame(frame)
            taken = taking.finish(feed)
        blob_needs.remove(vault, taking.sent_whole)
        return taken
    except _BeforeTheCopy:
        return TakenIn(standings.load(vault))
    except ReceiptMismatch:
        evidence.keep(vault, disputed)
        raise


class _BeforeTheCopy(Exception):
    """The feed was made for a seat that had more of its own than the copy put back since."""


class _Taking:
    """One transaction's intake on a seat."""

    def __init__(self, vault: Vault, work: Work, standing: Standing, disputed: list[Value]) -> None:
        """`disputed` is given the receipt that does not match."""
        self._vault, self._work = vault, work
        self._disputed = disputed
        self._seat = seat = vault.seat
        self.sent_whole: list[str] = []
        """Files that headquarters has and nothing here names any more."""
        self._files = NOTHING_SAID
        self._proving = Proving()
        self._result = TakenIn(standing)
        root = standing.root
        assert root is not None
        self._root = root
        self._judging = Judging(work, seat, root)
        self._confirmed: dict[int, int] = {}
        self._pieces: dict[bytes, tuple[int, list[bytes]]] = {}
        self._lengthened: set[int] = set()
        self._passed_over: set[bytes] = set()
        """Own epochs of which another copy wrote something else."""
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
            case LeavesFrame(head, start, leaves):
                self._returned(head, start, leaves)
            case JudgedFrame(judged):
                self._judging.hear(judged, self._disputed)
                self._second_versions(judged)
            case FilesFrame():
                if self._files is not NOTHING_SAID:
                    raise BlockMalformed(part="files")
                self._files = frame

    def _returned(self, head: Head, start: int, leaves: Sequence[bytes]) -> None:
        """§5.5. What an older copy lost of an epoch of ours that signs no more."""
        row = self._own(head.epoch)
        if row is None or row.id == self._work.own.row_id:
            raise UnknownSender
        if self._judging.is_second(head.epoch):
            return  # of the version that another copy wrote
        pieces = self._pieces.setdefault(head.epoch, (start, []))
        if pieces[0] + len(pieces[1]) != start:
            raise BlockMalformed(part="leaves")
        pieces[1].extend(leaves)
        if start + len(leaves) < head.size or head.size <= row.size:
            return
        missing = pieces[1][row.size - pieces[0] :]
        if pieces[0] > row.size or not returning.lengthen(self._work, row, missing, head):
            self._passed_over.add(head.epoch)
        else:
            self._lengthened.add(row.id)

    def _epochs(self, statements: Sequence[EpochStatement]) -> None:
        if any(statement.id not in self._roles for statement in statements):
            raise UnknownSender  # §5.3: the directory part names every author

    def _changes(self, changes: Sequence[Change]) -> None:
        self._proving.changes(changes)
        first = changes[0]
        if first.epoch in self._passed_over:
            return
        role = self._roles.get(first.epoch)
        row = None if role is None else chains.epoch_named(self._work.database, first.epoch)
        if role is None or row is None or row.statement.seat != first.author:
            raise UnknownSender
        reasons = ((change.id, reason_to_hold(change, role)) for change in changes)
        held = {change_id: reason for change_id, reason in reasons if reason is not None}
        held |= self._judging.theirs(row, changes)
        try:
            self._result.changes += taking_in.link(self._work, row, changes, held).linked
        except OlderCopy:
            if row.id == self._work.own.row_id:
                raise
            raise _BeforeTheCopy from None

    def _proof(self, proof: Proof) -> None:
        row = chains.epoch_named(self._work.database, proof.head.epoch)
        self._proving.proof(proof, row.statement.public)
        if not row.whole:
            chains.set_head(self._work.database, row.id, proof.head)

    def _receipts(self, receipts: Sequence[Receipt]) -> None:
        """§6.3. A receipt for somebody else, or of a size we never had, is a mismatch; but not of
        an epoch that an older copy put back cut short (§5.2)."""
        for receipt in receipts:
            epoch = receipt.entry.epoch
            if epoch in self._passed_over or self._judging.is_second(epoch):
                continue
            self._disputed[:] = [receipt.encoded()]
            row = self._own(receipt.entry.epoch)
            size = receipt.entry.size
            if row is None:
                raise ReceiptMismatch
            if size > row.size and row.id != self._work.own.row_id:
                raise _BeforeTheCopy
            if size > row.size:
                raise ReceiptMismatch
            own = tree.frontier(self._work.database, row.id, size).root()
            receipt.verify(self._root.organisation, self._root.sequencer.public, own)
            if receipt.log.hq_epoch != self._root.hq_epoch:
                raise ReceiptMismatch
            standing = self._result.standing
            log = _newer_log(receipt.log, standing.log, self._disputed)
            self._result.standing = replace(standing, log=log)
            self._confirm(row, receipt)

    def _confirm(self, row: EpochRow, receipt: Receipt) -> None:
        size = receipt.entry.size
        self._confirmed[row.id] = max(size, self._confirmed.get(row.id, 0))
        self._result.confirmed += max(0, size - row.confirmed)
        chains.confirm(self._work.database, row.id, size, encode(receipt.encoded()))

    def _second_versions(self, judged: Judged) -> None:
        """§5.6. Headquarters holds what was written here as a second version: it is confirmed."""
        for each in judged.forked:
            row, receipt = self._own(each.epoch), self._judging.receipt(each.epoch)
            if row is not None and receipt is not None and self._judging.is_second(each.epoch):
                self._confirm(row, receipt)

    def _own(self, epoch: bytes) -> EpochRow | None:
        try:
            row = chains.epoch_named(self._work.database, epoch)
        except UnknownEpoch:
            return None
        return row if row.statement.seat == self._seat else None

    def finish(self, feed: Feed) -> TakenIn:
        """Grants, purge and position, with the data they belong to (§5.4)."""
        self._proving.end()
        if not self._lengthened <= set(self._confirmed):
            raise BlockMalformed(part="leaves")  # what came back is not ours to send again
        work, result, was = self._work, self._result, self._result.standing.position
        restored = was is not None and was.hq_epoch < feed.hq_epoch
        if restored:
            self._offer_again()
        self._judging.apply()
        self._grant(feed, was)
        position = Position(feed.hq_epoch, feed.end, feed.grants)
        if granting.held_digest(work.database, self._seat) != feed.granted:
            # Nothing is given up on a list that we and headquarters do not agree on (§5.1).
            position = Position(feed.hq_epoch, 0, 0)
        elif not restored:  # else headquarters first hears again what it may have lost
            result.purged = taking_in.purge_ungranted(work, self._seat)
        result.touched.update(work.touched)
        result.standing = replace(result.standing, position=position)
        standings.keep(work, result.standing)
        self.sent_whole = blob_needs.hear(self._vault, work, self._files)
        return result

    def _grant(self, feed: Feed, was: Position | None) -> None:
        """To a seat that stood at nothing, the feed names everything; and to one of which
        headquarters last heard that it did."""
        work, seat = self._work, self._seat
        ended, begun = set(feed.withdrawn), set(feed.backfilled)
        if was is None or was.hq_epoch < feed.hq_epoch or was.grants == 0:
            ended |= granting.held(work.database, seat) - begun
        granting.end(work, seat, ended, feed.grants)
        granting.begin(work, seat, granting.lacked(work, seat, begun), feed.grants)
        agreed = granting.held_digest(work.database, seat) == feed.granted
        if not agreed and granting.digest(begun) == feed.granted:
            granting.end(work, seat, granting.held(work.database, seat) - begun, feed.grants)

    def _offer_again(self) -> None:
        """A new hq_epoch: headquarters may have lost what an older one confirmed. What this feed's
        receipts do not cover waits in the outbox again."""
        for row in chains.own_epochs(self._work.database):
            chains.unconfirm(self._work.database, row.id, self._confirmed.get(row.id, 0))
