"""A person's own file: what is held about them, to be given to them, without what is others'.

Other people and colleagues are called by their part, wherever their names, codes and numbers stand
in text. Nothing of sources, of intelligence or of a concern is in it, nor any word that there is
such a thing. What names somebody of whom no record is held cannot be known: a person reads the file
before it is handed over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ijm_desktop.actions import mentions, records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord, PurposeNeeded, TargetTaken
from ijm_desktop.actions.freed import FREED, SAME_AS
from ijm_desktop.actions.reading import CASE, CASE_PERSON, PERSON, present
from ijm_desktop.actions.records import Saved
from ijm_desktop.actions.veiling import Veil
from ijm_desktop.casework import words
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import Shown
from ijm_desktop.kernel.declarations import Field, FieldType, RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.moments import moment
from ijm_desktop.kernel.values import display
from ijm_desktop.vault import blobs, unfinished
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.files import disk_errors, rename_durably
from ijm_desktop.vault.reading import Stored

NEVER: Final = ("source", "intelligence", "safeguarding")
"""Kinds of notes of which her file says nothing."""
WISH: Final = "data_request"
_UNSHOWN: Final = (FieldType.BYTES, FieldType.BLOB)


@dataclass(frozen=True, slots=True)
class Line:
    """A field: its name, its label and what stands in it, in the language of whoever asks."""

    name: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`written_on` is an ISO day. `in_use`: nobody took it out of use."""

    type: str
    label: str
    written_on: str
    in_use: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OwnFile:
    """Oldest first. `left_out`: records that are for others only; not for the person's eyes."""

    code: str
    entries: tuple[Entry, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What was written, and the record that says so."""

    file: OwnFile
    saved: Saved


def gathered(desk: Desk, person: bytes) -> OwnFile:
    """Of all that is held here. Raises NoSuchRecord where the person is not."""
    top = stored.record(desk.vault, desk.bucket(desk.registry.get(PERSON), person), person)
    if top is None:
        raise NoSuchRecord
    selves = same_human(desk, person)
    found = _about(desk, selves)
    shown = [row for row in found if not _is_for_others(desk, selves, row)]
    veil = Veil.over(desk, selves, _others(desk, selves, found))
    entries = (_entry(desk, veil, row) for row in shown)
    code = present(desk, top).code
    return OwnFile(code, tuple(each for each in entries if each.lines), len(found) - len(shown))


def hand_out(desk: Desk, person: bytes, to: Path, purpose: str) -> HandedOut:
    """Writes it to `to`, as JSON where that ends in .json and as plain text else, having first
    saved that it was handed out and why, as an answered wish of the person to see it.

    Raises PurposeNeeded, NoSuchRecord and TargetTaken before anything is saved; the disk's errors,
    and then the record of what was begun stays.
    """
    if not purpose.strip():
        raise PurposeNeeded
    file = gathered(desk, person)
    with disk_errors(to.parent):
        if to.exists() or to.is_symlink():
            raise TargetTaken(file=to.name)
    today = moment(desk.clock()).date().isoformat()
    values: Mapping[str, Value] = {
        "kind": "see",
        "state": "answered",
        "answer": purpose.strip(),
        "answered_on": today,
    }
    saved = records.add(desk, WISH, values, scope_id=person)
    written = as_json(file, today) if to.suffix.lower() == ".json" else as_text(file, today)
    partly = blobs.unfinished_beside(to)
    unfinished.begun(desk.vault.database, partly)
    try:
        with disk_errors(to.parent):
            _write(partly, written.encode())
            rename_durably(partly, to)
    finally:
        unfinished.take_away(desk.vault.database, [partly])
    return HandedOut(file, saved)


def as_text(file: OwnFile, written_on: str) -> str:
    blocks = [f"{file.code}  {written_on}"]
    for entry in file.entries:
        mark = "" if entry.in_use else "  (-)"
        lines = (f"  {line.label}: {_indented(line.text)}" for line in entry.lines)
        blocks.append("\n".join([f"{entry.label}  {entry.written_on}{mark}", *lines]))
    return "\n\n".join(blocks) + "\n"


def as_json(file: OwnFile, written_on: str) -> str:
    entries = [
        {
            "type": entry.type,
            "label": entry.label,
            "written_on": entry.written_on,
            "in_use": entry.in_use,
            "fields": {line.name: {"label": line.label, "text": line.text} for line in entry.lines},
        }
        for entry in file.entries
    ]
    value = {"person": file.code, "written_on": written_on, "entries": entries}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def same_human(desk: Desk, person: bytes) -> frozenset[bytes]:
    """The person, and every other record that two colleagues held to be of the same human."""
    found, waiting = {person}, [person]
    while waiting:
        each = waiting.pop()
        rows = [*stored.in_scope(desk.vault, PERSON, each), *stored.referring(desk.vault, each)]
        for row in rows:
            link = present(desk, row)
            if link.type == SAME_AS and link.value("status") == "confirmed_same" and not row.void:
                for end in (row.bucket.scope_id, link.value("other")):
                    if isinstance(end, bytes) and end not in found:
                        found.add(end)
                        waiting.append(end)
    return frozenset(found)


def _about(desk: Desk, selves: frozenset[bytes]) -> list[Stored]:
    """All in their own scopes; what names them by reference or in text in their cases; and what
    names nobody else in a case that is of nobody else who was freed."""
    found: dict[tuple[Bucket, bytes], Stored] = {}
    cases: set[bytes] = set()
    for each in selves:
        for row in (
            *stored.in_scope(desk.vault, PERSON, each),
            *stored.referring(desk.vault, each),
        ):
            if row.bucket.scope_kind == CASE or row.bucket.scope_id in selves:
                found[row.bucket, row.record] = row
            if row.type == CASE_PERSON and not row.void:
                cases.add(row.bucket.scope_id)
    names = frozenset[str]().union(*(mentions.called(desk, each) for each in selves))
    for case in cases:
        held = stored.in_scope(desk.vault, CASE, case)
        alone = _freed(desk, held) <= selves
        for row in held:
            of_them = row.type == CASE or _mentions(desk, row, names)
            if of_them or (alone and not people_named(desk, row) and row.type != "suspect"):
                found[row.bucket, row.record] = row
    return sorted(found.values(), key=lambda row: (row.created, row.record))


def _freed(desk: Desk, held: Iterable[Stored]) -> set[Value]:
    parts = (present(desk, row) for row in held if row.type == CASE_PERSON and not row.void)
    return {part.value("person") for part in parts if part.value("role") in FREED}


def _mentions(desk: Desk, row: Stored, names: frozenset[str]) -> bool:
    return any(
        mentions.spans(value, names)
        for _, shown in _fields(desk, row)
        for value in _values(shown)
        if isinstance(value, str)
    )


def _is_for_others(desk: Desk, selves: frozenset[bytes], row: Stored) -> bool:
    """What is of another person and only speaks of this one is theirs: a witness's statement."""
    if row.type not in desk.registry or row.bucket.compartment in NEVER:
        return True
    kind = desk.registry.get(row.type)
    if kind.stands_alone or kind.hidden:
        return True
    named = people_named(desk, row)
    return row.bucket.scope_kind == CASE and bool(named) and not named & selves


def _others(desk: Desk, selves: frozenset[bytes], found: Iterable[Stored]) -> dict[bytes, str]:
    """Everybody else of the cases and records, by their part: what they are to the person, else
    what they are in the case, else just a person."""
    parts: dict[bytes, str] = {}
    rows = {(row.bucket, row.record): row for row in found}
    for case in {row.bucket.scope_id for row in rows.values() if row.bucket.scope_kind == CASE}:
        for row in stored.in_scope(desk.vault, CASE, case):
            rows.setdefault((row.bucket, row.record), row)
    someone = words.label(desk.registry.get(PERSON).label, desk.owner.language)
    for row in sorted(rows.values(), key=lambda row: row.type == "person_link"):
        for person in people_named(desk, row) - selves:
            part = ""
            if row.type == CASE_PERSON:
                part = _coded(desk, row, "role")
            elif row.type == "person_link" and row.bucket.scope_id in selves:
                part = _coded(desk, row, "relation")
            parts[person] = part or parts.get(person, someone)
    return parts


def _coded(desk: Desk, row: Stored, name: str) -> str:
    field = desk.registry.get(row.type).field(name)
    return display(field, present(desk, row).value(name), desk.codelists, desk.owner.language)


def people_named(desk: Desk, row: Stored) -> set[bytes]:
    """Whom the record names by reference."""
    return {
        value
        for field, shown in _fields(desk, row)
        if field.target == PERSON
        for value in _values(shown)
        if isinstance(value, bytes)
    }


def _fields(desk: Desk, row: Stored) -> Iterator[tuple[Field, Shown]]:
    if row.type in desk.registry:
        held = present(desk, row).fields
        kind: RecordType = desk.registry.get(row.type)
        yield from ((field, held[field.name]) for field in kind.fields if field.name in held)


def _values(shown: Shown) -> tuple[Value, ...]:
    """Those of a conflict too."""
    first = () if shown.value is None else (shown.value,)
    return (*first, *shown.elements, *(each.value for each in shown.kept))


def _entry(desk: Desk, veil: Veil, row: Stored) -> Entry:
    kind = desk.registry.get(row.type)
    language = desk.owner.language
    lines = []
    for field, shown in _fields(desk, row):
        if field.type in _UNSHOWN or field.hidden:
            continue
        if field.type is FieldType.REFERENCE:
            said = [veil.reference(field, value) for value in _values(shown)]
        else:
            said = [
                veil.text(display(field, value, desk.codelists, language))
                for value in _values(shown)
            ]
        text = ", ".join(filter(None, said))
        if text:
            lines.append(Line(field.name, words.label(field.label, language), text))
    written = moment(present(desk, row).created_ms).date().isoformat()
    label = words.label(kind.label, language)
    return Entry(row.type, label, written, not row.void, tuple(lines))


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
