"""What rules ask of dates and numbers. One that is not given, or unreadable, breaks nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.declarations import Context

Condition: TypeAlias = Callable[[Mapping[str, Any], Context], bool]

_AHEAD_MS = 10 * 60 * 1000
_AHEAD = timedelta(days=1)
"""The far side of the date line, and a clock a little fast, are no mistake."""


def day_ahead(name: str) -> Condition:
    """The earliest day that the date field can mean lies ahead of today."""

    def broken(values: Mapping[str, Any], context: Context) -> bool:
        when = partial_dates.known(values.get(name))
        return when is not None and when.earliest > context.today + _AHEAD

    return broken


def instant_ahead(name: str) -> Condition:
    """The instant field lies ahead of the clock."""

    def broken(values: Mapping[str, Any], context: Context) -> bool:
        when = values.get(name)
        return isinstance(when, int) and when > context.now_ms + _AHEAD_MS

    return broken


def days_out_of_order(first: str, then: str) -> Condition:
    """`first` certainly lies after `then`."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        one, other = (partial_dates.known(values.get(name)) for name in (first, then))
        return one is not None and other is not None and one.earliest > other.latest

    return broken


def number_outside(name: str, allowed: range) -> Condition:
    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        number = values.get(name)
        return isinstance(number, int) and number not in allowed

    return broken
