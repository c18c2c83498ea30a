"""The panel before an attached file leaves: a copy without what the camera wrote into it, or the
original, which only an authority gets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.handing_out import HandingOut
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.text import Line

_COPY, _ORIGINAL = range(2)


class HandingFile(HandingOut):
    def __init__(self) -> None:
        super().__init__()
        self.what = Choice()
        self.what.addItem(self.tr("A copy without what the camera wrote into it"))
        self.what.addItem(self.tr("The original, for an authority"))
        self.authority = QLineEdit()
        self._authority = Labelled(
            self.tr("Authority that gets it"),
            self.authority,
            hint=self.tr("The original tells place, day and telephone. It is kept with the case."),
        )
        self._only = Line(
            self.tr(
                "Place and day cannot be taken out of a file of this kind: only the original can "
                "go out, and only to an authority."
            ),
            "soft",
            wrap=True,
        )
        hint = self.tr("A copy tells no place, day or telephone; a PDF's pages become pictures.")
        self.more.addWidget(self._only)
        self.more.addWidget(Labelled(self.tr("What goes out"), self.what, hint=hint))
        self.more.addWidget(self._authority)
        self.what.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def original_for(self) -> str | None:
        """The authority that gets the original; None for a copy."""
        return self.authority.text() if self._is_original else None

    @property
    def _is_original(self) -> bool:
        return self.what.currentIndex() == _ORIGINAL

    def begin_file(self, name: str, folder: Path, *, copies: bool) -> None:
        """`copies`: whether a copy without such notes can be made of it."""
        self.what.setCurrentIndex(_COPY if copies else _ORIGINAL)
        self.what.setEnabled(copies)
        self._only.setVisible(not copies)
        self.authority.clear()
        self._authority.show_problem("")
        self.begin(name, folder)

    def end(self) -> None:
        self.authority.clear()
        super().end()

    def complete(self) -> bool:
        named = not self._is_original or bool(self.authority.text().strip())
        self._authority.show_problem("" if named else self.tr("Say which authority gets it."))
        return super().complete() and named

    def _show(self) -> None:
        self._authority.setVisible(self._is_original)
