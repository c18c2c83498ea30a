"""A safety copy of everything, in one file, made while the work goes on."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QProgressBar

from ijm_desktop.actions import backup as backups
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.exchange_words import size_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel import cover
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.backup import Made

_STEPS = 1000


class BackupPanel(Card):
    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work = work
        self._running: Task | None = None
        suffix = cover.current().suffix
        start = work.machine.documents / f"{datetime.now().astimezone():%Y-%m-%d}{suffix}"
        self.place = PathField(
            Wanted.FILE_TO_SAVE,
            self.tr("Where to put the safety copy"),
            start=start,
            pattern=f"*{suffix}",
        )
        self.make = Button(self.tr("Make a safety copy"), icon="save")
        self.stop = Button(self.tr("Stop"))
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much is copied"))
        self.notice = Notice()
        self.body.addWidget(Line(self.tr("Safety copy"), "heading"))
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "One encrypted file with all your work. It opens with the passphrase of today. "
                    "Keep it away from this computer."
                ),
                "soft",
            )
        )
        self.body.addWidget(Labelled(self.tr("File"), self.place, focus=self.place.edit))
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.make)
        line.addWidget(self.stop)
        line.addWidget(self.bar, 1)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.notice)
        self._show_running(running=False)
        self.make.clicked.connect(self._make)
        self.place.submitted.connect(self._make)
        self.stop.clicked.connect(self._stop)

    def _make(self) -> None:
        path = self.place.path
        if path is None or self._running is not None:
            self.place.edit.setFocus()
            return
        self.notice.clear()
        self._running = self._work.run_long(partial(_backup, path), self, self._made, self._failed)
        self._running.on_news = self.bar.setValue
        self._show_running(running=True)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self.stop.setEnabled(False)

    def _made(self, made: Made) -> None:
        self._show_running(running=False)
        words = self.tr("The safety copy is made: {path}, {size}.")
        size = size_shown(made.size)
        self.notice.say(words.format(path=made.path, size=size), "success")

    def _failed(self, error: AppError) -> None:
        self._show_running(running=False)
        tone = "warning" if error.code == "BACKUP_STOPPED" else "danger"
        self.notice.say(language.sentence(error), tone)

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._running = None
        self.bar.setValue(0)
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        self.make.setEnabled(not running)
        self.place.setEnabled(not running)


def _backup(path: Path, desk: Desk, handle: Handle) -> Made:
    told = -1

    def tell(done: int, whole: int) -> None:
        nonlocal told
        now = _STEPS * done // max(whole, 1)
        if now != told:
            told = now
            handle.tell(now)

    return backups.backup(desk, path, tell, handle.stopped)
