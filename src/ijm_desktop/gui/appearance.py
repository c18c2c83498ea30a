"""Puts the theme into force: fonts, palette, stylesheet; light or dark as the system is."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ijm_desktop.gui import layout, theme
from ijm_desktop.gui.theme import Palette
from ijm_desktop.kernel import resources

_DARK = "dark-theme"


def follow_system(app: QApplication) -> None:
    """Apply the scheme the system asks for, now and when it changes."""
    app.setStyle("Fusion")
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(_apply_scheme)
    _apply_scheme(hints.colorScheme())


def apply(app: QApplication, palette: Palette, *, scale: float = 1.0) -> None:
    """`scale` enlarges text; controls grow with it."""
    app.setProperty(_DARK, palette.dark)
    font = QFont(families()[0])
    font.setFamilies(families())
    font.setPixelSize(round(theme.TYPE["body"].size * scale))
    app.setFont(font)
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(stylesheet(palette, scale=scale))


def current() -> Palette:
    """The palette in force, for what is painted by hand."""
    app = QApplication.instance()
    return theme.DARK if app is not None and app.property(_DARK) else theme.LIGHT


def restyle(widget: QWidget) -> None:
    """Have the stylesheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def stylesheet(palette: Palette, *, scale: float = 1.0) -> str:
    template = Template(resources.read("theme/window.qss").decode())
    return template.substitute(_values(palette, scale))


def families() -> list[str]:
    """The system's own face first where it has a good one, then ours in their order."""
    there = set(QFontDatabase.families())
    ours = [name for name in theme.FAMILIES if name in there]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return list(dict.fromkeys([*ours, system]))


def _apply_scheme(scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply(app, theme.DARK if scheme is Qt.ColorScheme.Dark else theme.LIGHT)


def _values(palette: Palette, scale: float) -> dict[str, object]:
    values: dict[str, object] = {k: v for k, v in asdict(palette).items() if k != "dark"}
    for name, face in theme.TYPE.items():
        values[f"{name}_size"] = round(face.size * scale)
        values[f"{name}_weight"] = face.weight
    control = round(layout.CONTROL * scale)
    values |= {
        "families": ", ".join(f'"{name}"' for name in families()),
        "fixed_families": ", ".join(f'"{name}"' for name in theme.FIXED_FAMILIES),
        "radius": layout.RADIUS,
        "small_radius": layout.SMALL_RADIUS,
        "control_inner": control - 2,
        "control_inner_less": control - 4,
        "hair": layout.HAIR,
        "tight": layout.TIGHT,
        "tight_less": layout.TIGHT - 1,
        "snug": layout.SNUG,
        "snug_less": layout.SNUG - 1,
        "step": layout.STEP,
        "step_less": layout.STEP - 1,
        "wide": layout.WIDE,
        "loose": layout.LOOSE,
    }
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
