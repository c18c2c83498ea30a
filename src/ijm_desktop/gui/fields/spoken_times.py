"""Times of day as people write them. Pure."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?)?")


def read(said: str) -> time | None:
    """`21:30`, `9.30 pm`, `2130`, `9pm`, `21h30`; None for what is no time of day."""
    match = _TIME.fullmatch(said.strip().casefold())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match[3] or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute)
