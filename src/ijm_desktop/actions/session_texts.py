"""What was written in clinical sessions, and who may read it: the clinicians, its author, and for
thirty days who wrote down why they must (`note_opening`, which the author sees; ADR 96, 108)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ijm_desktop.actions import records
from ijm_desktop.actions.clinical_sessions import CONTACT, OPENING
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import (
    CASE,
    PERSON,
    RecordShown,
    author_name,
    present,
    shown_values,
)
from ijm_desktop.actions.records import Saved
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import reading as stored

NOTE: Final = "clinical_note"
CLINICIAN: Final = "clinician"
OPEN_MS: Final = timedelta(days=30) // timedelta(milliseconds=1)
"""So long a reason opens the text to who gave it; then it is given anew."""


class TextClosed(AppError):
    code = "TEXT_CLOSED"
    sentence = (
        "This text is for the clinicians of the person, so nothing of it is shown. Say why you "
        "must read it; its author will see that you did, and why."
    )


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
    if _author(desk, note) == desk.vault.seat:
        return False
    asked = (present(desk, row) for row in stored.referring(desk.vault, _contact(desk, note)))
    return not any(
        each.type == OPENING
        and _in_force(desk, each)
        and each.value("asked_by") == desk.vault.seat
        and _author(desk, each) == desk.vault.seat
        for each in asked
    )


def require_open(desk: Desk, record: RecordShown) -> None:
    """Raises TextClosed. Whatever shows a record to its reader asks this before."""
    if closed(desk, record):
        raise TextClosed


def give_reason(desk: Desk, note: RecordShown, reason: str, why: str) -> Saved:
    """`reason`: a code of the list access_reason; `why`: in words."""
    given = {"session": session_of(desk, note), "reason": reason, "why": why}
    return records.add(desk, OPENING, given, scope_id=note.key.bucket.scope_id)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gave a reason to read what one wrote. `until_ms`: since 1970 UTC."""

    opening: RecordShown
    name: str
    until_ms: int


def readers(desk: Desk) -> tuple[Reader, ...]:
    """Who may read by now what one wrote oneself, for having given a reason; the newest first."""
    found: list[Reader] = []
    for row in stored.every(desk.vault, OPENING):
        each = present(desk, row)
        session, seat = each.value("session"), _author(desk, each)
        if seat == desk.vault.seat or not isinstance(session, bytes) or not _in_force(desk, each):
            continue
        # What tells that the session was held is saved with its text, by the same person.
        if stored.author_of(desk.vault, each.key.bucket, session) == desk.vault.seat:
            found.append(Reader(each, author_name(desk, seat), each.created_ms + OPEN_MS))
    return tuple(sorted(found, key=lambda each: -each.until_ms))


def _in_force(desk: Desk, opening: RecordShown) -> bool:
    return opening.voided is None and desk.clock() < opening.created_ms + OPEN_MS


def _author(desk: Desk, shown: RecordShown) -> bytes:
    return stored.author_of(desk.vault, shown.key.bucket, shown.key.record)


def _contact(desk: Desk, note: RecordShown) -> bytes:
    declared = desk.registry.get(NOTE)
    tells = next(each for each in declared.tells if each.record_type == CONTACT)
    return tells.record_id(note.key.bucket.scope_id, note.key.record, shown_values(declared, note))


def _readings(held: list[RecordShown], session: bytes) -> Iterator[RecordShown]:
    found = [each for each in held if each.type == OPENING and each.value("session") == session]
    yield from sorted(found, key=lambda each: -each.created_ms)
