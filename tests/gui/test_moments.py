"""Moments as shown: also those that a wrong clock or a hostile colleague claims."""

from __future__ import annotations

import pytest

from ijm_desktop.gui.moments import day_shown, moment_shown

DAY = 24 * 3600 * 1000


def test_an_ordinary_day_is_spoken() -> None:
    assert day_shown(1_795_000_000_000, "en").endswith("Nov 2026")


@pytest.mark.parametrize(
    "ms", [0, -1, -(1 << 63), (1 << 63) - 1, 1 << 47, -62_135_596_800_000, 253_402_300_799_999]
)
def test_no_moment_keeps_a_page_from_opening(ms: int) -> None:
    for at in (ms - DAY, ms, ms + DAY):
        assert moment_shown(at)
