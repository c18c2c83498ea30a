"""The contact sheet: small pictures of what was copied, blurred until one of them is pressed.

One at most is clear at any time, so that nobody who passes by sees a sheet of faces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ijm_desktop.actions import staging
from ijm_desktop.actions.desk import Desk
from ijm_desktop.gui import appearance, icons, layout
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.viewer import pictures
from ijm_desktop.gui.viewer.errors import NotShowable
from ijm_desktop.gui.viewer.pictures import Picture
from ijm_desktop.gui.work import Work
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.staged import StagedFile

AnyIndex = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole
SIDE = 132
TILE = QSize(SIDE + layout.TIGHT + layout.STEP, SIDE + layout.HUGE)
TALL = 310
GRAINS = 6
"""Pixels on the longer side of what is shown blurred: less than any face needs."""
_SIGN = 40


class SheetModel(QAbstractListModel):
    """Pictures are asked for as they come into sight. Of the blurred ones only the grains are kept,
    of the clear one the picture."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._files: list[StagedFile] = []
        self._grains: dict[int, QPixmap | None] = {}
        self._clear: tuple[int, QPixmap] | None = None
        self._wanted: int | None = None

    @property
    def files(self) -> Sequence[StagedFile]:
        return self._files

    @property
    def clear_row(self) -> int | None:
        number = None if self._clear is None else self._clear[0]
        rows = (row for row, each in enumerate(self._files) if each.number == number)
        return next(rows, None)

    def put(self, files: Sequence[StagedFile]) -> None:
        """Of one batch. What was decided goes; the others stay as they are."""
        kept = {(each.batch, each.number) for each in files}
        for row in range(len(self._files) - 1, -1, -1):
            if (self._files[row].batch, self._files[row].number) not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._grains.pop(self._files.pop(row).number, None)
                self.endRemoveRows()
        known = {each.number for each in self._files}
        added = [each for each in files if each.number not in known]
        if added:
            at = len(self._files)
            self.beginInsertRows(QModelIndex(), at, at + len(added) - 1)
            self._files.extend(added)
            self.endInsertRows()
        self.blur()

    def blur(self) -> None:
        row, self._clear, self._wanted = self.clear_row, None, None
        if row is not None:
            self._tell(row)

    def uncover(self, row: int) -> None:
        """Blurs again where it is clear already."""
        again = self.clear_row == row
        self.blur()
        if not again:
            each = self._files[row]
            self._wanted = each.number
            self._ask(each, self._uncovered)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._files)

    def data(self, index: AnyIndex, role: int = _ROLES.DisplayRole) -> object:
        each = self._files[index.row()]
        if role == _ROLES.DisplayRole:
            return safe_name(each.name)
        if role == _ROLES.AccessibleTextRole:
            clear = index.row() == self.clear_row
            return self._spoken(each, clear=clear)
        if role == _ROLES.DecorationRole:
            return self._picture(each)
        return None

    def _spoken(self, each: StagedFile, *, clear: bool) -> str:
        day = each.made_on or self.tr("without a day")
        words = self.tr("{name}, {day}, shown") if clear else self.tr("{name}, {day}, blurred")
        return words.format(name=safe_name(each.name), day=day)

    def _picture(self, each: StagedFile) -> QPixmap:
        if self._clear is not None and self._clear[0] == each.number:
            return self._clear[1]
        if each.number not in self._grains:
            self._grains[each.number] = None
            self._ask(each, self._grained)
        grains = self._grains[each.number]
        if grains is None:
            return icons.pixmap("note", appearance.current().edge, _SIGN)
        return _fitted(grains, SIDE)

    def _ask(self, each: StagedFile, done: Callable[[int, QPixmap], object]) -> None:
        came = partial(self._came, each.number, done)
        self._work.run(_small, self, came, _no_matter, each)

    def _came(
        self, number: int, done: Callable[[int, QPixmap], object], found: Picture | None
    ) -> None:
        if found is not None:
            done(number, QPixmap.fromImage(found.image()))

    def _grained(self, number: int, picture: QPixmap) -> None:
        self._grains[number] = _fitted(picture, GRAINS)
        self._tell_of(number)

    def _uncovered(self, number: int, picture: QPixmap) -> None:
        if self._wanted == number:
            self._clear = (number, _fitted(picture, SIDE))
            self._tell_of(number)

    def _tell_of(self, number: int) -> None:
        for row, each in enumerate(self._files):
            if each.number == number:
                self._tell(row)

    def _tell(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)


class Tile(QStyledItemDelegate):
    """A picture and its name. What is chosen has a tick, so colour is never alone."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colours, states = appearance.current(), QStyle.StateFlag
        field = option.rect.adjusted(layout.HAIR, layout.HAIR, -layout.HAIR, -layout.HAIR)
        chosen = bool(option.state & states.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = colours.focus if option.state & states.State_HasFocus else colours.surface
        painter.setPen(QPen(QColor(ring), layout.RING))
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
        painter.drawRoundedRect(field, layout.SMALL_RADIUS, layout.SMALL_RADIUS)
        picture: QPixmap = index.data(_ROLES.DecorationRole)
        place = QRect(QPoint(0, 0), picture.deviceIndependentSize().toSize())
        frame = QRect(field.left(), field.top() + layout.HAIR, field.width(), SIDE)
        place.moveCenter(frame.center())
        painter.drawPixmap(place.topLeft(), picture)
        if chosen:
            sign = icons.pixmap("check", colours.accent, layout.ICON)
            corner = field.topRight() + QPoint(-layout.ICON - layout.HAIR, layout.HAIR)
            painter.fillRect(QRect(corner, sign.deviceIndependentSize().toSize()), colours.surface)
            painter.drawPixmap(corner, sign)
        below = QRect(frame.left(), frame.bottom(), frame.width(), field.bottom() - frame.bottom())
        below = below.adjusted(layout.HAIR, 0, -layout.HAIR, 0)
        painter.setPen(QColor(colours.text))
        name = option.fontMetrics.elidedText(
            index.data(), Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()


class Sheet(QListView):
    """A press on a picture shows it, again blurs it; so does Enter. With Ctrl or Shift, and with
    the arrow keys, files are only chosen."""

    chosen = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.sheet = SheetModel(work)
        self.setModel(self.sheet)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(Tile(self))
        self.setGridSize(TILE)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(TALL)
        self.setAccessibleName(self.tr("Contact sheet"))
        self.setAccessibleDescription(self.tr("Enter shows a picture, and blurs it again."))
        self.selectionModel().selectionChanged.connect(self._chosen)

    def files(self) -> list[StagedFile]:
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.sheet.files[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.sheet.uncover(row)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if index.isValid() and plain and len(self.selectedIndexes()) == 1:
            self.sheet.uncover(index.row())

    def hideEvent(self, event: QHideEvent) -> None:
        self.sheet.blur()
        super().hideEvent(event)

    def _chosen(self) -> None:
        self.chosen.emit()


def _fitted(picture: QPixmap, side: int) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _small(desk: Desk, file: StagedFile) -> Picture | None:
    data = staging.picture(desk, file)
    if data is None:
        return None
    try:
        return pictures.decoded(data, SIDE * 2)
    except NotShowable:
        return None


def _no_matter(_error: AppError) -> None:
    """The file stays on the sheet under its name."""
