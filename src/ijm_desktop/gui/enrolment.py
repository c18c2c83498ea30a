"""Becoming known to headquarters: the request file with its digits, and the answer with theirs.

Both the first run and the account page show these.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.setting_up import Accepted, RequestWritten
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.digits import Digits
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError

_NAME_BYTES = 4


class RequestPanel(QWidget):
    """Saves the request and shows the digits that headquarters must hear to open it."""

    written = Signal()

    def __init__(self, tasks: Tasks, machine: Machine) -> None:
        super().__init__()
        self._tasks = tasks
        self.desk: Desk | None = None
        suffix = cover.current().suffix
        start = machine.documents / f"{machine.random(_NAME_BYTES).hex()}{suffix}"
        self.place = PathField(
            Wanted.FILE_TO_SAVE,
            self.tr("Where to save the file"),
            start=start,
            pattern=f"*{suffix}",
        )
        self.save = Button(self.tr("Save the file"), icon="save")
        self.save.clicked.connect(self._save)
        self.place.submitted.connect(self._save)
        self.notice = Notice()
        self.digits = Digits(self.tr("Your digits"))
        self._read_out = Paragraph(
            self.tr(
                "Send the file to headquarters by any way there is. Then telephone, and read out "
                "these thirty digits: without them nobody can open it."
            )
        )
        self._digits_part = QWidget()
        below = layout.column(self._digits_part, space=layout.SNUG)
        below.addWidget(self._read_out)
        below.addWidget(self.digits)
        self._digits_part.hide()
        box = layout.column(self, space=layout.SNUG)
        box.addWidget(Labelled(self.tr("File"), self.place, focus=self.place.edit))
        line = layout.row()
        line.addWidget(self.save)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.notice)
        box.addWidget(self._digits_part)

    @property
    def done(self) -> bool:
        return bool(self.digits.text)

    def _save(self) -> None:
        path = self.place.path
        if path is None or self.desk is None or not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        self.notice.clear()
        work = partial(_write, self.desk, path)
        self._tasks.run(work, self, done=self._saved, failed=self._failed)

    def _saved(self, result: RequestWritten) -> None:
        self.save.setEnabled(True)
        self.digits.put(result.code)
        self._digits_part.show()
        self.notice.say(self.tr("The file is saved: {path}").format(path=result.path), "success")
        self.written.emit()

    def _failed(self, error: AppError) -> None:
        self.save.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")


def _write(desk: Desk, path: Path, _handle: Handle) -> RequestWritten:
    return setting_up.write_request(desk, path)


class AnswerPanel(QWidget):
    """Headquarters' answer: the file, and the digits they read out."""

    accepted = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.file = PathField(
            Wanted.FILE_TO_OPEN,
            self.tr("The file from headquarters"),
            pattern=f"*{cover.current().suffix}",
        )
        self.digits = QLineEdit()
        self.digits.setProperty("kind", "code")
        self.enter = Button(self.tr("Enter the answer"), "primary")
        self.enter.clicked.connect(self._enter)
        self.digits.returnPressed.connect(self._enter)
        self.file.submitted.connect(self.digits.setFocus)
        self.notice = Notice()
        box = layout.column(self, space=layout.SNUG)
        box.addWidget(
            Labelled(self.tr("The file from headquarters"), self.file, focus=self.file.edit)
        )
        box.addWidget(
            Labelled(
                self.tr("Headquarters' thirty digits"),
                self.digits,
                hint=self.tr(
                    "They read them out on the telephone. Without them the answer is taken, but "
                    "stays marked as unverified."
                ),
            )
        )
        line = layout.row()
        line.addWidget(self.enter)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self.notice)

    def _enter(self) -> None:
        path = self.file.path
        if path is None:
            self.notice.say(self.tr("Choose the file that headquarters sent."), "warning")
            self.file.edit.setFocus()
            return
        self.enter.setEnabled(False)
        self.notice.clear()
        digits = self.digits.text().strip() or None
        self._work.run(setting_up.accept, self, self._accepted, self._failed, path, digits)

    def _accepted(self, result: Accepted) -> None:
        self.enter.setEnabled(True)
        self.accepted.emit(result)

    def _failed(self, error: AppError) -> None:
        self.enter.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")
