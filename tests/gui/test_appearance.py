"""The theme in force."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui import appearance, theme
from ijm_desktop.gui.appearance import Look

GUI = Path(__file__).parents[2] / "src" / "ijm_desktop" / "gui"


@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=theme.PALETTES)
def test_every_place_in_the_stylesheet_is_filled(
    qapp: QApplication, palette: theme.Palette
) -> None:
    style = appearance.stylesheet(palette)
    assert "$" not in style
    assert palette.accent in style


@pytest.mark.parametrize("name", theme.PALETTES)
def test_what_is_in_force_is_what_was_chosen(qapp: QApplication, name: str) -> None:
    appearance.choose(Look(name))
    try:
        assert appearance.current() is theme.PALETTES[name]
        assert theme.PALETTES[name].focus in qapp.styleSheet()
        assert qapp.palette().windowText().color().name() == theme.PALETTES[name].text
    finally:
        appearance.choose(Look("light"))


def test_a_choice_stands_when_the_system_changes(qapp: QApplication) -> None:
    appearance.begin(qapp, Look())
    assert appearance.current() is theme.LIGHT
    appearance.choose(Look("contrast-dark"))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.current() is theme.CONTRAST_DARK
    appearance.choose(Look("light"))


@pytest.mark.parametrize(("size", "pixels"), [(100, 40), (150, 60), (200, 80)])
def test_everything_grows_by_the_size_chosen(size: int, pixels: int) -> None:
    """In a process of its own: Qt reads the factor once."""
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from ijm_desktop.gui import appearance, layout\n"
        f"appearance.enlarge({size})\n"
        "app = QApplication([])\n"
        "print(round(layout.CONTROL * app.primaryScreen().devicePixelRatio()))\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("QT_SCALE_FACTOR", None)
    told = subprocess.run(  # noqa: S603 - this interpreter and the lines above
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert int(told.stdout) == pixels


SIZED = re.compile(
    r"set(Fixed|Minimum|Maximum)(Width|Height|Size)|setContentsMargins|setSpacing|addSpacing|setMargin"
    r"|setPixelSize|setIconSize|setDefaultSectionSize|resize|adjusted|QSize"
)
"""What takes pixels. One or two are left to it: they are the width of a line."""


@pytest.mark.parametrize(
    "path", [p for p in sorted(GUI.rglob("*.py")) if p.name != "layout.py"], ids=lambda p: p.name
)
def test_no_widget_is_given_a_number_of_pixels(path: Path) -> None:
    """A size has a name: in the layout, or where one page alone has such a thing."""
    numbers = [
        f"line {part.lineno}: {part.value}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and SIZED.fullmatch(called(node))
        for argument in node.args
        for part in ast.walk(argument)
        if isinstance(part, ast.Constant) and isinstance(part.value, int) and part.value > 2
    ]
    assert not numbers


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


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
