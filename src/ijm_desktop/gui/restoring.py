"""Bringing a safety copy back, into a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ijm_desktop.actions import backup as backups
from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.digits import Digits
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.secret import SecretEdit
from ijm_desktop.gui.parts.surfaces import Card, Scrolling
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Task, Tasks
from ijm_desktop.journal.epoch import epoch_code
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError


@dataclass(frozen=True, slots=True)
class Restored:
    """`code`: thirty digits that headquarters has to hear before what is written counts."""

    desk: Desk
    folder: Path
    code: str


@dataclass(frozen=True, slots=True)
class Used:
    """Work that is still at hand: what was erased in it must not come back."""

    folder: Path
    passphrase: str


class UsedNotOpened(AppError):
    code = "USED_NOT_OPENED"
    sentence = (
        "The folder used until now could not be opened with this passphrase. Nothing was brought "
        "back; check the folder and its passphrase of today, or leave the folder empty."
    )


class RestoringPage(QWidget):
    """`finished` carries the desk and its folder; `desk` is open from the restoration on."""

    finished = Signal(object, object)
    stopped = Signal()

    def __init__(self, folder: Path | None, tasks: Tasks, machine: Machine) -> None:
        """`folder`: where to, if nothing is there yet."""
        super().__init__()
        self.setProperty("kind", "window")
        self._tasks, self._machine = tasks, machine
        self._running: Task | None = None
        self._restored: Restored | None = None
        pattern = f"*{cover.current().suffix}"
        self.file = PathField(Wanted.FILE_TO_OPEN, self.tr("The safety copy"), pattern=pattern)
        self.folder = PathField(Wanted.FOLDER, self.tr("A new folder for it"), start=folder)
        self.secret = SecretEdit()
        self.at_hand = Button(self.tr("The folder used until now is still at hand…"), "link")
        self.current = PathField(Wanted.FOLDER, self.tr("The folder used until now"))
        self.today = SecretEdit()
        self._current = QWidget()
        self.restore = Button(self.tr("Bring it back"), "primary")
        self.stop = Button(self.tr("Stop"))
        self.back = Button(self.tr("Back"), "quiet", icon="back")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Bringing it back"))
        self.notice = Notice()
        self._asked = Card()
        self._build()
        self._show_running(running=False)

    @property
    def desk(self) -> Desk | None:
        return None if self._restored is None else self._restored.desk

    def start(self) -> None:
        self.file.edit.setFocus()

    def _build(self) -> None:
        body = self._asked.body
        body.addWidget(Labelled(self.tr("The safety copy"), self.file, focus=self.file.edit))
        hint = self.tr("Empty, or not there yet. Work that is in use stays as it is.")
        body.addWidget(
            Labelled(self.tr("A new folder for it"), self.folder, hint=hint, focus=self.folder.edit)
        )
        body.addWidget(
            Labelled(
                self.tr("Passphrase"),
                self.secret,
                hint=self.tr("That of the day on which the copy was made."),
                focus=self.secret.edit,
            )
        )
        body.addWidget(self.at_hand)
        body.addWidget(self._used_until_now())
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.restore)
        line.addWidget(self.stop)
        line.addWidget(self.bar, 1)
        line.addStretch(1)
        body.addLayout(line)
        body.addWidget(self.notice)
        page = Scrolling(layout.WIZARD + 2 * layout.LOOSE, centred=True)
        top = layout.row()
        top.addWidget(self.back)
        top.addStretch(1)
        page.body.addLayout(top)
        page.body.addWidget(Line(self.tr("Bring a safety copy back"), "title"))
        page.body.addWidget(self._asked)
        page.body.addStretch(1)
        self._page = page
        layout.column(self, space=0).addWidget(page)
        self.back.clicked.connect(self.stopped)
        self.file.submitted.connect(self.folder.edit.setFocus)
        self.folder.submitted.connect(self.secret.edit.setFocus)
        self.secret.edit.returnPressed.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.stop.clicked.connect(self._stop)

    def _used_until_now(self) -> QWidget:
        """What was erased there stays erased in what is brought back."""
        box = layout.column(self._current)
        hint = self.tr("What headquarters had erased there stays erased. Nothing else is taken.")
        box.addWidget(
            Labelled(
                self.tr("The folder used until now"),
                self.current,
                hint=hint,
                focus=self.current.edit,
            )
        )
        box.addWidget(
            Labelled(
                self.tr("Its passphrase today"),
                self.today,
                hint=self.tr("Empty if it is the same."),
                focus=self.today.edit,
            )
        )
        self._current.hide()
        self.at_hand.clicked.connect(self._ask_current)
        self.current.submitted.connect(self.today.edit.setFocus)
        self.today.edit.returnPressed.connect(self._restore)
        return self._current

    def _ask_current(self) -> None:
        self.at_hand.hide()
        self._current.show()
        self.current.edit.setFocus()

    def _restore(self) -> None:
        file, folder = self.file.path, self.folder.path
        for part, filled in (
            (self.file.edit, file),
            (self.folder.edit, folder),
            (self.secret.edit, self.secret.text),
        ):
            if not filled:
                part.setFocus()
                return
        if file is None or folder is None or self._running is not None:
            return
        self.notice.clear()
        used = None
        if self.current.path is not None:
            used = Used(self.current.path, self.today.text or self.secret.text)
        work = partial(_restore, file, folder, self.secret.text, used, self._machine)
        self._running = self._tasks.run(work, self, done=self._done, failed=self._failed)
        self._running.unwanted = partial(_close_again, self._tasks)
        self._show_running(running=True)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self.stop.setEnabled(False)

    def _done(self, restored: Restored) -> None:
        self._show_running(running=False)
        self.secret.forget()
        self.today.forget()
        self._restored = restored
        self._asked.hide()
        self.back.hide()
        card = Card(space=layout.SNUG)
        self.digits = Digits(self.tr("Your digits"))
        self.digits.put(restored.code)
        self.go_on = Button(self.tr("Go to my work"), "primary")
        self.go_on.clicked.connect(self._finish)
        card.body.addWidget(Line(self.tr("It is back"), "heading"))
        card.body.addWidget(
            Paragraph(
                self.tr(
                    "Telephone headquarters and read out these thirty digits. Until they have "
                    "compared them, what you write here is kept but does not count for others."
                )
            )
        )
        card.body.addWidget(self.digits)
        line = layout.row()
        line.addWidget(self.go_on)
        line.addStretch(1)
        card.body.addLayout(line)
        self._page.body.insertWidget(2, card)
        self.go_on.setFocus()

    def _finish(self) -> None:
        restored, self._restored = self._restored, None
        if restored is not None:
            self.finished.emit(restored.desk, restored.folder)

    def _failed(self, error: AppError) -> None:
        self._show_running(running=False)
        tone = "warning" if error.code == "BACKUP_STOPPED" else "danger"
        self.notice.say(language.sentence(error), tone)
        if isinstance(error, UsedNotOpened):
            self.today.edit.setFocus()
        else:
            wrong = error.code == "WRONG_PASSPHRASE"
            (self.secret.edit if wrong else self.file.edit).setFocus()

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._running = None
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        asked = (self.file, self.folder, self.secret, self.at_hand, self.current, self.today)
        for part in (self.restore, self.back, *asked):
            part.setEnabled(not running)


def _restore(
    file: Path,
    folder: Path,
    passphrase: str,
    used: Used | None,
    machine: Machine,
    handle: Handle,
) -> Restored:
    erased = [] if used is None else _erased_in(used, machine)
    desk = backups.restore(
        file,
        folder,
        passphrase,
        clock=machine.clock,
        random=machine.random,
        erased=erased,
        state=machine.state,
        stop=handle.stopped,
    )
    return Restored(desk, folder, epoch_code(desk.vault.epoch))


def _erased_in(used: Used, machine: Machine) -> list[bytes]:
    """Asked before anything is made."""
    try:
        with setting_up.unlock(
            used.folder, used.passphrase, clock=machine.clock, random=machine.random
        ) as desk:
            return backups.erased_in(desk)
    except AppError as error:
        raise UsedNotOpened from error


def _close_again(tasks: Tasks, restored: Restored) -> None:
    tasks.run(partial(_close, restored.desk), tasks)


def _close(desk: Desk, _handle: Handle) -> None:
    desk.close()
