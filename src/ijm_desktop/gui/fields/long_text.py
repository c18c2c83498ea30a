"""Running text, in a field that grows with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.parts.plain_text import PlainText
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field

LINES = range(5, 16)


class LongTextEditor(Editor):
    """Tab leaves it, so that a form is walked by keyboard alone."""

    wide = True

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.edit = PlainText()
        self.edit.setTabChangesFocus(True)
        layout.column(self, space=0).addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self._putting = False
        self.edit.textChanged.connect(self._typed)
        self.edit.document().blockCountChanged.connect(self._grow)
        self._grow()

    @property
    def control(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        typed = self.edit.toPlainText()
        return typed if typed.strip() else None

    def put(self, value: Value) -> None:
        self._putting = True
        self.edit.setPlainText("" if value is None else str(value))
        self._putting = False
        self._grow()

    def _typed(self) -> None:
        if not self._putting:
            self._grow()
            self.changed.emit()

    def _grow(self) -> None:
        line = self.edit.fontMetrics().lineSpacing() * 1.15
        least, most = LINES.start * line, (LINES.stop - 1) * line
        # Room for one line more, so that the next one does not move what stands below.
        needed = self.edit.text_height(most) + line
        height = min(max(needed, least), most)
        self.edit.setFixedHeight(round(height) + 2 * layout.SNUG)
