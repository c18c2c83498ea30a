"""A line in the page that says what happened and what to do next; it takes a dialog's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ijm_desktop.gui import appearance, layout
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.signs import Sign
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.gui.parts.text import Paragraph

_NO_LIMIT = 16_777_215
"""Qt's word for it."""


class Notice(QFrame):
    """Hidden until `say`. The icon differs with the tone, so colour is never alone. Its buttons
    stand at the end of its one line; below the words where those take more or leave no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._sign = Sign()
        self._text = Paragraph()
        self._pressed = QWidget()
        self._actions = Flow(self._pressed)
        self._box: QBoxLayout = layout.column(
            self, space=layout.TIGHT, margins=(layout.STEP, layout.SNUG)
        )
        line = self._line = layout.row(space=layout.SNUG)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        self._box.addLayout(line, 1)
        self._box.addWidget(self._pressed)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.accessibleName()

    def say(self, text: str, tone: str = "info", actions: tuple[QWidget, ...] = ()) -> None:
        """`tone`: info, success, warning or danger. `actions` become this line's buttons. What went
        wrong is scrolled to, wherever somebody is on the page."""
        self.clear()
        self.setProperty("tone", tone)
        self._sign.put(tone)
        self._text.put(text)
        self.setAccessibleName(text)
        for action in actions:
            self._actions.addWidget(action)
        self._pressed.setVisible(bool(actions))
        appearance.restyle(self)
        self.show()
        self._lay_out()
        if tone == "danger":
            reveal(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        directions, wide = QBoxLayout.Direction, self._actions.line.width()
        words = self._text.fontMetrics().horizontalAdvance(self.text) + self._line.spacing()
        room = self.contentsRect().width() - 2 * layout.STEP - layout.ICON - 2 * layout.SNUG
        beside = bool(wide) and "\n" not in self.text and words + wide <= room
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._pressed.setMaximumWidth(wide if beside else _NO_LIMIT)
        self._pressed.setMinimumWidth(wide if beside else 0)
        middle = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignTop
        for part in (self._sign, self._text):
            self._line.setAlignment(part, middle)

    def clear(self) -> None:
        self.hide()
        self._text.put("")
        while (item := self._actions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
