"""What rules ask: the edges, and that nothing unknown or unreadable breaks one."""

from __future__ import annotations

from datetime import date

import pytest

from ijm_desktop.casework.conditions import (
    Condition,
    all_of,
    any_outside,
    both,
    day_ahead,
    days_out_of_order,
    decides_own,
    differ_when,
    given_when,
    given_without,
    instant_ahead,
    is_said,
    missing_when,
    none_of,
    none_when,
    not_so_when,
    number_outside,
    same,
)
from ijm_desktop.kernel.declarations import Context

NOW = 1_795_000_000_000
CONTEXT = Context(today=date(2026, 11, 20), now_ms=NOW, role="attorney")


@pytest.mark.parametrize(
    ("written", "broken"),
    [
        ("2026-11-20", False),
        ("2026-11-21", False),
        ("2026-11-22", True),
        ("2026-11", False),
        ("2026-12", True),
        ("2026/2027", False),
        ("2027?", True),
        (None, False),
        ("when the rains came", False),
        (7, False),
    ],
)
def test_a_day_ahead_of_today(written: object, broken: bool) -> None:
    assert day_ahead("on")({"on": written}, CONTEXT) is broken


@pytest.mark.parametrize(
    ("value", "broken"),
    [(NOW, False), (NOW + 600_000, False), (NOW + 600_001, True), (None, False), ("x", False)],
)
def test_an_instant_ahead_of_the_clock(value: object, broken: bool) -> None:
    assert instant_ahead("at")({"at": value}, CONTEXT) is broken


@pytest.mark.parametrize(
    ("first", "then", "broken"),
    [
        ("2026-11-20", "2026-11-20", False),
        ("2026-11-21", "2026-11-20", True),
        ("2026-11-21", "2026-11", False),
        ("2026-12-01", "2026-11", True),
        (None, "2026-11", False),
        ("2026-11", None, False),
    ],
)
def test_days_that_are_certainly_out_of_order(first: object, then: object, broken: bool) -> None:
    assert days_out_of_order("a", "b")({"a": first, "b": then}, CONTEXT) is broken


@pytest.mark.parametrize(
    ("value", "broken"), [(0, False), (125, False), (126, True), (-1, True), (None, False)]
)
def test_a_number_outside_what_can_be(value: object, broken: bool) -> None:
    assert number_outside("n", range(126))({"n": value}, CONTEXT) is broken


@pytest.mark.parametrize(
    ("condition", "values", "broken"),
    [
        (missing_when("a", "s", "x"), {"s": "x"}, True),
        (missing_when("a", "s", "x"), {"s": ["y", "x"], "a": []}, True),
        (missing_when("a", "s", "x"), {"s": "x", "a": 0}, False),
        (missing_when("a", "s", "x"), {"s": "y"}, False),
        (given_when("a", "s", "x"), {"s": "x", "a": b"1"}, True),
        (given_when("a", "s", "x"), {"s": "x", "a": None}, False),
        (given_when("a", "s", "x"), {"s": "y", "a": b"1"}, False),
        (not_so_when("a", "s", "x"), {"s": "x", "a": False}, True),
        (not_so_when("a", "s", "x"), {"s": "x"}, True),
        (not_so_when("a", "s", "x"), {"s": "x", "a": True}, False),
        (none_of("a", "b"), {"c": 1}, True),
        (none_of("a", "b"), {"b": False}, False),
        (none_of("a", "b"), {}, False),
        (given_without("a", "b"), {"a": "2026"}, True),
        (given_without("a", "b"), {"a": "2026", "b": "x"}, False),
        (given_without("a", "b"), {}, False),
        (both("a", "b"), {"a": True, "b": True}, True),
        (both("a", "b"), {"a": True, "b": False}, False),
        (same("a", "b"), {"a": b"1", "b": b"1"}, True),
        (same("a", "b"), {"a": b"1", "b": b"2"}, False),
        (same("a", "b"), {}, False),
        (differ_when("a", "b", "s", "x"), {"s": "x", "a": "1", "b": "2"}, True),
        (differ_when("a", "b", "s", "x"), {"s": "x", "a": "1"}, False),
        (differ_when("a", "b", "s", "x"), {"s": "y", "a": "1", "b": "2"}, False),
    ],
)
def test_what_is_missing_given_or_the_same(
    condition: Condition, values: dict[str, object], broken: bool
) -> None:
    assert condition(values, CONTEXT) is broken


DECIDED = frozenset({"approved", "rejected"})
OWN = decides_own("status", DECIDED, "asked", "by", "how")
ASKER, OTHER = b"a" * 16, b"o" * 16


@pytest.mark.parametrize(
    ("values", "author", "expected"),
    [
        ({"status": "requested", "asked": ASKER}, ASKER, False),
        ({"status": "approved", "asked": ASKER}, OTHER, False),
        ({"status": "approved", "asked": ASKER}, ASKER, True),
        ({"status": "rejected", "asked": ASKER, "how": "in_app"}, ASKER, True),
        ({"status": "approved", "asked": ASKER, "by": ASKER, "how": "telephone"}, OTHER, True),
        ({"status": "approved", "asked": ASKER, "by": OTHER, "how": "telephone"}, ASKER, False),
        ({"status": "approved"}, ASKER, False),
    ],
)
def test_nobody_decides_what_they_asked_for(
    values: dict[str, object], author: bytes, expected: bool
) -> None:
    context = Context(CONTEXT.today, CONTEXT.now_ms, "case_supervisor", author)
    assert OWN(values, context) is expected


def test_something_is_missing_only_at_the_stages_that_need_it() -> None:
    broken = none_when("status", frozenset({"sent"}), "consent", "basis")
    assert broken({"status": "sent"}, CONTEXT)
    assert not broken({"status": "draft"}, CONTEXT)
    assert not broken({"status": "sent", "basis": "vital_interests"}, CONTEXT)
    assert not broken({"status": "sent", "consent": OTHER}, CONTEXT)


def test_all_of_several_conditions_must_hold() -> None:
    every = all_of(is_said("a", 1, 2), is_said("b", True))
    assert every({"a": 2, "b": True}, CONTEXT)
    assert not every({"a": 2, "b": False}, CONTEXT)
    assert not every({"a": 3, "b": True}, CONTEXT)


def test_one_number_out_of_several_that_cannot_be() -> None:
    broken = any_outside(range(100), "a", "b")
    assert broken({"a": 3, "b": -1}, CONTEXT)
    assert not broken({"a": 3, "b": None}, CONTEXT)
