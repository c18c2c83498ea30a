"""Ticking a task on any page: done at once, then room for what came of it, and a way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import layout, task_rows
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.task_rows import Waiting
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class TaskDone(QObject):
    """`ended` is called when the line is answered: the keys go back to the list then."""

    def __init__(
        self,
        work: Work,
        notice: Notice,
        failed: Callable[[AppError], object],
        ended: Callable[[], object],
    ) -> None:
        super().__init__(notice)
        self._work = work
        self._notice = notice
        self._failed = failed
        self._ended = ended

    def tick(self, each: Waiting) -> None:
        title = task_rows.entry(each, self._work.registry, self._work.codelists).primary
        self._work.run(task_rows.mark_done, self, partial(self._done, title), self._failed, each)

    def _done(self, title: str, saved: Saved) -> None:
        self.note = QLineEdit()
        self.note.setMinimumWidth(layout.FIELD)
        self.note.setPlaceholderText(self.tr("What came of it?"))
        self.note.setAccessibleName(self.tr("What came of it"))
        keep = Button(self.tr("Keep this note"))
        back = Button(self.tr("Not done after all"), "link")
        keep.clicked.connect(partial(self._keep, saved))
        self.note.returnPressed.connect(partial(self._keep, saved))
        back.clicked.connect(partial(self._reopen, saved))
        words = self.tr("Done: {task}").format(task=title)
        self._notice.say(words, "success", (self.note, keep, back))

    def _keep(self, saved: Saved) -> None:
        text = self.note.text().strip()
        if text:
            self._work.run(task_rows.note, self, self._kept, self._failed, saved.key, text)

    def _kept(self, _saved: Saved) -> None:
        self._notice.say(self.tr("Saved"), "success")
        self._ended()

    def _reopen(self, saved: Saved) -> None:
        self._notice.clear()
        self._work.run(task_rows.reopen, self, self._reopened, self._failed, saved.key)

    def _reopened(self, _saved: Saved) -> None:
        self._notice.say(self.tr("It is to be done again"), "info")
        self._ended()
