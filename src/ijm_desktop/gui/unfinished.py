"""What a person put aside half written, on their first page: opened, it is as they left it."""

from __future__ import annotations

from dataclasses import dataclass

from ijm_desktop.actions import reading, remembering
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import drafts, places, words
from ijm_desktop.gui.drafts import Draft
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


@dataclass(frozen=True, slots=True)
class Waiting:
    """One draft: the record it is about and the case it belongs to, where these are held here."""

    number: int
    kept_ms: int
    draft: Draft
    record: RecordShown | None
    case: RecordShown | None


class Unfinished(ListCard):
    """Hidden where nothing waits. It shows no text that was typed: people are codes until opened,
    and whoever passes by reads this page."""

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("Not finished"))
        self.work = work
        self.list = EntryList(self.tr("Not finished"), whole=True)
        self.body.addWidget(self.list)
        self.list.opened.connect(work.resume)
        work.aside_changed.connect(self._fetch)
        self.hide()
        self._fetch()

    def _fetch(self) -> None:
        self.work.run(_load, self, self._show, self._nothing)

    def _show(self, waiting: tuple[Waiting, ...]) -> None:
        self.list.put([self._entry(each) for each in waiting])
        self.setVisible(bool(waiting))

    def _nothing(self, _error: AppError) -> None:
        """They wait all the same; the page's own reading says what is wrong."""

    def _entry(self, each: Waiting) -> Entry:
        count = sum(len(form.fields) for form in each.draft.forms)
        second = [self.tr("%n field(s) filled in", "", count)]
        if each.case is not None and each.case != each.record:
            second.insert(0, each.case.code)
        when = moment_shown(each.kept_ms)
        return Entry(each.number, self._what(each), " · ".join(second), when, "note")

    def _what(self, each: Waiting) -> str:
        match each.draft.place:
            case places.New(name):
                label = words.say(self.work.registry.get(name).label)
                return self.tr("New: {what}").format(what=label)
            case places.Change() if each.record is not None:
                declared = self.work.registry.get(each.record.type)
                label = words.say(declared.label)
                what = each.record.code if declared.code_field else label
                return self.tr("Edit: {what}").format(what=what)
            case places.NewPersonInCase():
                return self.tr("Add a person to the case")
            case places.FreedTogether():
                return self.tr("People freed together")
            case places.NewAttachment():
                return self.tr("Attach a file")
            case places.Release():
                return self.tr("Let the case see")
            case _:
                return self.tr("Something you wrote")


def _load(desk: Desk) -> tuple[Waiting, ...]:
    """Those that this version can open."""
    found = []
    for each in remembering.aside(desk):
        draft = drafts.from_unsaved(each.unsaved)
        if draft is not None:
            key = getattr(draft.place, "key", None)
            case_id = getattr(draft.place, "case_id", None)
            about = None if key is None else _held(desk, key.record)
            of_case = None if case_id is None else _held(desk, case_id)
            found.append(Waiting(each.number, each.kept_ms, draft, about, of_case))
    return tuple(found)


def _held(desk: Desk, record_id: bytes) -> RecordShown | None:
    try:
        return reading.find_record(desk, record_id)
    except NoSuchRecord:
        return None
