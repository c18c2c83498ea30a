"""The theme in force."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui import appearance, theme

GUI = Path(__file__).parents[2] / "src" / "ijm_desktop" / "gui"


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_place_in_the_stylesheet_is_filled(
    qapp: QApplication, palette: theme.Palette, scale: float
) -> None:
    style = appearance.stylesheet(palette, scale=scale)
    assert "$" not in style
    assert palette.accent in style


def test_what_is_in_force_is_what_was_applied(qapp: QApplication) -> None:
    appearance.apply(qapp, theme.DARK)
    assert appearance.current() is theme.DARK
    appearance.apply(qapp, theme.LIGHT)
    assert appearance.current() is theme.LIGHT


def test_text_grows_with_the_scale(qapp: QApplication) -> None:
    appearance.apply(qapp, theme.LIGHT, scale=2)
    assert qapp.font().pixelSize() == 2 * theme.TYPE["body"].size
    appearance.apply(qapp, theme.LIGHT)


@pytest.mark.parametrize(
    "path", [p for p in sorted(GUI.rglob("*.py")) if p.name != "theme.py"], ids=lambda p: p.name
)
def test_no_widget_names_a_colour(path: Path) -> None:
    strings = (
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert not [text for text in strings if re.fullmatch(r"#[0-9a-fA-F]{6}", text)]
