"""One thing that somebody needs, and how soon."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Constant,
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

NEEDS_ASSESSMENT = RecordType(
    name="needs_assessment",
    label="Need",
    plural="Needs",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §9.6 NeedsAssessment; Kenya CPIMS CTiP form E; Primero",
    title=("kind", "priority"),
    list_columns=("person", "kind", "priority", "assessed_on"),
    timeline_at="assessed_on",
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
            name="kind",
            label="Kind",
            meaning="What kind of help.",
            type=FieldType.CODE,
            codelist="service_type",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 domain",
        ),
        Field(
            name="need",
            label="What is needed",
            meaning="The need in words, beyond its kind.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
        Field(
            name="priority",
            label="How soon it is needed",
            meaning="How soon.",
            type=FieldType.CODE,
            codelist="need_priority",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Constant("this_month"),
            source="domain §9.6 priority",
        ),
        Field(
            name="assessed_on",
            label="Assessed on",
            meaning="The day it was found.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="met_on",
            label="Met on",
            meaning="The day it was met.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6",
        ),
    ),
    form_sections=(
        Section("The need", ("person", "kind", "need", "priority", "assessed_on", "met_on")),
    ),
    rules=(
        Rule(
            "ASSESSED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("assessed_on"),
        ),
    ),
)
