"""The band that stands in casework for an age."""

from __future__ import annotations

import re

import pytest

from ijm_desktop.casework import codelists
from ijm_desktop.casework.age_bands import band
from ijm_desktop.kernel import ages


@pytest.mark.parametrize(
    ("age", "code"),
    [
        ("0", "under_6"),
        ("5", "under_6"),
        ("6", "6_to_11"),
        ("14", "12_to_14"),
        ("17", "15_to_17"),
        ("18", "18_to_24"),
        ("~16", "15_to_17"),
        ("17-19", "15_to_17"),
        ("59", "40_to_59"),
        ("104", "60_and_over"),
    ],
)
def test_each_age_has_its_band_and_between_two_the_younger_decides(age: str, code: str) -> None:
    assert band(ages.parse(f"{age}@2026-11-02")) == code


@pytest.mark.parametrize("years", range(100))
def test_the_band_says_the_years_it_holds(years: int) -> None:
    code = band(ages.parse(f"{years}@2026"))
    assert code in codelists.load()["age_band"].codes
    bounds = [int(each) for each in re.findall(r"\d+", code)]
    low = bounds[0] if not code.startswith("under") else 0
    high = {"under_6": 5, "60_and_over": 200}.get(code, bounds[-1])
    assert low <= years <= high
