"""One answer out of a code list, found by typing any part of it; of a long one those given last
stand first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.search_choice import SearchChoice
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field

SHORT = 14
"""So many are read at a glance, each always in its place; a longer list is searched."""


class CodeEditor(Editor):
    """Retired codes are not offered, but one that is held stays."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.list = where.codelists[field.codelist or ""]
        self.choice = SearchChoice()
        self.choice.line.setPlaceholderText(self.tr("Choose, or type to find"))
        layout.column(self, space=0).addWidget(self.choice)
        self.setFocusProxy(self.choice)
        self._offer(None)
        self.choice.chosen.connect(self.changed)

    @property
    def control(self) -> QWidget:
        return self.choice

    def value(self) -> Value:
        key = self.choice.key
        return key if isinstance(key, str) else None

    @property
    def halfway(self) -> bool:
        return self.choice.fitting

    def problem(self) -> str:
        return problem_sentence("CODE_UNKNOWN", self.field) if self.choice.unknown else ""

    def put(self, value: Value) -> None:
        self._offer(value)
        self.choice.choose(value)

    def _offer(self, held: Value) -> None:
        codes = [code.code for code in self.list.offered()]
        if isinstance(held, str) and held not in codes:
            codes.append(held)
        first: list[str] = []
        if len(codes) > SHORT:
            first = [code for code in self._used() if code in codes]
        codes = [*first, *(code for code in codes if code not in first)]
        options = [(code, self.list.label(code, self.where.language)) for code in codes]
        self.choice.offer(options, first=len(first))

    def _used(self) -> tuple[str, ...]:
        return self.where.work.used_codes.of(self.list.name)
