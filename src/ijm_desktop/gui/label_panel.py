"""What the start page calls one's work, where several people share a computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui import layout, people_here
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.remembered import Remembered
from ijm_desktop.gui.work import Work
from ijm_desktop.vault.folding import fold

_LONGEST: Final = 30


class LabelPanel(Card):
    """Kept as one leaves the field, unless it is a part of one's name: a stranger reads it."""

    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work = work
        self._remembered = Remembered(work.folder)
        self.edit = QLineEdit(self._remembered.label)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setPlaceholderText(people_here.label(work.folder))
        self._field = Labelled(
            self.tr("Your work is called"),
            self.edit,
            hint=self.tr(
                "Where several people share this computer, the start page lists their work by "
                "these words. Whoever opens it reads them: a colour or an animal, not your name."
            ),
        )
        self.body.addWidget(Line(self.tr("On the start page"), "heading"))
        self.body.addWidget(self._field)
        self.edit.editingFinished.connect(self._keep)
        self.edit.textEdited.connect(self._typed)

    @property
    def problem(self) -> str:
        return self._field.problem

    def _typed(self) -> None:
        self._field.show_problem("")

    def _keep(self) -> None:
        label = " ".join(self.edit.text().split())
        if set(fold(label).split()) & set(fold(self._work.owner.name).split()):
            self._field.show_problem(
                self.tr("That is a part of your name, and was not kept. Choose another word.")
            )
            return
        self._remembered.keep_label(label)
