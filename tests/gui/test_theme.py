"""WCAG 2.2 AA, computed from the palettes themselves."""

from __future__ import annotations

import re

import pytest

from ijm_desktop.gui import theme
from ijm_desktop.gui.theme import DARK, LIGHT, PART_PAIRS, TEXT_PAIRS, Palette, contrast
from ijm_desktop.kernel import resources


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read(palette: Palette, pair: tuple[str, str]) -> None:
    assert contrast(*(getattr(palette, role) for role in pair)) >= theme.TEXT_RATIO


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PART_PAIRS, ids=" on ".join)
def test_parts_can_be_seen(palette: Palette, pair: tuple[str, str]) -> None:
    assert contrast(*(getattr(palette, role) for role in pair)) >= theme.PART_RATIO


def test_no_text_is_smaller_than_fourteen_pixels() -> None:
    assert min(face.size for face in theme.TYPE.values()) >= 14


def test_the_stylesheet_names_no_colour() -> None:
    style = resources.read("theme/window.qss").decode()
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", style)
