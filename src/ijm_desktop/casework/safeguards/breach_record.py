"""Data lost, taken or told: what, when, whom it may hurt, and who was told."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, days_out_of_order
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

BREACH_RECORD = RecordType(
    name="breach_record",
    label="Breach",
    plural="Breaches",
    scope=Scope.OFFICE,
    compartment="casework",
    source="domain §5 breach log; issue: BreachRecord",
    title=("noticed_on", "kind"),
    list_columns=("noticed_on", "kind", "people_concerned", "authority_told_on"),
    timeline_at="noticed_on",
    fields=(
        Field(
            name="noticed_on",
            label="Noticed on",
            type=FieldType.DATE,
            required=True,
            default=Default.TODAY,
            source="domain §5 breach log",
        ),
        Field(
            name="happened_on",
            label="Happened on",
            type=FieldType.DATE,
            source="domain §5 breach log",
        ),
        Field(
            name="kind",
            label="What happened to the data",
            type=FieldType.CODE,
            codelist="breach_kind",
            required=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 breach log",
        ),
        Field(
            name="what",
            label="What happened",
            type=FieldType.LONG_TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 breach log",
        ),
        Field(
            name="held",
            label="What it held",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="pages: Lost laptop what it held",
        ),
        Field(
            name="people_concerned",
            label="How many people it concerns",
            type=FieldType.NUMBER,
            source="domain §5 breach log",
        ),
        Field(
            name="danger",
            label="What may come of it for them",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 breach log",
        ),
        Field(
            name="done",
            label="What was done",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.OPERATIONAL,
            source="domain §5 breach log",
        ),
        Field(
            name="people_told_on",
            label="They were told on",
            type=FieldType.DATE,
            source="domain §5 breach log",
        ),
        Field(
            name="authority_told_on",
            label="The authority was told on",
            type=FieldType.DATE,
            source="domain §5 breach log",
        ),
    ),
    form_sections=(
        Section("What happened", ("noticed_on", "happened_on", "kind", "what", "held")),
        Section("Whom it concerns", ("people_concerned", "danger")),
        Section("What was done", ("done", "people_told_on", "authority_told_on")),
    ),
    rules=(
        Rule(
            "NOTICED_AHEAD",
            "This day has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("noticed_on"),
        ),
        Rule(
            "NOTICED_BEFORE_IT_HAPPENED",
            "It was noticed before it happened. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("happened_on", "noticed_on"),
        ),
    ),
)
