"""A list of things to be done, each with a box before it: a click into the box, or Space, ticks it;
a click beside it, or Enter, opens it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ijm_desktop.gui import appearance, layout
from ijm_desktop.gui.parts.entries import ICON_FIELD, Entry, EntryDelegate, EntryList

_EDGE = 2


class TickDelegate(EntryDelegate):
    def paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, entry: Entry
    ) -> bool:
        colours = appearance.current()
        top = inner.top() + (inner.height() - layout.ICON) // 2
        box = QRect(inner.left(), top, layout.ICON, layout.ICON).adjusted(1, 1, -1, -1)
        over = option.state & QStyle.StateFlag.State_MouseOver
        colour = getattr(colours, entry.tone) if entry.tone else colours.text_soft
        painter.setPen(QPen(QColor(colours.accent if over else colour), _EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, layout.HAIR, layout.HAIR)
        return True


class TickList(EntryList):
    """`ticked` tells an entry's key; the entry stays until whoever fills the list takes it away."""

    ticked = Signal(object)

    def __init__(self, name: str, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, whole=whole, parent=parent)
        self.setItemDelegate(TickDelegate(self))
        self.setAccessibleDescription(self.tr("Space marks one as done, Enter opens it."))
        self._in_box = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._tick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.visualRect(index)
        box = QRect(
            row.left() + layout.SNUG // 2, row.top(), layout.SNUG // 2 + ICON_FIELD, row.height()
        )
        box = QStyle.visualRect(self.layoutDirection(), row, box)
        self._in_box = box.contains(event.position().toPoint())
        super().mouseReleaseEvent(event)
        self._in_box = False

    def _open(self, index: QModelIndex) -> None:
        if self._in_box:
            self._tick(index)
        else:
            super()._open(index)

    def _tick(self, index: QModelIndex) -> None:
        self.ticked.emit(self.entries.entry(index.row()).key)
