"""A form for a new record of any type."""

from __future__ import annotations

from ijm_desktop.actions import leaving, records
from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.records import Saved
from ijm_desktop.gui import drafts, language, words
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Case, New, Place
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import Scope


class NewPage(WritingPage):
    def __init__(self, work: Work, place: New) -> None:
        declared = work.registry.get(place.type)
        label = words.say(declared.label)
        super().__init__(work, self.tr("New: {what}").format(what=label))
        self._place = place
        self._opens = declared.root and declared.scope is Scope.CASE
        if self._opens:
            self._after = drafts.saved_to_case
        where = Surroundings(work, language.current(), place.case_id)
        self.form = Form(declared, where, given=place.given)
        self.leaving = Paragraph(
            self.tr(
                "You may write this but not keep it: once headquarters has confirmed it, "
                "it is no longer on this computer."
            ),
            "small",
        )
        self.leaving.hide()
        self.body.addWidget(self.leaving)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.form,)

    def concerned(self, _changed: Changed) -> bool:
        return False

    def enter(self) -> None:
        self.form.focus_first()
        self.go_on_from_draft()
        place = self._place
        self.work.run(
            leaving.leaves, self, self.leaving.setVisible, self.failed, place.type, place.scope_id
        )

    def start_saving(self) -> Task | None:
        return self.work.run(
            records.add,
            self,
            self.saved,
            self.refused,
            self._place.type,
            self.form.values(),
            scope_id=self._place.scope_id,
            reasons=self.form.reasons.texts,
        )

    def next_place(self, result: Saved) -> Place | None:
        return Case(result.key.record) if self._opens else None
