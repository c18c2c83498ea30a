"""Many records at once, all or nothing: one JSON object a line.

`{"type": "person", "id": "a", "case": "…", "fields": {"code": "…", …}}`. `id` is any name by which
later lines of the same file may refer to this record; `case`, `person` and fields that refer to
records take such a name or a record's identifier.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.errors import LineRefused
from ijm_desktop.actions.records import prepare
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    Problem,
    RecordType,
    ValuesRefused,
)
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.values import parse, sentence
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft

SCOPES = ("case", "person", "office", "organisation")


@dataclass(frozen=True, slots=True)
class Imported:
    records: int
    changes: int
    changed: Changed


def import_lines(
    desk: Desk, lines: Iterable[str], progress: Callable[[int], None] = lambda _done: None
) -> Imported:
    """Raises LineRefused naming the first bad line; then nothing was taken in."""
    drafts: list[Draft] = []
    known: dict[str, bytes] = {}
    done = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            drafts.extend(_drafts(desk, line, known))
        except AppError as error:
            raise LineRefused(line=number, why=error.text()) from error
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            raise LineRefused(line=number, why="it is not a record as JSON.") from error
        done += 1
        progress(done)
    if not drafts:
        return Imported(0, 0, Changed())
    saved = saving.save(desk.vault, drafts, now_ms=desk.clock(), random=desk.random)
    return Imported(done, len(saved.changes), Changed(everything=True, exchange=True))


def _drafts(desk: Desk, line: str, known: dict[str, bytes]) -> tuple[Draft, ...]:
    entry = json.loads(line)
    record_type = desk.registry.get(entry["type"])
    scope = next((_reference(entry[name], known) for name in SCOPES if name in entry), None)
    values = field_values(desk, record_type, entry.get("fields", {}), known)
    prepared = prepare(
        desk, record_type.name, values, scope_id=scope, reasons=entry.get("reasons", {})
    )
    if "id" in entry:
        known[str(entry["id"])] = prepared.key.record
    return prepared.drafts


def field_values(
    desk: Desk,
    record_type: RecordType,
    given: Mapping[str, object],
    known: Mapping[str, bytes] | None = None,
) -> dict[str, Value]:
    """Values as JSON or a command line writes them, read by each field's type. Raises ValuesRefused
    for a field that there is not, ValueMalformed, IdentifierMalformed."""
    values: dict[str, Value] = {}
    for name, raw in given.items():
        if name not in record_type:
            raise ValuesRefused([Problem(name, "FIELD_UNKNOWN", sentence("FIELD_UNKNOWN"))])
        field = record_type.field(name)
        if field.many:
            many = raw if isinstance(raw, list) else [raw]
            values[name] = [_read(desk, field, each, known or {}) for each in many]
        else:
            values[name] = _read(desk, field, raw, known or {})
    return values


def _read(desk: Desk, field: Field, raw: object, known: Mapping[str, bytes]) -> Value:
    if raw is None or isinstance(raw, bool | int):
        return raw
    if field.type is FieldType.REFERENCE:
        return _reference(raw, known)
    return parse(field, str(raw), desk.codelists)


def _reference(raw: object, known: Mapping[str, bytes]) -> bytes:
    return known[str(raw)] if str(raw) in known else identifiers.parse(str(raw))
