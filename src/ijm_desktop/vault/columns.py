"""The values of all records of one type, by column, for lists that are sorted and narrowed.

An index on disk for each column would be paid for at every save and every intake; these are read
once after unlocking and live in memory, ids and small numbers, never on disk (ADR 122).

Rules kept here: what the connection wrote since is noted by a temporary table of the connection
itself, whatever wrote it, so that no way of writing can be forgotten; a connection that was made
anew has no such table, and everything is read again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.journal.merge import shown_values
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault.database import Database

_NOTING: Final = (
    "CREATE TEMP TABLE watched (type TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE altered (type TEXT, id INTEGER, PRIMARY KEY (type, id)) WITHOUT ROWID",
    """CREATE TEMP TRIGGER altered_made AFTER INSERT ON main.record
    WHEN NEW.type IN (SELECT type FROM watched) BEGIN
        INSERT OR IGNORE INTO altered (type, id) VALUES (NEW.type, NEW.id);
    END""",
    """CREATE TEMP TRIGGER altered_again AFTER UPDATE ON main.record
    WHEN NEW.type IN (SELECT type FROM watched) BEGIN
        INSERT OR IGNORE INTO altered (type, id) VALUES (NEW.type, NEW.id);
    END""",
    """CREATE TEMP TRIGGER altered_gone AFTER DELETE ON main.record
    WHEN OLD.type IN (SELECT type FROM watched) BEGIN
        INSERT OR IGNORE INTO altered (type, id) VALUES (OLD.type, OLD.id);
    END""",
)
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field by its qualified name; `many` for a set, whose value is the tuple of its elements."""

    name: str
    many: bool = False


class Column:
    """`at[row]` is the place in `values` of what that row has; None is at 0. Each value is there
    once: of a hundred thousand cases few differ in more than their number."""

    def __init__(self) -> None:
        self.at = array("l")
        self.values: list[Value] = [None]
        self.texts: dict[str, list[str]] = {}
        """By language what `values` are called, as far as somebody asked: for them to keep."""
        self.ranks: dict[str, array[int]] = {}
        """By language where each of `values` comes in their order: likewise."""
        self._places: dict[Value, int] = {None: 0}

    def place(self, value: Value) -> int:
        try:
            found = self._places.get(value)
        except TypeError:  # of a form that only a newer version knows: as if nothing were said
            return 0
        if found is None:
            found = self._places[value] = len(self.values)
            self.values.append(value)
        return found


class Columns:
    """Rows in the order of their ids, voided ones left out. Use on the thread of the database."""

    def __init__(self, database: Database, type_: str, wanted: Sequence[Wanted]) -> None:
        self._database = database
        self._type = type_
        self._wanted = tuple(wanted)
        self._begin()

    def _begin(self) -> None:
        self.ids = array("q")
        self.updated = array("q")
        self.columns = {each.name: Column() for each in self._wanted}
        self._newest: array[int] | None = None
        self._noting = False

    def catch_up(self) -> Iterator[int]:
        """Reads what was written since, at first everything, some hundred rows a step; yields how
        many are still to be read. Once it ends the columns are those of this moment, until
        something is written."""
        left = self._ready()
        while left:
            self._some()
            yield left
            # The connection may have been made anew since, or something was written.
            left = self._ready() if left <= _AT_ONCE or not self._noted() else left - _AT_ONCE

    @property
    def behind(self) -> bool:
        """Whether `catch_up` has anything to read."""
        return not self._noted() or bool(self._left())

    def newest_first(self) -> list[int]:
        """Places of all rows: last written first, as `reading.listed` has them."""
        if self._newest is None:
            places = range(len(self.ids) - 1, -1, -1)
            self._newest = array("l", sorted(places, key=self.updated.__getitem__, reverse=True))
        return list(self._newest)

    def place(self, row_id: int) -> int | None:
        """Of the row with this id; None where there is none any more."""
        row = bisect_left(self.ids, row_id)
        return row if row < len(self.ids) and self.ids[row] == row_id else None

    def _ready(self) -> int:
        """How many rows there are to read, as the connection noted them."""
        if not self._noted():
            self._begin()
            self._note()
        return self._left()

    def _noted(self) -> bool:
        return self._noting and bool(
            self._database.number("SELECT count(*) FROM temp.sqlite_master WHERE name = 'altered'")
        )

    def _left(self) -> int:
        return self._database.number("SELECT count(*) FROM altered WHERE type = ?", (self._type,))

    def _note(self) -> None:
        exists = self._database.number(
            "SELECT count(*) FROM temp.sqlite_master WHERE name = 'altered'"
        )
        if not exists:
            self._database.script(_NOTING)
        self._database.run("INSERT OR IGNORE INTO watched (type) VALUES (?)", (self._type,))
        self._database.run(
            "INSERT OR IGNORE INTO altered (type, id)"
            " SELECT type, id FROM record WHERE type = ? AND void = 0",
            (self._type,),
        )
        self._noting = True

    def _some(self) -> None:
        """The next rows that are noted, in the order of their ids: at first all come at the end."""
        noted = self._database.rows(
            "SELECT altered.id, record.updated, record.void, record.state FROM altered"
            " LEFT JOIN record ON record.id = altered.id AND record.type = altered.type"
            " WHERE altered.type = ? ORDER BY altered.id LIMIT ?",
            (self._type, _AT_ONCE),
        )
        if not noted:  # somebody else read them between two steps
            return
        self._newest = None
        for row_id, updated, void, state in noted:
            if updated is None or void:
                self._drop(row_id)
            else:
                self._put(row_id, updated, state)
        self._database.run(
            "DELETE FROM altered WHERE type = ? AND id <= ?", (self._type, noted[-1][0])
        )

    def _put(self, row_id: int, updated: int, state: bytes) -> None:
        row = bisect_left(self.ids, row_id)
        fresh = row == len(self.ids) or self.ids[row] != row_id
        if fresh:
            self.ids.insert(row, row_id)
            self.updated.insert(row, updated)
        else:
            self.updated[row] = updated
        found = shown_values(state, ((each.name, each.many) for each in self._wanted))
        for each, value in zip(self._wanted, found, strict=True):
            column = self.columns[each.name]
            if fresh:
                column.at.insert(row, column.place(value))
            else:
                column.at[row] = column.place(value)

    def _drop(self, row_id: int) -> None:
        row = self.place(row_id)
        if row is not None:
            del self.ids[row], self.updated[row]
            for column in self.columns.values():
                del column.at[row]
