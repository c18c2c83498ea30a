"""Which page shows a record."""

from __future__ import annotations

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.casework.confidential_file import FILES
from ijm_desktop.gui.places import Attachment, Case, Person, Place, Record

CASE, PERSON = "case", "person"


def place_of(key: RecordKey, type_name: str) -> Place:
    """A case and a person have pages of their own, and so have files; all else is read as it is."""
    scope = key.bucket.scope_id
    case_id = scope if key.bucket.scope_kind == CASE else None
    if type_name == CASE:
        return Case(key.record)
    if type_name == PERSON:
        return Person(key.record)
    if type_name in FILES:
        return Attachment(key, case_id)
    return Record(key, case_id)
