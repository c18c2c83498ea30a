"""What stands where nothing is yet: a sentence, and the button that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import appearance, icons, layout
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Line, Paragraph

_PICTURE = 40
_WIDTH = 420


class Empty(QWidget):
    def __init__(self, icon: str, title: str, text: str, action: Button | None = None) -> None:
        super().__init__()
        picture = Line()
        picture.setPixmap(icons.pixmap(icon, appearance.current().edge, _PICTURE))
        middle = Qt.AlignmentFlag.AlignHCenter
        heading = Line(title, "heading")
        words = Paragraph(text, "soft")
        words.setFixedWidth(_WIDTH)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = layout.column(self, space=layout.SNUG, margins=(layout.WIDE, layout.SNUG))
        box.addStretch(2)
        box.addWidget(picture, 0, middle)
        box.addWidget(heading, 0, middle)
        # Between two springs: a part that is told to stand in the middle is not asked how high its
        # words are at its width.
        line = layout.row(space=0)
        line.addStretch(1)
        line.addWidget(words)
        line.addStretch(1)
        box.addLayout(line)
        if action is not None:
            box.addSpacing(layout.TIGHT)
            box.addWidget(action, 0, middle)
        box.addStretch(3)
