"""Another record, by its code: those of this case first, then the newest; typing finds the rest."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions import finding, reading
from ijm_desktop.actions.finding import Hit
from ijm_desktop.actions.reading import CasePage, Page
from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.search_choice import SearchChoice
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field

FIND_AFTER_MS = 150


class ReferenceEditor(Editor):
    """What is on offer comes from the worker; a value held shows once its code is known."""

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.choice = SearchChoice()
        self.choice.line.setPlaceholderText(self.tr("Choose, or type a code"))
        layout.column(self, space=0).addWidget(self.choice)
        self.setFocusProxy(self.choice)
        self._labels: dict[bytes, str] = {}
        self._held: Value = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FIND_AFTER_MS)
        self._pause.timeout.connect(self._find)
        self.choice.chosen.connect(self._changed)
        self.choice.line.textEdited.connect(self._pause.start)
        self._fetch()

    @property
    def control(self) -> QWidget:
        return self.choice

    def value(self) -> Value:
        key = self.choice.key
        if isinstance(key, bytes):
            return key
        return None if self.choice.line.text().strip() else self._held

    @property
    def halfway(self) -> bool:
        return self.choice.fitting

    def problem(self) -> str:
        return problem_sentence("CODE_UNKNOWN", self.field) if self.choice.unknown else ""

    def put(self, value: Value) -> None:
        self._held = value
        self.choice.choose(value)

    def label_of(self, value: Value) -> str:
        return self._labels.get(value, "…") if isinstance(value, bytes) else ""

    def _changed(self) -> None:
        self._held = None
        self.changed.emit()

    def _fetch(self) -> None:
        work = self.where.work
        if self.where.case_id is not None:
            work.run(reading.case, self, self._of_case, self._nothing, self.where.case_id)
        work.run(reading.listed, self, self._newest, self._nothing, self.field.target or "")

    def _find(self) -> None:
        text = self.choice.line.text()
        if self.choice.unknown:
            self.where.work.run(finding.find, self, self._found, self._nothing, text)

    def _of_case(self, page: CasePage) -> None:
        found = [part.person for part in page.people if part.person is not None]
        here = {row.key.record: row.code for row in found if row.type == self.field.target}
        self._labels = {**here, **self._labels}
        self._offer()

    def _newest(self, page: Page) -> None:
        self._add({row.key.record: row.code for row in page.rows if row.voided is None})

    def _found(self, hits: tuple[Hit, ...]) -> None:
        self._add({hit.key.record: hit.code for hit in hits if hit.type == self.field.target})

    def _add(self, labels: dict[bytes, str]) -> None:
        self._labels = {**self._labels, **labels}
        self._offer()

    def _offer(self) -> None:
        self.choice.offer(list(self._labels.items()))
        if self._held is not None:
            self.choice.choose(self._held)

    def _nothing(self, _error: AppError) -> None:
        """The list stays as it is; the field says so itself when what is typed is not in it."""
