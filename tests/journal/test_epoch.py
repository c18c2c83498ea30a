"""Epoch statements and heads (docs/spec/change.md §2 and §4)."""

from __future__ import annotations

import hashlib

import pytest

from ijm_desktop.crypto.codes import thirty_digits
from ijm_desktop.crypto.errors import BadSignature, WeakKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.epoch import (
    EpochStatement,
    epoch_code,
    open_epoch,
    read_epoch,
    seat_of,
    sign_head,
)
from ijm_desktop.journal.errors import EpochMalformed
from ijm_desktop.kernel.encoding import decode, encode

KEY = SigningKey.from_seed(b"k" * 32)
OTHER = SigningKey.from_seed(b"o" * 32)


def test_an_epoch_statement_comes_back_as_it_was() -> None:
    epoch = open_epoch(KEY, 17)
    assert read_epoch(epoch.encoded()) == epoch
    assert epoch.seat == seat_of(KEY.public)
    assert len(epoch.id) == 16


def test_a_later_epoch_keeps_its_seat_and_names_its_parent() -> None:
    first = open_epoch(KEY, 1)
    head = sign_head(KEY, first.seat, first.id, 3, b"r" * 32)
    later = read_epoch(open_epoch(OTHER, 2, first.seat, head).encoded())
    assert later.seat == first.seat
    assert later.parent == (first.id, 3, b"r" * 32)


def test_nobody_claims_another_seat_with_a_first_epoch() -> None:
    claimed = open_epoch(OTHER, 1, seat_of(KEY.public))
    with pytest.raises(EpochMalformed):
        read_epoch(claimed.encoded())


def test_a_statement_signed_by_another_key_is_refused() -> None:
    statement, _ = open_epoch(KEY, 1).encoded()
    with pytest.raises(BadSignature):
        read_epoch([statement, OTHER.sign(b"epoch", statement)])


def test_a_statement_with_an_unknown_key_or_no_shape_is_refused() -> None:
    statement, signature = open_epoch(KEY, 1).encoded()
    longer = encode({**decode(statement), 9: 1})
    for bad in ([longer, KEY.sign(b"epoch", longer)], [statement], [1, signature], None):
        with pytest.raises(EpochMalformed):
            read_epoch(bad)


def test_a_key_of_small_order_is_refused() -> None:
    identity = (1).to_bytes(32, "little")
    statement = encode({0: 1, 1: seat_of(identity), 2: identity, 3: None, 4: 1, 5: []})
    with pytest.raises(WeakKey):
        read_epoch([statement, b"\x00" * 64])


def test_a_head_verifies_under_its_own_key_only() -> None:
    epoch: EpochStatement = open_epoch(KEY, 1)
    head = sign_head(KEY, epoch.seat, epoch.id, 5, b"r" * 32)
    head.verify(KEY.public)
    with pytest.raises(BadSignature):
        head.verify(OTHER.public)
    with pytest.raises(BadSignature):
        type(head)(head.seat, head.epoch, 6, head.root, head.signature).verify(KEY.public)


def signed(parent: object, flags: tuple[str, ...] = (), seat: bytes | None = None) -> object:
    """A statement of any shape, under a signature that holds."""
    named = seat_of(KEY.public) if seat is None else seat
    statement = encode({0: 1, 1: named, 2: KEY.public, 3: parent, 4: 1, 5: list(flags)})
    return [statement, KEY.sign(b"epoch", statement)]


@pytest.mark.parametrize(
    "parent",
    [
        [b"e" * 15, 3, b"r" * 32],
        [b"e" * 16, 3, b"r" * 31],
        [b"e" * 16, -1, b"r" * 32],
        [b"e" * 16, 3],
        ["e" * 16, 3, b"r" * 32],
        7,
    ],
)
def test_a_parent_out_of_shape_is_refused(parent: object) -> None:
    with pytest.raises(EpochMalformed):
        read_epoch(signed(parent, seat=b"s" * 16))
    with pytest.raises(EpochMalformed):
        read_epoch(signed(parent))  # it would be a first epoch but for the parent


def test_an_epoch_may_continue_one_in_which_nothing_was_written() -> None:
    read = read_epoch(signed([b"e" * 16, 0, b"r" * 32], seat=b"s" * 16))
    assert read.parent == (b"e" * 16, 0, b"r" * 32)


def test_flags_that_this_version_does_not_know_are_told() -> None:
    assert read_epoch(signed(None, ("later",))).unknown_flags == {"later"}
    assert read_epoch(signed(None)).unknown_flags == frozenset()


def test_a_seat_and_the_code_read_out_for_an_epoch_are_the_specified_ones() -> None:
    """Golden: they are written down on paper and in other vaults."""
    epoch = open_epoch(KEY, 17)
    named = hashlib.sha256(b"ijm/seat/1" + KEY.public).digest()[:16]
    assert epoch.seat == named
    assert epoch_code(epoch) == thirty_digits(b"ijm/epoch-code/1" + epoch.id)
    assert epoch_code(epoch) != epoch_code(open_epoch(KEY, 18))
