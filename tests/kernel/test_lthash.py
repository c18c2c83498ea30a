"""The set digest: any order, any way there, the same digest."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.lthash import LANES, LtHash

SOME = st.lists(st.binary(max_size=40), max_size=12)


def plain_state(elements: list[bytes]) -> bytes:
    """Change §8.1 with one Python number a lane."""
    lanes = [0] * LANES
    for element in elements:
        expanded = hashlib.shake_128(element).digest(2 * LANES)
        for place in range(LANES):
            lane = int.from_bytes(expanded[2 * place : 2 * place + 2], "little")
            lanes[place] = (lanes[place] + lane) % 65536
    return b"".join(lane.to_bytes(2, "little") for lane in lanes)


@given(SOME)
def test_the_state_is_the_sum_of_lanes(elements: list[bytes]) -> None:
    state = plain_state(elements)
    assert LtHash.of(elements).to_bytes() == state
    assert LtHash.of(elements).digest() == hashlib.sha256(state).digest()


def test_known_answers() -> None:
    """Pins the format: these digests are compared between machines and versions."""
    assert LtHash.EMPTY.digest().hex() == hashlib.sha256(bytes(2048)).hexdigest()
    one = hashlib.shake_128(b"\x01change").digest(2048)
    assert LtHash.of([b"\x01change"]).digest() == hashlib.sha256(one).digest()


@given(SOME)
def test_order_does_not_matter(elements: list[bytes]) -> None:
    shuffled = sorted(elements, reverse=True)
    assert LtHash.of(elements) == LtHash.of(shuffled)


@given(SOME, SOME)
def test_the_digest_of_a_union_is_the_sum(some: list[bytes], others: list[bytes]) -> None:
    assert LtHash.of(some) + LtHash.of(others) == LtHash.of(some + others)
    assert LtHash.of(some + others) - LtHash.of(others) == LtHash.of(some)


@given(SOME, st.binary(max_size=40))
def test_removing_undoes_adding(elements: list[bytes], element: bytes) -> None:
    before = LtHash.of(elements)
    after = before.add(element)
    assert after != before
    assert after.remove(element) == before
    assert before.remove(element).add(element) == before


@given(SOME)
def test_what_is_stored_goes_on_where_it_stopped(elements: list[bytes]) -> None:
    stored = LtHash.of(elements).to_bytes()
    assert LtHash.from_bytes(stored).add(b"more") == LtHash.of([*elements, b"more"])


def test_multiplicity_counts() -> None:
    assert LtHash.of([b"twice", b"twice"]) != LtHash.of([b"twice"])
    assert LtHash.EMPTY.add(b"") != LtHash.EMPTY


def test_lanes_do_not_run_into_each_other() -> None:
    full = LtHash.from_bytes(b"\xff" * 2048)
    assert (full + full).to_bytes() == b"\xfe\xff" * 1024
    assert (LtHash.EMPTY - full).to_bytes() == b"\x01\x00" * 1024
    assert (full - full) == LtHash.EMPTY


def test_more_elements_than_a_lane_has_room_for_carries() -> None:
    many = 70_000
    one = int.from_bytes(hashlib.shake_128(b"same").digest(2), "little")
    state = LtHash.of(b"same" for _ in range(many)).to_bytes()
    assert int.from_bytes(state[:2], "little") == one * many % 65536
    assert LtHash.of([b"same"] * 35_000) + LtHash.of([b"same"] * 35_000) == LtHash.from_bytes(state)


def test_a_state_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="2048"):
        LtHash.from_bytes(bytes(2047))
