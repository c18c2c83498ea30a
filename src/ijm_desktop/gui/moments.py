"""Moments as people read them: in this computer's time zone and the window's language."""

from __future__ import annotations

from datetime import UTC, datetime

from ijm_desktop.gui import language
from ijm_desktop.kernel import partial_dates


def moment_shown(ms: int) -> str:
    """`14 Mar 2009, 21:30`, from milliseconds since 1970 UTC."""
    return f"{day_shown(ms)}, {_local(ms):%H:%M}"


def day_shown(ms: int) -> str:
    day = _local(ms).date().isoformat()
    return partial_dates.parse(day).shown(language.current())


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone()
