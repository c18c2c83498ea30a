import os

import pytest

from ijm_desktop.bundle import envelope
from ijm_desktop.bundle.errors import (
    BundleDamaged,
    BundleTooLarge,
    BundleTooNew,
    NotABundle,
    NotForThisSeat,
)
from ijm_desktop.crypto.errors import WeakKey
from ijm_desktop.crypto.sealing import SLOT_SIZE, SealingKey
from tests.bundle.world import AUTHOR, HQ, READER, STRANGER

FILE_KEY = bytes(range(32))


@pytest.mark.parametrize(("recipients", "slots"), [(1, 1), (2, 2), (3, 4), (5, 8), (33, 64)])
def test_a_count_of_slots_tells_little_of_the_count_of_recipients(
    recipients: int, slots: int
) -> None:
    prefix = envelope.make_prefix(FILE_KEY, [READER.sealing.public] * recipients, os.urandom)
    outside = envelope.read_outside(prefix[:7], len(prefix))
    assert outside == envelope.Outside(1, 1, slots, len(prefix))
    assert outside.prefix_size == len(prefix) == 7 + slots * SLOT_SIZE


def test_every_recipient_finds_the_key_and_nobody_else_does() -> None:
    publics = [AUTHOR.sealing.public, HQ.sealing.public, READER.sealing.public]
    prefix = envelope.make_prefix(FILE_KEY, publics, os.urandom)
    for member in (AUTHOR, HQ, READER):
        assert envelope.open_slots(prefix, [STRANGER.sealing, member.sealing]) == FILE_KEY
    with pytest.raises(NotForThisSeat):
        envelope.open_slots(prefix, [STRANGER.sealing])
    with pytest.raises(NotForThisSeat):
        envelope.open_slots(prefix, [])


def test_no_public_key_and_no_order_of_recipients_can_be_seen() -> None:
    publics = [SealingKey.generate(os.urandom).public for _ in range(4)]
    prefix = envelope.make_prefix(FILE_KEY, publics, os.urandom)
    assert not any(public[at : at + 16] in prefix for public in publics for at in (0, 600, 1184))
    slots = [prefix[at : at + SLOT_SIZE] for at in range(7, len(prefix), SLOT_SIZE)]
    assert slots == sorted(slots)


def test_a_weak_recipient_is_refused() -> None:
    with pytest.raises(WeakKey):
        envelope.make_prefix(FILE_KEY, [bytes(1216)], os.urandom)


SMALLEST = 7 + SLOT_SIZE


@pytest.mark.parametrize(
    ("start", "size", "error"),
    [
        (b"", 0, NotABundle),
        (b"\xa7\x5e\x0b\xd1\x01\x01", 6, NotABundle),
        (b"PK\x03\x04\x01\x01\x01", 5000, NotABundle),
        (b"\xa7\x5e\x0b\xd1\x02\x01\x01", 5000, BundleTooNew),
        (b"\xa7\x5e\x0b\xd1\x01\x06\x01", 5000, BundleTooNew),
        (b"\xa7\x5e\x0b\xd1\x01\x01\x00", 5000, BundleDamaged),
        (b"\xa7\x5e\x0b\xd1\x01\x01\x03", 5000, BundleDamaged),
        (b"\xa7\x5e\x0b\xd1\x01\x01\x80", 200_000, BundleDamaged),
        (b"\xa7\x5e\x0b\xd1\x01\x01\x01", SMALLEST - 1, BundleDamaged),
        (b"\xa7\x5e\x0b\xd1\x01\x01\x01", (64 << 20) + 1, BundleTooLarge),
    ],
)
def test_what_the_outside_alone_refuses(start: bytes, size: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        envelope.read_outside(start, size)


@pytest.mark.parametrize("suite", [2, 4, 5])
def test_a_request_or_an_answer_is_told_from_a_bundle(suite: int) -> None:
    outside = envelope.read_outside(b"\xa7\x5e\x0b\xd1\x01" + bytes((suite, 0x99)), 9000)
    assert (outside.suite, outside.slots) == (suite, 0)
