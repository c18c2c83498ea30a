"""The band of an age: what casework sees of how old somebody is (code list `age_band`)."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from ijm_desktop.kernel.ages import Age

_BEGIN: Final = (0, 6, 12, 15, 18, 25, 40, 60)
_CODES: Final = (
    "under_6",
    "6_to_11",
    "12_to_14",
    "15_to_17",
    "18_to_24",
    "25_to_39",
    "40_to_59",
    "60_and_over",
)


def band(age: Age) -> str:
    """Of an age between two, the younger decides: who may be a child is taken for one."""
    return _CODES[bisect_right(_BEGIN, age.low) - 1]
