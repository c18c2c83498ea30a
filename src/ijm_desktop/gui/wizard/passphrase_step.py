"""The passphrase that protects everything."""

from __future__ import annotations

from ijm_desktop.gui.passphrase_fields import PassphraseFields
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class PassphraseStep(Step):
    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Choose a passphrase"),
            self.tr(
                "It protects everything you write, and nobody can look it up for you. Four or "
                "more words that have nothing to do with each other are best."
            ),
        )
        self.fields = PassphraseFields(tools.tasks, self.tr("Passphrase"))
        self.fields.put(answers.passphrase)
        self.body.addWidget(self.fields)
        self.fields.ready_changed.connect(self.ready_changed)
        self.fields.submitted.connect(self.submitted)

    @property
    def ready(self) -> bool:
        return self.fields.ready

    def enter(self) -> None:
        self.fields.also = (self.answers.name, self.answers.office)
        self.fields.start()

    def leave(self) -> bool:
        self.answers.passphrase = self.fields.text
        return True
