from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.bundle import proof as proofs
from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.proof import Proof, Proving, read_proof
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import AUTHOR, READER, chain

CHAIN = chain(40)
PUBLIC = AUTHOR.epoch.public


@settings(max_examples=30, deadline=None)
@given(st.sets(st.integers(0, 39), min_size=1).map(sorted), st.integers(1, 7))
def test_any_changes_are_proved_in_any_blocks(numbers: list[int], step: int) -> None:
    made = AUTHOR.proof(CHAIN, numbers)
    read = read_proof(decode(encode(made.encoded())))
    assert read == made
    proving = Proving()
    for start in range(0, len(numbers), step):
        proving.changes([CHAIN[number] for number in numbers[start : start + step]])
    proving.proof(read, PUBLIC)
    proving.end()


def test_one_proof_after_another() -> None:
    theirs = chain(3, READER)
    proving = Proving()
    proving.changes(CHAIN[5:9])
    proving.proof(AUTHOR.proof(CHAIN, range(5, 9)), PUBLIC)
    proving.changes(CHAIN[2:3])
    proving.proof(AUTHOR.proof(CHAIN, [2]), PUBLIC)
    proving.changes(theirs)
    proving.proof(READER.proof(theirs, [0, 1, 2]), READER.epoch.public)
    proving.end()


def test_a_change_that_its_author_did_not_write_is_refused() -> None:
    made = AUTHOR.proof(CHAIN, [3, 4])
    invented = replace(CHAIN[4], stamp=CHAIN[4].stamp + 1)
    proving = Proving()
    proving.changes([CHAIN[3], invented])
    with pytest.raises(TreeMismatch):
        proving.proof(made, PUBLIC)


def test_a_change_without_a_proof_is_refused() -> None:
    proving = Proving()
    proving.changes(CHAIN[:2])
    with pytest.raises(TreeMismatch):
        proving.end()


@pytest.mark.parametrize(
    "altered",
    [
        AUTHOR.proof(CHAIN, [3]),
        AUTHOR.proof(CHAIN, [3, 5]),
        replace(AUTHOR.proof(CHAIN, [3, 4]), hashes=()),
        replace(AUTHOR.proof(CHAIN, [3, 4]), hashes=(bytes(32),) * 9),
        AUTHOR.proof(chain(39), [3, 4]).__class__(
            AUTHOR.head(CHAIN), (3, 4), AUTHOR.proof(CHAIN[:39], [3, 4]).hashes
        ),
        Proof(READER.head(CHAIN), (3, 4), AUTHOR.proof(CHAIN, [3, 4]).hashes),
    ],
)
def test_a_proof_of_anything_else_is_refused(altered: Proof) -> None:
    proving = Proving()
    proving.changes(CHAIN[3:5])
    with pytest.raises(TreeMismatch):
        proving.proof(altered, PUBLIC)


def test_a_head_that_its_author_did_not_sign_is_refused() -> None:
    made = AUTHOR.proof(CHAIN, [3])
    proving = Proving()
    proving.changes(CHAIN[3:4])
    with pytest.raises(BadSignature):
        proving.proof(replace(made, head=replace(made.head, signature=bytes(64))), PUBLIC)
    with pytest.raises(BadSignature):
        proving.proof(made, READER.epoch.public)


def test_changes_of_two_authors_or_out_of_order_need_a_proof_between() -> None:
    for wrong in ([CHAIN[3], CHAIN[3]], [CHAIN[3], CHAIN[2]], [CHAIN[3], *chain(1, READER)]):
        with pytest.raises(TreeMismatch):
            Proving().changes(wrong)


def test_what_waits_for_a_proof_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "MAX_PROVED", 10)
    Proving().changes(CHAIN[:10])
    with pytest.raises(TreeMismatch):
        Proving().changes(CHAIN[:11])


def test_its_form_is_strict() -> None:
    good = AUTHOR.proof(CHAIN, [3, 4]).encoded()
    for place, wrong in (
        (2, -1),
        (2, 4),
        (3, b""),
        (5, [3, 0]),
        (5, [3, -1]),
        (5, [True, 1]),
        (5, [1 << 62, 1 << 62]),
        (6, [bytes(31)]),
        (6, None),
    ):
        with pytest.raises(BlockMalformed):
            read_proof([*good[:place], wrong, *good[place + 1 :]])
