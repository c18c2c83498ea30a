from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    DirectoryRollback,
    NotForThisSeat,
    RootCodeMismatch,
    RootRollback,
    UnknownSender,
    WrongOrganisation,
)
from ijm_desktop.bundle.header import BundleHeader, Kind
from ijm_desktop.bundle.reader import BundleReader, Opened
from ijm_desktop.bundle.root import root_code, sign_root
from ijm_desktop.bundle.trust import Pinned, check_feed, check_welcome, check_work
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.errors import TreeMismatch
from tests.bundle import forging
from tests.bundle.world import (
    AUTHOR,
    HQ,
    ORGANISATION,
    READER,
    ROOT,
    ROOT_KEYS,
    ROOTS,
    STRANGER,
    chain,
    directory,
    feed_header,
    reader_part,
    second_root,
    work_header,
)

HELD = Pinned(ORGANISATION, ROOTS, directory(3).header)
FEED = feed_header()
WELCOME = feed_header(Kind.WELCOME)
WORK = work_header(chain(3))


def _opened(header: BundleHeader, signer: SigningKey = HQ.key, **differences: Any) -> Opened:
    header = replace(header, **differences)
    data = forging.bundle([(1, header.encoded())], signer, [READER.sealing.public])
    return BundleReader(io.BytesIO(data)).verify([READER.sealing])


def test_a_feed_is_believed_and_says_what_to_pin_next() -> None:
    believed = check_feed(_opened(FEED), READER.seat, HELD)
    assert believed.roots == ROOTS
    assert believed.root == ROOT
    assert believed.directory == reader_part(directory(3))


def test_what_the_reader_has_need_not_be_sent_again() -> None:
    believed = check_feed(_opened(FEED, roots=(), directory=None, log=None), READER.seat, HELD)
    assert believed.roots == ROOTS
    assert believed.directory is None


def test_a_new_sequencer_speaks_once_the_root_keys_said_so() -> None:
    second = second_root(hq_epoch=2, sequencer=STRANGER.epoch)
    sender = (STRANGER.seat, STRANGER.epoch.id)
    taken_over = _opened(
        FEED, STRANGER.key, sender=sender, roots=(*ROOTS, second), directory=None, log=None
    )
    believed = check_feed(taken_over, READER.seat, HELD)
    assert believed.root == second.statement
    # From then on the old one's word, however genuine, is that of nobody.
    after = replace(HELD, roots=believed.roots)
    with pytest.raises(UnknownSender):
        check_feed(_opened(FEED), READER.seat, after)


OTHER_ROOT = sign_root(replace(ROOT, expiry=1), ROOT_KEYS)


@pytest.mark.parametrize(
    ("differences", "error"),
    [
        ({"organisation": bytes(32)}, WrongOrganisation),
        ({"recipients": (AUTHOR.seat,)}, NotForThisSeat),
        ({"roots": (OTHER_ROOT,)}, RootRollback),
        ({"sender": (HQ.seat, READER.epoch.id)}, UnknownSender),
        ({"sender": (AUTHOR.seat, AUTHOR.epoch.id)}, UnknownSender),
        ({"directory": reader_part(directory(2))}, DirectoryRollback),
        ({"directory": reader_part(directory(4, hq_epoch=2))}, DirectoryRollback),
        ({"directory": replace(reader_part(directory(4)), proof=())}, TreeMismatch),
        ({"directory": replace(directory(4), signature=bytes(64))}, BadSignature),
        ({"directory": directory(4, organisation=bytes(32))}, WrongOrganisation),
        ({"log": replace(FEED.log, size=9) if FEED.log else None}, BadSignature),
    ],
)
def test_a_feed_that_is_not_headquarters_word_is_refused(
    differences: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        check_feed(_opened(FEED, **differences), READER.seat, HELD)


def test_who_is_not_the_sequencer_cannot_sign_as_one() -> None:
    with pytest.raises(BadSignature):
        check_feed(_opened(FEED, AUTHOR.key), READER.seat, HELD)


def test_a_feed_before_anything_is_pinned_needs_the_root() -> None:
    with pytest.raises(RootRollback):
        check_feed(_opened(FEED, roots=()), READER.seat, Pinned(ORGANISATION))


def test_a_welcome_pins_the_organisation_whose_code_was_read_out() -> None:
    for code in (root_code(ORGANISATION), None):
        believed = check_welcome(_opened(WELCOME), READER.seat, code)
        assert believed.root.organisation == ORGANISATION
    with pytest.raises(RootCodeMismatch):
        check_welcome(_opened(WELCOME), READER.seat, root_code(bytes(32)))


def test_the_organisation_that_the_code_names_is_that_of_the_root() -> None:
    """A false welcome may claim the right organisation in its header, but not in its root."""
    false = _opened(WELCOME, organisation=bytes(32))
    with pytest.raises(WrongOrganisation):
        check_welcome(false, READER.seat, root_code(bytes(32)))


def test_a_kind_is_taken_for_no_other() -> None:
    for check in (
        lambda: check_feed(_opened(WORK, AUTHOR.key), HQ.seat, HELD),
        lambda: check_welcome(_opened(FEED), READER.seat, None),
        lambda: check_work(_opened(FEED), READER.seat, ORGANISATION, HQ.epoch),
    ):
        with pytest.raises(BlockMalformed):
            check()


def test_work_is_believed_from_whom_headquarters_certified() -> None:
    work = _opened(WORK, AUTHOR.key)
    check_work(work, HQ.seat, ORGANISATION, AUTHOR.epoch)
    with pytest.raises(UnknownSender):
        check_work(work, HQ.seat, ORGANISATION, STRANGER.epoch)
    with pytest.raises(NotForThisSeat):
        check_work(work, READER.seat, ORGANISATION, AUTHOR.epoch)
    with pytest.raises(WrongOrganisation):
        check_work(work, HQ.seat, bytes(32), AUTHOR.epoch)
    with pytest.raises(BadSignature):
        check_work(_opened(WORK, STRANGER.key), HQ.seat, ORGANISATION, AUTHOR.epoch)
