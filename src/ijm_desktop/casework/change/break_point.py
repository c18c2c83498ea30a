"""Where a case stopped although it should not have: many of these say what must change."""

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

BREAK_POINT = RecordType(
    name="break_point",
    label="Where justice broke off",
    plural="Where justice broke off",
    scope=Scope.CASE,
    compartment="casework",
    source="domain §9.7 BreakPoint",
    title=("happened_on", "kind"),
    list_columns=("happened_on", "kind", "stage"),
    timeline_at="happened_on",
    fields=(
        Field(
            name="happened_on",
            label="Happened on",
            meaning="The day it broke off.",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §9.7",
        ),
        Field(
            name="kind",
            label="What broke off",
            meaning="The link between relief and verdict that failed.",
            type=FieldType.CODE,
            codelist="pipeline_break_point",
            required=True,
            source="domain §9.7",
        ),
        Field(
            name="stage",
            label="At which stage",
            meaning="The stage of the matter at which it did.",
            type=FieldType.CODE,
            codelist="legal_stage",
            source="domain §9.7 stage",
        ),
        Field(
            name="note",
            label="How that is known",
            meaning="The grounds for saying that it failed there.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §9.7 note",
        ),
    ),
    form_sections=(Section("What happened", ("happened_on", "kind", "stage", "note")),),
    rules=(
        Rule(
            "BREAK_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("happened_on"),
        ),
    ),
)
