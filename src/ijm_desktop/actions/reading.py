"""Reading for screens and the command line: frozen values, by code until somebody opens a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from operator import attrgetter

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.journal.change import REMOVE, Bucket, Op
from ijm_desktop.journal.merge import KNOWN_KINDS, NOTHING, VOID, RecordState, Shown, shown
from ijm_desktop.journal.ruling import TYPE as RULING
from ijm_desktop.kernel import partial_dates
from ijm_desktop.kernel.declarations import FieldType, RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.kernel.moments import moment
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.kernel.values import display, sought
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.reading import Stored

PERSON = "person"
CASE = "case"
CASE_PERSON = "case_person"
_SOON = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class RecordShown:
    """A record as displayed. `fields` by unqualified name, what another version wrote included;
    `code` is what lists show, `title` its one line; both hold no name of a person."""

    key: RecordKey
    type: str
    fields: Mapping[str, Shown]
    voided: str | None
    created_ms: int
    updated_ms: int
    code: str
    title: str

    def value(self, name: str) -> Value:
        return self.fields.get(name, NOTHING).value

    @property
    def newer(self) -> tuple[str, ...]:
        """Fields in which a newer version wrote what this one cannot read (change §5.6)."""
        return tuple(name for name, field in self.fields.items() if field.newer)

    @property
    def in_conflict(self) -> tuple[str, ...]:
        return tuple(name for name, field in self.fields.items() if field.in_conflict)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, newest first; `next` continues it, None at the end."""

    rows: tuple[RecordShown, ...]
    next: stored.Cursor | None
    total: int


@dataclass(frozen=True, slots=True)
class PersonInCase:
    """A person's part in a case; `person` is None when their scope is not held here (yet)."""

    part: RecordShown
    person: RecordShown | None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """`at` is when it happened, as people read dates, and `when` for putting it in order: ISO, of
    whatever is known of it; both empty, and last of all, where no day was given. `written_ms` is
    when it was written."""

    at: str
    when: str
    key: RecordKey
    type: str
    title: str
    seat: bytes
    author: str
    written_ms: int
    record: RecordShown


@dataclass(frozen=True, slots=True)
class CasePage:
    case: RecordShown
    people: tuple[PersonInCase, ...]
    timeline: tuple[TimelineEntry, ...]
    progress: tuple[RecordShown, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """`names` is empty where the reader holds no identity of this person."""

    person: RecordShown
    names: tuple[RecordShown, ...]
    cases: tuple[RecordShown, ...]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One field of one save. `replaced` when a later save took its place; `held` is why the save
    has no effect (change §7.2), or None. `before`: the values whose place it took, those that are
    erased or not here left out. `erased`: its own value is gone for good."""

    field: str
    kind: str
    value: Value
    author: str
    written_ms: int
    replaced: bool
    held: str | None
    before: tuple[Value, ...] = ()
    erased: bool = False


def cases(desk: Desk, *, before: stored.Cursor | None = None, limit: int = 100) -> Page:
    return listed(desk, CASE, before=before, limit=limit)


def people(desk: Desk, *, before: stored.Cursor | None = None, limit: int = 100) -> Page:
    return listed(desk, PERSON, before=before, limit=limit)


def listed(
    desk: Desk, type_name: str, *, before: stored.Cursor | None = None, limit: int = 100
) -> Page:
    record_type = desk.registry.get(type_name)
    page = stored.listed(desk.vault, record_type.name, before=before, limit=limit)
    rows = tuple(present(desk, row) for row in page.rows)
    return Page(rows, page.next, stored.count(desk.vault, record_type.name))


def record(desk: Desk, key: RecordKey) -> RecordShown:
    """Raises NoSuchRecord."""
    found = stored.record(desk.vault, key.bucket, key.record)
    if found is None:
        raise NoSuchRecord
    return present(desk, found)


def find_record(desk: Desk, record_id: bytes) -> RecordShown:
    """The record wherever it lives; raises NoSuchRecord."""
    for found in stored.find(desk.vault, record_id):
        return present(desk, found)
    raise NoSuchRecord


def case(desk: Desk, case_id: bytes) -> CasePage:
    """Everything of a case that is held here; raises NoSuchRecord."""
    return replace(case_opened(desk, case_id), timeline=timeline(desk, case_id))


def case_opened(desk: Desk, case_id: bytes) -> CasePage:
    """A case without its timeline, which takes as long as the case is old; raises NoSuchRecord."""
    casework = Bucket(CASE, case_id, desk.registry.get(CASE).compartment)
    top = stored.record(desk.vault, casework, case_id)
    if top is None:
        raise NoSuchRecord
    parts = stored.of_type(desk.vault, casework, CASE_PERSON)
    told = [
        row
        for name in sorted(_told_types(desk))
        for row in stored.of_type(
            desk.vault, casework._replace(compartment=_where(desk, name)), name
        )
    ]
    told.sort(key=lambda row: (row.created, row.record))
    return CasePage(
        present(desk, top),
        tuple(_with_person(desk, present(desk, row)) for row in parts),
        (),
        tuple(present(desk, row) for row in told),
    )


def timeline(desk: Desk, case_id: bytes) -> tuple[TimelineEntry, ...]:
    """All that happened in a case as far as it is held here, the latest first."""
    rows = stored.in_scope(desk.vault, CASE, case_id)
    return _timeline(desk, (present(desk, row) for row in rows))


def person(desk: Desk, person_id: bytes) -> PersonPage:
    """Raises NoSuchRecord."""
    held = [present(desk, row) for row in stored.in_scope(desk.vault, PERSON, person_id)]
    top = next((row for row in held if row.type == PERSON), None)
    if top is None:
        raise NoSuchRecord
    links = stored.referring(desk.vault, person_id)
    case_ids = sorted({link.bucket.scope_id for link in links if link.bucket.scope_kind == CASE})
    found = [row for each in case_ids for row in stored.find(desk.vault, each)]
    return PersonPage(
        top,
        tuple(row for row in held if row.type not in (PERSON, RULING)),
        tuple(present(desk, row) for row in found if row.type == CASE),
    )


def history(desk: Desk, key: RecordKey) -> tuple[HistoryRow, ...]:
    """Every value any field ever had, oldest cause first."""
    entries = stored.history(desk.vault, key.bucket, key.record)
    written = {
        entry.op_id(index): op
        for entry in entries
        for index, op in enumerate(entry.ops)
        if op.record == key.record
    }
    replaced = {
        (op.field, each)
        for entry in entries
        if entry.held is None
        for op in entry.ops
        if op.record == key.record and op.kind in KNOWN_KINDS
        for each in op.replaces
    }
    return tuple(
        HistoryRow(
            op.field.partition(".")[2],
            op.kind,
            op.value,
            author_name(desk, entry.author),
            milliseconds(entry.stamp),
            (op.field, entry.op_id(index)) in replaced,
            entry.held,
            tuple(written[each].value for each in op.replaces if _is_value(written.get(each))),
            op.kind != REMOVE and not op.has_value,
        )
        for entry in entries
        for index, op in enumerate(entry.ops)
        if op.record == key.record
    )


def _is_value(op: Op | None) -> bool:
    return op is not None and op.has_value and op.value is not None


def author_name(desk: Desk, seat: bytes) -> str:
    """The name a person goes by, or the beginning of the seat's id where none is known."""
    if seat == desk.vault.seat:
        return desk.owner.name
    return desk.names.get(seat, id_text(seat)[-6:])


def present(desk: Desk, row: Stored) -> RecordShown:
    """A stored record as displayed. A type of a newer version is shown by its name."""
    prefix = len(row.type) + 1
    fields = {name[prefix:]: shown(ops.values()) for name, ops in row.state.live.items()}
    void = fields.get(VOID, NOTHING).value
    return RecordShown(
        key=RecordKey(row.bucket, row.record),
        type=row.type,
        fields=fields,
        voided=void if void is None or isinstance(void, str) else str(void),
        created_ms=milliseconds(row.created),
        updated_ms=milliseconds(row.updated),
        code=_code(desk, row.type, row.record, fields),
        title=_title(desk, row.type, fields),
    )


def shown_values(record_type: RecordType, shown_record: RecordShown) -> dict[str, Value]:
    """The displayed record as plain values, only its declared fields, empty ones left out."""
    values: dict[str, Value] = {}
    for field in record_type.fields:
        held = shown_record.fields.get(field.name, NOTHING)
        value = list(held.elements) if field.many else held.value
        if value not in (None, []):
            values[field.name] = value
    return values


def stood(shown_record: RecordShown, written: Collection[str]) -> dict[str, tuple[Value, ...]]:
    """For rules: what each field displays, and of those `written` every value in conflict."""
    return {
        name: (*held.elements, held.value, *(each.value for each in held.kept if name in written))
        for name, held in shown_record.fields.items()
    }


def searchable_text(desk: Desk, type_name: str, state: RecordState) -> str:
    """What search may find a record by: its searchable fields, one a line, kept values too."""
    if type_name not in desk.registry:
        return ""
    lines: list[str] = []
    for field in desk.registry.get(type_name).fields:
        if field.searchable:
            live = state.live.get(f"{type_name}.{field.name}", {})
            lines.extend(sought(field, each.value) for each in live.values())
    return "\n".join(line for line in lines if line)


def _code(desk: Desk, type_name: str, record_id: bytes, fields: Mapping[str, Shown]) -> str:
    declared = desk.registry.get(type_name).code_field if type_name in desk.registry else None
    value = fields.get(declared, NOTHING).value if declared else None
    return value if isinstance(value, str) and value else id_text(record_id)[-6:]


def _title(desk: Desk, type_name: str, fields: Mapping[str, Shown]) -> str:
    if type_name not in desk.registry:
        return type_name
    record_type = desk.registry.get(type_name)
    parts: list[str] = []
    for name in record_type.title:
        field = record_type.field(name)
        held = fields.get(name, NOTHING)
        if field.type is not FieldType.REFERENCE:
            value = held.elements if field.many else held.value
            parts.append(display(field, value, desk.codelists, desk.owner.language))
    return " · ".join(part for part in parts if part)


def _with_person(desk: Desk, part: RecordShown) -> PersonInCase:
    reference = part.value(PERSON)
    found = None
    if isinstance(reference, bytes):
        top = Bucket(PERSON, reference, desk.registry.get(PERSON).compartment)
        row = stored.record(desk.vault, top, reference)
        found = present(desk, row) if row is not None else None
    return PersonInCase(part, found)


def _where(desk: Desk, type_name: str) -> str:
    return desk.registry.get(type_name).compartment


def _told_types(desk: Desk) -> frozenset[str]:
    return frozenset(tells.record_type for each in desk.registry.all() for tells in each.tells)


def _timeline(desk: Desk, held: Iterable[RecordShown]) -> tuple[TimelineEntry, ...]:
    entries: list[TimelineEntry] = []
    for row in held:
        record_type = desk.registry.get(row.type) if row.type in desk.registry else None
        if record_type is None or record_type.timeline_at is None or row.voided is not None:
            continue
        if _far_ahead(desk, row):
            continue
        field = record_type.field(record_type.timeline_at)
        value = row.value(field.name)
        at = "" if value is None else display(field, value, desk.codelists, desk.owner.language)
        when = _sortable(field.type, value, row.created_ms)
        seat = stored.author_of(desk.vault, row.key.bucket, row.key.record)
        author = author_name(desk, seat)
        entries.append(
            TimelineEntry(at, when, row.key, row.type, row.title, seat, author, row.created_ms, row)
        )
    return tuple(sorted(entries, key=attrgetter("when"), reverse=True))


def _far_ahead(desk: Desk, row: RecordShown) -> bool:
    """A task of a schedule that is not due within a month: two years of visits would stand above
    everything that happened."""
    due = partial_dates.known(row.value("due")) if row.value("due_set") is not None else None
    soon = moment(desk.clock()).date() + _SOON
    return due is not None and due.earliest > soon and row.value("status") == "open"


def _sortable(kind: FieldType, value: Value, created_ms: int) -> str:
    """A fact without a day, such as who belongs to a household, would stand among what happened on
    the day somebody typed it in."""
    if kind is FieldType.DATE:
        return value.lstrip("~") if isinstance(value, str) else ""
    return moment(value if isinstance(value, int) else created_ms).isoformat()
