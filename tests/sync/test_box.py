"""How long what was posted counts as lying there (exchange §8.7)."""

from __future__ import annotations

import pytest

from ijm_desktop.sync.box import GRACE_MS, Sent, State

NOW = 1_795_000_000_000
YEAR_MS = 365 * 24 * 3600 * 1000


@pytest.mark.parametrize(
    ("state", "at", "lies"),
    [
        (State.WAITING, NOW - YEAR_MS, True),
        (State.THERE, NOW - YEAR_MS, True),
        (State.GONE, NOW - GRACE_MS + 1, True),
        (State.GONE, NOW + 1_000, True),
        (State.GONE, NOW - GRACE_MS, False),
        (State.GONE, NOW + 10 * YEAR_MS, False),
    ],
)
def test_what_is_gone_is_waited_for_half_an_hour_whatever_the_clock_was(
    state: State, at: int, lies: bool
) -> None:
    """Ten years ahead, it would never have gone again."""
    sent = Sent("name-0", bytes(16), 100, bytes(32), state, at)
    assert sent.lies(NOW) is lies
