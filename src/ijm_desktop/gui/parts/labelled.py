"""A field with its label and what is wrong above, its hint below; all read out together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import appearance, layout
from ijm_desktop.gui.parts.text import Line, Paragraph


class Labelled(QWidget):
    """`focus`: the control that the label names, when it is not `control` itself."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        required_mark: str = "",
        focus: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.control = focus or control
        self.label = label
        self._hint = hint
        box = layout.column(self, space=layout.HAIR)
        shown = Line(f"{label} {required_mark}".strip(), "label", wrap=True)
        shown.setBuddy(self.control)
        self._wrong = Line("", "wrong", wrap=True)
        self._wrong.hide()
        box.addWidget(shown)
        # Above the field: what is below it may be out of sight when the field gets the focus.
        box.addWidget(self._wrong)
        box.addWidget(control)
        if hint:
            box.addWidget(Paragraph(hint, "small"))
        box.addStretch(1)
        self._box = box
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(hint)

    def add_below(self, part: QWidget) -> None:
        """Something that belongs to the field, between it and the next."""
        self._box.insertWidget(self._box.count() - 1, part)

    @property
    def problem(self) -> str:
        return self._wrong.text()

    def show_problem(self, sentence: str) -> None:
        """An empty sentence clears it."""
        if sentence == self.problem:
            return
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.control.setProperty("wrong", "true" if sentence else "false")
        self.control.setAccessibleDescription(sentence or self._hint)
        appearance.restyle(self.control)
