"""A milestone on the way to freedom: a certificate, a bank account, leadership training, an
election won."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead
from ijm_desktop.kernel.declarations import (
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

PROGRAMME_STEP = RecordType(
    name="programme_step",
    label="Programme step",
    plural="Programme steps",
    scope=Scope.CASE,
    compartment="aftercare",
    authored_by=("social_worker", "clinician", "aftercare_supervisor", "headquarters"),
    source="domain §4 bonded labour aftercare; stories: Kutty",
    title=("kind", "done_on"),
    list_columns=("person", "kind", "due_on", "done_on"),
    timeline_at="done_on",
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
            label="Which step",
            meaning="Which step of the two years it is.",
            type=FieldType.CODE,
            codelist="bonded_labour_programme_event",
            required=True,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §4",
        ),
        Field(
            name="due_on",
            label="Due on",
            meaning="The day it was due.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §4",
        ),
        Field(
            name="done_on",
            label="Done on",
            meaning="The day it was taken.",
            type=FieldType.DATE,
            sensitivity=Sensitivity.CLINICAL,
            source="domain §4",
        ),
        Field(
            name="outcome",
            label="What came of it",
            meaning="The result of the step for the person.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.CLINICAL,
            source="stories: Kutty",
        ),
    ),
    form_sections=(Section("The step", ("person", "kind", "due_on", "done_on", "outcome")),),
    rules=(
        Rule(
            "STEP_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("done_on"),
        ),
    ),
)
