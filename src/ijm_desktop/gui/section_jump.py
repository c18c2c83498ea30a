"""From one section of a long form to another: a list to choose from, and a key either way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.parts.buttons import Choice

FEWEST = 3
"""A shorter form is seen whole, or nearly."""


@dataclass(frozen=True, slots=True)
class _Stop:
    form: Form
    title: str
    fields: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.fields[0]


class SectionJump(Choice):
    """Hidden where there are few sections. Ctrl+Page Down goes to the next section, Ctrl+Page Up to
    the beginning of this one, or of the one before."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._stops: list[_Stop] = []
        self.setMinimumWidth(layout.FIELD // 2)
        self.setPlaceholderText(self.tr("Go to a section"))
        self.setAccessibleName(self.tr("Go to a section"))
        self.setToolTip("Ctrl+PgUp, Ctrl+PgDown")
        self.activated.connect(self._chosen)
        control, keys = Qt.Modifier.CTRL, Qt.Key
        QShortcut(QKeySequence(control | keys.Key_PageDown), page, self.forward)
        QShortcut(QKeySequence(control | keys.Key_PageUp), page, self.backward)
        self.hide()

    def offer(self, forms: Sequence[Form]) -> None:
        """The sections of these, in their order; what was offered before is replaced."""
        self._stops = [
            _Stop(form, part.title, part.fields) for form in forms for part in form.parts
        ]
        self.clear()
        self.addItems([stop.title for stop in self._stops])
        self.setCurrentIndex(-1)
        self.setVisible(len(self._stops) >= FEWEST)

    def forward(self) -> None:
        at = self._here()
        if at + 1 < len(self._stops):
            self._go(at + 1)

    def backward(self) -> None:
        at = self._here()
        if at < 0:
            return
        first = self._stops[at].form.editors[self._stops[at].first]
        self._go(max(0, at - 1) if _within(first) else at)

    def _chosen(self, at: int) -> None:
        self.setCurrentIndex(-1)
        self._go(at)

    def _go(self, at: int) -> None:
        stop = self._stops[at]
        stop.form.go_to(stop.first)

    def _here(self) -> int:
        """The section that has the focus; before the first where none has."""
        for at, stop in enumerate(self._stops):
            if any(_within(stop.form.editors[name]) for name in stop.fields):
                return at
        return -1


def _within(editor: QWidget) -> bool:
    focus = editor.window().focusWidget()
    return focus is not None and (focus is editor or editor.isAncestorOf(focus))
