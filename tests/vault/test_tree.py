"""Stored trees give the same roots, frontiers and proofs as trees in memory."""

from __future__ import annotations

import hashlib
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijm_desktop.kernel.merkle import Frontier, HeldNodes, multiproof, root, root_from_multiproof
from ijm_desktop.vault.errors import ChainDamaged
from ijm_desktop.vault.saving import save
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.tree import StoredNodes, frontier, leaves
from tests.vault.writing import NOW, note

# The vault is written to once for all examples: what they ask for does not change it.
_SHARED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
_SIZES = (1, 62, 1, 1, 65, 300, 2, 100)


@pytest.fixture
def grown(vault: Vault) -> tuple[Vault, list[bytes]]:
    ids: list[bytes] = []
    for size in _SIZES:
        drafts = [note("x") for _ in range(size)]
        ids += [each.id for each in save(vault, drafts, now_ms=NOW, random=os.urandom).changes]
    return vault, ids


def test_nodes_are_stored_from_level_six_up(grown: tuple[Vault, list[bytes]]) -> None:
    vault, ids = grown
    held = HeldNodes(ids)
    rows = vault.database.rows("SELECT level, position, hash FROM node")
    assert {level for level, _, _ in rows} == {6, 7, 8, 9}
    assert len(rows) == sum(len(ids) >> level for level in range(6, 10))
    assert all(held.node(level, at) == hash_ for level, at, hash_ in rows)


@_SHARED
@given(data=st.data())
def test_frontiers_and_proofs_at_any_size(
    grown: tuple[Vault, list[bytes]], data: st.DataObject
) -> None:
    vault, ids = grown
    row_id = vault.own.row_id
    size = data.draw(st.integers(0, len(ids)))
    assert frontier(vault.database, row_id, size) == Frontier().extend(ids[:size])
    indices = sorted(data.draw(st.sets(st.integers(0, max(size - 1, 0)), max_size=20)))
    if size:
        proof = multiproof(size, indices, StoredNodes(vault.database, row_id))
        shown = {index: ids[index] for index in indices}
        assert root_from_multiproof(size, shown, proof) == root(ids[:size])


def test_a_missing_leaf_or_node_is_damage(grown: tuple[Vault, list[bytes]]) -> None:
    vault, ids = grown
    row_id = vault.own.row_id
    vault.database.run("DELETE FROM node WHERE level = 8")
    with pytest.raises(ChainDamaged):
        frontier(vault.database, row_id, 256)
    vault.database.run("UPDATE change SET base = 'fork' WHERE number = 3")
    with pytest.raises(ChainDamaged):
        leaves(vault.database, row_id, 0, 10)
    assert leaves(vault.database, row_id, 4, 10) == ids[4:10]


def test_a_second_branch_is_not_in_the_tree(grown: tuple[Vault, list[bytes]]) -> None:
    vault, ids = grown
    vault.database.run(
        "INSERT INTO change (epoch_id, number, change_id, base) VALUES (?, 5, ?, 'fork')",
        (vault.own.row_id, hashlib.sha256(b"other").digest()),
    )
    assert leaves(vault.database, vault.own.row_id, 0, 20) == ids[:20]
