"""Life-cycles: the usual steps, what they lead to, and what they cannot lead out of."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel.rules import Lifecycle

CYCLE = Lifecycle("x", "a", frozenset({("a", "b"), ("b", "a"), ("b", "c")}), frozenset({"c"}))


@pytest.mark.parametrize(
    ("before", "after", "usual"),
    [
        ("a", "b", True),
        ("a", "a", True),
        ("a", "c", False),
        ("c", "a", False),
        (None, "c", True),
        ("a", None, True),
        ("z", "a", False),
    ],
)
def test_what_may_follow_without_a_reason(
    before: str | None, after: str | None, usual: bool
) -> None:
    assert CYCLE.usual(before, after) is usual


def test_a_circle_of_steps_is_followed_once() -> None:
    assert CYCLE.reachable("a") == {"a", "b", "c"}
    assert CYCLE.reachable("c") == {"c"}
    assert not CYCLE.unreachable()
    assert not CYCLE.dead_ends()


def test_a_life_cycle_knows_its_lost_states_and_its_dead_ends() -> None:
    cycle = Lifecycle("x", "a", frozenset({("a", "b"), ("c", "d")}), frozenset({"d"}))
    assert cycle.states == {"a", "b", "c", "d"}
    assert cycle.unreachable() == {"c", "d"}
    assert cycle.dead_ends() == {"a", "b"}
