"""Hybrid logical clock readings: 48 bits of milliseconds since 1970 UTC, 16 bits of counter.

Wall clocks on field laptops are years wrong. Two rules keep one such clock from harming others: a
reading further than a day ahead of now is ignored when ticking, one's own included; and order
within one author's changes comes from their numbers, never from stamps.
"""

from __future__ import annotations

from collections.abc import Iterable

COUNTER_BITS = 16
AHEAD_MS = 24 * 60 * 60 * 1000


def milliseconds(stamp: int) -> int:
    """Wall-clock milliseconds since 1970 UTC that a stamp claims."""
    return stamp >> COUNTER_BITS


def tick(now_ms: int, seen: Iterable[int]) -> int:
    """The next stamp: above every believable one in `seen`, and never behind the wall clock."""
    horizon = (now_ms + AHEAD_MS) << COUNTER_BITS
    believed = max((stamp for stamp in seen if stamp < horizon), default=0)
    return max(believed + 1, now_ms << COUNTER_BITS)
