"""The Merkle tree against RFC 6962's own recursion and the published reference tree."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.kernel.merkle import (
    EMPTY_ROOT,
    MAX_SIZE,
    Frontier,
    HeldNodes,
    ProofMalformed,
    inclusion,
    leaf_hash,
    multiproof,
    node_hash,
    root,
    root_from_multiproof,
)

# The reference tree of Certificate Transparency (google/certificate-transparency, merkletree).
REFERENCE_DATA = [
    bytes.fromhex(each)
    for each in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
REFERENCE_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
# (size, index, path from the leaf up), from the same source.
REFERENCE_PATHS = [
    (1, 0, []),
    (
        8,
        0,
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ],
    ),
    (
        8,
        5,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ],
    ),
    (3, 2, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
        5,
        1,
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ],
    ),
]


def rfc_root(leaves: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, word for word but over leaf hashes."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = _split(len(leaves))
    return hashlib.sha256(b"\x01" + rfc_root(leaves[:k]) + rfc_root(leaves[k:])).digest()


def rfc_path(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """PATH of RFC 6962 §2.1.1, from the leaf up."""
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return [*rfc_path(index, leaves[:k]), rfc_root(leaves[k:])]
    return [*rfc_path(index - k, leaves[k:]), rfc_root(leaves[:k])]


def specified_proof(leaves: Sequence[bytes], visible: set[int], start: int = 0) -> list[bytes]:
    """Change §4.3 as a recursion: a subtree with no visible leaf is one hash, left first."""
    if not visible & set(range(start, start + len(leaves))):
        return [rfc_root(leaves)]
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    left = specified_proof(leaves[:k], visible, start)
    return left + specified_proof(leaves[k:], visible, start + k)


def _split(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)


def made(size: int) -> list[bytes]:
    return [leaf_hash(b"leaf %d" % index) for index in range(size)]


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[bytes], list[int]]:
    """Leaves of a tree and some ascending indices of it: scattered, in runs, all, none."""
    leaves = made(draw(st.integers(1, 70)))
    runs = draw(st.lists(st.tuples(st.integers(0, 69), st.integers(1, 30)), max_size=4))
    visible = {i for start, length in runs for i in range(start, start + length)}
    return leaves, sorted(i for i in visible if i < len(leaves))


def test_reference_tree_has_its_published_roots() -> None:
    leaves = [leaf_hash(each) for each in REFERENCE_DATA]
    frontier = Frontier()
    for size, published in enumerate(REFERENCE_ROOTS):
        assert root(leaves[:size]).hex() == published
        assert frontier.root().hex() == published
        if size < len(leaves):
            frontier = frontier.append(leaves[size])


@pytest.mark.parametrize(("size", "index", "path"), REFERENCE_PATHS)
def test_reference_paths_are_proofs_of_one_leaf(size: int, index: int, path: list[str]) -> None:
    leaves = [leaf_hash(each) for each in REFERENCE_DATA[:size]]
    proof = inclusion(size, index, HeldNodes(leaves))
    assert sorted(each.hex() for each in proof) == sorted(path)
    assert root_from_multiproof(size, {index: leaves[index]}, proof).hex() == REFERENCE_ROOTS[size]


def test_leaves_and_nodes_hash_apart() -> None:
    left, right = made(2)
    assert leaf_hash(left + right) != node_hash(left, right)
    assert root([]) == EMPTY_ROOT == Frontier().root()


@given(st.integers(0, 200), st.lists(st.integers(0, 60), max_size=5))
def test_growth_in_any_batches_gives_the_rfc_root(first: int, batches: list[int]) -> None:
    leaves = made(first + sum(batches))
    frontier, at = Frontier().extend(leaves[:first]), first
    for batch in batches:
        frontier = frontier.extend(iter(leaves[at : at + batch]))
        at += batch
    assert frontier.size == len(leaves)
    assert frontier.root() == root(leaves) == rfc_root(leaves)


def test_a_frontier_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="one peak"):
        Frontier(3, (bytes(32),))
    with pytest.raises(ValueError, match="32 bytes"):
        Frontier(1, (bytes(31),))
    with pytest.raises(ValueError, match="32 bytes"):
        Frontier().append(b"not a hash")


@given(trees())
def test_a_proof_is_what_the_specification_says_and_gives_the_root(
    tree: tuple[list[bytes], list[int]],
) -> None:
    leaves, indices = tree
    proof = multiproof(len(leaves), indices, HeldNodes(leaves))
    assert proof == specified_proof(leaves, set(indices))
    shown = {index: leaves[index] for index in indices}
    assert root_from_multiproof(len(leaves), shown, proof) == rfc_root(leaves)
    assert root_from_multiproof(len(leaves), list(shown.items())[::-1], proof) == rfc_root(leaves)


@given(st.integers(1, 200), st.data())
def test_a_proof_of_one_leaf_holds_the_hashes_of_the_rfc_path(size: int, data: Any) -> None:
    leaves = made(size)
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion(size, index, HeldNodes(leaves))
    assert sorted(proof) == sorted(rfc_path(index, leaves))


@given(trees(), st.data())
def test_anything_altered_gives_another_root_or_a_refusal(
    tree: tuple[list[bytes], list[int]], data: Any
) -> None:
    leaves, indices = tree
    proof = multiproof(len(leaves), indices, HeldNodes(leaves))
    shown = [(index, leaves[index]) for index in indices]
    place = data.draw(st.integers(0, len(shown) + len(proof) - 1))
    if place < len(shown):
        shown[place] = (shown[place][0], leaf_hash(b"forged"))
    else:
        proof[place - len(shown)] = leaf_hash(b"forged")
    assert root_from_multiproof(len(leaves), shown, proof) != rfc_root(leaves)


@given(trees())
def test_leaves_at_other_places_do_not_give_the_root(tree: tuple[list[bytes], list[int]]) -> None:
    leaves, indices = tree
    proof = multiproof(len(leaves), indices, HeldNodes(leaves))
    moved = {index + 1: leaves[index] for index in indices}
    try:
        result = root_from_multiproof(len(leaves), moved, proof)
    except ProofMalformed:
        return
    assert result != rfc_root(leaves) or not indices


def test_hashes_missing_or_left_over_are_refused() -> None:
    leaves = made(11)
    proof = multiproof(11, [3, 4], HeldNodes(leaves))
    shown = {3: leaves[3], 4: leaves[4]}
    for wrong in (proof[:-1], proof[1:], [*proof, proof[0]], []):
        with pytest.raises(ProofMalformed) as refused:
            root_from_multiproof(11, shown, wrong)
        assert refused.value.code == "PROOF_MALFORMED"


def test_what_is_out_of_bounds_is_refused() -> None:
    leaf = leaf_hash(b"")
    for size, pairs, proof in (
        (2, [(2, leaf)], [leaf]),
        (2, [(-1, leaf)], [leaf]),
        (2, [(0, leaf), (0, leaf)], [leaf]),
        (2, [(0, leaf[:31])], [leaf]),
        (2, [(0, leaf)], [leaf + b"\x00"]),
        (-1, [], [leaf]),
        (MAX_SIZE, [(0, leaf)], [leaf] * 63),
        (0, [(0, leaf)], []),
        (0, [], [leaf]),
        (0, [], []),
        (3, [], [leaf, leaf]),
    ):
        with pytest.raises(ProofMalformed):
            root_from_multiproof(size, pairs, proof)


def test_a_prover_asked_for_the_impossible_fails_loudly() -> None:
    nodes = HeldNodes(made(4))
    for indices in ([4], [-1], [1, 1], [2, 1]):
        with pytest.raises(ValueError, match="ascend"):
            multiproof(4, indices, nodes)


def test_nothing_shown_is_proved_by_the_root_alone() -> None:
    leaves = made(13)
    assert multiproof(13, [], HeldNodes(leaves)) == [root(leaves)]
    assert root_from_multiproof(13, {}, [root(leaves)]) == root(leaves)
    assert multiproof(0, [], HeldNodes([])) == [EMPTY_ROOT]
    assert root_from_multiproof(0, {}, [EMPTY_ROOT]) == EMPTY_ROOT


def test_all_shown_needs_no_hashes() -> None:
    leaves = made(1000)
    assert multiproof(1000, range(1000), HeldNodes(leaves)) == []
    assert root_from_multiproof(1000, enumerate(leaves), []) == root(leaves)


@settings(max_examples=30)
@given(st.integers(1, 1 << 40), st.data())
def test_a_prover_asks_only_for_complete_subtrees_and_few(size: int, data: Any) -> None:
    indices = sorted(data.draw(st.sets(st.integers(0, size - 1), min_size=1, max_size=20)))

    class Asked:
        count = 0

        def node(self, level: int, index: int) -> bytes:
            assert (index + 1) << level <= size
            self.count += 1
            return leaf_hash(b"%d %d" % (level, index))

    nodes = Asked()
    proof = multiproof(size, indices, nodes)
    height = (size - 1).bit_length()
    assert len(proof) <= len(indices) * height
    assert nodes.count <= (len(indices) + 1) * height
    root_from_multiproof(size, {index: leaf_hash(b"shown") for index in indices}, proof)


@given(st.lists(st.integers(0, 9), max_size=12))
@settings(deadline=None)
def test_held_nodes_grown_in_pieces_are_those_of_all_at_once(pieces: list[int]) -> None:
    leaves = [leaf_hash(bytes([each])) for each in range(sum(pieces))]
    grown, at = HeldNodes(), 0
    for each in pieces:
        grown.grow(leaves[at : at + each])
        at += each
        assert (grown.size, grown.root()) == (at, root(leaves[:at]))
    whole = HeldNodes(leaves)
    for level in range(len(leaves).bit_length()):
        for index in range(len(leaves) >> level):
            assert grown.node(level, index) == whole.node(level, index)
