"""Names that are spelled differently by different people are found; others are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.similarity import jaro_winkler


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("sokha", "sokkha", 0.96),
        ("lakshmi", "laxmi", 0.83),
        ("murugan", "muruken", 0.89),
        ("martha", "marhta", 0.96),
        ("dixon", "dicksonx", 0.81),
        ("முருகன்", "முருகன்", 1.0),
    ],
)
def test_as_published_and_as_measured_in_the_field(one: str, other: str, wanted: float) -> None:
    assert jaro_winkler(one, other) == pytest.approx(wanted, abs=0.01)


def test_nothing_is_like_nothing() -> None:
    assert jaro_winkler("", "") == 0.0
    assert jaro_winkler("mala", "") == 0.0
    assert jaro_winkler("abc", "xyz") == 0.0


@given(st.text(max_size=12), st.text(max_size=12))
def test_it_lies_between_nothing_and_equal(one: str, other: str) -> None:
    assert 0.0 <= jaro_winkler(one, other) <= 1.0
    assert (jaro_winkler(one, other) == 1.0) == (one == other != "")
