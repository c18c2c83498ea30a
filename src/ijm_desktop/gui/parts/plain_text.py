"""Running text in any mixture of scripts: each paragraph is read from its own side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit


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
    def __init__(self) -> None:
        super().__init__()
        document = QTextDocument(self)
        document.setDocumentLayout(_Paragraphs(document))
        self.setDocument(document)

    def text_height(self, most: float) -> float:
        """In pixels, of the lines as they are laid: those of some scripts are higher. `most`: what
        is beyond it need not be measured."""
        rows = self.document().documentLayout()
        found, block = 0.0, self.document().begin()
        while block.isValid() and found < most:
            found += rows.blockBoundingRect(block).height()
            block = block.next()
        return min(found, most)
