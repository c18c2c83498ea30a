"""Holding a `work` bundle's changes against the ranges its header states (bundle §3 and §4)."""

from __future__ import annotations

from collections.abc import Sequence

from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.bundle.header import BundleHeader
from ijm_desktop.journal.change import Change

_PART = "ranges"


class Ranges:
    """Give it each block in order, then `end`: every change of every range, once, in the header's
    order, by the sender. Raises BlockMalformed."""

    def __init__(self, header: BundleHeader) -> None:
        self._seat = header.sender[0]
        self._waiting = [each for each in header.ranges if each.start < each.end]
        self._next = self._waiting[0].start if self._waiting else 0

    def changes(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if not self._waiting:
                raise BlockMalformed(part=_PART)
            current = self._waiting[0]
            expected = (self._seat, current.epoch, self._next)
            if (change.author, change.epoch, change.number) != expected:
                raise BlockMalformed(part=_PART)
            self._next += 1
            if self._next == current.end:
                self._waiting.pop(0)
                self._next = self._waiting[0].start if self._waiting else 0

    def end(self) -> None:
        if self._waiting:
            raise BlockMalformed(part=_PART)
