"""A small organisation, made from fixed seeds: root keys, headquarters, two seats, their work."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from ijm_desktop.bundle.directory import Directory, build
from ijm_desktop.bundle.entries import Delegation, Entry, Grant, Office, Revocation, Seat, Team
from ijm_desktop.bundle.header import BundleHeader, Feed, Kind, Range
from ijm_desktop.bundle.proof import Proof
from ijm_desktop.bundle.receipt import LogEntry, LogHead, Receipt, make_receipt, sign_log_head
from ijm_desktop.bundle.root import SignedRoot, first_root, sign_root
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.change import ADD, PUT, REMOVE, Bucket, Change, Op, make, make_salted
from ijm_desktop.journal.epoch import EpochStatement, Head, open_epoch, sign_head
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.lthash import LtHash

NOW = 1_780_000_000_000
"""A fixed moment in milliseconds."""
SECRET_NOTE = "Mala was seen at the brick kiln"


def fixed_random(seed: str) -> Callable[[int], bytes]:
    """The same bytes for the same seed, in the order of the calls."""
    calls = 0

    def random(count: int) -> bytes:
        nonlocal calls
        calls += 1
        return hashlib.shake_128(f"{seed}/{calls}".encode()).digest(count)

    return random


class Member:
    """A seat with its keys and first epoch."""

    def __init__(self, name: str) -> None:
        random = fixed_random(name)
        self.name = name
        self.key = SigningKey.from_seed(random(32))
        self.sealing = SealingKey.generate(random)
        self.epoch: EpochStatement = open_epoch(self.key, NOW << 16)

    @property
    def seat(self) -> bytes:
        return self.epoch.seat

    def entry(self, office: bytes) -> Seat:
        sealing = self.sealing.public
        return Seat(
            self.seat, self.name, "investigator", office, True, (self.epoch,), sealing, "active"
        )

    def head(self, changes: Sequence[Change]) -> Head:
        return sign_head(
            self.key,
            self.seat,
            self.epoch.id,
            len(changes),
            merkle.root([each.id for each in changes]),
        )

    def proof(self, chain: Sequence[Change], numbers: Sequence[int]) -> Proof:
        nodes = merkle.HeldNodes([each.id for each in chain])
        hashes = merkle.multiproof(len(chain), numbers, nodes)
        return Proof(self.head(chain), tuple(numbers), tuple(hashes))


HQ = Member("headquarters")
AUTHOR = Member("author")
READER = Member("reader")
STRANGER = Member("stranger")
ROOT_KEYS = [SigningKey.from_seed(fixed_random(f"root {n}")(32)) for n in range(3)]
OFFICE = fixed_random("office")(16)
CASE = fixed_random("case")(16)
CASEWORK = Bucket("case", CASE, "casework")
IDENTITY = Bucket("person", fixed_random("person")(16), "identity")


def root_chain() -> tuple[SignedRoot, ...]:
    first = first_root(
        keys=[key.public for key in ROOT_KEYS],
        threshold=2,
        sequencer=HQ.epoch,
        sealing=[HQ.sealing.public],
        expiry=NOW + 10**10,
        log_root=merkle.EMPTY_ROOT,
        random=fixed_random("organisation"),
    )
    return (sign_root(first, ROOT_KEYS[:2]),)


ROOTS = root_chain()
ROOT = ROOTS[0].statement
ORGANISATION = ROOT.organisation


def second_root(**differences: object) -> SignedRoot:
    """A rightful second statement, but for `differences`."""
    statement = replace(ROOT, version=2, nonce=None, expiry=NOW + 2 * 10**10)
    return sign_root(replace(statement, **differences), ROOT_KEYS[1:])  # type: ignore[arg-type]


def entries() -> list[Entry]:
    return [
        Office(OFFICE, "Field office", "Nepal"),
        HQ.entry(OFFICE),
        AUTHOR.entry(OFFICE),
        READER.entry(OFFICE),
        Team(OFFICE, "casework", (AUTHOR.seat, READER.seat)),
        Grant(READER.seat, "case", CASE, ("casework",)),
        Delegation(AUTHOR.seat, OFFICE, ("assign",), NOW + 10**9),
        Revocation(STRANGER.seat, STRANGER.epoch.id, 0, merkle.EMPTY_ROOT),
    ]


def directory(version: int = 3, hq_epoch: int = 1, organisation: bytes = ORGANISATION) -> Directory:
    return build(
        entries(),
        key=HQ.key,
        organisation=organisation,
        hq_epoch=hq_epoch,
        version=version,
        time=NOW,
        expiry=NOW + 10**9,
        random=fixed_random(f"directory {version}"),
    )


def reader_part(whole: Directory) -> Directory:
    return whole.part(
        lambda entry: (
            (isinstance(entry, Seat) and entry.id in (HQ.seat, READER.seat, AUTHOR.seat))
            or (isinstance(entry, Grant) and entry.seat == READER.seat)
        )
    )


def chain(count: int, member: Member = AUTHOR) -> list[Change]:
    """`count` changes that between them use every shape: two buckets, sets, removals, replaced ops,
    every kind of value, an unknown kind, a flag, and one change opened salt by salt."""
    random = fixed_random(f"chain of {member.name}")
    made: list[Change] = []
    for number in range(count):
        record = random(16)
        before = made[-1].op_id(0) if made else bytes(18)
        ops = [
            Op(PUT, record, "observation.note", (before,) if number % 3 == 1 else (), SECRET_NOTE),
            Op(PUT, record, "observation.minors", (), number),
            Op(ADD, record, "observation.tags", (), ["kiln", number % 5]),
        ]
        if number % 4 == 2:
            ops.append(Op(REMOVE, record, "observation.tags", (before,), None, has_value=False))
            ops.append(Op("clamp", record, "observation.later", (), {"a": None, "b": True}))
        made.append(_change(member, number, ops, random))
    return made


def _change(member: Member, number: int, ops: list[Op], random: Callable[[int], bytes]) -> Change:
    flags = ("later-rule",) if number % 7 == 5 else ()
    bucket = CASEWORK if number % 3 else IDENTITY
    stamp = NOW + number * 61_000 - (number % 2) * 90_000 << 16
    sealed = make(
        author=member.seat,
        epoch=member.epoch.id,
        number=number,
        stamp=stamp,
        bucket=bucket,
        ops=ops,
        seed=random(16),
        flags=flags,
    )
    if number % 6 != 4:
        return sealed
    openings = [
        [hash_] if index == 1 else [salt, op.value]
        for index, (op, salt, hash_) in enumerate(
            zip(sealed.ops, sealed.salts, sealed.hashes, strict=True)
        )
        if hash_ is not None
    ]
    return make_salted(
        author=member.seat,
        epoch=member.epoch.id,
        number=number,
        stamp=stamp,
        bucket=bucket,
        ops=ops,
        openings=openings,
        flags=flags,
    )


def log_of(heads: Sequence[Head]) -> tuple[list[Receipt], LogHead]:
    """A log with one line for each head, and the receipts of all of them."""
    random = fixed_random("log")
    lines = [
        LogEntry(random(16), each.seat, each.epoch, each.size, each.root, NOW) for each in heads
    ]
    leaves = [line.leaf for line in lines]
    head = sign_log_head(HQ.key, ORGANISATION, 1, len(leaves), merkle.root(leaves), NOW)
    nodes = merkle.HeldNodes(leaves)
    receipts = [
        make_receipt(line, index, merkle.inclusion(len(leaves), index, nodes), head)
        for index, line in enumerate(lines)
    ]
    return receipts, head


def work_header(changes: Sequence[Change], start: int = 0) -> BundleHeader:
    """Of the author's `changes` from `start` on; all of them are given for their tree's sake."""
    head = AUTHOR.head(changes)
    return BundleHeader(
        Kind.WORK,
        ORGANISATION,
        (AUTHOR.seat, AUTHOR.epoch.id),
        (HQ.seat,),
        NOW << 16,
        ranges=(Range(AUTHOR.epoch.id, start, len(changes), head.signature),),
    )


def feed_header(kind: Kind = Kind.FEED, version: int = 3, start: int = 0) -> BundleHeader:
    whole = directory(version)
    return BundleHeader(
        kind,
        ORGANISATION,
        (HQ.seat, HQ.epoch.id),
        (READER.seat,),
        NOW << 16,
        feed=Feed(1, start, 40, version, LtHash.of([b"one bucket"]).digest(), (CASEWORK,)),
        roots=ROOTS,
        directory=reader_part(whole),
        log=log_of([AUTHOR.head(chain(3))])[1],
    )


def work_bundle(changes: Sequence[Change], random: Callable[[int], bytes]) -> bytes:
    out = io.BytesIO()
    writer = BundleWriter(out, work_header(changes), AUTHOR.key, [HQ.sealing.public], random)
    writer.epochs([AUTHOR.epoch])
    writer.changes(changes)
    writer.finish()
    return out.getvalue()


def feed_bundle(
    changes: Sequence[Change], random: Callable[[int], bytes], kind: Kind = Kind.FEED
) -> bytes:
    """What the reader may see of the author's chain: every change in its granted bucket."""
    out = io.BytesIO()
    writer = BundleWriter(out, feed_header(kind), HQ.key, [READER.sealing.public], random)
    shown = [each for each in changes if each.bucket == CASEWORK]
    writer.epochs([AUTHOR.epoch])
    writer.changes(shown)
    writer.proof(AUTHOR.proof(changes, [each.number for each in shown]))
    writer.receipts(log_of([READER.head(chain(2, READER))])[0])
    writer.finish()
    return out.getvalue()
