"""What was written in clinical sessions, and who may read it: the clinicians, its author, and who
wrote down before why they must (`note_opening`, which the author sees; ADR 96)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ijm_desktop.actions.clinical_sessions import CONTACT, OPENING
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import CASE, PERSON, RecordShown, present, shown_values
from ijm_desktop.vault import reading as stored

NOTE: Final = "clinical_note"
CLINICIAN: Final = "clinician"


@dataclass(frozen=True, slots=True)
class Session:
    """`contact` says that it was held and when. `note` is None where the text is not held here;
    `readings` are the reasons why others asked to read it, the newest first."""

    contact: RecordShown
    note: RecordKey | None
    readings: tuple[RecordShown, ...]


def of_person(desk: Desk, case: bytes, person: bytes) -> tuple[Session, ...]:
    """The sessions of one person in one case, the newest first."""
    held = [present(desk, row) for row in stored.in_scope(desk.vault, CASE, case) if not row.void]
    notes = {_contact(desk, each): each.key for each in held if each.type == NOTE}
    sessions = [
        Session(each, notes.get(each.key.record), tuple(_readings(held, each.key.record)))
        for each in held
        if each.type == CONTACT and each.value(PERSON) == person
    ]
    return tuple(
        sorted(sessions, key=lambda each: str(each.contact.value("held_on")), reverse=True)
    )


def session_of(desk: Desk, note: RecordShown) -> bytes:
    """The session that a clinical note is of, by which a reason to read it names it."""
    return _contact(desk, note)


def closed(desk: Desk, note: RecordShown) -> bool:
    """Whether the reader is to say first why they must read this text."""
    if note.type != NOTE or desk.owner.role == CLINICIAN:
        return False
    if stored.author_of(desk.vault, note.key.bucket, note.key.record) == desk.vault.seat:
        return False
    asked = (present(desk, row) for row in stored.referring(desk.vault, _contact(desk, note)))
    return not any(
        each.type == OPENING
        and each.voided is None
        and each.value("asked_by") == desk.vault.seat
        and stored.author_of(desk.vault, each.key.bucket, each.key.record) == desk.vault.seat
        for each in asked
    )


def _contact(desk: Desk, note: RecordShown) -> bytes:
    declared = desk.registry.get(NOTE)
    tells = next(each for each in declared.tells if each.record_type == CONTACT)
    return tells.record_id(note.key.bucket.scope_id, note.key.record, shown_values(declared, note))


def _readings(held: list[RecordShown], session: bytes) -> Iterator[RecordShown]:
    found = [each for each in held if each.type == OPENING and each.value("session") == session]
    yield from sorted(found, key=lambda each: -each.created_ms)
