"""The faces that come with the program, for scripts that a machine may lack or shape wrongly."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QLoggingCategory
from PySide6.QtGui import QFontDatabase

from ijm_desktop.gui.theme import SHIPPED_FAMILIES
from ijm_desktop.kernel import resources
from ijm_desktop.kernel.errors import AppError

WEIGHTS = ("Regular", "Bold")
# Qt tells of each face it tries for a script before it comes to the one that has it.
_EACH_FACE_TRIED = "qt.text.font.db"


class FontUnusable(AppError):
    code = "FONT_UNUSABLE"
    sentence = (
        "The letters for some languages cannot be loaded ({name}). Your notes are not touched. "
        "Install the program again."
    )


def files() -> list[str]:
    """Names of resources, a regular and a bold face of every family."""
    return [
        f"fonts/{family.replace(' ', '')}-{weight}.ttf"
        for family in SHIPPED_FAMILIES
        for weight in WEIGHTS
    ]


@cache
def load() -> tuple[str, ...]:
    """Hands them to Qt, once for each process; to be called before the first window. Returns the
    families there are now, each once."""
    QLoggingCategory.setFilterRules(f"{_EACH_FACE_TRIED}.info=false")
    found: list[str] = []
    for name in files():
        number = QFontDatabase.addApplicationFontFromData(QByteArray(resources.read(name)))
        if number < 0:
            raise FontUnusable(name=name)
        found.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(found))
