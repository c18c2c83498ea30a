"""How long something lasts: hours and minutes of a service, years and months of a sentence.

Stored in a part of ISO 8601: `P2Y6M`, `P10D`, `P3W`, `PT1H30M`. The units stay those that were
said: 18 months is not made into a year and a half, and a month is never made into days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date, timedelta
from fractions import Fraction

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

_ISO = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
_PART = re.compile(r"(\d+(?:[.,]\d{1,2})?) ?([\u1780-\u17d3]+|[^\W\d]+)\.?")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_JOINED = re.compile(r"(?:\s|,|\band\b|\by\b|\bcon\b|និង)*")
_UNITS = {
    "years": "y yr yrs year years año años ano anos ឆ្នាំ",
    "months": "mo mon month months mes meses ខែ",
    "weeks": "w wk wks week weeks semana semanas sem សប្ដាហ៍ សប្តាហ៍ អាទិត្យ",
    "days": "d day days día días dia dias ថ្ងៃ",
    "hours": "h hr hrs hour hours hora horas ម៉ោង",
    "minutes": "min mins minute minutes minuto minutos នាទី",
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_SMALLER = {"years": ("months", 12), "hours": ("minutes", 60)}
_MOST = 99_999
_FIRST, _LAST = date(1800, 1, 1), date(2199, 12, 31)


class DurationMalformed(AppError):
    code = "DURATION_MALFORMED"
    sentence = (
        "This is not a length of time. Write it like 2 years 6 months, 10 days or 1 h 30 min."
    )


@dataclass(frozen=True, slots=True)
class Duration:
    """Never all 0."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        day = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        clock = ((self.hours, "H"), (self.minutes, "M"))
        long = "".join(f"{count}{letter}" for count, letter in day if count)
        short = "".join(f"{count}{letter}" for count, letter in clock if count)
        return f"P{long}T{short}" if short else f"P{long}"

    def shown(self, language: str) -> str:
        """`2 years, 6 months`."""
        names = _NAMES.get(language, _NAMES["en"])
        counts = ((each.name, getattr(self, each.name)) for each in fields(self))
        return ", ".join(
            f"{count} {names[unit][0 if count == 1 else 1]}" for unit, count in counts if count
        )

    @property
    def in_minutes(self) -> int | None:
        """To add up hours of work; None where months or years make that a matter of opinion."""
        if self.years or self.months:
            return None
        return ((self.weeks * 7 + self.days) * 24 + self.hours) * 60 + self.minutes

    def after(self, day: date) -> date:
        """The day so long after `day`. What a month does not have is its last day: one month after
        31 January is 28 or 29 February. Ends in the year 2199."""
        return self._moved(day, 1)

    def before(self, day: date) -> date:
        """The day so long before `day`, by the same rule. Ends in the year 1800."""
        return self._moved(day, -1)

    def times(self, count: int) -> Duration:
        return Duration(**{each.name: getattr(self, each.name) * count for each in fields(self)})

    def plus(self, other: Duration) -> Duration:
        """Unit by unit."""
        counts = {each.name: getattr(self, each.name) for each in fields(self)}
        return Duration(**{unit: count + getattr(other, unit) for unit, count in counts.items()})

    def _moved(self, day: date, sign: int) -> date:
        months = day.year * 12 + day.month - 1 + sign * (self.years * 12 + self.months)
        year = months // 12
        if not _FIRST.year <= year <= _LAST.year:
            return _FIRST if sign < 0 else _LAST
        days = self.weeks * 7 + self.days + (self.hours * 60 + self.minutes) // (24 * 60)
        moved = in_month(year, months % 12 + 1, day.day) + timedelta(days=sign * days)
        return max(_FIRST, min(moved, _LAST))


_NAMES = {
    "en": {
        "years": ("year", "years"),
        "months": ("month", "months"),
        "weeks": ("week", "weeks"),
        "days": ("day", "days"),
        "hours": ("hour", "hours"),
        "minutes": ("minute", "minutes"),
    },
    "es": {
        "years": ("año", "años"),
        "months": ("mes", "meses"),
        "weeks": ("semana", "semanas"),
        "days": ("día", "días"),
        "hours": ("hora", "horas"),
        "minutes": ("minuto", "minutos"),
    },
    "km": {
        "years": ("ឆ្នាំ", "ឆ្នាំ"),
        "months": ("ខែ", "ខែ"),
        "weeks": ("សប្ដាហ៍", "សប្ដាហ៍"),
        "days": ("ថ្ងៃ", "ថ្ងៃ"),
        "hours": ("ម៉ោង", "ម៉ោង"),
        "minutes": ("នាទី", "នាទី"),
    },
}


def in_month(year: int, month: int, day: int) -> date:
    """That day of the month, or its last one when it has fewer."""
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day, (first_of_next - timedelta(days=1)).day))


def parse(written: str) -> Duration:
    """Stored or typed, in English, Spanish or Khmer; raises DurationMalformed."""
    text = ascii_digits(written.replace("\u200b", "").strip())
    match = _ISO.fullmatch(text.upper())
    if match is not None and not text.upper().endswith("T"):
        return _made({unit: int(count) for unit, count in match.groupdict().items() if count})
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        return _made({"hours": int(clock[1]), "minutes": int(clock[2])})
    return _made(_said(text.casefold()))


def _said(text: str) -> dict[str, int]:
    """`2 years and 6 months`, `1.5 hours`: units from large to small, each once."""
    found: dict[str, int] = {}
    at = 0
    for part in _PART.finditer(text):
        unit = _UNIT.get(part[2])
        if unit is None or unit in found or not _JOINED.fullmatch(text[at : part.start()]):
            raise DurationMalformed
        at = part.end()
        count = Fraction(part[1].replace(",", "."))
        found[unit] = int(count)
        if count.denominator != 1:
            smaller, times = _SMALLER.get(unit, ("", 0))
            rest = (count - int(count)) * times
            if rest.denominator != 1 or not rest or smaller in found:
                raise DurationMalformed
            found[smaller] = int(rest)
    if text[at:].strip():
        raise DurationMalformed
    return found


def _made(counts: dict[str, int]) -> Duration:
    if not any(counts.values()) or max(counts.values()) > _MOST:
        raise DurationMalformed
    return Duration(**counts)
