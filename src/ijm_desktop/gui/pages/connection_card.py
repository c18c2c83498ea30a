"""The connection to headquarters: what goes on, how far it is, what is next; now, or stop."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from ijm_desktop.actions.exchange import Files
from ijm_desktop.gui import connection_words, layout
from ijm_desktop.gui.exchanging import Seen
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.work import Work

_LOOK_MS = 1_000
"""A line that stands still gets slower, and says so though nothing comes of it."""
_WHOLE = 1_000


class ConnectionCard(Card):
    """Hidden where headquarters named no mailbox."""

    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work, self._line = work, work.exchanging
        self._files = Files()
        self.standing = Paragraph()
        self.waiting = Line("", "soft", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Exchanging"))
        self.progress = Line("", "soft")
        self.next = Line("", "soft")
        self.now = Button("")
        self.stop = Button(self.tr("Stop"))
        self.metered = Button("", "link")
        self.body.addWidget(Line(self.tr("Connection to headquarters"), "heading"))
        self.body.addWidget(self.standing)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.progress)
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.now)
        line.addWidget(self.stop)
        line.addWidget(self.next)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.metered)
        self.now.clicked.connect(self._line.ask)
        self.stop.clicked.connect(self._line.stop)
        self.metered.clicked.connect(self._choose_metered)
        self._line.changed.connect(self.show_line)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.show_line)
        self.show_line()

    def enter(self) -> None:
        (self.stop if self._line.under_way else self.now).setFocus()

    def put(self, files: Files) -> None:
        """Which attached files are on their way."""
        self._files = files
        self.show_line()

    def show_line(self) -> None:
        """As it stands this moment."""
        line, seen = self._line, self._line.seen
        self.setVisible(line.there)
        self._put(self.standing, connection_words.standing_of(seen))
        self._say(self.waiting, connection_words.waiting_of(seen, self._files))
        self._show_progress(seen)
        self._say(self.next, connection_words.next_of(seen, self._work.machine.clock()))
        well = seen.wrong is None and not seen.held_back
        self._label(self.now, self.tr("Send and fetch now") if well else self.tr("Try now"))
        self.now.setEnabled(not line.under_way or self.now.hasFocus())
        if not line.under_way and self.stop.hasFocus():
            self.now.setFocus()  # where the hands are already, before what they are on goes
        self.stop.setVisible(line.under_way)
        self.metered.setVisible(line.network.metered)
        self._label(
            self.metered,
            self.tr("Do not use connections that are paid by use")
            if line.use_metered
            else self.tr("Use this connection though it is paid by use: texts only"),
        )

    def _show_progress(self, seen: Seen) -> None:
        moved, under_way = seen.moved, self._line.under_way
        self.bar.setVisible(under_way)
        known = moved is not None and moved.total > 0
        self.bar.setRange(0, _WHOLE if known else 0)
        if moved is not None and known:
            self.bar.setValue(moved.done * _WHOLE // moved.total)
        self._say(self.progress, connection_words.progress_of(seen))
        if under_way != self._timer.isActive():
            self._timer.start() if under_way else self._timer.stop()

    @staticmethod
    def _put(words: Paragraph, text: str) -> None:
        if words.accessibleName() != text:
            words.put(text)

    @staticmethod
    def _say(words: Line, text: str) -> None:
        words.setVisible(bool(text))
        if words.text() != text:
            words.setText(text)

    @staticmethod
    def _label(button: Button, text: str) -> None:
        if button.text() != text:
            button.setText(text)

    def _choose_metered(self) -> None:
        self._line.choose_metered(not self._line.use_metered)
