"""The same organisation later: headquarters was put back and goes on by its root keys, the author
began a next epoch, and the reader's work was copied (bundle §5.5, §5.6, §7.5)."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from ijm_desktop.bundle.directory import Directory, build
from ijm_desktop.bundle.entries import Grant, Seat
from ijm_desktop.bundle.header import BundleHeader, Feed, Kind, Range
from ijm_desktop.bundle.judged import Forked, Held, Judged, mark
from ijm_desktop.bundle.receipt import LogEntry, Receipt, make_receipt, sign_log_head
from ijm_desktop.bundle.root import SignedRoot, sign_root
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import Head, open_epoch, sign_head
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.lthash import LtHash
from tests.bundle.world import (
    AUTHOR,
    CASEWORK,
    HQ,
    NOW,
    OFFICE,
    ORGANISATION,
    READER,
    ROOT,
    ROOT_KEYS,
    ROOTS,
    Member,
    chain,
    entries,
    fixed_random,
    second_root,
)

LATER = NOW + 10**9


class Next(Member):
    """The next epoch of a seat, after `parent`, with keys of its own."""

    def __init__(self, before: Member, parent: Head) -> None:
        super().__init__(f"{before.name} again")
        self.name = before.name
        self.before = before
        self.epoch = open_epoch(self.key, LATER << 16, before.seat, parent)

    def entry(self, office: bytes) -> Seat:
        own = super().entry(office)
        return replace(own, epochs=(self.before.epoch, *own.epochs))


AUTHORS = chain(6)
READERS = chain(4, READER)
AUTHOR_AGAIN = Next(AUTHOR, AUTHOR.head(AUTHORS))
HQ_AGAIN = Next(HQ, HQ.head(chain(2, HQ)))
RECOVERY = SealingKey.generate(fixed_random("recovery"))
COPY = [READERS[0].id, fixed_random("second branch")(32)]
"""Leaves of what the other copy of the reader's work wrote."""


def roots() -> tuple[bytes, ...]:
    """As bytes of each statement, to tell whether they were read as they were."""
    return tuple(each.statement.encoded() for each in _roots())


def _roots() -> tuple[SignedRoot, ...]:
    second = second_root(recovery=RECOVERY.public)
    promoted = replace(
        ROOT,
        version=3,
        hq_epoch=2,
        nonce=None,
        recovery=RECOVERY.public,
        sequencer=HQ_AGAIN.epoch,
        sealing=(HQ_AGAIN.sealing.public, HQ.sealing.public),
        directory_version=3,
    )
    return (*ROOTS, second, sign_root(promoted, ROOT_KEYS[:2]))


def _directory() -> Directory:
    seats = {HQ.seat: HQ_AGAIN, AUTHOR.seat: AUTHOR_AGAIN}
    whole = build(
        [
            seats[each.id].entry(OFFICE) if isinstance(each, Seat) and each.id in seats else each
            for each in entries()
        ],
        key=HQ_AGAIN.key,
        organisation=ORGANISATION,
        hq_epoch=2,
        version=4,
        time=LATER,
        expiry=LATER + 10**9,
        random=fixed_random("later directory"),
    )
    return whole.part(
        lambda entry: (
            (isinstance(entry, Seat) and entry.id in (HQ.seat, READER.seat, AUTHOR.seat))
            or (isinstance(entry, Grant) and entry.seat == READER.seat)
        )
    )


def _receipts() -> list[Receipt]:
    """Of the author's two epochs, and of both versions of the reader's work."""
    copied = sign_head(READER.key, READER.seat, READER.epoch.id, len(COPY), merkle.root(COPY))
    heads = [READER.head(READERS), copied]
    random = fixed_random("later log")
    lines = [
        LogEntry(random(16), each.seat, each.epoch, each.size, each.root, LATER) for each in heads
    ]
    leaves = [each.leaf for each in lines]
    head = sign_log_head(HQ_AGAIN.key, ORGANISATION, 2, len(leaves), merkle.root(leaves), LATER)
    nodes = merkle.HeldNodes(leaves)
    return [
        make_receipt(line, at, merkle.inclusion(len(leaves), at, nodes), head)
        for at, line in enumerate(lines)
    ]


def judged() -> Judged:
    first, second = _receipts()
    withheld = READERS[2]
    return Judged(
        (
            Held(READER.epoch.id, "fork", ((1, COPY[1]),)),
            Held(READER.epoch.id, "withheld", ((withheld.number, withheld.id),)),
        ),
        (Forked(first, (second,)),),
    )


def shown() -> list[Change]:
    return [each for each in chain(4, AUTHOR_AGAIN) if each.bucket == CASEWORK]


def work_bundle(random: Callable[[int], bytes]) -> bytes:
    """The author's: what is left of the closed epoch, and the next one with its own key."""
    after = chain(4, AUTHOR_AGAIN)
    ranges = (
        Range(AUTHOR.epoch.id, 4, len(AUTHORS), AUTHOR.head(AUTHORS).signature),
        Range(AUTHOR_AGAIN.epoch.id, 0, len(after), AUTHOR_AGAIN.head(after).signature),
    )
    header = BundleHeader(
        Kind.WORK,
        ORGANISATION,
        (AUTHOR.seat, AUTHOR_AGAIN.epoch.id),
        (HQ.seat,),
        LATER << 16,
        ranges=ranges,
    )
    out = io.BytesIO()
    writer = BundleWriter(out, header, AUTHOR_AGAIN.key, [HQ.sealing.public], random)
    writer.epochs([AUTHOR_AGAIN.epoch])
    writer.sealing(AUTHOR_AGAIN.sealing.public)
    writer.heard(judged().digest)
    writer.changes([*AUTHORS[4:], *after])
    writer.finish()
    return out.getvalue()


def feed_bundle(random: Callable[[int], bytes]) -> bytes:
    header = BundleHeader(
        Kind.FEED,
        ORGANISATION,
        (HQ.seat, HQ_AGAIN.epoch.id),
        (READER.seat,),
        LATER << 16,
        feed=Feed(2, 0, 50, 4, LtHash.of([b"one bucket"]).digest(), (CASEWORK,)),
        roots=_roots(),
        directory=_directory(),
        log=_receipts()[0].log,
        optional=(mark(1, READERS[1].id),),
    )
    out = io.BytesIO()
    writer = BundleWriter(out, header, HQ_AGAIN.key, [READER.sealing.public], random)
    writer.judged(judged())
    writer.leaves(READER.head(READERS), 2, [each.id for each in READERS[2:]])
    writer.epochs([AUTHOR_AGAIN.epoch])
    writer.changes(shown())
    numbers = [each.number for each in shown()]
    writer.proof(AUTHOR_AGAIN.proof(chain(4, AUTHOR_AGAIN), numbers))
    writer.receipts(_receipts()[:1])
    writer.finish()
    return out.getvalue()
