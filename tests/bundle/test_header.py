from dataclasses import replace
from typing import Any

import pytest

from ijm_desktop.bundle.errors import BlockMalformed, BundleTooNew, FeedGap
from ijm_desktop.bundle.header import BundleHeader, Feed, Kind, Position, Range, read_header
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import AUTHOR, CASEWORK, IDENTITY, chain, feed_header, work_header

WORK = replace(work_header(chain(3)), position=Position(1, 17, 2), optional=("hints",))
FEED = feed_header()


@pytest.mark.parametrize("header", [WORK, FEED, feed_header(Kind.WELCOME)])
def test_a_header_survives_its_encoding(header: BundleHeader) -> None:
    assert read_header(header.encoded()) == header


def _with(header: BundleHeader, key: int, value: object) -> bytes:
    fields = decode(header.encoded())
    return encode({**fields, key: value})


GOOD_RANGE = [AUTHOR.epoch.id, 0, 3, bytes(64)]
FEED_FIELDS: dict[int, Any] = decode(FEED.encoded())[10]


@pytest.mark.parametrize(
    ("header", "key", "value"),
    [
        (WORK, 2, ["b", "a"]),
        (WORK, 3, "gossip"),
        (WORK, 3, 1),
        (WORK, 3, "feed"),
        (FEED, 3, "work"),
        (WORK, 4, bytes(31)),
        (WORK, 5, [bytes(16)]),
        (WORK, 6, []),
        (WORK, 6, [bytes(16), bytes(16)]),
        (WORK, 6, [bytes([n]) * 16 for n in range(65)]),
        (WORK, 7, 1 << 64),
        (WORK, 7, True),
        (WORK, 8, [[*GOOD_RANGE[:2], -1, bytes(64)]]),
        (WORK, 8, [[AUTHOR.epoch.id, 4, 3, bytes(64)]]),
        (WORK, 8, [GOOD_RANGE, GOOD_RANGE]),
        (WORK, 8, None),
        (WORK, 9, [1, 2]),
        (WORK, 10, FEED_FIELDS),
        (WORK, 11, None),
        (WORK, 12, 3),
        (WORK, 13, [1]),
        (WORK, 14, None),
        (FEED, 8, [GOOD_RANGE]),
        (FEED, 9, [1, 2, 3]),
        (FEED, 10, {**FEED_FIELDS, 2: -1}),
        (FEED, 10, {**FEED_FIELDS, 1: 41}),
        (FEED, 10, {**FEED_FIELDS, 4: bytes(31)}),
        (FEED, 10, {**FEED_FIELDS, 5: [["case", b"short", "casework"]]}),
        (FEED, 10, {**FEED_FIELDS, 7: 0}),
        (FEED, 10, [1]),
    ],
)
def test_its_form_is_strict(header: BundleHeader, key: int, value: object) -> None:
    with pytest.raises((BlockMalformed, BadSignature)):
        read_header(_with(header, key, value))


def test_a_missing_key_is_refused() -> None:
    fields = decode(WORK.encoded())
    for key in range(2, 14):
        with pytest.raises(BlockMalformed):
            read_header(encode({each: fields[each] for each in fields if each != key}))


def test_a_newer_header_says_so_whatever_else_is_in_it() -> None:
    for newer in ({0: 2}, {0: 1, 1: ["folded"]}, {0: 1, 1: ["folded"], 77: "odd", 4: 9}):
        with pytest.raises(BundleTooNew):
            read_header(encode(newer))


def test_an_optional_feature_is_read_past() -> None:
    assert read_header(WORK.encoded()).optional == ("hints",)


@pytest.mark.parametrize("payload", [b"", b"\xf6", b"\x80", b"text", b"\xa0"])
def test_what_is_no_header_is_refused(payload: bytes) -> None:
    with pytest.raises(BlockMalformed):
        read_header(payload)


def _feed(start: int, end: int, hq_epoch: int = 2, grants: int = 3) -> Feed:
    return Feed(hq_epoch, start, end, grants, bytes(32), (CASEWORK,), (IDENTITY,))


HERE = Position(2, 10, 3)


@pytest.mark.parametrize(
    ("feed", "position"),
    [
        (_feed(0, 5), None),
        (_feed(0, 15), HERE),
        (_feed(10, 10), HERE),
        (_feed(10, 15, grants=9), HERE),
        (_feed(0, 4, hq_epoch=3, grants=1), HERE),
    ],
)
def test_a_feed_that_follows_on(feed: Feed, position: Position | None) -> None:
    feed.check_follows(position)
    assert not feed.is_stale(position)


@pytest.mark.parametrize(
    ("feed", "position"),
    [
        (_feed(1, 5), None),
        (_feed(11, 15), HERE),
        (_feed(0, 15, hq_epoch=1), HERE),
        (_feed(10, 15, hq_epoch=3), HERE),
    ],
)
def test_a_feed_with_something_missing_before_it(feed: Feed, position: Position | None) -> None:
    with pytest.raises(FeedGap):
        feed.check_follows(position)


def test_a_later_list_of_grants_may_end_lower_than_where_the_seat_is() -> None:
    feed = _feed(0, 9, grants=4)
    feed.check_follows(HERE)
    assert not feed.is_stale(HERE)


@pytest.mark.parametrize("feed", [_feed(0, 9), _feed(0, 10, grants=2), _feed(0, 20, grants=2)])
def test_a_feed_brought_again_is_stale(feed: Feed) -> None:
    feed.check_follows(HERE)
    assert feed.is_stale(HERE)


def test_a_range_names_the_head_that_its_author_signed() -> None:
    changes = chain(3)
    head = AUTHOR.head(changes)
    made = Range(head.epoch, 0, 3, head.signature).head(head.seat, head.root)
    assert made == head
    made.verify(AUTHOR.epoch.public)
