"""Open tasks as lists show them, with what each hangs on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ijm_desktop.actions import reading, records, tasks
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.records import Saved
from ijm_desktop.actions.tasks import TaskShown
from ijm_desktop.gui import language, leading, words
from ijm_desktop.gui.parts.entries import Entry
from ijm_desktop.gui.places import Place, Record
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import Registry

translate = QCoreApplication.translate
DONE, OPEN = "done", "open"


@dataclass(frozen=True, slots=True)
class Waiting:
    """`case` and `person` are codes, empty where they are not held. `who` is a colleague's name,
    empty for one's own."""

    shown: TaskShown
    mine: bool
    who: str
    case: str = ""
    person: str = ""

    @property
    def key(self) -> RecordKey:
        return self.shown.task.key


def everywhere(desk: Desk) -> tuple[Waiting, ...]:
    """Without the codes: `named` looks up those of the ones that are shown."""
    return tuple(_waiting(desk, each) for each in tasks.everywhere(desk))


def of_case(desk: Desk, case_id: bytes) -> tuple[Waiting, ...]:
    return tuple(named(desk, (_waiting(desk, each) for each in tasks.of_case(desk, case_id))))


def named(desk: Desk, rows: Iterable[Waiting]) -> list[Waiting]:
    codes: dict[bytes, str] = {}

    def code(record: object) -> str:
        if not isinstance(record, bytes):
            return ""
        if record not in codes:
            codes[record] = _code(desk, record)
        return codes[record]

    return [
        replace(
            each,
            case=code(each.key.bucket.scope_id),
            person=code(each.shown.task.value("person")),
        )
        for each in rows
    ]


def entry(each: Waiting, registry: Registry, lists: CodeLists, *, in_case: bool = False) -> Entry:
    """`in_case`: for a narrow card on a page that says already which case it is."""
    task = each.shown.task
    title = words.shown(registry.get(task.type).field("title"), task.value("title"), lists)
    kind = lists["task_kind"].label(str(task.value("kind")), language.current())
    due = _due(each.shown)
    second = (
        (due, each.person, kind, each.who) if in_case else (each.case, each.person, kind, each.who)
    )
    return Entry(
        each.key,
        title or kind,
        " · ".join(part for part in second if part),
        "" if in_case else due,
        "check",
        "danger" if each.shown.overdue else "",
        due,
    )


def _due(shown: TaskShown) -> str:
    if shown.due is None:
        return translate("task_rows", "no day")
    day = shown.due.shown(language.current())
    if shown.overdue:
        return translate("task_rows", "{day}, overdue").format(day=day)
    return day


def soon(each: Waiting, work: Work, days: int) -> bool:
    """Whether it falls due within so many days of today."""
    today = datetime.fromtimestamp(work.machine.clock() / 1000).astimezone().date()
    due = each.shown.due
    return due is not None and (due.earliest - today).days <= days


def mark_done(desk: Desk, each: Waiting) -> Saved:
    return records.edit(desk, each.shown.task, {"status": DONE})


def reopen(desk: Desk, key: RecordKey) -> Saved:
    return records.edit(desk, reading.record(desk, key), {"status": OPEN})


def note(desk: Desk, key: RecordKey, text: str) -> Saved:
    """What came of it; what stood there already stays above."""
    shown = reading.record(desk, key)
    before = shown.value("note")
    whole = f"{before}\n{text}" if isinstance(before, str) and before else text
    return records.edit(desk, shown, {"note": whole})


def hangs_on(desk: Desk, each: Waiting) -> Place:
    """The page of what it hangs on; of the task itself where that is not held, or it is nothing."""
    about = each.shown.task.value("about")
    if isinstance(about, bytes):
        try:
            found = reading.find_record(desk, about)
        except NoSuchRecord:
            pass
        else:
            return leading.place_of(found.key, found.type)
    return Record(each.key, each.key.bucket.scope_id)


def _waiting(desk: Desk, shown: TaskShown) -> Waiting:
    owner = shown.task.value("owner")
    mine = owner == desk.vault.seat
    named_here = isinstance(owner, bytes) and not mine
    return Waiting(shown, mine, reading.author_name(desk, owner) if named_here else "")


def _code(desk: Desk, record: bytes) -> str:
    try:
        return reading.find_record(desk, record).code
    except NoSuchRecord:
        return ""
