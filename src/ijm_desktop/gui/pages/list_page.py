"""A page that is one long list, by codes."""

from __future__ import annotations

from ijm_desktop.actions.desk import Changed
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import layout, leading, words
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.record_list import RecordList
from ijm_desktop.gui.work import Work


class ListPage(Page):
    """Everything of one record type. `empty`: what stands there while there is nothing."""

    def __init__(self, work: Work, type_name: str, empty: Empty) -> None:
        super().__init__(work, words.say(work.registry.get(type_name).plural), width=None)
        self.count = Line("", "soft")
        self.tags.addWidget(self.count)
        self.list = RecordList(work, type_name, empty)
        self.table, self.view, self.bar = self.list.table, self.list.view, self.list.bar
        self.list.opened.connect(self._open)
        self.list.copied.connect(self._copied)
        self.list.failed.connect(self.failed)
        self.list.counted.connect(self._counted)
        self.body.addSpacing(layout.TIGHT)
        self.body.addWidget(self.list, 1)

    def fetch(self) -> None:
        self.list.refresh()

    def concerned(self, changed: Changed) -> bool:
        return self.list.concerned(changed)

    def enter(self) -> None:
        self.view.setFocus()

    def how_many(self, count: int) -> str:
        """In words."""
        return self.list.in_all(count)

    def of_how_many(self, count: int) -> str:
        """Likewise, after "3 of"."""
        return f"{count:n}"

    def _counted(self, shown: int, total: int) -> None:
        rest = self.of_how_many(total)
        part = self.tr("{shown} of {all}").format(shown=f"{shown:n}", all=rest)
        whole = self.how_many(total)
        self.count.setText("" if not total else whole if shown == total else part)

    def _copied(self, said: str) -> None:
        self.notice.say(said, "success")

    def _open(self, record: RecordShown) -> None:
        self.go.emit(leading.place_of(record.key, record.type))
