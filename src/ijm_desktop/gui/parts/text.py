"""Text in the steps of the type scale."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ijm_desktop.gui import theme

_FACE_HEIGHT = 1.2
"""What a face's own line is of its size; Qt's percentages are of that."""

_KHMER_BELOW = 0.28
"""How far a vowel under the letter below another reaches out of the line that the Khmer face asks
for, of its size. A label cuts off there; running text has the room in its line height."""

_NO_WORDS = '<p style="-qt-paragraph-type:empty; margin:0"><br></p>'
"""Qt's own way to say a line with nothing on it."""

_LEAST_LETTERS = 6
"""So much of a tag is always to be seen."""


class Line(QLabel):
    """One line, or a few that wrap. `kind` is a step of the type scale or a role (window.qss)."""

    _below = 0

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange):
            self._make_room()
        return handled

    def _make_room(self) -> None:
        khmer = any("\u1780" <= each <= "\u17d3" for each in self.text())
        below = ceil(self.fontInfo().pixelSize() * _KHMER_BELOW) if khmer else 0
        if below != self._below:
            margins = self.contentsMargins()  # a style's padding is among them
            margins.setBottom(margins.bottom() + below - self._below)
            if str(self.property("kind")).startswith("tag"):
                # Its field is seen, and the words stand in the middle of it.
                margins.setTop(margins.top() + below // 2 - self._below // 2)
            self._below = below
            self.setContentsMargins(margins)


class Tag(Line):
    """A word or two in a field of its own. Where there is no room for all of it, it ends in dots
    and says the rest when pointed at or read aloud."""

    def __init__(self) -> None:
        super().__init__("", "tag")
        self._whole = ""

    def put(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        cut_off = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return super().sizeHint() + QSize(cut_off, 0)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance(self._whole[:_LEAST_LETTERS] + "…")
        whole = self.sizeHint()
        text = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(whole.width() - text + min(least, text), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Paragraph(QLabel):
    """Running text at the reading line height; what is given is text, never markup."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.put(text)

    def put(self, text: str) -> None:
        height = round(theme.LINE_HEIGHT / _FACE_HEIGHT * 100)
        # A paragraph for each line: each is read from its own side.
        lines = [
            f'<p style="line-height:{height}%; margin:0">{escape(line)}</p>' if line else _NO_WORDS
            for line in text.split("\n")
        ]
        self.setText("".join(lines) if text else "")
        self.setAccessibleName(text)


def plainly(text: str) -> str:
    """For tooltips and the like, which take what looks like markup for markup: somebody's note
    could then load a file or name a place on the net."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""


class Code(Paragraph):
    """Groups of letters or digits to be read out or copied by hand, in lines."""

    def __init__(self) -> None:
        super().__init__("", "code")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
