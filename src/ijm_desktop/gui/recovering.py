"""Passphrase and printed code lost: headquarters opens the work again.

Two sittings: a request that is sent, its digits read out by telephone; then their answer, and a new
printed code that is typed back.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import recovery
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.recovery import Asked, Recovered
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.new_code import NewCodeCard
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.digits import Digits
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.secret import SecretEdit
from ijm_desktop.gui.parts.surfaces import Card, Scrolling
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.passphrase_fields import PassphraseFields
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError

_NAME_BYTES = 4


class AskCard(Card):
    """A new passphrase and a file for headquarters; then the digits to read out."""

    asked = Signal()

    def __init__(self, folder: Path, tasks: Tasks, machine: Machine) -> None:
        super().__init__(space=layout.SNUG)
        self._folder, self._tasks, self._machine = folder, tasks, machine
        self.fields = PassphraseFields(tasks, self.tr("New passphrase"))
        suffix = cover.current().suffix
        start = machine.documents / f"{machine.random(_NAME_BYTES).hex()}{suffix}"
        title = self.tr("Where to save the file")
        self.place = PathField(Wanted.FILE_TO_SAVE, title, start=start, pattern=f"*{suffix}")
        self.save = Button(self.tr("Save the request"), "primary", icon="save")
        self.save.setEnabled(False)
        self.notice = Notice()
        self.digits = Digits(self.tr("Your digits"))
        self._read_out = Paragraph(
            self.tr(
                "Send the file to headquarters by any way there is. Then telephone, and read out "
                "these thirty digits: without them nobody can open it."
            )
        )
        self.body.addWidget(Line(self.tr("1. Ask headquarters"), "heading"))
        self._asking = QWidget()
        asking = layout.column(self._asking, space=layout.SNUG)
        asking.addWidget(
            Paragraph(
                self.tr("Choose the passphrase that is to open your work when they have answered."),
                "soft",
            )
        )
        asking.addWidget(self.fields)
        asking.addWidget(Labelled(self.tr("File"), self.place, focus=self.place.edit))
        line = layout.row()
        line.addWidget(self.save)
        line.addStretch(1)
        asking.addLayout(line)
        self.body.addWidget(self._asking)
        for part in (self.notice, self._read_out, self.digits):
            self.body.addWidget(part)
        self._read_out.hide()
        self.digits.hide()
        self.fields.ready_changed.connect(self._ready)
        self.fields.submitted.connect(self.place.edit.setFocus)
        self.place.submitted.connect(self._ask)
        self.save.clicked.connect(self._ask)

    def _ready(self) -> None:
        self.save.setEnabled(self.fields.ready)

    def _ask(self) -> None:
        path = self.place.path
        if path is None or not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        self.notice.clear()
        work = partial(_ask, self._folder, self.fields.text, path, self._machine)
        self._tasks.run(work, self, done=self._saved, failed=self._failed)

    def _saved(self, result: Asked) -> None:
        self.fields.forget()
        self._asking.hide()
        self.digits.put(result.code)
        self._read_out.show()
        self.digits.show()
        self.notice.say(self.tr("The file is saved: {path}").format(path=result.path), "success")
        self.asked.emit()

    def _failed(self, error: AppError) -> None:
        self.save.setEnabled(self.fields.ready)
        self.notice.say(language.sentence(error), "danger")


class AnswerCard(Card):
    """Headquarters' answer, with the passphrase chosen as the request was made."""

    recovered = Signal(object)

    def __init__(self, folder: Path, tasks: Tasks, machine: Machine) -> None:
        super().__init__(space=layout.SNUG)
        self._folder, self._tasks, self._machine = folder, tasks, machine
        title = self.tr("The file from headquarters")
        self.file = PathField(Wanted.FILE_TO_OPEN, title, pattern=f"*{cover.current().suffix}")
        self.secret = SecretEdit()
        self.enter = Button(self.tr("Open my work"), "primary")
        self.notice = Notice()
        self.body.addWidget(Line(self.tr("2. When they have answered"), "heading"))
        self.body.addWidget(Labelled(title, self.file, focus=self.file.edit))
        self.body.addWidget(
            Labelled(
                self.tr("The new passphrase"),
                self.secret,
                hint=self.tr("The one that you chose when you made the request."),
                focus=self.secret.edit,
            )
        )
        line = layout.row()
        line.addWidget(self.enter)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.notice)
        self.file.submitted.connect(self.secret.edit.setFocus)
        self.secret.edit.returnPressed.connect(self._finish)
        self.enter.clicked.connect(self._finish)

    def _finish(self) -> None:
        path = self.file.path
        if path is None or not self.secret.text or not self.enter.isEnabled():
            (self.file.edit if path is None else self.secret.edit).setFocus()
            return
        self.enter.setEnabled(False)
        self.notice.clear()
        work = partial(_finish, self._folder, path, self.secret.text, self._machine)
        task = self._tasks.run(work, self, done=self._finished, failed=self._failed)
        task.unwanted = partial(_close_again, self._tasks)

    def _finished(self, result: Recovered) -> None:
        self.secret.forget()
        self.recovered.emit(result)

    def _failed(self, error: AppError) -> None:
        self.enter.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")


class RecoveringPage(QWidget):
    """`finished` carries the desk; `desk` is open from the answer on, until somebody takes it."""

    finished = Signal(object)
    stopped = Signal()

    def __init__(self, folder: Path, tasks: Tasks, machine: Machine) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.desk: Desk | None = None
        self.ask = AskCard(folder, tasks, machine)
        self.answer = AnswerCard(folder, tasks, machine)
        self.back = Button(self.tr("Back"), "quiet", icon="back")
        page = Scrolling(layout.WIZARD + 2 * layout.LOOSE, centred=True)
        top = layout.row()
        top.addWidget(self.back)
        top.addStretch(1)
        page.body.addLayout(top)
        page.body.addWidget(Line(self.tr("Headquarters' help"), "title"))
        page.body.addWidget(
            Paragraph(
                self.tr(
                    "For when both the passphrase and the printed code are lost. It leaves a trace "
                    "at headquarters and here. With the printed code there is no need for it."
                ),
                "soft",
            )
        )
        page.body.addWidget(self.ask)
        page.body.addWidget(self.answer)
        page.body.addStretch(1)
        self._page = page
        layout.column(self, space=0).addWidget(page)
        self.back.clicked.connect(self.stopped)
        self.answer.recovered.connect(self._recovered)
        work = partial(_is_asked, folder)
        tasks.run(work, self, done=self._show, failed=self._not_known)

    def start(self) -> None:
        self.ask.fields.start()

    def take_desk(self) -> Desk | None:
        """Whoever takes it closes it."""
        desk, self.desk = self.desk, None
        return desk

    def _show(self, asked: bool) -> None:
        if asked:
            self.answer.file.edit.setFocus()

    def _not_known(self, error: AppError) -> None:
        self.ask.notice.say(language.sentence(error), "danger")

    def _recovered(self, result: Recovered) -> None:
        self.desk = result.desk
        for part in (self.ask, self.answer, self.back):
            part.hide()
        self.code = NewCodeCard(result)
        self._page.body.insertWidget(3, self.code)
        self.code.typed_back.connect(self._done)
        self.code.typed.setFocus()

    def _done(self) -> None:
        self.finished.emit(self.take_desk())


def _close_again(tasks: Tasks, result: Recovered) -> None:
    """Locked meanwhile: the account page makes another printed code."""
    tasks.run(partial(_close, result.desk), tasks)


def _close(desk: Desk, _handle: Handle) -> None:
    desk.close()


def _is_asked(folder: Path, _handle: Handle) -> bool:
    return recovery.is_asked(folder)


def _ask(folder: Path, passphrase: str, out: Path, machine: Machine, _handle: Handle) -> Asked:
    return recovery.ask(
        folder, passphrase, out, random=machine.random, parameters=machine.parameters
    )


def _finish(
    folder: Path, answer: Path, passphrase: str, machine: Machine, _handle: Handle
) -> Recovered:
    return recovery.finish(
        folder,
        answer,
        passphrase,
        clock=machine.clock,
        random=machine.random,
        parameters=machine.parameters,
    )
