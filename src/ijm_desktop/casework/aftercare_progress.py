"""What casework may know of a person's aftercare. Written by the program, from
what the aftercare team writes. Health needs stand apart (health_need): there may be several."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Field, FieldType, RecordType, Scope

AFTERCARE_PROGRESS = RecordType(
    name="aftercare_progress",
    label="Aftercare progress",
    plural="Aftercare progress",
    scope=Scope.CASE,
    compartment="casework",
    hidden=True,
    source="domain §9.8: casework sees the phase and when the next step is",
    title=("person", "phase"),
    list_columns=("person", "phase", "next_week"),
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
            name="phase",
            label="Phase",
            meaning="The phase the person is in.",
            type=FieldType.CODE,
            codelist="aftercare_phase",
            source="domain §9.8",
        ),
        Field(
            name="next_week",
            label="Week of the next step",
            meaning="The week in which the next step falls.",
            type=FieldType.TEXT,
            hint="As 2026-W48; the day is the aftercare team's alone.",
            source="domain §9.8",
        ),
        Field(
            name="risk_level",
            label="Risk",
            meaning="The level of the last risk assessment.",
            type=FieldType.CODE,
            codelist="risk_level",
            source="domain §9.8",
        ),
    ),
)
