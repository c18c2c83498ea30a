"""Puts the theme into force: fonts, palette, stylesheet; as the system is, or as somebody chose.

Colours change while the program runs. The size is Qt's own scale factor, which takes text, spacing
and icons alike and is read once, before there is an application (ADR 118).
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ijm_desktop.gui import fonts, layout, theme
from ijm_desktop.gui.theme import Palette
from ijm_desktop.kernel import resources

SYSTEM = "system"
"""The look of whoever has chosen none."""
THEMES = (SYSTEM, *theme.PALETTES)
SIZES = (100, 125, 150, 175, 200)
"""In percent, on top of what the system enlarges."""
_IN_FORCE = "palette-in-force"
_CHOSEN = "theme-chosen"
_SIZE_CHOSEN = "size-chosen"
_SIZE = "size-in-force"
_FACTOR = "QT_SCALE_FACTOR"


@dataclass(frozen=True, slots=True)
class Look:
    """`theme`: one of `THEMES`; `size`: one of `SIZES`."""

    theme: str = SYSTEM
    size: int = 100


def enlarge(size: int) -> None:
    """Before the application is made, or never: Qt reads it once."""
    given = os.environ.get(_FACTOR, "1")
    if size != SIZES[0]:
        os.environ[_FACTOR] = str(float(given) * size / 100)


def begin(app: QApplication, look: Look) -> None:
    """With the look the program was started with, which `enlarge` was told too. Where nothing is
    chosen, what the system asks for, now and when it changes."""
    app.setStyle("Fusion")
    app.setProperty(_SIZE, look.size)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(_system_changed)
    hints.accessibility().contrastPreferenceChanged.connect(_system_changed)
    choose(look)


def choose(look: Look) -> None:
    """Colours at once, though icons that are drawn already keep theirs: the caller builds its pages
    anew. The size is only kept in mind, for `chosen`."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setProperty(_CHOSEN, look.theme)
        app.setProperty(_SIZE_CHOSEN, look.size)
        system = look.theme == SYSTEM
        apply(app, _system_palette(app) if system else theme.PALETTES[look.theme])


def chosen() -> Look:
    app = QApplication.instance()
    name = app.property(_CHOSEN) if app is not None else None
    size = app.property(_SIZE_CHOSEN) if app is not None else None
    return Look(name or SYSTEM, size or SIZES[0])


def size_in_force() -> int:
    """What the program was started with."""
    app = QApplication.instance()
    return (app.property(_SIZE) if app is not None else None) or SIZES[0]


def apply(app: QApplication, palette: Palette) -> None:
    fonts.load()
    if app.styleSheet() and current() is palette:
        return
    names = {id(each): name for name, each in theme.PALETTES.items()}
    app.setProperty(_IN_FORCE, names[id(palette)])
    font = QFont(families()[0])
    font.setFamilies(families())
    font.setPixelSize(theme.TYPE["body"].size)
    app.setFont(font)
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(stylesheet(palette))


def current() -> Palette:
    """The palette in force, for what is painted by hand."""
    app = QApplication.instance()
    name = app.property(_IN_FORCE) if app is not None else None
    return theme.PALETTES[name] if name else theme.LIGHT


def restyle(widget: QWidget) -> None:
    """Have the stylesheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def stylesheet(palette: Palette) -> str:
    template = Template(resources.read("theme/window.qss").decode())
    return template.substitute(_values(palette))


def families() -> list[str]:
    """A face for Latin first: ours in their order, or the system's own. Then the shipped
    ones, before any other: several faces hold the letters of a script and cannot join them."""
    there = set(QFontDatabase.families())
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    first, *others = [*(name for name in theme.FAMILIES if name in there), system]
    return list(dict.fromkeys([first, *fonts.load(), *others]))


def _system_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.property(_CHOSEN) == SYSTEM:
        apply(app, _system_palette(app))


def _system_palette(app: QApplication) -> Palette:
    hints = app.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    wanted = hints.accessibility().contrastPreference()
    if wanted is Qt.ContrastPreference.HighContrast:
        return theme.CONTRAST_DARK if dark else theme.CONTRAST_LIGHT
    return theme.DARK if dark else theme.LIGHT


def _values(palette: Palette) -> dict[str, object]:
    """Every role of the theme, step of the type scale and size of the layout, by its name in small
    letters; `..._less` is what is left of it inside a ring of the focus."""
    values: dict[str, object] = {
        role: colour for role, colour in asdict(palette).items() if isinstance(colour, str)
    }
    for name, face in theme.TYPE.items():
        values[f"{name}_size"] = face.size
        values[f"{name}_weight"] = face.weight
    for name, size in vars(layout).items():
        if name.isupper() and isinstance(size, int):
            values[name.lower()] = size
            values[f"{name.lower()}_less"] = size - layout.RING + layout.BORDER
            values[f"{name.lower()}_inner"] = size - 2 * layout.BORDER
            values[f"{name.lower()}_inner_less"] = size - 2 * layout.RING
    values["families"] = ", ".join(f'"{name}"' for name in families())
    fixed = [*theme.FIXED_FAMILIES, *theme.SHIPPED_FAMILIES]
    values["fixed_families"] = ", ".join(f'"{name}"' for name in fixed)
    return values


def _qt_palette(palette: Palette) -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, palette.background),
        (roles.Base, palette.surface),
        (roles.AlternateBase, palette.background),
        (roles.Button, palette.surface),
        (roles.Text, palette.text),
        (roles.WindowText, palette.text),
        (roles.ButtonText, palette.text),
        (roles.PlaceholderText, palette.text_soft),
        (roles.ToolTipBase, palette.text),
        (roles.ToolTipText, palette.surface),
        (roles.Highlight, palette.accent),
        (roles.HighlightedText, palette.on_accent),
        (roles.Link, palette.accent),
        (roles.Mid, palette.line),
    ):
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(disabled, role, QColor(palette.text_soft))
    return made
