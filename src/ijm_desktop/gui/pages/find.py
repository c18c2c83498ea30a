"""Finding as one types, in everything held here; people appear by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from ijm_desktop.actions import finding, reading
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.finding import Hit
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.search_line import SearchLine
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Case, Person, Record
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.fields import FieldType

FIND_AFTER_MS = 150
PERSON_SCOPE = "person"


@dataclass(frozen=True, slots=True)
class Found:
    """`codes`: the code of each case or person that a hit belongs to; `unread`: how much is not
    searched yet."""

    hits: tuple[tuple[Hit, RecordShown], ...]
    codes: Mapping[bytes, str]
    unread: int


class FindPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Find"), width=None)
        self.hits = EntryList(self.tr("What was found"))
        self.hits.opened.connect(self._open)
        self.edit = SearchLine(self.hits)
        self.edit.setPlaceholderText(self.tr("A code, a place, a word from a note…"))
        self.edit.setAccessibleName(self.tr("What to look for"))
        self.count = Line("", "small")
        self.unread = Line("", "small")
        self.unread.hide()
        self._asked: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FIND_AFTER_MS)
        self._pause.timeout.connect(self.fetch)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.returnPressed.connect(self._open_first)
        self._stack = QStackedWidget()
        self._idle = Empty(
            "find",
            self.tr("Look for anything you hold"),
            self.tr("Parts of words are enough, in any script; accents do not matter."),
        )
        self._none = Empty(
            "find",
            self.tr("Nothing found"),
            self.tr("Try fewer or other words. What is not shared with you is not found here."),
        )
        self._frame = Card(space=0, margin=layout.TIGHT)
        self._frame.body.addWidget(self.hits)
        for page in (self._idle, self._none, self._frame):
            self._stack.addWidget(page)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.count)
        self.body.addWidget(self.unread)
        self.body.addWidget(self._stack, 1)

    def fetch(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        text = self.edit.text().strip()
        if not text:
            self.count.clear()
            self.unread.hide()
            self._stack.setCurrentWidget(self._idle)
            return
        self._asked = self.work.run(_find, self, self._show, self.failed, text)

    def concerned(self, changed: Changed) -> bool:
        return bool(self.edit.text().strip()) and super().concerned(changed)

    def enter(self) -> None:
        self.edit.setFocus()
        self.edit.selectAll()

    def _show(self, found: Found) -> None:
        self.notice.clear()
        hits = found.hits
        self.hits.put(
            [
                self._entry(hit, row, found.codes.get(hit.key.bucket.scope_id, ""))
                for hit, row in hits
            ]
        )
        self.count.setText(self.tr("%n found", "", len(hits)) if hits else "")
        self.unread.setText(
            self.tr("Much came lately: up to %n more are still being read in.", "", found.unread)
        )
        self.unread.setVisible(bool(found.unread))
        self._stack.setCurrentWidget(self._frame if hits else self._none)

    def _entry(self, hit: Hit, row: RecordShown, whose: str) -> Entry:
        """`whose` is the code of the case or person it belongs to: a name that was found is shown
        by that, never as it is written."""
        if hit.type not in self.work.registry:
            return Entry(hit, hit.type, whose, "", icon_for(hit.type))
        declared = self.work.registry.get(hit.type)
        label = words.say(declared.label)
        title = words.title(declared, row, self.work.codelists)
        primary = hit.code if declared.code_field else (title or label)
        if hit.key.bucket.scope_kind == PERSON_SCOPE and not declared.root:
            return Entry(hit, whose, label, "", icon_for(hit.type))
        if whose and whose != hit.code:
            second = self.tr("{what}, case {number}").format(what=label, number=whose)
        else:
            second = " · ".join([label, *self._codes_of(declared, row)])
        return Entry(hit, primary, second, "", icon_for(hit.type))

    def _codes_of(self, declared: RecordType, row: RecordShown) -> list[str]:
        """What its list shows of it in words from code lists, such as type and status."""
        fields = [declared.field(name) for name in declared.list_columns]
        coded = [field for field in fields if field.type is FieldType.CODE]
        texts = [field_text(field, row, self.work.codelists, {}) for field in coded]
        return [text for text in texts if text]

    def _open_first(self) -> None:
        if self.hits.entries.rowCount() and not self._pause.isActive():
            self.hits.opened.emit(self.hits.entries.entry(0).key)

    def _open(self, hit: Hit) -> None:
        if hit.case_id is not None and hit.key.record == hit.case_id:
            self.go.emit(Case(hit.case_id))
        elif hit.key.bucket.scope_kind == PERSON_SCOPE:
            self.go.emit(Person(hit.key.bucket.scope_id))
        else:
            self.go.emit(Record(hit.key, hit.case_id))


def _find(desk: Desk, text: str) -> Found:
    hits = finding.find(desk, text)
    codes: dict[bytes, str] = {}
    for scope in {hit.key.bucket.scope_id for hit in hits}:
        try:
            codes[scope] = reading.find_record(desk, scope).code
        except NoSuchRecord:
            continue
    return Found(
        tuple((hit, reading.record(desk, hit.key)) for hit in hits), codes, finding.unread(desk)
    )
