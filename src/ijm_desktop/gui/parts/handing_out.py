"""The panel before a file leaves the app: what that means, what it is for, and where it goes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.path_field import PathField, Wanted
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\u202a-\u202e\u2066-\u2069]')
_LONGEST = 120


class HandingOut(Card):
    """Hidden until `begin`."""

    def __init__(self, hint: str = "") -> None:
        """`hint`: an example of what a copy is for, where the usual one does not fit."""
        super().__init__()
        self.purpose = QLineEdit()
        self.to = PathField(Wanted.FILE_TO_SAVE, self.tr("Where it goes"))
        self.asked = Button(self.tr("Hand out and record it"), "danger")
        self.cancel = Button(self.tr("Cancel"))
        self._purpose = Labelled(
            self.tr("What it is for"),
            self.purpose,
            hint=hint or self.tr("Such as: for the prosecutor's file. It is kept with the case."),
        )
        self._to = Labelled(self.tr("Where it goes"), self.to, focus=self.to.edit)
        self.body.addWidget(Line(self.tr("Hand out a copy"), "heading"))
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "The copy is not encrypted: whoever has the disk or the stick can open it, and "
                    "other programs may keep traces of it. Hand out only what has to leave."
                )
            )
        )
        self.more = layout.column()
        """What a kind of panel asks besides."""
        self.body.addWidget(self._purpose)
        self.body.addLayout(self.more)
        self.body.addWidget(self._to)
        line = layout.row(space=layout.SNUG)
        line.addWidget(self.asked)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.body.addLayout(line)
        self.hide()

    def begin(self, name: str, folder: Path) -> None:
        self.purpose.clear()
        self.to.put(folder / safe_name(name))
        self._purpose.show_problem("")
        self.show()
        self.purpose.setFocus()

    def end(self) -> None:
        """Nothing of what was typed stays."""
        self.purpose.clear()
        self.to.put(None)
        self.hide()

    def complete(self) -> bool:
        """Whether both are given; says so beside what is not."""
        said, placed = bool(self.purpose.text().strip()), self.to.path is not None
        self._purpose.show_problem("" if said else self.tr("Say what it is for."))
        self._to.show_problem("" if placed else self.tr("Say where it goes."))
        return said and placed


def safe_name(name: str) -> str:
    """What others called a file, as a name that no system takes for anything else."""
    plain = _UNSAFE.sub("_", name).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 10:
        return plain[:_LONGEST] or "file"
    return f"{stem[: _LONGEST - len(suffix)]}.{suffix}"
