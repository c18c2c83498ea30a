"""A new printed recovery code, when the paper is lost or was seen by somebody."""

from __future__ import annotations

from ijm_desktop.actions import keys
from ijm_desktop.gui import language, layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.printed_code import PrintedCode
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class CodePanel(Card):
    """The code before opens nothing any more once the new one is made, so this asks first."""

    def __init__(self, work: Work) -> None:
        super().__init__(space=layout.SNUG)
        self._work = work
        self.ask = Button(self.tr("Make a new one"), "link")
        self.ask.setAccessibleName(self.tr("Make a new recovery code"))
        head = layout.row()
        head.addWidget(Line(self.tr("Printed recovery code"), "heading"))
        head.addStretch(1)
        head.addWidget(self.ask)
        self.notice = Notice()
        self.printed = PrintedCode()
        self.kept = Button(self.tr("I have it on paper"), "primary")
        self._told = Paragraph(
            self.tr("Print it or write it down now. It is shown this once."), "soft"
        )
        line = layout.row()
        line.addWidget(self.kept)
        line.addStretch(1)
        self.body.addLayout(head)
        for part in (self.notice, self._told, self.printed):
            self.body.addWidget(part)
        self.body.addLayout(line)
        self._show(shown=False)
        self.ask.clicked.connect(self._ask)
        self.kept.clicked.connect(self._kept)

    def _ask(self) -> None:
        make = Button(self.tr("Make it"), "primary")
        make.clicked.connect(self._make)
        stay = Button(self.tr("Keep the one I have"))
        stay.clicked.connect(self.notice.clear)
        self.notice.say(
            self.tr("The code you printed before will open nothing any more."),
            "warning",
            (make, stay),
        )
        make.setFocus()

    def _make(self) -> None:
        self.notice.clear()
        self.ask.setEnabled(False)
        self._work.run(keys.new_recovery_code, self, self._made, self._failed)

    def _made(self, code: str) -> None:
        self.ask.setEnabled(True)
        self.printed.put(code)
        self._show(shown=True)
        self.printed.print_button.setFocus()

    def _kept(self) -> None:
        self.printed.put("")
        self._show(shown=False)
        self.notice.say(self.tr("The new code holds from now on."), "success")

    def _failed(self, error: AppError) -> None:
        self.ask.setEnabled(True)
        self.notice.say(language.sentence(error), "danger")

    def _show(self, *, shown: bool) -> None:
        for part in (self._told, self.printed, self.kept):
            part.setVisible(shown)
        self.ask.setVisible(not shown)
