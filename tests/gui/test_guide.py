"""The guide names pages, buttons and commands that are there, and its pictures are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ijm_desktop.casework.registry import REGISTRY
from tests.gui.guide import PICTURES
from tests.gui.translating import ROOT, TRANSLATIONS

GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
EMPHASIS = {"wiping.md"}
"""What is bold there is said with weight, and names nothing."""
AT_MOST, LARGEST = 12, 100_000
WEIGHT = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+)\.png\)")
COMMAND = re.compile(r"`?\bijm ((?:[a-z-]+ ?)+)")
LISTED = re.compile(r"^### `ijm ([a-z]+(?: [a-z-]+)*)", re.MULTILINE)
GAP = re.compile(r"\{\w+\}|%n")
ORDINARY = {
    "To practise first",
    "asks",
    "Exchange often.",
    "Make a safety copy",
    "Change the passphrase",
    "Kept aside",
}
"""Bold for its own sake, or the beginning of something longer that stands in the window."""


def said_in_the_window() -> Iterator[str]:
    """A file that another test keeps in step with the sources."""
    for source in ET.parse(TRANSLATIONS / "window.es.ts").iter("source"):  # noqa: S314 - ours
        if source.text:
            yield source.text
    for declared in REGISTRY.all():
        yield declared.label
        yield declared.plural


@pytest.fixture(scope="module")
def window() -> re.Pattern[str]:
    """Matches all that the window says; what it fills in may be anything."""
    patterns = []
    for text in said_in_the_window():
        fixed = GAP.split(text)
        if sum(len(part.strip()) for part in fixed) >= 4:  # else it would match anything
            patterns.append(".+".join(re.escape(part) for part in fixed))
    return re.compile("|".join(patterns))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_the_guide_names_stands_in_the_window(page: Path, window: re.Pattern[str]) -> None:
    if page.name in EMPHASIS:
        return
    bold = [" ".join(each.split()) for each in WEIGHT.findall(page.read_text("utf-8"))]
    named = [each for each in bold if each not in ORDINARY]
    gone = [each for each in named if not any(map(window.fullmatch, (each, each.rstrip("."))))]
    assert named
    assert not gone


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_the_guide_exist(page: Path) -> None:
    listed = [
        each.split() for each in LISTED.findall((ROOT / "docs" / "cli.md").read_text("utf-8"))
    ]
    for command in COMMAND.findall(page.read_text("utf-8")):
        words = command.split()
        assert any(words[: len(each)] == each for each in listed), command


def test_each_picture_is_shown_once_and_made_by_the_command() -> None:
    shown = [name for page in PAGES for name in PICTURE.findall(page.read_text("utf-8"))]
    lying = sorted(path.stem for path in (GUIDE / "pictures").glob("*.png"))
    assert sorted(shown) == lying == sorted(PICTURES.values())
    assert len(lying) <= AT_MOST
    heavy = {name: (GUIDE / "pictures" / f"{name}.png").stat().st_size for name in lying}
    assert not {name for name, size in heavy.items() if size > LARGEST}
