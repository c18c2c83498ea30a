"""Colours by the part they play, the type scale, and what is promised about contrast.

Widgets never name a colour. The stylesheet (resources/theme/window.qss) and the few places that
paint by hand take roles from the palette in force. `TEXT_PAIRS` and `PART_PAIRS` are what WCAG 2.2
is computed over: a pair that is not listed there is not used.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour is `#rrggbb`. `*_soft` are the fields that text of the same role stands on.
    `contrast`: for people who need more of it; held to WCAG's AAA."""

    dark: bool
    contrast: bool = False
    background: str
    surface: str
    sunken: str
    text: str
    text_soft: str
    line: str
    edge: str
    """Borders of things that can be operated: 3:1 against what is around them (WCAG 1.4.11)."""
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    focus: str
    hover: str
    warning: str
    warning_soft: str
    danger: str
    danger_hover: str
    on_danger: str
    danger_soft: str
    success: str
    success_soft: str
    practice: str
    on_practice: str


LIGHT = Palette(
    dark=False,
    background="#f5f4f1",
    surface="#ffffff",
    sunken="#eceae5",
    text="#1c2126",
    text_soft="#535b65",
    line="#dcd9d3",
    edge="#7f868f",
    accent="#1a6660",
    accent_hover="#14544f",
    accent_pressed="#0f433f",
    on_accent="#ffffff",
    accent_soft="#e0efed",
    focus="#0b5fb0",
    hover="#e6e4de",
    warning="#7a4b00",
    warning_soft="#fdf1d6",
    danger="#a3231c",
    danger_hover="#861a14",
    on_danger="#ffffff",
    danger_soft="#fce9e7",
    success="#1b6237",
    success_soft="#e2f3e7",
    practice="#5b3a9e",
    on_practice="#ffffff",
)

DARK = Palette(
    dark=True,
    background="#16191d",
    surface="#1f2429",
    sunken="#111417",
    text="#eceae6",
    text_soft="#aab2ba",
    line="#343b43",
    edge="#7d868f",
    accent="#74c6be",
    accent_hover="#8fd4cd",
    accent_pressed="#a9e0da",
    on_accent="#0b2321",
    accent_soft="#1f3a38",
    focus="#7db8f5",
    hover="#2a3037",
    warning="#f0c168",
    warning_soft="#3a2f17",
    danger="#f29a92",
    danger_hover="#f6b3ad",
    on_danger="#3a0f0b",
    danger_soft="#402220",
    success="#86cf9d",
    success_soft="#1d3626",
    practice="#c5b0f2",
    on_practice="#251545",
)

CONTRAST_LIGHT = Palette(
    dark=False,
    contrast=True,
    background="#ffffff",
    surface="#ffffff",
    sunken="#f2f2f2",
    text="#000000",
    text_soft="#2b2b2b",
    line="#6b6b6b",
    edge="#000000",
    accent="#00443f",
    accent_hover="#003530",
    accent_pressed="#002623",
    on_accent="#ffffff",
    accent_soft="#e3f4f2",
    focus="#0034a8",
    hover="#e6e6e6",
    warning="#5a3600",
    warning_soft="#fff6df",
    danger="#850f0a",
    danger_hover="#6a0a06",
    on_danger="#ffffff",
    danger_soft="#fff0ee",
    success="#0a4522",
    success_soft="#eefaf2",
    practice="#3f1f86",
    on_practice="#ffffff",
)

CONTRAST_DARK = Palette(
    dark=True,
    contrast=True,
    background="#000000",
    surface="#000000",
    sunken="#101010",
    text="#ffffff",
    text_soft="#e0e0e0",
    line="#9a9a9a",
    edge="#ffffff",
    accent="#7ff0e4",
    accent_hover="#a6f6ed",
    accent_pressed="#c8faf4",
    on_accent="#000000",
    accent_soft="#0d2b29",
    focus="#9fd0ff",
    hover="#262626",
    warning="#ffd766",
    warning_soft="#2b2200",
    danger="#ffb3ab",
    danger_hover="#ffcbc5",
    on_danger="#000000",
    danger_soft="#350b08",
    success="#9df0b5",
    success_soft="#06280f",
    practice="#d9c9ff",
    on_practice="#000000",
)

PALETTES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
"""By the names that are kept and that pictures are named for."""

TEXT_RATIO = 4.5
PART_RATIO = 3.0
CONTRAST_TEXT_RATIO = 7.0
CONTRAST_PART_RATIO = 4.5

_GROUNDS = ("background", "surface", "sunken", "hover", "accent_soft")
TEXT_PAIRS = (
    *(("text", ground) for ground in (*_GROUNDS, "warning_soft", "danger_soft", "success_soft")),
    *(("text_soft", ground) for ground in _GROUNDS),
    *(("accent", ground) for ground in _GROUNDS),
    *(("danger", ground) for ground in ("background", "surface", "danger_soft")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("on_danger", ground) for ground in ("danger", "danger_hover")),
    ("warning", "warning_soft"),
    ("warning", "background"),
    ("warning", "surface"),
    ("success", "success_soft"),
    ("success", "surface"),
    ("success", "background"),
    ("on_practice", "practice"),
    ("surface", "text"),
)
"""(what is read, what it stands on): at least 4.5:1 (WCAG 1.4.3)."""
PART_PAIRS = (
    *(("edge", ground) for ground in ("background", "surface")),
    *(("focus", ground) for ground in (*_GROUNDS, "danger_soft", "warning_soft")),
    *(("text", ground) for ground in ("background", "surface", "danger_soft", "warning_soft")),
    ("accent", "sunken"),
    ("danger", "sunken"),
    ("warning", "sunken"),
)
"""(border, bar or icon, what it stands on): at least 3:1 (WCAG 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Face:
    """A step of the type scale: `size` in pixels at 100 %, `weight` as in CSS."""

    size: int
    weight: int


TYPE = {
    "display": Face(28, 650),
    "title": Face(23, 650),
    "heading": Face(17, 600),
    "body": Face(15, 400),
    "button": Face(15, 500),
    "label": Face(14, 600),
    "small": Face(14, 400),
    "code": Face(24, 600),
}
LINE_HEIGHT = 1.5

# Named in this order; the first one a machine has is taken. Windows and macOS give their own.
FAMILIES = ("Inter", "Noto Sans", "Ubuntu", "Cantarell", "Liberation Sans", "DejaVu Sans")
# For what those lack, in files of ours (resources/fonts): the same on every machine.
SHIPPED_FAMILIES = (
    "Noto Sans Khmer",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Myanmar",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
)
FIXED_FAMILIES = ("Noto Sans Mono", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono")


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, 1 to 21, in either order."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
