"""Making the protected place for this person's work; some seconds, on purpose."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QProgressBar

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.setting_up import Created, Who
from ijm_desktop.gui import language
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step
from ijm_desktop.kernel.errors import AppError


class CreatingStep(Step):
    def __init__(self, answers: Answers, tools: Tools, folder: Path) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Preparing this computer"),
            self.tr(
                "A protected place for your work is being made. This takes some seconds, so that "
                "guessing your passphrase takes somebody else years."
            ),
        )
        self._folder = folder
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.body.addWidget(self.bar)
        self._running: Task | None = None

    @property
    def ready(self) -> bool:
        return self.answers.desk is not None

    @property
    def back_allowed(self) -> bool:
        return self._running is None and self.answers.desk is None

    def enter(self) -> None:
        if self.answers.desk is None:
            self._start()

    def _start(self) -> None:
        self.notice.clear()
        self.bar.show()
        who = Who(self.answers.name, self.answers.role, self.answers.office, self.answers.language)
        work = partial(_create, self._folder, self.answers.passphrase, who, self.tools.machine)
        self._running = self.tools.tasks.run(work, self, done=self._made, failed=self._failed)
        self.ready_changed.emit()

    def _made(self, created: Created) -> None:
        self._running = None
        self.answers.desk = created.desk
        self.answers.recovery_code = created.recovery_code
        self.answers.passphrase = ""
        self.ready_changed.emit()
        self.finished.emit()

    def _failed(self, error: AppError) -> None:
        self._running = None
        self.bar.hide()
        again = Button(self.tr("Try again"))
        again.clicked.connect(self._start)
        self.notice.say(language.sentence(error), "danger", (again,))
        again.setFocus()
        self.ready_changed.emit()


def _create(folder: Path, passphrase: str, who: Who, machine: Machine, _handle: Handle) -> Created:
    return setting_up.create(
        folder,
        passphrase,
        who,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters,
    )
