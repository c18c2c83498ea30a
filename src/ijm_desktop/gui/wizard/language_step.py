"""First of all: in which language?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from ijm_desktop.gui import language
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class LanguageStep(Step):
    """The choice applies at once: the wizard is built anew in that language."""

    chosen = Signal(str)

    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Choose your language"),
            self.tr("You can change it later. What you write can be in any language."),
        )
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for code, name in language.LANGUAGES.items():
            button = Button(name, "choice")
            button.setChecked(code == answers.language)
            button.setProperty("code", code)
            self._group.addButton(button)
            self._buttons[code] = button
            self.body.addWidget(button)
        self._group.buttonClicked.connect(self._choose)

    def enter(self) -> None:
        self._buttons[self.answers.language].setFocus()

    def _choose(self, button: Button) -> None:
        code = str(button.property("code"))
        if code == self.answers.language:
            self.submitted.emit()
        else:
            self.chosen.emit(code)
