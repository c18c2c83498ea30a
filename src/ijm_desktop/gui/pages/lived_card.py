"""What happened to a person in every case that is held, and whether they were a child that day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ijm_desktop.actions.about_person import Event
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.details import field_text
from ijm_desktop.gui.pages.person_alerts import minor_then
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.places import Record
from ijm_desktop.gui.record_icons import icon_for
from ijm_desktop.gui.work import Work

AT_ONCE = 10


class LivedCard(ListCard):
    """`go` tells the place of what was chosen."""

    go = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("What happened"))
        self._work = work
        self._events: Sequence[Event] = ()
        self._shown = AT_ONCE
        self.list = EntryList(self.tr("What happened"), whole=True)
        self.list.opened.connect(self.go)
        self.none = Paragraph(self.tr("Nothing that you hold tells of it."), "small")
        self.more = Button(self.tr("Show earlier entries"), "link")
        self.more.clicked.connect(self._show_more)
        self.body.addWidget(self.list)
        self.add_words(self.none)
        below = layout.row(margins=(layout.STEP, layout.HAIR))
        below.addWidget(self.more)
        below.addStretch(1)
        self.body.addLayout(below)

    def put(self, events: Sequence[Event]) -> None:
        self._events = events
        self._show()

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._show()
        if self.more.isHidden():
            self.list.setFocus()

    def _show(self) -> None:
        shown = self._events[: self._shown]
        self.list.put([self._entry(each) for each in shown])
        self.list.setVisible(bool(shown))
        self.none.setVisible(not shown)
        self.more.setVisible(len(shown) < len(self._events))

    def _entry(self, each: Event) -> Entry:
        declared, lists = self._work.registry.get(each.record.type), self._work.codelists
        at = declared.timeline_at or ""
        label, title = words.say(declared.label), words.title(declared, each.record, lists, at)
        what = f"{label} · {title}" if title else label
        second = " · ".join(part for part in (each.case, minor_then(each.minor)) if part)
        when = field_text(declared.field(at), each.record, lists, {})
        place = Record(each.record.key, each.record.key.bucket.scope_id)
        return Entry(place, what, second, when, icon_for(each.record.type))
