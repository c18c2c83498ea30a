"""The printed recovery code: shown large, printed or written down, kept apart from the computer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame

from ijm_desktop.gui import layout, theme
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Code, Paragraph
from ijm_desktop.gui.wizard.answers import Answers, Tools
from ijm_desktop.gui.wizard.step import Step

_PRINTED_PX = 22


class CodeStep(Step):
    """No way to copy it: a clipboard keeps, and tells, what was in it."""

    def __init__(self, answers: Answers, tools: Tools) -> None:
        super().__init__(
            answers,
            tools,
            self.tr("Your recovery code"),
            self.tr(
                "If you forget your passphrase, only this code opens your work. Print it or write "
                "it down, and keep the paper away from this computer. It is shown this once."
            ),
        )
        frame = QFrame()
        frame.setProperty("kind", "code")
        inside = layout.column(frame, margins=layout.WIDE)
        self.code = Code()
        inside.addWidget(self.code)
        self.body.addWidget(frame)
        self.print_button = Button(self.tr("Print"), icon="print")
        self.print_button.clicked.connect(self._print)
        line = layout.row()
        line.addWidget(self.print_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(
            Paragraph(self.tr("On the next page you type it back once, to be sure."), "small")
        )

    @property
    def back_allowed(self) -> bool:
        return False

    def enter(self) -> None:
        groups = self.answers.recovery_code.split("-")
        half = (len(groups) + 1) // 2
        self.code.put("\n".join(" – ".join(part) for part in (groups[:half], groups[half:])))
        self.code.setAccessibleName(" ".join(groups))
        self.print_button.setFocus()

    def next_text(self) -> str:
        return self.tr("I have it on paper")

    def leave(self) -> bool:
        self.code.put("")
        return True

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
        painter.drawText(below, wrapped, self.answers.recovery_code)
        painter.end()
