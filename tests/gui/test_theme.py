"""WCAG 2.2 AA, computed from the palettes themselves."""

from __future__ import annotations

import re

import pytest

from ijm_desktop.gui import theme
from ijm_desktop.gui.theme import PALETTES, PART_PAIRS, TEXT_PAIRS, Palette, contrast
from ijm_desktop.kernel import resources


def rules() -> list[tuple[str, str]]:
    """(selector, what it says) of the stylesheet."""
    style = re.sub(r"/\*.*?\*/", "", resources.read("theme/window.qss").decode(), flags=re.DOTALL)
    return [
        (" ".join(selector.split()), " ".join(said.split()))
        for selector, said in re.findall(r"([^{}]+)(?<!\$)\{((?:[^{}]|\$\{\w+\})*)\}", style)
    ]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read(palette: Palette, pair: tuple[str, str]) -> None:
    wanted = theme.CONTRAST_TEXT_RATIO if palette.contrast else theme.TEXT_RATIO
    assert contrast(*(getattr(palette, role) for role in pair)) >= wanted


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("pair", PART_PAIRS, ids=" on ".join)
def test_parts_can_be_seen(palette: Palette, pair: tuple[str, str]) -> None:
    wanted = theme.CONTRAST_PART_RATIO if palette.contrast else theme.PART_RATIO
    assert contrast(*(getattr(palette, role) for role in pair)) >= wanted


@pytest.mark.parametrize(("selector", "ruled"), rules())
def test_what_the_stylesheet_puts_together_is_promised(selector: str, ruled: str) -> None:
    """Whatever one rule puts upon another, also on what cannot be used just now."""
    ground = re.search(r"(?:^|[ ;])background: \$\{(\w+)\}", ruled)
    text = re.search(r"(?:^|[ ;])color: \$\{(\w+)\}", ruled)
    if ground and text:
        assert (text[1], ground[1]) in TEXT_PAIRS, selector


def test_whatever_takes_the_focus_shows_it() -> None:
    """A ring in the colour of the focus, or of text where the control itself is of a colour."""
    ringed = {
        each.strip()
        for selector, said in rules()
        for each in selector.split(",")
        if re.search(r"border(-color)?: .*\$\{(focus|text)\}", said)
    }
    kinds = set(re.findall(r'QPushButton\[kind="(\w+)"\]', " ".join(each for each, _ in rules())))
    buttons = {f'QPushButton[kind="{kind}"]:focus' for kind in kinds}
    assert {*buttons, "QPushButton:focus", "QLineEdit:focus"} <= ringed
    assert {"QPlainTextEdit:focus", "QComboBox:focus"} <= ringed


def test_no_text_is_smaller_than_fourteen_pixels() -> None:
    assert min(face.size for face in theme.TYPE.values()) >= 14


def test_the_stylesheet_names_no_colour() -> None:
    style = resources.read("theme/window.qss").decode()
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", style)


def test_the_stylesheet_names_no_size_and_no_weight() -> None:
    style = resources.read("theme/window.qss").decode()
    assert not re.findall(r"(?<![\w}])[1-9]\d*px|font-weight: \d", style)
