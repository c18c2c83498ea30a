"""After headquarters opened the work: a new printed code, typed back before one goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ijm_desktop.actions import setting_up
from ijm_desktop.actions.recovery import Recovered
from ijm_desktop.gui import layout
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.gui.printed_code import PrintedCode


class NewCodeCard(Card):
    """The new printed code, and its typing back; who opened the work is said here too."""

    typed_back = Signal()

    def __init__(self, result: Recovered) -> None:
        super().__init__(space=layout.SNUG)
        self._code = result.recovery_code
        self.printed = PrintedCode()
        self.printed.put(result.recovery_code)
        self.typed = QLineEdit()
        self.typed.setProperty("kind", "code")
        self.go_on = Button(self.tr("Go to my work"), "primary")
        self._field = Labelled(
            self.tr("The code, from your paper"),
            self.typed,
            hint=self.tr("Capitals, blanks and dashes do not matter."),
        )
        self.body.addWidget(Line(self.tr("Your new printed code"), "heading"))
        self.body.addWidget(
            Paragraph(self.tr("Print it or write it down now. It is shown this once."), "soft")
        )
        self.body.addWidget(self.printed)
        self.body.addWidget(self._field)
        line = layout.row()
        line.addWidget(self.go_on)
        line.addStretch(1)
        self.body.addLayout(line)
        if result.uses:
            told = self.tr("Headquarters opened your work: {who}, {when}.")
            use = result.uses[-1]
            self.body.addWidget(
                Paragraph(told.format(who=use.by, when=moment_shown(use.time)), "small")
            )
        self.typed.returnPressed.connect(self._check)
        self.go_on.clicked.connect(self._check)

    def _check(self) -> None:
        if setting_up.code_matches(self.typed.text(), self._code):
            self.typed_back.emit()
        else:
            self._field.show_problem(self.tr("This is not the code above. Look again."))
            self.typed.setFocus()
