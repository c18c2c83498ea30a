"""Proof frames: that changes of a feed are in the tree their own author signed (bundle §5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.forms import HASH, ID, SIGNATURE, array, exact, hashes, row, whole
from ijm_desktop.journal.change import Change
from ijm_desktop.journal.epoch import Head
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.merkle import ProofMalformed, root_from_multiproof

MAX_PROVED: Final = 8192
"""Changes under one proof: few enough that the hashes of any of them fit into a frame."""
_PART = "proof"


@dataclass(frozen=True, slots=True)
class Proof:
    """The author's signed head, the numbers of the changes proved (ascending), and the hashes of
    `kernel.merkle.multiproof` for them."""

    head: Head
    indices: tuple[int, ...]
    hashes: tuple[bytes, ...]

    def encoded(self) -> list[Value]:
        head = self.head
        return [
            head.seat,
            head.epoch,
            head.size,
            head.root,
            head.signature,
            [*self.indices[:1], *(after - before for before, after in pairwise(self.indices))],
            list(self.hashes),
        ]


def read_proof(value: Value) -> Proof:
    """Checks the form only. Raises BlockMalformed."""
    seat, epoch, size, root, signature, steps, siblings = row(value, 7, _PART)
    head = Head(
        exact(seat, ID, _PART),
        exact(epoch, ID, _PART),
        whole(size, _PART),
        exact(root, HASH, _PART),
        exact(signature, SIGNATURE, _PART),
    )
    differences = [whole(step, _PART) for step in array(steps, _PART)]
    indices = tuple(accumulate(differences))
    if 0 in differences[1:] or (indices and indices[-1] >= head.size):
        raise BlockMalformed(part=_PART)
    return Proof(head, indices, hashes(siblings, _PART))


class Proving:
    """Holds a feed's changes against its proofs: give it each frame in order, then `end`.

    A proof covers the changes since the one before it, which must all be of its epoch and author.
    Keeps one hash a change until its proof comes.
    """

    def __init__(self) -> None:
        self._author: tuple[bytes, bytes] | None = None
        self._leaves: dict[int, bytes] = {}
        self._last = -1

    def changes(self, changes: Sequence[Change]) -> None:
        """Raises TreeMismatch when they do not continue those since the last proof."""
        for change in changes:
            author = (change.author, change.epoch)
            if self._author is None:
                self._author, self._last = author, -1
            if self._author != author or change.number <= self._last:
                raise TreeMismatch
            if len(self._leaves) >= MAX_PROVED:
                raise TreeMismatch
            self._leaves[change.number] = change.id
            self._last = change.number

    def proof(self, proof: Proof, public: bytes) -> None:
        """`public`: the key of the epoch `proof.head.epoch`. Raises BadSignature, TreeMismatch."""
        head = proof.head
        if self._author != (head.seat, head.epoch) or tuple(self._leaves) != proof.indices:
            raise TreeMismatch
        head.verify(public)
        try:
            root = root_from_multiproof(head.size, self._leaves, proof.hashes)
        except ProofMalformed as error:
            raise TreeMismatch from error
        if root != head.root:
            raise TreeMismatch
        self._author, self._leaves = None, {}

    def end(self) -> None:
        """Raises TreeMismatch when changes were left without a proof."""
        if self._leaves:
            raise TreeMismatch
