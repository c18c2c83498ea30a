"""The pictures in docs/design-system.md are those of the theme that is in the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ijm_desktop.gui import appearance, layout, theme
from ijm_desktop.gui.appearance import Look
from tests.gui import specimen

PAGE = (specimen.ROOT / "docs" / "design-system.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def light_again() -> Iterator[None]:
    yield
    appearance.choose(Look("light"))


def test_the_pictures_are_not_older_than_what_they_show() -> None:
    kept = (specimen.FOLDER / "roles.txt").read_text("utf-8")
    assert kept == specimen.shown_in_them(), "run: python -m tests.gui.specimen"


def test_the_page_shows_every_theme_and_no_other() -> None:
    shown = set(re.findall(r"\(design/([\w-]+)\.png\)", PAGE))
    assert shown == set(theme.PALETTES)
    assert {path.stem for path in specimen.FOLDER.glob("*.png")} == shown


@pytest.mark.parametrize("named", re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE))
def test_what_the_page_names_exists(named: str) -> None:
    steps = {name for name in vars(layout) if name.isupper()}
    assert named in {*specimen.roles(), *theme.TYPE, *steps}


def test_the_page_names_every_role_and_step() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE))
    assert named >= {*specimen.roles(), *theme.TYPE}


def test_a_sheet_is_drawn_in_its_own_colours(qapp: QApplication) -> None:
    for name, palette in theme.PALETTES.items():
        drawn = specimen.picture(name).toImage()
        assert drawn.pixelColor(2, drawn.height() - 2).name() == palette.background
