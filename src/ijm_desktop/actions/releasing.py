"""Letting the case see a few fields of a note that stays closed (record type `release`).

What is released is the text as it is displayed at that moment, in the language given: the note may
change or be erased afterwards without it. Who released it, why, and who agreed stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ijm_desktop.actions import records
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NothingToRelease
from ijm_desktop.actions.reading import CASE, RecordShown
from ijm_desktop.actions.records import NO_REASONS, Saved
from ijm_desktop.casework import words
from ijm_desktop.kernel.declarations import FieldType
from ijm_desktop.kernel.values import display

RELEASE: Final = "release"
_NOT_TEXT: Final = (FieldType.BYTES, FieldType.BLOB, FieldType.REFERENCE)
"""A reference names a record that the case may not hold."""


def can_go(desk: Desk, note: RecordShown, language: str) -> tuple[tuple[str, str], ...]:
    """The fields that hold something which can be copied, by name, each with its line as it would
    be released."""
    found = []
    for field in desk.registry.get(note.type).fields:
        shown = note.fields.get(field.name)
        value = None if shown is None else (shown.elements if field.many else shown.value)
        if field.type not in _NOT_TEXT and not field.hidden and value not in (None, ()):
            text = display(field, value, desk.codelists, language)
            found.append((field.name, f"{words.label(field.label, language)}: {text}"))
    return tuple(found)


def release(
    desk: Desk,
    note: RecordShown,
    fields: Sequence[str],
    *,
    purpose: str,
    approved_by: bytes,
    language: str,
    reasons: Mapping[str, str] = NO_REASONS,
) -> Saved:
    """Raises NothingToRelease where the note is of no case, or none of `fields` holds anything that
    can be copied; RuleBlocks where the approver is the one who releases."""
    kind = desk.registry.get(note.type)
    found = dict(can_go(desk, note, language))
    lines = [found[name] for name in fields if name in found]
    if not lines or note.key.bucket.scope_kind != CASE:
        raise NothingToRelease
    values = {
        "came_from": note.key.bucket.compartment,
        "record": words.label(kind.label, language),
        "copied": "\n".join(lines),
        "purpose": purpose,
        "approved_by": approved_by,
    }
    scope = note.key.bucket.scope_id
    return records.add(desk, RELEASE, values, scope_id=scope, reasons=reasons)
