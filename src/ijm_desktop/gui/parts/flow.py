"""A layout that wraps like words do, for chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ijm_desktop.gui import layout


class Flow(QLayout):
    def __init__(self, parent: QWidget | None = None, *, space: int = layout.TIGHT) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._space = space
        self._line: QSize | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """What was worked out may be so no longer; asked again and again, it is worked out once."""
        self._line = None
        self._heights.clear()
        super().invalidate()

    @property
    def line(self) -> QSize:
        """What all of it takes in one line; nothing where nothing is shown."""
        if self._line is None:
            self._line = self._in_one_line()
        return self._line

    def _in_one_line(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in hints) + self._space * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if item.isEmpty():
                continue
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Returns the height; wraps when the next item would reach past the far edge. What is lower
        than its line stands in the middle of it."""
        lines: list[list[tuple[int, QLayoutItem]]] = []
        x = rect.x()
        for item in self._items:
            if item.isEmpty():
                continue
            width = item.sizeHint().width()
            if not lines or (x + width > rect.right() + 1 and x > rect.x()):
                lines.append([])
                x = rect.x()
            lines[-1].append((x, item))
            x += width + self._space
        y = rect.y()
        for line in lines:
            tallest = max(item.sizeHint().height() for _, item in line)
            if move:
                self._move(rect, line, y, tallest)
            y += tallest + self._space
        return max(0, y - self._space - rect.y())

    def _move(
        self, rect: QRect, line: list[tuple[int, QLayoutItem]], top: int, tallest: int
    ) -> None:
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        for x, item in line:
            hint = item.sizeHint()
            place = QRect(QPoint(x, top + (tallest - hint.height()) // 2), hint)
            item.setGeometry(QStyle.visualRect(direction, rect, place))
