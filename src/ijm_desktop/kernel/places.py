"""A place in one line: words, from the house to the country, and where known its coordinates.

Stored as the words, and after them a `geo:` URI (RFC 5870) in angle brackets whose `u` is how many
metres the point may be off: `Blue gate, Toul Kork, Phnom Penh <geo:11.5564,104.9282;u=50>`.
Coordinates never stand there without saying how exact they are. Millionths of a degree, no floats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

_MILLION = 1_000_000
_STORED = re.compile(r"(?P<words>.*?) ?<geo:(?P<lat>[^,<>]+),(?P<lon>[^,;<>]+);u=(?P<within>\d+)>")
_DEGREES = r"(?P<{0}>[-+−]?\d{{1,3}}\.\d+)°? ?(?P<{0}_side>{1})?"
_TYPED = re.compile(
    rf"(?P<words>.*?)[\s,;@]*(?<![\d.\-+−]){_DEGREES.format('lat', '[NSns]')}[ ,;]+"
    rf"{_DEGREES.format('lon', '[EWOewo]')}"
    r"(?:[ ,;]*(?:±|\+/-|\+-|within|about|dentro de|a unos) ?(?P<within>\d+) ?(?P<unit>km|m)?\b)?"
)
_NUMBER = re.compile(r"([-+−]?)(\d{1,3})(?:\.(\d{1,9}))?")
_LONGEST = 1000
_FARTHEST_M = 1_000_000


class PlaceMalformed(AppError):
    code = "PLACE_MALFORMED"
    sentence = (
        "This is not a place. Write where it is in words, from the house to the country, and if "
        "you know them the coordinates: Old market, Battambang, 13.1027, 103.1982 ±50 m."
    )


class PrecisionMissing(AppError):
    code = "PRECISION_MISSING"
    sentence = "How exact are these coordinates? Add it in metres, as in ±50 m."


@dataclass(frozen=True, slots=True)
class Point:
    """In millionths of a degree, north and east positive; `within` metres."""

    latitude: int
    longitude: int
    within: int

    @property
    def text(self) -> str:
        return f"<geo:{_degrees(self.latitude)},{_degrees(self.longitude)};u={self.within}>"


@dataclass(frozen=True, slots=True)
class Place:
    """`words` may be empty when there is a point."""

    words: str
    point: Point | None = None

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        return " ".join(
            part for part in (self.words, self.point.text if self.point else "") if part
        )

    def shown(self, _language: str) -> str:
        """As it can be typed again: `Old market, Battambang, 13.1027, 103.1982 ±50 m`."""
        if self.point is None:
            return self.words
        where = f"{_degrees(self.point.latitude, 1)}, {_degrees(self.point.longitude, 1)}"
        point = f"{where} ±{self.point.within} m"
        return f"{self.words}, {point}" if self.words else point

    @property
    def levels(self) -> tuple[str, ...]:
        """What it lies in, the smallest first: village, district, province, country."""
        return tuple(part.strip() for part in re.split("[,،、]", self.words)[1:] if part.strip())


def parse(written: str) -> Place:
    """Stored or typed. Raises PlaceMalformed or PrecisionMissing."""
    text = written.strip()
    plain = ascii_digits(text)  # of the same length, so that the words are cut where it says
    match = _STORED.fullmatch(plain)
    if match is not None:
        point = _point(match["lat"], match["lon"], match["within"])
    else:
        match = _TYPED.fullmatch(plain)
        if match is None:
            return Place(_words(text))
        if match["within"] is None:
            raise PrecisionMissing
        within = match["within"] + ("000" if match["unit"] == "km" else "")
        lat, lon = (_signed(match[n], match[f"{n}_side"]) for n in ("lat", "lon"))
        point = _point(lat, lon, within)
    words = text[: match.end("words")]
    return Place(_words(words) if words.strip() else "", point)


def _words(text: str) -> str:
    words = text.strip()
    one_line = not re.search("[\n\r\0]", words)
    if not words or len(words) > _LONGEST or not one_line or "<geo:" in ascii_digits(words):
        raise PlaceMalformed
    if _TYPED.fullmatch(ascii_digits(words)):  # or it would be read otherwise the next time
        raise PlaceMalformed
    return words


def _signed(number: str, side: str | None) -> str:
    return f"-{number.lstrip('+-−')}" if side and side in "SsWwOo" else number


def _point(latitude: str, longitude: str, within: str) -> Point:
    north, east, metres = _millionths(latitude), _millionths(longitude), int(within)
    if abs(north) > 90 * _MILLION or abs(east) > 180 * _MILLION:
        raise PlaceMalformed
    if not 0 < metres <= _FARTHEST_M:
        raise PlaceMalformed
    return Point(north, east, metres)


def _millionths(number: str) -> int:
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise PlaceMalformed
    fraction = int((match[3] or "").ljust(6, "0")[:6])
    size = int(match[2]) * _MILLION + fraction
    return -size if match[1] in ("-", "−") else size


def _degrees(millionths: int, least: int = 0) -> str:
    """With at least so many decimals; typed degrees have one, or house numbers would be some."""
    whole, fraction = divmod(abs(millionths), _MILLION)
    decimals = f"{fraction:06}".rstrip("0").ljust(least, "0")
    sign = "-" if millionths < 0 else ""
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"
