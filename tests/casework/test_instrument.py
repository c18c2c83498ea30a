"""Scored questionnaires as headquarters writes them down."""

from __future__ import annotations

import pytest

from ijm_desktop.casework.instrument import Item, read
from ijm_desktop.kernel import scores
from tests.casework.examples import EXAMPLES

EXAMPLE = EXAMPLES["instrument"]


def test_its_items_and_domains_are_read_from_lines() -> None:
    found = read(EXAMPLE)
    assert found is not None
    assert found.name == "training-wellbeing@3"
    assert found.domains == {"home": "At home", "papers": "Papers"}
    assert found.items == (
        Item("home.safe", "Is safe where they live"),
        Item("home.fear", "Nobody there threatens them: now or before"),
        Item("papers.valid", "Has papers that are valid"),
    )
    assert {item.domain for item in found.items} == set(found.domains)


@pytest.mark.parametrize(
    "changes",
    [
        {"items": "no colon"},
        {"items": ""},
        {"items": "home: At home"},
        {"items": "home.safe: a\nhome.safe: b"},
        {"items": "Home Safe!: a"},
        {"code": "Training Wellbeing"},
        {"version": 0},
        {"version": None},
    ],
)
def test_what_cannot_be_read_is_no_instrument(changes: dict[str, object]) -> None:
    assert read({**EXAMPLE, **changes}) is None


def test_scores_fit_the_instrument_and_version_they_were_made_with() -> None:
    found = read(EXAMPLE)
    assert found is not None
    scored = "home.fear=- home.safe=3 papers.valid=1"
    assert found.fits(scores.parse(f"training-wellbeing@3 {scored}"))
    assert not found.fits(scores.parse(f"training-wellbeing@4 {scored}"))
    assert not found.fits(scores.parse("training-wellbeing@3 home.safe=3"))
