"""Merkle trees of RFC 6962 / RFC 9162 §2.1 over SHA-256: roots, growth, proofs of many leaves.

Everything here takes and gives 32-byte hashes. A *leaf* is always a leaf hash: whoever verifies
computes it with `leaf_hash` from the data it stands for, and never takes it from the other side.

The RFC splits a tree of n leaves at the largest power of two below n. Hashing level by level, and
lifting a last node without a sibling unchanged, gives the same tree; that is what is done here. So
node `index` of `level` covers the leaves from index * 2^level up to the next node or to the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Final, Protocol

from ijm_desktop.kernel.errors import AppError

HASH_SIZE: Final = 32
MAX_SIZE: Final = 1 << 63
EMPTY_ROOT: Final = sha256(b"").digest()
_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


class ProofMalformed(AppError):
    code = "PROOF_MALFORMED"
    sentence = (
        "The proof that comes with this data does not fit it, so nothing was taken in. "
        "Exchange again, and tell headquarters if it happens twice."
    )


class NodeSource(Protocol):
    """Where a prover finds hashes it already has."""

    def node(self, level: int, index: int) -> bytes:
        """Hash of the 2^level leaves from leaf index * 2^level on.

        Asked for only where all of these leaves exist; level 0 gives leaf hashes.
        """
        ...


def leaf_hash(data: bytes) -> bytes:
    return sha256(_LEAF + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Root over leaf hashes in order; EMPTY_ROOT for none."""
    level = list(leaves)
    while len(level) > 1:
        last = level.pop() if len(level) & 1 else None
        level = _pairs(level)
        if last is not None:
            level.append(last)
    return level[0] if level else EMPTY_ROOT


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that a tree needs to grow: its size, and its complete subtrees' hashes, largest first.

    There is one peak for each bit set in `size`; ValueError otherwise.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size < MAX_SIZE or len(self.peaks) != self.size.bit_count():
            raise ValueError("a frontier has one peak for each bit set in its size")
        if any(len(peak) != HASH_SIZE for peak in self.peaks):
            raise ValueError("a peak has 32 bytes")

    def append(self, leaf: bytes) -> Frontier:
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        """The tree after these leaf hashes too; about a microsecond for each of many."""
        level = list(leaves)
        if any(len(leaf) != HASH_SIZE for leaf in level):
            raise ValueError("a leaf hash has 32 bytes")
        size = self.size + len(level)
        old = list(self.peaks)
        new: list[bytes] = []
        bits = self.size
        while level:
            if bits & 1:
                level.insert(0, old.pop())
            if len(level) & 1:
                new.append(level.pop())
            level = _pairs(level)
            bits >>= 1
        return Frontier(size, (*old, *reversed(new)))

    def root(self) -> bytes:
        return _bagged(self.peaks)


class HeldNodes:
    """A NodeSource over leaf hashes held in memory: twice their size, and one pass to build."""

    def __init__(self, leaves: Sequence[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        self.grow(leaves)

    def grow(self, leaves: Sequence[bytes]) -> None:
        """Adds leaf hashes at the end; costs what they alone do."""
        self._levels[0].extend(leaves)
        level = 0
        while len(below := self._levels[level]) > 1:
            if level + 1 == len(self._levels):
                self._levels.append([])
            above = self._levels[level + 1]
            above.extend(_pairs(below[2 * len(above) : len(below) & ~1]))
            level += 1

    @property
    def size(self) -> int:
        return len(self._levels[0])

    def root(self) -> bytes:
        """As the function of that name gives it for the same leaves."""
        return _subtree(self.size, self.size.bit_length(), 0, self)

    def node(self, level: int, index: int) -> bytes:
        return self._levels[level][index]


def multiproof(size: int, indices: Sequence[int], nodes: NodeSource) -> list[bytes]:
    """The fewest hashes that prove the leaves at `indices` to be in the tree of `size`.

    They are the roots of the largest subtrees that hold none of these leaves, depth first and
    left to right (change §4.3). No indices: the root alone. All of them: nothing.
    `indices` ascend without duplicates, within the size; ValueError otherwise.
    """
    if not _ascending_within(size, indices):
        raise ValueError("indices must ascend within the tree")
    return [_subtree(size, level, index, nodes) for level, index in _absent(size, indices)]


def inclusion(size: int, index: int, nodes: NodeSource) -> list[bytes]:
    """The multiproof of one leaf: RFC 9162's inclusion path, but ordered left to right."""
    return multiproof(size, (index,), nodes)


def root_from_multiproof(
    size: int,
    leaves: Mapping[int, bytes] | Iterable[tuple[int, bytes]],
    proof: Sequence[bytes],
) -> bytes:
    """The root of the tree of `size` that has these leaf hashes at these indices.

    Raises ProofMalformed when hashes are missing or left over, or anything is out of its bounds.
    Any well-formed proof gives some root: that it is the signed one, at the signed size, is for the
    caller to check.
    """
    pairs = list(leaves.items() if isinstance(leaves, Mapping) else leaves)
    known = dict(pairs)
    indices = sorted(known)
    if len(known) != len(pairs) or not _ascending_within(size, indices):
        raise ProofMalformed
    absent = _absent(size, indices)
    if len(absent) != len(proof) or not _all_hashes(known.values(), proof):
        raise ProofMalformed
    if size == 0 and proof[0] != EMPTY_ROOT:
        raise ProofMalformed
    if not indices:
        return proof[0]
    given: dict[int, dict[int, bytes]] = {}
    for (level, index), each in zip(absent, proof, strict=True):
        given.setdefault(level, {})[index] = each
    return _folded(size, known, given)


def _folded(size: int, known: dict[int, bytes], given: Mapping[int, Mapping[int, bytes]]) -> bytes:
    """Climbs level by level from known nodes, whose missing siblings are all in `given`."""
    width, level = size, 0
    while len(known) < width:
        known.update(given.get(level, {}))
        above: dict[int, bytes] = {}
        for index, left in known.items():
            if not index & 1:
                right = known.get(index + 1)
                above[index >> 1] = left if right is None else sha256(_NODE + left + right).digest()
        known = above
        width = (width + 1) >> 1
        level += 1
    return root([known[index] for index in range(width)])


def _absent(size: int, indices: Sequence[int]) -> list[tuple[int, int]]:
    """(level, index) of the largest subtrees without any of `indices`, from left to right.

    They are the siblings missing on the way up. As they don't overlap, depth first and left to
    right is the order of their first leaves.
    """
    if not indices:
        return [(max(size - 1, 0).bit_length(), 0)]
    found: list[tuple[int, int, int]] = []
    known: Sequence[int] = indices
    width, level = size, 0
    while len(known) < width:
        here = set(known)
        for index in known:
            sibling = index ^ 1
            if sibling not in here and sibling < width:
                found.append((sibling << level, level, sibling))
        known = list(dict.fromkeys([index >> 1 for index in known]))
        width = (width + 1) >> 1
        level += 1
    found.sort()
    return [(level, index) for _, level, index in found]


def _subtree(size: int, level: int, index: int, nodes: NodeSource) -> bytes:
    """A node's hash also at the ragged right edge, where it isn't complete and nobody stores it."""
    start, end = index << level, min(index + 1 << level, size)
    peaks: list[bytes] = []
    while start < end:
        # `start` is a multiple of 2^level, so the bits left say which complete trees follow.
        step = (end - start).bit_length() - 1
        peaks.append(nodes.node(step, start >> step))
        start += 1 << step
    return _bagged(peaks)


def _bagged(peaks: Sequence[bytes]) -> bytes:
    if not peaks:
        return EMPTY_ROOT
    result = peaks[-1]
    for peak in reversed(peaks[:-1]):
        result = node_hash(peak, result)
    return result


def _pairs(level: Sequence[bytes]) -> list[bytes]:
    """The level above an even number of nodes."""
    each = iter(level)
    return [sha256(_NODE + left + right).digest() for left, right in zip(each, each, strict=True)]


def _ascending_within(size: int, indices: Sequence[int]) -> bool:
    if not 0 <= size < MAX_SIZE:
        return False
    if not indices:
        return True
    inside = indices[0] >= 0 and indices[-1] < size
    return inside and all(a < b for a, b in pairwise(indices))


def _all_hashes(*groups: Iterable[bytes]) -> bool:
    return all(len(each) == HASH_SIZE for group in groups for each in group)
