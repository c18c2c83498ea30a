"""The list of cases, by code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ijm_desktop.actions.desk import Changed
from ijm_desktop.gui import appearance, layout, words
from ijm_desktop.gui.case_table import RecordTable
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.empty import Empty
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.gui.places import Case, New
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.fields import Field, FieldType

CASE = "case"
_BAR = 4
_WEIGHTS = {FieldType.TEXT: 17, FieldType.CODE: 15, FieldType.DATE: 10}
_CODE_WEIGHT, _OTHER_WEIGHT = 12, 8


class RowDelegate(QStyledItemDelegate):
    """Marks the row that has the focus with a bar, so that it is not said by a tint alone."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        states = QStyle.StateFlag
        view = option.widget
        focused = view is not None and view.hasFocus()
        if index.column() == 0 and option.state & states.State_Selected and focused:
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            bar = QStyle.visualRect(option.direction, option.rect, bar)
            painter.fillRect(bar, QColor(appearance.current().focus))


class RecordView(QTableView):
    """Whole rows; Enter opens like a double click does."""

    def __init__(self, table: RecordTable, name: str) -> None:
        super().__init__()
        self._weights: tuple[int, ...] = ()
        self._uncut: frozenset[int] = frozenset()
        self.setModel(table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(layout.TABLE_ROW)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def share_width(self, weights: Sequence[int], uncut: Iterable[int]) -> None:
        """Columns as wide as their weights say, until a person draws them otherwise; but wide
        enough for their heading, and the `uncut` for what stands in them."""
        self._weights = tuple(weights)
        self._uncut = frozenset(uncut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def fit(self) -> None:
        """After rows came."""
        if any(self.columnWidth(column) < self._needed(column) for column in self._uncut):
            self._share()

    def _share(self) -> None:
        """Who needs more than its share gets what it needs; the others share what is left."""
        room, sharing = self.viewport().width(), dict(enumerate(self._weights))
        while tight := [
            column
            for column, weight in sharing.items()
            if room * weight // sum(sharing.values()) < self._needed(column)
        ]:
            for column in tight:
                room -= self._needed(column)
                del sharing[column]
        whole, rest, last = sum(sharing.values()), self.viewport().width(), len(self._weights) - 1
        for column in range(last + 1):
            shared = room * sharing[column] // whole if column in sharing else 0
            width = max(rest if column == last else shared, self._needed(column))
            self.setColumnWidth(column, width)
            rest -= width

    def _needed(self, column: int) -> int:
        heading = self.horizontalHeader().sectionSizeHint(column)
        return max(heading, self.sizeHintForColumn(column)) if column in self._uncut else heading

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def _weight(field: Field, declared: RecordType) -> int:
    if field.name == declared.code_field:
        return _CODE_WEIGHT
    return _WEIGHTS.get(field.type, _OTHER_WEIGHT)


class CasesPage(Page):
    def __init__(self, work: Work) -> None:
        declared = work.registry.get(CASE)
        super().__init__(work, words.say(declared.plural), width=None)
        self.count = Line("", "soft")
        self.tags.addWidget(self.count)
        self.new = Button(self.tr("Start a case"), "primary", icon="plus")
        self.new.clicked.connect(self._new)
        self.buttons.addWidget(self.new)
        self.table = RecordTable(work, CASE)
        self.view = RecordView(self.table, words.say(declared.plural))
        self.view.doubleClicked.connect(self._open)
        self.view.share_width(
            [_weight(field, declared) for field in self.table.columns],
            uncut=[
                column
                for column, field in enumerate(self.table.columns)
                if field.name == declared.code_field or field.type is FieldType.DATE
            ],
        )
        start = Button(self.tr("Start a case"), "primary", icon="plus")
        start.clicked.connect(self._new)
        self.empty = Empty(
            "cases",
            self.tr("No cases yet"),
            self.tr("Start one, or exchange with headquarters to receive those shared with you."),
            start,
        )
        self._stack = QStackedWidget()
        # Rounded corners do not clip a table's rows, so a frame around it has them.
        self.frame = Card(space=0, margin=layout.HAIR)
        self.frame.body.addWidget(self.view)
        self._stack.addWidget(self.frame)
        self._stack.addWidget(self.empty)
        self.body.addSpacing(layout.TIGHT)
        self.body.addWidget(self._stack, 1)
        self.table.filled.connect(self._filled)
        self.table.failed.connect(self.failed)

    def fetch(self) -> None:
        self.table.refresh()

    def concerned(self, changed: Changed) -> bool:
        return changed.everything or CASE in changed.types

    def enter(self) -> None:
        self.view.setFocus()

    def _filled(self) -> None:
        self._stack.setCurrentWidget(self.frame if self.table.total else self.empty)
        self.new.setVisible(bool(self.table.total))
        self.view.fit()
        self.count.setText(self.tr("%n case(s)", "", self.table.total) if self.table.total else "")
        if not self.view.currentIndex().isValid() and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        self.go.emit(Case(self.table.record(index.row()).key.record))

    def _new(self) -> None:
        self.go.emit(New(CASE))
