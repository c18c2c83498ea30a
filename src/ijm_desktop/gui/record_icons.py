"""The icon of a record type; types nobody drew one for have a page."""

from __future__ import annotations

_ICONS = {
    "case": "cases",
    "person": "person",
    "person_name": "person",
    "case_person": "people",
    "attachment": "attach",
    "observation": "watch",
    "session_note": "note",
    "aftercare_progress": "clock",
}


def icon_for(type_name: str) -> str:
    return _ICONS.get(type_name, "note")
