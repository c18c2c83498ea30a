"""What somebody does when danger comes, in their own words. The places in it stand in the
whereabouts."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
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

SAFETY_PLAN = RecordType(
    name="safety_plan",
    label="Safety plan",
    plural="Safety plans",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 SafetyPlan; Primero GBV safety plan",
    title=("person", "made_on"),
    list_columns=("person", "made_on", "reviewed_on"),
    timeline_at="made_on",
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
            name="made_on",
            label="Made on",
            meaning="The day it was made.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="concern",
            label="What is feared",
            meaning="What the person fears.",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 concerns",
        ),
        Field(
            name="resources",
            label="Who and what helps",
            meaning="Who and what can help.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 resources",
        ),
        Field(
            name="ready",
            label="What lies ready",
            meaning="What was prepared.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 preparedness",
        ),
        Field(
            name="strategies",
            label="What to do then",
            meaning="What the person does when it happens.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 strategies",
        ),
        Field(
            name="afterwards",
            label="After leaving",
            meaning="What keeps the person safe after leaving.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 after-leaving",
        ),
        Field(
            name="reviewed_on",
            label="Looked at again on",
            meaning="The day it was last gone through.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 reviewed",
        ),
    ),
    form_sections=(
        Section(
            "The plan",
            (
                "person",
                "made_on",
                "concern",
                "resources",
                "ready",
                "strategies",
                "afterwards",
                "reviewed_on",
            ),
        ),
    ),
    rules=(
        Rule(
            "MADE_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("made_on"),
        ),
    ),
)
