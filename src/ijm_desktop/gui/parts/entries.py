"""A list of entries of a few lines, painted rather than made of widgets: a thousand cost no more
than ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ijm_desktop.gui import appearance, icons, layout, theme
from ijm_desktop.gui.parts.rows import resync
from ijm_desktop.gui.parts.text import plainly

AnyIndex = QModelIndex | QPersistentModelIndex
ICON_FIELD = 36
_FOCUS = 2
_END = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` is what opening it means; entries with an equal key are the same entry. `secondary`
    may be several lines. `tone` colours the icon; `told` is what of its words says the same."""

    key: object
    primary: str
    secondary: str = ""
    trailing: str = ""
    icon: str = ""
    tone: str = ""
    told: str = ""

    @property
    def lines(self) -> list[str]:
        return self.secondary.split("\n") if self.secondary else []

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.primary, *self.lines, self.trailing) if part)


class EntryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case Qt.ItemDataRole.ToolTipRole:
                end = [entry.trailing] if entry.trailing else []
                return plainly("\n".join([entry.primary, *entry.lines, *end]))
            case Qt.ItemDataRole.UserRole:
                return entry
        return None

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def put(self, entries: Sequence[Entry]) -> None:
        resync(self, self._entries, entries, attrgetter("key"))


class EntryDelegate(QStyledItemDelegate):
    """An icon, two lines, and something short at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        lines = _heights(option.fontMetrics, entry)
        height = sum(lines) + 2 * layout.TIGHT + layout.HAIR
        return QSize(layout.FIELD // 2, max(height, layout.CONTROL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colours = appearance.current()
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        states = QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        field = option.rect.adjusted(2, 1, -2, -1)
        # What Tab comes to first is current without being selected.
        if state & states.State_HasFocus:
            self._fill(painter, field, colours.accent_soft)
            painter.setPen(QPen(QColor(colours.focus), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = field.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inset, layout.SMALL_RADIUS, layout.SMALL_RADIUS)
        elif state & states.State_MouseOver:
            self._fill(painter, field, colours.hover)
        inner = field.adjusted(layout.SNUG, layout.TIGHT, -layout.SNUG, -layout.TIGHT)
        sign = QRect(inner.left(), inner.top(), layout.ICON, inner.height())
        if self.paint_sign(painter, option, _mirrored(option, sign), entry):
            inner.setLeft(inner.left() + ICON_FIELD)
        self._paint_text(painter, option, inner, entry)
        painter.restore()

    def paint_sign(
        self, painter: QPainter, _option: QStyleOptionViewItem, inner: QRect, entry: Entry
    ) -> bool:
        """What stands before the words, as wide as an icon; False where nothing does."""
        if not entry.icon:
            return False
        colour = getattr(appearance.current(), entry.tone or "accent")
        drawn = icons.pixmap(entry.icon, colour, layout.ICON)
        top = inner.top() + (inner.height() - layout.ICON) // 2
        painter.drawPixmap(inner.left(), top, drawn)
        return True

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, entry: Entry
    ) -> None:
        colours = appearance.current()
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        align |= Qt.AlignmentFlag.AlignVCenter
        body, small = QFont(option.font), QFont(option.font)
        body.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(theme.TYPE["small"].size)
        painter.setFont(body)
        needed = painter.fontMetrics().horizontalAdvance(entry.primary) + layout.STEP
        painter.setFont(small)
        metrics = painter.fontMetrics()
        # What an entry is called comes first; what stands at its end gets the rest, or a third.
        room = max(inner.width() - needed, inner.width() // _END)
        width, ending = metrics.horizontalAdvance(entry.trailing), entry.trailing
        if width > room:
            width = room
            ending = metrics.elidedText(ending, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colours.text_soft))
        last = QRect(inner.right() + 1 - width, inner.top(), width, inner.height())
        painter.drawText(_mirrored(option, last), align, ending)
        text = inner.adjusted(0, 0, -(width + layout.STEP) if width else 0, 0)
        heights = _heights(option.fontMetrics, entry)
        top = text.top() + (text.height() - sum(heights)) // 2
        upper = _mirrored(option, QRect(text.left(), top, text.width(), heights[0]))
        line = QRect(text.left(), top, text.width(), heights[0])
        for words, height in zip(entry.lines, heights[1:], strict=True):
            line = QRect(text.left(), line.bottom() + 1, text.width(), height)
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(_mirrored(option, line), align, elided)
        painter.setFont(body)
        painter.setPen(QColor(colours.text))
        elided = painter.fontMetrics().elidedText(
            entry.primary, Qt.TextElideMode.ElideRight, upper.width()
        )
        painter.drawText(upper, align, elided)

    def _fill(self, painter: QPainter, field: QRect, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(field, layout.SMALL_RADIUS, layout.SMALL_RADIUS)


def _mirrored(option: QStyleOptionViewItem, part: QRect) -> QRect:
    """Where it is in a window that is read from right to left."""
    return QStyle.visualRect(option.direction, option.rect, part)


def _heights(metrics: QFontMetrics, entry: Entry) -> list[int]:
    """Of each line. Scripts that stack their letters take more than the face for Latin says."""
    single = Qt.TextFlag.TextSingleLine.value
    return [
        max(metrics.lineSpacing(), metrics.size(single, words).height())
        for words in (entry.primary, *entry.lines)
    ]


class EntryList(QListView):
    """Enter or a click opens an entry. `whole`: as tall as its entries, for short lists."""

    opened = Signal(object)

    def __init__(self, name: str, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.entries = EntryModel()
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._whole = whole
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def put(self, entries: Sequence[Entry]) -> None:
        self.entries.put(entries)
        if self.hasFocus() and not self.currentIndex().isValid() and entries:
            self.setCurrentIndex(self.entries.index(0))
        if self._whole:
            self.setFixedHeight(
                sum(self.sizeHintForRow(i) for i in range(len(entries))) + 2 * layout.RING
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(0))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.entries.entry(index.row()).key)
