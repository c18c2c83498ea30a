"""Hours of the week at which something may be done: calling somebody, for one.

Stored as `18:00-20:30`, on some days only as `Mo Tu 18:00-20:30`. An end before the start is of the
next day: `22:00-02:00`. By the clock where the person is, whatever its offset: nobody asks a
survivor for a time zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY_WORDS = (
    "mo mon monday mondays lun lunes ច័ន្ទ ចន្ទ",
    "tu tue tues tuesday tuesdays mar martes អង្គារ",
    "we wed wednesday wednesdays mie mié miércoles miercoles ពុធ",
    "th thu thur thurs thursday thursdays jue jueves ព្រហស្បតិ៍",
    "fr fri friday fridays vie viernes សុក្រ",
    "sa sat saturday saturdays sab sáb sábado sabado sábados sabados សៅរ៍",
    "su sun sunday sundays dom domingo domingos អាទិត្យ",
)
_DAY = {word: number for number, words in enumerate(_DAY_WORDS) for word in words.split()}
_SEVERAL = {
    **dict.fromkeys(("weekdays", "workdays", "laborables", "entre semana"), frozenset(range(5))),
    **dict.fromkeys(("weekends", "weekend", "fin de semana", "fines de semana"), frozenset((5, 6))),
    **dict.fromkeys(
        ("daily", "every day", "diario", "todos los días", "រាល់ថ្ងៃ"), frozenset(range(7))
    ),
}
_TIME = r"(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|a\.? ?m\.?|p\.? ?m\.?)?"
_TYPED = re.compile(
    r"(?P<days>.*?)[\s,:]*(?:(?:between|entre las|entre|from|de|desde las|desde|ពី) )?(?<!\d)"
    rf"{_TIME}"
    rf" ?(?:-|–|to|until|and|a las|a|hasta las|hasta|y las|y|ដល់) ?{_TIME}"
)
_FROM_TO = re.compile(r"([\w\u1780-\u17d3]+) ?(?:-|–|to|a|ដល់) ?([\w\u1780-\u17d3]+)")
_SPLIT = re.compile(r"(?:\s|,|\band\b|\by\b|\bon\b|\blos\b|\bel\b|និង|ថ្ងៃ)+")
_DAY_MINUTES = 24 * 60


class HoursMalformed(AppError):
    code = "HOURS_MALFORMED"
    sentence = "These are not hours. Write them like 18:00-20:30 or Mon-Fri 18:00-20:30."


@dataclass(frozen=True, slots=True)
class Hours:
    """`days` are 0 (Monday) to 6, all seven for every day; `start` and `end` minutes of the day."""

    days: frozenset[int]
    start: int
    end: int

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        span = f"{_clock(self.start)}-{_clock(self.end)}"
        if len(self.days) == len(DAYS):
            return span
        return f"{' '.join(DAYS[day] for day in sorted(self.days))} {span}"

    def shown(self, language: str) -> str:
        words = _WORDS.get(language, _WORDS["en"])
        span = words.span.format(_clock(self.start), _clock(self.end))
        if len(self.days) == len(DAYS):
            return span
        return f"{', '.join(words.days[day] for day in sorted(self.days))}, {span}"

    def holds(self, weekday: int, minute: int) -> bool:
        """Whether that minute of that day (0 is Monday) lies within, the end left out."""
        if self.start < self.end:
            return weekday in self.days and self.start <= minute < self.end
        before = (weekday - 1) % len(DAYS)
        return (weekday in self.days and minute >= self.start) or (
            before in self.days and minute < self.end
        )


@dataclass(frozen=True, slots=True)
class _Words:
    days: tuple[str, ...]
    span: str


_WORDS = {
    "en": _Words(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "{} to {}"),
    "es": _Words(("lun", "mar", "mié", "jue", "vie", "sáb", "dom"), "de {} a {}"),
    "km": _Words(("ច័ន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ"), "{} ដល់ {}"),
}


def parse(written: str) -> Hours:
    """Stored or typed, in English, Spanish or Khmer; raises HoursMalformed."""
    match = _TYPED.fullmatch(ascii_digits(written.replace("\u200b", "").strip()).casefold())
    if match is None:
        raise HoursMalformed
    start, end = _minute(*match.groups()[1:4]), _minute(*match.groups()[4:7])
    if start in (end, _DAY_MINUTES):
        raise HoursMalformed
    return Hours(_days(match["days"].strip(" ,:")), start, end)


def _minute(hour: str, minute: str | None, half: str | None) -> int:
    """24:00 is the end of the day."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            raise HoursMalformed
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    if minutes > 59 or hours * 60 + minutes > _DAY_MINUTES:
        raise HoursMalformed
    return hours * 60 + minutes


def _days(said: str) -> frozenset[int]:
    if not said:
        return frozenset(range(len(DAYS)))
    if said in _SEVERAL:
        return _SEVERAL[said]
    span = _FROM_TO.fullmatch(said)
    if span is not None and span[1] in _DAY and span[2] in _DAY:
        first, last = _DAY[span[1]], _DAY[span[2]]
        return frozenset((first + more) % 7 for more in range((last - first) % 7 + 1))
    names = [name for name in _SPLIT.split(said) if name]
    if not names or any(name not in _DAY for name in names):
        raise HoursMalformed
    return frozenset(_DAY[name] for name in names)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
