"""Two people wrote the same field apart: every value stands here, and one press settles it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from ijm_desktop.actions.authors import Wrote
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.signs import Sign
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.journal.merge import Shown
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field


class Kept(QFrame):
    """Emits the value a person decided for; the save then replaces all the others."""

    chosen = Signal(object)

    def __init__(
        self, field: Field, held: Shown, codelists: CodeLists, authors: Mapping[bytes, Wrote]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("tone", "warning")
        box = layout.column(self, space=layout.TIGHT, margins=layout.SNUG)
        head = layout.row(space=layout.SNUG)
        sign = Sign()
        sign.put("warning")
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = self.tr("Two people wrote this apart. Choose what is to stand.")
        head.addWidget(Paragraph(told), 1)
        box.addLayout(head)
        self.buttons: list[Button] = []
        for each in (held.top, *held.kept):
            if each is None:
                continue
            value = each.value
            line = layout.row(space=layout.SNUG)
            text = layout.column(space=0)
            text.addWidget(Paragraph(words.shown(field, value, codelists)))
            wrote = authors.get(each.op_id)
            if wrote is not None:
                by = self.tr("{who}, {when}")
                when = moment_shown(wrote.written_ms)
                text.addWidget(Paragraph(by.format(who=wrote.author, when=when), "small"))
            line.addLayout(text, 1)
            button = Button(self.tr("Take this"))
            button.clicked.connect(partial(self._choose, value))
            line.addWidget(button)
            box.addLayout(line)
            self.buttons.append(button)

    def _choose(self, value: Value) -> None:
        self.chosen.emit(value)
        self.hide()
