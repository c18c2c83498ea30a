"""What somebody on the case noted down. Everybody on the case reads it: people by their code."""

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

CASE_NOTE = RecordType(
    name="case_note",
    label="Note",
    plural="Notes",
    scope=Scope.CASE,
    compartment="casework",
    signable=True,
    source="domain §9.1 Note; HTCDS cco_",
    title=("noted_on", "kind"),
    list_columns=("noted_on", "kind", "people"),
    timeline_at="noted_on",
    fields=(
        Field(
            name="kind",
            label="Kind of note",
            meaning="What kind of note it is.",
            type=FieldType.CODE,
            codelist="note_kind",
            required=True,
            default=Constant("progress"),
            source="domain §9.1 type",
        ),
        Field(
            name="noted_on",
            label="On which day",
            meaning="The day it speaks of.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.1 Note",
        ),
        Field(
            name="text",
            label="Note",
            meaning="The note.",
            htcds=("cco_CaseComment",),
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            hint="People by their code, not by name: everybody on the case reads this.",
            source="HTCDS 2.0",
        ),
        Field(
            name="people",
            label="About whom",
            meaning="Each person it speaks of.",
            type=FieldType.REFERENCE,
            arity=Arity.MANY,
            target="person",
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(Section("The note", ("kind", "noted_on", "text", "people")),),
    rules=(
        Rule(
            "NOTED_AHEAD",
            "The day of this note has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("noted_on"),
        ),
    ),
)
