"""Scores of an assessment, and their means."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.scores import Scores, ScoresMalformed, made, parse, two_decimals

SCORED = "training-wellbeing@1 home.fear=- home.safe=3 home.sleep=4 papers.valid=-"


def test_items_stand_in_one_order_however_they_were_typed() -> None:
    assert parse(SCORED).text == SCORED
    assert (
        parse(" training-wellbeing@1  papers.valid=- home.sleep=4 home.safe=3 home.fear=-").text
        == SCORED
    )
    scores = {"papers.valid": None, "home.sleep": 4, "home.safe": 3, "home.fear": None}
    assert made("training-wellbeing", 1, scores).text == SCORED


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "training-wellbeing@1",
        "training-wellbeing home.safe=3",
        "x@0 home.safe=3",
        "x@1 safe=3",
        "x@1 home.safe=5",
        "x@1 home.safe=0",
        "x@1 home.safe=2.5",
        "x@1 home.safe=3 home.safe=4",
    ],
)
def test_what_are_no_scores(typed: str) -> None:
    with pytest.raises(ScoresMalformed):
        parse(typed)


def test_the_mean_of_a_domain_is_of_what_was_scored() -> None:
    assert parse(SCORED).means == {"home": Fraction(7, 2), "papers": None}


def test_what_people_read() -> None:
    assert parse(SCORED).shown("en") == "training-wellbeing 1: home 3.50, papers not scored"
    assert "papers មិនបានដាក់ពិន្ទុ" in parse(SCORED).shown("km")
    assert parse(SCORED).shown("es") == "training-wellbeing 1: home 3.50, papers sin puntuar"


@pytest.mark.parametrize(
    ("mean", "shown"), [(Fraction(7, 3), "2.33"), (Fraction(1), "1.00"), (Fraction(21, 8), "2.63")]
)
def test_rounding(mean: Fraction, shown: str) -> None:
    assert two_decimals(mean) == shown


items = st.dictionaries(
    st.from_regex(r"[a-z]{1,5}\.[a-z_]{1,5}", fullmatch=True).filter(lambda c: "._" not in c),
    st.none() | st.integers(1, 4),
    min_size=1,
    max_size=20,
)


@given(items)
def test_written_is_read_back_and_means_stay_on_the_scale(scored: dict[str, int | None]) -> None:
    scores = made("x", 1, scored)
    assert parse(scores.text) == scores == Scores("x", 1, tuple(sorted(scored.items())))
    assert all(mean is None or 1 <= mean <= 4 for mean in scores.means.values())
