"""A new passphrase, with an honest estimate made off the main thread, and once more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ijm_desktop.actions.strength import Strength, strength
from ijm_desktop.gui import advice, appearance, layout
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.secret import SecretEdit
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Task, Tasks
from ijm_desktop.kernel.errors import AppError

JUDGE_AFTER_MS = 150
_TONES = ("danger", "danger", "warning", "success", "success")


class PassphraseFields(QWidget):
    """`also`: words that somebody who knows the owner would try first."""

    ready_changed = Signal()
    submitted = Signal()

    def __init__(self, tasks: Tasks, label: str) -> None:
        super().__init__()
        self._tasks = tasks
        self.also: tuple[str, ...] = ()
        self.first = SecretEdit()
        self.second = SecretEdit()
        self._enough = False
        self._judging: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(JUDGE_AFTER_MS)
        self._pause.timeout.connect(self._judge)
        self.bar = QProgressBar()
        self.bar.setRange(0, 4)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Strength"))
        self.verdict = Line("", "label")
        self.withstands = Paragraph("", "small")
        self.advice = Paragraph("", "small")
        self._repeat = Labelled(self.tr("The same again"), self.second, focus=self.second.edit)
        self._build(label)

    @property
    def ready(self) -> bool:
        return self._enough and self.first.text == self.second.text

    @property
    def text(self) -> str:
        return self.first.text

    def start(self) -> None:
        self.first.edit.setFocus()

    def put(self, passphrase: str) -> None:
        """One typed before: both fields have it."""
        self.first.edit.setText(passphrase)
        self.second.edit.setText(passphrase)

    def forget(self) -> None:
        self.first.forget()
        self.second.forget()

    def _build(self, label: str) -> None:
        estimate = layout.column(space=layout.HAIR)
        for part in (self.bar, self.verdict, self.withstands, self.advice):
            estimate.addWidget(part)
        self._show_said()
        box = layout.column(self, space=layout.STEP)
        box.addWidget(Labelled(label, self.first, focus=self.first.edit))
        box.addLayout(estimate)
        box.addWidget(self._repeat)
        self.first.edit.textChanged.connect(self._typed)
        self.second.edit.textChanged.connect(self._compare)
        self.second.edit.editingFinished.connect(self._compare_strictly)
        self.first.edit.returnPressed.connect(self.second.edit.setFocus)
        self.second.edit.returnPressed.connect(self.submitted)

    def _typed(self) -> None:
        self._enough = False
        self._pause.start()
        self._compare()

    def _judge(self) -> None:
        if self._judging is not None:
            self._judging.cancel()
        work = partial(_estimate, self.first.text, self.also)
        self._judging = self._tasks.run(work, self, done=self._show, failed=self._not_judged)

    def _show(self, found: Strength) -> None:
        self._enough = found.enough
        typed = bool(self.first.text)
        self.bar.setValue(max(found.score, 1) if typed else 0)
        self.bar.setProperty("tone", "success" if found.enough else _TONES[min(found.score, 2)])
        appearance.restyle(self.bar)
        self.verdict.setText(advice.verdict(found) if typed else "")
        self.withstands.put(advice.withstands(found) if typed else "")
        self.advice.put(advice.advice(found) if typed else "")
        self._show_said()
        self.ready_changed.emit()

    def _show_said(self) -> None:
        """Lines with nothing on them would look as if something were missing."""
        for part in (self.verdict, self.withstands, self.advice):
            part.setVisible(bool(part.text()))

    def _not_judged(self, _error: AppError) -> None:
        self._enough = False
        self.ready_changed.emit()

    def _compare(self) -> None:
        if self.first.text.startswith(self.second.text):
            self._repeat.show_problem("")
        self.ready_changed.emit()

    def _compare_strictly(self) -> None:
        if self.second.text and self.first.text != self.second.text:
            self._repeat.show_problem(
                self.tr("This is not the same as above. Type it again, slowly.")
            )


def _estimate(passphrase: str, also: tuple[str, ...], _handle: Handle) -> Strength:
    return strength(passphrase, also)
