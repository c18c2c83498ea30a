"""The first run: one step at a time, forwards and back, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import Scrolling
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.code_step import CodeStep
from ijm_desktop.gui.wizard.creating_step import CreatingStep
from ijm_desktop.gui.wizard.language_step import LanguageStep
from ijm_desktop.gui.wizard.passphrase_step import PassphraseStep
from ijm_desktop.gui.wizard.repeat_step import RepeatStep
from ijm_desktop.gui.wizard.request_step import RequestStep
from ijm_desktop.gui.wizard.step import Step
from ijm_desktop.gui.wizard.who_step import WhoStep


class Wizard(QWidget):
    """Emits `language_chosen` to be built anew in that language, and `finished` with the desk."""

    language_chosen = Signal(str)
    finished = Signal(object)
    restore_asked = Signal()
    practise_asked = Signal()
    left = Signal()
    """Back to where others who work here unlock; only offered where there are some."""

    def __init__(
        self, answers: Answers, tools: Tools, folder: Path, *, others: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self._answers = answers
        self._others = others
        language_step = LanguageStep(answers, tools)
        language_step.chosen.connect(self.language_chosen)
        self._steps: list[Step] = [
            language_step,
            WhoStep(answers, tools),
            PassphraseStep(answers, tools),
            CreatingStep(answers, tools, folder),
            CodeStep(answers, tools),
            RepeatStep(answers, tools),
            RequestStep(answers, tools),
        ]
        self._at = 0
        self._build()
        for step in self._steps:
            step.ready_changed.connect(self._show_state)
            step.submitted.connect(self.go_on)
            step.finished.connect(self.go_on)
            step.setVisible(step is self.step)
            self._steps_box.addWidget(step)
        self._show_state()

    def _build(self) -> None:
        self._counter = Line("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, len(self._steps))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Steps done"))
        self._steps_box = layout.column(space=0)
        self.back = Button(self.tr("Back"), "quiet", icon="back")
        self.next = Button(self.tr("Continue"), "primary")
        self.restore = Button(self.tr("Bring a safety copy back…"), "link")
        self.restore.clicked.connect(self.restore_asked)
        self.practise = Button(self.tr("Practise first…"), "link")
        self.practise.clicked.connect(self.practise_asked)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        page = Scrolling(layout.WIZARD + 2 * layout.LOOSE, centred=True)
        page.body.setContentsMargins(layout.LOOSE, layout.HUGE, layout.LOOSE, layout.WIDE)
        page.body.addWidget(self._counter)
        page.body.addWidget(self._bar)
        page.body.addSpacing(layout.STEP)
        page.body.addLayout(self._steps_box, 1)
        bar = QFrame()
        bar.setProperty("kind", "bar")
        line = layout.row(bar, margins=(layout.LOOSE, layout.STEP))
        line.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(layout.WIZARD)
        buttons = layout.row(inner)
        buttons.addWidget(self.back)
        buttons.addWidget(self.restore)
        buttons.addWidget(self.practise)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        line.addWidget(inner)
        line.addStretch(1)
        box = layout.column(self, space=0)
        box.addWidget(page, 1)
        box.addWidget(bar)
        QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self, self.go_back)
        QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self, self.go_on)

    @property
    def step(self) -> Step:
        return self._steps[self._at]

    @property
    def desk(self) -> Desk | None:
        """The work that was made, once it is; whoever ends the wizard early closes it."""
        return self._answers.desk

    def start(self) -> None:
        """To be called once it is in the window: focus goes to the first field."""
        self.step.enter()

    def go_on(self) -> None:
        if not self.step.ready or not self.step.leave():
            return
        if self._at + 1 == len(self._steps):
            self.finished.emit(self._answers.desk)
            return
        self._show(self._at + 1)

    def go_back(self) -> None:
        if self._at and self.step.back_allowed:
            self._show(self._at - 1)
        elif not self._at and self._others:
            self.left.emit()

    def _show(self, at: int) -> None:
        self._at = at
        for number, step in enumerate(self._steps):
            step.setVisible(number == at)
        self._show_state()
        self.step.enter()

    def _show_state(self) -> None:
        self._counter.setText(
            self.tr("Step {number} of {count}").format(number=self._at + 1, count=len(self._steps))
        )
        self._bar.setValue(self._at + 1)
        self.back.setVisible(self.step.back_allowed if self._at else self._others)
        self.practise.setVisible(self._at == 0)
        self.restore.setVisible(self._at == 0)
        self.next.setEnabled(self.step.ready)
        self.next.setText(self.step.next_text())
