"""Long lists as a person arranges them: sorted by a column, narrowed by values and by typing.

An arrangement gives the ids of all rows in their order, eight bytes each; what the rows show is
read by these, a page at a time, wherever in the list somebody looks (ADR 122).
"""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.arranging import (
    NAMED,
    Arrangement,
    View,
    called,
    elements,
    label,
    sortable,
    sorting,
)
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown, present
from ijm_desktop.kernel.declarations import Registry
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType, Sensitivity
from ijm_desktop.kernel.record_types import RecordType
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault import settings
from ijm_desktop.vault.columns import Columns, Wanted

_NEVER: Final = {FieldType.BYTES, FieldType.BLOB}


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


def listable(registry: Registry, record_type: RecordType) -> tuple[Field, ...]:
    """Fields that may be columns: those that the type lists itself, and short ones; none that tells
    who a person is. References are called by code, so that one without has no column."""
    return tuple(
        field
        for field in record_type.fields
        if field.sensitivity is not Sensitivity.IDENTIFYING
        and (
            _may_be_listed(registry, field)
            if field.name in record_type.list_columns
            else sortable(field) and field.sensitivity is not Sensitivity.CLINICAL
        )
    )


def _may_be_listed(registry: Registry, field: Field) -> bool:
    if field.target is None:
        return field.type not in _NEVER
    return field.target in NAMED or (
        field.target in registry and registry.get(field.target).code_field is not None
    )


def columns_of(registry: Registry, record_type: RecordType) -> tuple[str, ...]:
    """What a list shows to whoever has chosen nothing."""
    offered = [field.name for field in listable(registry, record_type)]
    return tuple(name for name in record_type.list_columns if name in offered) or tuple(offered[:1])


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
        view = View(desk, how, columns)
        yield from columns.catch_up()
        while not view.ready:
            yield from view.prepare()
            yield from columns.catch_up()
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
    names: dict[bytes, str] = {}
    return tuple(_row(desk, each, found[each], names) for each in ids if each in found)


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
        for value in elements(column.values[each]):
            counts[value] = counts.get(value, 0) + 1
    order = sorting(desk, field) or (lambda value: (label(desk, field, value, language).lower(),))
    known = sorted((value for value in counts if value is not None), key=order)
    if None in counts:
        known.append(None)
    return tuple(Choice(each, label(desk, field, each, language), counts[each]) for each in known)


def kept(desk: Desk, type_name: str) -> Kept:
    """As this person last had the list; what this version does not know is left out."""
    record_type = desk.registry.get(type_name)
    known = {field.name: field for field in listable(desk.registry, record_type)}
    usual = columns_of(desk.registry, record_type)
    held = settings.get(desk.vault, f"window_list_{type_name}")
    if not isinstance(held, dict) or not isinstance(held.get("columns"), list):
        return Kept(usual)
    columns = tuple(name for name in held["columns"] if name in known)
    sort = held.get("sort")
    sorted_by = sort if isinstance(sort, str) and sort in known and sortable(known[sort]) else ""
    return Kept(columns or usual, sorted_by, held.get("descending") is True)


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


def _columns(desk: Desk, type_name: str) -> Columns:
    held = desk.columns.get(type_name)
    if held is None:
        fields = filter(sortable, listable(desk.registry, desk.registry.get(type_name)))
        wanted = [Wanted(f"{type_name}.{field.name}", field.many) for field in fields]
        held = desk.columns[type_name] = Columns(desk.vault.database, type_name, wanted)
    return held


def _row(desk: Desk, row_id: int, found: stored.Stored, names: dict[bytes, str]) -> ListRow:
    """`names` is of the whole page: on many rows it is the same colleague."""
    record = present(desk, found)
    if found.type in desk.registry:
        for field in listable(desk.registry, desk.registry.get(found.type)):
            held = record.fields.get(field.name)
            if field.target is not None and held is not None:
                for each in held.elements if field.many else (held.value,):
                    if isinstance(each, bytes) and each not in names:
                        names[each] = called(desk, field.target, each)
    return ListRow(row_id, record, names)
