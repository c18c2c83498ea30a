"""A place on the disk: typed, or chosen in the system's own dialog."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button


class Wanted(Enum):
    FOLDER = auto()
    FILE_TO_OPEN = auto()
    FILE_TO_SAVE = auto()


class PathField(QWidget):
    """`patterns` such as `*.alm` narrow what the dialog shows."""

    submitted = Signal()

    def __init__(
        self, wanted: Wanted, title: str, *, start: Path | None = None, pattern: str = ""
    ) -> None:
        super().__init__()
        self._wanted = wanted
        self._title = title
        self._pattern = pattern
        self.edit = QLineEdit("" if start is None else str(start))
        self.choose = Button(self.tr("Choose…"), icon="folder")
        self.choose.setAccessibleName(title)
        self.choose.clicked.connect(self._choose)
        box = layout.row(self)
        box.addWidget(self.edit, 1)
        box.addWidget(self.choose)
        self.setFocusProxy(self.edit)
        self.edit.returnPressed.connect(self.submitted)

    @property
    def path(self) -> Path | None:
        typed = self.edit.text().strip()
        return Path(typed).expanduser() if typed else None

    def put(self, path: Path | None) -> None:
        self.edit.setText("" if path is None else str(path))

    def _choose(self) -> None:
        here = self.edit.text()
        match self._wanted:
            case Wanted.FOLDER:
                found = QFileDialog.getExistingDirectory(self, self._title, here)
            case Wanted.FILE_TO_OPEN:
                found, _filter = QFileDialog.getOpenFileName(self, self._title, here, self._pattern)
            case Wanted.FILE_TO_SAVE:
                found, _filter = QFileDialog.getSaveFileName(self, self._title, here, self._pattern)
        if found:
            self.edit.setText(found)
            self.edit.setFocus()
