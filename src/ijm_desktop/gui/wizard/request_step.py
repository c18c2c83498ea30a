"""Telling headquarters about this computer; work can start before they answer."""

from __future__ import annotations

from ijm_desktop.gui.enrolment import RequestPanel
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class RequestStep(Step):
    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Tell headquarters about this computer"),
            self.tr(
                "You can start work now. What you write is kept here, and goes out as soon as "
                "headquarters has answered this file."
            ),
        )
        self.panel = RequestPanel(tools.tasks, tools.machine)
        self.body.addWidget(self.panel)
        self.panel.written.connect(self.ready_changed)

    @property
    def back_allowed(self) -> bool:
        return False

    def next_text(self) -> str:
        return self.tr("Start work") if self.panel.done else self.tr("Later – start work")

    def enter(self) -> None:
        self.panel.desk = self.answers.desk
        self.panel.save.setFocus()
