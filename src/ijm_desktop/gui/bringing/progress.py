"""How far long work is, with a way to stop."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import Card, reveal
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.tasks import Task


class Progress(Card):
    """Hidden until `begin`."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(self.tr("Stop"))
        self._words = Line("", "label")
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self.body.addWidget(self._words)
        self.body.addLayout(line)
        self.stop.clicked.connect(self._stop)
        self.hide()

    def begin(self, words: str, task: Task) -> None:
        """Shows what `task` tells, per mille."""
        self._task = task
        task.on_news = self.tell
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.show()
        self.stop.setFocus()
        reveal(self)

    def tell(self, per_mille: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(per_mille)

    def end(self) -> None:
        self._task = None
        self.hide()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
