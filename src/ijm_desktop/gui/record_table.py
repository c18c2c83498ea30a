"""A long list as a model: the ids of all its rows, and what the rows near the eye show.

Whoever scrolls says where (`look_at`); rows are asked for ahead of that, one question at a time and
always the newest, so that dragging through a hundred thousand leaves no queue behind (ADR 122).
"""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ijm_desktop.actions import listing
from ijm_desktop.actions.arranging import Arrangement, Narrowing, sortable
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.listing import Arranged, Kept, ListRow
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.gui import language, words
from ijm_desktop.gui.parts.text import plainly
from ijm_desktop.gui.tasks import Handle, Task
from ijm_desktop.gui.work import Work
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field

AnyIndex = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole
AHEAD = 60
"""Rows before and behind what is seen that are asked for with it."""
SOON = 1_000
"""So few records are read before anybody misses a row."""
_HELD = 2_000
_PIECE = 1_000


class RecordTable(QAbstractTableModel):
    """One record type. What is arranged anew comes by `modelReset`, with its first rows there;
    what merely came, went or moved is spliced in."""

    filled = Signal()
    failed = Signal(object)
    arranging = Signal(int)
    """So many records are still to be read before the list can be sorted or narrowed; 0: done."""

    def __init__(self, work: Work, type_name: str) -> None:
        super().__init__()
        self._work = work
        self.type = work.registry.get(type_name)
        offered = listing.listable(work.registry, self.type)
        self.offered = {field.name: field for field in offered}
        usual = listing.columns_of(work.registry, self.type)
        self.kept: Kept | None = None
        self.how = Arrangement(type_name, usual)
        self._shown: Arrangement | None = None
        """As the rows are arranged that stand there; None while none do."""
        self.columns = [self.offered[name] for name in usual]
        self._ids = array("q")
        self._held: dict[int, ListRow] = {}
        self._seen = (0, AHEAD)
        self._arranging: Task | None = None
        self._asking = False
        self._read_ahead = False
        self.total = 0
        self.anew = False
        """While the model resets: somebody arranged the list otherwise and starts at its top."""

    def refresh(self) -> None:
        """Arrange what there is now, as somebody wants it; at first as they last had it."""
        if self.kept is None:
            self._work.run(listing.kept, self, self._begin, self.failed.emit, self.type.name)
            return
        if self._arranging is not None:
            self._arranging.cancel()
        first, last = self._seen if self.how == self._shown else (0, AHEAD)
        around = max(0, first - AHEAD), last - first + 2 * AHEAD
        first_of_all = self._shown is None
        work = partial(_arranged, how=self.how, around=around, meanwhile=first_of_all)
        self._arranging = self._work.run_in_turns(work, self, self._come, self._stopped)
        self._arranging.on_news = self._hear

    def arrange(
        self,
        *,
        sort: str | None = None,
        descending: bool = False,
        narrowed: Iterable[Narrowing] | None = None,
        typed: str | None = None,
    ) -> None:
        """Only what is named changes."""
        how = replace(self.how, language=language.current())
        if sort is not None:
            how = replace(how, sort=sort, descending=descending)
        if narrowed is not None:
            how = replace(how, narrowed=tuple(narrowed))
        if typed is not None:
            how = replace(how, words=typed)
        if how != self.how:
            self.how = how
            if sort is not None:
                self._keep()
            self.refresh()

    def show_columns(self, names: Iterable[str]) -> None:
        """In this order; at least one."""
        chosen = tuple(names)
        if chosen == self.how.columns or not chosen:
            return
        self.beginResetModel()
        self.columns = [self.offered[name] for name in chosen]
        self.how = replace(self.how, columns=chosen)
        if self._shown is not None:
            self._shown = replace(self._shown, columns=chosen)
        self.endResetModel()
        self._keep()
        if self.how.words:
            self.refresh()

    def stop(self) -> None:
        """Back to the arrangement that is still shown."""
        if self._arranging is not None:
            self._arranging.cancel()
            self._arranging = None
        self.how = self._shown or _plain(self.how)
        if self._shown is None:
            self.refresh()
        self.arranging.emit(0)
        self.filled.emit()

    def look_at(self, first: int, last: int) -> None:
        """These rows are before somebody's eyes."""
        self._seen = first, last
        if self._asking:
            return
        if self._missing(first, last + 1) or self._missing(first - AHEAD // 2, last + AHEAD // 2):
            wanted = self._missing(first, last + 1)
            wanted += self._missing(first - AHEAD, first) + self._missing(last + 1, last + AHEAD)
            self._asking = True
            self._work.run(listing.rows, self, self._more, self._not_read, wanted)

    def row_id(self, row: int) -> int:
        return self._ids[row]

    def places(self, ids: set[int]) -> list[int]:
        """Where these rows are now."""
        return [row for row, each in enumerate(self._ids) if each in ids] if ids else []

    def is_read(self, row: int) -> bool:
        return self._ids[row] in self._held

    def record(self, row: int) -> RecordShown:
        """Of a row that `is_read`."""
        return self._held[self._ids[row]].record

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

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

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        field = self.columns[column] if 0 <= column < len(self.columns) else None
        if field is None or sortable(field):
            down = field is not None and order is Qt.SortOrder.DescendingOrder
            self.arrange(sort="" if field is None else field.name, descending=down)
        else:
            self.filled.emit()  # the arrow goes back to where it was

    def _text(self, index: AnyIndex) -> str:
        row = self._held.get(self._ids[index.row()])
        return "" if row is None else self._said(row, self.columns[index.column()])

    def _said(self, row: ListRow, field: Field) -> str:
        if field.name == self.type.code_field:
            return row.record.code
        held = row.record.fields.get(field.name, NOTHING)
        value = list(held.elements) if field.many else held.value
        if row.names and field.target is not None:
            elements = value if isinstance(value, list) else [value]
            return ", ".join(row.names[each] for each in elements if each in row.names)
        return words.shown(field, value, self._work.codelists)

    def _hear(self, news: int | Arranged) -> None:
        """How many records are still to be read, or what to show as long as that lasts."""
        if isinstance(news, Arranged):
            self._put(news, _plain(self.how))
            self.filled.emit()
        else:
            self.arranging.emit(news)

    def _begin(self, kept: Kept) -> None:
        self.kept = kept
        self.beginResetModel()
        self.columns = [self.offered[name] for name in kept.columns]
        self.endResetModel()
        self.how = Arrangement(
            self.type.name,
            kept.columns,
            kept.sort,
            kept.descending,
            language=language.current(),
        )
        self.refresh()

    def _keep(self) -> None:
        kept = Kept(self.how.columns, self.how.sort, self.how.descending)
        if kept != self.kept:
            self.kept = kept
            self._work.run(listing.keep, self, None, self.failed.emit, self.type.name, kept)

    def _come(self, arranged: Arranged | None) -> None:
        if arranged is None:
            return
        self._arranging = None
        self._put(arranged, self.how)
        self.arranging.emit(0)
        self.filled.emit()
        if not self._read_ahead and self.total:
            self._read_ahead = True
            ahead = partial(_read_ahead, type_name=self.type.name)
            self._work.run_in_turns(ahead, self, _ready, self.failed.emit)

    def _put(self, arranged: Arranged, how: Arrangement) -> None:
        anew = self._shown != how
        self._shown = how
        self.total = arranged.total
        self._held = {each.row: each for each in arranged.rows}
        if anew:
            self.anew = True
            self.beginResetModel()
            self._ids = arranged.ids
            self.endResetModel()
            self.anew = False
        else:
            self._become(arranged.ids)
            if self.columns and self._ids:
                self._altered(0, len(self._ids) - 1)

    def _become(self, ids: array[int]) -> None:
        """By as little as tells the views what happened: most often one row came or moved."""
        old, top = self._ids, QModelIndex()
        head = _same(old, ids)
        tail = _same(old[head:][::-1], ids[head:][::-1])
        gone, come = len(old) - head - tail, len(ids) - head - tail
        if not gone and not come:
            return
        if not gone:
            self.beginInsertRows(top, head, head + come - 1)
            self._ids = ids
            self.endInsertRows()
        elif not come:
            self.beginRemoveRows(top, head, head + gone - 1)
            self._ids = ids
            self.endRemoveRows()
        elif gone == come and old[head : head + gone - 1] == ids[head + 1 : head + come]:
            last = head + gone - 1
            self.beginMoveRows(top, last, last, top, head)
            self._ids = ids
            self.endMoveRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()

    def _missing(self, first: int, past: int) -> list[int]:
        return [each for each in self._ids[max(0, first) : max(0, past)] if each not in self._held]

    def _more(self, rows: tuple[ListRow, ...]) -> None:
        self._asking = False
        first, last = self._seen
        if len(self._held) > _HELD:
            near = set(self._ids[max(0, first - _HELD // 4) : last + _HELD // 4])
            self._held = {each: row for each, row in self._held.items() if each in near}
        self._held.update((each.row, each) for each in rows)
        if self._ids:
            self._altered(max(0, first), min(last, len(self._ids) - 1))
        if rows:
            self.look_at(first, last)

    def _altered(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _not_read(self, error: AppError) -> None:
        self._asking = False
        self.failed.emit(error)

    def _stopped(self, error: AppError) -> None:
        self.stop()
        self.failed.emit(error)


def _arranged(
    desk: Desk, handle: Handle, *, how: Arrangement, around: tuple[int, int], meanwhile: bool
) -> Generator[object, None, Arranged]:
    """`meanwhile`: rows are better than none while the columns are read; so those that are there
    without reading come first."""
    steps = listing.arrange(desk, how, around)
    while True:
        try:
            left = next(steps)
        except StopIteration as ended:
            arranged: Arranged = ended.value
            return arranged
        if meanwhile and left > SOON:
            meanwhile = False
            handle.tell((yield from listing.arrange(desk, _plain(how), around)))
        handle.tell(left)
        yield left


def _plain(how: Arrangement) -> Arrangement:
    return replace(how, sort="", descending=False, narrowed=(), words="")


def _read_ahead(desk: Desk, _handle: Handle, *, type_name: str) -> Generator[object, None, None]:
    yield from listing.read_ahead(desk, type_name)


def _ready(_nothing: None) -> None:
    """Sorting and narrowing will find it."""


def _same(one: array[int], other: array[int]) -> int:
    """How many come first in both. By pieces: one at a time a long list would be felt."""
    at, least = 0, min(len(one), len(other))
    while at < least and one[at : at + _PIECE] == other[at : at + _PIECE]:
        at += _PIECE
    while at < least and one[at] == other[at]:
        at += 1
    return min(at, least)
