"""A reader from end to end, as the specification tells it, over nothing but the bundle room."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from ijm_desktop.bundle.entries import Seat
from ijm_desktop.bundle.errors import UnknownSender
from ijm_desktop.bundle.frames import ChangesFrame, EpochsFrame, ProofFrame, ReceiptsFrame
from ijm_desktop.bundle.header import Kind, Position
from ijm_desktop.bundle.proof import Proving
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.root import RootStatement
from ijm_desktop.bundle.trust import Pinned, check_feed, check_welcome, check_work
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import EpochStatement
from ijm_desktop.kernel import merkle


@dataclass(frozen=True)
class Side:
    """Who reads: their keys, what they pinned, and what they know already. `certified` are the
    epochs that headquarters knows; `own_root` is that of the reader's own tree."""

    seat: bytes
    keys: tuple[SealingKey, ...]
    pinned: Pinned
    position: Position | None = None
    certified: tuple[EpochStatement, ...] = ()
    own_root: bytes = merkle.EMPTY_ROOT
    root_code: str | None = None


def judge(data: bytes, side: Side) -> list[Change]:
    """Everything the bundle holds, or one of the refusals."""
    reader = BundleReader(io.BytesIO(data))
    opened = reader.verify(side.keys)
    if opened.header.kind in (Kind.WORK, Kind.PARTS):
        return _work(reader, opened, side)
    return _feed(reader, opened, side)


def _work(reader: BundleReader, opened: Opened, side: Side) -> list[Change]:
    sender = _named(side.certified, opened.header.sender[1])
    assert side.pinned.organisation is not None
    check_work(opened, side.seat, side.pinned.organisation, sender)
    taken = [
        change
        for each in reader.frames(opened)
        if isinstance(each, ChangesFrame)
        for change in each.changes
    ]
    for each in opened.header.ranges:
        assert each.start == 0  # this reader holds nothing yet
        leaves = [change.id for change in taken if change.epoch == each.epoch]
        each.head(sender.seat, merkle.root(leaves)).verify(sender.public)
    return taken


def _feed(reader: BundleReader, opened: Opened, side: Side) -> list[Change]:
    if side.pinned.organisation is None:
        believed = check_welcome(opened, side.seat, side.root_code)
    else:
        believed = check_feed(opened, side.seat, side.pinned)
    feed = opened.header.feed
    assert feed is not None
    feed.check_follows(side.position)
    assert not feed.is_stale(side.position)
    known = [
        epoch
        for entry in (believed.directory.entries if believed.directory else ())
        if isinstance(entry, Seat)
        for epoch in entry.epochs
    ]
    return _proved(reader, opened, known, believed.root, side)


def _proved(
    reader: BundleReader,
    opened: Opened,
    known: list[EpochStatement],
    root: RootStatement,
    side: Side,
) -> list[Change]:
    taken: list[Change] = []
    proving = Proving()
    for frame in reader.frames(opened):
        if isinstance(frame, ChangesFrame):
            proving.changes(frame.changes)
            taken += frame.changes
        elif isinstance(frame, ProofFrame):
            proving.proof(frame.proof, _named(known, frame.proof.head.epoch).public)
        elif isinstance(frame, EpochsFrame):
            if not set(frame.epochs) <= set(known):
                raise UnknownSender
        elif isinstance(frame, ReceiptsFrame):
            for receipt in frame.receipts:
                receipt.verify(root.organisation, root.sequencer.public, side.own_root)
    proving.end()
    return taken


def _named(epochs: Sequence[EpochStatement], wanted: bytes) -> EpochStatement:
    for each in epochs:
        if each.id == wanted:
            return each
    raise UnknownSender


def tree_root(changes: Sequence[Change]) -> bytes:
    return merkle.root([each.id for each in changes])
