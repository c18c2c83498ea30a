"""What somebody told us, graded, apart from what a colleague saw (observation). Its source is
only named by code."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Arity,
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

INTEL_REPORT = RecordType(
    name="intel_report",
    label="Report",
    plural="Reports",
    scope=Scope.CASE,
    compartment="intelligence",
    authored_by=("investigator", "intel_analyst", "source_handler", "headquarters"),
    source="domain §9.3 IntelReport; Admiralty grading, Traffic Light Protocol",
    title=("reported_on", "handling"),
    list_columns=("reported_on", "reliability", "credibility", "handling"),
    timeline_at="reported_on",
    fields=(
        Field(
            name="reported_on",
            label="Reported on",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Default.TODAY,
            source="domain §9.3 date",
        ),
        Field(
            name="source_told",
            label="Source",
            type=FieldType.REFERENCE,
            target="source",
            sensitivity=Sensitivity.OPERATIONAL,
            hint="Shown by its code to whoever may know the source, else only as a number.",
            source="domain §9.3 source, opaque",
        ),
        Field(
            name="reliability",
            label="Reliability of the source",
            type=FieldType.CODE,
            codelist="source_reliability",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 grading",
        ),
        Field(
            name="credibility",
            label="Credibility of the information",
            type=FieldType.CODE,
            codelist="information_credibility",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 grading",
        ),
        Field(
            name="handling",
            label="Who it may be told to",
            type=FieldType.CODE,
            codelist="handling_code",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            default=Constant("TLP:AMBER"),
            source="domain §9.3 handling",
        ),
        Field(
            name="told",
            label="What was reported",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 text",
        ),
        Field(
            name="subjects",
            label="Subjects it is about",
            type=FieldType.REFERENCE,
            target="intel_subject",
            arity=Arity.MANY,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.3 subjects",
        ),
    ),
    form_sections=(
        Section(
            "Where it comes from",
            ("reported_on", "source_told", "reliability", "credibility", "handling"),
        ),
        Section("What was reported", ("told", "subjects")),
    ),
    rules=(
        Rule(
            "REPORTED_AHEAD",
            "The day of this report has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("reported_on"),
        ),
    ),
)
