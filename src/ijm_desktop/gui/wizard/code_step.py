"""The printed recovery code: shown large, printed or written down, kept apart from the computer."""

from __future__ import annotations

from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.printed_code import PrintedCode
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class CodeStep(Step):
    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Your recovery code"),
            self.tr(
                "If you forget your passphrase, only this code opens your work. Print it or write "
                "it down, and keep the paper away from this computer. It is shown this once."
            ),
        )
        self.printed = PrintedCode()
        self.body.addWidget(self.printed)
        self.body.addWidget(
            Paragraph(self.tr("On the next page you type it back once, to be sure."), "small")
        )

    @property
    def back_allowed(self) -> bool:
        return False

    def enter(self) -> None:
        self.printed.put(self.answers.recovery_code)
        self.printed.print_button.setFocus()

    def next_text(self) -> str:
        return self.tr("I have it on paper")

    def leave(self) -> bool:
        self.printed.put("")
        return True
