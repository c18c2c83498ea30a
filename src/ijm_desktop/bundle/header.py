"""The header: what a bundle is, who made it, for whom, and what it claims (bundle §3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from ijm_desktop.bundle.directory import Directory, read_directory
from ijm_desktop.bundle.errors import BlockMalformed, BundleTooNew, FeedGap
from ijm_desktop.bundle.forms import (
    HASH,
    ID,
    SIGNATURE,
    array,
    bounded_decode,
    exact,
    flags,
    identifiers,
    row,
    text,
    whole,
)
from ijm_desktop.bundle.receipt import LogHead, read_log_head
from ijm_desktop.bundle.root import SignedRoot, read_root
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.encoding import Value, encode

VERSION: Final = 1
PARTS: Final = "parts"
KNOWN_FEATURES: Final[frozenset[str]] = frozenset((PARTS,))
"""Mandatory features this version understands. Bundles of parts have theirs, so that a program that
does not know them keeps them aside (parts §2.1)."""
MAX_RECIPIENTS: Final = 64
_PART = "header"
_KEYS = frozenset(range(14))
_Read = TypeVar("_Read")


class Kind(StrEnum):
    """WORK goes from a seat to headquarters, FEED back; WELCOME answers a request (§9.3). PARTS of
    attached files go either way."""

    WORK = "work"
    FEED = "feed"
    WELCOME = "welcome"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Range:
    """Changes `start` ≤ number < `end` of one epoch of the sender; `signature` is of the head of
    size `end`, whose root the reader recomputes."""

    epoch: bytes
    start: int
    end: int
    signature: bytes

    def head(self, seat: bytes, root: bytes) -> Head:
        """The head that the sender claims, given the root the reader found. Not verified."""
        return Head(seat, self.epoch, self.end, root, self.signature)


@dataclass(frozen=True, slots=True)
class Position:
    """How far a seat has committed what headquarters sent; `grants` counts the changes to what it
    may hold."""

    hq_epoch: int
    sequence: int
    grants: int


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed carries (§5.1): sequences in (start, end] of the buckets the seat holds, and all
    up to `end` of those `backfilled`; it drops those `withdrawn`. `granted` is the digest of all
    that it then holds, 32 bytes, and `grants` that list's version."""

    hq_epoch: int
    start: int
    end: int
    grants: int
    granted: bytes
    backfilled: tuple[Bucket, ...] = ()
    withdrawn: tuple[Bucket, ...] = ()

    def check_follows(self, position: Position | None) -> None:
        """`position`: the seat's own, None before its first feed. A new hq_epoch counts anew, so
        its feeds begin at 0. Raises FeedGap (§5.2)."""
        reached = 0
        if position is not None:
            if self.hq_epoch < position.hq_epoch:
                raise FeedGap
            if self.hq_epoch == position.hq_epoch:
                reached = position.sequence
        if self.start > reached:
            raise FeedGap

    def is_stale(self, position: Position | None) -> bool:
        """Whether the seat is further already. Such a feed is authentic, and must change nothing:
        its word on what is granted is an old one, and a courier may replay it (§5.2). What is new
        to a seat may be older than where it is, so a later list of grants may end lower."""
        if position is None or self.hq_epoch != position.hq_epoch:
            return False
        return (self.grants, self.end) < (position.grants, position.sequence)


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """`sender` is [seat, epoch]; `stamp` a clock reading as of `kernel.stamps`. `ranges` and
    `position` go with WORK only, `feed` with the other two. Roots, directory and log head are read
    for form here and believed only after `trust` has verified them."""

    kind: Kind
    organisation: bytes
    sender: tuple[bytes, bytes]
    recipients: tuple[bytes, ...]
    stamp: int
    ranges: tuple[Range, ...] = ()
    position: Position | None = None
    feed: Feed | None = None
    roots: tuple[SignedRoot, ...] = ()
    directory: Directory | None = None
    log: LogHead | None = None
    mandatory: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    def encoded(self) -> bytes:
        position, feed = self.position, self.feed
        return encode(
            {
                0: VERSION,
                1: list(self.mandatory),
                2: list(self.optional),
                3: self.kind.value,
                4: self.organisation,
                5: list(self.sender),
                6: list(self.recipients),
                7: self.stamp,
                8: [[each.epoch, each.start, each.end, each.signature] for each in self.ranges],
                9: None
                if position is None
                else [position.hq_epoch, position.sequence, position.grants],
                10: None if feed is None else _feed_fields(feed),
                11: [each.encoded() for each in self.roots],
                12: None if self.directory is None else self.directory.encoded(),
                13: None if self.log is None else self.log.encoded(),
            }
        )


def _feed_fields(feed: Feed) -> dict[int, Value]:
    return {
        0: feed.hq_epoch,
        1: feed.start,
        2: feed.end,
        3: feed.grants,
        4: feed.granted,
        5: [bucket.encoded() for bucket in feed.backfilled],
        6: [bucket.encoded() for bucket in feed.withdrawn],
    }


def read_header(payload: bytes) -> BundleHeader:
    """Checks the form only. Raises BlockMalformed, BundleTooNew, BundleBomb, BadSignature."""
    fields = bounded_decode(payload, _PART)
    if type(fields) is not dict:
        raise BlockMalformed(part=_PART)
    if whole(fields.get(0), _PART) != VERSION:
        raise BundleTooNew(part=_PART)
    mandatory = flags(fields.get(1), _PART)
    # Before anything else: a newer header may differ in every other way.
    for feature in mandatory:
        if feature not in KNOWN_FEATURES:
            raise BundleTooNew(part=feature)
    if fields.keys() != _KEYS:
        raise BlockMalformed(part=_PART)
    seat, epoch = row(fields[5], 2, _PART)
    header = BundleHeader(
        kind=_kind(fields[3]),
        organisation=exact(fields[4], HASH, _PART),
        sender=(exact(seat, ID, _PART), exact(epoch, ID, _PART)),
        recipients=identifiers(fields[6], _PART),
        stamp=whole(fields[7], _PART, 1 << 64),
        ranges=tuple(_read_range(each) for each in array(fields[8], _PART)),
        position=_optional(fields[9], _read_position),
        feed=_optional(fields[10], _read_feed),
        roots=tuple(read_root(each) for each in array(fields[11], _PART)),
        directory=_optional(fields[12], read_directory),
        log=_optional(fields[13], read_log_head),
        mandatory=mandatory,
        optional=flags(fields[2], _PART),
    )
    _check_agreement(header)
    return header


def _check_agreement(header: BundleHeader) -> None:
    """That each kind has what goes with it and nothing else."""
    work, parts = header.kind is Kind.WORK, header.kind is Kind.PARTS
    epochs = [each.epoch for each in header.ranges]
    if (
        (work or parts) != (header.feed is None)
        or (not work and (header.ranges or header.position is not None))
        or parts != (PARTS in header.mandatory)
        or (parts and (header.roots or header.directory or header.log))
        or len(set(epochs)) != len(epochs)
        or not 1 <= len(set(header.recipients)) == len(header.recipients) <= MAX_RECIPIENTS
    ):
        raise BlockMalformed(part=_PART)


def _optional(value: Value, read: Callable[[Value], _Read]) -> _Read | None:
    return None if value is None else read(value)


def _kind(value: Value) -> Kind:
    try:
        return Kind(text(value, _PART))
    except ValueError as error:
        raise BlockMalformed(part=_PART) from error


def _read_range(value: Value) -> Range:
    epoch, start, end, signature = row(value, 4, _PART)
    read = Range(
        exact(epoch, ID, _PART),
        whole(start, _PART),
        whole(end, _PART),
        exact(signature, SIGNATURE, _PART),
    )
    if read.start > read.end:
        raise BlockMalformed(part=_PART)
    return read


def _read_position(value: Value) -> Position:
    hq_epoch, sequence, version = row(value, 3, _PART)
    return Position(whole(hq_epoch, _PART), whole(sequence, _PART), whole(version, _PART))


def _read_feed(value: Value) -> Feed:
    if type(value) is not dict or value.keys() != frozenset(range(7)):
        raise BlockMalformed(part=_PART)
    read = Feed(
        hq_epoch=whole(value[0], _PART),
        start=whole(value[1], _PART),
        end=whole(value[2], _PART),
        grants=whole(value[3], _PART),
        granted=exact(value[4], HASH, _PART),
        backfilled=_read_buckets(value[5]),
        withdrawn=_read_buckets(value[6]),
    )
    if read.start > read.end:
        raise BlockMalformed(part=_PART)
    return read


def _read_buckets(value: Value) -> tuple[Bucket, ...]:
    return tuple(read_bucket(each) for each in array(value, _PART))


def read_bucket(value: Value) -> Bucket:
    """Raises BlockMalformed."""
    scope_kind, scope_id, compartment = row(value, 3, _PART)
    return Bucket(text(scope_kind, _PART), exact(scope_id, ID, _PART), text(compartment, _PART))
