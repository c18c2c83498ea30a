"""What a tone of colour says, as a sign of its own shape and as a word, for whoever does not see
colours or does not see at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from ijm_desktop.gui import appearance, icons, layout
from ijm_desktop.gui.parts.text import Line

SIGNS: Final[Mapping[str, str]] = {
    "info": "info",
    "success": "check",
    "warning": "alert",
    "danger": "stop",
}
"""The icon of each tone; no two have one in common."""
_ROLES: Final = {"info": "accent"}


class Sign(Line):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(layout.ICON, layout.ICON)

    def put(self, tone: str) -> None:
        colour = getattr(appearance.current(), _ROLES.get(tone, tone))
        self.setPixmap(icons.pixmap(SIGNS[tone], colour, layout.ICON))
        self.setAccessibleName(tone_in_words(tone))


def tone_in_words(tone: str) -> str:
    match tone:
        case "success":
            return QCoreApplication.translate("signs", "Done")
        case "warning":
            return QCoreApplication.translate("signs", "Look out")
        case "danger":
            return QCoreApplication.translate("signs", "Went wrong")
    return QCoreApplication.translate("signs", "For your information")
