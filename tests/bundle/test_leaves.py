"""Leaf hashes of a closed epoch on their way back to its owner (bundle §5.5)."""

from __future__ import annotations

import pytest

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.frames import FrameKind, LeavesFrame, leaves_payload, read_frame
from ijm_desktop.journal.epoch import Head
from ijm_desktop.kernel.encoding import Value, encode

HEAD = Head(b"s" * 16, b"e" * 16, 5, b"r" * 32, b"g" * 64)
LEAVES = (b"1" * 32, b"2" * 32)


def test_they_come_back_as_they_went() -> None:
    frame = LeavesFrame(HEAD, 3, LEAVES)
    assert read_frame(FrameKind.LEAVES, leaves_payload(frame)) == frame


@pytest.mark.parametrize(
    ("start", "joined"),
    [(3, b""), (3, b"1" * 33), (4, b"".join(LEAVES)), (-1, b"1" * 32), (3, "text"), (None, b"")],
)
def test_any_other_form_is_refused(start: Value, joined: Value) -> None:
    whole = [HEAD.seat, HEAD.epoch, HEAD.size, HEAD.root, HEAD.signature, start, joined]
    with pytest.raises(BlockMalformed):
        read_frame(FrameKind.LEAVES, encode(whole))
