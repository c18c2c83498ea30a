"""A form for a record that is there. What came in since it opened survives beside what is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ijm_desktop.actions import reading, records, remembering
from ijm_desktop.actions.authors import Wrote, authors
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import drafts, language, words
from ijm_desktop.gui.drafts import Pending
from ijm_desktop.gui.fields.editor import Surroundings
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.pages.writing import WritingPage
from ijm_desktop.gui.parts.labelled import Labelled
from ijm_desktop.gui.parts.plain_text import PlainText
from ijm_desktop.gui.places import Change
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


@dataclass(frozen=True, slots=True)
class Loaded:
    """`authors` by op id; asked for only where values stand, or may stand, side by side."""

    record: RecordShown
    authors: Mapping[bytes, Wrote]


class ChangePage(WritingPage):
    def __init__(self, work: Work, place: Change) -> None:
        super().__init__(work)
        self._key = place.key
        self._case_id = place.case_id
        self._begin = place.begin
        self.form: Form | None = None
        work.bus.changed.connect(self._came)

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.form,) if self.form is not None else ()

    def concerned(self, _changed: Changed) -> bool:
        return False

    def fetch(self) -> None:
        drafted = self._draft is not None
        self.work.run(_load, self, self._show, self.failed, self._key, drafted=drafted)

    def enter(self) -> None:
        form = self.form
        if form is None:
            return
        if self._begin in form.editors:
            form.begin_at(self._begin)
        else:
            form.focus_first()

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
            reasons=form.reasons.texts,
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
        self.enter()
        self.go_on_from_draft()

    def failed(self, error: AppError) -> None:
        """What was typed before a lock has no form any more when the record is gone meanwhile: it
        is shown to be copied."""
        super().failed(error)
        self.save_button.setEnabled(self.form is not None)
        draft = self._draft
        if isinstance(error, NoSuchRecord) and draft is not None and self.form is None:
            values = [each.value for form in draft.forms for each in form.fields.values()]
            self.typed = PlainText()
            self.typed.setPlainText("\n\n".join(v for v in values if isinstance(v, str)))
            self.typed.setReadOnly(True)
            self.body.addWidget(Labelled(self.tr("What you had typed, to be copied"), self.typed))

    def draft(self) -> Pending:
        """Not forgotten by the next lock either, while no form has taken it."""
        if self._draft is not None and self.form is None:
            return Pending(self._draft)
        return super().draft()

    def _came(self, changed: Changed) -> None:
        """What was erased must go; what came in otherwise stays beside what is typed here."""
        form, about = self.form, self._key in changed.keys or changed.everything
        if form is None or not about or self._saving:
            return
        displayed = form.displayed.op_ids
        self.work.run(remembering.erased_of, self, self._erased, self.failed, displayed)
        self.work.run(_load, self, self._meanwhile, self.failed, self._key, drafted=True)

    def _meanwhile(self, loaded: Loaded) -> None:
        if self.form is None:
            return
        names = self.form.take_in(loaded.record, loaded.authors)
        if names:
            fields = ", ".join(self.form.fields[name].label for name in names)
            said = self.tr("Somebody else wrote here while you did: {fields}. Both are kept.")
            self.notice.say(said.format(fields=fields), "warning")

    def _erased(self, erased: frozenset[bytes]) -> None:
        if self.form is not None and erased and self.form.forget(erased):
            self.say_erased()


def _load(desk: Desk, key: RecordKey, *, drafted: bool) -> Loaded:
    """`drafted`: something is typed already, so that what it stands beside wants its author."""
    record = _as_it_stands(desk, reading.record(desk, key))
    return Loaded(record, authors(desk, key) if record.in_conflict or drafted else {})


def _as_it_stands(desk: Desk, record: RecordShown) -> RecordShown:
    """What is typed here does not stand on what was erased before."""
    displayed = [op_id for held in record.fields.values() for op_id in held.op_ids]
    erased = remembering.erased_of(desk, displayed)
    fields = {name: drafts.without(held, erased) for name, held in record.fields.items()}
    return replace(record, fields=fields) if erased else record
