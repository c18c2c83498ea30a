"""Records as text and as JSON. Lists hold no person's name: those are for who opens the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import RecordShown, author_name, find_record
from ijm_desktop.cli.output import Json, base64_text, iso, when
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import VOID, Shown
from ijm_desktop.journal.signing_off import SIGNED
from ijm_desktop.kernel.blobs import is_blob
from ijm_desktop.kernel.declarations import Field, FieldType, RecordType, Sensitivity
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.kernel.stamps import milliseconds
from ijm_desktop.kernel.values import display

ENGLISH = "en"
_REASON = "_reason"
_OF_THE_FORMAT = {SIGNED: "Signed", VOID: "Not in use", _REASON: "Reason"}


def bucket_json(bucket: Bucket) -> dict[str, Json]:
    return {
        "scope": {"kind": bucket.scope_kind, "id": id_text(bucket.scope_id)},
        "compartment": bucket.compartment,
    }


def row_json(desk: Desk, row: RecordShown) -> dict[str, Json]:
    """What a list tells of a record: its code and its columns, no person's name among them."""
    return {
        "id": id_text(row.key.record),
        "type": row.type,
        "code": row.code,
        **bucket_json(row.key.bucket),
        "voided": row.voided is not None,
        "updated": iso(row.updated_ms),
        "columns": {
            field.name: _held_json(field, row.fields[field.name])
            for field in _columns(desk, row)
            if field.name in row.fields
        },
    }


def row_text(desk: Desk, row: RecordShown) -> str:
    told = [_held_text(desk, field, row.fields.get(field.name)) for field in _columns(desk, row)]
    parts = [id_text(row.key.record), row.code, *told]
    if row.voided is not None:
        parts.append("(not in use)")
    return "  ".join(dict.fromkeys(part for part in parts if part))


def title(desk: Desk, type_name: str, text: str) -> str:
    """A record's one line, where that is not a name or the like."""
    record_type = _type(desk, type_name)
    if record_type is None:
        return text
    fields = map(record_type.field, record_type.title)
    return "" if any(each.sensitivity is Sensitivity.IDENTIFYING for each in fields) else text


def record_json(desk: Desk, row: RecordShown) -> dict[str, Json]:
    """Everything a person may see of a record."""
    return {
        "id": id_text(row.key.record),
        "type": row.type,
        "code": row.code,
        "title": row.title,
        **bucket_json(row.key.bucket),
        "voided": row.voided,
        "created": iso(row.created_ms),
        "updated": iso(row.updated_ms),
        "fields": fields_json(desk, row),
        "reasons": _plain(None, list(row.fields[_REASON].elements)) if _reasoned(row) else [],
        "conflicts": conflicts_json(desk, row),
        "newer": list(row.newer),
    }


def fields_json(desk: Desk, row: RecordShown) -> dict[str, Json]:
    """By name, as declared and then as a newer version wrote; none of the format's own."""
    record_type = _type(desk, row.type)
    return {
        name: _held_json(_field(record_type, name), held)
        for name, held in _in_order(record_type, row)
    }


def record_text(desk: Desk, row: RecordShown) -> Iterator[str]:
    record_type = _type(desk, row.type)
    yield f"{record_type.label if record_type else row.type} {row.code}  {id_text(row.key.record)}"
    if row.voided is not None:
        yield f"  Not in use: {row.voided}"
    yield from fields_text(desk, row)
    for name in row.newer:
        field = _field(record_type, name)
        yield f"  {field.label if field else name}: a newer version of the app wrote more here"
    yield f"  Written {when(row.created_ms)}, last changed {when(row.updated_ms)}"


def fields_text(desk: Desk, row: RecordShown) -> Iterator[str]:
    record_type = _type(desk, row.type)
    for name, held in _in_order(record_type, row):
        field = _field(record_type, name)
        if field is not None and field.type is FieldType.BYTES:  # which tells a reader nothing
            continue
        yield f"  {field.label if field else name}: {_held_text(desk, field, held)}"
        for kept in held.kept:
            yield f"    also written: {_value_text(desk, field, kept.value)}"


def conflicts_json(desk: Desk, row: RecordShown) -> dict[str, Json]:
    """By field, every value that somebody wrote and nobody decided between, the shown one first."""
    record_type = _type(desk, row.type)
    found: dict[str, Json] = {}
    for name in row.in_conflict:
        field, held = _field(record_type, name), row.fields[name]
        every = (each for each in (held.top, *held.kept) if each is not None)
        found[name] = [
            {"value": _plain(field, each.value), "written": iso(milliseconds(each.stamp))}
            for each in every
        ]
    return found


def value_json(desk: Desk, type_name: str, name: str, value: Value) -> Json:
    return _plain(_field(_type(desk, type_name), name), value)


def value_text(desk: Desk, type_name: str, name: str, value: Value) -> str:
    if name == SIGNED and isinstance(value, list):
        return f"{len(value)} entries"
    return _value_text(desk, _field(_type(desk, type_name), name), value)


def label(desk: Desk, type_name: str, name: str) -> str:
    field = _field(_type(desk, type_name), name)
    return field.label if field else _OF_THE_FORMAT.get(name, name)


def _in_order(record_type: RecordType | None, row: RecordShown) -> list[tuple[str, Shown]]:
    """Fields that hold something, as declared, then what a newer version wrote; not those that the
    merge itself reads."""
    declared = [each.name for each in record_type.fields] if record_type is not None else []
    names = [name for name in declared if name in row.fields]
    names += sorted(row.fields.keys() - set(declared))
    held = [(name, row.fields[name]) for name in names if not name.startswith("_")]
    return [(name, each) for name, each in held if each.value is not None or each.elements]


def _reasoned(row: RecordShown) -> bool:
    return _REASON in row.fields


def _type(desk: Desk, name: str) -> RecordType | None:
    return desk.registry.get(name) if name in desk.registry else None


def _field(record_type: RecordType | None, name: str) -> Field | None:
    return record_type.field(name) if record_type is not None and name in record_type else None


def _columns(desk: Desk, row: RecordShown) -> list[Field]:
    record_type = _type(desk, row.type)
    fields = map(record_type.field, record_type.list_columns) if record_type else ()
    return [each for each in fields if each.sensitivity is not Sensitivity.IDENTIFYING]


def _held_json(field: Field | None, held: Shown) -> Json:
    return _plain(field, list(held.elements) if _many(field, held) else held.value)


def _held_text(desk: Desk, field: Field | None, held: Shown | None) -> str:
    if held is None:
        return ""
    return _value_text(desk, field, list(held.elements) if _many(field, held) else held.value)


def _many(field: Field | None, held: Shown) -> bool:
    """What a newer version wrote is a set when it holds added elements."""
    return field.many if field is not None else bool(held.added)


def _plain(field: Field | None, value: Any) -> Json:
    if isinstance(value, list | tuple):
        return [_plain(field, each) for each in value]
    if isinstance(value, dict):
        secret = {"key"} if is_blob(value) else set()
        told = ((key, each) for key, each in value.items() if key not in secret)
        return {str(key): _plain(None, each) for key, each in told}
    if isinstance(value, bytes):
        known = field is not None and field.type is FieldType.REFERENCE
        return id_text(value) if known and len(value) == 16 else base64_text(value)
    if field is not None and field.type is FieldType.INSTANT and type(value) is int:
        return iso(value)
    return value


def _value_text(desk: Desk, field: Field | None, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_value_text(desk, field, each) for each in value)
    if field is None:
        return "" if value is None else str(_plain(None, value))
    if field.type is FieldType.REFERENCE and isinstance(value, bytes):
        return _referred(desk, field, value)
    return display(field, value, desk.codelists, ENGLISH)


def _referred(desk: Desk, field: Field, record: bytes) -> str:
    """By code as a person would say it, never by a name; its identifier where it is not held."""
    if field.target == "seat":
        return author_name(desk, record)
    if record == desk.owner.office_id:
        return desk.owner.office
    try:
        found = find_record(desk, record)
    except NoSuchRecord:
        return f"not held here ({id_text(record)})"
    return found.title if found.type == "office" else found.code
