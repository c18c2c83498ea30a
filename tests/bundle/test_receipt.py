from dataclasses import replace

import pytest

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleTooNew,
    ReceiptMismatch,
    WrongOrganisation,
)
from ijm_desktop.bundle.receipt import Receipt, read_log_head, read_receipt
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import AUTHOR, HQ, ORGANISATION, READER, STRANGER, chain, log_of

HEADS = [AUTHOR.head(chain(size)) for size in range(1, 6)] + [READER.head(chain(2, READER))]
RECEIPTS, LOG = log_of(HEADS)


def _verify(receipt: Receipt, own_root: bytes) -> None:
    receipt.verify(ORGANISATION, HQ.epoch.public, own_root)


@pytest.mark.parametrize("index", range(len(HEADS)))
def test_a_receipt_survives_its_encoding_and_is_believed(index: int) -> None:
    read = read_receipt(decode(encode(RECEIPTS[index].encoded())))
    assert read == RECEIPTS[index]
    _verify(read, HEADS[index].root)


def test_a_receipt_for_another_tree_than_ones_own_is_refused() -> None:
    with pytest.raises(ReceiptMismatch):
        _verify(RECEIPTS[2], HEADS[3].root)


@pytest.mark.parametrize(
    "change",
    [
        {"index": 3},
        {"index": 6},
        {"index": 1 << 62},
        {"proof": ()},
        {"proof": (*RECEIPTS[2].proof, bytes(32))},
        {"entry": replace(RECEIPTS[2].entry, size=99)},
        {"entry": replace(RECEIPTS[2].entry, seat=READER.seat)},
        {"entry": replace(RECEIPTS[2].entry, salt=bytes(16))},
        {"entry": replace(RECEIPTS[2].entry, time=0)},
    ],
)
def test_a_line_that_is_not_in_the_log_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ReceiptMismatch):
        _verify(replace(RECEIPTS[2], **change), HEADS[2].root)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", [{"size": 7}, {"root": bytes(32)}, {"time": 1}, {"hq_epoch": 2}])
def test_a_log_head_that_the_sequencer_did_not_sign_is_refused(change: dict[str, object]) -> None:
    altered = replace(LOG, **change)  # type: ignore[arg-type]
    with pytest.raises(BadSignature):
        altered.verify(ORGANISATION, HQ.epoch.public)
    with pytest.raises(BadSignature):
        _verify(replace(RECEIPTS[2], log=altered), HEADS[2].root)


def test_another_key_or_organisation_is_refused() -> None:
    with pytest.raises(BadSignature):
        RECEIPTS[0].verify(ORGANISATION, STRANGER.epoch.public, HEADS[0].root)
    with pytest.raises(WrongOrganisation):
        RECEIPTS[0].verify(bytes(32), HQ.epoch.public, HEADS[0].root)


def test_its_form_is_strict() -> None:
    good = RECEIPTS[0].encoded()
    for place, wrong in ((0, b"short"), (3, -1), (3, True), (6, 1 << 63), (7, [b""]), (8, None)):
        with pytest.raises(BlockMalformed):
            read_receipt([*good[:place], wrong, *good[place + 1 :]])
    with pytest.raises(BlockMalformed):
        read_receipt([*good, 0])
    with pytest.raises(BundleTooNew):
        read_log_head([2, *LOG.encoded()[1:]])
