"""Making the world to practise in, the first time; afterwards it is there at once. `covered`: it
lies beside somebody's real work, so no folder in it tells what it is for."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ijm_desktop.actions import setting_up
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.machine import Machine
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle, Tasks
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.files import disk_errors

WIDTH = 440
TELL_EVERY_S = 0.05


class PreparingPage(QWidget):
    ready = Signal(object)
    """A `headquarters.demo.Demo`. What somebody destroyed in practice is made anew."""

    stopped = Signal()

    def __init__(self, folder: Path, tasks: Tasks, machine: Machine, *, covered: bool) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self._covered = covered
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.notice = Notice()
        card = Card(margin=layout.LOOSE)
        card.setFixedWidth(WIDTH)
        card.body.addWidget(Line(self.tr("Preparing the practice"), "title"))
        card.body.addWidget(
            Paragraph(self.tr("Invented cases are being written. This happens once."), "soft")
        )
        card.body.addWidget(self.bar)
        card.body.addWidget(self.notice)
        self.stay = Button(self.tr("Back"), "link")
        self.stay.clicked.connect(self.stopped)
        self.stay.hide()
        card.body.addWidget(self.stay)
        middle = layout.row()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        box = layout.column(self)
        box.addStretch(2)
        box.addLayout(middle)
        box.addStretch(3)
        work = partial(_build, folder, machine, covered)
        task = tasks.run(work, self, done=self.ready.emit, failed=self._failed)
        task.on_news = self._told

    def _told(self, news: tuple[int, int]) -> None:
        done, of = news
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _failed(self, error: AppError) -> None:
        self.bar.hide()
        self.stay.setVisible(self._covered)
        self.notice.say(language.sentence(error), "danger")


def _build(folder: Path, machine: Machine, covered: bool, handle: Handle) -> Demo:
    told = 0.0

    def progress(done: int, of: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told > TELL_EVERY_S:
            told = now
            handle.tell((done, of))

    made = partial(
        demo.build_or_open,
        folder,
        clock=machine.clock,
        random=machine.random,
        covered=covered,
        progress=progress,
    )
    there = made()
    if covered and not all(map(setting_up.here, (there.headquarters, *there.colleagues.values()))):
        with disk_errors(folder):
            shutil.rmtree(folder)
        there = made()
    return there
