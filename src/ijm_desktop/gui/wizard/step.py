"""What the wizard asks of each of its steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.wizard.answers import Answers, Tools


class Step(QWidget):
    """A title, a sentence or two, and what there is to fill in (put into `.body`)."""

    ready_changed = Signal()
    submitted = Signal()
    """Enter was pressed in the last field: go on if ready."""
    finished = Signal()
    """The step is through by itself: go on."""

    def __init__(self, answers: Answers, tools: Tools, title: str, text: str) -> None:
        super().__init__()
        self.answers = answers
        self.tools = tools
        outer = layout.column(self, space=layout.TIGHT)
        self.heading = Line(title, "title", wrap=True)
        outer.addWidget(self.heading)
        outer.addWidget(Paragraph(text, "soft"))
        outer.addSpacing(layout.STEP)
        self.body = layout.column(space=layout.STEP)
        outer.addLayout(self.body)
        self.notice = Notice()
        outer.addWidget(self.notice)
        outer.addStretch(1)

    @property
    def ready(self) -> bool:
        """Whether there is all that going on needs."""
        return True

    @property
    def back_allowed(self) -> bool:
        return True

    def next_text(self) -> str:
        return self.tr("Continue")

    def enter(self) -> None:
        """Shown now: put the focus where the hands go first."""

    def leave(self) -> bool:
        """Going on: keep the answers; False stays, with the reason on the page."""
        return True
