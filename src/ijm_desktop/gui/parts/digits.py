"""Thirty digits to read out by telephone: six groups of five, large, in two rows."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.text import Code


class Digits(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "code")
        self._name = name
        self._digits = ""
        self._shown = Code()
        box = layout.column(self)
        # The lines have their own air below.
        box.setContentsMargins(layout.WIDE, layout.STEP + layout.HAIR, layout.WIDE, layout.SNUG)
        box.addWidget(self._shown)

    def put(self, digits: str) -> None:
        groups = digits.split()
        half = (len(groups) + 1) // 2
        self._digits = digits
        self._shown.put("\n".join("\u2002".join(part) for part in (groups[:half], groups[half:])))
        self._shown.setAccessibleName(f"{self._name}: {digits}")

    @property
    def text(self) -> str:
        return self._digits
