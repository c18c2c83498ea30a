"""Moments as people read them: in this computer's time zone and the window's language."""

from __future__ import annotations

from datetime import datetime

from ijm_desktop.gui import language
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.moments import moment


def moment_shown(ms: int) -> str:
    """`14 Mar 2009, 21:30`, from milliseconds since 1970 UTC."""
    return f"{day_shown(ms)}, {local(ms):%H:%M}"


def day_shown(ms: int, spoken: str | None = None) -> str:
    """`14 Mar 2009`, in the language `spoken` or the window's. A year in which nobody wrote, which
    a wrong clock or a hostile colleague can claim, is shown as digits: a page opens whatever
    others wrote."""
    day = local(ms).date().isoformat()
    try:
        return partial_dates.parse(day).shown(spoken or language.current())
    except partial_dates.YearOutOfReach:
        return day


def local(ms: int) -> datetime:
    """In this computer's zone; at the ends of the calendar, which a zone would leave, in UTC."""
    there = moment(ms)
    try:
        return there.astimezone()
    except (OverflowError, ValueError, OSError):
        return there
