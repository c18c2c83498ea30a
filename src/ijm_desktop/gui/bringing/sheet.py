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
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView

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
SIDE = 148
TALL = 420
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
            return self._icon(each)
        return None

    def _spoken(self, each: StagedFile, *, clear: bool) -> str:
        day = each.made_on or self.tr("without a day")
        words = self.tr("{name}, {day}, shown") if clear else self.tr("{name}, {day}, blurred")
        return words.format(name=safe_name(each.name), day=day)

    def _icon(self, each: StagedFile) -> QIcon:
        if self._clear is not None and self._clear[0] == each.number:
            return _framed(self._clear[1])
        if each.number not in self._grains:
            self._grains[each.number] = None
            self._ask(each, self._grained)
        grains = self._grains[each.number]
        if grains is None:
            return _framed(icons.pixmap("note", appearance.current().edge, _SIGN))
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        return _framed(grains.scaled(QSize(SIDE, SIDE), keep, smooth))

    def _ask(self, each: StagedFile, done: Callable[[int, QPixmap], object]) -> None:
        came = partial(self._came, each.number, done)
        self._work.run(_small, self, came, _no_matter, each)

    def _came(
        self, number: int, done: Callable[[int, QPixmap], object], found: Picture | None
    ) -> None:
        if found is not None:
            done(number, QPixmap.fromImage(found.image()))

    def _grained(self, number: int, picture: QPixmap) -> None:
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        self._grains[number] = picture.scaled(QSize(GRAINS, GRAINS), keep, smooth)
        self._tell_of(number)

    def _uncovered(self, number: int, picture: QPixmap) -> None:
        if self._wanted == number:
            self._clear = (number, picture)
            self._tell_of(number)

    def _tell_of(self, number: int) -> None:
        for row, each in enumerate(self._files):
            if each.number == number:
                self._tell(row)

    def _tell(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)


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
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + layout.WIDE, SIDE + layout.HUGE))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
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


def _framed(picture: QPixmap) -> QIcon:
    """As it is also where it is selected: no tint of the style over a face."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


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
