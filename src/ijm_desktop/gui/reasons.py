"""Lines in which a person says why a rule does not fit this once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout, words
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.kernel.rules import Broken, Rule


class Reasons(QWidget):
    """Hidden until a rule asks; one line for each that does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._edits: dict[str, QLineEdit] = {}
        self._box = layout.column(self, space=layout.SNUG)
        self.hide()

    @property
    def texts(self) -> dict[str, str]:
        """What was typed, by the rule's code."""
        return {code: edit.text() for code, edit in self._edits.items()}

    def ask(self, rules: Iterable[Broken | Rule]) -> None:
        """What was typed into a line that stands already stays."""
        for rule in rules:
            if rule.code not in self._edits:
                self._line(rule)
        self.show()
        empty = [edit for edit in self._edits.values() if not edit.text().strip()]
        if empty:
            empty[0].setFocus()
            reveal(self)

    def take_back(self, typed: Mapping[str, str], rules: Iterable[Broken | Rule]) -> None:
        """The lines as they stood before a lock."""
        asked = [rule for rule in rules if rule.code in typed]
        for rule in asked:
            self._line(rule)
            self._edits[rule.code].setText(typed[rule.code])
        self.setVisible(bool(asked))

    def _line(self, rule: Broken | Rule) -> None:
        edit = QLineEdit()
        edit.textEdited.connect(self.changed)
        self._edits[rule.code] = edit
        notice = Notice()
        self._box.addWidget(notice)
        self._box.addWidget(Labelled(self.tr("Reason"), edit, hint=""))
        notice.say(words.say(rule.sentence), "warning")
