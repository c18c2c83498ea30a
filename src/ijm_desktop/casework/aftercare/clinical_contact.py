"""That there was a clinical session and when the next one is due. Written by the program, from
clinical notes."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
)

CLINICAL_CONTACT = RecordType(
    name="clinical_contact",
    label="Clinical session",
    plural="Clinical sessions",
    scope=Scope.CASE,
    compartment="aftercare",
    hidden=True,
    source="issue: supervisors see dates, counts and overdue of clinical notes",
    title=("held_on", "person"),
    list_columns=("person", "held_on", "next_on"),
    timeline_at="held_on",
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
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="next_on",
            label="Next session on",
            meaning="The day of the next session.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
)
