"""What content stands on: cards, rules, scrolling columns."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.text import Line

_SETTLING_MS = 120
"""A page's layout is at rest by then."""
_ALL_IT_MAY = 10_000
"""A stretch beside which that of a spacer is nothing."""


class Card(QFrame):
    """A raised field; put things into `.body`."""

    def __init__(
        self, *, space: int = layout.STEP, margin: int = layout.WIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = layout.column(self, space=space, margins=margin)


class ListCard(Card):
    """A card around a list: heading, list and words all begin at one edge, though the rows reach
    further out to be marked."""

    def __init__(self, title: str, *tools: QWidget) -> None:
        super().__init__(space=layout.HAIR)
        self.body.setContentsMargins(layout.TIGHT, layout.STEP, layout.TIGHT, layout.SNUG)
        head = layout.row(margins=(layout.STEP, 0))
        head.addWidget(Line(title, "heading"))
        head.addStretch(1)
        for tool in tools:
            head.addWidget(tool)
        self.body.addLayout(head)

    def add_words(self, words: QWidget) -> None:
        """Or a field. Above and below, a layout keeps its margins also while they are hidden."""
        line = layout.row(margins=(layout.STEP, 0))
        line.addWidget(words)
        self.body.addLayout(line)
        if isinstance(words, QLabel):
            words.setContentsMargins(0, layout.HAIR, 0, layout.HAIR)


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setProperty("kind", "rule")
    line.setFixedHeight(1)
    return line


class _Column(QWidget):
    """As high as its words are at the width it has. What Qt takes for the least is the height that
    they would have in the narrowest column: a bar then scrolled over empty space."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Scrolling(QScrollArea):
    """A column of at most `width` that scrolls up and down only; put things into `.body`.

    It stands at the side where reading begins, so that titles do not jump from page to page, or
    `centred` where there is nothing else.
    """

    def __init__(self, width: int, *, centred: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = _Column()
        across = layout.row(outer, space=0)
        inner = QWidget()
        inner.setMaximumWidth(width)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if centred:
            across.addStretch(1)
        across.addWidget(inner, _ALL_IT_MAY)
        across.addStretch(1)
        self.body: QVBoxLayout = layout.column(
            inner, space=layout.STEP, margins=(layout.LOOSE, layout.WIDE)
        )
        self._inner = inner
        self.setWidget(outer)
        self._revealed: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._look)

    def put_width(self, width: int) -> None:
        """Of the column, at most."""
        self._inner.setMaximumWidth(width)

    def reveal(self, part: QWidget) -> None:
        """Scroll so that `part` is seen, also while what was just put in still finds its place."""
        self._revealed = part
        self._look()
        QTimer.singleShot(_SETTLING_MS, self, self._leave_be)

    def forget_revealed(self) -> None:
        """Somebody writes: the page stays where that is."""
        self._revealed = None

    def _look(self) -> None:
        if self._revealed is not None and isValid(self._revealed):
            self.ensureWidgetVisible(self._revealed, 0, layout.LOOSE)

    def _leave_be(self) -> None:
        self._look()
        self._revealed = None


def reveal(part: QWidget) -> None:
    """In whatever it scrolls with."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, Scrolling):
        above = above.parentWidget()
    if above is not None:
        above.reveal(part)
