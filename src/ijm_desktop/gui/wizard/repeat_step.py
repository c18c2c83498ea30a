"""The recovery code typed back once, so that the paper is known to be right."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import setting_up
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class RepeatStep(Step):
    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Type the code back"),
            self.tr("Read it from your paper. Capitals, blanks and dashes do not matter."),
        )
        self.typed = QLineEdit()
        self.typed.setProperty("kind", "code")
        self._field = Labelled(self.tr("Recovery code"), self.typed)
        self.body.addWidget(self._field)
        self.typed.textChanged.connect(self._changed)
        self.typed.returnPressed.connect(self.submitted)

    @property
    def ready(self) -> bool:
        return bool(self.typed.text().strip())

    def enter(self) -> None:
        self.typed.setFocus()

    def leave(self) -> bool:
        if not setting_up.code_matches(self.typed.text(), self.answers.recovery_code):
            self._field.show_problem(
                self.tr("This is not the code. Compare it with your paper, or go back to see it.")
            )
            self.typed.setFocus()
            return False
        self.answers.recovery_code = ""
        self.typed.clear()
        return True

    def _changed(self) -> None:
        self._field.show_problem("")
        self.ready_changed.emit()
