"""What rules ask: the edges, and that nothing unknown or unreadable breaks one."""

from __future__ import annotations

from datetime import date

import pytest

from ijm_desktop.casework.conditions import (
    day_ahead,
    days_out_of_order,
    instant_ahead,
    number_outside,
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
