"""The order of a list: which rows of a type, and which comes first, worked out in memory.

Rules kept here: nothing holds Python to itself for long, since the window needs it meanwhile; what
takes long goes in steps, between which others save (ADR 122).
"""

from __future__ import annotations

import heapq
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final, TypeAlias

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import author_name, present
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.values import display
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.columns import Column, Columns
from ijm_desktop.vault.folding import fold

OFFICE: Final = "office"
SEAT: Final = "seat"
NAMED: Final = frozenset({OFFICE, SEAT})
"""References that lists show, by what the office or the colleague is called."""
_SORTABLE: Final = {
    FieldType.TEXT,
    FieldType.CODE,
    FieldType.DATE,
    FieldType.INSTANT,
    FieldType.NUMBER,
    FieldType.YES_NO,
}
_PIECE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Among:
    """Rows with one of `values`, or for a set with an element that is; None: nothing is said."""

    field: str
    values: frozenset[Value]


@dataclass(frozen=True, slots=True)
class Between:
    """Rows whose date may lie within: as a date is known, so it counts. Days as `2009-03-14`; empty
    where that side is open."""

    field: str
    first: str = ""
    last: str = ""


Narrowing: TypeAlias = Among | Between


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`sort` names a field; without one, last written first. `words` are looked for in the texts of
    `columns`, each anywhere. `language` is the reader's, for what codes are called."""

    type: str
    columns: tuple[str, ...]
    sort: str = ""
    descending: bool = False
    narrowed: tuple[Narrowing, ...] = ()
    words: str = ""
    language: str = "en"

    @property
    def plain(self) -> bool:
        """As the database itself lists them, and all of them."""
        return not (self.sort or self.narrowed or self.words.strip())


class View:
    """One arrangement over the columns of its type. What takes long is prepared in steps, during
    which something may be written; `arranged` goes through in one."""

    def __init__(self, desk: Desk, how: Arrangement, columns: Columns) -> None:
        self._desk = desk
        self._how = how
        self._columns = columns
        self._type = desk.registry.get(how.type)

    @property
    def ready(self) -> bool:
        """Whether texts and ranks are known for all values there are by now."""
        return all(len(known) == len(column.values) for column, known, _ in self._wanted())

    def prepare(self) -> Iterator[int]:
        for column, known, field in self._wanted():
            if isinstance(known, list):
                while len(known) < len(column.values):
                    self._name_some(field, column, known)
                    yield 0
            elif len(known) != len(column.values):
                yield from self._rank(field, column)

    def _wanted(self) -> Iterator[tuple[Column, list[str] | array[int], Field]]:
        """What is kept with the columns and needed now; texts come before the ranks of them."""
        language, names = self._how.language, self._sought
        if not self._how.words.strip():
            names = []
        sort = self._type.field(self._how.sort) if self._how.sort else None
        if sort is not None and sorting(self._desk, sort) is None:
            names.append(sort.name)
        for name in names:
            column, field = self._column(name), self._type.field(name)
            if _lasts(field):
                yield column, column.texts.setdefault(language, []), field
        if sort is not None and _lasts(sort):
            column = self._column(sort.name)
            yield column, column.ranks.get(language, array("l")), sort

    def arranged(self) -> list[int]:
        places = self._columns.newest_first()
        for narrowing in self._how.narrowed:
            column = self._column(narrowing.field)
            passing = bytes(_passes(narrowing, value) for value in column.values)
            places = [each for each in places if passing[column.at[each]]]
        for word in _plain(self._how.words).split():
            places = self._with_word(places, word)
        if self._how.sort:
            field = self._type.field(self._how.sort)
            column = self._column(field.name)
            if not _lasts(field):
                deque(self._rank(field, column), maxlen=0)
            ranks = column.ranks[self._how.language]
            return _by_rank(places, column.at, ranks, descending=self._how.descending)
        return places

    @property
    def _sought(self) -> list[str]:
        """Columns in which typing finds something. A moment is shown by the clock of the reader,
        which is not known here."""
        fields = [self._type.field(name) for name in self._how.columns]
        return [
            each.name for each in fields if sortable(each) and each.type is not FieldType.INSTANT
        ]

    def _column(self, name: str) -> Column:
        return self._columns.columns[f"{self._how.type}.{name}"]

    def _with_word(self, places: list[int], word: str) -> list[int]:
        """Those rows of which some column that is shown has the word."""
        found: set[int] = set()
        for name in self._sought:
            column, field = self._column(name), self._type.field(name)
            passing = bytes(word in text for text in self._texts(field, column))
            if any(passing):
                found.update(each for each in places if passing[column.at[each]])
        return [each for each in places if each in found]

    def _texts(self, field: Field, column: Column) -> list[str]:
        """By place in the column, as typing finds them."""
        texts = column.texts[self._how.language] if _lasts(field) else []
        while len(texts) < len(column.values):
            self._name_some(field, column, texts)
        return texts

    def _name_some(self, field: Field, column: Column, texts: list[str]) -> None:
        language = self._how.language
        some = column.values[len(texts) : len(texts) + _PIECE]
        texts += [_plain(label(self._desk, field, value, language)) for value in some]

    def _rank(self, field: Field, column: Column) -> Iterator[int]:
        """Of values, not of rows: the same value has the same rank, and so has one that reads the
        same. Sorted in pieces: Python sorts in one breath, and the window would hold its own."""
        count = len(column.values)
        order = sorting(self._desk, field)
        texts = self._texts(field, column) if order is None else []
        keys: list[Any] = texts if order is None else list(map(order, column.values))
        pieces: list[list[int]] = []
        for first in range(1, count, _PIECE):
            places = range(first, min(first + _PIECE, count))
            pieces.append(sorted(places, key=keys.__getitem__))
            yield 0
        ranks = array("l", bytes(array("l").itemsize * count))
        before = number = 0
        for place in heapq.merge(*pieces, key=keys.__getitem__):
            if before and keys[place] != keys[before]:
                number += 1
            ranks[place] = number
            before = place
        column.ranks[self._how.language] = ranks
        yield 0


def _by_rank(
    places: list[int], at: array[int], ranks: array[int], *, descending: bool
) -> list[int]:
    """By counting: nothing here keeps Python to itself for long. What is not said comes last either
    way; rows of one rank stay in their order."""
    last = max(ranks)
    turned = [last - rank for rank in ranks] if descending else list(ranks)
    turned[0] = last + 1
    starts = [0] * (last + 3)
    for each in places:
        starts[turned[at[each]] + 1] += 1
    starts = list(accumulate(starts))
    found = [0] * len(places)
    for each in places:
        rank = turned[at[each]]
        found[starts[rank]] = each
        starts[rank] += 1
    return found


def _lasts(field: Field) -> bool:
    """Whether what its values are called stays as it is; people and offices get other names, and
    lists get other answers. Those have few values, so it is worked out each time."""
    return field.target not in NAMED and field.type is not FieldType.CODE


def called(desk: Desk, target: str | None, identifier: bytes) -> str:
    """Of a colleague the name they go by, of an office its own, else the code."""
    if target == SEAT:
        return author_name(desk, identifier)
    if identifier == desk.owner.office_id:
        return desk.owner.office
    found = stored.find(desk.vault, identifier)
    if not found:
        return ""
    record = present(desk, found[0])
    return record.title if target == OFFICE else record.code


def sortable(field: Field) -> bool:
    """Whether rows can be sorted and narrowed by it. Sums, lengths and telephone numbers have an
    order that is not that of their letters."""
    return field.type in _SORTABLE or field.target in NAMED


def label(desk: Desk, field: Field, value: Value, language: str) -> str:
    return ", ".join(
        called(desk, field.target, each)
        if field.target in NAMED and isinstance(each, bytes)
        else display(field, each, desk.codelists, language)
        for each in elements(value)
        if each is not None
    )


def sorting(desk: Desk, field: Field) -> Callable[[Value], tuple[object, ...]] | None:
    """The key by which values of the field are sorted; None: as they read. Codes go in the order
    of their list, which is that of the work; dates by the first day they may mean. What a newer
    version wrote comes behind."""
    if field.type is FieldType.CODE:
        places = {each: at for at, each in enumerate(desk.codelists[field.codelist or ""].codes)}
        return lambda value: tuple(
            (places.get(each, len(places)), str(each)) for each in elements(value)
        )
    if field.type is FieldType.DATE:
        return _date_key
    if field.type in (FieldType.NUMBER, FieldType.INSTANT, FieldType.YES_NO):
        return lambda value: (not isinstance(value, int), value if isinstance(value, int) else 0)
    return None


def _date_key(value: Value) -> tuple[object, ...]:
    found = partial_dates.known(value)
    return (1, "", "") if found is None else (0, str(found.earliest), str(found.latest))


def _passes(narrowing: Narrowing, value: Value) -> bool:
    if isinstance(narrowing, Among):
        return any(each in narrowing.values for each in elements(value))
    found = partial_dates.known(value)
    return (
        found is not None
        and (not narrowing.first or str(found.latest) >= narrowing.first)
        and (not narrowing.last or str(found.earliest) <= narrowing.last)
    )


def elements(value: Value) -> Iterable[Value]:
    return value if isinstance(value, tuple) else (value,)


def _plain(text: str) -> str:
    """As people type it in haste. Case numbers are ASCII and need no more; folding takes ten times
    as long."""
    return text.lower() if text.isascii() else fold(text)
