"""The recovery code, shown large, to be printed or written down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QWidget

from ijm_desktop.gui import layout, theme
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Code

_PRINTED_PX = 22


class PrintedCode(QWidget):
    """No way to copy it: a clipboard keeps, and tells, what was in it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        frame = QFrame()
        frame.setProperty("kind", "code")
        self.code = Code()
        layout.column(frame, margins=layout.WIDE).addWidget(self.code)
        self.print_button = Button(self.tr("Print"), icon="print")
        self.print_button.clicked.connect(self._print)
        line = layout.row()
        line.addWidget(self.print_button)
        line.addStretch(1)
        box = layout.column(self)
        box.addWidget(frame)
        box.addLayout(line)

    def put(self, text: str) -> None:
        """Groups joined by dashes, as the code is made; empty to forget it."""
        self._text = text
        groups = text.split("-")
        half = (len(groups) + 1) // 2
        self.code.put("\n".join(" – ".join(part) for part in (groups[:half], groups[half:])))
        self.code.setAccessibleName(" ".join(groups))

    def _print(self) -> None:
        printer = QPrinter()
        # Print queues show and log the name of a job.
        printer.setDocName("1")
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """The code alone, and what to do with it; nothing that says what it opens."""
        painter = QPainter(printer)
        page = QRectF(painter.viewport())
        scale = printer.resolution() / 96
        font = QFont(self.font())
        font.setPixelSize(round(theme.TYPE["body"].size * scale))
        painter.setFont(font)
        wrapped = Qt.TextFlag.TextWordWrap.value
        note = self.tr("Keep this paper safe, and away from the computer.")
        painter.drawText(page, wrapped, note)
        font.setPixelSize(round(_PRINTED_PX * scale))
        font.setFamilies(list(theme.FIXED_FAMILIES))
        painter.setFont(font)
        below = page.adjusted(0, layout.HUGE * scale, 0, 0)
        painter.drawText(below, wrapped, self._text)
        painter.end()
