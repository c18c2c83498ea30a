from __future__ import annotations

import hashlib
import io
import itertools
import os
import threading
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.bundle import frames, writer
from ijm_desktop.bundle.errors import BlockMalformed, BundleTooLarge
from ijm_desktop.bundle.frames import ChangesFrame, EpochsFrame, ProofFrame, ReceiptsFrame
from ijm_desktop.bundle.header import Range
from ijm_desktop.bundle.padding import padme
from ijm_desktop.bundle.proof import Proof, Proving
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.writer import ALWAYS_FITS, BundleWriter, Written
from ijm_desktop.crypto.errors import WeakKey
from ijm_desktop.crypto.sealing import SLOT_SIZE
from ijm_desktop.crypto.streams import sealed_size
from ijm_desktop.journal.change import PUT, Change, Op, make, opening, skeleton
from tests.bundle.world import (
    AUTHOR,
    CASEWORK,
    HQ,
    READER,
    SECRET_NOTE,
    chain,
    feed_header,
    log_of,
    work_bundle,
    work_header,
)


def _writer(out: io.BytesIO, changes: Sequence[Change]) -> BundleWriter:
    return BundleWriter(out, work_header(changes), AUTHOR.key, [HQ.sealing.public], os.urandom)


def test_what_was_written_is_what_finish_says_it_is() -> None:
    out = io.BytesIO()
    changes = chain(30)
    bundle = _writer(out, changes)
    assert bundle.changes(iter(changes)) == 30
    written = bundle.finish()
    data = out.getvalue()
    assert written == Written(len(data), hashlib.sha256(data).digest())


def test_nothing_readable_is_in_it() -> None:
    data = work_bundle(chain(10), os.urandom)
    for told in (SECRET_NOTE.encode(), b"observation", AUTHOR.seat, HQ.seat, AUTHOR.epoch.public):
        assert told not in data
    assert HQ.sealing.public[:32] not in data


def test_two_bundles_of_the_same_have_nothing_in_common_but_their_outside() -> None:
    one, other = (work_bundle(chain(10), os.urandom) for _ in range(2))
    assert one[:7] == other[:7]
    assert len(one) == len(other)
    pieces = {one[at : at + 8] for at in range(7, len(one) - 8)}
    assert not any(other[at : at + 8] in pieces for at in range(7, len(other) - 8))


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 60))
def test_its_length_is_a_padded_one(count: int) -> None:
    lengths = {7 + SLOT_SIZE + sealed_size(padme(plain)) for plain in range(300, 40_000)}
    assert len(work_bundle(chain(count), os.urandom)) in lengths


def test_long_runs_are_cut_into_blocks_and_epochs_never_share_one() -> None:
    changes = chain(2300)
    later = [replace(each, epoch=bytes(16)) for each in changes[:5]]
    header = work_header(changes)
    second = Range(bytes(16), 0, 5, bytes(64))
    header = replace(header, ranges=(*header.ranges, second))
    out = io.BytesIO()
    bundle = BundleWriter(out, header, AUTHOR.key, [HQ.sealing.public], os.urandom)
    bundle.changes(itertools.chain(changes, later))
    bundle.finish()
    reader = BundleReader(out)
    read = list(reader.frames(reader.verify([HQ.sealing])))
    assert [len(each.changes) for each in read if isinstance(each, ChangesFrame)] == [
        1000,
        1000,
        300,
        5,
    ]


def test_whoever_stops_half_way_is_stopped_and_no_thread_stays() -> None:
    class Stopped(Exception):
        pass

    def some() -> Iterator[Change]:
        yield from chain(2300)
        raise Stopped

    threads = threading.active_count()
    with pytest.raises(Stopped):
        _writer(io.BytesIO(), chain(2300)).changes(some())
    assert threading.active_count() == threads


def test_a_feed_is_proved_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MAX_PROVED", 7)
    changes = chain(40)
    shown = [each for each in changes if each.bucket == CASEWORK]
    out = io.BytesIO()
    bundle = BundleWriter(out, feed_header(), HQ.key, [READER.sealing.public], os.urandom)

    def prove(numbers: Sequence[int]) -> Proof:
        return AUTHOR.proof(changes, numbers)

    assert bundle.proved(iter(shown), prove) == len(shown)
    bundle.finish()
    reader = BundleReader(out)
    proving = Proving()
    proofs = 0
    for each in reader.frames(reader.verify([READER.sealing])):
        if isinstance(each, ChangesFrame):
            proving.changes(each.changes)
        elif isinstance(each, ProofFrame):
            proofs += 1
            proving.proof(each.proof, AUTHOR.epoch.public)
    proving.end()
    assert proofs == -(-len(shown) // 7)
    with pytest.raises(BundleTooLarge):
        bundle.proof(prove(range(8)))


def test_many_receipts_and_epochs_are_spread_over_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MAX_LISTED", 2)
    receipts, _ = log_of([AUTHOR.head(chain(size)) for size in range(1, 6)])
    out = io.BytesIO()
    bundle = BundleWriter(out, feed_header(), HQ.key, [READER.sealing.public], os.urandom)
    bundle.receipts(receipts)
    bundle.epochs([AUTHOR.epoch, READER.epoch, HQ.epoch])
    bundle.finish()
    reader = BundleReader(out)
    read = list(reader.frames(reader.verify([READER.sealing])))
    assert [
        r for each in read if isinstance(each, ReceiptsFrame) for r in each.receipts
    ] == receipts
    assert [e for each in read if isinstance(each, EpochsFrame) for e in each.epochs] == [
        AUTHOR.epoch,
        READER.epoch,
        HQ.epoch,
    ]
    assert len(read) == 5


def test_changes_of_many_small_ops_never_look_like_a_bomb() -> None:
    ops = [Op(PUT, number.to_bytes(16, "big"), "a.b", (), [1] * 30) for number in range(500)]
    changes = [
        make(
            author=AUTHOR.seat,
            epoch=AUTHOR.epoch.id,
            number=number,
            stamp=0,
            bucket=CASEWORK,
            ops=ops,
            seed=bytes(16),
        )
        for number in range(60)
    ]
    out = io.BytesIO()
    bundle = _writer(out, changes)
    bundle.changes(changes)
    bundle.finish()
    reader = BundleReader(out)
    read = list(reader.frames(reader.verify([HQ.sealing])))
    assert sum(len(each.changes) for each in read if isinstance(each, ChangesFrame)) == 60


def _large(count: int, size: int) -> Iterator[Change]:
    """Changes that do not compress."""
    for number in range(count):
        noise = hashlib.shake_128(number.to_bytes(8, "big")).digest(size)
        yield make(
            author=AUTHOR.seat,
            epoch=AUTHOR.epoch.id,
            number=number,
            stamp=number,
            bucket=CASEWORK,
            ops=[Op(PUT, bytes(16), "a.b", (), noise)],
            seed=bytes(16),
        )


def _header_for(count: int) -> list[Range]:
    return [Range(AUTHOR.epoch.id, 0, count, bytes(64))]


def test_memory_is_flat_both_ways() -> None:
    count = 64
    header = replace(work_header(chain(1)), ranges=tuple(_header_for(count)))
    out = io.BytesIO(bytes(20 << 20))  # so that its own growth does not count
    tracemalloc.start()
    try:
        bundle = BundleWriter(out, header, AUTHOR.key, [HQ.sealing.public], os.urandom)
        bundle.changes(_large(count, 256 << 10))
        size = bundle.finish().size
        wrote = tracemalloc.get_traced_memory()[1]
        out.truncate(size)
        tracemalloc.reset_peak()
        reader = BundleReader(out)
        assert sum(1 for _ in reader.frames(reader.verify([HQ.sealing]))) >= count // 4
        read = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size > 16 << 20
    assert wrote < 10 << 20
    assert read < 20 << 20


def test_what_was_planned_always_fits() -> None:
    """ALWAYS_FITS counts stored bytes; here they do not compress at all."""
    changes = list(_large(40, 1 << 14))
    stored = sum(len(skeleton(each)) + len(opening(each)) + 64 for each in changes)
    header = replace(work_header(chain(1)), ranges=tuple(_header_for(40)))
    out = io.BytesIO()
    bundle = BundleWriter(out, header, AUTHOR.key, [HQ.sealing.public], os.urandom)
    bundle.changes(changes)
    outside = 8 << 10
    assert bundle.finish().size - outside < stored * 1.07
    assert ALWAYS_FITS * 1.07 + (8 << 20) < 64 << 20  # and the largest header beside


def test_what_does_not_fit_is_refused_before_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(writer, "MAX_BUNDLE", 1 << 20)
    out = io.BytesIO()
    bundle = _writer(out, chain(1))
    with pytest.raises(BundleTooLarge):
        bundle.changes(_large(64, 64 << 10))
    assert len(out.getvalue()) < 1 << 20
    bundle.finish()
    assert len(out.getvalue()) <= 1 << 20


def test_ceilings_on_frames_and_on_what_blocks_expand_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MAX_TOTAL_EXPANDED", 10_000)
    with pytest.raises(BundleTooLarge):
        _writer(io.BytesIO(), chain(1)).changes(_large(3, 5000))
    monkeypatch.setattr(writer, "MAX_BODY_FRAMES", 2)
    bundle = _writer(io.BytesIO(), chain(1))
    bundle.epochs([AUTHOR.epoch])
    bundle.epochs([AUTHOR.epoch])
    with pytest.raises(BundleTooLarge):
        bundle.epochs([AUTHOR.epoch])
    assert frames.MAX_BODY_FRAMES > 2


def test_a_header_that_nobody_could_read_is_not_written() -> None:
    out = io.BytesIO()
    header = replace(work_header(chain(1)), recipients=())
    with pytest.raises(BlockMalformed):
        BundleWriter(out, header, AUTHOR.key, [HQ.sealing.public], os.urandom)
    assert out.getvalue() == b""


def test_with_no_valid_recipient_nothing_is_sealed() -> None:
    for recipients, error in (([], BlockMalformed), ([bytes(1216)], WeakKey)):
        out = io.BytesIO()
        with pytest.raises(error):
            BundleWriter(out, work_header(chain(1)), AUTHOR.key, recipients, os.urandom)
        assert out.getvalue() == b""
