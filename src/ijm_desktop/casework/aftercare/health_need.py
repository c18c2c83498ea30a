"""What casework may know of one health need: that there is one, and how soon. Written by the
program, from the aftercare team's record of it."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Field, FieldType, RecordType, Scope

HEALTH_NEED = RecordType(
    name="health_need",
    label="Health care needed",
    plural="Health care needed",
    scope=Scope.CASE,
    compartment="casework",
    hidden=True,
    source="domain §9.6 HealthFlag: only need and urgency visible; §9.8 2",
    title=("person", "urgency"),
    list_columns=("person", "needs_care", "urgency"),
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
            name="needs_care",
            label="Needs health care",
            meaning="Whether the need still stands.",
            type=FieldType.YES_NO,
            source="domain §9.8; the need alone, never which",
        ),
        Field(
            name="urgency",
            label="How soon it is needed",
            meaning="How soon it is to be met.",
            type=FieldType.CODE,
            codelist="need_priority",
            source="domain §9.6 urgency",
        ),
    ),
)
