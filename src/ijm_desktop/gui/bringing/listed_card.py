"""The list of names before anything is copied: what may show abuse is marked here, and stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ijm_desktop.gui import appearance, icons, layout
from ijm_desktop.gui.exchange_words import size_shown
from ijm_desktop.gui.moments import day_shown
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.handing_out import safe_name
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line, Paragraph
from ijm_desktop.vault.staged import StagedFile, State

AnyIndex = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole
TALL, ROW = 260, 30


class ListedModel(QAbstractListModel):
    """Names, sizes, days and folders; a tick is a mark. Marks are shown at once and written
    behind."""

    marking = Signal(object, bool)
    """The files, and whether they are marked or the mark is taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.files: tuple[StagedFile, ...] = ()
        self._marked: set[int] = set()
        self._final = False

    def put(self, files: tuple[StagedFile, ...], *, final: bool) -> None:
        """`final`: marks are not taken back any more."""
        marked = {row for row, each in enumerate(files) if each.state is State.MARKED}
        if (files, marked, final) == (self.files, self._marked, self._final):
            return
        self.beginResetModel()
        self.files, self._marked, self._final = files, marked, final
        self.endResetModel()

    @property
    def marked(self) -> int:
        return len(self._marked)

    @property
    def to_copy(self) -> Sequence[StagedFile]:
        return [each for row, each in enumerate(self.files) if row not in self._marked]

    def mark(self, rows: set[int]) -> None:
        """All of them; or none, where all are marked already."""
        if rows <= self._marked:
            if self._final:
                return
            self._marked -= rows
            self._tell(rows, on=False)
        else:
            self._marked |= rows
            self._tell(rows, on=True)

    def _tell(self, rows: set[int], *, on: bool) -> None:
        for row in rows:
            index = self.index(row)
            self.dataChanged.emit(index, index)
        self.marking.emit([self.files[row] for row in sorted(rows)], on)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.files)

    def flags(self, _index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = _ROLES.DisplayRole) -> object:
        if role == _ROLES.CheckStateRole:
            on = index.row() in self._marked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in (_ROLES.DisplayRole, _ROLES.AccessibleTextRole):
            return self._text(index.row())
        if role == _ROLES.SizeHintRole:
            return QSize(0, ROW)
        return None

    def setData(self, index: AnyIndex, _value: object, role: int = _ROLES.EditRole) -> bool:
        if role == _ROLES.CheckStateRole:
            self.mark({index.row()})
            return True
        return False

    def _text(self, row: int) -> str:
        each = self.files[row]
        day = day_shown(each.changed_ns // 1_000_000)
        folder = each.path.parent
        parts = [safe_name(each.name), size_shown(each.size), day]
        parts += [safe_name(name) for name in folder.parts]
        parts += [self.tr("is not copied")] if row in self._marked else []
        return " · ".join(parts)


class MarkDelegate(QStyledItemDelegate):
    """With a box that is seen in every theme: the style's own is lost in the dark ones."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        held = QStyleOptionViewItem(option)
        self.initStyleOption(held, index)
        element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = held.widget.style().subElementRect(element, held, held.widget)
        marked = held.checkState == Qt.CheckState.Checked
        colours = appearance.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.danger if marked else colours.edge), layout.RING))
        painter.setBrush(QColor(colours.danger if marked else colours.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), layout.BAR_RADIUS, layout.BAR_RADIUS)
        if marked:
            painter.drawPixmap(box, icons.pixmap("check", colours.on_danger, box.width()))
        painter.restore()


class ListedView(QListView):
    """Space marks everything that is selected, or takes the mark back."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setItemDelegate(MarkDelegate(self))
        self.setMinimumHeight(TALL)

    def rows(self) -> set[int]:
        return {index.row() for index in self.selectedIndexes()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, ListedModel) and self.rows():
            model.mark(self.rows())
            return
        super().keyPressEvent(event)


class ListedCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.model = ListedModel()
        self.view = ListedView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Files found"))
        self.view.setAccessibleDescription(self.tr("Space marks what may show abuse."))
        self.mark = Button(self.tr("May show abuse: never copy"), "danger")
        self.copy = Button(self.tr("Copy the others"), "primary")
        self.other = Button(self.tr("Another folder"))
        self.count = Line("", "soft", wrap=True)
        self.body.addWidget(Line(self.tr("Before anything is copied"), "heading"))
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "Mark every file that may show the sexual abuse of a child, by what you were "
                    "told or by its name. It is not opened and not copied. Leave the phone as it "
                    "is and call the police unit you work with; here you write only the number "
                    "of their report."
                )
            )
        )
        self.body.addWidget(self.view)
        self.body.addWidget(self.count)
        line = Flow(space=layout.SNUG)
        for button in (self.mark, self.copy, self.other):
            line.addWidget(button)
        self.body.addLayout(line)
        self.mark.clicked.connect(self._mark)
        self.model.marking.connect(self._tell)

    def put(self, files: tuple[StagedFile, ...], *, untouched: bool) -> None:
        """`untouched`: nothing is copied yet."""
        row = max(self.view.currentIndex().row(), 0)
        self.model.put(files, final=not untouched)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(row))
        self.other.setVisible(untouched)
        self._tell()

    def _mark(self) -> None:
        self.model.mark(self.view.rows())
        self.view.setFocus()

    def _tell(self, *_marked: object) -> None:
        waiting = self.model.to_copy
        size = size_shown(sum(each.size for each in waiting))
        told = [self.tr("%n file(s) to copy", "", len(waiting)), size]
        if self.model.marked:
            told.append(self.tr("%n marked, which stay where they are", "", self.model.marked))
        self.count.setText(" · ".join(told))
        self.copy.setEnabled(bool(waiting))
