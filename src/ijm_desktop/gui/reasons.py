"""What a rule says of a form, beside the field where it arises, with a line for the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ijm_desktop.gui import layout, words
from ijm_desktop.gui.judging import Judged
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.kernel.rules import Broken, Rule, Severity


class Said(QWidget):
    """One rule's sentence; `edit` takes the reason where one may be given."""

    def __init__(self, rule: Broken | Rule, label: str) -> None:
        super().__init__()
        box = layout.column(self, space=layout.SNUG)
        notice = Notice()
        box.addWidget(notice)
        self.edit: QLineEdit | None = None
        if rule.severity is Severity.ASK:
            self.edit = QLineEdit()
            box.addWidget(Labelled(label, self.edit, hint=""))
        notice.say(
            words.say(rule.sentence), "danger" if rule.severity is Severity.BLOCK else "warning"
        )


class Reasons(QWidget):
    """One part for each rule that says something: beside a field of the form, or here where no
    field is named. What was typed as a reason stays, also while the rule has nothing to say."""

    changed = Signal()

    def __init__(self, fields: Mapping[str, Labelled]) -> None:
        super().__init__()
        self._fields = fields
        self._said: dict[str, Said] = {}
        self._box = layout.column(self, space=layout.SNUG)
        self.hide()

    @property
    def texts(self) -> dict[str, str]:
        """What was typed, by the rule's code."""
        return {
            code: said.edit.text()
            for code, said in self._said.items()
            if said.edit is not None and not said.isHidden()
        }

    @property
    def shown(self) -> frozenset[str]:
        """The codes of the rules that say something."""
        return frozenset(code for code, said in self._said.items() if not said.isHidden())

    def ask(self, rules: Sequence[Broken | Rule], beside: Mapping[str, str]) -> None:
        """What a save was refused for, and on to the first that wants an answer. `beside`: the
        name of a field, by the rule's code."""
        for rule in rules:
            self._say(rule, beside.get(rule.code, ""))
        said = [self._said[rule.code] for rule in rules]
        unanswered = [each for each in said if each.edit is None or not each.edit.text().strip()]
        for each in unanswered[:1]:
            if each.edit is not None:
                each.edit.setFocus()
            reveal(each)

    def arise(self, judged: Iterable[Judged], written: Sequence[str]) -> None:
        """As it is typed: what is broken by a field in `written`, the last one last, is said
        there; what is broken no longer falls silent. The focus stays where it is."""
        for each in judged:
            code = each.rule.code
            if each.broken is False and code in self._said:
                self._said[code].hide()
            elif each.broken and code not in self.shown:
                at = [name for name in written if name in each.fields]
                if at:
                    self._say(each.rule, at[-1])

    def take_back(
        self,
        typed: Mapping[str, str],
        rules: Iterable[Broken | Rule],
        beside: Mapping[str, str],
    ) -> None:
        """The lines as they stood before a lock."""
        for rule in rules:
            if rule.code in typed:
                self._say(rule, beside.get(rule.code, ""))
                edit = self._said[rule.code].edit
                if edit is not None:
                    edit.setText(typed[rule.code])

    def _say(self, rule: Broken | Rule, field: str) -> None:
        said = self._said.get(rule.code)
        if said is None:
            said = Said(rule, self.tr("Reason"))
            if said.edit is not None:
                said.edit.textEdited.connect(self.changed)
            self._said[rule.code] = said
            labelled = self._fields.get(field)
            if labelled is not None:
                labelled.add_below(said)
            else:
                self._box.addWidget(said)
                self.show()
        said.show()


def homes(
    judged: Iterable[Judged], written: Sequence[str], order: Collection[str]
) -> dict[str, str]:
    """By each rule's code the field it is said at: of those it looks at the one written in last,
    or else the last in the form's `order`."""
    found = {}
    for each in judged:
        at = [name for name in written if name in each.fields]
        at = at or [name for name in order if name in each.fields]
        if at:
            found[each.rule.code] = at[-1]
    return found
