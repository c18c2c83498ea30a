"""The little that the window must know before anything is unlocked: its language.

It lies in the open beside the person's work, so nothing that says who or what may be put there.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from ijm_desktop.gui import language

_LANGUAGE = "language"


class Remembered:
    """Kept in the folder itself, so that it travels with a portable one."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        kept = str(self._settings.value(_LANGUAGE, ""))
        return kept if kept in language.LANGUAGES else language.system_default()

    def keep_language(self, code: str) -> None:
        """Only once the folder is there: this must not make one."""
        self._settings.setValue(_LANGUAGE, code)
        self._settings.sync()
