"""Milliseconds since 1970 UTC as moments of the calendar, also those that no calendar reaches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

FIRST_MS = -62_135_596_800_000  # the year 1
LAST_MS = 253_402_300_799_999  # the end of the year 9999
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(milliseconds: int) -> datetime:
    """In UTC. What others wrote is merged unjudged: beyond the calendar it is the first or the
    last moment there is, so that one hostile value never keeps a page from opening."""
    # Not fromtimestamp, which fails before 1970 on Windows.
    return _EPOCH + timedelta(milliseconds=max(FIRST_MS, min(milliseconds, LAST_MS)))


def since_1970(when: datetime) -> int:
    """The reverse of `moment`, in whole milliseconds; `when` has an offset."""
    return (when - _EPOCH) // timedelta(milliseconds=1)
