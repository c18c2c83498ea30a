"""Dates as people say and write them, read into the one form in which they are stored.

Pure. English, Spanish, Khmer and Thai words are understood whatever the window's language is. Days
come before months, as everywhere but in one country; `3/14/2009` can only be the other way round
and is taken so. The field shows in words what it understood, so a slip is seen before it is saved.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from ijm_desktop.gui.fields.khmer_dates import KHMER
from ijm_desktop.gui.fields.thai_dates import THAI
from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.partial_dates import DateMalformed, PartialDate, parse

_MONTH_NAMES = (
    "january enero jan ene",
    "february febrero feb",
    "march marzo mar",
    "april abril apr abr",
    "may mayo",
    "june junio jun",
    "july julio jul",
    "august agosto aug ago",
    "september septiembre setiembre sept sep set",
    "october octubre oct",
    "november noviembre nov",
    "december diciembre dec dic",
)
_MONTHS = {
    word: number for number, words in enumerate(_MONTH_NAMES, start=1) for word in words.split()
}
_DAYS = {
    "today": 0,
    "hoy": 0,
    "yesterday": -1,
    "ayer": -1,
    "tomorrow": 1,
    "mañana": 1,
    "anteayer": -2,
}
_UNITS = {
    "day": 1,
    "days": 1,
    "dia": 1,
    "dias": 1,
    "día": 1,
    "días": 1,
    "week": 7,
    "weeks": 7,
    "semana": 7,
    "semanas": 7,
}
_LONG_UNITS = {
    "month": 1,
    "months": 1,
    "mes": 1,
    "meses": 1,
    "year": 12,
    "years": 12,
    "año": 12,
    "años": 12,
}
_COUNTS = {"a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "two": 2, "dos": 2, "three": 3, "tres": 3}
_ABOUT = (
    *("about ", "around ", "approximately ", "approx ", "circa ", "ca "),
    *("hacia ", "sobre ", "alrededor de ", "aproximadamente ", "cerca de "),
)
_UNSURE = ("perhaps ", "maybe ", "possibly ", "quizas ", "quizás ", "tal vez ", "posiblemente ")
_UNSURE_AFTER = ("?", "(uncertain)", "(incierto)")
_YEARS = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")
_BETWEEN = re.compile(
    r"(?:between|entre) (?P<a>.+) (?:and|y) (?P<b>.+)"
    r"|(?:from|de|desde) (?P<c>.+) (?:to|until|a|hasta) (?P<d>.+)"
    r"|(?P<e>.+?) (?:to|until|hasta|[-–]) (?P<f>.+)"
)
_OPEN = (
    (re.compile(r"(?:since|from|desde|a partir de) (.+)"), "{}/..", 0),
    (re.compile(r"(?:after|despu[eé]s de) (.+)"), "{}/..", 1),
    (re.compile(r"(?:until|up to|by|hasta) (.+)"), "../{}", 0),
    (re.compile(r"(?:before|antes de) (.+)"), "../{}", -1),
)
_ERA = re.compile(r"(?:b\.? ?e\.?|พ\.? ?ศ\.?|e\. ?b\.) ?(?=\d)|(?<=\d) ?(?:b\.? ?e\.?|พ\.? ?ศ\.?)$")
_THIRD = re.compile(
    r"(?:the )?(?:(?P<early>early|beginning|start|a principios|principios|inicios|comienzos)"
    r"|(?P<mid>mid|middle|a mediados|mediados)|(?P<late>late|end|a finales|finales|fines))"
    r"(?: |-)(?:(?:in|of|de|del) )?(?P<of>.+)"
)
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_AGO = re.compile(r"(?:hace )?(\w+) (\w+)(?: ago)?")
_AHEAD = re.compile(r"(?:in|en|dentro de) (\w+) (\w+)")
_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.\- ](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2}) )?([^\W\d]+)(?: (\d{1,2}))?(?: (\d{4}))?")
_FILLERS = re.compile(r"\b(?:de|del|of|the|el|on|año)\b|(?<=\d)(?:st|nd|rd|th)\b")


def read(said: str, today: date, *, buddhist: bool = False) -> PartialDate:
    """Raises DateMalformed or YearOutOfReach. A year with its era named (`2552 BE`, `พ.ศ. 2552`)
    needs no asking."""
    text, named = _ERA.subn("", _plain(said))
    buddhist = buddhist or bool(named)
    try:
        return parse(text, buddhist=buddhist)
    except DateMalformed:
        return parse(_stored_form(text, today), buddhist=buddhist)


def _plain(said: str) -> str:
    text = THAI.in_english(KHMER.in_english(ascii_digits(said).casefold()))
    return re.sub(r"\s+", " ", text.replace(",", " ")).strip(" .")


def _stored_form(text: str, today: date) -> str:
    for marks, sign in ((_ABOUT, "~"), (_UNSURE, "?")):
        for mark in marks:
            if text.startswith(mark):
                inner = _stored_form(text.removeprefix(mark), today)
                return f"~{inner}" if sign == "~" else f"{inner}?"
    for mark in _UNSURE_AFTER:
        if text.endswith(mark):
            return f"{_stored_form(text.removesuffix(mark).rstrip(), today)}?"
    if text.startswith("~"):
        return f"~{_stored_form(text[1:].lstrip(), today)}"
    simple = _simple(text, today) or _third(text, today)
    if simple is not None:
        return simple
    between = _YEARS.fullmatch(text) or _BETWEEN.fullmatch(text)
    if between is not None:
        ends = [part for part in between.groups() if part]
        return "/".join(_stored_form(end, today) for end in ends)
    for pattern, form, step in _OPEN:
        match = pattern.fullmatch(text)
        if match is not None:
            return form.format(_beside(_stored_form(match[1], today), step))
    raise DateMalformed


def _beside(known: str, step: int) -> str:
    """The year, month or day that comes before (-1) or after (1) one that is given."""
    if not step:
        return known
    when = parse(known)
    if when.interval:
        raise DateMalformed
    edge = when.earliest if step < 0 else when.latest
    return (edge + timedelta(days=step)).isoformat()[: len(known.strip("~?"))]


def _third(text: str, today: date) -> str | None:
    """`early 2009`, `mid-March 2009`, `a finales de 2009`: a third of the year or of the month."""
    match = _THIRD.fullmatch(text)
    if match is None:
        return None
    first, last = next(_THIRDS[part] for part in _THIRDS if match[part])
    year, _, month = (_simple(match["of"], today) or "").partition("-")
    if not month.isdecimal():
        return f"{year}-{first * 4 + 1:02}/{year}-{last * 4:02}" if not month else None
    ends = (0, 10, 20, calendar.monthrange(int(year), int(month))[1])
    return f"{year}-{month}-{ends[first] + 1:02}/{year}-{month}-{ends[last]:02}"


def _simple(text: str, today: date) -> str | None:
    if text in _DAYS:
        return (today + timedelta(days=_DAYS[text])).isoformat()
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return text
    for reading in (_numbers, _worded):
        found = reading(text, today)
        if found is not None:
            return found
    return _counted(text, today)


def _numbers(text: str, _today: date) -> str | None:
    match = _NUMBERS.fullmatch(text)
    if match is not None:
        day, month, year = map(int, match.groups())
        if month > 12 >= day:
            day, month = month, day
        return f"{year:04}-{month:02}-{day:02}"
    match = _MONTH_YEAR.fullmatch(text)
    return f"{match[2]}-{int(match[1]):02}" if match else None


def _worded(text: str, today: date) -> str | None:
    """`14 march 2009`, `march 14 2009`, `march 2009`, `14 march` of this year."""
    match = _WORDS.fullmatch(re.sub(r"\s+", " ", _FILLERS.sub(" ", text)).strip())
    if match is None or match[2] not in _MONTHS:
        return None
    day = match[1] or match[3]
    year = int(match[4]) if match[4] else today.year
    if day is None:
        return f"{year:04}-{_MONTHS[match[2]]:02}"
    return f"{year:04}-{_MONTHS[match[2]]:02}-{int(day):02}"


def _counted(text: str, today: date) -> str | None:
    """`3 days ago`, `hace dos semanas`, `in 6 months`: months and years only to the month."""
    past = _AGO.fullmatch(text) if text.endswith(" ago") or text.startswith("hace ") else None
    match = past or _AHEAD.fullmatch(text)
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else _COUNTS.get(match[1])
    if count is None or count > 10_000:
        return None
    steps = -count if past else count
    if match[2] in _UNITS:
        return (today + timedelta(days=steps * _UNITS[match[2]])).isoformat()
    if match[2] in _LONG_UNITS:
        months = today.year * 12 + today.month - 1 + steps * _LONG_UNITS[match[2]]
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return None
