"""Somebody's part in a case: somebody new, or somebody known already."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.errors import RuleAsks, RuleBlocks
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import drafts, language, layout
from ijm_desktop.gui.drafts import Draft
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work

PERSON = "person"
PART = "case_person"


class NewPersonPage(WritingPage):
    """Two saves for somebody new: the person, then the part in the case. When the second fails the
    person is there, and saving again makes only the part."""

    def __init__(self, work: Work, case_id: bytes) -> None:
        super().__init__(work, self.tr("Add a person to the case"))
        self._case_id = case_id
        self._made: bytes | None = None
        where = Surroundings(work, language.current(), case_id)
        registry = work.registry
        self.new = Button(self.tr("Somebody new"), "chip")
        self.known = Button(self.tr("Somebody known already"), "chip")
        self.new.setChecked(True)
        group = QButtonGroup(self)
        line = layout.row()
        for button in (self.new, self.known):
            group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        self.person = Form(registry.get(PERSON), where)
        self.part = Form(registry.get(PART), where, given={PERSON: None})
        self.known_part = Form(registry.get(PART), where)
        self.known_part.hide()
        self.body.addLayout(line)
        self.hint = Paragraph(
            self.tr("People stand in lists by their code. The name is added on the person's page."),
            "small",
        )
        self.body.addWidget(self.hint)
        for form in (self.part, self.person, self.known_part):
            self.body.addWidget(form)
        self.body.addStretch(1)
        self.known.toggled.connect(self._choose)

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.known_part,) if self.known.isChecked() else (self.part, self.person)

    def concerned(self, _changed: Changed) -> bool:
        return False

    def enter(self) -> None:
        self.forms[0].focus_first()
        if self._draft is not None:
            if len(self._draft.forms) == 1:
                self.known.setChecked(True)
            if self._draft.made is not None:
                self._person_is(self._draft.made)
        self.go_on_from_draft()

    @property
    def made(self) -> bytes | None:
        return self._made

    def start_saving(self) -> Task | None:
        self._after = drafts.saved
        if self.known.isChecked():
            return self._save_part(self.known_part.values(), self.known_part)
        if self._made is not None:
            return self._save_part_of(self._made)
        self._after = _person_made
        return self.work.run(
            records.add,
            self,
            self._person_saved,
            self.refused,
            PERSON,
            self.person.values(),
            reasons=self.person.reasons.texts,
        )

    def asked_form(self, _error: RuleAsks | RuleBlocks) -> Form:
        making_person = not self.known.isChecked() and self._made is None
        return self.person if making_person else self.forms[0]

    def _person_saved(self, result: Saved) -> None:
        self._person_is(result.key.record)
        self._after = drafts.saved
        self._task = self._save_part_of(result.key.record)

    def _person_is(self, made: bytes) -> None:
        self._made = made
        self.person.setEnabled(False)

    def _save_part_of(self, person: bytes) -> Task:
        return self._save_part({**self.part.values(), PERSON: person}, self.part)

    def _save_part(self, values: dict[str, object], form: Form) -> Task:
        return self.work.run(
            records.add,
            self,
            self.saved,
            self.refused,
            PART,
            values,
            scope_id=self._case_id,
            reasons=form.reasons.texts,
        )

    def _choose(self, known: bool) -> None:
        for form in (self.part, self.person, self.hint):
            form.setVisible(not known)
        self.known_part.setVisible(known)
        self.forms[0].focus_first()


def _person_made(draft: Draft, result: Saved) -> Draft:
    """The first of the two saves went through: the person is there, their part is still a draft."""
    return replace(draft, made=result.key.record)
