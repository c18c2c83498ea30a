"""Dates as people know them: a day, a month, a year, roughly, perhaps, or between two of these.

Written in a small part of EDTF (ISO 8601-2): `2009`, `2009-03`, `2009-03-14`, `~2009-03` (about),
`2009?` (uncertain), `~2009?`, `2009/2010-06` (from, to), `2009/..` (since, no end known),
`../2009` (up to). One form each: what is stored is `PartialDate.text`. Years are of the common era
only; a Buddhist-era year is taken when asked for, stored as its common-era year, and the caller
echoes that before it is saved.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

_ONE = re.compile(
    r"(?P<about>~?)(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?(?P<marks>[?~]*)"
)
_YEARS = range(1800, 2200)
FIRST, LAST = date(_YEARS[0], 1, 1), date(_YEARS[-1], 12, 31)
"""What an open interval reaches to, for comparing."""
_BUDDHIST_YEARS = range(2400, 2700)
_BUDDHIST_OFFSET = 543


class DateMalformed(AppError):
    code = "DATE_MALFORMED"
    sentence = (
        "This is not a date. Write 2009-03-14, or less if less is known: 2009-03, 2009, "
        "~2009-03 for about, 2009? if uncertain, 2009/2010 for between, 2009/.. for since."
    )


class YearOutOfReach(AppError):
    code = "YEAR_OUT_OF_REACH"
    sentence = (
        "This year is not between 1800 and 2199. If it is of the Buddhist era, take 543 off it; "
        "else correct it."
    )


@dataclass(frozen=True, slots=True)
class _End:
    """One date without its marks: (2009, 3, None) is March 2009."""

    year: int
    month: int | None
    day: int | None
    approximate: bool
    uncertain: bool

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def text(self) -> str:
        known = f"{self.year:04}"
        if self.month is not None:
            known += f"-{self.month:02}"
        if self.day is not None:
            known += f"-{self.day:02}"
        return f"{'~' * self.approximate}{known}{'?' * self.uncertain}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """`start` and `end` are the same for anything but an interval; None is an end that is open,
    never both."""

    start: _End | None
    end: _End | None

    @property
    def earliest(self) -> date:
        """First day it can mean; "about" does not widen it, as nobody said by how much."""
        return self.start.earliest if self.start else FIRST

    @property
    def latest(self) -> date:
        return self.end.latest if self.end else LAST

    @property
    def interval(self) -> bool:
        return self.start != self.end

    @property
    def open(self) -> bool:
        return self.start is None or self.end is None

    @property
    def rough(self) -> bool:
        """Whether either end is only about, or uncertain."""
        return any(end.approximate or end.uncertain for end in (self.start, self.end) if end)

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        start, end = (each.text if each else ".." for each in (self.start, self.end))
        return f"{start}/{end}" if self.interval else start

    @property
    def order(self) -> tuple[date, date, str]:
        """To sort by: when it can have begun, then when it can have ended."""
        return self.earliest, self.latest, self.text

    @property
    def week(self) -> str | None:
        """ISO week such as `2026-W48`, when it lies within one."""
        first, last = self.earliest.isocalendar(), self.latest.isocalendar()
        if (first.year, first.week) != (last.year, last.week):
            return None
        return f"{first.year:04}-W{first.week:02}"

    def contains(self, other: PartialDate) -> bool:
        """Every day that `other` can mean is one that this can mean."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def precedes(self, other: PartialDate) -> bool:
        """Whichever days are meant, this one comes first."""
        return self.latest < other.earliest

    def shown(self, language: str) -> str:
        """For people: `about Mar 2009`, `14 Mar 2009 (uncertain)`, `2009 to 2010`, `since 2009`."""
        words = _WORDS.get(language, _WORDS["en"])
        if self.start is None or self.end is None:
            known_end = self.start or self.end
            pattern = words.since if self.start else words.up_to
            return pattern.format(words.end(known_end)) if known_end else ""
        if not self.interval:
            return words.end(self.start)
        return words.between.format(words.end(self.start), words.end(self.end))


@dataclass(frozen=True, slots=True)
class _Words:
    months: tuple[str, ...]
    about: str
    uncertain: str
    between: str
    since: str
    up_to: str

    def end(self, end: _End) -> str:
        parts = [str(end.year)]
        if end.month is not None:
            parts.insert(0, self.months[end.month - 1])
        if end.day is not None:
            parts.insert(0, str(end.day))
        shown = " ".join(parts)
        if end.approximate:
            shown = self.about.format(shown)
        return self.uncertain.format(shown) if end.uncertain else shown


_WORDS = {
    "en": _Words(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        "about {}",
        "{} (uncertain)",
        "{} to {}",
        "since {}",
        "up to {}",
    ),
    "es": _Words(
        ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
        "hacia {}",
        "{} (incierto)",
        "de {} a {}",
        "desde {}",
        "hasta {}",
    ),
    "km": _Words(
        (
            *("មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា"),
            *("កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"),
        ),
        "ប្រហែល {}",
        "{} (មិនប្រាកដ)",
        "{} ដល់ {}",
        "តាំងពី {}",
        "រហូតដល់ {}",
    ),
}


def parse(written: str, *, buddhist: bool = False) -> PartialDate:
    """Takes the digits of any script; raises DateMalformed or YearOutOfReach."""
    parts = ascii_digits(written.strip()).split("/")
    ends = [None if part == ".." else _end(part, buddhist) for part in parts]
    if len(ends) > 2 or not any(ends):
        raise DateMalformed
    when = PartialDate(ends[0], ends[-1])
    if when.earliest > when.latest:
        raise DateMalformed
    return when


def known(stored: object) -> PartialDate | None:
    """What a field holds; None when it is empty or this version cannot read it."""
    try:
        return parse(stored) if isinstance(stored, str) else None
    except AppError:
        return None


def _end(written: str, buddhist: bool) -> _End:
    match = _ONE.fullmatch(written)
    if match is None:
        raise DateMalformed
    year = int(match["year"])
    if buddhist and year in _BUDDHIST_YEARS:
        year -= _BUDDHIST_OFFSET
    if year not in _YEARS:
        raise YearOutOfReach
    month, day = (int(part) if part else None for part in (match["month"], match["day"]))
    marks = match["about"] + match["marks"]
    if len(marks) != len(set(marks)):
        raise DateMalformed
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise DateMalformed from error
    return _End(year, month, day, "~" in marks, "?" in marks)
