"""Values of several parts that are stored as text in one form: dates, money, ages and the like.

One table says which module reads a type; checking, typing and showing follow from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Protocol

from ijm_desktop.kernel import (
    ages,
    durations,
    hours,
    money,
    partial_dates,
    phones,
    places,
    scores,
)
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field, FieldType


class Composed(Protocol):
    """What a module's `parse` makes of what is stored or typed."""

    @property
    def text(self) -> str:
        """The one form in which it is stored; the module's `parse` gives it back."""

    def shown(self, language: str) -> str:
        """For people."""


READERS: Mapping[FieldType, Callable[[str], Composed]] = {
    FieldType.DATE: partial_dates.parse,
    FieldType.MONEY: money.parse,
    FieldType.DURATION: durations.parse,
    FieldType.HOURS: hours.parse,
    FieldType.PHONE: phones.parse,
    FieldType.PLACE: places.parse,
    FieldType.AGE: ages.parse,
    FieldType.SCORES: scores.parse,
}
SENTENCES: Mapping[str, str] = {
    error.code: error.sentence
    for error in (
        partial_dates.DateMalformed,
        partial_dates.YearOutOfReach,
        money.MoneyMalformed,
        money.CurrencyMissing,
        durations.DurationMalformed,
        hours.HoursMalformed,
        phones.PhoneMalformed,
        places.PlaceMalformed,
        places.PrecisionMissing,
        ages.AgeMalformed,
        ages.AgeDayMissing,
        scores.ScoresMalformed,
    )
}


def problem_with(field: Field, value: object, lists: CodeLists) -> str | None:
    """The code of what is wrong with a stored value, or None."""
    if not isinstance(value, str):
        return "WRONG_TYPE"
    try:
        held = READERS[field.type](value)
    except AppError as error:
        return error.code
    if held.text != value:
        return _MALFORMED[field.type]
    if isinstance(held, ages.Age) and held.basis is not None:
        known = lists[field.codelist or ""].codes.get(held.basis)
        return "CODE_UNKNOWN" if known is None else "CODE_RETIRED" if known.retired else None
    return None


def read(field: Field, typed: str, lists: CodeLists) -> str:
    """The stored form of what was typed. Raises an error of SENTENCES; an age's basis may be typed
    as its label, and one that is not known is left for `problem_with`."""
    found = READERS[field.type](typed)
    if isinstance(found, ages.Age) and found.basis is not None:
        basis = lists[field.codelist or ""].find(found.basis)
        return dataclasses.replace(found, basis=basis or found.basis).text
    return found.text


def shown(field: Field, value: str, lists: CodeLists, language: str) -> str:
    """For people; `value` has passed `problem_with`, a retired code apart."""
    held = READERS[field.type](value)
    said = held.shown(language)
    if isinstance(held, ages.Age) and held.basis is not None:
        return f"{said} ({lists[field.codelist or ''].label(held.basis, language)})"
    return said


_MALFORMED: Mapping[FieldType, str] = {
    FieldType.DATE: partial_dates.DateMalformed.code,
    FieldType.MONEY: money.MoneyMalformed.code,
    FieldType.DURATION: durations.DurationMalformed.code,
    FieldType.HOURS: hours.HoursMalformed.code,
    FieldType.PHONE: phones.PhoneMalformed.code,
    FieldType.PLACE: places.PlaceMalformed.code,
    FieldType.AGE: ages.AgeMalformed.code,
    FieldType.SCORES: scores.ScoresMalformed.code,
}
"""For what could be read but does not stand in its one form: no form ever wrote it."""
