"""The table of a long list: whole rows, many of them selected, columns sorted by their headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ijm_desktop.gui import appearance, layout
from ijm_desktop.gui.column_widths import shares
from ijm_desktop.gui.record_table import RecordTable

_BAR = 4
_MOST = 80
"""In a hundred."""
_FLAGS = QItemSelectionModel.SelectionFlag


class RowDelegate(QStyledItemDelegate):
    """Marks selected rows with a bar, so that it is not said by a tint alone: a short one while the
    keys are elsewhere. The row that keys act on has lines, where that is another."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        states = QStyle.StateFlag
        view = option.widget
        if not isinstance(view, QTableView):
            return
        colours = appearance.current()
        colour = QColor(colours.focus if view.hasFocus() else colours.edge)
        if index.column() == 0 and option.state & states.State_Selected:
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            if not view.hasFocus():
                bar.adjust(0, bar.height() // 3, 0, -(bar.height() // 3))
            bar = QStyle.visualRect(option.direction, option.rect, bar)
            painter.fillRect(bar, colour)
        here = view.hasFocus() and index.row() == view.currentIndex().row()
        if here and not option.state & states.State_Selected:
            painter.setPen(QPen(colour, layout.RING))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class RecordView(QTableView):
    """Enter opens like a double click does; Space selects one more; letters go to where one types
    to narrow the list (`typed`)."""

    typed = Signal(str)
    copy_asked = Signal()
    selected = Signal(int)

    def __init__(self, table: RecordTable, name: str) -> None:
        super().__init__()
        self.table = table
        self._weights: tuple[int, ...] = ()
        self._uncut: frozenset[int] = frozenset()
        self._fitted = False
        self._at = -1
        self._kept: tuple[int | None, set[int]] = (None, set())
        self.setModel(table)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Enter opens a row, Space selects it, typing narrows the list.")
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)  # a row has room for two lines in Latin letters
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(layout.TABLE_ROW)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerWidget(QWidget())  # else a frame is drawn where the two bars meet
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        self.show_sorting()
        self.setSortingEnabled(True)
        self.verticalScrollBar().valueChanged.connect(self._look)
        table.modelAboutToBeReset.connect(self._remember)
        table.modelReset.connect(self._restore)
        table.filled.connect(self._look)
        self.selectionModel().selectionChanged.connect(self._tell_selected)

    def share_width(self, weights: Sequence[int], uncut: Iterable[int]) -> None:
        """Columns as wide as their weights and what stands in them say, until a person draws them
        otherwise; but wide enough for their heading, and the `uncut` for what stands in them."""
        self._weights = tuple(weights)
        self._uncut = frozenset(uncut)
        self._fitted = False
        self._share()

    def show_sorting(self) -> None:
        """The arrow where the list is sorted by now."""
        how = self.table.how
        names = [field.name for field in self.table.columns]
        at = names.index(how.sort) if how.sort in names else -1
        orders = Qt.SortOrder
        header = self.horizontalHeader()
        was = header.blockSignals(True)
        header.setSortIndicator(
            at, orders.DescendingOrder if how.descending else orders.AscendingOrder
        )
        header.blockSignals(was)
        header.viewport().update()

    def selected_ids(self) -> list[int]:
        """In the order of the list."""
        stretches = sorted(self._stretches(), key=lambda each: each.start)
        return [self.table.row_id(row) for each in stretches for row in each]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self._look()

    def fit(self) -> None:
        """After rows came: to the first of them, and where a code or a date would be cut."""
        cut = any(self.columnWidth(column) < self._needed(column) for column in self._uncut)
        if cut or not self._fitted:
            self._share()
            self._fitted = self.table.rowCount() > 0

    def keyboardSearch(self, text: str) -> None:
        """Qt would look through every row there is, on this thread."""
        if text.strip():
            self.typed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.doubleClicked.emit(current)
            return
        if event.key() == Qt.Key.Key_Space and current.isValid():
            self.selectionModel().select(current, _FLAGS.Toggle | _FLAGS.Rows)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def _look(self) -> None:
        if self.table.rowCount():
            self.table.look_at(*self._in_sight())

    def _in_sight(self) -> tuple[int, int]:
        """The first row and the last."""
        first, last = self.rowAt(0), self.rowAt(max(0, self.viewport().height() - 1))
        return max(0, first), last if last >= 0 else self.table.rowCount() - 1

    def _remember(self) -> None:
        self._at = self.currentIndex().row()
        here = self.table.row_id(self._at) if 0 <= self._at < self.table.rowCount() else None
        self._kept = here, set(self.selected_ids())

    def _restore(self) -> None:
        """Whatever was selected and is still listed stays so, wherever it is now."""
        current, chosen = self._kept
        if self.table.anew:
            self.scrollToTop()
            if len(chosen) <= 1:  # no more than where somebody happened to be
                self.setCurrentIndex(self.table.index(0, 0))
                return
        selection = QItemSelection()
        last = max(0, self.table.columnCount() - 1)
        for first, past in _runs(self.table.places(chosen)):
            selection.select(self.table.index(first, 0), self.table.index(past, last))
        self.selectionModel().select(selection, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        self._stand_at(0 if self.table.anew else self._place_of(current))
        self._tell_selected()

    def _place_of(self, current: int | None) -> int:
        """Where that row is now; where it was if it is gone."""
        found = self.table.places({current} if current is not None else set())
        return found[0] if found else max(0, min(self._at, self.table.rowCount() - 1))

    def _stand_at(self, row: int) -> None:
        """Keys act there from now on; what is selected and what is in sight stay."""
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self.table.index(row, 0), _FLAGS.NoUpdate)
        self.setAutoScroll(True)

    def _tell_selected(self) -> None:
        self.selected.emit(sum(len(each) for each in self._stretches()))

    def _stretches(self) -> list[range]:
        """Of rows that are selected; no two have one in common."""
        selection = self.selectionModel().selection()
        found = [selection.at(each) for each in range(selection.count())]
        return [range(each.top(), each.bottom() + 1) for each in found]

    def _share(self) -> None:
        columns = range(len(self._weights))
        needed = [self._needed(column) for column in columns]
        wanted = [max(least, self._usual(at)) for at, least in enumerate(needed)]
        widths = shares(self.viewport().width(), self._weights, needed, wanted)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _needed(self, column: int) -> int:
        heading = self.horizontalHeader().sectionSizeHint(column)
        held = self._lengths(column) if column in self._uncut else []
        return max([heading, *held])

    def _usual(self, column: int) -> int:
        """What holds most of what is in sight: one long answer does not take the room of others."""
        lengths = sorted(self._lengths(column))
        return lengths[(len(lengths) - 1) * _MOST // 100] if lengths else 0

    def _lengths(self, column: int) -> list[int]:
        """Of what is in sight, with the room beside it."""
        metrics, table = self.fontMetrics(), self.table
        first, last = self._in_sight()
        return [
            metrics.horizontalAdvance(str(table.data(table.index(row, column)))) + 2 * layout.STEP
            for row in range(first, last + 1)
        ]


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Of rows in order, the first and last of each stretch."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
