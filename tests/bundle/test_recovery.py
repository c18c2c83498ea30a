"""The slot, the request and the answer of a recovery: one form each, bound to each other."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.bundle import recovery
from ijm_desktop.bundle.envelope import MAGIC
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleDamaged,
    BundleTooNew,
    NotABundle,
    RequestCodeMismatch,
)
from ijm_desktop.bundle.recovery import (
    PURPOSE,
    Answer,
    RecoveryRequest,
    make_request,
    open_answer,
    open_request,
    open_slot,
    seal_answer,
    seal_request,
    seal_slot,
)
from ijm_desktop.bundle.request import digits_key
from ijm_desktop.crypto.errors import NotForThisKey
from ijm_desktop.crypto.sealing import SealingKey, seal
from ijm_desktop.crypto.wrapping import wrap
from ijm_desktop.kernel.encoding import Value, encode

HQ = SealingKey.generate(os.urandom)
OWN = SealingKey.generate(os.urandom)
VAULT, SEAT, KEY = b"v" * 16, b"s" * 16, b"k" * 32
SLOT = seal_slot(HQ.public, VAULT, KEY, SEAT)
REQUEST = make_request(VAULT, recovery.key_id(HQ.public), SLOT, OWN.public, os.urandom)
FILE = seal_request(REQUEST, os.urandom)
ANSWER = Answer(KEY, 1_795_000_000_000, "Headquarters")
ANSWERED = seal_answer(ANSWER, REQUEST)


def test_a_slot_gives_the_key_and_whose_it_is() -> None:
    opened = open_slot(HQ, VAULT, SLOT)
    assert (opened.vault_key, opened.seat) == (KEY, SEAT)
    assert len(SLOT) == recovery.SLOT_SIZE
    assert repr(KEY) not in repr(opened)
    with pytest.raises(NotForThisKey):
        open_slot(HQ, b"w" * 16, SLOT)
    with pytest.raises(NotForThisKey):
        open_slot(OWN, VAULT, SLOT)
    short = seal(HQ.public, recovery.SLOT_INFO + VAULT, KEY)
    with pytest.raises(BlockMalformed):
        open_slot(HQ, VAULT, short)


def test_a_request_opens_with_its_digits_only() -> None:
    assert open_request(FILE, REQUEST.code) == REQUEST
    assert open_request(FILE, REQUEST.code.replace(" ", "-")) == REQUEST
    with pytest.raises(RequestCodeMismatch):
        open_request(FILE, "1" * 30)


def test_nothing_in_a_request_can_be_read_or_linked_by_who_carries_it() -> None:
    for told in (VAULT, SLOT, REQUEST.key, OWN.public[:64]):
        assert told not in FILE
    again = make_request(VAULT, REQUEST.key, SLOT, OWN.public, os.urandom)
    other = seal_request(again, os.urandom)
    assert len(other) == len(FILE)
    assert again.code != REQUEST.code


def test_who_overheard_the_digits_cannot_put_another_request_under_them() -> None:
    thief = SealingKey.generate(os.urandom)
    theirs = RecoveryRequest(VAULT, REQUEST.key, SLOT, thief.public, os.urandom(32))
    key = digits_key(REQUEST.code, PURPOSE)
    forged = FILE[:6] + wrap(key, PURPOSE, encode(theirs.encoded()), os.urandom)
    with pytest.raises(RequestCodeMismatch):
        open_request(forged, REQUEST.code)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotABundle),
        (b"PK" + FILE, NotABundle),
        (FILE[:6], NotABundle),
        (FILE + bytes(recovery.LARGEST), NotABundle),
        (ANSWERED, NotABundle),
        (MAGIC + b"\x02" + FILE[5:], BundleTooNew),
        (FILE[:-1] + bytes([FILE[-1] ^ 1]), BundleDamaged),
        (FILE[:20], RequestCodeMismatch),
    ],
    ids=("empty", "other", "start", "long", "answer", "newer", "altered", "short"),
)
def test_what_is_no_request_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        open_request(data, REQUEST.code)


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [1, VAULT, REQUEST.key, SLOT, OWN.public],
        [1, VAULT[1:], REQUEST.key, SLOT, OWN.public, bytes(32)],
        [1, VAULT, REQUEST.key, SLOT[1:], OWN.public, bytes(32)],
        [1, VAULT, REQUEST.key, SLOT, bytes(1216), bytes(32)],
        [1, VAULT, REQUEST.key, SLOT, OWN.public, "nonce"],
    ],
)
def test_a_request_that_is_not_in_its_form_is_refused(fields: list[Value]) -> None:
    data = FILE[:6] + wrap(digits_key("1", PURPOSE), PURPOSE, encode(fields), os.urandom)
    with pytest.raises(BlockMalformed):
        open_request(data, "1")


def test_a_later_request_says_so() -> None:
    fields = [2, *REQUEST.encoded()[1:], "more"]
    data = FILE[:6] + wrap(digits_key("1", PURPOSE), PURPOSE, encode(fields), os.urandom)
    with pytest.raises(BundleTooNew):
        open_request(data, "1")


def test_an_answer_is_for_one_request_and_one_key() -> None:
    assert open_answer(ANSWERED, OWN, REQUEST.digest) == ANSWER
    assert KEY not in ANSWERED
    assert b"Headquarters" not in ANSWERED
    with pytest.raises(NotForThisKey):
        open_answer(ANSWERED, OWN, bytes(32))
    with pytest.raises(NotForThisKey):
        open_answer(ANSWERED, HQ, REQUEST.digest)
    with pytest.raises(NotForThisKey):
        open_answer(ANSWERED[:-1] + b"?", OWN, REQUEST.digest)
    with pytest.raises(NotABundle):
        open_answer(FILE, OWN, REQUEST.digest)
