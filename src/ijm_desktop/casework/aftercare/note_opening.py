"""Why somebody who is no clinician of the person must read a clinical note. It stands where the
note's author sees it; headquarters gives the reading by name."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Default,
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
)

NOTE_OPENING = RecordType(
    name="note_opening",
    label="Reading of a clinical note",
    plural="Readings of clinical notes",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="issue: the text only with a reason, the author told; Primero access log",
    title=("asked_on", "reason"),
    list_columns=("asked_on", "session", "reason", "asked_by"),
    timeline_at="asked_on",
    fields=(
        Field(
            name="session",
            label="Clinical session",
            meaning="The session whose text is asked for.",
            type=FieldType.REFERENCE,
            target="clinical_contact",
            required=True,
            source="issue: clinical notes",
        ),
        Field(
            name="asked_on",
            label="Asked on",
            meaning="The day it was asked for.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="issue: the author told",
        ),
        Field(
            name="asked_by",
            label="Asked by",
            meaning="The colleague who asked.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="issue: the author told",
        ),
        Field(
            name="reason",
            label="Reason",
            meaning="On which ground.",
            type=FieldType.CODE,
            codelist="access_reason",
            required=True,
            source="issue: only with a reason",
        ),
        Field(
            name="why",
            label="In words",
            meaning="What for, in words.",
            type=FieldType.LONG_TEXT,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="issue: only with a reason",
        ),
    ),
    form_sections=(Section("The reading", ("session", "asked_on", "asked_by", "reason", "why")),),
)
