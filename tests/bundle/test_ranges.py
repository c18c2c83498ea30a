from dataclasses import replace

import pytest

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.header import BundleHeader, Range
from ijm_desktop.bundle.ranges import Ranges
from ijm_desktop.journal.change import Change
from tests.bundle.world import AUTHOR, READER, chain, work_header

CHAIN = chain(10)
OTHER_EPOCH = bytes(range(16))


def _check(header: BundleHeader, *blocks: list[Change]) -> None:
    ranges = Ranges(header)
    for each in blocks:
        ranges.changes(each)
    ranges.end()


def test_every_change_of_every_range_in_any_blocks() -> None:
    header = work_header(CHAIN, 2)
    _check(header, CHAIN[2:])
    _check(header, CHAIN[2:5], CHAIN[5:6], CHAIN[6:])
    _check(work_header(CHAIN, 10))
    second = Range(OTHER_EPOCH, 3, 5, bytes(64))
    later = [replace(each, epoch=OTHER_EPOCH) for each in CHAIN[3:5]]
    empty = Range(bytes(16), 7, 7, bytes(64))
    _check(replace(header, ranges=(*header.ranges, empty, second)), CHAIN[2:], later)


@pytest.mark.parametrize(
    "changes",
    [
        [],
        CHAIN[2:9],
        CHAIN[1:],
        CHAIN[2:] + CHAIN[9:],
        CHAIN[2:5] + CHAIN[6:],
        CHAIN[2:4] + chain(10, READER)[4:],
        [replace(each, epoch=OTHER_EPOCH) for each in CHAIN[2:]],
    ],
)
def test_anything_else_is_refused(changes: list[Change]) -> None:
    with pytest.raises(BlockMalformed):
        _check(work_header(CHAIN, 2), changes)


def test_nobody_sends_another_seats_changes_as_their_work() -> None:
    header = replace(work_header(CHAIN), sender=(READER.seat, AUTHOR.epoch.id))
    with pytest.raises(BlockMalformed):
        _check(header, CHAIN)
