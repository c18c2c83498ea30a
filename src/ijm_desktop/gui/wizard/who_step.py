"""Who works here: the name colleagues know, the role, the office."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.casework.roles import may_be_asked_for
from ijm_desktop.gui import language
from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step


class WhoStep(Step):
    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Who will work here?"),
            self.tr(
                "Headquarters and the colleagues you share cases with will see this. "
                "Nobody sees it before you unlock."
            ),
        )
        self.name = QLineEdit(answers.name)
        self.office = QLineEdit(answers.office)
        self.role = Choice()
        for code in tools.codelists["user_role"].offered():
            if may_be_asked_for(code.code):
                self.role.addItem(code.label(language.current()), code.code)
        self.role.setPlaceholderText(self.tr("Choose your role"))
        self.role.setCurrentIndex(self.role.findData(answers.role) if answers.role else -1)
        self.body.addWidget(Labelled(self.tr("Your name"), self.name))
        self.body.addWidget(Labelled(self.tr("Your role"), self.role))
        self.body.addWidget(
            Labelled(
                self.tr("Your office"),
                self.office,
                hint=self.tr("The town or the name colleagues use for it."),
            )
        )
        self.name.textChanged.connect(self.ready_changed)
        self.office.textChanged.connect(self.ready_changed)
        self.role.currentIndexChanged.connect(self.ready_changed)
        self.name.returnPressed.connect(self.role.setFocus)
        self.office.returnPressed.connect(self.submitted)

    @property
    def ready(self) -> bool:
        filled = self.name.text().strip() and self.office.text().strip()
        return bool(filled) and self.role.currentIndex() >= 0

    def enter(self) -> None:
        self.name.setFocus()

    def leave(self) -> bool:
        self.answers.name = self.name.text().strip()
        self.answers.office = self.office.text().strip()
        self.answers.role = str(self.role.currentData())
        return True
