"""Running text in any mixture of scripts: each paragraph is read from its own side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QScrollArea

from ijm_desktop.gui.parts.surfaces import Scrolling


class _Paragraphs(QPlainTextDocumentLayout):
    """Qt orders the words of each paragraph by its first letters, and leaves all of them at the
    left edge."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        found = super().blockBoundingRect(block)
        from_right = block.textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        laid = block.layout()
        option = laid.textOption()
        if option.alignment() != side:
            option.setAlignment(side)
            laid.setTextOption(option)
        return found


class PlainText(QPlainTextEdit):
    """The line that is written in stays in sight, also where the field grows with its text beyond
    the foot of a page that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        document = QTextDocument(self)
        document.setDocumentLayout(_Paragraphs(document))
        self.setDocument(document)
        self._followed: list[QScrollArea] = []
        self.cursorPositionChanged.connect(self._stay_in_sight)
        self.textChanged.connect(self._written)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page may have had its room before the field did: then nothing else tells."""
        super().resizeEvent(event)
        self._stay_in_sight()

    def _written(self) -> None:
        """What a page was still about to bring into sight gives way to what is written."""
        above = self.parentWidget() if self.hasFocus() else None
        while above is not None:
            if isinstance(above, Scrolling):
                above.forget_revealed()
            above = above.parentWidget()

    def _stay_in_sight(self) -> None:
        if not self.hasFocus():
            return
        line, above = self.cursorRect(), self.parentWidget()
        while above is not None:
            held = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and held is not None:
                self._follow(above)
                at = self.viewport().mapTo(held, line.center())
                above.ensureVisible(at.x(), at.y(), 0, line.height())
            above = above.parentWidget()

    def _follow(self, page: QScrollArea) -> None:
        """A field that grows is laid out after the key, and only then is there room to scroll."""
        if page not in self._followed:
            self._followed.append(page)
            page.verticalScrollBar().rangeChanged.connect(self._stay_in_sight)

    def text_height(self, most: float) -> float:
        """In pixels, of the lines as they are laid: those of some scripts are higher. `most`: what
        is beyond it need not be measured."""
        rows = self.document().documentLayout()
        found, block = 0.0, self.document().begin()
        while block.isValid() and found < most:
            found += rows.blockBoundingRect(block).height()
            block = block.next()
        return min(found, most)
