"""Where files are to come from: a folder typed, chosen or dropped, or a card just put in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.bringing import drives
from ijm_desktop.gui.bringing.drives import Drive
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError

LOOK_EVERY_MS = 3_000


class SourceCard(Card):
    wanted = Signal(object)
    """The Path of a folder whose files are to be listed."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._drives: tuple[Drive, ...] = ()
        self.folder = PathField(Wanted.FOLDER, self.tr("Folder, phone or card"))
        self.labelled = Labelled(
            self.tr("Folder, phone or card"),
            self.folder,
            hint=self.tr("A folder can also be dropped on this page."),
            focus=self.folder.edit,
        )
        self.list = Button(self.tr("List the files"), "primary")
        self._found = QWidget()
        self._buttons = Flow(self._found)
        self._found.hide()
        self.body.addWidget(Line(self.tr("Where the files are"), "heading"))
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "First only their names are listed. Nothing is copied or opened before you "
                    "have said which of them may show abuse."
                )
            )
        )
        self.body.addWidget(self._found)
        self.body.addWidget(self.labelled)
        line = layout.row()
        line.addWidget(self.list)
        line.addStretch(1)
        self.body.addLayout(line)
        self.list.clicked.connect(self._ask)
        self.folder.submitted.connect(self._ask)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def put(self, folder: Path) -> None:
        self.folder.put(folder)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _look(self) -> None:
        self._work.tasks.run(_present, self, done=self._offer, failed=_no_matter)

    def _offer(self, found: tuple[Drive, ...]) -> None:
        if found == self._drives:
            return
        self._drives = found
        while (item := self._buttons.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for each in found:
            button = Button(unmarked(each.name), icon="folder")
            button.clicked.connect(partial(self._take, each.folder))
            self._buttons.addWidget(button)
        self._found.setVisible(bool(found))

    def _take(self, folder: Path, *_pressed: object) -> None:
        self.put(folder)

    def _ask(self) -> None:
        path = self.folder.path
        self.labelled.show_problem("" if path else self.tr("Choose a folder first."))
        if path is not None:
            self.wanted.emit(path)


def _present(_handle: Handle) -> tuple[Drive, ...]:
    return drives.present()


def _no_matter(_error: AppError) -> None:
    """A folder can be chosen all the same."""
