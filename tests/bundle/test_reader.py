"""Whatever is done to a bundle's bytes, by a courier or by a writer who holds a valid key, a reader
refuses it with one of the specification's codes, and nothing of it was taken in."""

from __future__ import annotations

import contextlib
import io
import os
import tracemalloc
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.bundle import block, plaintext, reader
from ijm_desktop.bundle.envelope import Outside
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleBomb,
    BundleDamaged,
    BundleTooLarge,
    BundleTooNew,
    DirectoryRollback,
    FeedGap,
    NotABundle,
    NotForThisSeat,
    ReceiptMismatch,
    RootRollback,
    UnknownSender,
    WrongOrganisation,
)
from ijm_desktop.bundle.frames import FrameKind
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.trust import Pinned
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.sealing import SLOT_SIZE
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.encoding import encode
from tests.bundle import forging
from tests.bundle.forging import zstd
from tests.bundle.judging import Side, judge, tree_root
from tests.bundle.world import (
    AUTHOR,
    CASEWORK,
    HQ,
    ORGANISATION,
    READER,
    ROOTS,
    STRANGER,
    chain,
    feed_bundle,
    feed_header,
    log_of,
    work_bundle,
    work_header,
)

CHAIN = chain(12)
WORK = work_bundle(CHAIN, os.urandom)
FEED = feed_bundle(CHAIN, os.urandom)
HQ_SIDE = Side(HQ.seat, (HQ.sealing,), Pinned(ORGANISATION, ROOTS, None), certified=(AUTHOR.epoch,))
SEAT_SIDE = Side(
    READER.seat,
    (READER.sealing,),
    Pinned(ORGANISATION, ROOTS, None),
    own_root=tree_root(chain(2, READER)),
)
REFUSALS = (
    NotABundle,
    BundleTooNew,
    NotForThisSeat,
    BundleDamaged,
    BundleTooLarge,
    BundleBomb,
    BlockMalformed,
    UnknownSender,
    BadSignature,
    WrongOrganisation,
    RootRollback,
    DirectoryRollback,
    FeedGap,
    TreeMismatch,
    ReceiptMismatch,
)


def test_work_goes_to_headquarters_whole() -> None:
    assert judge(WORK, HQ_SIDE) == CHAIN


def test_a_feed_goes_to_its_seat_and_holds_only_what_was_granted() -> None:
    assert judge(FEED, SEAT_SIDE) == [each for each in CHAIN if each.bucket == CASEWORK]


def test_anybody_sees_the_outside_and_no_more() -> None:
    assert BundleReader(io.BytesIO(WORK)).outside() == Outside(1, 1, 1, len(WORK))


def test_secrets_are_not_shown() -> None:
    opened = BundleReader(io.BytesIO(WORK)).verify([HQ.sealing])
    assert repr(opened.file_key) not in repr(opened)


def test_only_the_recipient_opens_it() -> None:
    for keys in ([STRANGER.sealing], [READER.sealing], []):
        with pytest.raises(NotForThisSeat):
            BundleReader(io.BytesIO(WORK)).verify(keys)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from([(WORK, HQ_SIDE), (FEED, SEAT_SIDE)]), st.data())
def test_any_altered_byte_is_refused(which: tuple[bytes, Side], data: st.DataObject) -> None:
    good, side = which
    at = data.draw(st.integers(0, len(good) - 1) | st.integers(0, 8))
    other = bytearray(good)
    other[at] ^= data.draw(st.integers(1, 255))
    _refused(bytes(other), side)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([(WORK, HQ_SIDE), (FEED, SEAT_SIDE)]), st.data())
def test_any_cut_is_refused(which: tuple[bytes, Side], data: st.DataObject) -> None:
    good, side = which
    _refused(good[: data.draw(st.integers(0, len(good) - 1))], side)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_splice_is_refused(data: st.DataObject) -> None:
    """Pieces of one's own bundles moved, repeated, left out, or taken from another bundle."""
    source = data.draw(st.sampled_from([WORK, FEED, os.urandom(4000), b"\0" * 4000]))
    start = data.draw(st.integers(0, len(WORK)))
    end = data.draw(st.integers(start, len(WORK)))
    taken = data.draw(st.integers(0, len(source)))
    piece = source[taken : taken + data.draw(st.integers(0, 3000))]
    other = WORK[:start] + piece + WORK[end:]
    if other != WORK:
        _refused(other, HQ_SIDE)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_anything_appended_is_refused(more: bytes) -> None:
    if more:
        _refused(WORK + more, HQ_SIDE)


def _refused(data: bytes, side: Side) -> None:
    with pytest.raises(REFUSALS):
        judge(data, side)


def test_a_slot_cannot_be_exchanged_or_added() -> None:
    """Who may open a bundle is fixed by its sender: the stream is bound to the slots."""
    again = work_bundle(CHAIN, os.urandom)
    with pytest.raises(BundleDamaged):
        judge(WORK[: 7 + SLOT_SIZE] + again[7 + SLOT_SIZE :], HQ_SIDE)
    added = WORK[:6] + b"\x02" + WORK[7 : 7 + SLOT_SIZE] * 2 + WORK[7 + SLOT_SIZE :]
    with pytest.raises(BundleDamaged):
        judge(added, HQ_SIDE)


def _header(**differences: Any) -> tuple[int, bytes]:
    return (1, replace(work_header(CHAIN), **differences).encoded())


def _forged(*frames: tuple[int, bytes]) -> bytes:
    return forging.bundle(frames, AUTHOR.key, [HQ.sealing.public])


BLOCK = (2, block.encode_block(CHAIN))
EPOCHS = (5, encode([AUTHOR.epoch.encoded()]))


def test_the_format_as_specified_is_what_the_reader_reads() -> None:
    assert judge(_forged(_header(), BLOCK), HQ_SIDE) == CHAIN
    skipped = ((0x40, b"hint"), (0x7D, b""))
    assert judge(_forged(_header(), skipped[0], EPOCHS, skipped[1], BLOCK), HQ_SIDE) == CHAIN


HALVES = [(2, block.encode_block(CHAIN[:6])), (2, block.encode_block(CHAIN[6:]))]
MANY_ITEMS = b"\x9a\x00\x70\x00\x00" + b"\x80" * (7 << 20)
HOSTILE = {
    "no frames at all": ((), BlockMalformed),
    "no header": ((BLOCK,), BlockMalformed),
    "two headers": ((_header(), _header(), BLOCK), BlockMalformed),
    "a trailer in the middle": ((_header(), (0x7F, bytes(112)), BLOCK), BlockMalformed),
    "a pad in the middle": ((_header(), (0x7E, b""), BLOCK), BlockMalformed),
    "blocks out of order": ((_header(), HALVES[1], HALVES[0]), BlockMalformed),
    "a block twice": ((_header(), BLOCK, BLOCK), BlockMalformed),
    "a block missing": ((_header(), HALVES[0]), BlockMalformed),
    "no blocks": ((_header(),), BlockMalformed),
    "a proof in work": ((_header(), BLOCK, (3, b"\x80")), BlockMalformed),
    "receipts in work": ((_header(), BLOCK, (4, b"\x80")), BlockMalformed),
    "no epochs": ((_header(), (5, b"\x80"), BLOCK), BlockMalformed),
    "odd epochs": ((_header(), (5, encode([[b"", b""]])), BLOCK), BlockMalformed),
    "an unsigned epoch": (
        (_header(), (5, encode([[AUTHOR.epoch.encoded()[0], bytes(64)]])), BLOCK),
        BadSignature,
    ),
    "a frame from a later version": ((_header(), (6, b""), BLOCK), BundleTooNew),
    "a frame beyond": ((_header(), (0x80, b""), BLOCK), BundleTooNew),
    "a feature from a later version": ((_header(mandatory=("more",)), BLOCK), BundleTooNew),
    "a bomb": ((_header(), (2, zstd(bytes(64 << 20)))), BundleBomb),
    "deep nesting": ((_header(), (2, zstd(b"\x81" * 500_000))), BlockMalformed),
    "many items": (
        (_header(), (2, zstd(b"\x9a\x00\x70\x00\x00" + b"\x80" * (7 << 20)))),
        BundleBomb,
    ),
    "a header of many items": (((1, b"\x9a\x00\x70\x00\x00" + b"\xa0" * (7 << 20)),), BundleBomb),
    "text that is none": ((_header(), (2, zstd(b"\x61\xff"))), BlockMalformed),
    "a frame that is too long": ((_header(), (2, bytes((8 << 20) + 1))), BlockMalformed),
    "a wrong root": ((_header(ranges=work_header(chain(13)).ranges), BLOCK), BlockMalformed),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_writer_who_can_sign_is_refused_in_bounded_memory(name: str) -> None:
    frames, error = HOSTILE[name]
    data = _forged(*frames)
    tracemalloc.start()
    try:
        with pytest.raises(error):
            judge(data, HQ_SIDE)
        assert tracemalloc.get_traced_memory()[1] < 40 << 20
    finally:
        tracemalloc.stop()


def _sealed(plain: bytes) -> bytes:
    file_key = os.urandom(32)
    prefix = forging.outside(file_key, [HQ.sealing.public])
    return forging.sealed(file_key, prefix, plain)


def _with_trailer(plain: bytes, count: int = 1, behind: bytes = b"") -> bytes:
    file_key = os.urandom(32)
    prefix = forging.outside(file_key, [HQ.sealing.public])
    end = forging.trailer(plain, count, AUTHOR.key, prefix)
    return forging.sealed(file_key, prefix, plain + end + behind)


FRAMES = [_header(), BLOCK]
PLAIN = forging.body(FRAMES)
UNPADDED = b"".join(forging.frame(*each) for each in FRAMES)
PAD = len(PLAIN) - len(UNPADDED) - 5
ENDINGS = {
    "empty": (_sealed(b""), BlockMalformed),
    "half a frame": (_sealed(b"\x00\x00\x01"), BlockMalformed),
    "a length without its bytes": (_sealed(b"\x00\x00\x10\x00\x01abc"), BlockMalformed),
    "no trailer": (_sealed(PLAIN), BlockMalformed),
    "half a trailer": (_sealed(PLAIN + forging.frame(0x7F, bytes(112))[:60]), BlockMalformed),
    "a short trailer": (_sealed(PLAIN + forging.frame(0x7F, bytes(111))), BlockMalformed),
    "an empty trailer": (_sealed(PLAIN + forging.frame(0x7F, bytes(112))), BundleDamaged),
    "a count too high": (_with_trailer(PLAIN, 2), BundleDamaged),
    "more behind": (_with_trailer(PLAIN, 1, b"\x00"), BlockMalformed),
    "no pad": (_with_trailer(UNPADDED), BlockMalformed),
    "a pad that is too short": (
        _with_trailer(UNPADDED + forging.frame(0x7E, bytes(PAD - 1))),
        BlockMalformed,
    ),
    "a pad that is too long": (
        _with_trailer(UNPADDED + forging.frame(0x7E, bytes(PAD + 1))),
        BlockMalformed,
    ),
    "a pad that says something": (
        _with_trailer(UNPADDED + forging.frame(0x7E, b"\x01" * PAD)),
        BlockMalformed,
    ),
    "two pads": (_with_trailer(PLAIN + forging.frame(0x7E, b"")), BlockMalformed),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_an_end_that_is_not_the_one_form(name: str) -> None:
    data, error = ENDINGS[name]
    with pytest.raises(error):
        judge(data, HQ_SIDE)


def test_the_signature_is_over_the_slots_too() -> None:
    """A recipient cannot pass a bundle on under its sender's name to someone else."""
    file_key = os.urandom(32)
    sent = forging.outside(file_key, [HQ.sealing.public])
    end = forging.trailer(PLAIN, 1, AUTHOR.key, sent)
    passed_on = forging.outside(file_key, [HQ.sealing.public, STRANGER.sealing.public])
    with pytest.raises(BadSignature):
        judge(forging.sealed(file_key, passed_on, PLAIN + end), HQ_SIDE)


def test_a_file_over_the_limit_is_refused_unread() -> None:
    class Sparse(io.BytesIO):
        def seek(self, offset: int, whence: int = 0) -> int:
            super().seek(offset, whence)
            return (64 << 20) + 1 if whence == os.SEEK_END else offset

    with pytest.raises(BundleTooLarge):
        BundleReader(Sparse(WORK)).verify([HQ.sealing])


def test_ceilings_over_a_whole_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _forged(_header(), *HALVES)
    monkeypatch.setattr(reader, "MAX_TOTAL_EXPANDED", 1500)
    with pytest.raises(BundleBomb):
        judge(data, HQ_SIDE)
    monkeypatch.setattr(plaintext, "MAX_BODY_FRAMES", 1)
    with pytest.raises(BlockMalformed):
        judge(data, HQ_SIDE)


class TestTwoPasses:
    def _frames(self, before: bytes, after: bytes) -> None:
        stream = io.BytesIO(before)
        bundle = BundleReader(stream)
        opened = bundle.verify([HQ.sealing])
        stream.seek(0)
        stream.write(after)
        stream.truncate()
        for _ in bundle.frames(opened):
            pass

    def test_the_same_bytes_are_read_again(self) -> None:
        self._frames(WORK, WORK)

    @pytest.mark.parametrize(
        "after",
        [
            WORK[:-1],
            WORK + b"\0",
            WORK[:2000] + bytes([WORK[2000] ^ 1]) + WORK[2001:],
            WORK[:100] + bytes([WORK[100] ^ 1]) + WORK[101:],
            b"",
            work_bundle(CHAIN, os.urandom),
        ],
    )
    def test_other_bytes_are_refused(self, after: bytes) -> None:
        with pytest.raises(BundleDamaged):
            self._frames(WORK, after)

    def test_other_contents_under_the_same_file_key_are_refused(self) -> None:
        """Only who knows the file key can do this: the sender, between our passes."""
        file_key = os.urandom(32)
        prefix = forging.outside(file_key, [HQ.sealing.public])
        both = []
        for kinds in ([_header(), BLOCK], [_header(), EPOCHS, BLOCK]):
            plain = forging.body(kinds)
            end = forging.trailer(plain, len(kinds) - 1, AUTHOR.key, prefix)
            both.append(forging.sealed(file_key, prefix, plain + end))
        size = max(map(len, both))
        assert size >= len(both[0])
        with pytest.raises(BundleDamaged):
            self._frames(both[0], both[1])

    def test_a_bundle_is_named_by_its_contents(self) -> None:
        one, other = (
            BundleReader(io.BytesIO(each)).verify([HQ.sealing])
            for each in (WORK, work_bundle(CHAIN, os.urandom))
        )
        assert one.digest == other.digest
        assert one.body_frames == other.body_frames == 2


NEARLY = st.sampled_from(
    [
        (3, encode(AUTHOR.proof(CHAIN, [1]).encoded())),
        (4, encode([log_of([AUTHOR.head(CHAIN)])[0][0].encoded()])),
        (1, feed_header().encoded()),
        BLOCK,
        EPOCHS,
    ]
)


@settings(max_examples=200, deadline=None)
@given(NEARLY, st.sampled_from([*FrameKind, 6, 0x41]) | st.none(), st.data())
def test_frames_that_are_nearly_right(
    frame: tuple[int, bytes], kind: int | None, data: st.DataObject
) -> None:
    """Frames of every kind, with contents of every kind, a few bytes altered before sealing."""
    payload = bytearray(frame[1])
    for _ in range(data.draw(st.integers(1, 3))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    altered = (frame[0] if kind is None else kind, bytes(payload))
    frames = [(1, feed_header().encoded()), altered]
    if altered[0] == FrameKind.HEADER:
        frames = [altered]
    with contextlib.suppress(*REFUSALS):
        judge(forging.bundle(frames, HQ.key, [READER.sealing.public]), SEAT_SIDE)


def test_nothing_but_a_bundle_is_a_bundle() -> None:
    for data in (b"", b"\xa7", b"\xa7\x5e\x0b\xd1\x01\x01", b"PK\x03\x04" + bytes(5000)):
        with pytest.raises(NotABundle):
            judge(data, HQ_SIDE)
