"""Everything of one record type in one list: the table, what narrows and sorts it above, what can
be done with many rows that are selected, and what stands there while nothing does."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from ijm_desktop.actions import listing
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.gui import layout, words
from ijm_desktop.gui.list_bar import ListBar
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.record_table import RecordTable
from ijm_desktop.gui.record_view import RecordView
from ijm_desktop.gui.tasks import Handle
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.fields import Field, FieldType

_WEIGHTS = {FieldType.TEXT: 17, FieldType.CODE: 15, FieldType.DATE: 10}
_CODE_WEIGHT, _OTHER_WEIGHT = 12, 8


class RecordList(QWidget):
    """`empty` stands there as long as there is no record of the type at all."""

    opened = Signal(object)
    """The RecordShown of a row."""
    copied = Signal(str)
    """In words, how many codes."""
    failed = Signal(object)
    counted = Signal(int, int)
    """How many are listed now, of how many there are."""

    def __init__(self, work: Work, type_name: str, empty: Empty) -> None:
        super().__init__()
        self._work = work
        self.table = RecordTable(work, type_name)
        self.view = RecordView(self.table, words.say(self.table.type.plural))
        self.bar = ListBar(work, self.table)
        self.selection = self._selection_bar()
        self.empty = empty
        self.none = Empty(
            "find", self.tr("Nothing fits"), self.tr("Take a filter away, or type less.")
        )
        self._stack = QStackedWidget()
        # Rounded corners do not clip a table's rows, so a frame around it has them.
        self.frame = Card(space=0, margin=layout.HAIR)
        self.frame.body.addWidget(self.view)
        for part in (self.frame, self.empty, self.none):
            self._stack.addWidget(part)
        box = layout.column(self)
        box.addWidget(self.bar)
        box.addWidget(self.selection)
        box.addWidget(self._stack, 1)
        self._connect()
        self._weigh()

    def _connect(self) -> None:
        self.table.filled.connect(self._filled)
        self.table.failed.connect(self.failed)
        self.table.modelReset.connect(self._weigh)
        self.bar.failed.connect(self.failed)
        self.bar.edit.returnPressed.connect(self.view.setFocus)
        self.view.doubleClicked.connect(self._open)
        self.view.typed.connect(self.bar.type_on)
        self.view.copy_asked.connect(self._copy)
        self.view.selected.connect(self._selected)

    def _selection_bar(self) -> QWidget:
        self.chosen = Line("", "soft")
        self.copy = Button(self.tr("Copy their codes"), "link")
        self.copy.clicked.connect(self._copy)
        if self.table.type.code_field is None:
            self.copy.hide()
        self.clear = Button(self.tr("Select none"), "link")
        self.clear.clicked.connect(self.view.clearSelection)
        bar = QWidget()
        line = layout.row(bar)
        for part in (self.chosen, self.copy, self.clear):
            line.addWidget(part)
        line.addStretch(1)
        bar.hide()
        return bar

    def refresh(self) -> None:
        self.table.refresh()

    def in_all(self, count: int) -> str:
        return self.tr("%n in all", "", count)

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or self.table.type.name in changed.types

    def _weigh(self) -> None:
        """For the columns that are shown now."""
        declared, columns = self.table.type, self.table.columns
        self.view.share_width(
            [_weight(field, declared) for field in columns],
            uncut=[
                column
                for column, field in enumerate(columns)
                if field.name == declared.code_field or field.type is FieldType.DATE
            ],
        )
        self.view.show_sorting()

    def _filled(self) -> None:
        shown, total = self.table.rowCount(), self.table.total
        page = self.frame if shown else self.none if total else self.empty
        self._stack.setCurrentWidget(page)
        self.bar.setVisible(bool(total))
        self.view.fit()
        self.view.show_sorting()
        if not self.view.currentIndex().isValid() and shown:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.counted.emit(shown, total)

    def _selected(self, count: int) -> None:
        """Of one there is nothing to say that its mark does not."""
        self.chosen.setText(self.tr("%n selected", "", count))
        self.selection.setVisible(count > 1)

    def _copy(self) -> None:
        if self.table.type.code_field is not None:
            asked = partial(_codes, type_name=self.table.type.name, ids=self.view.selected_ids())
            self._work.run_in_turns(asked, self, self._copied, self.failed.emit)

    def _copied(self, codes: tuple[str, ...] | None) -> None:
        if codes:
            QGuiApplication.clipboard().setText("\n".join(codes))
            count = len(codes)
            self.copied.emit(self.tr("%n code(s) copied, for one minute.", "", count))

    def _open(self, index: QModelIndex) -> None:
        if self.table.is_read(index.row()):
            self.opened.emit(self.table.record(index.row()))


def _weight(field: Field, declared: RecordType) -> int:
    if field.name == declared.code_field:
        return _CODE_WEIGHT
    return _WEIGHTS.get(field.type, _OTHER_WEIGHT)


def _codes(
    desk: Desk, _handle: Handle, *, type_name: str, ids: list[int]
) -> Generator[object, None, tuple[str, ...]]:
    return listing.codes(desk, type_name, ids)
