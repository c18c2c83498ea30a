"""What headquarters says of a seat's own work, as it travels (bundle §5.6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.frames import FrameKind, HeardFrame, JudgedFrame, SealingFrame, read_frame
from ijm_desktop.bundle.judged import Forked, Held, Judged, mark, marks, read_judged
from ijm_desktop.kernel.encoding import Value, encode
from tests.bundle import later

ONE = Held(b"e" * 16, "withheld", ((3, b"a" * 32), (5, b"b" * 32)))


def test_it_comes_as_it_went() -> None:
    judged = later.judged()
    assert read_frame(FrameKind.JUDGED, judged.encoded()) == JudgedFrame(judged)
    assert read_judged(Judged((ONE,)).encoded()) == Judged((ONE,))


def test_its_digest_tells_what_is_news_to_the_author() -> None:
    judged = later.judged()
    (forked,) = judged.forked
    newer = replace(forked.first, entry=replace(forked.first.entry, size=9))
    (other,) = forked.others
    grown = replace(other, entry=replace(other.entry, size=9))
    assert replace(judged, forked=(Forked(newer, (other,)),)).digest == judged.digest
    assert replace(judged, forked=(Forked(forked.first, (grown,)),)).digest != judged.digest
    assert replace(judged, held=()).digest != judged.digest


@pytest.mark.parametrize(
    "held",
    [
        [b"e" * 16, "withheld", [], b""],
        [b"e" * 16, "withheld", [1], b"a" * 31],
        [b"e" * 16, "withheld", [1], b"a" * 64],
        [b"e" * 16, "withheld", [2, 1], b"a" * 64],
        [b"e" * 16, "withheld", [1, 1], b"a" * 64],
        [b"e" * 16, "withheld", [-1], b"a" * 32],
        [b"e" * 16, "withheld", [True], b"a" * 32],
        [b"e" * 15, "withheld", [1], b"a" * 32],
        [b"e" * 16, 5, [1], b"a" * 32],
        [b"e" * 16, "withheld", [1]],
    ],
)
def test_any_other_form_is_refused(held: Value) -> None:
    with pytest.raises(BlockMalformed):
        read_judged(encode([[held], []]))


def test_a_fork_is_of_one_epoch_and_has_a_second_branch() -> None:
    (forked,) = later.judged().forked
    stranger = replace(forked.first, entry=replace(forked.first.entry, epoch=bytes(16)))
    for others in ((), (stranger,)):
        with pytest.raises(BlockMalformed):
            read_judged(Judged((), (Forked(forked.first, others),)).encoded())


def test_a_feed_is_marked_for_a_copy() -> None:
    written = [mark(7, b"a" * 32), "later-feature"]
    assert list(marks(written)) == [(7, b"a" * 32)]
    with pytest.raises(BlockMalformed):
        list(marks(["copy:x:y"]))
    for number in (-1, 1 << 63, 10**30):  # no place that a database could be asked for
        with pytest.raises(BlockMalformed):
            list(marks([f"copy:{number}:00"]))


def test_what_was_heard_and_the_key_to_seal_to_have_one_length() -> None:
    public = later.AUTHOR_AGAIN.sealing.public
    assert read_frame(FrameKind.HEARD, b"d" * 32) == HeardFrame(b"d" * 32)
    assert read_frame(FrameKind.SEALING, public) == SealingFrame(public)
    for kind, payload in (
        (FrameKind.HEARD, b"d" * 31),
        (FrameKind.SEALING, public[:-1]),
        (FrameKind.SEALING, b"\xff" * len(public)),
    ):
        with pytest.raises(BlockMalformed):
            read_frame(kind, payload)
