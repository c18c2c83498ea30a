"""What a clinician writes of a session. The care team and its supervisor see its day and the next
one, and no word (clinical_contact); who must read it says why first (note_opening)."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Copy,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
    Tells,
)

CLINICAL_NOTE = RecordType(
    name="clinical_note",
    label="Clinical note",
    plural="Clinical notes",
    scope=Scope.CASE,
    compartment="clinical",
    authored_by=("clinician", "headquarters"),
    source="domain §9.6 ClinicalNote (clinician only)",
    title=("held_on", "person"),
    list_columns=("person", "held_on", "next_on"),
    timeline_at="held_on",
    signable=True,
    tells=(
        Tells(
            record_type="clinical_contact",
            key=("person",),
            apart=True,
            fields={"held_on": Copy("held_on"), "next_on": Copy("next_on")},
        ),
    ),
    fields=(
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.6",
        ),
        Field(
            name="held_on",
            label="Held on",
            meaning="The day of the session.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What the clinician wrote.",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            hint="Only clinicians and headquarters read this.",
            source="domain §9.6",
        ),
        Field(
            name="next_on",
            label="Next session on",
            meaning="The day of the next session.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            hint="The care team sees the day.",
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The session", ("person", "held_on", "next_on")),
        Section("Note", ("note",)),
    ),
    rules=(
        Rule(
            "CLINICAL_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("held_on"),
        ),
    ),
)
