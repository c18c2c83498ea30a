"""Below a field that is being changed: what is saved there, and what others wrote meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.authors import Wrote
from ijm_desktop.gui import layout
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.journal.merge import Live, Shown

_LETTERS = 240
"""Of a long text: enough to know it again, and the field below stays in sight."""


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What a field shows by now, and the value in it that came in since."""

    shown: Shown
    came: Live


def since(now: Shown, displayed: Shown) -> Meanwhile | None:
    """None where nothing was written that is not displayed."""
    for each in (now.top, *now.kept):
        if each is not None and each.op_id not in displayed.op_ids:
            return Meanwhile(now, each)
    return None


class Against(QWidget):
    """Hidden while it has nothing to say. What a press takes away can be had again by another."""

    put_back = Signal()
    again = Signal()
    taken = Signal()
    stands = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.saved = Paragraph("", "small")
        self.back = Button(self.tr("Put back"), "link")
        self.mine = Button(self.tr("What I had typed"), "link")
        self.theirs = Notice()
        self.back.clicked.connect(self.put_back)
        self.mine.clicked.connect(self.again)
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.saved, 1)
        line.addWidget(self.back)
        line.addWidget(self.mine)
        box = layout.column(self, space=layout.HAIR)
        box.addLayout(line)
        box.addWidget(self.theirs)
        self.show_saved(None)

    def show_saved(self, text: str | None, *, aside: bool = False) -> None:
        """None where what stands in the field is what is saved. `aside`: something typed there was
        put away by a press."""
        said = ""
        if text is not None:
            short = text if len(text) <= _LETTERS else f"{text[:_LETTERS].rstrip()}…"
            said = self.tr("Saved: {value}").format(value=short) if text else self.tr("Saved: –")
        self.saved.put(said)
        self.saved.setVisible(bool(said))
        self.back.setVisible(bool(said))
        self.mine.setVisible(aside)
        self._look()

    def say_theirs(self, text: str, wrote: Wrote | None, *, choose: bool) -> None:
        """`choose`: something else is typed, so a person may decide between the two."""
        who = self.tr("A colleague")
        when = ""
        if wrote is not None:
            who, when = wrote.author, moment_shown(wrote.written_ms)
        if choose:
            said = self.tr("{who} wrote here while you did, {when}: {value}")
        else:
            said = self.tr("{who} changed this while the form was open, {when}.")
        actions: tuple[Button, ...] = ()
        if choose:
            take = Button(self.tr("Take theirs"))
            mine = Button(self.tr("Mine is to stand"))
            take.clicked.connect(self.taken)
            mine.clicked.connect(self.stands)
            actions = (take, mine)
        said = said.format(who=who, when=when or "–", value=text or "–")
        self.theirs.say(said, "warning" if choose else "info", actions)
        self._look()

    def forget_theirs(self) -> None:
        self.theirs.clear()
        self._look()

    def _look(self) -> None:
        parts = (self.saved, self.mine, self.theirs)
        self.setVisible(any(not each.isHidden() for each in parts))
