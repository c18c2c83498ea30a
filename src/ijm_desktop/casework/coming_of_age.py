"""The day a person comes of age, by what is known of the birth and the age stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ijm_desktop.kernel import ages, partial_dates
from ijm_desktop.kernel.ages import ADULT_AT, Age, Born, Minor
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.partial_dates import PartialDate

TYPES = ("person_identity",)
"""The record types that say how old a person is."""


def month(records: Iterable[Mapping[str, Any]]) -> PartialDate | None:
    """The month of the eighteenth birthday, the earliest it can be, as asking again too early does
    no harm. Never the day: who reads a task may not know the date of birth. None where nothing is
    known."""
    birth, age = known(records)
    born = Born.on(birth) if birth is not None else age.born if age is not None else None
    if born is None:
        return None
    birthday = born.turns(ADULT_AT).text
    return partial_dates.parse(birthday if birthday.startswith("~") else birthday[:7])


def minor_on(event: PartialDate | None, records: Iterable[Mapping[str, Any]]) -> Minor:
    """Whether the person was a minor on the day of an event."""
    return ages.minor_on(event, *known(records))


def known(records: Iterable[Mapping[str, Any]]) -> tuple[PartialDate | None, Age | None]:
    """The date of birth and the age stated, of the values of a person's records of TYPES."""
    birth: PartialDate | None = None
    age: Age | None = None
    for values in records:
        birth = birth or partial_dates.known(values.get("birth"))
        age = age or _stated(values)
    return birth, age


def _stated(values: Mapping[str, Any]) -> Age | None:
    try:
        composed = values.get("age")
        return ages.parse(composed) if isinstance(composed, str) else None
    except AppError:
        return None
