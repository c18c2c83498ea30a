"""Finding as one types, in everything held here; people appear by code."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from ijm_desktop.actions.desk import Changed
from ijm_desktop.gui import layout
from ijm_desktop.gui.found import Found, Said, look, said
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.search_line import SearchLine
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.tasks import Task
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError


class FindPage(Page):
    def __init__(self, work: Work) -> None:
        super().__init__(work, self.tr("Find"), width=None)
        self.hits = EntryList(self.tr("What was found"))
        self.hits.opened.connect(self.go)
        self.edit = SearchLine(self.hits)
        self.edit.setPlaceholderText(self.tr("A code, a place, a word from a note…"))
        self.edit.setAccessibleName(self.tr("What to look for"))
        self.count = Line("", "small")
        self.unread = Line("", "small")
        self.unread.hide()
        self._asked: Task | None = None
        """What the answer has not come to yet."""
        self._entered = False
        """Enter was pressed before it came."""
        self.edit.textChanged.connect(self.fetch)
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
        """At every letter, without a pause: an answer is there before the next one (ADR 145)."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked, self._entered = None, False
        text = self.edit.text().strip()
        if not text:
            self.count.clear()
            self.unread.hide()
            self._stack.setCurrentWidget(self._idle)
            return
        self._asked = self.work.run(look, self, self._show, self._not_found, text)

    def concerned(self, changed: Changed) -> bool:
        return bool(self.edit.text().strip()) and super().concerned(changed)

    def enter(self) -> None:
        self.edit.setFocus()
        self.edit.selectAll()

    def _show(self, found: Found) -> None:
        self._asked = None
        self.notice.clear()
        hits = found.hits
        self.hits.put([self._entry(said(self.work, each, found)) for each in hits])
        self.count.setText(self.tr("%n found", "", len(hits)) if hits else "")
        self.unread.setText(
            self.tr("Much came lately: up to %n more are still being read in.", "", found.unread)
        )
        self.unread.setVisible(bool(found.unread))
        self._stack.setCurrentWidget(self._frame if hits else self._none)
        if self._entered:
            self._entered = False
            self._open_first()

    def _not_found(self, error: AppError) -> None:
        self._asked = None
        self.failed(error)

    def _open_first(self) -> None:
        """Never what an earlier text found: whoever is quicker than the answer is led on by it."""
        if self._asked is not None:
            self._entered = True
        elif self.hits.entries.rowCount() and self.edit.text().strip():
            self.hits.opened.emit(self.hits.entries.entry(0).key)

    def _entry(self, each: Said) -> Entry:
        return Entry(each.place, each.primary, each.second, "", each.icon)
