"""A line in the page that says what happened and what to do next; it takes a dialog's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from ijm_desktop.gui import appearance, icons, layout
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.text import Line, Paragraph

_ICONS = {"info": "info", "success": "check", "warning": "alert", "danger": "alert"}
_ROLES = {"info": "accent", "success": "success", "warning": "warning", "danger": "danger"}


class Notice(QFrame):
    """Hidden until `say`. The icon differs with the tone, so colour is never alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._sign = Line()
        self._sign.setFixedSize(layout.ICON, layout.ICON)
        self._text = Paragraph()
        self._actions = Flow()
        box = layout.column(self, space=layout.TIGHT, margins=(layout.STEP, layout.SNUG))
        line = layout.row(space=layout.SNUG)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        box.addLayout(line)
        box.addLayout(self._actions)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.accessibleName()

    def say(self, text: str, tone: str = "info", actions: tuple[QWidget, ...] = ()) -> None:
        """`tone`: info, success, warning or danger. `actions` become this line's buttons."""
        self.clear()
        self.setProperty("tone", tone)
        colour = getattr(appearance.current(), _ROLES[tone])
        self._sign.setPixmap(icons.pixmap(_ICONS[tone], colour, layout.ICON))
        self._text.put(text)
        self.setAccessibleName(text)
        for action in actions:
            self._actions.addWidget(action)
        appearance.restyle(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        self.hide()
        self._text.put("")
        while (item := self._actions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
