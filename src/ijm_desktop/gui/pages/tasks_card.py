"""The open tasks of a case, the first due first; ticked where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.gui import task_rows
from ijm_desktop.gui.parts.surfaces import ListCard
from ijm_desktop.gui.parts.text import Paragraph
from ijm_desktop.gui.parts.ticking import TickList
from ijm_desktop.gui.task_rows import Waiting
from ijm_desktop.gui.work import Work

MOST = 5


class TasksCard(ListCard):
    """Hidden while nothing is to be done. `opened` tells the task's key, `ticked` the task."""

    opened = Signal(object)
    ticked = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(self.tr("To be done"))
        self._work = work
        self._rows: dict[RecordKey, Waiting] = {}
        self.list = TickList(self.tr("Tasks of this case"), whole=True)
        self.list.opened.connect(self.opened)
        self.list.ticked.connect(self._tick)
        self.more = Paragraph("", "small")
        self.body.addWidget(self.list)
        self.add_words(self.more)
        self.hide()

    def fetch(self, case_id: bytes) -> None:
        self._work.run(task_rows.of_case, self, self._show, self.failed.emit, case_id)

    def _show(self, held: tuple[Waiting, ...]) -> None:
        self._rows = {each.key: each for each in held}
        registry, lists = self._work.registry, self._work.codelists
        self.list.put(
            [task_rows.entry(each, registry, lists, in_case=True) for each in held[:MOST]]
        )
        left = len(held) - MOST
        self.more.put(self.tr("And %n more, on the page of tasks.", "", left) if left > 0 else "")
        self.more.setVisible(left > 0)
        self.setVisible(bool(held))

    def _tick(self, key: RecordKey) -> None:
        each = self._rows.pop(key, None)
        if each is not None:
            self.ticked.emit(each)
