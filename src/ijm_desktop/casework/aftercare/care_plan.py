"""What somebody wants to reach and how, agreed with them; each goal is a record of its own."""

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

CARE_PLAN = RecordType(
    name="care_plan",
    label="Care plan",
    plural="Care plans",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 CarePlan; HTCDS spl_; Kenya CPIMS CTiP form G",
    title=("person", "made_on"),
    list_columns=("person", "made_on", "agreed_on", "review_on"),
    timeline_at="made_on",
    signable=True,
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
            name="kinds",
            label="Kinds of support",
            meaning="Each kind of support it holds.",
            htcds=("spl_Type",),
            type=FieldType.CODE,
            codelist="support_plan_type",
            arity=Arity.MANY,
            sensitivity=Sensitivity.CLINICAL,
            source="HTCDS 2.0",
        ),
        Field(
            name="wishes",
            label="What the person wants",
            meaning="What the person wants from it.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="agreed_on",
            label="Agreed with the person on",
            meaning="The day the person agreed to it.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="approved_by",
            label="Approved by",
            meaning="The colleague who approved it.",
            type=FieldType.REFERENCE,
            target="seat",
            source="Primero case plan approval",
        ),
        Field(
            name="review_on",
            label="To be looked at again on",
            meaning="The day it is gone through again.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The plan", ("person", "made_on", "kinds", "wishes", "agreed_on")),
        Section("Approval", ("approved_by", "review_on")),
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
