"""What headquarters says of a seat's own work: what counts for nothing, and why (bundle §5.6).

Whoever wrote a change is the one seat that need not be sent it, and so the one that would not
learn that it was withheld. A feed names all of them each time, so that nothing can be missed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import HASH, ID, array, bounded_decode, exact, row, text, whole
from ijm_desktop.bundle.receipt import Receipt, read_receipt
from ijm_desktop.kernel.encoding import Value, encode

MOST: Final = 100_000
"""Changes that one feed names; the oldest first."""
MOST_BRANCHES: Final = 100
_PART: Final = "judged"
_MARK: Final = "copy:"


@dataclass(frozen=True, slots=True)
class Held:
    """Changes of one epoch that have no effect unless a ruling gives it: (number, change id),
    ascending, and the reason as change §7.2 names it."""

    epoch: bytes
    reason: str
    changes: tuple[tuple[int, bytes], ...]

    def encoded(self) -> Value:
        numbers = [number for number, _ in self.changes]
        return [self.epoch, self.reason, numbers, b"".join(each for _, each in self.changes)]


@dataclass(frozen=True, slots=True)
class Forked:
    """An epoch under which more than one chain was signed: the receipt of the branch that has its
    place, and those of the branches kept beside it (change §4.4), all under one log head."""

    first: Receipt
    others: tuple[Receipt, ...]

    @property
    def epoch(self) -> bytes:
        return self.first.entry.epoch

    def encoded(self) -> Value:
        return [self.first.encoded(), [each.encoded() for each in self.others]]


@dataclass(frozen=True, slots=True)
class Judged:
    """All of it that is so now; what is not named counts."""

    held: tuple[Held, ...] = ()
    forked: tuple[Forked, ...] = ()

    def encoded(self) -> bytes:
        return encode([[e.encoded() for e in self.held], [e.encoded() for e in self.forked]])

    @property
    def digest(self) -> bytes:
        """32 bytes by which a seat says that it has heard this. Receipts come anew with every feed
        and do not matter to it, but for how long each branch beside the first is."""
        beside = [
            [each.epoch, [[one.entry.size, one.entry.root] for one in each.others]]
            for each in self.forked
        ]
        return hashlib.sha256(encode([[e.encoded() for e in self.held], beside])).digest()

    @property
    def is_empty(self) -> bool:
        return not (self.held or self.forked)


def mark(number: int, change: bytes) -> str:
    """An optional feature of a feed, which is for the copy that has this change at this number."""
    return f"{_MARK}{number}:{change.hex()}"


def marks(features: Sequence[str]) -> Iterator[tuple[int, bytes]]:
    """Those among a feed's optional features. Raises BlockMalformed."""
    for each in features:
        if each.startswith(_MARK):
            number, _, change = each.removeprefix(_MARK).partition(":")
            try:
                at = whole(int(number), _PART)
                yield at, bytes.fromhex(change)
            except ValueError as error:
                raise BlockMalformed(part=_PART) from error


def read_judged(payload: bytes) -> Judged:
    """Checks the form only. Raises BlockMalformed, BundleBomb or BundleTooNew."""
    held, forked = row(bounded_decode(payload, _PART), 2, _PART)
    read = Judged(
        tuple(_read_held(each) for each in array(held, _PART)),
        tuple(_read_forked(each) for each in array(forked, _PART)),
    )
    if sum(len(each.changes) for each in read.held) > MOST or len(read.forked) > MOST_BRANCHES:
        raise BlockMalformed(part=_PART)
    return read


def _read_held(value: Value) -> Held:
    epoch, reason, numbers, joined = row(value, 4, _PART)
    counted = [whole(each, _PART) for each in array(numbers, _PART)]
    joined = exact(joined, HASH * len(counted), _PART)
    ids = [joined[at : at + HASH] for at in range(0, len(joined), HASH)]
    changes = tuple(zip(counted, ids, strict=True))
    if not changes or list(changes) != sorted(set(changes)):
        raise BlockMalformed(part=_PART)
    return Held(exact(epoch, ID, _PART), text(reason, _PART), changes)


def _read_forked(value: Value) -> Forked:
    first, others = row(value, 2, _PART)
    read = Forked(read_receipt(first), tuple(read_receipt(each) for each in array(others, _PART)))
    if not 1 <= len(read.others) <= MOST_BRANCHES:
        raise BlockMalformed(part=_PART)
    if any(each.entry.epoch != read.epoch for each in read.others):
        raise BlockMalformed(part=_PART)
    return read
