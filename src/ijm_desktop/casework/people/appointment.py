"""A meeting with a person: its day, hour and place. Casework sees the week alone."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Scope,
    Section,
    Sensitivity,
    Tells,
    WeekOf,
)

APPOINTMENT = RecordType(
    name="appointment",
    label="Appointment",
    plural="Appointments",
    scope=Scope.CASE,
    compartment="whereabouts",
    authored_by=(
        "social_worker",
        "clinician",
        "aftercare_supervisor",
        "case_supervisor",
        "office_director",
        "headquarters",
    ),
    source="DESIGN §5 appointments; domain §9.8",
    title=("held_on", "purpose"),
    list_columns=("held_on", "at_time", "person", "purpose"),
    timeline_at="held_on",
    tells=(
        Tells(
            record_type="aftercare_progress",
            key=("person",),
            fields={"next_week": WeekOf("held_on")},
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
            source="pages: Care",
        ),
        Field(
            name="purpose",
            label="What it is for",
            meaning="What the person is to go there for.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="pages: Care",
        ),
        Field(
            name="held_on",
            label="Day",
            meaning="The day.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Everybody on the case sees the week, not the day.",
            source="issue: appointment place and time",
        ),
        Field(
            name="at_time",
            label="Hour",
            meaning="The hour, as it was agreed.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.OPERATIONAL,
            source="issue: appointment place and time",
        ),
        Field(
            name="place",
            label="Where",
            meaning="Where to go.",
            type=FieldType.PLACE,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: appointment place and time",
        ),
        Field(
            name="goes_with",
            label="Who goes with the person",
            meaning="Who goes along.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: appointment place and time",
        ),
        Field(
            name="outcome",
            label="What came of it",
            meaning="Whether it took place, and what came of it.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="pages: Care",
        ),
    ),
    form_sections=(
        Section(
            "The appointment",
            ("person", "purpose", "held_on", "at_time", "place", "goes_with", "outcome"),
        ),
    ),
)
