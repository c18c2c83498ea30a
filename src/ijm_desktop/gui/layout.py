"""The spacing scale, in pixels at 100 %, and layouts that know it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

_Box = TypeVar("_Box", bound=QBoxLayout)

HAIR = 4
TIGHT = 8
SNUG = 12
STEP = 16
WIDE = 24
LOOSE = 32
HUGE = 48

BORDER = 1
RING = 2
"""Of the focus, and of what is wrong."""
RADIUS = 8
SMALL_RADIUS = 6
LARGE_RADIUS = 12
BAR_RADIUS = 3
CONTROL = 40
"""Height of buttons and one-line fields: easy to hit on a touchpad, readable at arm's length."""
ICON_BUTTON = 36
LINK = 28
CHIP = 34
CHIP_RADIUS = 17
NARROW_FIELD = 34
"""The list under a choice."""
TAG_ACROSS = 10
TAG_ALONG = 2
BAND = 5
"""Above and below the words of the practice band."""
PROGRESS = 6
SCROLLBAR = 12
TABLE_ROW = 48
"""Two lines, in scripts that stack their letters too."""
ICON = 20
SMALL_ICON = 16
SIDEBAR = 216
SIDEBAR_FOLDED = 64
EXERCISES = 264
WINDOW = (1180, 700)
SMALLEST_WINDOW = (640, 350)
"""What an old laptop's screen of 1366×768 leaves at 200 %."""
NARROW = 860
"""A window no wider shows signs for the navigation, and its words when they are pointed at."""
FIELD = 320
"""A field among buttons is no narrower."""
FORM = 880
WIZARD = 620


def column(
    parent: QWidget | None = None, *, space: int = STEP, margins: int | tuple[int, int] = 0
) -> QVBoxLayout:
    """Top to bottom. `margins`: the same on all sides, or (left and right, top and bottom)."""
    box = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _spaced(box, space, margins)


def row(
    parent: QWidget | None = None, *, space: int = TIGHT, margins: int | tuple[int, int] = 0
) -> QHBoxLayout:
    """In reading direction."""
    box = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _spaced(box, space, margins)


def _spaced(box: _Box, space: int, margins: int | tuple[int, int]) -> _Box:
    across, along = margins if isinstance(margins, tuple) else (margins, margins)
    box.setSpacing(space)
    box.setContentsMargins(across, along, across, along)
    return box
