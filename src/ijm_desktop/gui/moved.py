"""The folder is not where it was last used: was it moved, or is it a copy?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import moving
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.digits import Digits
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card, Scrolling
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.anchor import Here


class MovedPage(QWidget):
    """`finished` when it is answered, `left` to lock it again; `desk` is open all the while.
    `older`: a copy from before was put back here, so that moving is no answer. A copy of
    headquarters is never gone on from here: that takes the root key."""

    finished = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, state: Path, tasks: Tasks, *, older: bool) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self._desk: Desk | None = desk
        self._state, self._tasks = state, tasks
        self.moved = Button(self.tr("I moved it; it is nowhere else"), "primary")
        self.copied = Button(
            self.tr("Go on from this one") if older else self.tr("It is a copy, or I do not know")
        )
        self.lock = Button(self.tr("Lock"))
        self.notice = Notice()
        self.digits = Digits(self.tr("Your digits"))
        self.go_on = Button(self.tr("Go to my work"), "primary")
        self._asked = Card(space=layout.SNUG)
        self._answered = Card(space=layout.SNUG)
        headquarters = desk.owner.is_headquarters
        title, words = self._of_headquarters(older) if headquarters else self._of_work(older)
        self._build(title, words)
        self.moved.setVisible(not older)
        self.copied.setVisible(not headquarters)
        self.lock.setVisible(headquarters)
        self.lock.clicked.connect(self.left)
        self.moved.clicked.connect(self._moved)
        self.copied.clicked.connect(self._copied)
        self.go_on.clicked.connect(self._finish)

    @property
    def desk(self) -> Desk | None:
        return self._desk

    def start(self) -> None:
        shown = (each for each in (self.moved, self.copied, self.lock) if not each.isHidden())
        next(shown).setFocus()

    def _of_work(self, older: bool) -> tuple[str, str]:
        """Title and words of the question."""
        if older:
            return self.tr("An older copy lies here"), self.tr(
                "Later work was written on this computer, and is not in this copy. If you still "
                "have the newer one, put it back. Otherwise go on from here: what headquarters has "
                "of the later work comes back with the next exchange."
            )
        return self.tr("Was this moved, or copied?"), self.tr(
            "This work was last used in another folder or on another computer. Two copies that "
            "are both written in would contradict each other."
        )

    def _of_headquarters(self, older: bool) -> tuple[str, str]:
        if older:
            return self.tr("This is not the headquarters that went on"), self.tr(
                "A copy of headquarters, or an older one that was put back, lies here: everybody "
                "believes the one that went on. Lock this and use that one. Where it is lost, go "
                "on from this one with the root key and the command “ijm hq promote”."
            )
        return self.tr("Was headquarters moved, or copied?"), self.tr(
            "Headquarters was last used in another folder or on another computer, and there can "
            "be only one. If this is a copy, lock it and use the other. Where that one is lost, go "
            "on from this one with the root key and the command “ijm hq promote”."
        )

    def _build(self, title: str, words: str) -> None:
        self._asked.body.addWidget(Paragraph(words))
        line = layout.row(space=layout.SNUG)
        for button in (self.moved, self.copied, self.lock):
            line.addWidget(button)
        line.addStretch(1)
        self._asked.body.addLayout(line)
        self._asked.body.addWidget(self.notice)
        self._answered.body.addWidget(
            Paragraph(
                self.tr(
                    "Telephone headquarters and read out these thirty digits. Until they have "
                    "compared them, what you write here is kept but does not count for others."
                )
            )
        )
        self._answered.body.addWidget(self.digits)
        below = layout.row()
        below.addWidget(self.go_on)
        below.addStretch(1)
        self._answered.body.addLayout(below)
        self._answered.hide()
        page = Scrolling(layout.WIZARD + 2 * layout.LOOSE, centred=True)
        page.body.setContentsMargins(layout.LOOSE, layout.HUGE, layout.LOOSE, layout.WIDE)
        page.body.addWidget(Line(title, "title"))
        page.body.addWidget(self._asked)
        page.body.addWidget(self._answered)
        page.body.addStretch(1)
        layout.column(self, space=0).addWidget(page)

    def _moved(self) -> None:
        if self._desk is not None:
            self._ask(partial(_settle, self._desk, self._state), self._finish_moved)

    def _copied(self) -> None:
        if self._desk is not None:
            self._ask(partial(_begin_again, self._desk, self._state), self._begun)

    def _ask(self, work: Callable[[Handle], str], done: Callable[[str], object]) -> None:
        for button in (self.moved, self.copied):
            button.setEnabled(False)
        self.notice.clear()
        self._tasks.run(work, self, done=done, failed=self._failed)

    def _finish_moved(self, _result: str) -> None:
        self._finish()

    def _begun(self, code: str) -> None:
        self.digits.put(code)
        self._asked.hide()
        self._answered.show()
        self.go_on.setFocus()

    def _finish(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            self.finished.emit(desk)

    def _failed(self, error: AppError) -> None:
        for button in (self.moved, self.copied):
            button.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")


def where(desk: Desk, state: Path, _handle: Handle) -> Here:
    """Asked on the worker before the work is shown."""
    return moving.look(desk, state)


def _settle(desk: Desk, state: Path, _handle: Handle) -> str:
    moving.moved(desk, state)
    return ""


def _begin_again(desk: Desk, state: Path, _handle: Handle) -> str:
    return moving.begin_again(desk, state)
