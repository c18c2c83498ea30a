"""Merkle trees over stored chains: nodes from level 6 up in a table, the leaves in the changes.

Whole chains only (docs/spec/vault.md §4): a frontier or a proof at any size then reads at most 64
leaves and O(log n) nodes, and a save writes a node once in 64 changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ijm_desktop.kernel.merkle import Frontier, HeldNodes, node_hash, root
from ijm_desktop.vault.database import Database
from ijm_desktop.vault.errors import ChainDamaged

STORED_LEVEL: Final = 6
_GROUP: Final = 1 << STORED_LEVEL
_CHUNK: Final = _GROUP * _GROUP

Node = tuple[int, int, bytes]
"""Level, position and hash."""


def leaves(database: Database, epoch_id: int, start: int, stop: int) -> list[bytes]:
    """Leaf hashes of the changes numbered start to stop, without other branches of a fork.

    Raises ChainDamaged when one is missing.
    """
    found = database.rows(
        "SELECT number, change_id FROM change WHERE epoch_id = ? AND number >= ? AND number < ?"
        " AND base IS NOT 'fork' AND base IS NOT 'beside' ORDER BY number",
        (epoch_id, start, stop),
    )
    if [number for number, _ in found] != list(range(start, stop)):
        raise ChainDamaged
    return [leaf for _, leaf in found]


def has_beyond(database: Database, epoch_id: int, size: int) -> bool:
    """Whether a whole chain holds a change that its head does not cover: then the head is an old
    one put back, and a change signed on top of it would be a second branch."""
    return bool(
        database.number(
            "SELECT EXISTS (SELECT 1 FROM change WHERE epoch_id = ? AND number >= ?"
            " AND base IS NOT 'fork' AND base IS NOT 'beside')",
            (epoch_id, size),
        )
    )


class StoredNodes:
    """A kernel.merkle.NodeSource over one whole chain."""

    def __init__(self, database: Database, epoch_id: int) -> None:
        self._database = database
        self._epoch_id = epoch_id
        self._group: tuple[int, HeldNodes] | None = None

    def node(self, level: int, index: int) -> bytes:
        if level < STORED_LEVEL:
            return self._low(level, index)
        found = self._database.row(
            "SELECT hash FROM node WHERE epoch_id = ? AND level = ? AND position = ?",
            (self._epoch_id, level, index),
        )
        if found is None:
            raise ChainDamaged
        return bytes(found[0])

    def _low(self, level: int, index: int) -> bytes:
        """Proofs ask for neighbours one after another, so the last group of 64 leaves is kept."""
        group = index << level >> STORED_LEVEL
        if self._group is None or self._group[0] != group:
            start = group * _GROUP
            size = self._database.number(
                "SELECT max(number) + 1 FROM change WHERE epoch_id = ? AND number < ?"
                " AND base IS NOT 'fork' AND base IS NOT 'beside'",
                (self._epoch_id, start + _GROUP),
            )
            held = leaves(self._database, self._epoch_id, start, size)
            self._group = group, HeldNodes(held)
        try:
            return self._group[1].node(level, index - (group * _GROUP >> level))
        except IndexError as error:  # the head claims more than is stored
            raise ChainDamaged from error


def frontier(database: Database, epoch_id: int, size: int) -> Frontier:
    """The tree at `size`, which may be less than what is held. Raises ChainDamaged."""
    nodes = StoredNodes(database, epoch_id)
    peaks: list[bytes] = []
    start = 0
    for level in range(size.bit_length() - 1, -1, -1):
        if size >> level & 1:
            peaks.append(nodes.node(level, start >> level))
            start += 1 << level
    return Frontier(size, tuple(peaks))


def grow(database: Database, epoch_id: int, size: int, added: Sequence[bytes]) -> None:
    """Stores the nodes that `added` leaf hashes complete in a chain of `size`."""
    first, last = size >> STORED_LEVEL, size + len(added) >> STORED_LEVEL
    if first == last:
        return
    ready = [*leaves(database, epoch_id, first << STORED_LEVEL, size), *added]
    level, start = STORED_LEVEL, first
    row = [root(ready[at * _GROUP : (at + 1) * _GROUP]) for at in range(last - first)]
    while row:
        database.many(
            "INSERT INTO node (epoch_id, level, position, hash) VALUES (?, ?, ?, ?)",
            [(epoch_id, level, start + at, each) for at, each in enumerate(row)],
        )
        if start & 1:
            start -= 1
            row = [StoredNodes(database, epoch_id).node(level, start), *row]
        pairs = zip(row[::2], row[1::2], strict=False)
        row = [node_hash(left, right) for left, right in pairs]
        level, start = level + 1, start >> 1


def made_again(database: Database, epoch_id: int, size: int) -> tuple[Frontier, list[Node]]:
    """The tree at `size` of a whole chain, and the nodes kept of it, from its leaves alone.

    Raises ChainDamaged when a leaf is missing, ValueError or TypeError when one is no hash.
    """
    tree, row = Frontier(), []
    for start in range(0, size, _CHUNK):
        part = leaves(database, epoch_id, start, min(start + _CHUNK, size))
        tree = tree.extend(part)
        row += [root(part[at : at + _GROUP]) for at in range(0, len(part) - _GROUP + 1, _GROUP)]
    made: list[Node] = []
    level = STORED_LEVEL
    while row:
        made += [(level, at, each) for at, each in enumerate(row)]
        pairs = zip(row[::2], row[1::2], strict=False)
        row = [node_hash(left, right) for left, right in pairs]
        level += 1
    return tree, made


def nodes(database: Database, epoch_id: int) -> list[Node]:
    """As they are kept, in the order of `made_again`."""
    return [
        (level, position, hash_)
        for level, position, hash_ in database.rows(
            "SELECT level, position, hash FROM node WHERE epoch_id = ? ORDER BY level, position",
            (epoch_id,),
        )
    ]


def keep_nodes(database: Database, epoch_id: int, made: Sequence[Node]) -> None:
    """In the place of those that are kept."""
    database.run("DELETE FROM node WHERE epoch_id = ?", (epoch_id,))
    database.many(
        "INSERT INTO node (epoch_id, level, position, hash) VALUES (?, ?, ?, ?)",
        [(epoch_id, *each) for each in made],
    )
