"""A form for a record that is there. What came in since it opened survives beside what is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.authors import Wrote, authors
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import language, words
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work


@dataclass(frozen=True, slots=True)
class Loaded:
    """`authors` by op id; asked for only where values stand side by side."""

    record: RecordShown
    authors: Mapping[bytes, Wrote]


class ChangePage(WritingPage):
    def __init__(self, work: Work, key: RecordKey, case_id: bytes | None) -> None:
        super().__init__(work)
        self._key = key
        self._case_id = case_id
        self.form: Form | None = None

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.form,) if self.form is not None else ()

    def concerned(self, _changed: Changed) -> bool:
        return False

    def fetch(self) -> None:
        self.work.run(_load, self, self._show, self.failed, self._key)

    def enter(self) -> None:
        if self.form is not None:
            self.form.focus_first()

    def start_saving(self) -> Task | None:
        form = self.form
        if form is None or form.shown is None:
            return None
        return self.work.run(
            records.edit,
            self,
            self.saved,
            self.refused,
            form.shown,
            form.values(),
            settled=form.settled,
            reasons=form.reasons,
        )

    def _show(self, loaded: Loaded) -> None:
        record = loaded.record
        declared = self.work.registry.get(record.type)
        label = words.say(declared.label)
        name = record.code if declared.code_field else label
        self.title.setText(self.tr("Edit: {what}").format(what=name))
        where = Surroundings(self.work, language.current(), self._case_id)
        self.form = Form(declared, where, shown=record, authors=loaded.authors)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.focus_first()
        self.go_on_from_draft()


def _load(desk: Desk, key: RecordKey) -> Loaded:
    record = reading.record(desk, key)
    return Loaded(record, authors(desk, key) if record.in_conflict else {})
