"""Long lists as a person arranges them: sorted by a column, narrowed by values and by typing.

An arrangement gives the ids of all rows in their order, eight bytes each; what the rows show is
read by these, a page at a time, wherever in the list somebody looks (ADR 122).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, author_name, present
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType, Sensitivity
from ijm_desktop.kernel.record_types import RecordType
from ijm_desktop.kernel.values import display
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault import settings
from ijm_desktop.vault.columns import Column, Columns, Wanted
from ijm_desktop.vault.folding import fold

OFFICE: Final = "office"
SEAT: Final = "seat"
_TYPES: Final = {
    FieldType.TEXT,
    FieldType.CODE,
    FieldType.DATE,
    FieldType.NUMBER,
    FieldType.YES_NO,
}
_NAMED: Final = {OFFICE, SEAT}
_PRIVATE: Final = {Sensitivity.IDENTIFYING, Sensitivity.CLINICAL}


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


@dataclass(frozen=True, slots=True)
class ListRow:
    """`row` is worth nothing outside this opening of the work. `names` says what the references in
    it are called, as far as it is known here."""

    row: int
    record: RecordShown
    names: Mapping[bytes, str]


@dataclass(frozen=True, slots=True)
class Arranged:
    """The ids of the rows in their order, `total` of all there are; and the first rows to be shown,
    from the place `first` on."""

    ids: array[int]
    total: int
    first: int
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a column has, and in how many rows."""

    value: Value
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How a person likes a list. Filters are not kept: one that is forgotten hides cases."""

    columns: tuple[str, ...]
    sort: str = ""
    descending: bool = False


def listable(record_type: RecordType) -> tuple[Field, ...]:
    """Fields that may be columns: short ones, none that tells who a person is."""
    return tuple(
        field
        for field in record_type.fields
        if (field.type in _TYPES or field.target in _NAMED)
        and (field.name in record_type.list_columns or field.sensitivity not in _PRIVATE)
    )


def arrange(
    desk: Desk, how: Arrangement, around: tuple[int, int] = (0, 100)
) -> Generator[int, None, Arranged]:
    """In steps, each yielding how many records are still to be read before they can be sorted:
    at first all of the type, later those written since. Comes with the rows `around`: (place,
    how many)."""
    if how.plain:
        ids = array("q", stored.row_ids(desk.vault, how.type))
        total = len(ids)
    else:
        columns = _columns(desk, how.type)
        yield from columns.catch_up()
        view = _View(desk, how, columns)
        ids = array("q", (columns.ids[each] for each in view.arranged()))
        total = len(columns.ids)
    first = max(0, min(around[0], len(ids) - around[1]))
    return Arranged(ids, total, first, rows(desk, ids[first : first + around[1]]))


def read_ahead(desk: Desk, type_name: str) -> Iterator[int]:
    """What sorting and narrowing will need, before anybody asks for it; steps as `arrange`."""
    return _columns(desk, type_name).catch_up()


def rows(desk: Desk, ids: Sequence[int]) -> tuple[ListRow, ...]:
    """What the rows show, in this order; without those that are not there any more."""
    found = stored.by_row(desk.vault, ids)
    return tuple(_row(desk, each, found[each]) for each in ids if each in found)


def codes(desk: Desk, type_name: str, ids: Sequence[int]) -> Generator[int, None, tuple[str, ...]]:
    """The codes by which people name these records, in this order. Steps as `arrange`."""
    columns = _columns(desk, type_name)
    yield from columns.catch_up()
    column = columns.columns[f"{type_name}.{desk.registry.get(type_name).code_field}"]
    places = (columns.place(each) for each in ids)
    found = (column.values[column.at[each]] for each in places if each is not None)
    return tuple(each for each in found if isinstance(each, str))


def choices(
    desk: Desk, type_name: str, field_name: str, language: str
) -> Generator[int, None, tuple[Choice, ...]]:
    """The values that a column has in any row, in their order; None last. Steps as `arrange`."""
    columns = _columns(desk, type_name)
    yield from columns.catch_up()
    field = desk.registry.get(type_name).field(field_name)
    column = columns.columns[f"{type_name}.{field_name}"]
    counts: dict[Value, int] = {}
    for each in column.at:
        for value in _elements(column.values[each]):
            counts[value] = counts.get(value, 0) + 1
    order = _sorting(desk, field) or (lambda value: (_label(desk, field, value, language).lower(),))
    known = sorted((value for value in counts if value is not None), key=order)
    if None in counts:
        known.append(None)
    return tuple(Choice(each, _label(desk, field, each, language), counts[each]) for each in known)


def kept(desk: Desk, type_name: str) -> Kept:
    """As this person last had the list; what this version does not know is left out."""
    record_type = desk.registry.get(type_name)
    known = {field.name for field in listable(record_type)}
    held = settings.get(desk.vault, f"window_list_{type_name}")
    if not isinstance(held, dict) or not isinstance(held.get("columns"), list):
        return Kept(record_type.list_columns)
    columns = tuple(name for name in held["columns"] if name in known)
    sort = held.get("sort")
    sorted_by = sort if isinstance(sort, str) and sort in known else ""
    return Kept(columns or record_type.list_columns, sorted_by, held.get("descending") is True)


def keep(desk: Desk, type_name: str, choice: Kept) -> None:
    """Encrypted with the person's own work: which columns somebody wants tells what they do."""
    value = {
        "columns": list(choice.columns),
        "sort": choice.sort,
        "descending": choice.descending,
    }
    if settings.get(desk.vault, f"window_list_{type_name}") != value:
        with desk.vault.transaction() as work:
            settings.put(work, f"window_list_{type_name}", value)


class _View:
    """One arrangement over the columns of its type, which have caught up."""

    def __init__(self, desk: Desk, how: Arrangement, columns: Columns) -> None:
        self._desk = desk
        self._how = how
        self._columns = columns
        self._type = desk.registry.get(how.type)

    def arranged(self) -> list[int]:
        places = self._columns.newest_first()
        for narrowing in self._how.narrowed:
            column = self._column(narrowing.field)
            passing = bytes(_passes(narrowing, value) for value in column.values)
            places = [each for each in places if passing[column.at[each]]]
        for word in _plain(self._how.words).split():
            places = self._with_word(places, word)
        if self._how.sort:
            rank = self._ranks(self._type.field(self._how.sort))
            at = self._column(self._how.sort).at
            places.sort(key=lambda each: rank[at[each]], reverse=self._how.descending)
        return places

    def _column(self, name: str) -> Column:
        return self._columns.columns[f"{self._how.type}.{name}"]

    def _with_word(self, places: list[int], word: str) -> list[int]:
        """Those rows of which some column that is shown has the word."""
        found: set[int] = set()
        for name in self._how.columns:
            column, field = self._column(name), self._type.field(name)
            passing = bytes(word in text for text in self._texts(field, column))
            if any(passing):
                found.update(each for each in places if passing[column.at[each]])
        return [each for each in places if each in found]

    def _texts(self, field: Field, column: Column) -> list[str]:
        """By place in the column, as typing finds them; kept for the next letter, save what people
        and offices are called, which can change."""
        language = self._how.language
        texts = [] if field.target in _NAMED else column.texts.setdefault(language, [])
        for value in column.values[len(texts) :]:
            texts.append(_plain(_label(self._desk, field, value, language)))
        return texts

    def _ranks(self, field: Field) -> array[int]:
        """By place in the column: where its value comes. What is not said comes last either way."""
        column = self._column(field.name)
        values = column.values
        order = _sorting(self._desk, field)
        keys: Sequence[Any] = (
            [order(value) for value in values] if order else self._texts(field, column)
        )
        ranks = array("l", bytes(array("l").itemsize * len(values)))
        before = 0
        for number, place in enumerate(sorted(range(1, len(values)), key=keys.__getitem__), 1):
            same = before and keys[place] == keys[before]
            ranks[place] = ranks[before] if same else number
            before = place
        ranks[0] = -1 if self._how.descending else len(values) + 1
        return ranks


def _columns(desk: Desk, type_name: str) -> Columns:
    held = desk.columns.get(type_name)
    if held is None:
        fields = listable(desk.registry.get(type_name))
        wanted = [Wanted(f"{type_name}.{field.name}", field.many) for field in fields]
        held = desk.columns[type_name] = Columns(desk.vault.database, type_name, wanted)
    return held


def _row(desk: Desk, row_id: int, found: stored.Stored) -> ListRow:
    record = present(desk, found)
    names: dict[bytes, str] = {}
    if found.type in desk.registry:
        for field in desk.registry.get(found.type).fields:
            held = record.fields.get(field.name)
            if field.target in _NAMED and held is not None:
                for each in held.elements if field.many else (held.value,):
                    if isinstance(each, bytes):
                        names[each] = _called(desk, field.target, each)
    return ListRow(row_id, record, names)


def _called(desk: Desk, target: str | None, identifier: bytes) -> str:
    """Of a colleague the name they go by, of an office its own."""
    if target == SEAT:
        return author_name(desk, identifier)
    if identifier == desk.owner.office_id:
        return desk.owner.office
    found = stored.find(desk.vault, identifier)
    return present(desk, found[0]).title if found else ""


def _label(desk: Desk, field: Field, value: Value, language: str) -> str:
    return ", ".join(
        _called(desk, field.target, each)
        if field.target in _NAMED and isinstance(each, bytes)
        else display(field, each, desk.codelists, language)
        for each in _elements(value)
        if each is not None
    )


def _sorting(desk: Desk, field: Field) -> Callable[[Value], tuple[object, ...]] | None:
    """The key by which values of the field are sorted; None: as they read. Codes go in the order
    of their list, which is that of the work; dates by the first day they may mean. What a newer
    version wrote comes behind."""
    if field.type is FieldType.CODE:
        places = {each: at for at, each in enumerate(desk.codelists[field.codelist or ""].codes)}
        return lambda value: tuple(
            (places.get(each, len(places)), str(each)) for each in _elements(value)
        )
    if field.type is FieldType.DATE:
        return _date_key
    if field.type in (FieldType.NUMBER, FieldType.YES_NO):
        return lambda value: (not isinstance(value, int), value if isinstance(value, int) else 0)
    return None


def _date_key(value: Value) -> tuple[object, ...]:
    found = partial_dates.known(value)
    return (1, "", "") if found is None else (0, str(found.earliest), str(found.latest))


def _passes(narrowing: Narrowing, value: Value) -> bool:
    if isinstance(narrowing, Among):
        return any(each in narrowing.values for each in _elements(value))
    found = partial_dates.known(value)
    return (
        found is not None
        and (not narrowing.first or str(found.latest) >= narrowing.first)
        and (not narrowing.last or str(found.earliest) <= narrowing.last)
    )


def _elements(value: Value) -> Iterable[Value]:
    return value if isinstance(value, tuple) else (value,)


def _plain(text: str) -> str:
    """As people type it in haste. Case numbers are ASCII and need no more; folding takes ten times
    as long."""
    return text.lower() if text.isascii() else fold(text)
