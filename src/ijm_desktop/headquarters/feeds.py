"""Feeds: what headquarters sends a seat, proved by each author's own signed head (bundle §5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from ijm_desktop.actions.desk import Desk
from ijm_desktop.bundle.directory import Directory
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.bundle.header import BundleHeader, Feed, Kind
from ijm_desktop.bundle.judged import Judged
from ijm_desktop.bundle.parts import FilesFrame
from ijm_desktop.bundle.proof import Proof
from ijm_desktop.bundle.receipt import Receipt
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.bundle.writer import ALWAYS_FITS, BundleWriter
from ijm_desktop.headquarters import directory as directories
from ijm_desktop.headquarters import forks, grants, judging, log, parts, seats
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.judging import Copy, HeldBySeat
from ijm_desktop.headquarters.seats import SeatState, Told
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.merkle import HeldNodes, NodeSource, multiproof
from ijm_desktop.kernel.stamps import tick
from ijm_desktop.sync.outgoing import Ready, place, staged
from ijm_desktop.sync.standing import Standing
from ijm_desktop.vault import chains, granting
from ijm_desktop.vault.granting import News
from ijm_desktop.vault.tree import StoredNodes, frontier, leaves


@dataclass(frozen=True, slots=True)
class Plan:
    """A feed for one seat, decided before a byte is written: the header names what follows. `copy`
    is the seat, or one of two copies that write under its name (`judging.copies`)."""

    seat: Seat
    copy: Copy
    state: SeatState
    feed: Feed
    news: News
    directory: Directory
    receipts: tuple[Receipt, ...]
    judged: Judged
    heard: bytes | None
    """The digest of what the seat was told last of its own work; None where it says nothing."""
    others: dict[bytes, int]
    """By epoch, sizes of receipts that are another version's: no copy that began again after its
    own version can ever show to have them, so each is news once (`seats.others_told`)."""
    said: FilesFrame
    """Of attached files, by the seat; `files` answers it."""
    files: FilesFrame

    @property
    def has_news(self) -> bool:
        """Whether the seat would learn anything that it has not acknowledged."""
        feed = self.feed
        return bool(
            any(each.entry.size > self.others.get(each.entry.epoch, -1) for each in self.receipts)
            or feed.backfilled
            or feed.withdrawn
            or self.state.acknowledged is None
            or self.directory.header.version != self.state.directory
            or self.news.count
            or self.heard not in (None, self.judged.digest)
            or parts.is_news(self.said, self.files)
        )


def write_welcome(desk: Desk, issued: Directory, seat: bytes, out: Path) -> None:
    """The answer to a request (§9.3), written durably and read back."""
    standing = standing_of(desk)
    versions = grants.settle(desk, standing)
    plan = plan_for(desk, standing, issued, seat, versions.get(seat, 0))
    with staged(desk.vault) as ready:
        write(desk, standing, plan, ready, Kind.WELCOME)
        may_reach(desk, plan)
        place(ready, out)
    told(desk, plan)


def plan_for(
    desk: Desk,
    standing: Standing,
    issued: Directory,
    seat: bytes,
    version: int,
    budget: int = ALWAYS_FITS,
    copy: Copy | None = None,
    held: HeldBySeat | None = None,
) -> Plan:
    """`version` is that of the seat's grants now; `budget` in bytes before compression. From where
    the seat said it was; from the start where that is beyond anything it was ever told."""
    copy = copy or Copy(seat)
    database = desk.vault.database
    root = standing.root
    assert root is not None
    state = seats.load(desk.vault, copy.id)
    newest = chains.newest_sequence(database)
    at = state.acknowledged
    if at is not None and (
        at.hq_epoch != root.hq_epoch or at.sequence > newest or at.grants > version
    ):
        at = None
    judged = judging.judged(desk, root, seat, held)
    known = 0 if at is None else granting.tellable(database, seat, at.grants)
    start = at.sequence if at is not None and known else 0
    news = granting.news(
        database,
        seat,
        position=start,
        version=known,
        upto=newest,
        budget=budget,
        # Where two copies write as one seat, each is to have what the other wrote.
        lost=newest
        if judged.forked
        else max(seats.released(desk.vault, seat), 0 if known else state.reached),
    )
    feed = Feed(
        root.hq_epoch,
        min(start, news.upto),  # what is new to the seat may be older than where it is
        news.upto,
        version,
        granting.held_digest(database, seat),
        tuple(granting.begun_after(database, seat, known)),
        tuple(granting.ended_after(database, seat, known)) if known else (),
    )
    state = replace(state, acknowledged=at, people=state.people | news.authors)
    person = next(e for e in issued.entries if isinstance(e, Seat) and e.id == seat)
    part = directories.part_for(issued, seat, state.people)
    due = _due(desk, root, state, person, copy)
    heard = judging.heard(desk.vault, copy.id)
    said = parts.said_by(desk.vault, copy.id)
    files = parts.answer(desk.vault, said)
    others = _others(desk, seat, copy)
    return Plan(person, copy, state, feed, news, part, due, judged, heard, others, said, files)


def _others(desk: Desk, seat: bytes, copy: Copy) -> dict[bytes, int]:
    """Of epochs that forked and after another version of which alone the seat began again: the
    sizes of the first version's receipts that were told."""
    database = desk.vault.database
    first, others = set[bytes](), set[bytes]()
    for row in chains.epochs(database, seat):
        parent = row.statement.parent
        if parent is None or not row.certified or not forks.branches(desk.vault, parent[0]):
            continue
        epoch, size, root = parent
        before = chains.epoch_named(database, epoch)
        kept = size <= before.size and frontier(database, before.id, size).root() == root
        (first if kept else others).add(epoch)
    told = seats.others_told(desk.vault, copy.id) if others else {}
    return {each: told.get(each, -1) for each in others - first}


def _due(
    desk: Desk, root: RootStatement, state: SeatState, person: Seat, copy: Copy
) -> tuple[Receipt, ...]:
    """Receipts that the seat does not have yet, as its own last word says. All of them to a seat
    that stands at nothing: under a new hq_epoch it offers again what these do not cover. A copy
    that wrote a second branch has its own in the other word (§5.6)."""
    known = chains.epochs(desk.vault.database, person.id)
    epochs = [row.statement.id for row in known if row.statement.id != copy.second_of]
    made = log.receipts(desk, root, epochs)
    confirmed = {} if state.acknowledged is None else state.confirmed
    return tuple(each for each in made if each.entry.size > confirmed.get(each.entry.epoch, 0))


def write(desk: Desk, standing: Standing, plan: Plan, ready: Ready, kind: Kind) -> int:
    """Writes the bundle; returns how many changes it carries."""
    root = standing.root
    assert root is not None
    header = BundleHeader(
        kind=kind,
        organisation=root.organisation,
        sender=(desk.vault.seat, desk.vault.epoch.id),
        recipients=(plan.seat.id,),
        stamp=tick(desk.clock(), ()),
        feed=plan.feed,
        roots=standing.roots,
        directory=plan.directory,
        log=log.log_head(desk, root),
        optional=plan.copy.marks,
    )
    with ready.open() as out:
        writer = BundleWriter(
            out, header, desk.vault.require_signer(), [plan.seat.sealing], desk.random
        )
        writer.judged(plan.judged)
        writer.files(plan.files)
        for receipt in plan.receipts:
            _returned(desk, writer, receipt)
        count = 0
        for epoch, changes in groupby(
            granting.changes_of(desk.vault.database, plan.news), lambda change: change.epoch
        ):
            count += _chain(desk, writer, epoch, changes)
        if plan.receipts:
            writer.receipts(plan.receipts)
        ready.written = writer.finish()
    return count


def _returned(desk: Desk, writer: BundleWriter, receipt: Receipt) -> None:
    """Of an epoch whose successor began before its end: what the seat may have lost (§5.5)."""
    database = desk.vault.database
    row = chains.epoch_named(database, receipt.entry.epoch)
    after = [
        each.statement.parent[1]
        for each in chains.epochs(database, row.statement.seat)
        if each.certified
        and each.statement.parent is not None
        and each.statement.parent[0] == row.statement.id
    ]
    start = min(after, default=row.size)
    if row.head is not None and start < row.size:
        writer.leaves(row.head, start, leaves(database, row.id, start, row.size))


def _chain(desk: Desk, writer: BundleWriter, epoch: bytes, changes: Iterator[Change]) -> int:
    """One author's changes, with the proofs that they are in a tree the author signed."""
    row = chains.epoch_named(desk.vault.database, epoch)
    assert row.head is not None
    branches = forks.branches(desk.vault, epoch)
    if not branches:
        return writer.proved(changes, _proving(row.head, StoredNodes(desk.vault.database, row.id)))
    apart: dict[int, list[Change]] = {}
    place = {leaf: at for at, each in enumerate(branches) for leaf in reversed(each.leaves)}
    for change in changes:
        apart.setdefault(place.get(change.id, -1), []).append(change)
    first = _proving(row.head, StoredNodes(desk.vault.database, row.id))
    count = writer.proved(apart.pop(-1, []), first)
    for at, part in sorted(apart.items()):
        branch = branches[at]
        shared = leaves(desk.vault.database, row.id, 0, branch.start)
        nodes = HeldNodes([*shared, *branch.leaves])
        count += writer.proved(part, _proving(branch.head, nodes))
    return count


def _proving(head: Head, nodes: NodeSource) -> Callable[[Sequence[int]], Proof]:
    def prove(numbers: Sequence[int]) -> Proof:
        return Proof(head, tuple(numbers), tuple(multiproof(head.size, numbers, nodes)))

    return prove


def may_reach(desk: Desk, plan: Plan) -> None:
    """Before a feed is laid anywhere: from then on the seat may apply it, whatever becomes of us,
    and purge what it does not name (`granting.begin`)."""
    with desk.vault.transaction() as work:
        state = seats.load(work, plan.copy.id)
        furthest = max(state.furthest, plan.feed.end)
        seats.keep(work, plan.copy.id, replace(state, furthest=furthest))


def told(desk: Desk, plan: Plan) -> None:
    """Remembers what a delivered feed says, so that its acknowledgement can be understood."""
    last = Told(plan.feed.end, plan.feed.grants, plan.directory.header.version)
    state = replace(plan.state, last=last, furthest=max(plan.state.furthest, plan.feed.end))
    with desk.vault.transaction() as work:
        seats.keep(work, plan.copy.id, state)
        if plan.others:
            sizes = {each.entry.epoch: each.entry.size for each in plan.receipts}
            now = {each: sizes.get(each, size) for each, size in plan.others.items()}
            seats.keep_others_told(work, plan.copy.id, now)
