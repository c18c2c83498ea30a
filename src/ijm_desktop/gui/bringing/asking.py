"""Two lines to fill in before something is written: what, and where or under which number."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph


class Asking(Card):
    """Hidden until `begin`. `do` is pressed when both are to be taken; `complete` says if they
    can be."""

    def __init__(self, title: str, text: str, labels: tuple[str, str], do: str) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        self._labelled = tuple(
            Labelled(label, edit)
            for label, edit in zip(labels, (self.first, self.second), strict=True)
        )
        self.do = Button(do, "primary")
        self.cancel = Button(self.tr("Cancel"))
        self.body.addWidget(Line(title, "heading"))
        self.body.addWidget(Paragraph(text))
        for each in self._labelled:
            self.body.addWidget(each)
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.do)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.body.addLayout(line)
        self.cancel.clicked.connect(self.end)
        for edit in (self.first, self.second):
            edit.returnPressed.connect(self.do.click)
        self.hide()

    def begin(self) -> None:
        self.show()
        self.first.setFocus()

    def end(self) -> None:
        for edit in (self.first, self.second):
            edit.clear()
        for each in self._labelled:
            each.show_problem("")
        self.hide()

    @property
    def dirty(self) -> bool:
        return bool(self.first.text().strip() or self.second.text().strip())

    def complete(self) -> bool:
        """Says so beside what is missing."""
        edits = (self.first, self.second)
        given = [bool(edit.text().strip()) for edit in edits]
        for each, there in zip(self._labelled, given, strict=True):
            each.show_problem("" if there else self.tr("Fill this in."))
        return all(given)
