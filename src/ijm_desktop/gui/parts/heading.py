"""A page's title with its buttons at the far end; below it where both find no room in one row."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.flow import Flow

_SPARED = 160
"""By so much a tag beside the title is shortened before the buttons go below."""


class Heading(QLayout):
    """`title` holds the title and what stands beside it. Buttons go into `.buttons`."""

    def __init__(self, title: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._hint: QSize | None = None
        held = QWidget()
        self.buttons = Flow(held)
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(title)
        self.addWidget(held)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """What was worked out may be so no longer."""
        self._hint = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title = self._items[0]
        if self._in_one_row(width):
            return max(title.sizeHint().height(), self.buttons.line.height())
        return title.sizeHint().height() + layout.TIGHT + self.buttons.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        title, buttons = self._items
        line, high = self.buttons.line, title.sizeHint().height()
        if self._in_one_row(rect.width()):
            wide = line.width()
            room = rect.width() - (wide + layout.STEP if wide else 0)
            top = rect.y() + (rect.height() - line.height()) // 2
            far = rect.x() + rect.width() - wide
            title.setGeometry(self._read(rect, QRect(rect.x(), rect.y(), room, rect.height())))
            buttons.setGeometry(self._read(rect, QRect(far, top, wide, line.height())))
            return
        title.setGeometry(QRect(rect.x(), rect.y(), rect.width(), high))
        below = self.buttons.heightForWidth(rect.width())
        buttons.setGeometry(QRect(rect.x(), rect.y() + high + layout.TIGHT, rect.width(), below))

    def _read(self, rect: QRect, part: QRect) -> QRect:
        """Where it is for the direction that the window is read in."""
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        return QStyle.visualRect(direction, rect, part)

    def sizeHint(self) -> QSize:
        """Asked for again and again while a page is laid out, so it is worked out once."""
        if self._hint is None:
            self._hint = self._whole()
        return self._hint

    def _whole(self) -> QSize:
        title, line = self._items[0].sizeHint(), self.buttons.line
        wide = title.width() + (layout.STEP + line.width() if line.width() else 0)
        return QSize(wide, max(title.height(), line.height()))

    def minimumSize(self) -> QSize:
        title, buttons = self._items[0].minimumSize(), self.buttons.minimumSize()
        return QSize(max(title.width(), buttons.width()), max(title.height(), buttons.height()))

    def _in_one_row(self, width: int) -> bool:
        title, whole = self._items[0], self.sizeHint().width()
        spared = min(_SPARED, title.sizeHint().width() - title.minimumSize().width())
        return whole - max(0, spared) <= width
