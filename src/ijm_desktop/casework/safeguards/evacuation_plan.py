"""What an office does when it must leave in a hurry: people first, then what is carried, what is
destroyed, and by whom."""

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

EVACUATION_PLAN = RecordType(
    name="evacuation_plan",
    label="Evacuation plan",
    plural="Evacuation plans",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §5 evacuation plan, §9.8 6; issue: EvacuationPlan",
    title=("agreed_on", "triggers"),
    list_columns=("agreed_on", "last_drill", "next_review_on"),
    timeline_at="agreed_on",
    fields=(
        Field(
            name="agreed_on",
            label="Agreed on",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §5",
        ),
        Field(
            name="triggers",
            label="What sets it off",
            type=FieldType.TEXT,
            arity=Arity.MANY,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 triggers agreed beforehand",
        ),
        Field(
            name="people_first",
            label="How staff get to safety",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 staff safety first",
        ),
        Field(
            name="steps",
            label="Steps, in order",
            type=FieldType.CODE,
            codelist="evacuation_action",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.8 6",
        ),
        Field(
            name="who_does",
            label="Who does what",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 who carries/destroys",
        ),
        Field(
            name="first_of_all",
            label="What matters most, in order",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 prioritised list",
        ),
        Field(
            name="last_drill",
            label="Last practised on",
            type=FieldType.DATE,
            source="domain §9.8 6",
        ),
        Field(
            name="next_review_on",
            label="To be looked at again on",
            type=FieldType.DATE,
            source="domain §5",
        ),
        Field(
            name="destroyed",
            label="What was destroyed, when and by whom",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 destruction report",
        ),
        Field(
            name="not_destroyed",
            label="What could not be destroyed",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5",
        ),
    ),
    form_sections=(
        Section(
            "The plan",
            ("agreed_on", "triggers", "people_first", "steps", "who_does", "first_of_all"),
        ),
        Section("Practice", ("last_drill", "next_review_on")),
        Section("When it had to be done", ("destroyed", "not_destroyed")),
    ),
    rules=(
        Rule(
            "AGREED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("agreed_on"),
        ),
    ),
)
