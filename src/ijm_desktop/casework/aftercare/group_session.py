"""A meeting of several people in care: who came, who did not. Of each one's own words there is a
session."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Arity,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

GROUP_SESSION = RecordType(
    name="group_session",
    label="Group session",
    plural="Group sessions",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 GroupSession; IJM bonded labour group meeting; pages: Today",
    title=("held_on", "topic"),
    list_columns=("held_on", "topic", "led_by"),
    timeline_at="held_on",
    fields=(
        Field(
            name="held_on",
            label="Held on",
            meaning="The day of the meeting.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="topic",
            label="Topic",
            meaning="What it was about.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §4 freedom training topics",
        ),
        Field(
            name="led_by",
            label="Held by",
            meaning="The colleague who led it.",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="domain §9.6",
        ),
        Field(
            name="attended",
            label="Who came",
            meaning="Each person who came.",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 attendance",
        ),
        Field(
            name="absent",
            label="Who was expected and did not come",
            meaning="Each person who was expected and stayed away.",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 attendance",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The meeting", ("held_on", "topic", "led_by", "attended", "absent", "note")),
    ),
    rules=(
        Rule(
            "GROUP_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("held_on"),
        ),
    ),
)
