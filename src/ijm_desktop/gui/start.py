"""The start page: choose whose work, and unlock it. It says no names, and nothing of what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QProgressBar, QWidget

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.secret import SecretEdit
from ijm_desktop.gui.parts.surfaces import Card, Scrolling, rule
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.people_here import Somebody
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError

WIDTH = 440
IN_FIELD = frozenset({"WRONG_PASSPHRASE", "WRONG_CODE", "CODE_MISTYPED"})
"""These are said under the field; all others are a line of their own."""


@dataclass(frozen=True, slots=True)
class Given:
    """Whose work is to be unlocked, and who else works here, whoever did last first. `passphrase`
    is filled in where it is no secret."""

    folder: Path
    people: Sequence[Somebody] = ()
    passphrase: str = ""


class StartPage(QWidget):
    """`unlocked` carries the desk. With the printed code instead of the passphrase, if need be."""

    unlocked = Signal(object, bool)
    """The desk, and whether it was opened by the printed code."""
    chosen = Signal(object)
    """The folder of somebody else who works here."""
    elsewhere = Signal()
    begin_asked = Signal()
    practise_asked = Signal()
    wipe_asked = Signal()
    recovery_asked = Signal()
    restore_asked = Signal()

    def __init__(self, given: Given, tasks: Tasks, machine: Machine) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self._given = given
        self._tasks = tasks
        self._machine = machine
        self._by_code = False
        self._unwanted = False
        self.people: dict[Path, Button] = {}
        self._build()
        self.secret.edit.setText(given.passphrase)

    def _build(self) -> None:
        self.secret = SecretEdit()
        self.code = QLineEdit()
        self.code.setProperty("kind", "code")
        self._secret_field = Labelled(self.tr("Passphrase"), self.secret, focus=self.secret.edit)
        self._code_field = Labelled(
            self.tr("Recovery code"),
            self.code,
            hint=self.tr("From your paper. Capitals, blanks and dashes do not matter."),
        )
        self._code_field.hide()
        self.open = Button(self.tr("Unlock"), "primary")
        self.switch = Button(self.tr("Use the printed recovery code"), "link")
        self.other = Button(self.tr("Work in another folder…"), "link")
        self.begin = Button(self.tr("Somebody else begins here…"), "link")
        self.practise = Button(self.tr("Practise with invented cases…"), "link")
        self.recover = Button(self.tr("Both are lost: ask headquarters"), "link")
        self.recover.hide()
        self.restore = Button(self.tr("Bring a safety copy back…"), "link")
        self.wipe = Button(self.tr("Destroy everything here…"), "link")
        self.wipe.setToolTip("Ctrl+Shift+Del")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Unlocking"))
        self.bar.hide()
        self.notice = Notice()
        self._place()
        self.open.clicked.connect(self._unlock)
        self.secret.edit.returnPressed.connect(self._unlock)
        self.code.returnPressed.connect(self._unlock)
        self.switch.clicked.connect(self._switch)
        self.other.clicked.connect(self.elsewhere)
        self.begin.clicked.connect(self.begin_asked)
        self.practise.clicked.connect(self.practise_asked)
        self.wipe.clicked.connect(self.wipe_asked)
        self.restore.clicked.connect(self.restore_asked)
        self.recover.clicked.connect(self.recovery_asked)
        for edit in (self.secret.edit, self.code):
            edit.textEdited.connect(self._typed)

    def _place(self) -> None:
        card = Card(margin=layout.LOOSE)
        card.setFixedWidth(WIDTH)
        card.body.addWidget(Line(cover.current().name, "display"))
        told = self.tr("Enter your passphrase to go on.")
        if self._machine.practice:
            told = self.tr("Choose whose work you want to try out. The passphrase is filled in.")
        self._told = Paragraph(told, "soft")
        card.body.addWidget(self._told)
        if len(self._given.people) > 1:
            card.body.addLayout(self._people())
        for part in (self._secret_field, self._code_field, self.notice, self.open, self.bar):
            card.body.addWidget(part)
        card.body.addWidget(self.switch)
        card.body.addWidget(self.recover)
        card.body.addWidget(rule())
        if self._machine.practice:
            # Nothing is to be brought back there, and nobody begins.
            links = [self.wipe]
        else:
            links = [self.practise, self.begin, self.other, self.restore, self.wipe]
        for each in links:
            card.body.addWidget(each)
        # Where the window is low, it scrolls: many can work at one computer.
        page = Scrolling(WIDTH, centred=True)
        page.body.setContentsMargins(0, layout.STEP, 0, layout.STEP)
        page.body.addStretch(2)
        page.body.addWidget(card)
        page.body.addStretch(3)
        layout.column(self, space=0).addWidget(page)

    def _people(self) -> Flow:
        """A choice of whose work; what is open in the field goes with it."""
        group, flow = QButtonGroup(self), Flow()
        for each in self._given.people:
            button = Button(unmarked(each.label), "chip")
            button.setChecked(each.folder == self._given.folder)
            button.clicked.connect(partial(self.chosen.emit, each.folder))
            group.addButton(button)
            flow.addWidget(button)
            self.people[each.folder] = button
        return flow

    def start(self) -> None:
        """Focus goes to the one field there is."""
        (self.code if self._by_code else self.secret.edit).setFocus()

    def say(self, text: str, tone: str = "info") -> None:
        self.notice.say(text, tone)

    @property
    def problem(self) -> str:
        return (self._code_field if self._by_code else self._secret_field).problem

    def _unlock(self) -> None:
        if not self.open.isEnabled():
            return
        typed = self.code.text() if self._by_code else self.secret.text
        if not typed.strip():
            self.start()
            return
        self._show_working(working=True)
        action = setting_up.unlock_with_code if self._by_code else setting_up.unlock
        work = partial(_open, action, self._given.folder, typed, self._machine)
        task = self._tasks.run(work, self, done=self._opened, failed=self._failed)
        task.unwanted = partial(_close_again, self._tasks)

    def give_up(self) -> None:
        """Locked again before it opened: what was typed is gone, and what opens closes at once."""
        self._unwanted = self.bar.isVisible()
        self.secret.forget()
        self.code.clear()

    def _opened(self, desk: Desk) -> None:
        if self._unwanted:
            self._unwanted = False
            self._tasks.run(partial(_close, desk), self._tasks)
            self._show_working(working=False)
            self.start()
            return
        self.secret.forget()
        self.code.clear()
        self.unlocked.emit(desk, self._by_code)

    def _failed(self, error: AppError) -> None:
        self._show_working(working=False)
        sentence = language.sentence(error)
        if error.code in IN_FIELD:
            (self._code_field if self._by_code else self._secret_field).show_problem(sentence)
        else:
            self.notice.say(sentence, "danger")
        self.start()
        self.secret.edit.selectAll()

    def _show_working(self, *, working: bool) -> None:
        self.notice.clear()
        self.bar.setVisible(working)
        leaving = (self.other, self.begin, self.practise, *self.people.values())
        for part in (self.open, self.secret, self.code, self.switch, *leaving):
            part.setEnabled(not working)

    def _switch(self) -> None:
        self._by_code = not self._by_code
        self._told.setVisible(not self._by_code)
        self._secret_field.setVisible(not self._by_code)
        self._code_field.setVisible(self._by_code)
        self.recover.setVisible(self._by_code)
        self.switch.setText(
            self.tr("Use the passphrase")
            if self._by_code
            else self.tr("Use the printed recovery code")
        )
        self._typed()
        self.start()

    def _typed(self) -> None:
        self._secret_field.show_problem("")
        self._code_field.show_problem("")


def _open(
    action: Callable[..., Desk], folder: Path, typed: str, machine: Machine, _handle: Handle
) -> Desk:
    return action(folder, typed, clock=machine.clock, random=machine.random)


def _close_again(tasks: Tasks, desk: Desk) -> None:
    tasks.run(partial(_close, desk), tasks)


def _close(desk: Desk, _handle: Handle) -> None:
    desk.close()
