"""The little that the window must know before anything is unlocked: its language, its look, and
what its owner is called on the start page.

It lies in the open beside the person's work, so nothing that says who or what may be put there.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from ijm_desktop.gui import appearance, language
from ijm_desktop.gui.appearance import Look

_LANGUAGE = "language"
_THEME = "theme"
_SIZE = "size"
_LABEL = "label"
_USED = "used"


class Remembered:
    """Kept in the folder itself, so that it travels with a portable one."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        return self.language_or(language.system_default())

    def language_or(self, other: str) -> str:
        """`other` where nobody chose one here."""
        kept = str(self._settings.value(_LANGUAGE, ""))
        return kept if kept in language.LANGUAGES else other

    def keep_language(self, code: str) -> None:
        """Only once the folder is there: this must not make one."""
        self._settings.setValue(_LANGUAGE, code)
        self._settings.sync()

    @property
    def look(self) -> Look | None:
        """None where nobody chose one here, or what was kept is no look of this version."""
        theme = str(self._settings.value(_THEME, ""))
        size = str(self._settings.value(_SIZE, ""))
        if theme not in appearance.THEMES or size not in map(str, appearance.SIZES):
            return None
        return Look(theme, int(size))

    def keep_look(self, look: Look) -> None:
        """Only once the folder is there, as for the language."""
        self._settings.setValue(_THEME, look.theme)
        self._settings.setValue(_SIZE, look.size)
        self._settings.sync()

    @property
    def label(self) -> str:
        """Empty where its owner chose none."""
        return str(self._settings.value(_LABEL, ""))

    def keep_label(self, label: str) -> None:
        """Only once the folder is there, as for the language."""
        self._settings.setValue(_LABEL, label)
        self._settings.sync()

    @property
    def used_ms(self) -> int:
        """When it was last opened, in milliseconds since 1970 UTC; 0 where that is not known."""
        kept = str(self._settings.value(_USED, ""))
        return int(kept) if kept.isdecimal() else 0

    def keep_used(self, now_ms: int) -> None:
        """Only once the folder is there, as for the language."""
        self._settings.setValue(_USED, str(now_ms))
        self._settings.sync()
