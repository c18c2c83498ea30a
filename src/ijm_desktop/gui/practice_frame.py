"""Around every page of a practice: the band that says so, and beside the work its exercises."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.practice import Practice
from ijm_desktop.gui.practice_panel import ExercisePanel, PracticeBand
from ijm_desktop.gui.shell import Shell


class PracticeFrame(QWidget):
    """The exercises are shown where the window has room for both, until somebody says otherwise."""

    left = Signal()

    def __init__(self, page: QWidget, practice: Practice | None, *, may_leave: bool) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.band = PracticeBand(practice, may_leave=may_leave)
        self.band.left.connect(self.left)
        self.exercises: ExercisePanel | None = None
        self._chosen: bool | None = None
        line = layout.row(space=0)
        line.addWidget(page, 1)
        if practice is not None and isinstance(page, Shell):
            self.exercises = ExercisePanel(practice, page.work.registry)
            self.band.exercises_asked.connect(self._turn)
            practice.altered.connect(self.band.tell)
            self.band.tell()
            page.arrived.connect(practice.arrived)
            line.addWidget(self.exercises)
        box = layout.column(self, space=0)
        box.addWidget(self.band)
        box.addLayout(line, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _turn(self) -> None:
        if self.exercises is not None:
            self._chosen = self.exercises.isHidden()
            self._fit()

    def _fit(self) -> None:
        if self.exercises is not None:
            room = self.width() > layout.NARROW + layout.EXERCISES
            self.exercises.setVisible(room if self._chosen is None else self._chosen)
