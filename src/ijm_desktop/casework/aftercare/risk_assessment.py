"""How much danger somebody is in, and when that is looked at again. Casework sees the level."""

from __future__ import annotations

from ijm_desktop.casework import schedules
from ijm_desktop.casework.conditions import day_ahead, days_out_of_order
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
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

RISK_ASSESSMENT = RecordType(
    name="risk_assessment",
    label="Risk assessment",
    plural="Risk assessments",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 RiskAssessment; Kenya CPIMS CTiP form B; Inter-Agency Guidelines 2014",
    title=("assessed_on", "risk"),
    list_columns=("person", "assessed_on", "risk", "review_on"),
    timeline_at="assessed_on",
    schedules=(schedules.RISK_REVIEW,),
    tells=(
        Tells(
            record_type="aftercare_progress",
            key=("person",),
            fields={
                "risk_level": Copy("risk"),
            },
        ),
    ),
    fields=(
        Field(
            name="person",
            label="Person",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.6",
        ),
        Field(
            name="assessed_on",
            label="Assessed on",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="level",
            label="Whose risk",
            type=FieldType.CODE,
            codelist="assessment_level",
            sensitivity=Sensitivity.CLINICAL,
            default=Constant("individual"),
            source="domain §9.6 level",
        ),
        Field(
            name="factors",
            label="What the danger is",
            type=FieldType.CODE,
            codelist="safety_concern",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 factors",
        ),
        Field(
            name="risk",
            label="Risk",
            type=FieldType.CODE,
            codelist="risk_level",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            hint="Everybody on the case sees the level.",
            source="domain §9.6 level",
        ),
        Field(
            name="review_on",
            label="To be looked at again on",
            type=FieldType.DATE,
            hint="Nothing: as soon as the level asks for.",
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 due dates",
        ),
        Field(
            name="reviewer",
            label="Responsible",
            type=FieldType.REFERENCE,
            target="seat",
            default=Default.AUTHOR,
            source="domain §9.6 reviewer",
        ),
        Field(
            name="note",
            label="Note",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The assessment", ("person", "assessed_on", "level", "reviewer")),
        Section("The risk", ("factors", "risk", "note")),
        Section("What comes next", ("review_on",)),
    ),
    rules=(
        Rule(
            "ASSESSED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("assessed_on"),
        ),
        Rule(
            "REVIEW_BEFORE_ASSESSMENT",
            "The next look lies before this one. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("assessed_on", "review_on"),
        ),
    ),
)
