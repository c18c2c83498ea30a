"""Scores of an instrument at one point in care. The instrument and its version stand in the
value; the mean of each domain is computed where it is shown, and never stored. No instrument
comes with the program."""

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

ASO_ASSESSMENT = RecordType(
    name="aso_assessment",
    label="Outcome assessment",
    plural="Outcome assessments",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §4, §9.6 AsoAssessment",
    title=("assessed_on", "timepoint"),
    list_columns=("person", "assessed_on", "timepoint", "scores"),
    timeline_at="assessed_on",
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
            name="assessed_on",
            label="Assessed on",
            meaning="The day it was made.",
            type=FieldType.DATE,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            default=Default.TODAY,
            source="domain §9.6",
        ),
        Field(
            name="timepoint",
            label="When in care",
            meaning="Where in aftercare it falls: at the start, after six months, at the end.",
            type=FieldType.CODE,
            codelist="aso_timepoint",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 timepoint",
        ),
        Field(
            name="scores",
            label="Scores",
            meaning="The score of each item, with instrument and version.",
            type=FieldType.SCORES,
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 scores",
        ),
        Field(
            name="against",
            label="Scored against living with",
            meaning="The surroundings that were scored.",
            type=FieldType.CODE,
            codelist="care_arrangement",
            sensitivity=Sensitivity.CLINICAL,
            hint="Of somebody in a shelter: where they will return to.",
            source="domain §4 (the environment returned to)",
        ),
        Field(
            name="assessors",
            label="Assessed by",
            meaning="Each colleague who scored.",
            type=FieldType.REFERENCE,
            target="seat",
            arity=Arity.MANY,
            required=True,
            default=Default.AUTHOR,
            source="domain §9.6 assessors",
        ),
        Field(
            name="note",
            label="What stands behind the scores",
            meaning="What was seen that explains the scores.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §9.6 narrative",
        ),
    ),
    form_sections=(
        Section("The assessment", ("person", "assessed_on", "timepoint", "against", "assessors")),
        Section("Scores", ("scores", "note")),
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
