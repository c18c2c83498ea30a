"""All that the page of one record shows, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ijm_desktop.actions import (
    attachments,
    minors,
    reading,
    session_texts,
    signing_off,
    withdrawing,
)
from ijm_desktop.actions.attachments import Attachment
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import NoSuchRecord
from ijm_desktop.actions.reading import HistoryRow, RecordShown
from ijm_desktop.actions.signing_off import SignedRecord
from ijm_desktop.gui.details import Codes
from ijm_desktop.kernel.ages import Minor

CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Loaded:
    record: RecordShown
    seen: SignedRecord
    history: tuple[HistoryRow, ...]
    codes: Codes
    minors: Mapping[bytes, Minor]
    closed_session: bytes | None = None
    """The session whose text the reader must give a reason for first."""
    made_under: tuple[RecordShown, ...] = ()
    """What was done under the consent that this is."""
    attached: tuple[Attachment, ...] = ()


def load(desk: Desk, key: RecordKey) -> Loaded:
    seen = signing_off.signed_record(desk, key)
    record = seen.record
    history = reading.history(desk, key)
    named = {row.value for row in history if isinstance(row.value, bytes)}
    for shown in record.fields.values():
        named.update(value for value in (shown.value, *shown.elements) if isinstance(value, bytes))
    codes = {each: code for each in named if (code := _called(desk, each))}
    closed = session_texts.closed(desk, record)
    session = session_texts.session_of(desk, record) if closed else None
    under: tuple[RecordShown, ...] = ()
    if record.type == CONSENT:
        rows = withdrawing.made_under(desk, record.key.record)
        under = tuple(reading.present(desk, row) for row in rows)
    return Loaded(
        record,
        seen,
        history,
        codes,
        minors.of_record(desk, record),
        session,
        under,
        attachments.attached_to(desk, key),
    )


def _called(desk: Desk, identifier: bytes) -> str:
    """A record's code, a colleague's name, the name of one's own office; else nothing."""
    try:
        return reading.find_record(desk, identifier).code
    except NoSuchRecord:
        if identifier == desk.owner.office_id:
            return desk.owner.office
        return desk.owner.name if identifier == desk.vault.seat else desk.names.get(identifier, "")
