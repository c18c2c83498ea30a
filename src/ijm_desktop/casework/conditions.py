"""What rules ask of a record's values. One that is not given, or unreadable, breaks nothing,
unless the rule is about its absence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.declarations import Context

Condition: TypeAlias = Callable[[Mapping[str, Any], Context], bool]

_AHEAD_MS = 10 * 60 * 1000
_AHEAD = timedelta(days=1)
"""The far side of the date line, and a clock a little fast, are no mistake."""


def day_ahead(name: str) -> Condition:
    """The earliest day that the date field can mean lies ahead of today."""

    def broken(values: Mapping[str, Any], context: Context) -> bool:
        when = partial_dates.known(values.get(name))
        return when is not None and when.earliest > context.today + _AHEAD

    return broken


def instant_ahead(name: str) -> Condition:
    """The instant field lies ahead of the clock."""

    def broken(values: Mapping[str, Any], context: Context) -> bool:
        when = values.get(name)
        return isinstance(when, int) and when > context.now_ms + _AHEAD_MS

    return broken


def days_out_of_order(first: str, then: str) -> Condition:
    """`first` certainly lies after `then`."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        one, other = (partial_dates.known(values.get(name)) for name in (first, then))
        return one is not None and other is not None and one.earliest > other.latest

    return broken


def number_outside(name: str, allowed: range) -> Condition:
    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        number = values.get(name)
        return isinstance(number, int) and number not in allowed

    return broken


def any_outside(allowed: range, *names: str) -> Condition:
    """One of the numbers that are given is none of `allowed`."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        given = [values.get(name) for name in names]
        return any(isinstance(each, int) and each not in allowed for each in given)

    return broken


def missing_when(name: str, state: str, *codes: str) -> Condition:
    """`name` is empty although `state` is, or holds, one of the codes."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return _empty(values.get(name)) and bool(_held(values.get(state)) & set(codes))

    return broken


def given_when(name: str, state: str, *codes: str) -> Condition:
    """`name` is filled although `state` is, or holds, one of the codes."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return not _empty(values.get(name)) and bool(_held(values.get(state)) & set(codes))

    return broken


def not_so_when(name: str, state: str, *codes: str) -> Condition:
    """The answer to `name` is not yes although `state` is one of the codes."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return values.get(name) is not True and bool(_held(values.get(state)) & set(codes))

    return broken


def none_of(*names: str) -> Condition:
    """All of them are empty; a record with nothing in it at all is not asked."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        begun = any(not _empty(value) for value in values.values())
        return begun and all(_empty(values.get(name)) for name in names)

    return broken


def given_without(name: str, other: str) -> Condition:
    """`name` is filled and `other` is not."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return not _empty(values.get(name)) and _empty(values.get(other))

    return broken


def both(name: str, other: str) -> Condition:
    """Both are answered with yes."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return values.get(name) is True and values.get(other) is True

    return broken


def same(name: str, other: str) -> Condition:
    """Both are filled, with the same."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return not _empty(values.get(name)) and values.get(name) == values.get(other)

    return broken


def differ_when(name: str, other: str, state: str, *codes: str) -> Condition:
    """Both are filled, with different values, and `state` is one of the codes."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        one, two = values.get(name), values.get(other)
        asked = bool(_held(values.get(state)) & set(codes))
        return asked and not _empty(one) and not _empty(two) and one != two

    return broken


def _empty(value: object) -> bool:
    return value is None or value in ("", [], (), frozenset())


def _held(value: object) -> set[object]:
    return set(value) if isinstance(value, list | tuple | set | frozenset) else {value}


def none_when(stage: str, stages: frozenset[str], *needed: str) -> Condition:
    """The code field `stage` is one of `stages`, and not one of `needed` is given."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return values.get(stage) in stages and all(_empty(values.get(name)) for name in needed)

    return broken


def decides_own(status: str, decided: frozenset[str], asked: str, by: str, how: str) -> Condition:
    """Who asked also decides: named as the one who decided (`by`), or, when it is decided in the
    app (`how` is `in_app` or empty), the one who saves. What was decided by telephone may be
    written down by whoever asked."""

    def broken(values: Mapping[str, Any], context: Context) -> bool:
        if values.get(status) not in decided or values.get(asked) is None:
            return False
        here = values.get(how) in (None, "in_app")
        return values[asked] == values.get(by) or (here and values[asked] == context.author)

    return broken


def is_said(name: str, *answers: object) -> Condition:
    """The field holds one of `answers`."""

    def broken(values: Mapping[str, Any], _context: Context) -> bool:
        return values.get(name) in answers

    return broken


def all_of(*conditions: Condition) -> Condition:
    def broken(values: Mapping[str, Any], context: Context) -> bool:
        return all(each(values, context) for each in conditions)

    return broken
