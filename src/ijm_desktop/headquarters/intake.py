"""Taking in a seat's work: its chain grows whole or not at all, and the log says so (§10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.errors import BlockMalformed, UnknownSender
from ijm_desktop.bundle.frames import (
    ChangesFrame,
    DirectoryFrame,
    EpochsFrame,
    Frame,
    HeardFrame,
    SealingFrame,
)
from ijm_desktop.bundle.header import BundleHeader, Kind, Range
from ijm_desktop.bundle.parts import FilesFrame
from ijm_desktop.bundle.ranges import Ranges
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.trust import check_work
from ijm_desktop.headquarters import forks, judging, log, parts, ruling, seats
from ijm_desktop.headquarters.admission import Admission
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.forks import Branch
from ijm_desktop.headquarters.seats import SeatState
from ijm_desktop.journal.change import Bucket, Change
from ijm_desktop.journal.epoch import EpochStatement, Head
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.merkle import Frontier
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync.errors import ChainGap
from ijm_desktop.sync.holding import FORK
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import blob_names, chains, taking_in, tree
from ijm_desktop.vault.chains import EpochRow
from ijm_desktop.vault.errors import UnknownEpoch
from ijm_desktop.vault.files import disk_errors
from ijm_desktop.vault.work import Work


@dataclass(slots=True)
class WorkTaken:
    """What a seat's bundle added. `changes` are new ones; `held` of them are without effect.
    `forked`: part of them is a second branch of a chain that is held already. `file_parts` of
    attached files came; `again`: why it is to be tried again for the rest."""

    seat: bytes
    changes: int = 0
    held: int = 0
    forked: bool = False
    file_parts: int = 0
    touched: set[tuple[Bucket, bytes]] = field(default_factory=set)
    again: AppError | None = None


def take_work(desk: Desk, copy: Path) -> WorkTaken:
    """`copy` is a private file that nobody else writes to. Raises every refusal of bundle §11 and
    ChainGap; then nothing was changed."""
    standing = standing_of(desk)
    assert standing.organisation is not None
    with disk_errors(copy.parent), copy.open("rb") as stream:
        reader = BundleReader(stream)
        opened = reader.verify(desk.vault.sealing_keys)
        if opened.header.kind is Kind.PARTS:
            return _take_parts(desk, standing, reader, opened)
        sender = _sender(desk, standing, opened.header) or _next_epoch(
            desk, opened.header, reader.frames(opened)
        )
        check_work(opened, desk.vault.seat, standing.organisation, sender)
        with desk.vault.transaction() as work:
            taking = _Taking(desk, work, standing, opened.header)
            taking.continues(forks.continued(work, opened.header, reader.frames(opened)))
            for frame in reader.frames(opened):
                match frame:
                    case EpochsFrame(statements):
                        taking.epochs(statements)
                    case ChangesFrame(changes):
                        taking.changes(changes)
                    case HeardFrame(digest):
                        taking.heard = digest
                    case SealingFrame(public):
                        taking.sealing = public
                    case DirectoryFrame():
                        taking.directory = frame
                    case FilesFrame():
                        taking.says(frame)
                    case _:
                        raise BlockMalformed(part="frames")
            return taking.finish()


def _take_parts(desk: Desk, standing: Standing, reader: BundleReader, opened: Opened) -> WorkTaken:
    taken = parts.take(desk, standing, reader, opened)
    touched = {e for name in taken.whole for e in blob_names.records(desk.vault.database, name)}
    return WorkTaken(
        opened.header.sender[0], file_parts=taken.parts, touched=touched, again=taken.again
    )


def _sender(desk: Desk, standing: Standing, header: BundleHeader) -> EpochStatement | None:
    """§10.4: the epoch that signed, where headquarters knows it; of a seat in the directory."""
    seat, epoch = header.sender
    if standing.seat(seat) is None:
        raise UnknownSender
    try:
        row = chains.epoch_named(desk.vault.database, epoch)
    except UnknownEpoch:
        return None
    if row.statement.seat != seat:
        raise UnknownSender
    return row.statement


def _next_epoch(desk: Desk, header: BundleHeader, frames: Iterator[Frame]) -> EpochStatement:
    """§10.4: a next epoch that nobody certified yet comes with its statement, in the first frame.
    Nothing is believed of it here but that it names a parent among this seat's epochs."""
    seat, epoch = header.sender
    first = next(frames, None)
    if not isinstance(first, EpochsFrame):
        raise UnknownSender
    known = {row.statement.id for row in chains.epochs(desk.vault.database, seat)}
    for statement in first.epochs:
        if statement.seat != seat or statement.parent is None or statement.parent[0] not in known:
            raise UnknownSender
        known.add(statement.id)
    found = next((each for each in first.epochs if each.id == epoch), None)
    if found is None:
        raise UnknownSender
    return found


def _is_known(work: Work, epoch: bytes) -> bool:
    try:
        chains.epoch_named(work.database, epoch)
    except UnknownEpoch:
        return False
    return True


def _is_of(work: Work, epoch: bytes, seat: bytes) -> bool:
    """Certifying what comes after a colleague's epoch would close theirs."""
    return epoch in {row.statement.id for row in chains.epochs(work.database, seat)}


@dataclass(slots=True)
class _Chain:
    """One range of the bundle against the chain as held: what is new, and the tree it makes. Of a
    second branch, `base` is what it shares with the first, or what is known of it already: then
    `start` is where it began, and what is numbered below `known` came before."""

    row: EpochRow
    range: Range
    fresh: list[bytes]
    base: Frontier
    forked: bool = False
    start: int | None = None
    known: int = 0


class _Taking:
    """One transaction's intake at headquarters."""

    def __init__(self, desk: Desk, work: Work, standing: Standing, header: BundleHeader) -> None:
        self._desk = desk
        self._work = work
        self._header, self._root = header, standing.root
        self._ranges = Ranges(header)
        self._result = WorkTaken(header.sender[0])
        self._admission = Admission(desk, work, standing, header.sender[0])
        self._chains: dict[bytes, _Chain] = {}
        self._continued: Mapping[bytes, Branch] = {}
        self.heard: bytes | None = None
        """What the sender says it heard of its own work (§5.6)."""
        self.directory: DirectoryFrame | None = None
        """The directory that the sender has; older programs do not say."""
        self.sealing: bytes | None = None
        self.files: FilesFrame | None = None

    def continues(self, branches: Mapping[bytes, Branch]) -> None:
        """To be told first: by epoch, the second branches that the bundle goes on with."""
        self._continued = branches
        for claimed in self._header.ranges:
            if _is_known(self._work, claimed.epoch):
                self._chains[claimed.epoch] = self._chain(claimed)

    def says(self, files: FilesFrame) -> None:
        if self.files is not None:
            raise BlockMalformed(part="files")
        self.files = files

    def epochs(self, statements: Sequence[EpochStatement]) -> None:
        """Next epochs of the sender's seat (§10.4): remembered, and certified by nobody yet."""
        for statement in statements:
            if statement.seat != self._header.sender[0] or statement.parent is None:
                raise UnknownSender
            if not _is_of(self._work, statement.parent[0], statement.seat):
                raise UnknownSender
            chains.add_epoch(self._work.database, statement, whole=True)
        for claimed in self._header.ranges:
            if claimed.epoch not in self._chains and _is_known(self._work, claimed.epoch):
                self._chains[claimed.epoch] = self._chain(claimed)

    def _chain(self, claimed: Range) -> _Chain:
        row = chains.epoch_named(self._work.database, claimed.epoch)
        if row.statement.seat != self._header.sender[0]:
            raise UnknownSender
        branch = self._continued.get(claimed.epoch)
        if branch is not None:
            known = branch.start + len(branch.leaves)
            shared = tree.frontier(self._work.database, row.id, branch.start)
            base = shared.extend(branch.leaves[: claimed.end - branch.start])
            return _Chain(row, claimed, [], base, True, branch.start, known)
        if claimed.start > row.size:
            raise ChainGap
        base = tree.frontier(self._work.database, row.id, min(row.size, claimed.end))
        return _Chain(row, claimed, [], base)

    def changes(self, changes: Sequence[Change]) -> None:
        self._ranges.changes(changes)
        chain = self._chains.get(changes[0].epoch)
        if chain is None:
            raise UnknownSender
        if not chain.forked:
            changes = changes[self._known(chain, changes) :]
        changes = [each for each in changes if each.number >= chain.known]
        if not changes:
            return
        chain.fresh += [change.id for change in changes]
        held = (
            {change.id: FORK for change in changes}
            if chain.forked
            else self._admission.held(changes)
        )
        linked = taking_in.link(self._work, chain.row, changes, held)
        self._result.changes += linked.linked
        self._result.held += len(held)

    def _known(self, chain: _Chain, changes: Sequence[Change]) -> int:
        """How many of them, from the first, are held already. Where one differs a second branch
        begins, to which everything after it belongs."""
        first, stop = changes[0].number, min(changes[-1].number + 1, chain.row.size)
        if first >= stop:
            return 0
        leaves = tree.leaves(self._work.database, chain.row.id, first, stop)
        for at, (change, leaf) in enumerate(zip(changes, leaves, strict=False)):
            if change.id != leaf:
                chain.forked = self._result.forked = True
                chain.base = tree.frontier(self._work.database, chain.row.id, change.number)
                return at
        return len(leaves)

    def finish(self) -> WorkTaken:
        """Every chain's new tree is the one its author signed; then it is in the log."""
        self._ranges.end()
        if len(self._chains) != len(self._header.ranges):
            raise UnknownSender
        for chain in self._chains.values():
            grown = chain.base.extend(chain.fresh)
            if grown.size != chain.range.end:
                raise TreeMismatch
            head = chain.range.head(chain.row.statement.seat, grown.root())
            head.verify(chain.row.statement.public)
            if chain.forked and chain.fresh:
                self._branch(chain, head)
            elif chain.fresh:
                taking_in.extend_chain(self._work, chain.row, chain.fresh, head)
                log.record(self._desk, self._work, head)
        if self.sealing is not None:
            seats.keep_sealing(self._work, self._header.sender[1], self.sealing)
        if self._admission.active and self._speaks():
            self._remember()  # of a stopped seat not: its work is judged by what it knew before
        self._result.touched.update(self._work.touched)
        return self._result

    def _branch(self, chain: _Chain, head: Head) -> None:
        """Both heads are kept as evidence, and the log says since when. What extends a branch that
        a ruling accepted is judged like anything else (§4.4)."""
        forks.remember(self._work, head)
        if chain.start is None:
            begun, leaves = head.size - len(chain.fresh), chain.fresh
        else:
            begun = chain.start
            leaves = [*self._continued[head.epoch].leaves, *chain.fresh]
        branch = forks.extended(self._work, begun, head, leaves)
        own = forks.own_change(forks.branches(self._work, head.epoch), branch)
        log.record_branch(self._desk, self._work, head, own)
        if branch.accepted:
            waiting = chains.held_for(self._work.database, FORK, head.seat)
            ruling.accept_more(
                self._desk,
                self._work,
                [
                    change
                    for _, change in waiting
                    if change.id in chain.fresh and self._admission.reason(change) is None
                ],
            )

    def _speaks(self) -> bool:
        """Whether this is the epoch that stands for the seat: certified, and no later one is."""
        seat, epoch = self._header.sender
        known = chains.epochs(self._work.database, seat)
        certified = [row.statement.id for row in known if row.certified]
        return bool(certified) and certified[-1] == epoch

    def _remember(self) -> None:
        """The seat's own word on how far it is, unless this is an older bundle brought again: one
        with something new in it is none, whatever its clock said."""
        copy = self._copy()
        state = seats.load(self._work, copy)
        header = self._header
        if header.stamp <= state.stamp and not any(each.fresh for each in self._chains.values()):
            return
        at, last = header.position, state.last
        reached = (
            last is not None
            and at is not None
            and (at.grants, at.sequence) >= (last.grants, last.sequence)
        )
        state = replace(
            state,
            acknowledged=at,
            directory=self._directory_known(state, reached=reached),
            confirmed={**state.confirmed, **{each.epoch: each.start for each in header.ranges}},
            stamp=min(header.stamp, tick(self._desk.clock(), ())),  # a clock set right goes on
        )
        seats.keep(self._work, copy, state)
        parts.keep_said(self._work, copy, self.files)
        if self.heard is not None:
            judging.keep_heard(self._work, copy, self.heard)

    def _directory_known(self, state: SeatState, *, reached: bool) -> int:
        said, root = self.directory, self._root
        if said is None:
            return state.last.directory if state.last is not None and reached else state.directory
        return said.version if root is not None and said.hq_epoch == root.hq_epoch else 0

    def _copy(self) -> bytes:
        """Under what name to remember the sender's word: two copies of one seat say different
        things of how far they are."""
        chain = self._chains.get(self._header.sender[1])
        if chain is None or not chain.forked:
            return self._result.seat
        epoch = chain.row.statement.id
        known = self._continued.get(epoch)
        if known is None:
            known = forks.branch_of(self._work, epoch, chain.fresh[-1])
        if known is None:
            return self._result.seat
        every = forks.branches(self._work, epoch)
        now = next(each for each in every if each.goes_on_with(known))
        return log.branch_name(epoch, forks.own_change(every, now))
