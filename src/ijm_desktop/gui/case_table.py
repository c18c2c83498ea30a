"""The list of cases: columns as declared, pages fetched as one scrolls."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import Page, RecordShown
from ijm_desktop.gui import words
from ijm_desktop.gui.parts.rows import resync
from ijm_desktop.gui.parts.text import plainly
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.errors import AppError

AnyIndex = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole


class RecordTable(QAbstractTableModel):
    """One record type, newest first. Whatever comes from the worker is spliced in; nothing is
    cleared to be filled again."""

    filled = Signal()
    failed = Signal(object)

    def __init__(self, work: Work, type_name: str) -> None:
        super().__init__()
        self._work = work
        self._type = work.registry.get(type_name)
        self.columns = [self._type.field(name) for name in self._type.list_columns]
        self._rows: list[RecordShown] = []
        self._next: object | None = None
        self._asking = False
        self.total = 0

    def refresh(self) -> None:
        """Fetch the newest again: that is where whatever was written shows up."""
        self._work.run(reading.listed, self, self._newest, self.failed.emit, self._type.name)

    def record(self, row: int) -> RecordShown:
        return self._rows[row]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == _ROLES.DisplayRole:
            return words.say(self.columns[section].label)
        if role == _ROLES.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = _ROLES.DisplayRole) -> object:
        if role == _ROLES.ToolTipRole:
            return plainly(self._text(index))
        if role in (_ROLES.DisplayRole, _ROLES.AccessibleTextRole):
            return self._text(index)
        return None

    def _text(self, index: AnyIndex) -> str:
        row, field = self._rows[index.row()], self.columns[index.column()]
        if field.name == self._type.code_field:
            return row.code
        held = row.fields.get(field.name, NOTHING)
        value = list(held.elements) if field.many else held.value
        return words.shown(field, value, self._work.codelists)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._next is not None and not self._asking

    def fetchMore(self, parent: AnyIndex) -> None:
        if parent.isValid() or self._next is None:
            return
        self._asking = True
        self._work.run(_after, self, self._more, self._stopped, self._type.name, self._next)

    def _newest(self, page: Page) -> None:
        seen = {row.key for row in page.rows}
        older = [row for row in self._rows if row.key not in seen]
        if not self._rows or page.next is None:
            self._next = page.next
            older = older if page.next is not None else []
        self.total = page.total
        resync(self, self._rows, [*page.rows, *older], attrgetter("key"), len(self.columns))
        self.filled.emit()

    def _more(self, page: Page) -> None:
        self._asking = False
        self._next = page.next
        seen = {row.key for row in self._rows}
        new = [row for row in page.rows if row.key not in seen]
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()

    def _stopped(self, error: AppError) -> None:
        self._asking = False
        self.failed.emit(error)


def _after(desk: Desk, type_name: str, cursor: object) -> Page:
    return reading.listed(desk, type_name, before=cursor)  # type: ignore[arg-type]
