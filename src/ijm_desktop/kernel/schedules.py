"""What is to be done again and again, declared on the record it hangs on.

Pure: from a record's values, and what headquarters set, to the days on which something is due. The
day itself is never guessed at: a release of March 2026 makes visits due in a month, not on a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.durations import Duration
from ijm_desktop.kernel.partial_dates import PartialDate

MOST = 120
"""Of one schedule on one record, however it was set: ten years of months."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """`at`: how long after the day the first ones are due, None on the day itself. `every`: how
    long after one another the rest; None for no more. `lasts`: how long after the day the last may
    be. `before`: `at` counts backwards, for a warning ahead of the day."""

    at: tuple[Duration | None, ...] = (None,)
    every: Duration | None = None
    lasts: Duration | None = None
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """`hangs_on`: a DATE field; or none and `of_age`: the eighteenth birthday of `person`, or of
    whose the scope is. `by`: a CODE field that chooses the pattern; without it the pattern of "".
    `only`: CODE fields that must have one of these codes. `ends`: a DATE field after which nothing
    more is due. `instead`: a DATE field on which, when it is filled in, the one task of it is due,
    whatever the pattern says. `title` is English and translated, `kind` a code of `task_kind`. Of
    what has no end, `ahead` are made; each that is done makes the next."""

    code: str
    title: str
    kind: str
    hangs_on: str | None = None
    patterns: Mapping[str, Pattern]
    by: str | None = None
    of_age: bool = False
    only: Mapping[str, frozenset[str]] | None = None
    ends: str | None = None
    instead: str | None = None
    person: str | None = None
    owner: str | None = None
    ahead: int = 1

    @property
    def days(self) -> tuple[str | None, ...]:
        """The DATE fields it reads."""
        return self.hangs_on, self.ends, self.instead

    def applies(self, values: Mapping[str, Any]) -> bool:
        return all(values.get(name) in codes for name, codes in (self.only or {}).items())

    def pattern(self, values: Mapping[str, Any], set_by_hand: Mapping[str, Pattern]) -> Pattern:
        """`set_by_hand`: what headquarters set instead, by the same codes. Nothing is due by a code
        that has no pattern."""
        code = str(values.get(self.by) or "") if self.by else ""
        return set_by_hand.get(code) or self.patterns.get(code) or _NEVER


_NEVER = Pattern(at=())


@dataclass(frozen=True, slots=True)
class Due:
    """The `number`th of a schedule, from 0. `when` is as exact as the day it hangs on."""

    number: int
    when: PartialDate


def due(pattern: Pattern, day: PartialDate | None, ends: PartialDate | None) -> Iterator[Due]:
    """In order, without end where the pattern has none (but for MOST). Nothing where the day is not
    known, or known only as "since" or "up to"."""
    if day is None or day.open:
        return
    last = pattern.lasts.after(day.earliest) if pattern.lasts else partial_dates.LAST
    if ends is not None:
        last = min(last, ends.latest)
    for number, when in zip(range(MOST), _days(pattern, day.earliest), strict=False):
        if when > last and not pattern.before:
            return
        yield Due(number, _as_exact_as(day, when))


def has_end(pattern: Pattern) -> bool:
    return pattern.every is None or pattern.lasts is not None


def _days(pattern: Pattern, day: date) -> Iterator[date]:
    """Counted from the day each time: a 31st that February shortened is a 31st again in March."""
    for step in pattern.at:
        yield day if step is None else step.before(day) if pattern.before else step.after(day)
    if pattern.every is not None:
        first = pattern.at[-1] if pattern.at else None
        for times in count(1):
            further = pattern.every.times(times)
            yield (first.plus(further) if first else further).after(day)


def _as_exact_as(day: PartialDate, when: date) -> PartialDate:
    if day.earliest == day.latest and not day.rough:
        return partial_dates.parse(when.isoformat())
    return partial_dates.parse(f"~{when.isoformat()[:7]}")
