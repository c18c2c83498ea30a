"""An age somebody stated on a day, and whether a person is a minor on another day.

Stored as `16@2026-11-02`, roughly as `~16@2026-11`, between as `14-16@2026-11-02`; how it is known
follows as a code of the field's list: `~16@2026-11-02 estimated`. An age without its day says
nothing a year later, so the day is never left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.durations import in_month
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.partial_dates import PartialDate

ADULT_AT = 18
ROUGHLY = 2
"""Years that "about" is taken to mean either way. People guess worse than this, and a child taken
for an adult is the worse mistake: whoever is not surely an adult is presumed a minor."""
_OLDEST = 125

_TYPED = re.compile(
    r"(?P<about>~|about |around |hacia |unos |aproximadamente |ប្រហែល ?)? ?(?P<low>\d{1,3})"
    r"(?: ?(?:-|–|/|to|or|a|o|u|ដល់) ?(?P<high>\d{1,3}))?(?: (?:years?|años?)(?: old)?| ?ឆ្នាំ)?"
    r"(?: ?(?:@|on |el |al ) ?(?P<on>[~?\d/.-]+)(?:[ ,]+(?P<basis>\S.*))?)?",
    re.IGNORECASE,
)


class AgeMalformed(AppError):
    code = "AGE_MALFORMED"
    sentence = "This is not an age. Write it in years: 16, about 16 or 14-16."


class AgeDayMissing(AppError):
    code = "AGE_DAY_MISSING"
    sentence = "On which day was the person this old? Write it like 16@2026-11-02."


class Minor(StrEnum):
    """Codes of the list `minor_status`."""

    YES = "minor"
    NO = "adult"
    UNCERTAIN = "presumed_minor"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Born:
    """The days between which somebody was certainly born."""

    earliest: date
    latest: date

    @classmethod
    def on(cls, when: PartialDate) -> Born:
        """Of a date of birth; "about" and "uncertain" stand for ROUGHLY years either way."""
        margin = ROUGHLY if when.rough else 0
        return cls(_years_on(when.earliest, -margin), _years_on(when.latest, margin))

    def turns(self, years: int) -> PartialDate:
        """The birthday: the earliest it can be, and only its month where it is not known."""
        birthday = min(_years_on(self.earliest, years), partial_dates.LAST).isoformat()
        return partial_dates.parse(birthday if self.earliest == self.latest else f"~{birthday[:7]}")

    def minor_on(self, event: PartialDate, adult_at: int = ADULT_AT) -> Minor:
        """On any day that `event` can mean; born on 29 February is of age on 1 March."""
        if _years_on(self.latest, adult_at) <= event.earliest:
            return Minor.NO
        if _years_on(self.earliest, adult_at) > event.latest:
            return Minor.YES
        return Minor.UNCERTAIN


@dataclass(frozen=True, slots=True)
class Age:
    """`low` to `high` whole years on the day `on`; `basis` is a code, not judged here."""

    low: int
    high: int
    about: bool
    on: PartialDate
    basis: str | None = None

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        years = f"{self.low}-{self.high}" if self.low != self.high else str(self.low)
        basis = f" {self.basis}" if self.basis else ""
        return f"{'~' * self.about}{years}@{self.on.text}{basis}"

    def shown(self, language: str) -> str:
        """`about 16 on 2 Nov 2026`; the basis is for who knows its label."""
        _about, _between, day, month = _WORDS.get(language, _WORDS["en"])
        when = day if self.on.earliest == self.on.latest else month
        return when.format(years_of(self, language), self.on.shown(language))

    @property
    def born(self) -> Born:
        """Somebody of 16 is between the sixteenth birthday and the day before the seventeenth."""
        margin = ROUGHLY if self.about or self.on.rough else 0
        return Born(
            _years_on(self.on.earliest + timedelta(days=1), -(self.high + 1 + margin)),
            _years_on(self.on.latest, -max(0, self.low - margin)),
        )


_WORDS = {
    "en": ("about {}", "{} to {}", "{} on {}", "{} in {}"),
    "es": ("unos {}", "{} a {}", "{} el {}", "{} en {}"),
    "km": ("ប្រហែល {}", "{} ដល់ {}", "{} នៅថ្ងៃ {}", "{} ក្នុង {}"),
}


def years_of(age: Age, language: str) -> str:
    """`about 14 to 16`, as it can be typed again."""
    about, between, _day, _month = _WORDS.get(language, _WORDS["en"])
    years = between.format(age.low, age.high) if age.low != age.high else str(age.low)
    return about.format(years) if age.about else years


def minor_on(
    event: PartialDate | None, birth: PartialDate | None, age: Age | None, adult_at: int = ADULT_AT
) -> Minor:
    """By what is known: a certain answer of either wins over a doubtful one, and two certain ones
    that differ are a doubt."""
    known = [Born.on(birth)] if birth else []
    known += [age.born] if age else []
    if event is None or not known:
        return Minor.UNKNOWN
    said = {born.minor_on(event, adult_at) for born in known} - {Minor.UNCERTAIN}
    return said.pop() if len(said) == 1 else Minor.UNCERTAIN


def parse(written: str) -> Age:
    """Stored, or typed with its day. Raises AgeMalformed, AgeDayMissing or an error of the day."""
    match = _TYPED.fullmatch(ascii_digits(written.strip()))
    if match is None:
        raise AgeMalformed
    low = int(match["low"])
    high = int(match["high"] or low)
    if not low <= high <= _OLDEST:
        raise AgeMalformed
    if match["on"] is None:
        raise AgeDayMissing
    on = partial_dates.parse(match["on"])
    if on.open:
        raise AgeDayMissing
    return Age(low, high, match["about"] is not None, on, match["basis"])


def _years_on(day: date, years: int) -> date:
    """So many years later or earlier. A 29 February that there is not is 1 March, the side on which
    nobody comes of age early."""
    year = max(1, min(9999, day.year + years))
    if (day.month, day.day) == (2, 29) and in_month(year, 2, 29).day != 29:
        return date(year, 3, 1)
    return date(year, day.month, day.day)
