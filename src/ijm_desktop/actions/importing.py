"""Many records at once, all or nothing: one JSON object a line.

`{"type": "person", "id": "a", "case": "…", "fields": {"code": "…", …}}`. `id` is any name by which
later lines of the same file may refer to this record; `case`, `person` and fields that refer to
records take such a name or a record's identifier.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ijm_desktop.actions import scopes
from ijm_desktop.actions.desk import Changed, Desk, RecordKey
from ijm_desktop.actions.errors import LineRefused
from ijm_desktop.actions.records import Prepared, prepare
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
from ijm_desktop.kernel.values import ValueMalformed, parse, sentence
from ijm_desktop.vault import saving
from ijm_desktop.vault.saving import Draft
from ijm_desktop.vault.work import Work

_AT_ONCE: Final = 500
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
    done = 0
    with desk.vault.transaction() as work:
        importing = _Importing(desk, work)
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            name, prepared = _prepared(importing, number, line)
            if importing.awaits(prepared):
                importing.write()
                name, prepared = _prepared(importing, number, line)
            importing.take(name, prepared)
            done += 1
            progress(done)
        importing.write()
    if not done:
        return Imported(0, 0, Changed())
    return Imported(done, importing.changes, Changed(everything=True, exchange=True))


def _prepared(importing: _Importing, number: int, line: str) -> tuple[str | None, Prepared]:
    try:
        name, prepared = importing.prepared(json.loads(line))
    except AppError as error:
        raise LineRefused(line=number, why=error.text()) from error
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise LineRefused(line=number, why="it is not a record as JSON.") from error
    if importing.has(name):
        # Later lines that refer to it would belong to one of the two by chance.
        raise LineRefused(line=number, why=f"an earlier line has the id '{name}' as well.")
    return name, prepared


@dataclass(slots=True)
class _Importing:
    """One transaction's import. Drafts are written a few hundred at a time, so that they take the
    memory of those, however long the file."""

    desk: Desk
    work: Work
    changes: int = 0
    _known: dict[str, bytes] = field(default_factory=dict)
    _drafts: list[Draft] = field(default_factory=list)
    _waiting: set[RecordKey] = field(default_factory=set)

    def prepared(self, entry: Mapping[str, Any]) -> tuple[str | None, Prepared]:
        """What one line calls its record, and what it would save, checked."""
        desk, known = self.desk, self._known
        record_type = desk.registry.get(entry["type"])
        scope = self._scope(record_type, entry)
        values = field_values(desk, record_type, entry.get("fields", {}), known)
        reasons = entry.get("reasons", {})
        prepared = prepare(desk, record_type.name, values, scope_id=scope, reasons=reasons)
        return (str(entry["id"]) if "id" in entry else None), prepared

    def has(self, name: str | None) -> bool:
        """Whether an earlier line calls its record so."""
        return name in self._known

    def _scope(self, record_type: RecordType, entry: Mapping[str, Any]) -> bytes | None:
        """What the record belongs to: of this file, or held here."""
        given = next((entry[name] for name in SCOPES if name in entry), None)
        if given is None:
            return None
        scope = _reference(given, self._known)
        if str(given) not in self._known:
            scopes.look_up(self.desk, record_type, scope)
        return scope

    def awaits(self, prepared: Prepared) -> bool:
        """Whether it replaces what an earlier line sets, which has to be written to be seen."""
        return not self._waiting.isdisjoint(prepared.changed.keys)

    def take(self, name: str | None, prepared: Prepared) -> None:
        if name is not None:
            self._known[name] = prepared.key.record
        self._drafts += prepared.drafts
        self._waiting |= prepared.changed.keys
        if len(self._drafts) >= _AT_ONCE:
            self.write()

    def write(self) -> None:
        desk = self.desk
        if self._drafts:
            saved = saving.save_within(
                self.work, self._drafts, now_ms=desk.clock(), random=desk.random
            )
            self.changes += len(saved.changes)
        self._drafts, self._waiting = [], set()


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


def _read(desk: Desk, declared: Field, raw: object, known: Mapping[str, bytes]) -> Value:
    if raw is None or isinstance(raw, bool | int):
        return raw
    if not isinstance(raw, str):
        # Python would write it as text, in its own notation, and nobody would notice.
        raise ValueMalformed(declared, "WRONG_TYPE")
    if declared.type is FieldType.REFERENCE:
        return _reference(raw, known)
    return parse(declared, raw, desk.codelists)


def _reference(raw: object, known: Mapping[str, bytes]) -> bytes:
    return known[str(raw)] if str(raw) in known else identifiers.parse(str(raw))
