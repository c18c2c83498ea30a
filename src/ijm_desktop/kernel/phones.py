"""Telephone numbers: as typed, and beside it as the world dials it (E.164) where that is known.

Stored as `+85512345678 (012 345 678)`; `+85512345678` when it was typed so; `012 345 678` when
nobody said of which country it is. What was typed is never lost: it is what stands on the paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError

_STORED = re.compile(r"(?P<world>\+[1-9]\d{6,14}) \((?P<typed>.+)\)")
_WORLD = re.compile(r"\+[1-9]\d{6,14}")
_ABROAD = re.compile(r"(?:\+|00)(?=[1-9])")
_TYPED = re.compile(r"[\d +()./#*\-‐–]*(?:(?:ext|x)\.? ?\d{1,6})?", re.IGNORECASE)
_LEAST, _MOST, _LONGEST = 3, 20, 60

COUNTRIES: Mapping[str, tuple[str, str]] = {
    "BD": ("880", "0"),
    "BO": ("591", "0"),
    "EC": ("593", "0"),
    "GT": ("502", ""),
    "IN": ("91", "0"),
    "KE": ("254", "0"),
    "KH": ("855", "0"),
    "LA": ("856", "0"),
    "MM": ("95", "0"),
    "MY": ("60", "0"),
    "NP": ("977", "0"),
    "PE": ("51", "0"),
    "PH": ("63", "0"),
    "RW": ("250", "0"),
    "TH": ("66", "0"),
    "UG": ("256", "0"),
    "US": ("1", "1"),
    "VN": ("84", "0"),
    "ZM": ("260", "0"),
}
"""By country (ISO 3166-1): what is dialled from abroad, and what is left out then."""


class PhoneMalformed(AppError):
    code = "PHONE_MALFORMED"
    sentence = "This is not a telephone number. Write it like +855 12 345 678 or 012 345 678."


@dataclass(frozen=True, slots=True)
class Phone:
    """`world` is E.164, None where the country is not known."""

    typed: str
    world: str | None

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        if self.world is None or self.world == self.typed:
            return self.typed
        return f"{self.world} ({self.typed})"

    def shown(self, _language: str) -> str:
        if self.world is None or _abroad(self.typed) == self.world:
            return self.typed
        return f"{self.typed} ({self.world})"

    @property
    def sought(self) -> str:
        """What a search finds it by: both forms, and their digits without anything between."""
        digits = "".join(letter for letter in ascii_digits(self.typed) if letter.isdecimal())
        return " ".join(dict.fromkeys((self.typed, digits, self.world or digits)))

    def of(self, country: str) -> Phone | None:
        """With what the world dials, if it is a number of that country; None if that is known
        already, or the country is not."""
        if self.world is not None or country not in COUNTRIES:
            return None
        code, trunk = COUNTRIES[country]
        digits = "".join(letter for letter in ascii_digits(self.typed) if letter.isdecimal())
        world = f"+{code}{digits.removeprefix(trunk)}"
        return Phone(self.typed, world) if _WORLD.fullmatch(world) else None


def parse(written: str) -> Phone:
    """Stored or typed; raises PhoneMalformed."""
    text = written.strip()
    stored = _STORED.fullmatch(text)
    if stored is not None:
        phone = Phone(_checked(stored["typed"]), stored["world"])
        known = _abroad(phone.typed)
        if known not in (None, phone.world) or phone.typed == phone.world:
            raise PhoneMalformed
        return phone
    typed = _checked(text)
    return Phone(typed, _abroad(typed))


def _checked(typed: str) -> str:
    digits = sum(letter.isdecimal() for letter in typed)
    plain = ascii_digits(typed)
    if not _TYPED.fullmatch(plain) or typed != typed.strip() or len(typed) > _LONGEST:
        raise PhoneMalformed
    if not _LEAST <= digits <= _MOST:
        raise PhoneMalformed
    return typed


def _abroad(typed: str) -> str | None:
    """The number as E.164 when it was typed with its country: `+855 …`, `00855 …`."""
    plain = re.split("ext|x", ascii_digits(typed).lower())[0].replace("(0)", "")
    compact = re.sub(r"[^\d+]", "", plain)
    if not _ABROAD.match(compact):
        return None
    world = _ABROAD.sub("+", compact, count=1)
    return world if _WORLD.fullmatch(world) else None
