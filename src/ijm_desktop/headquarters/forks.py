"""Second branches: that one key signed two chains, kept with both heads as evidence (change §4.4).

The changes themselves are kept beside those of the first branch, without effect until a ruling
gives it. The first branch to come has the tree; of each other one its own leaves are kept here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.bundle.frames import ChangesFrame, Frame
from ijm_desktop.bundle.header import BundleHeader, Range
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text
from ijm_desktop.vault import chains, settings, tree
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.work import Work

_LEAF: Final = 32
_MOST: Final = 32
"""The first ones are kept and the newest: what lies between proves no more."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What follows the first `start` changes of the chain, as its newest `head` proves: `leaves`
    are change ids. `accepted`: a ruling gave it effect, and so to what extends it."""

    start: int
    head: Head
    leaves: tuple[bytes, ...]
    accepted: bool = False

    def goes_on_with(self, other: Branch) -> bool:
        """Whether it is `other`, as long or longer."""
        return self.start == other.start and self.leaves[: len(other.leaves)] == other.leaves


def branches(held_by: Vault | Work, epoch: bytes) -> list[Branch]:
    """As they came, each at its longest; empty for a chain that never forked."""
    return [
        Branch(
            start,
            Head(seat, epoch, size, root, signature),
            tuple(leaves[at : at + _LEAF] for at in range(0, len(leaves), _LEAF)),
            accepted,
        )
        for start, seat, size, root, signature, leaves, accepted in settings.get(
            held_by, _branches(epoch), []
        )
    ]


def branch_of(held_by: Vault | Work, epoch: bytes, change: bytes) -> Branch | None:
    """The first of the branches that this change is part of."""
    found = (each for each in branches(held_by, epoch) if change in each.leaves)
    return next(found, None)


def own_change(known: Sequence[Branch], branch: Branch) -> bytes:
    """The first of its changes that none before it has: what the log and its copy's exchange are
    named by. A copy of a copy shares the first of them with the one it was made from."""
    before = {leaf for each in known[: known.index(branch)] for leaf in each.leaves}
    return next((leaf for leaf in branch.leaves if leaf not in before), branch.leaves[0])


def continued(work: Work, header: BundleHeader, frames: Iterable[Frame]) -> dict[bytes, Branch]:
    """By epoch, the known branch that a range of a work bundle goes on with, or repeats: the one
    with which what it brings gives the head that its author signed. `frames` are looked at only
    where an epoch has branches."""
    known = {each.epoch: branches(work, each.epoch) for each in header.ranges}
    if not any(known.values()):
        return {}
    brought: dict[bytes, list[bytes]] = {}
    for frame in frames:
        if isinstance(frame, ChangesFrame):
            ids = brought.setdefault(frame.changes[0].epoch, [])
            ids += [each.id for each in frame.changes]
    return {
        each.epoch: branch
        for each in header.ranges
        for branch in known[each.epoch]
        if _goes_on(work, branch, each, brought.get(each.epoch, []))
    }


def _goes_on(work: Work, branch: Branch, brought: Range, ids: Sequence[bytes]) -> bool:
    end = branch.start + len(branch.leaves)
    if not branch.start <= brought.start <= end:
        return False
    row = chains.epoch_named(work.database, brought.epoch)
    before = branch.leaves[: brought.start - branch.start]
    again = branch.leaves[len(before) : len(before) + len(ids)]
    if again != tuple(ids[: len(again)]):
        return False  # another one, that shares its beginning
    grown = tree.frontier(work.database, row.id, branch.start).extend([*before, *ids])
    try:
        brought.head(row.statement.seat, grown.root()).verify(row.statement.public)
    except BadSignature:
        return False
    return grown.size == brought.end


def extended(work: Work, start: int, head: Head, leaves: Sequence[bytes]) -> Branch:
    """A branch that the caller verified, in the place of the one that it continues."""
    known = branches(work, head.epoch)
    come = Branch(start, head, tuple(leaves))
    for at, each in enumerate(known):
        shared = min(len(each.leaves), len(come.leaves))
        if each.start == start and each.leaves[:shared] == come.leaves[:shared]:
            longer = come if len(come.leaves) > shared else each
            known[at] = Branch(start, longer.head, longer.leaves, each.accepted)
            _keep(work, head.epoch, known)
            return known[at]
    _keep(work, head.epoch, [*known, come])
    return come


def accept(work: Work, epoch: bytes, branch: Branch) -> None:
    """From now on what extends it is judged like anything else."""
    known = branches(work, epoch)
    at = known.index(branch)
    known[at] = Branch(branch.start, branch.head, branch.leaves, accepted=True)
    _keep(work, epoch, known)


def _keep(work: Work, epoch: bytes, known: Sequence[Branch]) -> None:
    said: list[Value] = [
        [
            each.start,
            each.head.seat,
            each.head.size,
            each.head.root,
            each.head.signature,
            b"".join(each.leaves),
            each.accepted,
        ]
        for each in known
    ]
    settings.put(work, _branches(epoch), said)


def _branches(epoch: bytes) -> str:
    return f"branches:{text(epoch)}"


def remember(work: Work, head: Head) -> None:
    """A head that the caller verified; the same again changes nothing."""
    heads = _held(work, head.epoch)
    said: list[Value] = [head.seat, head.size, head.root, head.signature]
    if said not in heads:
        settings.put(work, _name(head.epoch), [*heads[:_MOST], said])


def known(held_by: Vault | Work, epoch: bytes) -> list[Head]:
    """As they came; empty for a chain that never forked."""
    return [
        Head(seat, epoch, size, root, signature)
        for seat, size, root, signature in _held(held_by, epoch)
    ]


def _held(held_by: Vault | Work, epoch: bytes) -> list[Value]:
    found: list[Value] = settings.get(held_by, _name(epoch), [])
    return found


def _name(epoch: bytes) -> str:
    return f"fork:{text(epoch)}"
